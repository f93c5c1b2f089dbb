import type { z } from 'zod';
import type { Stapeluitkomst } from './bestand.ts';
import type { CsvRij, Rijfout } from './csv.ts';
import { fouten } from './vorderingrij.ts';

/** What became of one row: stored, there already, or which field is wrong and why. */
export type Rijuitkomst = 'opgenomen' | 'al_bekend' | Omit<Rijfout, 'regel'>;

/** Reads each row by its schema and takes it in, one after the other; one that is wrong keeps no other from being taken in. */
export async function rijVoorRij<T>(rijen: readonly CsvRij<string>[], schema: z.ZodType<T>, neemOp: (rij: T) => Promise<Rijuitkomst>): Promise<Stapeluitkomst> {
  const slecht: Rijfout[] = [];
  const telling = { opgenomen: 0, al_bekend: 0 };
  for (const { regel, velden } of rijen) {
    const gelezen = schema.safeParse(velden);
    if (!gelezen.success) {
      slecht.push(...fouten(regel, gelezen.error));
      continue;
    }
    const uitkomst = await neemOp(gelezen.data);
    if (typeof uitkomst === 'string') telling[uitkomst] += 1;
    else slecht.push({ regel, ...uitkomst });
  }
  return { opgenomen: telling.opgenomen, alBekend: telling.al_bekend, fouten: slecht };
}
