import { z } from 'zod';
import { isDag } from '../../domain/kalender/dag.ts';
import { leefsituaties } from '../../domain/leefsituatie/leefsituatie.ts';
import type { GemeldeWijziging } from '../../contract/handelingen.ts';

const bedrag = z.string().regex(/^\d{1,13}(\.\d{1,2})?$/, 'moet een bedrag in euro zijn');
const dagSchema = z.string().refine(isDag);

const termijn = { vanaf: dagSchema, totEnMet: dagSchema };

const gemeldSchema = z.strictObject({
  leefsituatie: z.exactOptional(z.enum(leefsituaties)),
  adres: z.exactOptional(z.literal('inzicht_gegeven')),
  belastbaar: z.exactOptional(bedrag),
  belastbaarEchtgenoot: z.exactOptional(bedrag),
  onderneming: z.exactOptional(bedrag),
  ondernemingEchtgenoot: z.exactOptional(bedrag),
  netto: z.exactOptional(bedrag),
  nietBeslagen: z.exactOptional(bedrag),
  nietBeslagenEchtgenoot: z.exactOptional(bedrag),
  auto: z.exactOptional(bedrag),
  woonkosten: z.exactOptional(
    z.union([z.literal('niet_meer'), z.strictObject({ bedrag, verzoekLid5: z.boolean(), verzoekLid7: z.boolean(), totEnMet: z.exactOptional(dagSchema), voldaanOp: z.exactOptional(dagSchema) })]),
  ),
  inrichting: z.exactOptional(z.union([z.literal('niet_meer'), z.strictObject({ prijs: bedrag, norm: z.enum(['alleenstaand', 'gehuwd']) })])),
  andereInhoudingen: z.exactOptional(z.array(z.strictObject({ soort: z.enum(['beslag', 'verrekening']), op: z.enum(['ander inkomen', 'toeslag']), bedrag }))),
  voetbesluit: z.exactOptional(
    z.union([
      z.literal('niet_meer'),
      z.strictObject({ soort: z.enum(['verhoging_kantonrechter', 'bedrag_kantonrechter']), bedrag, ...termijn }),
      z.strictObject({ soort: z.literal('geen_voet_pw60'), ...termijn }),
    ]),
  ),
  reden: z.string(),
  bewijs: z.string(),
});

/** What a debtor reported, as it was entered by hand: the opgave, and why and what shows it. Throws when the row holds something else. */
export function leesGemeld(inhoud: unknown): { readonly opgave: Omit<GemeldeWijziging, 'reden' | 'bewijs'>; readonly reden: string; readonly bewijs: string } {
  const { reden, bewijs, ...opgave } = gemeldSchema.parse(inhoud) satisfies GemeldeWijziging;
  return { opgave, reden, bewijs };
}
