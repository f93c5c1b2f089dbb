import { z } from 'zod';
import { ontvangStorno } from '../intake/bank.ts';
import type { Database } from '../opslag/database.ts';
import { verwerkBestand, type Importuitkomst, type Luisteraar, type Stapeluitkomst } from './bestand.ts';
import type { CsvRij, Rijfout } from './csv.ts';
import { dagSchema, fouten } from './vorderingrij.ts';

export const STORNOKOLOMMEN = ['storno_van', 'dag'] as const;

const Rij = z.object({ storno_van: z.string().min(1, 'ontbreekt').max(80, 'is langer dan 80 tekens'), dag: dagSchema });

/**
 * Takes in the payments that the bank took back, by the kenmerk of the payment: each opens again what it had paid, once. A
 * payment that was never taken in is reported. Throws `OnleesbareCsv`.
 */
export async function importeerStornos(db: Database, bestand: string, luisteraar: Luisteraar): Promise<Importuitkomst> {
  return verwerkBestand({ bestand, kolommen: STORNOKOLOMMEN, ook: [] }, async (rijen) => neemOp(db, rijen), luisteraar);
}

async function neemOp(db: Database, rijen: readonly CsvRij<(typeof STORNOKOLOMMEN)[number]>[]): Promise<Stapeluitkomst> {
  const slecht: Rijfout[] = [];
  let [opgenomen, alBekend] = [0, 0];
  for (const { regel, velden } of rijen) {
    const gelezen = Rij.safeParse(velden);
    if (!gelezen.success) {
      slecht.push(...fouten(regel, gelezen.error));
      continue;
    }
    const { storno_van: vanBankkenmerk, dag } = gelezen.data;
    const { soort } = await ontvangStorno(db, { vanBankkenmerk, dag });
    if (soort === 'opgenomen') opgenomen += 1;
    else if (soort === 'al_bekend') alBekend += 1;
    else slecht.push({ regel, veld: 'storno_van', reden: 'hoort bij geen betaling' });
  }
  return { opgenomen, alBekend, fouten: slecht };
}
