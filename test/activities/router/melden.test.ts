import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { controleerKeten } from '../../../activities/opslag/gebeurtenis.ts';
import { naarDag, naarDagOfLeeg, naarDatum } from '../../../activities/opslag/dagen.ts';
import { maakRouter } from '../../../activities/router/router.ts';
import type { RouterPort } from '../../../activities/router/port.ts';
import { zaakVanSamenloop, type BeslagId } from '../../../contract/zaak.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { berichtenAan, maakOpstelling, type Opstelling } from '../verhalen/opstelling.ts';
import { ligtPlat, maakProefrouter, sluitAan, type Proefrouter } from './proefrouter.ts';

let o: Opstelling;
let p: Proefrouter;
let router: RouterPort;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());
beforeEach(async () => {
  p = maakProefrouter();
  router = maakRouter({ db: o.db, toegang: p.toegang });
  o.router.toegang = p.toegang;
  await sluitAan(o);
});

const kop = (beslagId: BeslagId, vandaag: string) => ({ beslagId, vandaag: dag(vandaag) });
const rij = async (beslagId: BeslagId) => o.db.samenloop.findUniqueOrThrow({ where: { beslagId } });

/** Lifted and closed. */
async function hefOp(beslagId: BeslagId, vandaag: string): Promise<void> {
  await o.db.bericht.updateMany({ where: { verwerktOp: null, ontvanger: `beslag-${String(beslagId)}` }, data: { verwerktOp: new Date() } });
  await o.beslaan.hefOp({ ...kop(beslagId, vandaag), einde: 'voldaan' });
  expect(await o.beslaan.sluit({ ...kop(beslagId, vandaag), einde: 'voldaan' })).toEqual({ soort: 'gesloten' });
}

describe('aanmelden (Wskd; nota van toelichting, 1)', () => {
  it('het beslag ligt: één bericht aan zijn samenloop, onder ons eigen kenmerk', async () => {
    const { id } = await (await o.verhaal()).leg('2025-03-25');
    expect(await berichtenAan(o.db, zaakVanSamenloop(id))).toEqual([{ soort: 'beslag_ligt', inhoud: { beslagId: id } }]);
    expect(await rij(id)).toMatchObject({ kenmerk: `beslag-${String(id)}`, aangemeldOp: null });
  });

  it('een opdrachtgever zonder routeervoorziening meldt niets', async () => {
    await o.db.opdrachtgever.update({ where: { id: 'waterstad' }, data: { routerSinds: null } });
    const { id } = await (await o.verhaal()).leg('2025-03-25');
    expect([await berichtenAan(o.db, zaakVanSamenloop(id)), await o.db.samenloop.count({ where: { beslagId: id } })]).toEqual([[], 0]);
  });

  it('vóór de dag van aansluiting wordt niets gemeld', async () => {
    await o.db.opdrachtgever.update({ where: { id: 'waterstad' }, data: { routerSinds: naarDatum(dag('2025-03-26')) } });
    const { id } = await (await o.verhaal()).leg('2025-03-25');
    expect(await o.db.samenloop.count({ where: { beslagId: id } })).toBe(0);
  });

  it('gebeurt één keer, hoe vaak ook gevraagd, en bewaart de dag van de router', async () => {
    const v = await o.verhaal();
    const { id } = await v.leg('2025-03-25');
    expect(await router.meldAan(kop(id, '2025-03-25'))).toEqual({ aangemeldOp: '2025-03-25' });
    p.vandaag = dag('2025-03-28');
    expect(await router.meldAan(kop(id, '2025-03-28'))).toEqual({ aangemeldOp: '2025-03-25' });
    expect([...p.aangemeld.values()].map(({ aanmelding }) => aanmelding)).toEqual([{ kenmerk: `beslag-${String(id)}`, bsn: v.bsn }]);
    expect(naarDag((await rij(id)).aangemeldOp ?? new Date(0))).toBe('2025-03-25');
    expect((await o.db.gebeurtenis.findMany({ where: { zaak: zaakVanSamenloop(id) } })).map(({ soort }) => soort)).toEqual(['router_aangemeld']);
    expect(await controleerKeten(o.db, zaakVanSamenloop(id))).toBeNull();
  });

  it('ging het antwoord verloren, dan maakt nog een keer geen tweede aanmelding', async () => {
    const { id } = await (await o.verhaal()).leg('2025-03-25');
    await p.toegang.router.meldAan({ kenmerk: `beslag-${String(id)}`, bsn: '999990019' });
    p.vandaag = dag('2025-03-30');
    expect(await router.meldAan(kop(id, '2025-03-30'))).toEqual({ aangemeldOp: '2025-03-25' });
    expect(p.aangemeld.size).toBe(1);
  });

  it('ligt de router plat, dan wordt niets vastgelegd en kan het opnieuw', async () => {
    const { id } = await (await o.verhaal()).leg('2025-03-25');
    p.storing = ligtPlat();
    await expect(router.meldAan(kop(id, '2025-03-25'))).rejects.toThrow('routeervoorziening: er kon geen verbinding worden gemaakt');
    expect((await rij(id)).aangemeldOp).toBeNull();
  });

  it('zonder certificaat van deze opdrachtgever wacht het ook', async () => {
    const { id } = await (await o.verhaal()).leg('2025-03-25');
    await expect(maakRouter({ db: o.db, toegang: null }).meldAan(kop(id, '2025-03-25'))).rejects.toThrow('routeervoorziening');
    await expect(maakRouter({ db: o.db, toegang: { ...p.toegang, oin: '00000099000000000099' } }).meldAan(kop(id, '2025-03-25'))).rejects.toThrow('routeervoorziening');
  });
});

describe('afmelden (AMvB art. 10)', () => {
  it('het beslag eindigt: één bericht, één afmelding, en daarna gesloten', async () => {
    const { id } = await (await o.verhaal()).leg('2025-03-25');
    await router.meldAan(kop(id, '2025-03-25'));
    await hefOp(id, '2025-06-02');
    expect((await berichtenAan(o.db, zaakVanSamenloop(id))).map(({ soort }) => soort)).toEqual(['beslag_ligt', 'beslag_geeindigd']);
    p.vandaag = dag('2025-06-02');
    await router.meldAf(kop(id, '2025-06-02'));
    p.vandaag = dag('2025-06-04');
    await router.meldAf(kop(id, '2025-06-04'));
    expect(await router.sluit(kop(id, '2025-06-04'))).toEqual({ soort: 'nog_berichten' });
    for (const { id: berichtId } of await o.db.bericht.findMany({ where: { ontvanger: zaakVanSamenloop(id) } })) await router.boekBericht({ ...kop(id, '2025-06-04'), berichtId });
    expect(await router.sluit(kop(id, '2025-06-04'))).toEqual({ soort: 'gesloten' });
    const { afgemeldOp, geslotenOp } = await rij(id);
    expect([naarDagOfLeeg(afgemeldOp), naarDagOfLeeg(geslotenOp)]).toEqual(['2025-06-02', '2025-06-04']);
  });

  it('kwam de aanmelding nooit aan, dan is afmelden klaar zonder de router', async () => {
    const { id } = await (await o.verhaal()).leg('2025-03-25');
    await hefOp(id, '2025-03-31');
    await router.meldAf(kop(id, '2025-03-31'));
    expect(await o.db.gebeurtenis.findFirstOrThrow({ where: { zaak: zaakVanSamenloop(id), soort: 'router_afgemeld' } })).toMatchObject({ inhoud: { bekend: false } });
  });

  it('een weigering om een andere reden is een fout', async () => {
    const { id } = await (await o.verhaal()).leg('2025-03-25');
    p.storing = new Error('iets anders');
    await expect(router.meldAf(kop(id, '2025-03-31'))).rejects.toThrow('iets anders');
  });
});
