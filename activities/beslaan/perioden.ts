import { z } from 'zod';
import { eerstePeriode, ontbreektVanaf, volgendePeriode } from '../../domain/afdracht/periode.ts';
import { dag, maandVan, type Dag, type Maand } from '../../domain/kalender/dag.ts';
import { beleidOp } from '../beleid/beleid.ts';
import type { Transactie } from '../opslag/database.ts';
import type { Beslagdossier } from './dossier.ts';
import type { AfdrachtUitkomst } from './port.ts';

/** Kind of the gebeurtenis that an afdracht was found missing. */
export const ONTBREEKT = 'afdracht_ontbreekt';

/** A month as it stands in a row. Throws when it is none. */
export function maand(tekst: string): Maand {
  return maandVan(dag(`${tekst}-01`));
}

/** The next month of which nothing is known: no afdracht came in and none was found missing. */
export async function volgende(tx: Transactie, dossier: Beslagdossier, vandaag: Dag): Promise<AfdrachtUitkomst['volgende']> {
  const binnen = await tx.afdracht.findMany({ where: { beslagId: dossier.beslagId, betalingen: { some: {} } }, select: { periode: true } });
  const gemist = await tx.gebeurtenis.findMany({ where: { zaak: dossier.zaak, soort: ONTBREEKT } });
  const gemeld = gemist.map(({ inhoud }) => z.object({ periode: z.string() }).parse(inhoud).periode);
  const bekend = new Set([...binnen.map(({ periode }) => periode), ...gemeld].map(maand));
  const periode = volgendePeriode(eerstePeriode(dossier.gelegdOp ?? vandaag), bekend);
  const { afdrachtDagen } = await beleidOp(tx, dossier, vandaag);
  return { periode, ontbreektVanaf: ontbreektVanaf(periode, afdrachtDagen) };
}
