import { zaakVanSamenloop, type BeslagId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { isNietVoorOnsAlleen } from './wie-int.ts';

interface Afdracht {
  readonly id: number;
  readonly centen: number;
  readonly van: string;
}

/**
 * Whether an afdracht is not for us alone: we collect for others, another collects, or it is not decided who does. Then it is not booked on our
 * claims but waits, in the transaction that takes it in, and the samenloop divides it. As long as nobody is known to share, it is ours
 * onder voorbehoud.
 */
export async function laatVerdelen(tx: Transactie, beslagId: BeslagId, { id: afdrachtId, centen, van }: Afdracht, vandaag: Dag): Promise<boolean> {
  if (centen <= 0 || van !== 'derde') return false;
  const bekend = await tx.verdeling.findUnique({ where: { afdrachtId } });
  if (bekend !== null) return true;
  if (!(await isNietVoorOnsAlleen(tx, beslagId))) return false;
  const { id } = await tx.verdeling.create({ data: { afdrachtId, beslagId, centen, openOp: naarDatum(vandaag), wacht: 'te_verdelen' } });
  await schrijfBericht(tx, { ontvanger: zaakVanSamenloop(beslagId), soort: 'afdracht_te_verdelen', dag: vandaag, sleutel: `afdracht_te_verdelen:${String(afdrachtId)}`, inhoud: { verdelingId: id } });
  return true;
}
