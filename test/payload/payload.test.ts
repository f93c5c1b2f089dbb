import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { persoonsgegevens } from './persoonsgegevens.ts';
import { alleTekst } from './tekst.ts';
import { leesGeschiedenissen } from '../replay/geschiedenis.ts';
import { openGestuurdeStraat, type GestuurdeStraat } from '../simulatie/omgeving.ts';
import { leesDefinities } from '../workflows/omgeving/omschrijvingen.ts';

/** Every payload, search attribute, memo, summary and detail of a played part of the sample, through the client. */
const VORDERINGEN = ['WS-2024-0010', 'WS-2024-0011', 'WS-2024-0013', 'WS-2024-0018', 'WS-2024-0028'];
const nummers = (tekst: string): readonly string[] => tekst.match(/\b\d{9}\b/g) ?? [];

let straat: GestuurdeStraat;
let gelezen: string;
const zonderOmschrijving: string[] = [];
const vragen = new Map<string, unknown>();
let opgeslagen: string;
let gezocht: Awaited<ReturnType<typeof persoonsgegevens>>;

beforeAll(async () => {
  straat = await openGestuurdeStraat(VORDERINGEN);
  await straat.speel('2025-06-30');
  const delen: string[] = [];
  for await (const uitvoering of straat.client.workflow.list()) {
    const greep = straat.client.workflow.getHandle(uitvoering.workflowId, uitvoering.runId);
    const { raw, memo, typedSearchAttributes } = await greep.describe();
    const { gelezen: details, namen, zonderOmschrijving: zonder } = await leesDefinities(straat.client, uitvoering.workflowId, uitvoering.runId);
    zonderOmschrijving.push(...zonder.map((naam) => `${uitvoering.type}: ${naam}`));
    const toestand = namen.includes('toestand') ? await greep.query('toestand') : null;
    vragen.set(uitvoering.workflowId, toestand);
    delen.push(alleTekst([uitvoering.raw, raw, memo, typedSearchAttributes.getAll(), await greep.fetchHistory(), details, toestand]));
  }
  gelezen = delen.join('\n');
  opgeslagen = alleTekst(await leesGeschiedenissen());
  gezocht = await persoonsgegevens(nummers(readFileSync(new URL('../../voorbeeld/vorderingen.csv', import.meta.url), 'utf8')));
}, 240_000);
afterAll(async () => straat.stop());

describe('wat er gelezen is, is wat een operator kan zien', () => {
  test.each(['waterstad-ws-2024-0018', 'Wat u kunt doen', 'invorderen.zetStap', 'betaaltermijn van de aanmaning', 'beslaan.maakBeschikking'])('%s staat erin', (tekst) => {
    expect(gelezen.includes(tekst)).toBe(true);
  });

  test('er is van elke debiteur een naam en een adres om naar te zoeken, en inkomen', () => {
    expect({ namen: gezocht.namen.length > 43, adressen: gezocht.adressen.length > 43, inkomens: gezocht.inkomens.length > 30 }).toEqual({ namen: true, adressen: true, inkomens: true });
  });
});

describe('wat een operator in de Temporal UI kan doen en vragen', () => {
  test('elke handeling, elk sein en elke vraag heeft een omschrijving in een hele zin', () => {
    expect(zonderOmschrijving).toEqual([]);
  });

  test('de vraag «toestand» zegt waar een zaak staat', () => {
    expect(vragen.get('invordering-waterstad-ws-2024-0010')).toMatchObject({ fase: 'aanmaning', taak: 'retour', openstaand: 27530 });
  });
});

describe.each(['van deze straat', 'van de opgeslagen geschiedenissen'])('geen persoonsgegevens in de payloads %s', (waar) => {
  const tekst = (): string => (waar === 'van deze straat' ? gelezen : opgeslagen);

  test('geen burgerservicenummer', () => {
    expect(gezocht.bsns.filter((bsn) => tekst().includes(bsn))).toEqual([]);
  });

  // Not within a hash or an id: «fedde» is a first name and hexadecimal.
  test('geen naam', () => {
    expect(gezocht.namen.filter((naam) => new RegExp(`(?<![\\p{L}\\d])${naam}(?![\\p{L}\\d])`, 'iu').test(tekst()))).toEqual([]);
  });

  test('geen straat en geen postcode', () => {
    const klein = tekst().toLowerCase();
    expect(gezocht.adressen.filter((deel) => klein.includes(deel.toLowerCase()))).toEqual([]);
  });

  test('geen inkomen', () => {
    expect(gezocht.inkomens.filter((bedrag) => new RegExp(`(?<![\\d.,])${bedrag}(?![\\d])`).test(tekst()))).toEqual([]);
  });
});
