import { z } from 'zod';
import { VOORKEUREN } from '../../domain/verzending/kanaal.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Database } from '../opslag/database.ts';
import { verwerkBestand, type Importuitkomst, type Luisteraar, type Stapeluitkomst } from './bestand.ts';
import type { CsvRij, Rijfout } from './csv.ts';
import { isBsn } from './kenmerken.ts';
import { dagSchema, fouten } from './vorderingrij.ts';

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
  return verwerkBestand({ bestand, kolommen: VOORKEURKOLOMMEN, ook: [] }, async (rijen) => neemOp(db, rijen), luisteraar);
}

async function neemOp(db: Database, rijen: readonly CsvRij<(typeof VOORKEURKOLOMMEN)[number]>[]): Promise<Stapeluitkomst> {
  const slecht: Rijfout[] = [];
  const telling = { opgenomen: 0, alBekend: 0 };
  for (const { regel, velden } of rijen) {
    const gelezen = Rij.safeParse(velden);
    if (!gelezen.success) {
      slecht.push(...fouten(regel, gelezen.error));
      continue;
    }
    const { bsn, kanaal, sinds } = gelezen.data;
    const debiteuren = await db.debiteur.findMany({ where: { bsn }, select: { id: true } });
    const eerder = await db.berichtvoorkeur.findMany({ where: { debiteur: { bsn }, sinds: naarDatum(sinds) }, select: { kanaal: true } });
    if (debiteuren.length === 0) slecht.push({ regel, veld: 'bsn', reden: 'is van niemand met een vordering' });
    else if (eerder.some((rij) => rij.kanaal !== kanaal)) slecht.push({ regel, veld: 'kanaal', reden: 'is een ander dan voor deze persoon al vanaf die dag geldt' });
    else {
      const { count } = await db.berichtvoorkeur.createMany({ data: debiteuren.map(({ id }) => ({ debiteurId: id, kanaal, sinds: naarDatum(sinds) })), skipDuplicates: true });
      if (count === 0) telling.alBekend += 1;
      else telling.opgenomen += 1;
    }
  }
  return { ...telling, fouten: slecht };
}
