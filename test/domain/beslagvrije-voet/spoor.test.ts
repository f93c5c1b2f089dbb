import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { beschermdBedrag475a } from '../../../domain/beslagvrije-voet/475a-bankgeld.ts';
import { onderBeslag475a } from '../../../domain/beslagvrije-voet/475a-inhoudingen.ts';
import { slaOm } from '../../../domain/beslagvrije-voet/475c-omslag.ts';
import type { VaststellingInvoer } from '../../../domain/beslagvrije-voet/invoer.ts';
import { vordering19 } from '../../../domain/beslagvrije-voet/invorderingswet-19.ts';
import { beschermdBedragBank } from '../../../domain/beslagvrije-voet/uitvoeringsregeling-1cbis-2.ts';
import { stelVast } from '../../../domain/beslagvrije-voet/vaststelling.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import type { Spoor } from '../../../domain/spoor/spoor.ts';
import { invoer, perMaand } from './hulp.ts';

const bijstand = { soort: 'bijstand', wet: 'participatiewet', norm: 'pw_21_a', inkomenArt32: '400' } as const;
const gehuwd = { leefsituatie: 'gehuwd_met_kinderen', belastbaar: perMaand('2600', '1500'), nietBeslagen: { schuldenaar: '120', echtgenoot: '1300' } } as const;
const woonkosten = { bedrag: '1126.22', verzoekLid5: true, verzoekLid7: true } as const;

/** Together these take every step that the calculation knows. */
const gevallen: Readonly<Record<string, VaststellingInvoer>> = {
  'gehuwd met kinderen, alles': invoer({ ...gehuwd, woonkosten, loonbelastingAuto: '90', andereInhoudingen: [{ soort: 'verrekening', op: 'toeslag', bedrag: '80' }] }),
  'gehuwd zonder kinderen, vijf procent': invoer({ leefsituatie: 'gehuwd_zonder_kinderen', belastbaar: perMaand('1200'), bron: { soort: 'inkomen', netto: '1100' } }),
  'alleenstaande ouder, 2025': invoer({ leefsituatie: 'alleenstaande_ouder', peildatum: dag('2025-07-01'), belastbaar: perMaand('3200'), woonkosten }),
  'alleenstaande, 2022, lid 5 onder het maximum': invoer({ peildatum: dag('2022-07-01'), woonkosten: { ...woonkosten, verzoekLid7: false } }),
  'alleenstaande, 2021': invoer({ peildatum: dag('2021-01-01') }),
  'laag inkomen, 2021': invoer({ peildatum: dag('2021-01-01'), belastbaar: perMaand('1500') }),
  'laag inkomen, 1 april 2021': invoer({ peildatum: dag('2021-04-01'), belastbaar: perMaand('1500') }),
  'in Polen, 2025': invoer({ peildatum: dag('2025-12-31'), adres: { soort: 'buitenland', land: 'Polen' } }),
  'bijstand met veel ander inkomen': invoer({ bron: { ...bijstand, inkomenArt32: '1500' } }),
  'neveninkomen met vijf procent': invoer({ belastbaar: perMaand('1500'), nietBeslagen: { schuldenaar: '300', echtgenoot: '0' }, bron: { soort: 'inkomen', netto: '1000' } }),
  'alleenstaande met opbouw': invoer({ bron: { soort: 'inkomen', netto: '1200', opbouw: '100' } }),
  'alleenstaande, onderneming': invoer({ belastbaar: { soort: 'per maand', schuldenaar: '2000', echtgenoot: '0', uitOnderneming: '900' } }),
  'gehuwd, 2025, per jaar': invoer({ ...gehuwd, peildatum: dag('2025-01-01'), belastbaar: { soort: 'per jaar', C: '50000' } }),
  'inkomen boven de grens van lid 7': invoer({ belastbaar: perMaand('5000'), bron: { soort: 'inkomen', netto: '3300' }, woonkosten }),
  'geen woonadres': invoer({ adres: { soort: 'geen' } }),
  'in Polen, met ophoging': invoer({ adres: { soort: 'buitenland', land: 'Polen' }, woonkosten: { bedrag: '1300', verzoekLid5: true, verzoekLid7: false } }),
  'in Vaticaanstad': invoer({ adres: { soort: 'buitenland', land: 'Vaticaanstad' } }),
  'inrichting, gehuwd': invoer({ ...gehuwd, inrichting: { prijs: '1400', norm: 'gehuwd' } }),
  'inrichting, alleenstaand': invoer({ inrichting: { prijs: '900', norm: 'alleenstaand' }, bron: { soort: 'inkomen', netto: '1000' } }),
  'bijstand in geld': invoer({ bron: bijstand }),
  'bijstand in woorden': invoer({ bron: { ...bijstand, norm: null } }),
  'ophoging voorbij': invoer({ woonkosten: { ...woonkosten, duurLid5: { vanaf: dag('2024-01-01'), kostenTotEnMet: null, verlenging: null } } }),
  'IOAW': invoer({ bron: { ...bijstand, wet: 'ioaw' } }),
  'IOAZ': invoer({ bron: { ...bijstand, wet: 'ioaz' } }),
  'Bbz': invoer({ bron: { ...bijstand, wet: 'bbz' } }),
  'bijstand in 2021': invoer({ peildatum: dag('2021-12-31'), bron: bijstand }),
  'netto negatief': invoer({ bron: { soort: 'inkomen', netto: '-1' } }),
  'woonland niet bekend': invoer({ adres: { soort: 'buitenland', land: null } }),
  'lid 7 in 2022': invoer({ peildatum: dag('2022-07-01'), woonkosten }),
  'zonder normen': invoer({ peildatum: dag('2027-01-01') }),
};

/** What a reader sees of a trace: article, sentence, formula with its numbers, and each number with its name and source. */
const leesbaar = (spoor: Spoor): string[] =>
  spoor.map(({ sleutel, artikel, zin, formule, uitkomst, eenheid, invoer: bladen }) =>
    [`${sleutel} (${artikel}) ${zin}`, `${formule} = ${uitkomst} ${eenheid}`, bladen.map(({ naam, waarde, bron }) => `${naam}: ${waarde} [${bron}]`).join('; ')].join(' | '),
  );

const verwacht = JSON.parse(readFileSync(new URL('./spoor-verwacht.json', import.meta.url), 'utf8')) as Readonly<Record<string, unknown>>;

describe('het spoor woord voor woord: wat de inwoner en de rechter lezen', () => {
  it.each(Object.entries(gevallen))('%s', (naam, een) => {
    const { spoor, ...rest } = stelVast(een);
    expect(JSON.parse(JSON.stringify({ ...rest, spoor: leesbaar(spoor) }))).toStrictEqual(verwacht[naam]);
  });

  it.each([
    ['omslag', () => slaOm(centen(180_000), [centen(120_000), centen(90_000)])],
    ['vordering iw19', () => vordering19({ nettoInkomen: '1700', beslagvrijeVoet: '1361.42', aanslagenTweeMaandenTeLaat: 2, uitstelOfKwijtschelding: false })],
    ['vordering iw19 zonder tiende', () => vordering19({ nettoInkomen: '1300', beslagvrijeVoet: '1361.42', aanslagenTweeMaandenTeLaat: 1, uitstelOfKwijtschelding: false })],
    ['bank, woonadres', () => beschermdBedragBank(dag('2026-07-01'), 'alleenstaande', { soort: 'woonadres' })],
    ['bank, geen adres', () => beschermdBedragBank(dag('2026-07-01'), 'alleenstaande', { soort: 'geen' })],
    ['bank, buitenland', () => beschermdBedragBank(dag('2026-07-01'), 'alleenstaande', { soort: 'buitenland', land: 'Polen' })],
    ['475a, woonadres', () => beschermdBedrag475a(dag('2026-07-01'), 'alleenstaande', { soort: 'woonadres' })],
    ['475a, geen adres', () => beschermdBedrag475a(dag('2026-07-01'), 'alleenstaande', { soort: 'geen' })],
    ['475a, buitenland na de kantonrechter', () => beschermdBedrag475a(dag('2026-07-01'), 'alleenstaande', { soort: 'buitenland', land: 'Polen' }, true)],
    ['475a, betaling', () => onderBeslag475a({ bruto: '2500', inhoudingen: [{ naam: 'loonheffing', bedrag: '310.50' }], onkostenvergoedingen: '45' })],
    ['475a, betaling met herkomst', () => onderBeslag475a({ bruto: '2500', inhoudingen: [], onkostenvergoedingen: '0', herkomst: { 'netto inkomen onder beslag': { soort: 'bron', bron: 'derdenverklaring', op: dag('2026-06-20') } } })],
  ])('%s', (naam, maak) => {
    const { spoor, ...rest } = maak();
    expect(JSON.parse(JSON.stringify({ ...rest, spoor: leesbaar(spoor) }))).toStrictEqual(verwacht[naam]);
  });

  it('er staat niets in het bestand dat geen geval is', () => {
    expect(Object.keys(verwacht)).toHaveLength(Object.keys(gevallen).length + 11);
  });
});
