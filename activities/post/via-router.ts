import type { Dag } from '../../domain/kalender/dag.ts';
import type { Briefrij } from '../invorderen/straat.ts';
import { BRIEFSTATUS } from '../opslag/briefstatus.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';

/** Final letters to another party, which has the message that says the same; one on a list that is being taken back waits until that list is done. */
export const BIJ_PARTIJ = { kanaal: 'routeervoorziening', status: BRIEFSTATUS.klaargezet, aangenomenOp: { not: null }, partijbericht: { is: { ontvangenOp: { not: null } } }, terughaalregels: { none: { terughaling: { status: 'loopt' } } } };

/**
 * A letter to another party has gone once it is final and that party has its message: asked when either became so, whichever was last. Nothing
 * of any other letter; idempotent.
 */
export async function bevestigBijPartij(db: Database, { id, zaak, soort }: Pick<Briefrij, 'id' | 'zaak' | 'soort'>, vandaag: Dag): Promise<void> {
  await metZaak(db, zaak, async (tx) => {
    const { count } = await tx.brief.updateMany({ where: { id, ...BIJ_PARTIJ }, data: { status: BRIEFSTATUS.verzonden, terpostbezorgdOp: naarDatum(vandaag) } });
    if (count === 1) await schrijfGebeurtenis(tx, zaak, vandaag, 'brief_verzonden', { brief: id, soort, op: vandaag });
  });
}
