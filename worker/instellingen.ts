import { z } from 'zod';

/** Settings of a process, from the environment. How Temporal is reached beyond its address: see `verbinding`. */
const Instellingen = z
  .object({
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
    MAGAZIJN_URL: z.string().default('http://127.0.0.1:8105/api/v1'),
    /** File that holds the bearer token for the berichtenmagazijn, kept fresh by another process; without it that of the stand-in. */
    MAGAZIJN_TOKEN_BESTAND: z.string().optional(),
    /** mTLS with the berichtenmagazijn: certificate, key and, where it is no public one, its authority; PEM files. */
    MAGAZIJN_CERT: z.string().optional(),
    MAGAZIJN_KEY: z.string().optional(),
    MAGAZIJN_CA: z.string().optional(),
    /** The routeervoorziening: its address, the OIN that its certificate must show, our certificate with our OIN, its key, and the authority (PEM files). All or none. */
    ROUTER_URL: z.url().optional(),
    ROUTER_OIN: z.string().regex(/^\d{20}$/, 'moet twintig cijfers zijn').optional(),
    ROUTER_CERT: z.string().optional(),
    ROUTER_KEY: z.string().optional(),
    ROUTER_CA: z.string().optional(),
    /** Folder of the letters as PDF, unless `OPSLAG_S3_URL` names a bucket (`https://host/bucket`). */
    OPSLAG_MAP: z.string().default('.invorderstraat/brieven'),
    OPSLAG_S3_URL: z.url().optional(),
    OPSLAG_S3_REGIO: z.string().default('us-east-1'),
    OPSLAG_S3_SLEUTEL_ID: z.string().optional(),
    OPSLAG_S3_GEHEIM: z.string().optional(),
    /** Folder in which the printer finds his print files. */
    DRUKWERK_MAP: z.string().default('.invorderstraat/drukwerk'),
    BRP_PER_SECONDE: z.coerce.number().positive().default(50),
    POLIS_PER_SECONDE: z.coerce.number().positive().default(50),
    ROUTER_PER_SECONDE: z.coerce.number().positive().default(20),
    /** Letters that a verzendrun makes final a second. */
    BRIEVEN_PER_SECONDE: z.coerce.number().min(1).default(50),
    /** New workflows a second, of all workers together. */
    INVORDERSTRAAT_START_PER_SECONDE: z.coerce.number().int().positive().default(20),
  })
  .refine((i) => (i.MAGAZIJN_CERT === undefined) === (i.MAGAZIJN_KEY === undefined), { path: ['MAGAZIJN_KEY'], error: 'MAGAZIJN_CERT en MAGAZIJN_KEY horen bij elkaar' })
  .refine((i) => new Set([i.ROUTER_URL, i.ROUTER_OIN, i.ROUTER_CERT, i.ROUTER_KEY, i.ROUTER_CA].map((een) => een === undefined)).size === 1, { path: ['ROUTER_URL'], error: 'ROUTER_URL, ROUTER_OIN, ROUTER_CERT, ROUTER_KEY en ROUTER_CA horen bij elkaar' })
  .refine((i) => i.OPSLAG_S3_URL === undefined || (i.OPSLAG_S3_SLEUTEL_ID !== undefined && i.OPSLAG_S3_GEHEIM !== undefined), { path: ['OPSLAG_S3_URL'], error: 'OPSLAG_S3_SLEUTEL_ID en OPSLAG_S3_GEHEIM ontbreken' });
export type Instellingen = z.infer<typeof Instellingen>;

/** Reads them; a missing or wrong one stops the process with a Dutch sentence that names it. */
export function leesInstellingen(omgeving: Readonly<Record<string, string | undefined>> = process.env): Instellingen {
  const uitkomst = Instellingen.safeParse(omgeving);
  if (uitkomst.success) return uitkomst.data;
  const fouten = uitkomst.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`De instellingen kloppen niet. ${fouten.join('; ')}`);
}
