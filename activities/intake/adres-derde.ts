import { z } from 'zod';
import { zaakVanBeslag, type BeslagId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { vulAdresIn } from '../beslaan/adres-derde.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { Weigering } from '../opslag/weigering.ts';

/** Where a derde gets his post, as a person found out. */
export interface Opgave {
  readonly loonheffingennummer: string;
  readonly adresregels: readonly string[];
  readonly door: string;
  readonly vandaag: Dag;
}

const vorm = z.object({ adresregels: z.array(z.string().trim().min(1).max(100)).min(2).max(4), door: z.string().trim().min(1) });

/**
 * Stores the address of a derde, fills it in on his letters that wait, and closes the tasks that asked for it. A letter whose
 * day has passed is planned for the next one. Answers the zaken in which a letter got it. Refuses a derde that is not known.
 */
export async function legAdresDerdeVast(db: Database, opgave: Opgave): Promise<{ readonly zaken: readonly string[] }> {
  const gelezen = vorm.safeParse(opgave);
  if (!gelezen.success) throw new Weigering('Geef een adres van twee tot vier regels.');
  const derde = await db.derde.findUnique({ where: { loonheffingennummer: opgave.loonheffingennummer }, include: { beslagen: { orderBy: { id: 'asc' } } } });
  if (derde === null) throw new Weigering('Deze derde is niet bekend. Gebruik het loonheffingennummer uit het dossier.');
  const { adresregels } = gelezen.data;
  await db.derde.update({ where: { id: derde.id }, data: { adresregels } });
  const zaken: string[] = [];
  for (const { id } of derde.beslagen) {
    const zaak = zaakVanBeslag(id as BeslagId);
    const brieven = await metZaak(db, zaak, async (tx) => vulAdresIn(tx, zaak, { beslagId: id, aan: 'derde', naam: derde.naam, adresregels, vandaag: opgave.vandaag }));
    if (brieven > 0) zaken.push(zaak);
  }
  return { zaken };
}
