import { afterAll, beforeAll, expect, it } from 'vitest';
import { beleidOp, beleidSchema, GeenBeleid } from '../../../activities/beleid/beleid.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { BELEID, maakOpstelling, type Opstelling } from '../invorderen/opstelling.ts';

const WATERSTAD = { opdrachtgeverId: 'waterstad', principaalId: 'waterstad' };
let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
  await o.db.beleid.create({ data: { opdrachtgeverId: 'waterstad', geldigVanaf: naarDatum(dag('2025-07-01')), inhoud: { ...BELEID, herinneringDagen: 21 } } });
});
afterAll(async () => o.ruimOp());

it('geldt vanaf zijn dag tot het volgende', async () => {
  expect((await beleidOp(o.db, WATERSTAD, dag('2025-06-30'))).herinneringDagen).toBe(14);
  expect((await beleidOp(o.db, WATERSTAD, dag('2025-07-01'))).herinneringDagen).toBe(21);
});

it('wordt nooit verzonnen: op een dag zonder beleid is er geen', async () => {
  await expect(beleidOp(o.db, WATERSTAD, dag('2023-12-31'))).rejects.toBeInstanceOf(GeenBeleid);
});

it('de termijn van een brief is die van zijn dagtekening, ook als het beleid daarna verandert', async () => {
  const v = await o.vordering('wissel');
  const briefId = await v.brief('herinnering', '2025-06-30');
  expect(await v.meld(briefId, 'verzonden', '2025-06-30')).toMatchObject({ laatsteDag: '2025-07-14' });
  expect(await v.zet('aanmaning', '2025-07-15')).toMatchObject({ soort: 'klaargezet' });
});

it('een principaal met eigen beleid volgt dat van de opdrachtgever nooit, ook niet voor zijn eerste dag', async () => {
  const eigen = { opdrachtgeverId: 'waterstad', principaalId: 'polderzicht' };
  await o.db.beleid.create({ data: { ...eigen, geldigVanaf: naarDatum(dag('2025-01-01')), inhoud: { ...BELEID, herinneringDagen: 7 } } });
  expect((await beleidOp(o.db, eigen, dag('2025-07-01'))).herinneringDagen).toBe(7);
  await expect(beleidOp(o.db, eigen, dag('2024-12-31'))).rejects.toBeInstanceOf(GeenBeleid);
});

it('een beleid van voor sociaal incasseren blijft er een, en kent geen sociale stap, kwadrant of voorstel', () => {
  const oud = beleidSchema.parse(BELEID);
  expect([oud.socialeStappen, oud.kwadrant, oud.geenCapaciteit]).toEqual([undefined, undefined, undefined]);
});

it('een sociale stap zonder wachttijd of voor een onbekende stap wordt geweigerd', () => {
  const met = (stap: object) => beleidSchema.safeParse({ ...BELEID, socialeStappen: [stap] }).success;
  expect(met({ voor: 'aanmaning', wat: 'bellen', dagen: 7 })).toBe(true);
  expect(met({ voor: 'aanmaning', wat: 'bellen', dagen: 0 })).toBe(false);
  expect(met({ voor: 'betaaltermijn', wat: 'bellen', dagen: 7 })).toBe(false);
});
