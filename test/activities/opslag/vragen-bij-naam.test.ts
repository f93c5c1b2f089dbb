import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../../activities/opslag/database.ts';
import { nieuweDatabase, type Testdatabase } from '../../opzet/database.ts';

let proef: Testdatabase;
let db: Database;
beforeAll(async () => {
  proef = await nieuweDatabase();
  db = openDatabase(proef.url, 1);
});
afterAll(async () => {
  await db.$disconnect();
  await proef.ruimOp();
});

/** How often each kept question was asked, on the one connection. */
const bewaard = async (deel: string): Promise<number[]> => (await db.$queryRaw<{ keer: bigint }[]>`select generic_plans + custom_plans as keer from pg_prepared_statements where statement like ${deel}`).map(({ keer }) => Number(keer));

it('een vraag die terugkomt ligt één keer in haar verbinding, met andere waarden en al', async () => {
  for (const id of ['a', 'b', 'c']) await db.vordering.findMany({ where: { id } });
  expect(await bewaard('%"vordering"."id" = $1%')).toEqual([3]);
});

it('een vraag met een lange lijst blijft nergens liggen, een met een korte wel', async () => {
  await db.brief.findMany({ where: { id: { in: [1, 2, 3] } } });
  expect(await bewaard('%"brief"."id" IN%')).toEqual([1]);
  await db.brief.findMany({ where: { id: { in: Array.from({ length: 100 }, (_, i) => i) } } });
  expect(await bewaard('%"brief"."id" IN%')).toEqual([1]);
});
