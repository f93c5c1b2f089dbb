import type { Dag } from '../../domain/kalender/dag.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { leesAdresregels } from '../opslag/adresregels.ts';
import type { Transactie } from '../opslag/database.ts';
import { legVoor } from '../opslag/taak.ts';
import type { Beslagdossier } from './dossier.ts';

/**
 * To whom a letter to the derde or the deurwaarder goes. Where no address is known a person looks for it: the letter waits
 * without one, since what was decided stands, and cannot be drawn until it is filled in.
 */
export async function adresVoor(tx: Transactie, dossier: Beslagdossier, vandaag: Dag, aan: 'derde' | 'deurwaarder'): Promise<Prisma.InputJsonObject> {
  const { naam, adresregels } = aan === 'derde' ? dossier.derde : await deurwaarderVan(tx, dossier);
  if (adresregels.length === 0) await legVoor(tx, dossier.zaak, aan === 'derde' ? 'adres_derde_onbekend' : 'deurwaarder_onbekend', vandaag, `adres_${aan}`);
  return alsGeadresseerde(naam, adresregels);
}

/** A derde or a deurwaarder as a letter addresses him. */
export function alsGeadresseerde(naam: string, adresregels: readonly string[]): Prisma.InputJsonObject {
  return { naam, aanhef: 'Geachte heer, mevrouw', adresregels: [...adresregels], land: null };
}

/** The deurwaarder of the opdrachtgever; of none or more than one it is not known which: a person decides. */
async function deurwaarderVan(tx: Transactie, { opdrachtgeverId }: Beslagdossier): Promise<{ readonly naam: string; readonly adresregels: readonly string[] }> {
  const [een, ander] = await tx.deurwaarder.findMany({ where: { opdrachtgeverId }, take: 2 });
  if (een === undefined || ander !== undefined) return { naam: 'De deurwaarder', adresregels: [] };
  return { naam: een.naam, adresregels: leesAdresregels(een.adresregels) };
}
