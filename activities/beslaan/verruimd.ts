import type { BeslagId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';

/** The verruiming that holds at a beslag on a day (IW 19 lid 1, second sentence); null: none. */
export async function lopendeVerruiming(tx: Transactie, beslagId: BeslagId, op: Dag): Promise<{ readonly id: number } | null> {
  const dag = naarDatum(op);
  return tx.verruiming.findFirst({ where: { beslagId, vanaf: { lte: dag }, OR: [{ totEnMet: null }, { totEnMet: { gte: dag } }] }, select: { id: true } });
}

/** Whether the derde must pay over the extra tenth on a day. */
export async function isVerruimd(tx: Transactie, beslagId: BeslagId, op: Dag): Promise<boolean> {
  return (await lopendeVerruiming(tx, beslagId, op)) !== null;
}
