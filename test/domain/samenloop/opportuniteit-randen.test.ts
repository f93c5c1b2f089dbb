import { describe, expect, it } from 'vitest';
import { centen, NUL } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { BIJ_ONBEKEND, BIJ_TE_WEINIG, GEWONE_GRENZEN } from '../../../domain/samenloop/opportuniteit-grenzen.ts';
import { weegOpportuniteit, type Draagkracht, type Lopend, type Opportuniteit, type Opportuniteitsvraag } from '../../../domain/samenloop/opportuniteit.ts';

const DRAAGKRACHT: Draagkracht = { peildatum: dag('2026-01-05'), inkomen: centen(1_900_00), beslagvrijeVoet: centen(1_700_00) };
const EIGEN = { vordering: 'gemeentelijke_belasting', openstaand: centen(300_00) } as const;
const HOOG = 'rijksbelasting_iw21';
const ander = (wijze: Partial<Lopend> = {}): Lopend => ({ verrekening: false, vordering: 'concurrent', openstaand: centen(600_00), inhoudingPerMaand: centen(150_00), ophogingPerMaand: NUL, ...wijze });
type Grenzen = Partial<Pick<typeof GEWONE_GRENZEN, 'minimumPerMaandCenten' | 'hoogstensMaanden'>>;
function weeg(anderen: readonly Lopend[], vraag: Partial<Opportuniteitsvraag> = {}, grenzen: Grenzen = {}): Opportuniteit {
  return weegOpportuniteit({ peildatum: dag('2026-03-02'), eigen: EIGEN, draagkracht: [DRAAGKRACHT], ...vraag, anderen }, { ...GEWONE_GRENZEN, ...grenzen });
}
/** Leaves this much of the € 200 for what comes after, in cents. */
const laatOver = (over: number): Lopend => ander({ verrekening: true, inhoudingPerMaand: centen(200_00 - over) });

describe('niemand anders heeft iets lopen', () => {
  it('dan is er niets te wegen, en gaat niemand voor', () => {
    expect(weeg([])).toEqual({
      oordeel: 'niemand_anders',
      anderen: 0,
      afloscapaciteit: null,
      ingehouden: 0,
      rest: null,
      aandeel: null,
      maanden: null,
      voorgangersNogMaanden: 0,
      reden: 'Geen andere partij heeft een beslag of verrekening lopen.',
    });
  });
});

describe('de grens van het beleid', () => {
  it('precies het minimum per maand is genoeg, een cent minder niet', () => {
    expect(weeg([laatOver(10_00)])).toMatchObject({ oordeel: 'kansrijk', aandeel: 10_00, maanden: 30 });
    expect(weeg([laatOver(9_99)])).toMatchObject({ oordeel: 'te_weinig', aandeel: 9_99 });
  });

  it('precies het langste dat het beleid wil is niet te lang, een maand meer wel', () => {
    expect(weeg([laatOver(10_00)], {}, { hoogstensMaanden: 30 }).oordeel).toBe('kansrijk');
    expect(weeg([laatOver(10_00)], {}, { hoogstensMaanden: 29 }).oordeel).toBe('te_weinig');
  });

  it('een vordering onder het minimum is in één keer voldaan', () => {
    expect(weeg([laatOver(150_00)], { eigen: { ...EIGEN, openstaand: centen(5_00) } })).toMatchObject({ oordeel: 'kansrijk', aandeel: 5_00, maanden: 1 });
  });

  it('staat niets meer open, dan is er ook niets te lang', () => {
    expect(weeg([laatOver(150_00)], { eigen: { ...EIGEN, openstaand: NUL } })).toMatchObject({ oordeel: 'kansrijk', aandeel: 0, maanden: 0 });
  });

  it('ook zonder minimum is niets krijgen te weinig: het komt nooit af', () => {
    expect(weeg([laatOver(0)], {}, { minimumPerMaandCenten: NUL })).toMatchObject({ oordeel: 'te_weinig', aandeel: 0, maanden: null });
  });
});

describe('wat er te verdelen is', () => {
  it('houden anderen samen meer in dan de afloscapaciteit, dan blijft niets over en is het dat meerdere', () => {
    expect(weeg([ander({ inhoudingPerMaand: centen(300_00) })])).toMatchObject({ ingehouden: 300_00, rest: 0, aandeel: 100_00 });
  });

  it('een voet boven het inkomen laat niets over om af te lossen', () => {
    expect(weeg([ander({ inhoudingPerMaand: NUL })], { draagkracht: [{ ...DRAAGKRACHT, beslagvrijeVoet: centen(2_000_00) }] })).toMatchObject({ oordeel: 'te_weinig', afloscapaciteit: 0, rest: 0 });
  });

  it('de laatste vaststelling telt, in welke volgorde zij ook zijn opgegeven', () => {
    const later = { ...DRAAGKRACHT, peildatum: dag('2026-02-02'), beslagvrijeVoet: centen(1_800_00) };
    expect(weeg([ander()], { draagkracht: [later, DRAAGKRACHT] }).afloscapaciteit).toBe(100_00);
    expect(weeg([ander()], { draagkracht: [DRAAGKRACHT, later] }).afloscapaciteit).toBe(100_00);
    expect(weeg([ander()], { draagkracht: [DRAAGKRACHT, { ...later, beslagvrijeVoet: centen(1_500_00) }] }).afloscapaciteit).toBe(400_00);
  });

  it('wat van één inhouding niet is opgegeven laat open wat er over is, en telt niet in wat samen wordt ingehouden', () => {
    expect(weeg([ander(), ander({ inhoudingPerMaand: null })])).toMatchObject({ anderen: 2, ingehouden: 150_00, rest: null });
  });

  it('een verrekening waarvan het bedrag niet is opgegeven kan alles nemen of niets', () => {
    expect(weeg([ander({ verrekening: true, inhoudingPerMaand: null })])).toMatchObject({ oordeel: 'onbekend', aandeel: null, maanden: null });
  });

  it('wat openstaat is niet opgegeven: alles of niets; is het deel ook dan genoeg, dan is het kansrijk', () => {
    expect(weeg([ander({ openstaand: null, vordering: 'concurrent' })])).toMatchObject({ oordeel: 'onbekend' });
    expect(weeg([ander({ openstaand: null })], { eigen: { vordering: 'terugvordering_pw60', openstaand: centen(300_00) } })).toMatchObject({ oordeel: 'kansrijk', aandeel: 200_00 });
  });

  it('van onze eigen vordering is de voorrang niet bekend: zij wordt concurrent gerekend', () => {
    expect(weeg([ander()], { eigen: { vordering: 'onbekend', openstaand: centen(300_00) } })).toMatchObject({ oordeel: 'kansrijk', aandeel: 66_67, voorgangersNogMaanden: 0 });
    expect(weeg([ander({ vordering: HOOG, openstaand: centen(5_000_00) })], { eigen: { vordering: 'onbekend', openstaand: centen(300_00) } })).toMatchObject({ oordeel: 'te_weinig', aandeel: 0 });
  });
});

describe('hoe lang wie voorgaat nog nodig heeft', () => {
  const termijn = (...anderen: readonly Lopend[]): number | null => weeg(anderen).voorgangersNogMaanden;
  const hoog = (wijze: Partial<Lopend> = {}): Lopend => ander({ vordering: HOOG, ...wijze });

  it('UWV gaat niet voor op onze bijstand: zij staan in één rang (Pw 60 lid 7)', () => {
    expect(weeg([ander({ vordering: 'terugvordering_uwv' })], { eigen: { vordering: 'terugvordering_pw60', openstaand: centen(300_00) } }).voorgangersNogMaanden).toBe(0);
  });

  it.each([
    ['wie gelijk in rang staat gaat niet voor', [ander()], 0],
    ['wie verrekent staat niet in de rangorde', [hoog({ verrekening: true })], 0],
    ['een deel van een maand is een maand', [hoog({ openstaand: centen(150_01) })], 2],
    ['wie het langst nodig heeft bepaalt het', [hoog({ openstaand: centen(300_00) }), hoog(), hoog({ openstaand: centen(150_00) })], 4],
    ['van wie de voorrang niet bekend is kan voorgaan', [ander({ vordering: 'onbekend' })], 4],
    ['wie al is voldaan heeft niets meer nodig', [hoog({ openstaand: NUL, inhoudingPerMaand: NUL })], 0],
    ['wie niets inhoudt is nooit voldaan', [hoog({ inhoudingPerMaand: NUL }), hoog()], null],
    ['wat openstaat is niet opgegeven', [hoog(), hoog({ openstaand: null })], null],
    ['wat wordt ingehouden is niet opgegeven', [hoog({ inhoudingPerMaand: null }), hoog()], null],
  ] as const)('%s', (_wat, anderen, maanden) => {
    expect(termijn(...anderen)).toBe(maanden);
  });
});

describe('waar het beleid zwijgt', () => {
  it('wordt een klein deel genomen, gaat door wat niet te wegen is, en wordt niemand langer dan een week afgewacht', () => {
    expect(GEWONE_GRENZEN).toEqual({ minimumPerMaandCenten: 10_00, hoogstensMaanden: 120, bijTeWeinig: 'wachten', bijOnbekend: 'verder', opnieuwNaMaanden: 6, hoogstensKeren: 4, geduldDagen: 7 });
  });

  it('en het kan wachten, doorgaan, of een andere route kiezen', () => {
    expect([BIJ_TE_WEINIG, BIJ_ONBEKEND]).toEqual([['wachten', 'andere_route'], ['verder', 'andere_route']]);
  });
});
