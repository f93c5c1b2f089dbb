import { afterAll, beforeAll, expect, it } from 'vitest';
import { dag } from '../../../domain/kalender/dag.ts';
import { maakOpstelling, type Opstelling, type Proefvordering } from './opstelling.ts';

/** An incasso centre collects for several principalen: the money of one is never paid on what another has to claim. */
let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
  await o.db.principaal.create({ data: { id: 'polderzicht', naam: 'Waterschap Polderzicht', opdrachtgeverId: 'waterstad' } });
});
afterAll(async () => o.ruimOp());

async function inVerhaal(naam: string, principaalId: string): Promise<string> {
  const v: Proefvordering = await o.vordering(naam, '999990019');
  await o.db.vordering.update({ where: { id: v.id }, data: { principaalId } });
  await v.totVerhaal();
  const uitkomst = await o.invorderen.meldAanBijVerhaal({ vorderingId: v.id, vandaag: dag('2025-03-25') });
  if (uitkomst.soort !== 'aangemeld') throw new Error(JSON.stringify(uitkomst));
  const { principaalId: van } = await o.db.verhaal.findUniqueOrThrow({ where: { id: uitkomst.verhaalId } });
  return `verhaal ${String(uitkomst.verhaalId)} van ${van}`;
}

it('vorderingen van één debiteur gaan samen waar het geld van één principaal is, en anders elk in een eigen verhaal', async () => {
  const [een, twee, ander] = [await inVerhaal('een', 'waterstad'), await inVerhaal('twee', 'waterstad'), await inVerhaal('ander', 'polderzicht')];
  expect(twee).toBe(een);
  expect(een).toMatch(/van waterstad$/u);
  expect(ander).toMatch(/van polderzicht$/u);
});
