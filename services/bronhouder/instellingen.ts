import { z } from 'zod';

/** Settings of the process that answers the routeervoorziening. */
const Instellingen = z.object({
  DATABASE_URL: z.string().min(1),
  /** Number that the certificate of the routeervoorziening shows: nobody else may ask. */
  ROUTER_OIN: z.string().regex(/^\d{20}$/, 'moet twintig cijfers zijn'),
  /** Our certificate (its OIN says whose beslagen are told) and key, and the authority; PEM files. */
  ROUTER_CERT: z.string().min(1),
  ROUTER_KEY: z.string().min(1),
  ROUTER_CA: z.string().min(1),
  BRONHOUDER_HOST: z.string().default('127.0.0.1'),
  BRONHOUDER_POORT: z.coerce.number().int().min(0).max(65_535).default(8112),
  BRONHOUDER_VERBINDINGEN: z.coerce.number().int().positive().default(5),
  INVORDERSTRAAT_KALENDER: z.enum(['echt', 'gestuurd']).default('echt'),
});
export type Instellingen = z.infer<typeof Instellingen>;

/** Reads them; a missing or wrong one stops the process with a Dutch sentence that names it. */
export function leesInstellingen(omgeving: Readonly<Record<string, string | undefined>> = process.env): Instellingen {
  const uitkomst = Instellingen.safeParse(omgeving);
  if (uitkomst.success) return uitkomst.data;
  const fouten = uitkomst.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`De instellingen van de bronhouder kloppen niet. ${fouten.join('; ')}`);
}
