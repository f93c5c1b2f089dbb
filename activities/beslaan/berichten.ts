import { z } from 'zod';
import type { InhoudVan } from '../../contract/berichten.ts';
import { isDag } from '../../domain/kalender/dag.ts';

const dagSchema = z.string().refine(isDag);
const SCHEMA = {
  verzoek_vier_weken: z.object({ op: dagSchema }),
  verklaring: z.object({ verklaringId: z.int() }),
  relatie_beeindigd: z.object({ op: dagSchema }),
  nieuwe_bvv: z.object({ berekeningId: z.int(), vanaf: dagSchema }),
} as const;

/** When the debtor asked the derde for four weeks. Throws ZodError when the row holds something else. */
export function leesVerzoek(inhoud: unknown): InhoudVan<'verzoek_vier_weken'> {
  return SCHEMA.verzoek_vier_weken.parse(inhoud);
}

/** Which verklaring came in. Throws ZodError when the row holds something else. */
export function leesVerklaring(inhoud: unknown): InhoudVan<'verklaring'> {
  return SCHEMA.verklaring.parse(inhoud);
}

/** The last day of the relation with the derde. Throws ZodError when the row holds something else. */
export function leesRelatieEinde(inhoud: unknown): InhoudVan<'relatie_beeindigd'> {
  return SCHEMA.relatie_beeindigd.parse(inhoud);
}

/** Which calculation holds from when. Throws ZodError when the row holds something else. */
export function leesNieuweBvv(inhoud: unknown): InhoudVan<'nieuwe_bvv'> {
  return SCHEMA.nieuwe_bvv.parse(inhoud);
}
