import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centen, NUL } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { GEWONE_GRENZEN, opportuniteitsgrenzen } from '../../../domain/samenloop/opportuniteit-grenzen.ts';
import { weegOpportuniteit, type Draagkracht, type Lopend, type Opportuniteit } from '../../../domain/samenloop/opportuniteit.ts';
import { centenPerMaand, euroPerMaand, PERIODIEKEN } from '../../../domain/samenloop/per-maand.ts';
import { VORDERINGSOORTEN } from '../../../domain/samenloop/rangorde.ts';

const PEILDATUM = dag('2026-03-02');
const EIGEN = { vordering: 'gemeentelijke_belasting', openstaand: centen(300_00) } as const;
const DRAAGKRACHT: Draagkracht = { peildatum: dag('2026-01-05'), inkomen: centen(1_900_00), beslagvrijeVoet: centen(1_700_00) };

function ander(wijze: Partial<Lopend> = {}): Lopend {
  return { verrekening: false, vordering: 'concurrent', openstaand: centen(600_00), inhoudingPerMaand: centen(150_00), ophogingPerMaand: NUL, ...wijze };
}
function weeg(anderen: readonly Lopend[], draagkracht: readonly Draagkracht[] = [DRAAGKRACHT], eigen: { readonly vordering: Lopend['vordering']; readonly openstaand: typeof EIGEN.openstaand } = EIGEN): Opportuniteit {
  return weegOpportuniteit({ peildatum: PEILDATUM, eigen, anderen, draagkracht }, GEWONE_GRENZEN);
}

describe('opportuniteitsafweging op routergegevens (AMvB art. 2)', () => {
  it('niemand anders heeft iets lopen', () => {
    expect(weeg([])).toMatchObject({ oordeel: 'niemand_anders', reden: 'Geen andere partij heeft een beslag of verrekening lopen.' });
  });

  it('gelijk in rang: naar evenredigheid van wat openstaat (BW 3:277 lid 1)', () => {
    expect(weeg([ander()])).toMatchObject({ oordeel: 'kansrijk', afloscapaciteit: 200_00, ingehouden: 150_00, rest: 50_00, aandeel: 66_67, maanden: 5 });
  });

  it('wie hoger staat neemt alles: te weinig, en na vier maanden is hij voldaan', () => {
    expect(weeg([ander({ vordering: 'rijksbelasting_iw21', openstaand: centen(800_00), inhoudingPerMaand: centen(200_00) })])).toMatchObject({ oordeel: 'te_weinig', aandeel: 0, rest: 0, voorgangersNogMaanden: 4 });
  });

  it('de rente telt mee in hoe lang een voorganger nog nodig heeft (onderdeel g en h)', () => {
    const voorganger = ander({ vordering: 'rijksbelasting_iw21', openstaand: centen(800_00), inhoudingPerMaand: centen(200_00), ophogingPerMaand: centen(100_00) });
    expect(weeg([voorganger]).voorgangersNogMaanden).toBe(8);
    expect(weeg([{ ...voorganger, ophogingPerMaand: centen(200_00) }]).voorgangersNogMaanden).toBeNull();
  });

  it('wie lager staat gaat niet voor, ook als hij nu alles krijgt (Pw 60 lid 7)', () => {
    expect(weeg([ander({ inhoudingPerMaand: centen(200_00) })], [DRAAGKRACHT], { vordering: 'terugvordering_pw60', openstaand: centen(300_00) })).toMatchObject({ oordeel: 'kansrijk', aandeel: 200_00 });
  });

  it('verrekening gaat van de afloscapaciteit af vóór de verdeling', () => {
    expect(weeg([ander({ verrekening: true, inhoudingPerMaand: centen(195_00) })])).toMatchObject({ oordeel: 'te_weinig', aandeel: 5_00 });
  });

  it('duurt het langer dan het beleid wil, dan is het te weinig', () => {
    const traag = weegOpportuniteit({ peildatum: PEILDATUM, eigen: { ...EIGEN, openstaand: centen(5_000_00) }, anderen: [ander({ openstaand: centen(5_000_00) })], draagkracht: [DRAAGKRACHT] }, { ...GEWONE_GRENZEN, hoogstensMaanden: 48 });
    expect(traag).toMatchObject({ oordeel: 'te_weinig', aandeel: 100_00, maanden: 50 });
  });

  it('de laatste vaststelling telt, van twee van één dag de laagste', () => {
    const later = { peildatum: dag('2026-02-02'), inkomen: centen(1_900_00), beslagvrijeVoet: centen(1_800_00) };
    expect(weeg([ander()], [DRAAGKRACHT, later, { ...later, beslagvrijeVoet: centen(1_820_00) }]).afloscapaciteit).toBe(80_00);
  });
});

describe('wat niet is opgegeven', () => {
  it('voorrang onbekend en dat maakt verschil: onbekend', () => {
    expect(weeg([ander({ vordering: 'onbekend', openstaand: centen(5_000_00) })])).toMatchObject({ oordeel: 'onbekend', aandeel: null });
  });

  it('voorrang onbekend, maar er blijft hoe dan ook genoeg over', () => {
    expect(weeg([ander({ vordering: 'onbekend', openstaand: centen(100_00) })])).toMatchObject({ oordeel: 'kansrijk', aandeel: 100_00 });
  });

  it('geen afloscapaciteit opgegeven: van wat al wordt ingehouden is het deel genoeg', () => {
    expect(weeg([ander()], [])).toMatchObject({ oordeel: 'kansrijk', afloscapaciteit: null, rest: null, aandeel: 50_00 });
  });

  it('geen afloscapaciteit en iemand gaat voor: niet te zeggen', () => {
    expect(weeg([ander({ vordering: 'rijksbelasting_iw21' })], [])).toMatchObject({ oordeel: 'onbekend', voorgangersNogMaanden: 4 });
  });

  it('niets opgegeven dan dat er iets is: onbekend', () => {
    expect(weeg([ander({ vordering: 'onbekend', openstaand: null, inhoudingPerMaand: null })], [])).toMatchObject({ oordeel: 'onbekend', voorgangersNogMaanden: null });
  });
});

describe('eigenschappen', () => {
  const bedrag = fc.integer({ min: 0, max: 500_000 }).map(centen);
  const lopend = fc.record<Lopend>({
    verrekening: fc.boolean(),
    vordering: fc.constantFrom(...VORDERINGSOORTEN),
    openstaand: fc.option(bedrag),
    inhoudingPerMaand: fc.option(bedrag),
    ophogingPerMaand: bedrag,
  });

  it('het aandeel is nooit meer dan wat openstaat', () => {
    fc.assert(fc.property(fc.array(lopend, { minLength: 1, maxLength: 6 }), bedrag, (anderen, openstaand) => {
      const { aandeel } = weeg(anderen, [DRAAGKRACHT], { ...EIGEN, openstaand });
      return aandeel === null || (aandeel >= 0 && aandeel <= openstaand);
    }));
  });

  it('de volgorde van de opgaven maakt niets uit', () => {
    fc.assert(fc.property(fc.array(lopend, { maxLength: 6 }), (anderen) => {
      const { oordeel, afloscapaciteit, ingehouden, rest } = weeg(anderen);
      const omgekeerd = weeg([...anderen].reverse());
      expect([omgekeerd.oordeel, omgekeerd.afloscapaciteit, omgekeerd.ingehouden, omgekeerd.rest]).toEqual([oordeel, afloscapaciteit, ingehouden, rest]);
    }));
  });
});

describe('per maand', () => {
  it.each([
    ['week', 520_00],
    ['vier_weken', 130_00],
    ['maand', 120_00],
    ['kwartaal', 40_00],
    ['jaar', 10_00],
  ] as const)('%s', (periode, verwacht) => {
    expect(centenPerMaand(centen(120_00), periode)).toBe(verwacht);
  });
  it('wordt niet afgerond voordat het in een berekening gaat', () => {
    expect(PERIODIEKEN.map((periode) => euroPerMaand(centen(100), periode).toFixed(4))).toEqual(['4.3333', '1.0833', '1.0000', '0.3333', '0.0833']);
  });
});

describe('grenzen', () => {
  it('het beleid gaat voor, de rest is gewoon', () => {
    expect(opportuniteitsgrenzen({ opportuniteit: { geduldDagen: 2 } })).toEqual({ ...GEWONE_GRENZEN, geduldDagen: 2 });
  });
});
