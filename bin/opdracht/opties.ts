import { z } from 'zod';
import { bedragSchema } from '../../activities/import/vorderingrij.ts';
import { Weigering } from '../../activities/opslag/weigering.ts';
import { centen } from '../../domain/geld/centen.ts';

/** What was given on the command line, checked. Throws a `Weigering` that names every option that is wrong, and why. */
export function leesOpties<T>(schema: z.ZodType<T>, opties: unknown): T {
  const gelezen = schema.safeParse(opties);
  if (gelezen.success) return gelezen.data;
  throw new Weigering(gelezen.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`.replace(/^: /, '')).join('; '));
}

/** An amount as a person types it, in cents; nothing («0,00») is one too. */
export const bedragOfNul = z.union([z.literal('0,00').transform(() => 0), bedragSchema], 'moet een bedrag zijn met een komma en twee decimalen, zoals 320,00').transform(centen);

/** The highest number that a record can have; a betalingskenmerk is higher. */
const HOOGSTE_NUMMER = 2_147_483_647;

/** The number of a record, as a person types it; `wat` is what it is the number of. */
export function nummerVan(wat: 'taak' | 'verhaal' | 'wijziging' | 'bevinding' | 'brief' | 'terughaling' | 'verzendrun' | 'partijbericht' | 'terugbetaling' | 'deel van een verzendrun') {
  const reden = `is geen nummer van een ${wat}`;
  return z.coerce.number(reden).int(reden).positive(reden).max(HOOGSTE_NUMMER, reden);
}
