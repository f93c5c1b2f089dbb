import { zaakVanBeslag, type BeslagId } from '../../contract/zaak.ts';
import type { Deurwaarder } from '../../prisma/client/client.ts';
import { leesAdresregels } from '../opslag/adresregels.ts';
import type { Transactie } from '../opslag/database.ts';
import type { Beslagdossier } from './dossier.ts';

/** Who lays the beslagen of a verhaal, and where he gets his post; null as long as a person must say. `codes`: who it can be. */
export interface Deurwaarderkeuze {
  readonly codes: readonly string[];
  readonly deurwaarder: { readonly naam: string; readonly adresregels: readonly string[] } | null;
}

/** The one deurwaarder of the opdrachtgever; of several the one that a person named for a beslag of this verhaal. None is guessed. */
export async function deurwaarderVan(tx: Transactie, { opdrachtgeverId, verhaalId }: Pick<Beslagdossier, 'opdrachtgeverId' | 'verhaalId'>): Promise<Deurwaarderkeuze> {
  const alle = await tx.deurwaarder.findMany({ where: { opdrachtgeverId }, orderBy: { code: 'asc' } });
  const [een, ander] = alle;
  const wie = ander === undefined ? een : await gekozen(tx, verhaalId, alle);
  return { codes: alle.map(({ code }) => code), deurwaarder: wie === undefined ? null : { naam: wie.naam, adresregels: leesAdresregels(wie.adresregels) } };
}

/** Whom a person named last, when he closed the question for a beslag of the verhaal. */
async function gekozen(tx: Transactie, verhaalId: number, alle: readonly Deurwaarder[]): Promise<Deurwaarder | undefined> {
  const beslagen = await tx.beslag.findMany({ where: { verhaalId }, select: { id: true } });
  const antwoorden = await tx.taak.findMany({
    where: { zaak: { in: beslagen.map(({ id }) => zaakVanBeslag(id as BeslagId)) }, soort: 'deurwaarder_onbekend', afgedaanOp: { not: null }, uitkomst: { in: alle.map(({ code }) => code) } },
    orderBy: [{ afgedaanOp: 'desc' }, { id: 'desc' }],
    take: 1,
    select: { uitkomst: true },
  });
  return alle.find(({ code }) => code === antwoorden[0]?.uitkomst);
}
