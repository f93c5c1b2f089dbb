import { z } from 'zod';
import type { VorderingId } from '../../contract/zaak.ts';
import { isDag, type Dag } from '../../domain/kalender/dag.ts';
import type { Database, Transactie } from './database.ts';

/** Events of a beslag: a claim joined that it does not seize yet, and since when it does. */
export const BUITEN_BESLAG = 'vordering_buiten_beslag';
export const ONDER_BESLAG = 'vordering_onder_beslag';

const overVordering = z.object({ vordering: z.string(), op: z.string().refine(isDag).nullish() }).loose();

/** The claims that the first act of a beslag does not seize: since when an act of their own does, or null while none does. */
export async function metEigenAkte(tx: Transactie | Database, zaak: string): Promise<ReadonlyMap<VorderingId, Dag | null>> {
  const rijen = await tx.gebeurtenis.findMany({ where: { zaak, soort: { in: [BUITEN_BESLAG, ONDER_BESLAG] } }, orderBy: { volgnummer: 'asc' }, select: { soort: true, inhoud: true } });
  const sinds = new Map<VorderingId, Dag | null>();
  for (const { soort, inhoud } of rijen) {
    const { vordering, op } = overVordering.parse(inhoud);
    const id = vordering as VorderingId;
    if (soort === BUITEN_BESLAG) sinds.set(id, null);
    // A letter that names them all lays it for this one as well.
    else if (op == null) sinds.delete(id);
    else sinds.set(id, op);
  }
  return sinds;
}
