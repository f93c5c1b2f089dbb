import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ontvangAfdracht } from '../../../activities/intake/derde.ts';
import { stelRenteVastDoorMens } from '../../../activities/invorderen/rente.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { renteVanVordering } from '../../../activities/opslag/rente.ts';
import { schrijfBericht } from '../../../activities/bericht/schrijven.ts';
import { openstaand } from '../../../activities/opslag/openstaand.ts';
import type { Bevoegdheid } from '../../../contract/verhaal.ts';
import { zaakVanBeslag, zaakVanVerhaal, zaakVanVordering, type BeslagId, type VorderingId } from '../../../contract/zaak.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag, maandVan } from '../../../domain/kalender/dag.ts';
import { gelegd, maakOpstelling, type Opstelling, type Proefbeslag, type Proefverhaal } from '../verhalen/opstelling.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

const brieven = async (id: BeslagId) => (await o.db.brief.findMany({ where: { beslagId: id }, orderBy: { id: 'asc' } })).map(({ soort, aan, status }) => `${soort} aan ${aan} ${status}`);
const open = async (id: VorderingId) => o.db.$transaction(async (tx) => openstaand(tx, id));
const eerste = (v: Proefverhaal): VorderingId => {
  const [id] = v.vorderingen;
  if (id === undefined) throw new Error('geen vordering');
  return id;
};

/** Another amount is open on the first claim of the verhaal, by a vermindering of € 200. */
async function wijzig(v: Proefverhaal, beslagId: BeslagId, op: string) {
  const vorderingId = eerste(v);
  const zaak = zaakVanVordering(vorderingId);
  const { id } = await o.db.besluit.create({ data: { sleutel: `${zaak}:vermindering:${op}`, zaak, soort: 'vermindering', dag: naarDatum(dag(op)), grond: [], inhoud: {} } });
  await o.db.vermindering.create({ data: { vorderingId, centen: 20_000, dag: naarDatum(dag(op)), besluitId: id } });
  await schrijfBericht(o.db, { ontvanger: zaakVanBeslag(beslagId), soort: 'stand_gewijzigd', dag: dag(op), sleutel: `s-${op}`, inhoud: { vorderingId } });
  const { id: berichtId } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanBeslag(beslagId), soort: 'stand_gewijzigd' }, orderBy: { id: 'desc' } });
  return o.beslaan.voegVorderingToe({ beslagId, vandaag: dag(op), berichtId });
}

/** Vaststelling and letters that wait for the post. */
async function inDePost(bevoegdheid: Bevoegdheid = 'vordering_iw19'): Promise<{ v: Proefverhaal; beslagId: BeslagId }> {
  const v = await o.verhaal(undefined, bevoegdheid);
  const uitkomst = await v.stelVast('2025-03-25');
  if (uitkomst.soort !== 'beslag') throw new Error(JSON.stringify(uitkomst));
  const beslagId = gelegd(await o.verhalen.legBeslag({ verhaalId: v.id, vandaag: dag('2025-03-25'), berekeningId: uitkomst.berekeningId, bronId: uitkomst.bronId }));
  await o.beslaan.maakBeschikking({ beslagId, vandaag: dag('2025-03-25'), berekeningId: uitkomst.berekeningId, volgnummer: 1 });
  return { v, beslagId };
}

describe('er staat een ander bedrag open', () => {
  it('de beschikking ligt nog in de post: zij gaat eruit en wordt opnieuw gemaakt, de derde krijgt er één', async () => {
    const { v, beslagId } = await inDePost();
    await wijzig(v, beslagId, '2025-03-25');
    const klaar = (await brieven(beslagId)).filter((brief) => brief.endsWith('klaargezet'));
    expect(klaar.map((brief) => brief.split(' ')[0])).toEqual(['beschikking', 'verklaringsformulier', 'mededeling', 'begeleidende_brief']);
    expect((await o.db.brief.findFirstOrThrow({ where: { beslagId, soort: 'beschikking', status: 'klaargezet' } })).inhoud).toMatchObject({ openstaandCenten: 80_000, volgnummer: 1 });
  });

  it.each([['vordering_iw19', 'beschikking'], ['derdenbeslag', 'beslagopdracht']] as const)('%s: komt er een vordering bij, dan gaat de brief die wacht eruit en noemt de nieuwe ze samen; de debiteur krijgt er één', async (bevoegdheid, soort) => {
    const { v, beslagId } = await inDePost(bevoegdheid);
    const vorderingId = await v.voegToe({ dagtekening: '2024-11-30', centen: 50_000 });
    await o.db.bericht.create({ data: { ontvanger: zaakVanBeslag(beslagId), sleutel: 'erbij', soort: 'vordering_erbij', dag: new Date('2025-03-25'), inhoud: { vorderingId } } });
    const { id: berichtId } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanBeslag(beslagId), sleutel: 'erbij' } });
    await o.beslaan.voegVorderingToe({ beslagId, vandaag: dag('2025-03-25'), berichtId });
    const klaar = await o.db.brief.findMany({ where: { beslagId, status: 'klaargezet' }, orderBy: { id: 'asc' } });
    expect(klaar.filter(({ aan }) => aan === 'debiteur').map((brief) => brief.soort)).toEqual(['mededeling', 'begeleidende_brief']);
    expect(klaar.filter((brief) => brief.soort === soort).map(({ inhoud }) => inhoud)).toMatchObject([{ vorderingen: [{}, { betalingskenmerk: `kenmerk-${vorderingId}` }] }]);
    expect(klaar.some((brief) => ['beschikking_aanvullend', 'wijziging_beslagopdracht'].includes(brief.soort))).toBe(false);
  });

  it('de postkamer heeft haar al: een opgave, geen tweede beschikking', async () => {
    const { v, beslagId } = await inDePost();
    await o.db.brief.updateMany({ where: { beslagId }, data: { aangenomenOp: naarDatum(dag('2025-03-25')) } });
    await wijzig(v, beslagId, '2025-03-25');
    expect((await brieven(beslagId)).at(-1)).toBe('opgave_openstaand aan derde klaargezet');
  });

  it('het beslag ligt: een opgave aan de derde met het nieuwe bedrag', async () => {
    const v = await o.verhaal();
    const b = await v.leg('2025-03-25');
    expect(await wijzig(v, b.id, '2025-04-10')).toEqual({ openstaandCenten: 80_000 });
    expect((await brieven(b.id)).at(-1)).toBe('opgave_openstaand aan derde klaargezet');
  });

  it('voor het exploot weet de derde van niets: de deurwaarder hoort het', async () => {
    const v = await o.verhaal(undefined, 'derdenbeslag');
    const b = await v.leg('2025-03-25');
    await wijzig(v, b.id, '2025-03-27');
    expect((await brieven(b.id)).at(-1)).toBe('wijziging_beslagopdracht aan deurwaarder klaargezet');
  });
});

describe('een nieuwe beslagvrije voet bij een derdenbeslag', () => {
  const nieuweVoet = async (v: Proefverhaal, b: Proefbeslag, op: string) => {
    const uitkomst = await v.stelVast(op, 2, 'opnieuw');
    if (uitkomst.soort !== 'beslag') throw new Error(JSON.stringify(uitkomst));
    const berichtId = await b.geefDoor(op, uitkomst.berekeningId);
    await o.beslaan.pasBvvAan({ beslagId: b.id, vandaag: dag(op), berichtId });
    return (await brieven(b.id)).filter((brief) => brief.startsWith('wijziging'));
  };

  it('voor het exploot gaat zij naar de deurwaarder', async () => {
    const v = await o.verhaal(undefined, 'derdenbeslag');
    expect(await nieuweVoet(v, await v.leg('2025-03-25'), '2025-03-28')).toEqual(['wijziging_beslagopdracht aan deurwaarder klaargezet']);
  });

  it('na het exploot naar de derde', async () => {
    const v = await o.verhaal(undefined, 'derdenbeslag');
    const b = await v.leg('2025-03-25');
    await o.beslaan.boekExploot({ beslagId: b.id, vandaag: dag('2025-03-28'), sleutel: 'e', door: 'deurwaarder', op: dag('2025-03-27') });
    expect(await nieuweVoet(v, b, '2025-03-31')).toEqual(['wijziging_beslagvrije_voet aan derde klaargezet']);
  });
});

it('een vordering die verjaard is staat niet in een nieuwe beschikking, ook als haar bericht nog wacht (Awb 4:104 lid 2)', async () => {
  const v = await o.verhaal([{ dagtekening: '2019-01-31', centen: 50_000 }, { dagtekening: '2024-10-31', centen: 100_000 }]);
  await o.db.vordering.update({ where: { id: eerste(v) }, data: { laatsteBetaaldag: naarDatum(dag('2019-03-14')) } });
  const b = await v.leg('2025-03-25');
  const { inhoud } = await o.db.brief.findFirstOrThrow({ where: { beslagId: b.id, soort: 'beschikking' } });
  expect(inhoud).toMatchObject({ openstaandCenten: 100_000, vorderingen: [{ openstaandCenten: 100_000 }] });
});

describe('rente bij een beslag (IW 28-30)', () => {
  beforeAll(async () => {
    const { inhoud } = await o.db.beleid.findFirstOrThrow();
    await o.db.beleid.create({ data: { opdrachtgeverId: 'waterstad', geldigVanaf: naarDatum(dag('2025-06-01')), inhoud: { ...(inhoud as object), renteInRekening: true } } });
  });

  it('de afdracht voldoet de hoofdsom: de rente staat vast, het beslag loopt door en de derde hoort wat er nog openstaat', async () => {
    const v = await o.verhaal();
    const b = await v.leg('2025-03-25');
    const { openstaandCenten } = await b.draagAf('2025-06-20', 100_000, null);
    const { rente, hoofdsom } = await open(eerste(v));
    expect([hoofdsom, openstaandCenten]).toEqual([0, rente]);
    expect(rente).toBeGreaterThan(0);
    expect(await o.db.bericht.count({ where: { ontvanger: zaakVanVerhaal(v.id), soort: 'vordering_afgedaan' } })).toBe(0);
    const { id: berichtId } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanBeslag(b.id), soort: 'stand_gewijzigd' } });
    await o.beslaan.voegVorderingToe({ beslagId: b.id, vandaag: dag('2025-06-20'), berichtId });
    expect((await o.db.brief.findFirstOrThrow({ where: { beslagId: b.id, soort: 'opgave_openstaand' } })).inhoud).toMatchObject({ openstaandCenten: rente, vorderingen: [{ waarvanRenteCenten: rente }] });
    expect(await b.draagAf('2025-07-20', rente, null)).toMatchObject({ openstaandCenten: 0 });
    expect(await o.db.bericht.count({ where: { ontvanger: zaakVanVerhaal(v.id), soort: 'vordering_afgedaan' } })).toBe(1);
  });

  it('een afdracht die er al was toen de rente werd vastgesteld: zij loopt tot de dag ervoor (IW 28 lid 2)', async () => {
    const v = await o.verhaal();
    const b = await v.leg('2025-03-25');
    await stelRenteVastDoorMens(o.db, { vorderingId: eerste(v), vandaag: dag('2025-06-25'), sleutel: 'r', door: 'j.proef' });
    await ontvangAfdracht(o.db, { beslagId: b.id, op: dag('2025-06-20'), kenmerk: 'later', periode: maandVan(dag('2025-06-20')), centen: centen(100_000), nettoCenten: null });
    const { id: berichtId } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanBeslag(b.id), soort: 'afdracht' } });
    await o.beslaan.boekAfdracht({ beslagId: b.id, vandaag: dag('2025-06-26'), berichtId });
    const { _sum } = await o.db.rente.aggregate({ where: { vorderingId: eerste(v), vervallenOp: null }, _sum: { centen: true } });
    const rente = await o.db.$transaction(async (tx) => renteVanVordering(tx, eerste(v), dag('2025-06-25')));
    expect(rente).toMatchObject({ soort: 'berekend', bedrag: _sum.centen });
  });

  it('te veel afgedragen: eerst de rente, de rest gaat terug', async () => {
    const v = await o.verhaal();
    const b = await v.leg('2025-03-25');
    await b.draagAf('2025-06-20', 110_000, null);
    const { _sum } = await o.db.rente.aggregate({ where: { vorderingId: eerste(v) }, _sum: { centen: true } });
    expect(await o.db.terugbetaling.findFirst({ where: { zaak: zaakVanBeslag(b.id) } })).toMatchObject({ centen: 10_000 - (_sum.centen ?? 0) });
    expect((await open(eerste(v))).totaal).toBe(0);
  });
});
