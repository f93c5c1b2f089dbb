import { z } from 'zod';
import { eerstePeriode, ontbreektVanaf } from '../../domain/afdracht/periode.ts';
import { maand, type Dag, type Maand } from '../../domain/kalender/dag.ts';
import { volgendeOnzeMaand } from '../../domain/samenloop/overdrachtsmaand.ts';
import { beleidOp } from '../beleid/beleid.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Transactie } from '../opslag/database.ts';
import type { Beslagdossier } from './dossier.ts';
import { grenzenVolgensBrieven } from './inning.ts';
import type { AfdrachtUitkomst } from './port.ts';

/** Kind of the gebeurtenis that an afdracht was found missing. */
export const ONTBREEKT = 'afdracht_ontbreekt';

/** An afdracht that was taken in: booked, or held because it is not for us alone. */
export const BINNEN = { OR: [{ betalingen: { some: {} } }, { verdeling: { isNot: null } }] } satisfies Prisma.AfdrachtWhereInput;

/** The next month of which nothing is known: no afdracht came in and none was found missing. */
export async function volgende(tx: Transactie, dossier: Beslagdossier, vandaag: Dag): Promise<AfdrachtUitkomst['volgende']> {
  const binnen = await tx.afdracht.findMany({ where: { beslagId: dossier.beslagId, ...BINNEN }, select: { periode: true } });
  const bekend = new Set([...binnen.map(({ periode }) => maand(periode)), ...(await gemeldeMaanden(tx, dossier))]);
  const periode = volgendeOnzeMaand(await grenzenVolgensBrieven(tx, dossier.zaak), eerstePeriode(dossier.gelegdOp ?? vandaag), bekend);
  const { afdrachtDagen } = await beleidOp(tx, dossier, vandaag);
  return { periode, ontbreektVanaf: ontbreektVanaf(periode, afdrachtDagen) };
}

/** The months that were found missing and of which still nothing came, in order. */
export async function gemisteMaanden(tx: Transactie, dossier: Beslagdossier): Promise<Maand[]> {
  const binnen = await tx.afdracht.findMany({ where: { beslagId: dossier.beslagId, ...BINNEN }, select: { periode: true } });
  const bekend = new Set(binnen.map(({ periode }) => maand(periode)));
  return (await gemeldeMaanden(tx, dossier)).filter((periode) => !bekend.has(periode)).sort();
}

/** The months that were found missing, whether something came later or not. */
async function gemeldeMaanden(tx: Transactie, { zaak }: Beslagdossier): Promise<Maand[]> {
  const gemeld = await tx.gebeurtenis.findMany({ where: { zaak, soort: ONTBREEKT } });
  return gemeld.map(({ inhoud }) => maand(z.object({ periode: z.string() }).parse(inhoud).periode));
}
