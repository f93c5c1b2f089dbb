import { describe, expect, it } from 'vitest';
import { DEURWAARDERSOORTEN, magOverdragen } from '../../../domain/deurwaarder/overdracht.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { wegVan } from '../../../domain/regime/weg.ts';
import type { Briefbewijs, Straatdossier } from '../../../domain/straat/bewijs.ts';

const beleid = { herinneringDagen: 14, dwangbevelDagen: 14 };
const gepost = (d: string, betekendOp: string | null = null): Briefbewijs => ({ dagtekening: dag(d), terpostbezorgdOp: dag(d), teruggekomen: false, betekendOp: betekendOp === null ? null : dag(betekendOp), beleid });
const BELASTING: Straatdossier = {
  weg: wegVan({ regime: 'belasting' }, 'vordering_iw19'),
  betaaltermijnTotEnMet: dag('2024-12-12'),
  openstaand: centen(32_000),
  openHoofdsom: centen(32_000),
  kleinsteKostenstap: centen(0),
  verjaardVanaf: null,
  brieven: { herinnering: gepost('2025-01-06'), aanmaning: gepost('2025-01-21'), dwangbevel: gepost('2025-02-05') },
  derdeBetaaltAl: false,
};
const pw = { regime: 'awb', grondslag: 'participatiewet', schendingInlichtingenplicht: false } as const;
const premie = { regime: 'awb', grondslag: 'bijzondere_wet', wet: 'Zorgverzekeringswet art. 18f lid 7' } as const;
const EXPLOOT: Straatdossier = { ...BELASTING, weg: wegVan(premie, 'derdenbeslag'), brieven: { ...BELASTING.brieven, dwangbevel: gepost('2025-02-06', '2025-02-10') } };

describe('belasting: dwangbevel per post betekend (IW 13 lid 5), hernieuwd bevel door de deurwaarder (IW 14)', () => {
  it('mag als de dagen na het bevel voorbij zijn; een vooraankondiging is niet nodig (IW 19 lid 9 gaat over de vordering)', () => {
    // Posted 5 February, served 7 February, 14 days: until and including 21 February.
    expect(magOverdragen(dag('2025-02-21'), BELASTING, 'gerechtsdeurwaarder').soort).toBe('geweigerd');
    expect(magOverdragen(dag('2025-02-22'), BELASTING, 'gerechtsdeurwaarder')).toEqual({ soort: 'toegestaan', grond: ['Awb 4:116', 'IW 14'] });
    expect(magOverdragen(dag('2025-02-22'), BELASTING, 'belastingdeurwaarder').soort).toBe('toegestaan');
  });
  it('mag niet zonder dwangbevel, niet als het verjaard is en niet als er niets openstaat', () => {
    const { herinnering, aanmaning } = BELASTING.brieven;
    const zonder = { ...BELASTING, brieven: { ...(herinnering === undefined ? {} : { herinnering }), ...(aanmaning === undefined ? {} : { aanmaning }) } };
    expect(magOverdragen(dag('2025-06-01'), zonder, 'gerechtsdeurwaarder')).toMatchObject({ soort: 'geweigerd', reden: expect.stringContaining('geen dwangbevel verzonden') });
    expect(magOverdragen(dag('2030-06-01'), { ...BELASTING, verjaardVanaf: dag('2030-02-06') }, 'gerechtsdeurwaarder')).toMatchObject({ soort: 'geweigerd', artikel: 'Awb 4:104 lid 2' });
    expect(magOverdragen(dag('2025-06-01'), { ...BELASTING, openstaand: centen(0) }, 'gerechtsdeurwaarder')).toMatchObject({ soort: 'geweigerd', reden: expect.stringContaining('niets open') });
  });
});

describe('awb: alleen een dwangbevel dat bij exploot is betekend (Awb 4:116, 4:123)', () => {
  it('mag na de dagen van het beleid, gerekend vanaf de betekening', () => {
    expect(magOverdragen(dag('2025-02-24'), EXPLOOT, 'gerechtsdeurwaarder').soort).toBe('geweigerd');
    expect(magOverdragen(dag('2025-02-25'), EXPLOOT, 'gerechtsdeurwaarder')).toEqual({ soort: 'toegestaan', grond: ['Awb 4:116'] });
  });
  it('een belastingdeurwaarder mag hier niet (Gemeentewet 231)', () => {
    expect(magOverdragen(dag('2025-03-01'), EXPLOOT, 'belastingdeurwaarder')).toMatchObject({ soort: 'geweigerd', artikel: 'Gemeentewet 231 lid 2 onder e' });
  });
  it('per post betekend (Pw 60 lid 5) is geen titel voor de deurwaarder', () => {
    const perPost = { ...EXPLOOT, weg: wegVan(pw, 'vereenvoudigd_derdenbeslag') };
    expect(magOverdragen(dag('2025-06-01'), perPost, 'gerechtsdeurwaarder')).toMatchObject({ soort: 'geweigerd', artikel: 'Pw 60 lid 5, Awb 4:123' });
  });
  it('verrekening en betaling op verzoek kennen geen dwangbevel: eerst een andere route', () => {
    for (const bevoegdheid of ['verrekening', 'betaling_op_verzoek'] as const) {
      expect(magOverdragen(dag('2025-06-01'), { ...EXPLOOT, weg: wegVan(pw, bevoegdheid) }, 'gerechtsdeurwaarder')).toMatchObject({ soort: 'geweigerd', reden: expect.stringContaining('andere route') });
    }
  });
});

describe('een klein restant (beleid): elke ambtshandeling van de deurwaarder brengt kosten', () => {
  it.each([
    ['belasting', BELASTING],
    ['awb', EXPLOOT],
  ] as const)('%s: onder het bedrag van het beleid gaat de vordering niet naar hem, op het bedrag wel', (_, dossier) => {
    const rest = (openHoofdsom: number): Straatdossier => ({ ...dossier, openstaand: centen(20_000), openHoofdsom: centen(openHoofdsom), kleinsteKostenstap: centen(2500) });
    expect(magOverdragen(dag('2025-06-01'), rest(671), 'gerechtsdeurwaarder')).toEqual({ soort: 'geweigerd', reden: 'De vordering kan niet naar de deurwaarder: er staat € 6,71 hoofdsom open, minder dan € 25,00.', artikel: 'beleid' });
    expect(magOverdragen(dag('2025-06-01'), rest(2500), 'gerechtsdeurwaarder').soort).toBe('toegestaan');
  });
  it('nooit voor kosten alleen', () => {
    expect(magOverdragen(dag('2025-06-01'), { ...EXPLOOT, openstaand: centen(8_000), openHoofdsom: centen(0) }, 'gerechtsdeurwaarder')).toMatchObject({ soort: 'geweigerd', reden: expect.stringContaining('alleen kosten staan nog open'), artikel: 'beleid' });
  });
});

describe('wat de behandelaar leest als een vordering niet naar de deurwaarder kan', () => {
  const termijnen = [{ laatsteDag: dag('2025-06-30'), centen: centen(16_000) }, { laatsteDag: dag('2025-07-31'), centen: centen(16_000) }];
  it.each([
    ['een belastingdeurwaarder voor bijstand', EXPLOOT, 'belastingdeurwaarder', 'een belastingdeurwaarder voert alleen dwangbevelen voor gemeentelijke belastingen uit', 'Gemeentewet 231 lid 2 onder e'],
    ['een route zonder dwangbevel', { ...EXPLOOT, weg: wegVan(pw, 'verrekening') }, 'gerechtsdeurwaarder', 'deze route kent geen dwangbevel, en zonder dwangbevel is er geen titel. Kies eerst een andere route', 'Awb 4:116'],
    ['per post betekend', { ...EXPLOOT, weg: wegVan(pw, 'vereenvoudigd_derdenbeslag') }, 'gerechtsdeurwaarder', 'een dwangbevel dat per post is betekend geldt alleen voor het vereenvoudigd derdenbeslag. Kies eerst de route derdenbeslag en laat het bij exploot betekenen', 'Pw 60 lid 5, Awb 4:123'],
    ['alles is voldaan', { ...EXPLOOT, openstaand: centen(0) }, 'gerechtsdeurwaarder', 'er staat niets open', 'Awb 4:116'],
    ['een termijn loopt nog (Gemeentewet 250)', { ...BELASTING, betaaltermijnTotEnMet: dag('2025-07-31'), termijnen }, 'gerechtsdeurwaarder', 'de betaaltermijn loopt tot en met 31 juli 2025', 'Gemeentewet 250'],
  ] as const)('%s', (_wat, dossier, soort, reden, artikel) => {
    expect(magOverdragen(dag('2025-07-01'), dossier, soort)).toEqual({ soort: 'geweigerd', reden: `De vordering kan niet naar de deurwaarder: ${reden}.`, artikel });
  });

  it('de laatste termijn is om: dan mag het, de vooraankondiging wordt niet gevraagd', () => {
    expect(magOverdragen(dag('2025-08-01'), { ...BELASTING, betaaltermijnTotEnMet: dag('2025-07-31'), termijnen }, 'gerechtsdeurwaarder').soort).toBe('toegestaan');
  });

  it('een dwangbevel kan door twee soorten deurwaarders worden uitgevoerd', () => {
    expect(DEURWAARDERSOORTEN).toEqual(['gerechtsdeurwaarder', 'belastingdeurwaarder']);
  });
});
