import { describe, expect, it } from 'vitest';
import { dag } from '../../../domain/kalender/dag.ts';
import {
  aanmaningIw11,
  betaaltermijnAanslag,
  betaaltermijnNaheffing,
  betaaltermijnNavordering,
  betekendVanaf,
  hernieuwdBevelIw14,
  postbetekening,
  vervalPlichtBankIw19,
  vooraankondigingIw19,
  type VorderingOpDerde,
} from '../../../domain/kalender/invorderingswet.ts';
import { uitersteDag, werkdatum, type Termijn } from '../../../domain/kalender/termijn.ts';

const NA_POST: VorderingOpDerde = { dwangbevelBetekendPerPost: true, derdeIsBank: false, derdeBetaaltAlOpVordering: false };

function vooraankondiging(dagtekening: string): Termijn {
  const aankondiging = vooraankondigingIw19(dag(dagtekening), NA_POST);
  if (!aankondiging.vereist) throw new Error('vooraankondiging niet vereist');
  return aankondiging.termijn;
}

describe('IW 9: betaaltermijnen, nooit verlengd (lid 10)', () => {
  it.each([
    ['2026-02-28', '2026-04-11', 'zaterdag'],
    ['2026-03-25', '2026-05-06', 'werkdag'],
    ['2026-11-13', '2026-12-25', 'eerste kerstdag'],
    ['2025-12-15', '2026-01-26', 'over de jaargrens'],
  ])('aanslag van %s: zes weken, tot en met %s (%s)', (dagtekening, laatsteDag) => {
    expect(betaaltermijnAanslag(dag(dagtekening))).toMatchObject({ laatsteDag, verlengdDoor: [] });
  });

  it('naheffingsaanslag: veertien dagen, ook als dat een zondag is', () => {
    expect(betaaltermijnNaheffing(dag('2026-03-01'))).toMatchObject({ laatsteDag: '2026-03-15', volgendeStapVanaf: '2026-03-16' });
  });

  it.each([
    ['2026-01-31', '2026-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2026-02-28', '2026-03-28'],
    ['2025-12-31', '2026-01-31'],
  ])('navorderingsaanslag van %s: een maand, tot en met %s', (dagtekening, laatsteDag) => {
    expect(uitersteDag(betaaltermijnNavordering(dag(dagtekening)))).toBe(laatsteDag);
  });
});

describe('IW 11: aanmaning', () => {
  it('loopt twee weken vanaf de dagtekening', () => {
    expect(aanmaningIw11(dag('2026-03-03'))).toMatchObject({ laatsteDag: '2026-03-17', volgendeStapVanaf: '2026-03-18', verlengdDoor: [] });
  });

  it.each([
    ['2026-04-13', '2026-04-28', ['koningsdag']],
    ['2026-04-21', '2026-05-06', ['vijf_mei']],
    ['2026-05-11', '2026-05-26', ['tweede_pinksterdag']],
    ['2026-12-18', '2027-01-04', ['nieuwjaarsdag', 'zaterdag', 'zondag']],
    ['2025-04-12', '2025-04-28', ['zaterdag', 'zondag']],
  ])('van %s eindigt op %s door %j', (dagtekening, laatsteDag, verlengdDoor) => {
    expect(aanmaningIw11(dag(dagtekening))).toMatchObject({ laatsteDag, verlengdDoor });
  });
});

describe('IW 13 lid 5: dwangbevel per post', () => {
  it('geldt twee dagen na terpostbezorging als betekend', () => {
    expect(postbetekening(dag('2026-06-02'))).toEqual({ soort: 'vast', betekendOp: '2026-06-04' });
  });

  it.each([
    ['2026-06-04', ['2026-06-06', '2026-06-08']],
    ['2026-06-05', ['2026-06-07', '2026-06-08']],
    ['2026-04-01', ['2026-04-03', '2026-04-07']],
    ['2026-12-23', ['2026-12-25', '2026-12-28']],
  ])('is van %s open tussen %j, en werkt met de laatste', (terpost, mogelijkeUitkomsten) => {
    const betekening = postbetekening(dag(terpost));
    expect(betekening).toMatchObject({ soort: 'onbeslist', mogelijkeUitkomsten });
    expect(betekendVanaf(betekening)).toBe(mogelijkeUitkomsten.at(-1));
  });
});

describe('IW 14 lid 1: hernieuwd bevel tot betaling', () => {
  it.each([
    ['2026-06-02', '2026-06-04'],
    ['2026-06-04', '2026-06-08'],
    ['2026-04-01', '2026-04-07'],
  ])('van %s: twee dagen, tot en met %s', (betekening, laatsteDag) => {
    expect(uitersteDag(hernieuwdBevelIw14(dag(betekening)))).toBe(laatsteDag);
  });
});

describe('IW 19 lid 9: vooraankondiging van een vordering', () => {
  it('wacht vier volle weken; een dag eerder is verdedigbaar', () => {
    expect(vooraankondiging('2026-03-02')).toMatchObject({
      laatsteDag: '2026-03-30',
      volgendeStapVanaf: '2026-03-31',
      ookVerdedigbaar: { laatsteDag: '2026-03-29', volgendeStapVanaf: '2026-03-30' },
    });
  });

  it('is open als de vier weken op zaterdag om zijn, en wacht dan het langst', () => {
    expect(vooraankondiging('2026-02-28')).toMatchObject({
      soort: 'onbeslist',
      lezingen: [{ volgendeStapVanaf: '2026-03-29' }, { volgendeStapVanaf: '2026-03-31' }],
    });
    expect(werkdatum(vooraankondiging('2026-02-28'))).toBe('2026-03-31');
  });

  it.each<[Partial<VorderingOpDerde>, string]>([
    [{ dwangbevelBetekendPerPost: false }, 'dwangbevel_niet_per_post'],
    [{ derdeIsBank: true }, 'derde_is_bank'],
    [{ derdeBetaaltAlOpVordering: true }, 'derde_betaalt_al'],
  ])('blijft achterwege bij %j', (feiten, waarom) => {
    expect(vooraankondigingIw19(dag('2026-03-02'), { ...NA_POST, ...feiten })).toEqual({ vereist: false, waarom });
  });
});

describe('IW 19 lid 4: de plicht van de bank vervalt', () => {
  it('een week na bekendmaking', () => {
    expect(vervalPlichtBankIw19(dag('2026-06-02'))).toMatchObject({ soort: 'vast', laatsteDag: '2026-06-09' });
  });

  it('is open als dat Hemelvaartsdag is; zeker is de plicht tot en met die dag', () => {
    const termijn = vervalPlichtBankIw19(dag('2026-05-07'));
    expect(termijn).toMatchObject({ lezingen: [{ laatsteDag: '2026-05-14' }, { laatsteDag: '2026-05-18' }] });
    expect(uitersteDag(termijn)).toBe('2026-05-14');
  });
});
