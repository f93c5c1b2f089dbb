import { isValidIBAN } from 'ibantools';
import { z } from 'zod';

const regel = z.string().trim().min(1, 'ontbreekt');
const kleur = z.string().regex(/^#[0-9a-f]{6}$/i, 'moet een kleur zijn zoals #154273');

/** Somebody who helps: what it is called, what it does for you in one sentence, and how to reach it. */
const hulp = z.strictObject({ naam: regel, wat: regel, bereik: regel });

/**
 * How the letters of one opdrachtgever look and whom they name: data, kept by date and never changed, so that a letter can be
 * drawn again. The logo is SVG; `alt` is what a screen reader says in its place.
 */
export const huisstijlSchema = z.strictObject({
  naam: regel,
  /** Department that writes, under the name. */
  afdeling: regel,
  logo: z.strictObject({ svg: z.string().startsWith('<svg', 'moet SVG zijn'), alt: regel }),
  kleur,
  /** Postal address of the sender, line by line. */
  adresregels: z.array(regel).min(1),
  contact: z.strictObject({ telefoon: regel, tijden: regel, website: regel }),
  betaling: z.strictObject({ iban: z.string().refine((tekst) => isValidIBAN(tekst), 'is geen IBAN'), tenaamstelling: regel }),
  /** Where a person asks for uitstel, a regeling or kwijtschelding. */
  regeling: z.strictObject({ bereik: regel }),
  /** Where bezwaar or an objection goes. */
  bezwaar: z.strictObject({ adresregels: z.array(regel).min(1), website: regel.optional() }),
  hulp: z.array(hulp).min(1),
});
export type Huisstijl = z.infer<typeof huisstijlSchema>;
