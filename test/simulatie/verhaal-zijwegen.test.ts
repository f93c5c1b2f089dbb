import { afterAll, beforeAll, expect, test } from 'vitest';
import { zaakVanBeslag, type BeslagId } from '../../contract/zaak.ts';
import { openGespeeld, type Gespeeld } from './gespeeld.ts';

/**
 * Side roads of a verhaal and its beslag, through the driver: vermindering and faillissement while a derde pays, a pledge and an amended
 * verklaring, a derde in default, corrections in a pause and of a percentage, the extra tenth, no voet for a term, contact before each step,
 * and another route where there is nothing to take.
 */
const VORDERINGEN = ['WS-2025-0152', 'WS-2025-0159', 'WS-2025-0161', 'WS-2025-0162', 'WS-2025-0163', 'WS-2025-0164', 'WS-2025-0165', 'WS-2025-0166', 'SZ-2025-0015', 'IN-2025-0123', 'IN-2025-0125'];

let straat: Gespeeld;
beforeAll(async () => {
  straat = await openGespeeld({ nummers: VORDERINGEN, totEnMet: '2026-07-31' });
}, 600_000);
afterAll(async () => straat.stop());

test('elke vordering eindigt zoals voorbeeld/verwacht.csv zegt', async () => {
  expect(await straat.verschillen()).toEqual([]);
});

test('voor elke stap het contact dat het beleid van die dag vraagt', async () => {
  const taken = await straat.db.taak.findMany({ where: { soort: 'sociale_stap', zaak: { endsWith: 'in-2025-0123' } }, orderBy: { id: 'asc' } });
  expect(taken.map(({ tekst, uitkomst }) => `${/inwoner: (\w+)\./u.exec(tekst)?.[1] ?? tekst} ${uitkomst ?? 'open'}`)).toEqual(['bericht niet_bereikt', 'huisbezoek wil_niet', 'hulpaanbod hulp_gewenst']);
});

test('de gewijzigde verklaring komt in de plaats van die met het pandrecht', async () => {
  const beslagen = await straat.db.beslag.findMany({ where: { verhaal: { vorderingen: { some: { vorderingId: { in: VORDERINGEN.map((nummer) => `waterstad-${nummer.toLowerCase()}`) } } } } }, select: { id: true } });
  expect(await straat.db.taak.findMany({ where: { soort: 'pandrecht', zaak: { in: beslagen.map(({ id }) => zaakVanBeslag(id as BeslagId)) } }, select: { uitkomst: true } })).toEqual([{ uitkomst: 'vervangen door een latere verklaring' }]);
});

test('een faillissement heft het beslag op (Fw 33)', async () => {
  expect(await straat.db.beslag.findMany({ where: { verhaal: { vorderingen: { some: { vorderingId: 'waterstad-ws-2025-0159' } } } }, select: { einde: true } })).toEqual([{ einde: 'insolventie' }]);
});
