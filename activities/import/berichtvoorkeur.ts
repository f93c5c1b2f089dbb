import { z } from 'zod';
import { VOORKEUREN } from '../../domain/verzending/kanaal.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Database } from '../opslag/database.ts';
import { verwerkBestand, type Importuitkomst, type Luisteraar } from './bestand.ts';
import { isBsn } from './kenmerken.ts';
import { rijVoorRij, type Rijuitkomst } from './rij-voor-rij.ts';
import { dagSchema } from './vorderingrij.ts';

export const VOORKEURKOLOMMEN = ['bsn', 'kanaal', 'sinds'] as const;

const Rij = z.object({
  bsn: z.string().refine(isBsn, 'is geen burgerservicenummer: negen cijfers die aan de elfproef voldoen'),
  kanaal: z.enum(VOORKEUREN, `moet een van deze zijn: ${VOORKEUREN.join(', ')}`),
  sinds: dagSchema,
});

/**
 * Takes in how people want their letters, each from a day on; the last one holds. For every opdrachtgever of which the person is a
 * debtor. Throws `OnleesbareCsv`.
 */
export async function importeerVoorkeuren(db: Database, bestand: string, luisteraar: Luisteraar): Promise<Importuitkomst> {
  return verwerkBestand({ bestand, kolommen: VOORKEURKOLOMMEN, ook: [] }, async (rijen) => rijVoorRij(rijen, Rij, async (rij) => neemOp(db, rij)), luisteraar);
}

async function neemOp(db: Database, { bsn, kanaal, sinds }: z.infer<typeof Rij>): Promise<Rijuitkomst> {
  const debiteuren = await db.debiteur.findMany({ where: { bsn }, select: { id: true } });
  if (debiteuren.length === 0) return { veld: 'bsn', reden: 'is van niemand met een vordering' };
  const eerder = await db.berichtvoorkeur.findMany({ where: { debiteur: { bsn }, sinds: naarDatum(sinds) }, select: { kanaal: true } });
  if (eerder.some((rij) => rij.kanaal !== kanaal)) return { veld: 'kanaal', reden: 'is een ander dan voor deze persoon al vanaf die dag geldt' };
  const { count } = await db.berichtvoorkeur.createMany({ data: debiteuren.map(({ id }) => ({ debiteurId: id, kanaal, sinds: naarDatum(sinds) })), skipDuplicates: true });
  return count === 0 ? 'al_bekend' : 'opgenomen';
}
