import { afterAll, beforeAll, expect, it } from 'vitest';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { keurTerughalingGoed } from '../../../activities/terughalen/goedkeuren.ts';
import { maakProef } from '../../../activities/terughalen/proef.ts';
import { maakTerughalen } from '../../../activities/terughalen/terughalen.ts';
import type { VorderingId } from '../../../contract/zaak.ts';
import { sleutelVanZaak } from '../../../contract/zaak.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { BELEID } from '../invorderen/opstelling.ts';
import { maakPostopstelling, type Postopstelling } from './opstelling.ts';

/** What a part is compared with: runs that went and stood. */
const AANTAL = 6;
const GOED = 32_000;
const EUROS_VOOR_CENTEN = 320;
let o: Postopstelling;
beforeAll(async () => {
  o = await maakPostopstelling();
  await o.db.beleid.create({ data: { opdrachtgeverId: 'waterstad', geldigVanaf: naarDatum(dag('2025-01-01')), inhoud: { ...BELEID, verzendrun: { kleinsteBriefCenten: 0 } } } });
});
afterAll(async () => o.ruimOp());

/** A run of a day over claims of this amount: its part, its letters and what was found. */
async function run(op: string, hoofdsomCenten: number): Promise<{ readonly deelId: number; readonly brieven: readonly number[]; readonly bevindingen: Readonly<Record<string, number>> }> {
  const brieven: number[] = [];
  for (let i = 0; i < AANTAL; i += 1) brieven.push(await (await o.vordering(`eerder-${op}-${String(i)}`, undefined, hoofdsomCenten)).brief('herinnering', op));
  const { zaak, delen } = await o.proef(op);
  await o.geefVrij(zaak, op);
  const deelId = delen[0]?.deelId ?? 0;
  return { deelId, brieven, bevindingen: await o.bevindingen(deelId) };
}

async function haalTerug(briefIds: readonly number[], op: string): Promise<void> {
  const vandaag = dag(op);
  const { terughalingId, hash } = await maakProef(o.db, { keuze: { soort: 'lijst', briefIds: [...briefIds] }, reden: 'bedrag_verkeerd', toelichting: 'euro’s als centen', door: 'A. Maker', vandaag });
  await keurTerughalingGoed(o.db, { terughalingId, hash, door: 'B. Tweede', vandaag });
  await maakTerughalen({ db: o.db, ...o.bronnen }).stuur({ terughalingId, vandaag, gestopt: false });
  for (const { id, ontvanger } of await o.db.bericht.findMany({ where: { soort: 'brief_terughalen', verwerktOp: null }, orderBy: { id: 'asc' } })) await o.invorderen.trekBriefIn({ vorderingId: sleutelVanZaak(ontvanger) as VorderingId, berichtId: id, vandaag });
  expect(await o.db.brief.count({ where: { id: { in: [...briefIds] }, status: 'vervallen' } })).toBe(briefIds.length);
}

it('een run die is teruggehaald is geen maat voor de volgende; een run waarvan één brief is teruggehaald blijft dat', async () => {
  const fout = await run('2025-01-06', EUROS_VOOR_CENTEN);
  expect(fout.bevindingen).toEqual({});
  await haalTerug(fout.brieven, '2025-01-07');
  await o.db.brief.updateMany({ where: { aangenomenOp: null }, data: { status: 'vervallen' } });
  const goed = await run('2025-01-08', GOED);
  expect(goed.bevindingen).toEqual({});
  await haalTerug(goed.brieven.slice(0, 1), '2025-01-09');
  await o.db.brief.updateMany({ where: { aangenomenOp: null }, data: { status: 'vervallen' } });
  expect((await run('2025-01-10', EUROS_VOOR_CENTEN)).bevindingen).toEqual({ factor_honderd: AANTAL });
});
