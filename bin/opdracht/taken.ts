import { naarDag, naarDagOfLeeg } from '../../activities/opslag/dagen.ts';
import { veegalarm } from '../../activities/vegen/alarm.ts';
import { metDatabase, schrijf, wettelijkeDag } from './database.ts';

/** `invorderstraat taken [--open]`: the questions that a person must answer, oldest first; and a warning when nobody sweeps. */
export async function voerUit(_argumenten: readonly string[], opties: Readonly<Record<string, unknown>>): Promise<number> {
  return metDatabase('taken', async (db) => {
    const taken = await db.taak.findMany({ ...(opties['open'] === true ? { where: { afgedaanOp: null } } : {}), orderBy: [{ dag: 'asc' }, { id: 'asc' }] });
    for (const { dag, soort, zaak, tekst, afgedaanOp, uitkomst } of taken) {
      const klaar = naarDagOfLeeg(afgedaanOp);
      schrijf(`${naarDag(dag)}  ${soort}  ${zaak}  ${tekst}${klaar === null ? '' : ` (afgedaan op ${klaar}: ${uitkomst ?? ''})`}`);
    }
    const alarm = await veegalarm(db, await wettelijkeDag(db));
    if (alarm !== null) schrijf(alarm);
    const open = taken.filter(({ afgedaanOp }) => afgedaanOp === null).length;
    schrijf(`${String(taken.length)} taken, waarvan ${String(open)} open.`);
    return 0;
  });
}
