import type { Transactie } from '../opslag/database.ts';

/** All that made a letter final, undone: it waits for a run as before. */
const WEER_IN_DE_RIJ = { aangenomenOp: null, rundeelId: null, kanaal: null, envelop: null, huisstijlId: null, sjabloon: null, pdfHash: null, archiefHash: null, paginas: null };

/**
 * Has the final letters of a part that no channel has got yet wait again; answers how many. The caller holds the lock of its print files. A
 * letter is with the berichtenmagazijn from the moment that its row says it will be offered: the rows are locked first, so that the
 * second statement sees every offer that was begun.
 */
export async function laatWeerWachten(tx: Transactie, rundeelId: number): Promise<number> {
  await tx.$executeRaw`
    select 1 from brief where rundeel_id = ${rundeelId} and aangenomen_op is not null and drukwerk_id is null and status = 'klaargezet' order by id for update`;
  const { count } = await tx.brief.updateMany({ where: { rundeelId, drukwerkId: null, status: 'klaargezet', aangenomenOp: { not: null }, digitaleZending: { is: null } }, data: WEER_IN_DE_RIJ });
  return count;
}
