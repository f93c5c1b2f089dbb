import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centen, NUL } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { wegVan } from '../../../domain/regime/weg.ts';
import type { Briefbewijs, Straatdossier } from '../../../domain/straat/bewijs.ts';
import { voegToe, type Bevinding } from '../../../domain/verzending/bevinding.ts';
import { toetsBrief, type Briefbedrag, type Brieffeiten } from '../../../domain/verzending/brief.ts';
import { envelopVan } from '../../../domain/verzending/envelop.ts';
import { VOORZICHTIGE_GRENZEN } from '../../../domain/verzending/grenzen.ts';

const VANDAAG = dag('2025-02-05');
const bewijs = (op: string, terpostbezorgd = true): Briefbewijs => ({
  dagtekening: dag(op),
  terpostbezorgdOp: terpostbezorgd ? dag(op) : null,
  teruggekomen: false,
  betekendOp: null,
  beleid: { herinneringDagen: 14, dwangbevelDagen: 14 },
});
const dossier: Straatdossier = {
  weg: wegVan({ regime: 'belasting' }, 'vordering_iw19'),
  betaaltermijnTotEnMet: dag('2024-12-12'),
  openstaand: centen(40_100),
  openHoofdsom: centen(32_000),
  kleinsteKostenstap: NUL,
  verjaardVanaf: null,
  brieven: { herinnering: bewijs('2025-01-06'), aanmaning: bewijs('2025-01-21') },
  derdeBetaaltAl: false,
};
const bedrag: Briefbedrag = { inBrief: centen(40_100), open: centen(40_100), betaaldSinds: NUL, betalingWacht: false };
const goed: Brieffeiten = { dagtekening: VANDAAG, straat: { stap: 'dwangbevel', dossier }, bedrag, terug: null, genoemd: [], beslag: null, overleden: false, minderjarig: false, gepauzeerd: false, anderePersoon: false, dezelfde: 0 };
const codes = (anders: Partial<Brieffeiten>) => toetsBrief({ ...goed, ...anders }, VANDAAG, VOORZICHTIGE_GRENZEN);
const metBedrag = (anders: Partial<Briefbedrag>) => codes({ bedrag: { ...bedrag, ...anders } });
const metDossier = (anders: Partial<Straatdossier>) => codes({ straat: { stap: 'dwangbevel', dossier: { ...dossier, ...anders } } });

describe('een brief die klopt met zijn dossier', () => {
  it('heeft geen bevinding', () => {
    expect(codes({})).toEqual([]);
  });
  it('aan wie geen geld wordt gevraagd ook niet', () => {
    expect(codes({ straat: null, bedrag: null })).toEqual([]);
  });
});

describe('een stap zonder verlof', () => {
  it.each([
    ['IW 12: er is geen aanmaning verzonden', { brieven: { herinnering: bewijs('2025-01-06') } }, 'bewijs_ontbreekt'],
    ['IW 12: het bewijs van haar terpostbezorging ontbreekt', { brieven: { ...dossier.brieven, aanmaning: bewijs('2025-01-21', false) } }, 'bewijs_ontbreekt'],
    ['IW 11: haar twee weken lopen nog', { brieven: { ...dossier.brieven, aanmaning: bewijs('2025-01-28') } }, 'bewijs_ontbreekt'],
    ['er staat niets meer open', { openstaand: NUL, openHoofdsom: NUL }, 'niets_open'],
    ['beleid: voor kosten alleen geen kosten', { openHoofdsom: NUL }, 'klein_restant'],
    ['beleid: € 7 hoofdsom, met kosten meer', { openHoofdsom: centen(700) }, 'klein_restant'],
    ['Awb 4:104: verjaard', { verjaardVanaf: dag('2025-02-01') }, 'bewijs_ontbreekt'],
  ] as const)('%s', (_naam, anders, code) => {
    expect(metDossier(anders)).toEqual([code]);
  });
  it('Gemeentewet 250: een termijn loopt nog', () => {
    const termijnen = [{ laatsteDag: dag('2025-01-31'), centen: centen(16_000) }, { laatsteDag: dag('2025-02-28'), centen: centen(16_000) }];
    expect(metDossier({ betaaltermijnTotEnMet: dag('2025-02-28'), termijnen })).toEqual(['termijn_loopt']);
  });
  it('IW 19 lid 9: een derde betaalt al', () => {
    expect(codes({ straat: { stap: 'vooraankondiging', dossier: { ...dossier, derdeBetaaltAl: true, brieven: { ...dossier.brieven, dwangbevel: bewijs('2025-01-15') } } } })).toContain('stap_niet_nodig');
  });
});

describe('een brief die beslag legt (IW 19, Rv 475)', () => {
  const beslag = { zonderVerlof: [], openCenten: centen(50_000), gepauzeerd: false, betalingWacht: false };
  it.each([
    ['er staat nog open', {}, []],
    ['alles is betaald', { openCenten: centen(0) }, ['niets_open']],
    ['van een vordering is de titel niet bewezen', { zonderVerlof: ['titel_ontbreekt'] }, ['titel_ontbreekt']],
    ['er kwam een betaling binnen', { betalingWacht: true }, ['betaling_wacht']],
    ['elke vordering is gepauzeerd', { gepauzeerd: true }, ['gepauzeerd']],
  ] as const)('%s', (_naam, anders, verwacht) => {
    expect(codes({ straat: null, bedrag: null, beslag: { ...beslag, ...anders } })).toEqual(verwacht);
  });
});

describe('het bedrag in de brief', () => {
  it.each([
    ['honderd keer te veel: centen voor euro’s', { inBrief: centen(4_010_000) }, ['factor_honderd', 'hoog_bedrag']],
    ['honderd keer te weinig', { inBrief: centen(401) }, ['factor_honderd', 'klein_restant']],
    ['meer dan openstaat, er is betaald', { inBrief: centen(45_100), betaaldSinds: centen(5_000) }, ['betaald_sinds']],
    ['meer dan openstaat zonder betaling', { inBrief: centen(45_100) }, ['bedrag_klopt_niet']],
    ['minder dan openstaat', { inBrief: centen(35_100) }, ['bedrag_klopt_niet']],
    ['een betaling die nog niet is geboekt', { betalingWacht: true }, ['betaling_wacht']],
    ['een restant van € 7', { inBrief: centen(700), open: centen(700) }, ['klein_restant']],
    ['niet te lezen', { inBrief: null }, ['bedrag_onbekend']],
  ] as const)('%s', (_naam, anders, verwacht) => {
    expect(metBedrag(anders)).toEqual(verwacht);
  });
  it('dat gelijk is aan wat openstaat wordt tussen de grenzen nooit gemeld; elk ander bedrag altijd', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 2_500_000 }), fc.integer({ min: -900_000, max: 900_000 }), (open, verschil) => {
        const gevonden = metBedrag({ open: centen(open), inBrief: centen(open + verschil) });
        expect(gevonden.length === 0).toBe(verschil === 0);
      }),
    );
  });
});

describe('elk ander bedrag dat een brief noemt', () => {
  it.each([
    ['is wat het dossier zegt', 900, [900], false, []],
    ['is een van de bedragen die het dossier kent', 900, [400, 900], false, []],
    ['honderd keer te veel: centen voor euro’s', 90_000, [900], false, ['factor_honderd']],
    ['honderd keer te weinig, na een betaling', 9, [900], true, ['factor_honderd']],
    ['meer dan het dossier zegt, na een betaling', 901, [900], true, ['betaald_sinds']],
    ['minder, na een betaling', 899, [900], true, ['bedrag_klopt_niet']],
    ['een ander bedrag', 901, [900], false, ['bedrag_klopt_niet']],
    ['iets waarvan het dossier niets weet', 900, [], false, ['bedrag_klopt_niet']],
    ['een zin met een ander bedrag', '€ 9,00', ['€ 900,00'], false, ['bedrag_klopt_niet']],
  ] as const)('%s', (_naam, inBrief, verwacht, betaaldSinds, gevonden) => {
    expect(codes({ genoemd: [{ inBrief, verwacht, betaaldSinds }] })).toEqual(gevonden);
  });
  it('één fout bedrag tussen goede wordt gezien', () => {
    const goedBedrag = { inBrief: 900, verwacht: [900], betaaldSinds: false };
    expect(codes({ genoemd: [goedBedrag, { ...goedBedrag, inBrief: 90_000 }, goedBedrag] })).toEqual(['factor_honderd']);
  });
});

describe('voor wie de brief is', () => {
  it.each(['overleden', 'minderjarig', 'gepauzeerd'] as const)('%s', (wat) => {
    expect(codes({ [wat]: true })).toEqual([wat]);
  });
  it('een ander dan de debiteur van de vordering', () => {
    expect(codes({ anderePersoon: true })).toEqual(['andere_persoon']);
  });
  it('dezelfde brief nog een keer', () => {
    expect(codes({ dezelfde: 1 })).toEqual(['dubbel']);
  });
  it('met een dagtekening van gisteren', () => {
    expect(codes({ dagtekening: dag('2025-02-04') })).toEqual(['dag_voorbij']);
  });
});

describe('bevindingen van een deel', () => {
  it('tellen alle brieven, en noemen de eerste honderd', () => {
    let bevindingen: readonly Bevinding[] = [];
    for (let id = 1; id <= 4_300; id += 1) bevindingen = voegToe(bevindingen, id, ['bewijs_ontbreekt']);
    expect(bevindingen.map(({ code, aantal, brieven }) => [code, aantal, brieven.length, brieven[0]])).toEqual([['bewijs_ontbreekt', 4_300, 100, 1]]);
  });
});

describe('een envelop', () => {
  const stuk = { runId: 7, briefId: 1, kanaal: 'papier', ontvanger: 'debiteur-3' };
  it('heeft wat één persoon uit één run per gewone post krijgt', () => {
    expect(envelopVan({ ...stuk, soort: 'mededeling' })).toBe(envelopVan({ ...stuk, briefId: 2, soort: 'begeleidende_brief' }));
  });
  it.each([
    ['IW 13: een dwangbevel gaat alleen', { soort: 'dwangbevel' }],
    ['Rv 479g lid 3: aangetekend ook', { soort: 'afschrift_kennisgeving', kanaal: 'aangetekend' }],
    ['een ander krijgt een andere', { soort: 'mededeling', ontvanger: 'debiteur-4' }],
  ])('%s', (_naam, anders) => {
    expect(envelopVan({ ...stuk, briefId: 2, ...anders })).not.toBe(envelopVan({ ...stuk, soort: 'mededeling' }));
  });
});
