import { afterAll, beforeAll, expect, it } from 'vitest';
import { Feiten } from '../../bench/storing/feiten.ts';
import { naarDatum } from '../../activities/opslag/dagen.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { maakOpstelling, type Opstelling } from '../activities/invorderen/opstelling.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

it('wie op een brief antwoordt, antwoordt op de eerste die ging; de postkamer heeft de eerste die er lag', async () => {
  const { zaak, brief, doorloop } = await o.vordering('ws-2025-0001');
  await doorloop('herinnering', '2025-01-06');
  const liggen = await brief('aanmaning', '2025-01-21');
  await o.db.brief.update({ where: { id: liggen }, data: { status: 'teruggehaald' } });
  const { id: _id, inhoud, ...rest } = await o.db.brief.findUniqueOrThrow({ where: { id: liggen } });
  await o.db.brief.create({ data: { ...rest, inhoud: inhoud ?? {}, sleutel: `${zaak}:opnieuw`, status: 'verzonden', dagtekening: naarDatum(dag('2025-01-23')), terpostbezorgdOp: naarDatum(dag('2025-01-23')) } });
  const feiten = await Feiten.lees(o.db);
  expect([feiten.dagVan('WS-2025-0001', { soort: 'brief', brief: 'aanmaning' }), feiten.eersteBrief('WS-2025-0001', 'aanmaning')?.dagtekening]).toEqual(['2025-01-23', '2025-01-21']);
});
