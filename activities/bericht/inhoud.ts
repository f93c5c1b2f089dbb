import { z } from 'zod';
import type { InhoudVan } from '../../contract/berichten.ts';
import { isDag } from '../../domain/kalender/dag.ts';

const dagSchema = z.string().refine(isDag, 'moet een bestaande dag zijn (jjjj-mm-dd)');
const nummer = z.int().positive();

/** Guards of the messages that carry something to book; the row comes out of the database as loose JSON. */
const SCHEMA = {
  verzending: z.object({ briefId: nummer, soort: z.enum(['verzonden', 'opnieuw_verzonden', 'retour', 'teruggehaald']), op: dagSchema, geweigerd: z.exactOptional(z.literal(true)), besluitId: z.exactOptional(nummer), fouttype: z.exactOptional(z.string()) }),
  betaling: z.object({ betalingId: nummer }),
  afdracht: z.object({ afdrachtId: nummer }).loose(),
  brief_terughalen: z.object({ terughalingId: nummer, briefId: nummer }),
  geen_capaciteit: z.object({ verhaalId: nummer, keuze: z.enum(['andere_route', 'voorstel_oninbaar']) }),
  terugbetaling_toegezegd: z.object({ terugbetalingId: nummer }),
  afrekening_deurwaarder: z.object({ afrekeningId: nummer, betalingId: nummer.nullable() }),
} as const;

/** What a message of this kind says. Throws ZodError when the row holds something else. */
export function leesVerzending(inhoud: unknown): InhoudVan<'verzending'> {
  return SCHEMA.verzending.parse(inhoud);
}

/** Which payment the message is about. Throws ZodError when the row holds something else. */
export function leesBetaling(inhoud: unknown): InhoudVan<'betaling'> {
  return SCHEMA.betaling.parse(inhoud);
}

/** Which afdracht the message is about. Throws ZodError when the row holds something else. */
export function leesAfdracht(inhoud: unknown): Pick<InhoudVan<'afdracht'>, 'afdrachtId'> {
  return SCHEMA.afdracht.parse(inhoud);
}

/** Which refund the message is about. Throws ZodError when the row holds something else. */
export function leesTerugbetaling(inhoud: unknown): InhoudVan<'terugbetaling_toegezegd'> {
  return SCHEMA.terugbetaling_toegezegd.parse(inhoud);
}

/** Which line of a statement of a deurwaarder the message is about. Throws ZodError when the row holds something else. */
export function leesDeurwaardersafrekening(inhoud: unknown): InhoudVan<'afrekening_deurwaarder'> {
  return SCHEMA.afrekening_deurwaarder.parse(inhoud);
}

/** What was decided where there is nothing to take, and in which verhaal. Throws ZodError when the row holds something else. */
export function leesGeenCapaciteit(inhoud: unknown): { readonly verhaalId: number; readonly keuze: InhoudVan<'geen_capaciteit'>['keuze'] } {
  return SCHEMA.geen_capaciteit.parse(inhoud);
}

/** Which letter is taken back, by which list. Throws ZodError when the row holds something else. */
export function leesTerughaling(inhoud: unknown): InhoudVan<'brief_terughalen'> {
  return SCHEMA.brief_terughalen.parse(inhoud);
}
