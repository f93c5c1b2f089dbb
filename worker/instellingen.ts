import { z } from 'zod';

/** Settings of a process, from the environment. How Temporal is reached beyond its address: see `verbinding`. */
const Instellingen = z.object({
  DATABASE_URL: z.string().min(1),
  TEMPORAL_ADDRESS: z.string().default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  TEMPORAL_DEPLOYMENT_NAME: z.string().optional(),
  TEMPORAL_WORKER_BUILD_ID: z.string().optional(),
  INVORDERSTRAAT_KALENDER: z.enum(['echt', 'gestuurd']).default('echt'),
  BRP_URL: z.string().default('http://127.0.0.1:8101/haalcentraal/api/brp'),
  BRP_SLEUTEL: z.string().default('standin'),
  POLIS_URL: z.string().default('http://127.0.0.1:8102/suwibroker/soap/UWVDossierInkomstenGSD-v0200'),
  INSOLVENTIE_URL: z.string().default('http://127.0.0.1:8103/cir.asmx'),
  INSOLVENTIE_GEBRUIKER: z.string().default('standin'),
  INSOLVENTIE_WACHTWOORD: z.string().default('standin'),
  BEWIND_URL: z.string().default('http://127.0.0.1:8104/ccbrdataservice.svc'),
  /** File that holds the SAML assertion for the bewindregister, kept fresh by another process; without it that of the stand-in. */
  BEWIND_ASSERTIE_BESTAND: z.string().optional(),
  /** Folder in which the PDFs of letters lie. */
  OPSLAG_MAP: z.string().min(1).default('.invorderstraat/brieven'),
  BRP_PER_SECONDE: z.coerce.number().positive().default(50),
  POLIS_PER_SECONDE: z.coerce.number().positive().default(50),
  /** New workflows a second, of all workers together. */
  INVORDERSTRAAT_START_PER_SECONDE: z.coerce.number().int().positive().default(20),
});
export type Instellingen = z.infer<typeof Instellingen>;

/** Reads them; a missing or wrong one stops the process with a Dutch sentence that names it. */
export function leesInstellingen(omgeving: Readonly<Record<string, string | undefined>> = process.env): Instellingen {
  const uitkomst = Instellingen.safeParse(omgeving);
  if (uitkomst.success) return uitkomst.data;
  const fouten = uitkomst.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`De instellingen kloppen niet. ${fouten.join('; ')}`);
}
