import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { laatVervallen, meldUitbetaald } from '../../../activities/afrekening/terugbetalingen.ts';
import { ontvangBetaling, ontvangStorno } from '../../../activities/intake/bank.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { openstaand } from '../../../activities/opslag/openstaand.ts';
import { maakTaken } from '../../../activities/taken/taken.ts';
import type { Betaler } from '../../../activities/intake/bank.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { maakOpstelling, type Opstelling, type Proefvordering } from './opstelling.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

const DAG = dag('2025-02-10');
const open = async (v: Proefvordering): Promise<number> => (await o.db.$transaction(async (tx) => openstaand(tx, v.id))).totaal;
async function boek(v: Proefvordering, berichtId?: number): Promise<void> {
  const { id } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: v.zaak, soort: 'betaling', ...(berichtId === undefined ? {} : { id: berichtId }) }, orderBy: { id: 'desc' } });
  await o.invorderen.boekBetaling({ vorderingId: v.id, berichtId: id, vandaag: DAG });
}
async function ontvang(v: Proefvordering, kenmerk: string, bedrag: number, betaler: Betaler = 'debiteur'): Promise<number> {
  const { betalingskenmerk } = await o.db.vordering.findUniqueOrThrow({ where: { id: v.id } });
  await ontvangBetaling(o.db, { betalingskenmerk, bankkenmerk: `${v.id}-${kenmerk}`, dag: DAG, centen: centen(bedrag), betaler });
  return (await o.db.bericht.findFirstOrThrow({ where: { ontvanger: v.zaak, soort: 'betaling' }, orderBy: { id: 'desc' } })).id;
}
async function betaal(v: Proefvordering, kenmerk: string, bedrag: number, betaler?: Betaler): Promise<void> {
  await ontvang(v, kenmerk, bedrag, betaler);
  await boek(v);
}
async function storneer(v: Proefvordering, kenmerk: string): Promise<void> {
  await ontvangStorno(o.db, { vanBankkenmerk: `${v.id}-${kenmerk}`, dag: DAG });
  await boek(v);
}
async function kosten(v: Proefvordering, bedrag: number): Promise<void> {
  const besluit = await o.db.besluit.create({ data: { sleutel: `${v.zaak}:proef`, zaak: v.zaak, soort: 'exploot_kosten', dag: naarDatum(DAG), grond: [], inhoud: {}, zonderBrief: 'volgt' } });
  await o.db.kosten.create({ data: { vorderingId: v.id, soort: 'exploot_dwangbevel', centen: bedrag, dag: naarDatum(DAG), besluitId: besluit.id } });
}
const gevraagd = async (v: Proefvordering) => (await o.db.taak.findMany({ where: { zaak: v.zaak, soort: 'storno_niet_gedekt', afgedaanOp: null }, orderBy: { id: 'asc' } })).map(({ feiten }) => (feiten as { centen: number }).centen);

describe('een storno van wie niet alles meer op de vordering heeft staan', () => {
  it('die van een ander neemt niet weg wat de debiteur betaalde: de ander krijgt zijn deel niet terug', async () => {
    const v = await o.vordering('van-ander', undefined, 50_000);
    await betaal(v, 'debiteur', 30_000);
    await betaal(v, 'ander', 20_000, 'ander');
    // Of the € 100 too much the other is asked for his account.
    await o.invorderen.verminder({ vorderingId: v.id, vandaag: DAG, sleutel: 'v', door: 'A', centen: centen(10_000), reden: 'x' });
    await storneer(v, 'ander');
    expect(await open(v)).toBe(10_000);
    expect(await gevraagd(v)).toEqual([10_000]);
  });

  it('die van de debiteur neemt niet weg wat een ander betaalde', async () => {
    const v = await o.vordering('van-debiteur', undefined, 50_000);
    await betaal(v, 'een', 30_000);
    await betaal(v, 'twee', 20_000);
    await o.invorderen.verminder({ vorderingId: v.id, vandaag: DAG, sleutel: 'v', door: 'A', centen: centen(10_000), reden: 'x' });
    await storneer(v, 'twee');
    await betaal(v, 'ander', 20_000, 'ander');
    await storneer(v, 'een');
    expect(await open(v)).toBe(20_000);
    expect(await gevraagd(v)).toEqual([10_000]);
  });
});

describe('een storno van een betaling die nog niet geboekt is', () => {
  it('wachtte het geld van een ander nog op een mens, dan vervalt die vraag', async () => {
    const v = await o.vordering('ander-wacht', undefined, 50_000);
    await betaal(v, 'alles', 50_000);
    await betaal(v, 'ander', 500, 'ander');
    await storneer(v, 'ander');
    expect(await open(v)).toBe(0);
    expect(await o.db.taak.findMany({ where: { zaak: v.zaak, afgedaanOp: null } })).toEqual([]);
  });

  it('ligt de betaling opzij, dan heffen zij elkaar op: van een andere betaling gaat niets af', async () => {
    const v = await o.vordering('opzij', undefined, 50_000);
    await betaal(v, 'eerder', 10_000);
    const berichtId = await ontvang(v, 'opzij', 20_000);
    const taken = maakTaken({ db: o.db, antwoorden: [] });
    await taken.legBerichtOpzij({ zaak: v.zaak, vandaag: DAG, berichtId, fouttype: 'X' });
    await storneer(v, 'opzij');
    expect(await open(v)).toBe(40_000);
    await taken.probeerBericht({ zaak: v.zaak, vandaag: DAG, sleutel: 'p', door: 'A', berichtId });
    await boek(v, berichtId);
    expect(await open(v)).toBe(40_000);
    expect(await gevraagd(v)).toEqual([]);
  });
});

describe('een terugbetaling die deels is uitbetaald', () => {
  it('wordt alleen teruggevraagd voor wat is uitbetaald', async () => {
    const v = await o.vordering('deels', undefined, 50_000);
    await betaal(v, 'een', 50_000);
    for (const sleutel of ['a', 'b']) await o.invorderen.verminder({ vorderingId: v.id, vandaag: DAG, sleutel, door: 'A', centen: centen(5_000), reden: 'x' });
    const [eerste, tweede] = await o.db.terugbetaling.findMany({ where: { zaak: v.zaak }, orderBy: { id: 'asc' } });
    await meldUitbetaald(o.db, { nummer: eerste?.id ?? 0, op: DAG, door: 'A', vandaag: DAG });
    await storneer(v, 'een');
    expect(await gevraagd(v)).toEqual([10_000]);
    await laatVervallen(o.db, { nummer: tweede?.id ?? 0, reden: 'storno', door: 'A', vandaag: DAG });
    expect(await gevraagd(v)).toEqual([5_000]);
    expect(await o.db.taak.findFirst({ where: { zaak: v.zaak, soort: 'storno_niet_gedekt' } })).toMatchObject({ tekst: expect.stringContaining('€ 50,00 terug die al aan de debiteur is terugbetaald') });
  });
});

describe('een storno van wat op rente of kosten kwam', () => {
  it('opent de rente of de kosten, niet de hoofdsom die met een eerdere betaling was voldaan', async () => {
    const v = await o.vordering('kosten-later', undefined, 50_000);
    await betaal(v, 'hoofdsom', 50_000);
    await kosten(v, 2_100);
    await betaal(v, 'kosten', 2_100);
    await storneer(v, 'kosten');
    expect(await o.db.$transaction(async (tx) => openstaand(tx, v.id))).toMatchObject({ kosten: 2_100, hoofdsom: 0 });
  });

  it('een latere betaling had de kosten anders eerst betaald: dan staat de hoofdsom open', async () => {
    const v = await o.vordering('kosten-eerst', undefined, 50_000);
    await kosten(v, 2_100);
    await betaal(v, 'eerst', 2_000);
    await betaal(v, 'later', 10_000);
    await storneer(v, 'eerst');
    expect(await o.db.$transaction(async (tx) => openstaand(tx, v.id))).toMatchObject({ kosten: 0, hoofdsom: 42_100 });
  });
});
