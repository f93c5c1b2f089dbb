import { z } from 'zod';

/** Why the router refuses, for programs. */
export const PROBLEEMCODES = [
  'verzoek_ongeldig',
  'partij_onbekend',
  'certificaat_geweigerd',
  'doel_niet_toegestaan',
  'grond_past_niet',
  'grond_ontbreekt',
  'echtgenoot_niet_toegestaan',
  'kenmerk_bezet',
  'aanmelding_onbekend',
  'ontvanger_onbekend',
  'bericht_verschilt',
  'te_veel_verzoeken',
  'te_groot',
  'niet_gevonden',
  'bronhouder_onbereikbaar',
  'bronhouder_weigert',
  'storing',
] as const;
export type Probleemcode = (typeof PROBLEEMCODES)[number];

/** An error by RFC 9457; `details` names places in the request, never a value. */
export const Probleem = z
  .object({ type: z.string(), title: z.string(), status: z.int().min(400).max(599), detail: z.string(), code: z.enum(PROBLEEMCODES), details: z.exactOptional(z.array(z.string())) })
  .meta({ id: 'Probleem', description: 'Een fout volgens RFC 9457.' });
export type Probleem = z.infer<typeof Probleem>;
