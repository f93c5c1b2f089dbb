import { z } from 'zod';
import { eerstePeriode, ontbreektVanaf, volgendePeriode } from '../../domain/afdracht/periode.ts';
import { maand, type Dag, type Maand } from '../../domain/kalender/dag.ts';
import { beleidOp } from '../beleid/beleid.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import type { Beslagdossier } from './dossier.ts';
import { eersteMaandVolgensBrieven } from './inning.ts';
import type { AfdrachtUitkomst } from './port.ts';

/** Kind of the gebeurtenis that an afdracht was found missing. */
export const ONTBREEKT = 'afdracht_ontbreekt';

/** An afdracht that was taken in: booked, or held because it is not for us alone. */
export const BINNEN = { OR: [{ betalingen: { some: {} } }, { verdeling: { isNot: null } }] } satisfies Prisma.AfdrachtWhereInput;

/** The next month of which nothing is known: no afdracht came in and none was found missing. */
export async function volgende(tx: Transactie, dossier: Beslagdossier, vandaag: Dag): Promise<AfdrachtUitkomst['volgende']> {
  const binnen = await tx.afdracht.findMany({ where: { beslagId: dossier.beslagId, ...BINNEN }, select: { periode: true } });
  const bekend = new Set([...binnen.map(({ periode }) => maand(periode)), ...(await gemeldeMaanden(tx, dossier))]);
  const periode = await volgendeVanOns(tx, dossier.zaak, eerstePeriode(dossier.gelegdOp ?? vandaag), bekend);
  const { afdrachtDagen } = await beleidOp(tx, dossier, vandaag);
  return { periode, ontbreektVanaf: ontbreektVanaf(periode, afdrachtDagen) };
}

/** The earliest month, counted from the first one, that the derde owes us and of which nothing is known; those in which another collects for all are not ours to miss. */
export async function volgendeVanOns(tx: Transactie | Database, zaak: string, eerste: Maand, bekend: ReadonlySet<Maand>): Promise<Maand> {
  let periode = volgendePeriode(eerste, bekend);
  for (;;) {
    const ons = await eersteMaandVolgensBrieven(tx, zaak, periode);
    if (ons === null || ons === periode) return periode;
    periode = volgendePeriode(ons, bekend);
  }
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
