import { afterAll, beforeAll, expect, test } from 'vitest';
import { zaakVanBeslag, type BeslagId } from '../../contract/zaak.ts';
import { openGespeeld, type Gespeeld } from './gespeeld.ts';

/**
 * Side roads of a verhaal and its beslag, through the driver: vermindering and faillissement while a derde pays, a pledge and an amended
 * verklaring, a derde in default, corrections in a pause and of a percentage, the extra tenth, no voet for a term, a voet by hand, contact before each step,
 * and another route where there is nothing to take. Beside it a person who charges rente; by WS-2024-0016
 * the address of the derde of WS-2024-0014 is known.
 */
const VORDERINGEN = ['WS-2024-0014', 'WS-2024-0016', 'WS-2025-0003', 'WS-2025-0152', 'WS-2025-0159', 'WS-2025-0161', 'WS-2025-0162', 'WS-2025-0163', 'WS-2025-0164', 'WS-2025-0165', 'WS-2025-0166', 'SZ-2025-0015', 'IN-2025-0123', 'IN-2025-0125'];

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

test('waar de rekentool geen uitkomst geeft stelt een mens de voet vast, en een ander keurt het goed: daarna ligt het beslag', async () => {
  const { id: verhaalId } = await straat.db.verhaal.findFirstOrThrow({ where: { vorderingen: { some: { vorderingId: 'waterstad-ws-2024-0014' } } } });
  expect(await straat.db.antwoord.findMany({ where: { taak: { zaak: `verhaal-${String(verhaalId)}` } }, select: { keuze: true, door: true, beoordeeldDoor: true } })).toEqual([{ keuze: 'voet_met_de_hand', door: 'medewerker', beoordeeldDoor: 'tweede medewerker' }]);
});

test('rente die een mens vaststelt loopt tot de dag ervoor, en heeft haar brief (IW 28, 30)', async () => {
  const waar = { zaak: 'invordering-waterstad-ws-2025-0003', soort: 'rentebeschikking' };
  expect(await straat.db.besluit.findMany({ where: waar, select: { door: true, inhoud: true } })).toMatchObject([{ door: 'medewerker', inhoud: { van: '2025-12-16', totEnMet: '2026-01-19', renteCenten: 177 } }]);
  expect(await straat.db.brief.findMany({ where: waar, select: { status: true, dagtekening: true } })).toEqual([{ status: 'verzonden', dagtekening: new Date('2026-01-20') }]);
});

test('een faillissement heft het beslag op (Fw 33)', async () => {
  expect(await straat.db.beslag.findMany({ where: { verhaal: { vorderingen: { some: { vorderingId: 'waterstad-ws-2025-0159' } } } }, select: { einde: true } })).toEqual([{ einde: 'insolventie' }]);
});
