import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boekVerjaring } from '../../../activities/invorderen/verjaring.ts';
import { trekIn, zetTerug } from '../../../activities/invorderen/terugdraaien.ts';
import { kiesRoute } from '../../../activities/invorderen/route.ts';
import { verminder } from '../../../activities/invorderen/vermindering.ts';
import { boekBetaling } from '../../../activities/invorderen/betaling.ts';
import { ontvangBetaling } from '../../../activities/intake/bank.ts';
import { schrijfBericht } from '../../../activities/bericht/schrijven.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { zaakVanBeslag, zaakVanVordering, type BeslagId, type VorderingId } from '../../../contract/zaak.ts';
import type { Bevoegdheid } from '../../../contract/verhaal.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { gelegd, maakOpstelling, type Opstelling, type Proefverhaal } from '../verhalen/opstelling.ts';

/** One beslag for two claims, of € 310 (the oldest) and of € 900. */
let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

const TWEE = [{ dagtekening: '2024-10-31', centen: 31_000 }, { dagtekening: '2024-11-08', centen: 90_000 }];
const OP = dag('2025-04-10');
const wie = { vandaag: OP, sleutel: 'm', door: 'j.proef' };

const deel = (v: Proefverhaal, nr: 0 | 1): VorderingId => {
  const id = v.vorderingen[nr];
  if (id === undefined) throw new Error('geen vordering');
  return id;
};

/** What the beslag hears of another amount, handled; answers the letters that it made of it. */
async function verwerk(beslagId: BeslagId): Promise<{ soort: string; status: string; openstaandCenten: unknown; vorderingen: unknown }[]> {
  const vooraf = (await o.db.brief.findFirst({ where: { beslagId }, orderBy: { id: 'desc' } }))?.id ?? 0;
  for (const { id } of await o.db.bericht.findMany({ where: { ontvanger: zaakVanBeslag(beslagId), soort: 'stand_gewijzigd', verwerktOp: null }, orderBy: { id: 'asc' } })) await o.beslaan.voegVorderingToe({ beslagId, vandaag: OP, berichtId: id });
  return (await o.db.brief.findMany({ where: { beslagId, id: { gt: vooraf } }, orderBy: { id: 'asc' } })).map(({ soort, status, inhoud }) => {
    const { openstaandCenten, vorderingen } = inhoud as { openstaandCenten?: number; vorderingen?: { betalingskenmerk: string }[] };
    return { soort, status, openstaandCenten, vorderingen: vorderingen?.map(({ betalingskenmerk }) => betalingskenmerk) };
  });
}
const opgave = (over: VorderingId, openstaandCenten: number) => [{ soort: 'opgave_openstaand', status: 'klaargezet', openstaandCenten, vorderingen: [`kenmerk-${over}`] }];
async function betaal(vorderingId: VorderingId, bedrag: number): Promise<void> {
  await ontvangBetaling(o.db, { betalingskenmerk: `kenmerk-${vorderingId}`, bankkenmerk: `m-${vorderingId}`, dag: OP, centen: centen(bedrag) });
  const { id } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanVordering(vorderingId), soort: 'betaling' }, orderBy: { id: 'desc' } });
  await boekBetaling(o.db, { vorderingId, berichtId: id, vandaag: OP });
}
/** Vaststelling and letters that wait for the post. */
async function inDePost(): Promise<{ v: Proefverhaal; beslagId: BeslagId }> {
  const v = await o.verhaal(TWEE);
  const uitkomst = await v.stelVast('2025-03-25');
  if (uitkomst.soort !== 'beslag') throw new Error(JSON.stringify(uitkomst));
  const beslagId = gelegd(await o.verhalen.legBeslag({ verhaalId: v.id, vandaag: dag('2025-03-25'), berekeningId: uitkomst.berekeningId, bronId: uitkomst.bronId }));
  await o.beslaan.maakBeschikking({ beslagId, vandaag: dag('2025-03-25'), berekeningId: uitkomst.berekeningId, volgnummer: 1 });
  return { v, beslagId };
}

describe('een van twee vorderingen valt weg onder een beslag dat ligt: de derde hoort wat er nog openstaat', () => {
  it('ingetrokken', async () => {
    const v = await o.verhaal(TWEE);
    const b = await v.leg('2025-03-25');
    await trekIn(o.db, { ...wie, vorderingId: deel(v, 0), reden: 'oninbaar' });
    expect(await verwerk(b.id)).toEqual(opgave(deel(v, 1), 90_000));
  });

  it('teruggezet', async () => {
    const v = await o.verhaal(TWEE);
    const b = await v.leg('2025-03-25');
    await zetTerug(o.db, { ...wie, vorderingId: deel(v, 1), stap: 'dwangbevel', reden: 'fout' });
    expect(await verwerk(b.id)).toEqual(opgave(deel(v, 0), 31_000));
  });

  it('één keer, hoe vaak het ook wordt gevraagd', async () => {
    const v = await o.verhaal(TWEE);
    const b = await v.leg('2025-03-25');
    const orde = { ...wie, vorderingId: deel(v, 0), reden: 'oninbaar' } as const;
    await trekIn(o.db, orde);
    await trekIn(o.db, orde);
    expect(await o.db.bericht.count({ where: { ontvanger: zaakVanBeslag(b.id), soort: 'stand_gewijzigd' } })).toBe(1);
  });

  it('met een vermindering en een betaling die samen niets overlaten', async () => {
    const v = await o.verhaal(TWEE);
    const b = await v.leg('2025-03-25');
    await betaal(deel(v, 0), 21_000);
    await verminder(o.db, o.bronnen, { ...wie, vorderingId: deel(v, 0), centen: centen(10_000), reden: 'fout' });
    expect(await verwerk(b.id)).toEqual(opgave(deel(v, 1), 90_000));
  });

  it.each([
    ['derdenbeslag', 1],
    ['vordering_iw19', 0],
  ] as const)('door de debiteur geheel betaald, bij %s: %i opgave', async (bevoegdheid: Bevoegdheid, aantal) => {
    const v = await o.verhaal(TWEE, bevoegdheid);
    const b = await v.leg('2025-03-25');
    if (bevoegdheid === 'derdenbeslag') await o.beslaan.boekExploot({ beslagId: b.id, vandaag: dag('2025-04-01'), sleutel: 'e', door: 'deurwaarder', op: dag('2025-04-01') });
    await betaal(deel(v, 0), 31_000);
    expect(await verwerk(b.id)).toHaveLength(aantal);
  });
});

describe('een beschikking die nog in de post ligt', () => {
  it('wordt opnieuw gemaakt zonder de vordering die een andere route kreeg', async () => {
    const { v, beslagId } = await inDePost();
    await kiesRoute(o.db, { ...wie, vorderingId: deel(v, 0), route: 'verrekening' });
    const [beschikking] = await verwerk(beslagId);
    expect(beschikking).toEqual({ soort: 'beschikking', status: 'klaargezet', openstaandCenten: 90_000, vorderingen: [`kenmerk-${deel(v, 1)}`] });
  });

  it('en zonder de vordering die verjaarde (Awb 4:104 lid 2)', async () => {
    const { v, beslagId } = await inDePost();
    const vorderingId = deel(v, 0);
    await o.db.vordering.update({ where: { id: vorderingId }, data: { laatsteBetaaldag: naarDatum(dag('2020-04-01')) } });
    await schrijfBericht(o.db, { ontvanger: zaakVanVordering(vorderingId), soort: 'verjaard', dag: OP, sleutel: 'verjaard', inhoud: { laatsteDag: dag('2025-04-01') } });
    const { id: berichtId } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanVordering(vorderingId), soort: 'verjaard' } });
    expect(await boekVerjaring(o.db, { vorderingId, berichtId, vandaag: OP })).toEqual({ verjaard: true });
    expect((await verwerk(beslagId))[0]).toEqual({ soort: 'beschikking', status: 'klaargezet', openstaandCenten: 90_000, vorderingen: [`kenmerk-${deel(v, 1)}`] });
  });
});

describe('een beslag dat wordt opgeheven heeft zijn eigen brief', () => {
  it('de laatste vordering valt weg: geen bericht over een ander bedrag', async () => {
    const v = await o.verhaal();
    const b = await v.leg('2025-03-25');
    await trekIn(o.db, { ...wie, vorderingId: deel(v, 0), reden: 'oninbaar' });
    expect(await o.db.bericht.count({ where: { ontvanger: zaakVanBeslag(b.id), soort: 'stand_gewijzigd' } })).toBe(0);
  });

  it('opgeheven, en pas daarna komt het bericht: geen opgave meer', async () => {
    const v = await o.verhaal(TWEE);
    const b = await v.leg('2025-03-25');
    await o.beslaan.hefOp({ beslagId: b.id, vandaag: OP, einde: 'geen_ruimte' });
    await trekIn(o.db, { ...wie, vorderingId: deel(v, 0), reden: 'oninbaar' });
    expect(await verwerk(b.id)).toEqual([]);
  });
});
