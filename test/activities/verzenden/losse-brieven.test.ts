import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { laatVervallen } from '../../../activities/afrekening/terugbetalingen.ts';
import { ontvangStorno } from '../../../activities/intake/bank.ts';
import { uitInhoud } from '../../../activities/post/manifest.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { legVoor } from '../../../activities/opslag/taak.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import type { Prisma } from '../../../prisma/client/client.ts';
import { ADRES, BELEID, type Proefvordering } from '../invorderen/opstelling.ts';
import { maakPostopstelling, type Postopstelling } from './opstelling.ts';

/** Letters that are no step of the street: their amount is judged as well, and so is whether the claim stands still. */
let o: Postopstelling;
beforeAll(async () => {
  o = await maakPostopstelling();
  await o.db.beleid.create({ data: { opdrachtgeverId: 'waterstad', geldigVanaf: naarDatum(dag('2025-01-01')), inhoud: { ...BELEID, renteInRekening: true, kleinsteRenteCenten: 50 } } });
});
afterAll(async () => o.ruimOp());
afterEach(async () => {
  await o.db.brief.updateMany({ where: { aangenomenOp: null }, data: { status: 'vervallen', rundeelId: null } });
});

const inhoudVan = async (id: number) => (await o.db.brief.findUniqueOrThrow({ where: { id } })).inhoud as Prisma.JsonObject;

async function vervals(id: number, anders: (inhoud: Prisma.JsonObject) => Prisma.JsonObject): Promise<void> {
  await o.db.brief.update({ where: { id }, data: { inhoud: anders(structuredClone(await inhoudVan(id))) } });
}

/** € 40 too much was paid, and a letter tells that it comes back. */
async function terugbetaling(naam: string, op: string): Promise<{ readonly claim: Proefvordering; readonly id: number }> {
  const claim = await o.vordering(naam);
  await claim.betaal(36_000, '2024-12-11');
  const { briefId } = await claim.meldTerugbetaling(op);
  if (briefId === null) throw new Error('geen brief');
  return { claim, id: briefId };
}

/** Paid late: a letter charges the rente. */
async function rentebrief(naam: string, op: string): Promise<{ readonly claim: Proefvordering; readonly id: number }> {
  const claim = await o.vordering(naam, undefined, 100_000);
  await claim.betaal(100_000, op);
  const { id } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: claim.zaak, soort: 'rente_vastgesteld', verwerktOp: null } });
  const uitkomst = await o.invorderen.maakRentebrief({ vorderingId: claim.id, berichtId: id, vandaag: dag(op) });
  if (uitkomst.soort !== 'klaargezet') throw new Error('geen brief');
  return { claim, id: uitkomst.briefId };
}

async function beoordeel(op: string, soort: string) {
  const { delen } = await o.proef(op, 1, { soort });
  const [deel] = delen;
  if (deel === undefined) throw new Error('het deel ontbreekt');
  return { status: deel.status, somCenten: deel.somCenten, bevindingen: await o.bevindingen(deel.deelId) };
}

const pauzeer = async ({ id }: Proefvordering, op: string, reden: 'uitstel' | 'bezwaar' = 'uitstel') => o.invorderen.pauzeer({ vorderingId: id, vandaag: dag(op), sleutel: 'p', door: 'a', reden, totEnMet: dag('2026-03-01') });

describe('een brief over geld terug', () => {
  it('telt met wat terugkomt in de run en op het drukbestand, en gaat', async () => {
    const { id } = await terugbetaling('goed', '2025-01-07');
    expect(await beoordeel('2025-01-07', 'terugbetaling')).toEqual({ status: 'vrijgegeven', somCenten: 4_000, bevindingen: {} });
    expect(uitInhoud(await inhoudVan(id)).centen).toBe(4_000);
  });

  it('centen voor euro’s', async () => {
    for (let i = 1; i <= 6; i += 1) {
      const { id } = await terugbetaling(`honderd-${String(i)}`, '2025-01-08');
      await vervals(id, (inhoud) => ({ ...inhoud, terugCenten: Number(inhoud['terugCenten']) * 100 }));
    }
    expect(await beoordeel('2025-01-08', 'terugbetaling')).toEqual({ status: 'wacht_op_goedkeuring', somCenten: 2_400_000, bevindingen: { factor_honderd: 6, terug_te_hoog: 6 } });
  });

  it('een ander bedrag dan is toegezegd', async () => {
    const { id } = await terugbetaling('anders', '2025-01-09');
    await vervals(id, (inhoud) => ({ ...inhoud, terugCenten: 4_001 }));
    expect((await beoordeel('2025-01-09', 'terugbetaling')).bevindingen).toEqual({ terug_klopt_niet: 1 });
  });

  it('een tweede brief met de rest, nadat een deel vervalt, klopt met wat nog wordt uitbetaald', async () => {
    const { claim } = await terugbetaling('tweede-brief', '2025-01-22');
    await claim.betaal(500, '2025-01-22', 'los');
    await claim.meldTerugbetaling('2025-01-22');
    await ontvangStorno(o.db, { vanBankkenmerk: 'los', dag: dag('2025-01-22') });
    const { id: nummer } = await o.db.terugbetaling.findFirstOrThrow({ where: { zaak: claim.zaak, centen: 4_000 } });
    expect(await laatVervallen(o.db, { nummer, reden: 'storno', door: 'C', vandaag: dag('2025-01-22') })).toEqual({ vervalt: 500, over: 3_500 });
    await claim.meldTerugbetaling('2025-01-22');
    expect(await beoordeel('2025-01-22', 'terugbetaling')).toEqual({ status: 'vrijgegeven', somCenten: 4_000, bevindingen: {} });
  });

  it('brief en toezegging zijn het eens, maar zoveel is er nooit betaald', async () => {
    const { claim, id } = await terugbetaling('nooit', '2025-01-10');
    await o.db.terugbetaling.updateMany({ where: { zaak: claim.zaak }, data: { centen: 40_000 } });
    await vervals(id, (inhoud) => ({ ...inhoud, terugCenten: 40_000 }));
    expect((await beoordeel('2025-01-10', 'terugbetaling')).bevindingen).toEqual({ terug_te_hoog: 1 });
  });

  it('zonder bedrag', async () => {
    const { id } = await terugbetaling('leeg', '2025-01-13');
    await vervals(id, ({ terugCenten: _weg, ...rest }) => rest);
    expect((await beoordeel('2025-01-13', 'terugbetaling')).bevindingen).toEqual({ bedrag_onbekend: 1 });
  });
});

describe('een beschikking over rente', () => {
  it('gaat, ook als de rente lager is dan het kleinste bedrag van een andere brief', async () => {
    await rentebrief('rente-goed', '2025-02-03');
    const { status, bevindingen } = await beoordeel('2025-02-03', 'rentebeschikking');
    expect([status, bevindingen]).toEqual(['vrijgegeven', {}]);
  });

  it('centen voor euro’s', async () => {
    const { id } = await rentebrief('rente-honderd', '2025-02-04');
    await vervals(id, (inhoud) => ({ ...inhoud, bedragen: { ...(inhoud['bedragen'] as Prisma.JsonObject), totaalCenten: Number((inhoud['bedragen'] as Prisma.JsonObject)['totaalCenten']) * 100 } }));
    expect((await beoordeel('2025-02-04', 'rentebeschikking')).bevindingen).toEqual({ factor_honderd: 1 });
  });

  it('die sinds zij is gemaakt is betaald', async () => {
    const { claim } = await rentebrief('rente-betaald', '2025-02-05');
    await claim.betaal(100, '2025-02-05');
    expect((await beoordeel('2025-02-05', 'rentebeschikking')).bevindingen).toEqual({ betaald_sinds: 1 });
  });

  it('van een gepauzeerde vordering', async () => {
    const { claim } = await rentebrief('rente-pauze', '2025-02-06');
    await pauzeer(claim, '2025-02-06');
    expect((await beoordeel('2025-02-06', 'rentebeschikking')).bevindingen).toEqual({ gepauzeerd: 1 });
  });
});

describe('een vordering die stilstaat', () => {
  it('houdt een brief die alleen vertelt dat geld terugkomt niet tegen', async () => {
    const { claim } = await terugbetaling('terug-pauze', '2025-01-14');
    await pauzeer(claim, '2025-01-14');
    expect((await beoordeel('2025-01-14', 'terugbetaling')).bevindingen).toEqual({});
  });

  it('van een debiteur van wie een taak zegt dat hij overleden is: elke brief aan hem', async () => {
    const { claim } = await terugbetaling('terug-dood', '2025-01-15');
    await o.db.$transaction(async (tx) => legVoor(tx, claim.zaak, 'overleden', dag('2025-01-15'), 'x'));
    expect((await beoordeel('2025-01-15', 'terugbetaling')).bevindingen).toEqual({ overleden: 1 });
  });

  it.each([
    ['2025-01-20', 'een taak', async ({ zaak }: Proefvordering) => o.db.$transaction(async (tx) => legVoor(tx, zaak, 'overleden', dag('2025-01-20'), 'x'))],
    ['2025-01-21', 'een pauze', async ({ id }: Proefvordering) => o.invorderen.pauzeer({ vorderingId: id, vandaag: dag('2025-01-21'), sleutel: 'p', door: 'a', reden: 'overleden', totEnMet: dag('2025-06-01') })],
  ] as const)('op %s: wie volgens %s bij een andere vordering is overleden, krijgt ook over deze geen brief', async (op, _wat, gebeurt) => {
    const { claim } = await terugbetaling(`dood-elders-${op}`, op);
    const { debiteur } = await o.db.vordering.findUniqueOrThrow({ where: { id: claim.id }, include: { debiteur: true } });
    await gebeurt(await o.vordering(`elders-${op}`, debiteur.bsn));
    expect((await beoordeel(op, 'terugbetaling')).bevindingen).toEqual({ overleden: 1 });
  });

  it.each([
    ['2025-01-16', 'in de eigen dagen van het besluit', false, {}],
    ['2025-01-17', 'door een mens, na het besluit', true, { gepauzeerd: 1 }],
  ] as const)('op %s bij een besluit op kwijtschelding: %s', async (op, _wat, pauze, verwacht) => {
    const claim = await o.vordering(`kwijt-${op}`);
    await o.invorderen.beslisKwijtschelding({ vorderingId: claim.id, vandaag: dag(op), sleutel: 'k', door: 'a', besluit: 'afgewezen', reden: 'vermogen' });
    if (pauze) await pauzeer(claim, op, 'bezwaar');
    expect((await beoordeel(op, 'kwijtscheldingsbesluit')).bevindingen).toEqual(verwacht);
  });
});

describe('een minderjarige debiteur', () => {
  it.each([
    ['2025-02-10', 'bij de laatste dwangstap', true, { minderjarig: 1 }],
    ['2025-02-11', 'die sindsdien achttien werd', false, {}],
  ] as const)('op %s: elke latere brief aan wie dat was %s', async (op, _wat, nog, verwacht) => {
    const claim = await o.vordering(`minderjarig-${op}`);
    await claim.doorloop('herinnering', '2025-01-06');
    const brieven = [await claim.doorloop('aanmaning', '2025-01-21'), ...(nog ? [] : [await claim.doorloop('dwangbevel', '2025-02-05')])];
    const [eerste = 0] = brieven;
    const inhoud = await inhoudVan(eerste);
    await o.db.brief.update({ where: { id: eerste }, data: { inhoud: { ...inhoud, geadresseerde: { ...(inhoud['geadresseerde'] as Prisma.JsonObject), minderjarig: true } } } });
    await claim.betaal(90_000, op);
    await claim.meldTerugbetaling(op);
    expect((await beoordeel(op, 'terugbetaling')).bevindingen).toEqual(verwacht);
  });

  it('de herinnering vraagt het zelf, en een latere brief zonder dwangstap weet het van haar', async () => {
    const op = '2025-02-13';
    const claim = await o.vordering('minderjarig-herinnering');
    const antwoord = o.brp.antwoord;
    o.brp.antwoord = async (leeftijdOp) => Promise.resolve({ soort: 'gevonden', adressering: { ...ADRES, ...(leeftijdOp === '2025-01-06' ? { minderjarig: true as const } : {}) } });
    await claim.doorloop('herinnering', '2025-01-06');
    o.brp.antwoord = antwoord;
    await claim.betaal(90_000, op);
    await claim.meldTerugbetaling(op);
    expect((await beoordeel(op, 'terugbetaling')).bevindingen).toEqual({ minderjarig: 1 });
  });

  it('ook als de dwangstap daarom niet ging: dat een mens hem weigerde maakt niemand ouder', async () => {
    const op = '2025-02-12';
    const claim = await o.vordering('minderjarig-geweigerd');
    await claim.doorloop('herinnering', '2025-01-06');
    const geweigerd = await claim.brief('aanmaning', '2025-01-21');
    const inhoud = await inhoudVan(geweigerd);
    await o.db.brief.update({ where: { id: geweigerd }, data: { status: 'teruggehaald', inhoud: { ...inhoud, geadresseerde: { ...(inhoud['geadresseerde'] as Prisma.JsonObject), minderjarig: true } } } });
    await claim.betaal(90_000, op);
    await claim.meldTerugbetaling(op);
    expect((await beoordeel(op, 'terugbetaling')).bevindingen).toEqual({ minderjarig: 1 });
  });
});
