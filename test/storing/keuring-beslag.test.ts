import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { naarDatum } from '../../activities/opslag/dagen.ts';
import { keur } from '../../bench/storing/keuring.ts';
import { Logboek } from '../../bench/storing/logboek.ts';
import { zaakVanVordering } from '../../contract/zaak.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { maakOpstelling, type Opstelling, type Proefbeslag } from '../activities/verhalen/opstelling.ts';

const ZONDER_MEDEDELING = 'beschikking ging naar wie betaalt, zonder mededeling aan de debiteur die telt';

/** A beslag of IW 19 that lies, of which the derde paid over April and May, more than was open. */
let o: Opstelling;
let beslag: Proefbeslag;
let zaak: string;
beforeAll(async () => {
  o = await maakOpstelling();
});
beforeEach(async () => {
  const verhaal = await o.verhaal([{ dagtekening: '2024-10-31', centen: 50_000 }]);
  beslag = await verhaal.leg('2025-03-25');
  for (const id of verhaal.vorderingen) await o.db.wekker.create({ data: { zaak: zaakVanVordering(id), wekOp: naarDatum(dag('2025-06-01')) } });
  zaak = `beslag-${String(beslag.id)}`;
  await beslag.draagAf('2025-04-24', 40_000, 215_000);
  await beslag.draagAf('2025-05-24', 40_000, 215_000);
});
afterAll(async () => o.ruimOp());

/** What is found of this beslag. */
async function lees(): Promise<string[]> {
  return (await keur(o.db, { berichten: [], logboek: new Logboek() })).flatMap(({ aanslagnummer, wat }) => (aanslagnummer === zaak ? [wat] : []));
}

/** What is found of it after the record was broken, and was not before (its letters were never drawn, its claims have no street). */
async function gevonden(breek: () => Promise<unknown>): Promise<string[]> {
  const voor = await lees();
  await breek();
  return (await lees()).filter((wat) => !voor.includes(wat));
}

it('een heel record heeft niets', async () => {
  expect((await lees()).filter((wat) => /zonder mededeling|brief die het legde|telt \d|de afdracht|afdrachten|terugbetaald/.test(wat))).toEqual([]);
});

it.each(['vervallen', 'teruggehaald'])('een beslag dat ligt en waarvan de mededeling is %s', async (status) => {
  const breek = async () => o.db.brief.updateMany({ where: { beslagId: beslag.id, soort: 'mededeling' }, data: { status } });
  expect(await gevonden(breek)).toEqual([ZONDER_MEDEDELING]);
});

it('een mededeling die is blijven liggen', async () => {
  const breek = async () => o.db.brief.updateMany({ where: { beslagId: beslag.id, soort: 'mededeling' }, data: { status: 'klaargezet', terpostbezorgdOp: null } });
  expect(await gevonden(breek)).toEqual([ZONDER_MEDEDELING]);
});

it('een beslag dat ligt zonder brief aan de derde', async () => {
  const breek = async () => o.db.brief.updateMany({ where: { beslagId: beslag.id, soort: 'beschikking' }, data: { status: 'vervallen' } });
  expect(await gevonden(breek)).toEqual(['het beslag ligt zonder brief die het legde']);
});

it('een brief die twee keer telt voor één besluit', async () => {
  const { id, inhoud, ...brief } = await o.db.brief.findFirstOrThrow({ where: { beslagId: beslag.id, soort: 'mededeling' } });
  const breek = async () => o.db.brief.create({ data: { ...brief, inhoud: inhoud ?? {}, sleutel: `${brief.sleutel}:${String(id)}` } });
  expect(await gevonden(breek)).toEqual(['mededeling aan debiteur telt 2 keer voor één besluit']);
});

it('twee afdrachten over één maand', async () => {
  expect(await gevonden(async () => beslag.draagAf('2025-05-25', 100, 215_000))).toContain('2 afdrachten over 2025-05');
});

it('een afdracht die twee keer is geboekt', async () => {
  const { id, centen } = await o.db.afdracht.findFirstOrThrow({ where: { beslagId: beslag.id, periode: '2025-04' } });
  const breek = async () => o.db.betaling.create({ data: { sleutel: `nog-eens:${String(id)}`, bron: 'afdracht', afdrachtId: id, dag: naarDatum(dag('2025-04-24')), centen } });
  expect(await gevonden(breek)).toEqual(['de afdracht over 2025-04 is 2 keer geboekt']);
});

it('een terugbetaling die twee keer is gedaan', async () => {
  const { id: _id, sleutel, ...terug } = await o.db.terugbetaling.findFirstOrThrow({ where: { zaak } });
  const breek = async () => o.db.terugbetaling.create({ data: { ...terug, sleutel: `${sleutel}:nog-eens` } });
  expect(await gevonden(breek)).toEqual(['terugbetaald 60000, maar te veel ontvangen en teruggeboekt is 30000']);
});

it('een terugbetaling die is verloren', async () => {
  expect(await gevonden(async () => o.db.terugbetaling.deleteMany({ where: { zaak } }))).toEqual(['terugbetaald 0, maar te veel ontvangen en teruggeboekt is 30000']);
});
