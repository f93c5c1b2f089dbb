import { isValidIBAN } from 'ibantools';
import { z } from 'zod';

const regel = z.string('ontbreekt').trim().min(1, 'ontbreekt');
const svg = z.string('ontbreekt').startsWith('<svg', 'moet SVG zijn');
const kleur = z.string('ontbreekt').regex(/^#[0-9a-f]{6}$/i, 'moet een kleur zijn zoals #154273');

/** A part with exactly these fields; what is wrong with it is said in Dutch. */
const deel = <const T extends z.ZodRawShape>(velden: T) =>
  z.strictObject(velden, { error: (fout) => (fout.code === 'unrecognized_keys' ? `heeft een veld dat een huisstijl niet kent: ${fout.keys.join(', ')}` : 'ontbreekt') });
const regels = z.array(regel, 'ontbreekt').min(1, 'ontbreekt');

/** Somebody who helps: what it is called, what it does for you in one sentence, and how to reach it. */
const hulp = deel({ naam: regel, wat: regel, bereik: regel });

/**
 * How the letters of one opdrachtgever look and whom they name: data, kept by date and never changed, so that a letter can be
 * drawn again. The logo is SVG; `alt` is what a screen reader says in its place.
 */
export const huisstijlSchema = deel({
  naam: regel,
  /** Department that writes, under the name. */
  afdeling: regel,
  logo: deel({ svg, alt: regel }),
  kleur,
  /** Postal address of the sender, line by line. */
  adresregels: regels,
  contact: deel({ telefoon: regel, tijden: regel, website: regel }),
  betaling: deel({ iban: z.string('ontbreekt').refine((tekst) => isValidIBAN(tekst), 'is geen IBAN'), tenaamstelling: regel }),
  /** Where a person asks for uitstel, a regeling or kwijtschelding. */
  regeling: deel({ bereik: regel }),
  /** Where bezwaar or an objection goes. */
  bezwaar: deel({ adresregels: regels, website: regel.optional() }),
  hulp: z.array(hulp, 'ontbreekt').min(1, 'ontbreekt'),
  /** Who signs a dwangbevel or a besluit: of a gemeente the invorderingsambtenaar (Gemw 231 lid 2 c) or who acts for the college. */
  ondertekening: deel({ naam: regel, functie: regel, handtekening: deel({ svg, alt: regel }) }),
  /** The court where the execution of a dwangbevel of this organisation can be disputed (IW 17 lid 1, tweede zin; Awb 4:123 lid 2). */
  rechtbank: regel,
});
export type Huisstijl = z.infer<typeof huisstijlSchema>;
