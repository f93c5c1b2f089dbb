import type { Database } from '../../../activities/opslag/database.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import type { Partij } from '../../../adapters/routeervoorziening/contract/basis.ts';
import type { Coordinatie } from '../../../contract/samenloop.ts';
import type { BeslagId } from '../../../contract/zaak.ts';
import { dag } from '../../../domain/kalender/dag.ts';

/** Who collects as it was determined, and whose beslagen lie beside ours. */
interface Bij {
  readonly partij?: Partij | null;
  readonly beslagen?: readonly { readonly partij: Partij; readonly gelegdOp: string }[];
}

/** Keeps with the samenloop of a beslag who collects, as determined on 2 May 2025 without any reserve. */
export async function legOordeel(db: Database, beslagId: BeslagId, soort: Coordinatie, { partij = null, beslagen = [] }: Bij = {}): Promise<void> {
  const rest = { inner: null, adres: null, eigenVoet: 'ja_als_coordinator', voorbehoud: null, regels: [], artikelen: [], reden: '', informeert: [], kandidaten: [], vraag: null, besluitId: 1, sinds: '2025-04-01', antwoordOp: null };
  const oordeel = { ...rest, soort, partij, beslagen: beslagen.map((een) => ({ id: een.partij.naam, ...een })) };
  await db.samenloop.update({ where: { beslagId }, data: { oordeel, oordeelOp: naarDatum(dag('2025-05-02')) } });
}
