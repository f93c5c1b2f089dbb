import { z } from 'zod';
import { ontvangStorno } from '../intake/bank.ts';
import type { Database } from '../opslag/database.ts';
import { verwerkBestand, type Importuitkomst, type Luisteraar } from './bestand.ts';
import { rijVoorRij, type Rijuitkomst } from './rij-voor-rij.ts';
import { dagSchema } from './vorderingrij.ts';

export const STORNOKOLOMMEN = ['storno_van', 'dag'] as const;

const Rij = z.object({ storno_van: z.string().min(1, 'ontbreekt').max(80, 'is langer dan 80 tekens'), dag: dagSchema });

/**
 * Takes in the payments that the bank took back, by the kenmerk of the payment: each opens again what it had paid, once. A
 * payment that was never taken in is reported. Throws `OnleesbareCsv`.
 */
export async function importeerStornos(db: Database, bestand: string, luisteraar: Luisteraar): Promise<Importuitkomst> {
  return verwerkBestand({ bestand, kolommen: STORNOKOLOMMEN, ook: [] }, async (rijen) => rijVoorRij(rijen, Rij, async (rij) => neemOp(db, rij)), luisteraar);
}

async function neemOp(db: Database, { storno_van: vanBankkenmerk, dag }: z.infer<typeof Rij>): Promise<Rijuitkomst> {
  const { soort } = await ontvangStorno(db, { vanBankkenmerk, dag });
  return soort === 'opgenomen' || soort === 'al_bekend' ? soort : { veld: 'storno_van', reden: 'hoort bij geen betaling' };
}
