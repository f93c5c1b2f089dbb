import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { naarDatum } from '../../activities/opslag/dagen.ts';
import { keur } from '../../bench/storing/keuring.ts';
import { keurWekkers } from '../../bench/storing/keuring-wekkers.ts';
import { keurLogboek, Logboek } from '../../bench/storing/logboek.ts';
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

describe('wat derden deden', () => {
  const gezien = async (logboek: Logboek): Promise<string[]> => (await keurLogboek(o.db, logboek)).map(({ aanslagnummer, wat }) => `${aanslagnummer} ${wat}`);

  it('een verklaring die niet in het record staat', async () => {
    const logboek = new Logboek();
    logboek.verklaart(103);
    logboek.gedaan(103);
    expect(await gezien(logboek)).toContain('voorbeeld-103 de verklaring van een derde staat 0 keer in het record');
    await o.db.derdenverklaring.create({ data: { sleutel: `verklaring:${String(beslag.id)}:voorbeeld-103`, beslagId: beslag.id, ontvangenOp: naarDatum(dag('2025-04-04')), inhoud: {} } });
    expect((await gezien(logboek)).filter((wat) => wat.includes('verklaring'))).toEqual([]);
  });

  it('een afdracht die weg is, een met een ander bedrag, en een die geen derde deed', async () => {
    const [eerste, tweede] = await o.db.afdracht.findMany({ where: { beslagId: beslag.id }, orderBy: { periode: 'asc' } });
    const logboek = new Logboek();
    logboek.droegAf('afdracht:weg', 100);
    logboek.droegAf(eerste?.sleutel ?? '', 39_999);
    const wat = await gezien(logboek);
    expect(wat).toContain('afdracht:weg een afdracht is verloren');
    expect(wat).toContain(`${eerste?.sleutel ?? ''} een afdracht van 39999 staat als 40000 in het record`);
    expect(wat).toContain(`${tweede?.sleutel ?? ''} een afdracht die geen derde deed`);
  });
});

it('een bericht dat opzij ligt', async () => {
  const breek = async () => o.db.bericht.create({ data: { ontvanger: zaak, sleutel: 'kapot', soort: 'afdracht', dag: naarDatum(dag('2025-05-26')), inhoud: {}, bezorgdOp: new Date(), verwerktOp: new Date(), uitkomst: { opzij: true, fouttype: 'ZodError' } } });
  expect(await gevonden(breek)).toEqual(['een bericht afdracht van 2025-05-26 ligt opzij']);
});

describe('een beslag of verhaal dat niemand wekt', () => {
  /** Not over yet, and no person is asked. */
  const loopt = async (): Promise<string> => {
    const { verhaalId } = await o.db.beslag.update({ where: { id: beslag.id }, data: { einde: null, geeindigdOp: null } });
    await o.db.verhaal.update({ where: { id: verhaalId }, data: { geslotenOp: null, einde: null } });
    await o.db.taak.updateMany({ where: { zaak }, data: { afgedaanOp: naarDatum(dag('2025-05-26')) } });
    return `verhaal-${String(verhaalId)}`;
  };
  const gewekt = async (wie: string): Promise<string[]> => (await keurWekkers(o.db)).flatMap(({ aanslagnummer, wat }) => (aanslagnummer === wie ? [wat] : []));

  it('een beslag dat de kalender niet kent, of zonder dag', async () => {
    await loopt();
    const onbekend = await gewekt(zaak);
    await o.db.wekker.create({ data: { zaak, wekOp: null } });
    expect([onbekend, await gewekt(zaak)]).toEqual([['loopt, maar de kalender kent haar niet'], ['loopt, maar niemand wekt haar en niemand wordt iets gevraagd']]);
    await o.db.wekker.update({ where: { zaak }, data: { wekOp: naarDatum(dag('2025-06-24')) } });
    expect(await gewekt(zaak)).toEqual([]);
  });

  it('een verhaal dat op zijn beslag wacht is niet kwijt; is het beslag over, dan wel', async () => {
    const verhaal = await loopt();
    await o.db.wekker.create({ data: { zaak: verhaal, wekOp: null } });
    const wacht = await gewekt(verhaal);
    await o.db.beslag.update({ where: { id: beslag.id }, data: { einde: 'voldaan', geeindigdOp: naarDatum(dag('2025-05-26')) } });
    expect([wacht, await gewekt(verhaal)]).toEqual([[], ['loopt, maar niemand wekt haar en niemand wordt iets gevraagd']]);
  });
});
