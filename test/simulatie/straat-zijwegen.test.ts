import { afterAll, beforeAll, expect, test } from 'vitest';
import { zaakVanOpdrachtgever, zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { openGespeeld, type Gespeeld } from './gespeeld.ts';

/**
 * Side roads of the street before a verhaal, through the driver: verjaring and what interrupts it, bezwaar, kwijtschelding granted, verzet
 * upheld, a pause by policy, surseance, curatele, twice paid, a small remainder, who moves, whose address is secret, and rente of which the percentage is not known.
 */
const VORDERINGEN = ['WS-2020-0001', 'WS-2020-0002', 'WS-2025-0151', 'WS-2025-0153', 'WS-2025-0154', 'WS-2025-0155', 'WS-2025-0156', 'WS-2025-0157', 'WS-2025-0158', 'WS-2025-0160', 'WS-2025-0103', 'IN-2025-0124'];

let straat: Gespeeld;
beforeAll(async () => {
  straat = await openGespeeld({ nummers: VORDERINGEN, totEnMet: '2025-12-31' });
}, 600_000);
afterAll(async () => straat.stop());

const zaak = (nummer: string) => zaakVanVordering(`waterstad-${nummer.toLowerCase()}` as VorderingId);

test('elke vordering eindigt zoals voorbeeld/verwacht.csv zegt', async () => {
  expect(await straat.verschillen()).toEqual([]);
});

test('wie de schuld erkent, stuit: de waarschuwing valt weg en de vordering loopt na haar oude laatste dag door (Awb 4:105)', async () => {
  expect(await straat.db.taak.findMany({ where: { soort: 'verjaring_dreigt', zaak: { in: [zaak('WS-2020-0001'), zaak('WS-2020-0002')] } }, orderBy: { zaak: 'asc' }, select: { zaak: true, uitkomst: true } })).toEqual([
    { zaak: zaak('WS-2020-0001'), uitkomst: 'gesloten' },
    { zaak: zaak('WS-2020-0002'), uitkomst: 'gestuit' },
  ]);
});

test('onder curatele gaan de aanmaning en de brief over wat teruggaat naar de curator; de eerdere brief ging naar de debiteur', async () => {
  const brieven = await straat.db.brief.findMany({ where: { zaak: zaak('WS-2025-0154') }, orderBy: { id: 'asc' } });
  expect(brieven.map(({ soort, inhoud }) => `${soort} ${JSON.stringify(inhoud).includes('Curatorenkantoor De Haven') ? 'curator' : 'debiteur'}`)).toEqual(['herinnering debiteur', 'aanmaning curator', 'terugbetaling curator']);
});

test('surseance: geen aanmaning zolang zij duurt; is zij geëindigd, dan gaat de straat verder', async () => {
  expect(await straat.db.besluit.findMany({ where: { zaak: zaak('WS-2025-0153'), soort: 'pauze' }, orderBy: { id: 'asc' }, select: { inhoud: true } })).toMatchObject([{ inhoud: { reden: 'beleid' } }, { inhoud: { reden: 'surseance' } }]);
  expect(await straat.db.brief.findMany({ where: { zaak: zaak('WS-2025-0153') }, orderBy: { id: 'asc' }, select: { soort: true, dagtekening: true } })).toEqual([
    { soort: 'herinnering', dagtekening: new Date('2025-08-04') },
    { soort: 'aanmaning', dagtekening: new Date('2025-12-15') },
  ]);
});

test('na een verhuizing gaat de volgende brief naar het nieuwe adres', async () => {
  const brieven = await straat.db.brief.findMany({ where: { zaak: zaak('WS-2025-0160') }, orderBy: { id: 'asc' } });
  expect(brieven.map(({ soort, inhoud }) => `${soort} ${JSON.stringify(inhoud).includes('Kerkpad 7') ? 'nieuw' : 'oud'}`)).toEqual(['herinnering oud', 'aanmaning nieuw']);
});

test('een geheim adres staat als geheim bij de brief', async () => {
  const brieven = await straat.db.brief.findMany({ where: { zaak: zaak('WS-2025-0103') }, orderBy: { id: 'asc' } });
  expect(brieven.map(({ soort }) => soort)).toContain('aanmaning');
  for (const { inhoud } of brieven) expect(inhoud).toMatchObject({ geadresseerde: { geheimhouding: true } });
});

test('waar het percentage van de wettelijke rente niet bekend is, is er geen rente en één vraag per opdrachtgever per jaar (Awb 4:98)', async () => {
  const { id, opdrachtgeverId } = await straat.db.vordering.findFirstOrThrow({ where: { id: { endsWith: '-in-2025-0124' } } });
  const vragen = await straat.db.taak.findMany({ where: { zaak: zaakVanOpdrachtgever(opdrachtgeverId), soort: 'rente_percentage_ontbreekt', sleutel: { endsWith: ':wettelijke_rente:2025' } } });
  expect(vragen).toMatchObject([{ tekst: expect.stringContaining('Er is geen rente berekend') as unknown }]);
  expect(await straat.db.rente.count({ where: { vorderingId: id } })).toBe(0);
});
