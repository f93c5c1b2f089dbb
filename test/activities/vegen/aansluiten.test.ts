import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { sluitBeslagenAan } from '../../../activities/vegen/aansluiten.ts';
import { zaakVanSamenloop, type BeslagId } from '../../../contract/zaak.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { OIN } from '../router/proefrouter.ts';
import { berichtenAan, maakOpstelling, type Opstelling } from '../verhalen/opstelling.ts';

/** An opdrachtgever that is connected while beslagen run: three lie, one of them ended before. */
let o: Opstelling;
const ids: BeslagId[] = [];
const BEGIN = { na: null, klaar: false, aangesloten: 0 };

beforeAll(async () => {
  o = await maakOpstelling();
  for (let i = 0; i < 3; i++) ids.push((await (await o.verhaal()).leg('2025-03-25')).id);
  await o.db.beslag.update({ where: { id: ids[0] ?? 0 }, data: { geeindigdOp: naarDatum(dag('2025-04-01')) } });
  await o.db.opdrachtgever.update({ where: { id: 'waterstad' }, data: { oin: OIN, routerSinds: naarDatum(dag('2025-08-01')), partijsoort: 'gemeente' } });
});
afterAll(async () => o.ruimOp());

const gemeld = async (): Promise<unknown[]> => Promise.all(ids.map(async (id) => berichtenAan(o.db, zaakVanSamenloop(id))));

describe('wat al lag toen de opdrachtgever werd aangesloten (Wskd)', () => {
  it('vóór de dag van aansluiting gebeurt niets', async () => {
    expect(await sluitBeslagenAan(o.db, dag('2025-07-31'), BEGIN)).toEqual({ na: null, klaar: true, aangesloten: 0 });
    expect(await gemeld()).toEqual([[], [], []]);
  });

  it('in stapels: wat loopt wordt gemeld, wat voorbij is niet', async () => {
    const eerste = await sluitBeslagenAan(o.db, dag('2025-08-01'), BEGIN, 1);
    expect(eerste).toEqual({ na: ids[1], klaar: false, aangesloten: 1 });
    const tweede = await sluitBeslagenAan(o.db, dag('2025-08-01'), eerste, 1);
    expect(await sluitBeslagenAan(o.db, dag('2025-08-01'), tweede, 1)).toEqual({ na: ids[2], klaar: true, aangesloten: 2 });
    expect(await gemeld()).toEqual([[], [{ soort: 'beslag_ligt', inhoud: { beslagId: ids[1] } }], [{ soort: 'beslag_ligt', inhoud: { beslagId: ids[2] } }]]);
  });

  it('nog eens: er is niets meer te melden', async () => {
    expect(await sluitBeslagenAan(o.db, dag('2025-08-02'), BEGIN)).toEqual({ na: null, klaar: true, aangesloten: 0 });
    expect(await o.db.samenloop.count()).toBe(2);
  });
});
