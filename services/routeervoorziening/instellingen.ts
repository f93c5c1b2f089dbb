import { z } from 'zod';
import { dag, isDag } from '../../domain/kalender/dag.ts';

const Poort = z.coerce.number().int().min(0).max(65_535);

/** `1:<base64>,2:<base64>`: a version and its key of 32 bytes, the highest is written with. */
const Sleutels = z.string().transform((tekst, ctx) => {
  const sleutels = new Map<number, Buffer>();
  for (const deel of tekst.split(',')) {
    const gelezen = /^(\d{1,4}):([A-Za-z0-9+/]{43}=)$/.exec(deel.trim());
    const sleutel = Buffer.from(gelezen?.[2] ?? '', 'base64');
    if (gelezen === null || sleutel.length !== 32 || sleutels.has(Number(gelezen[1]))) {
      // Not with the value: this text is printed.
      ctx.addIssue({ code: 'custom', message: 'moet versie:sleutel zijn, met een sleutel van 32 bytes in base64, gescheiden door komma’s' });
      return z.NEVER;
    }
    sleutels.set(Number(gelezen[1]), sleutel);
  }
  return sleutels;
});

const Alle = z.object({
  /** A database of its own, not that of an organisation. */
  ROUTEERVOORZIENING_DATABASE_URL: z.string().min(1),
  /** The keys of the verwijsindex; they never leave this process. Or a file that holds them. */
  ROUTEERVOORZIENING_SLEUTELS: Sleutels.optional(),
  ROUTEERVOORZIENING_SLEUTELS_BESTAND: z.string().optional(),
  /** JSON list of the connected parties: number, kind, name, and the address of their bronhouder (null: phase 1 only). */
  ROUTEERVOORZIENING_DEELNEMERS: z.string().min(1),
  /** Certificate and key of the router, the authority of the parties, and its revocation list; PEM files. */
  ROUTEERVOORZIENING_CERT: z.string().min(1),
  ROUTEERVOORZIENING_KEY: z.string().min(1),
  ROUTEERVOORZIENING_CA: z.string().min(1),
  ROUTEERVOORZIENING_CRL: z.string().min(1),
  ROUTEERVOORZIENING_HOST: z.string().default('127.0.0.1'),
  ROUTEERVOORZIENING_POORT: Poort.default(8110),
  /** Health, metrics and, with a calendar that is driven, the day: plain HTTP, for the own machine. */
  ROUTEERVOORZIENING_BEHEER_HOST: z.string().default('127.0.0.1'),
  ROUTEERVOORZIENING_BEHEER_POORT: Poort.default(8111),
  ROUTEERVOORZIENING_PER_MINUUT: z.coerce.number().int().positive().default(600),
  ROUTEERVOORZIENING_BRON_TIJDSLIMIET_MS: z.coerce.number().int().min(100).max(60_000).default(5_000),
  ROUTEERVOORZIENING_VERBINDINGEN: z.coerce.number().int().positive().default(10),
  /** With `gestuurd` the day comes from outside, and so does the start of the clean-up. */
  ROUTEERVOORZIENING_KALENDER: z.enum(['echt', 'gestuurd']).default('echt'),
  ROUTEERVOORZIENING_DAG: z.string().refine(isDag, 'geen bestaande dag (jjjj-mm-dd)').transform(dag).optional(),
});

/** The keys in one of the two ways. */
const EEN_SLEUTELBRON = { path: ['ROUTEERVOORZIENING_SLEUTELS'], error: 'geef precies een van ROUTEERVOORZIENING_SLEUTELS en ROUTEERVOORZIENING_SLEUTELS_BESTAND' };
type Sleutelbron = Pick<z.infer<typeof Alle>, 'ROUTEERVOORZIENING_SLEUTELS' | 'ROUTEERVOORZIENING_SLEUTELS_BESTAND'>;
const eenSleutelbron = (i: Sleutelbron): boolean => (i.ROUTEERVOORZIENING_SLEUTELS === undefined) !== (i.ROUTEERVOORZIENING_SLEUTELS_BESTAND === undefined);

const Instellingen = Alle.refine(eenSleutelbron, EEN_SLEUTELBRON)
  .refine((i) => (i.ROUTEERVOORZIENING_KALENDER === 'gestuurd') === (i.ROUTEERVOORZIENING_DAG !== undefined), {
    path: ['ROUTEERVOORZIENING_DAG'],
    error: 'hoort bij ROUTEERVOORZIENING_KALENDER=gestuurd, en alleen daarbij',
  });
export type Instellingen = z.infer<typeof Instellingen>;

/** What is needed to read what is kept about a person. */
const Inzage = Alle.pick({ ROUTEERVOORZIENING_DATABASE_URL: true, ROUTEERVOORZIENING_SLEUTELS: true, ROUTEERVOORZIENING_SLEUTELS_BESTAND: true, ROUTEERVOORZIENING_DEELNEMERS: true }).refine(eenSleutelbron, EEN_SLEUTELBRON);

/** Reads them; a missing or wrong one stops the process with a Dutch sentence that names it, without its value. */
export function leesInstellingen(omgeving: Readonly<Record<string, string | undefined>> = process.env): Instellingen {
  return lees(Instellingen, omgeving);
}

/** The same for who only reads what is kept about a person. */
export function leesInzageInstellingen(omgeving: Readonly<Record<string, string | undefined>> = process.env): z.infer<typeof Inzage> {
  return lees(Inzage, omgeving);
}

function lees<T>(vorm: z.ZodType<T>, omgeving: Readonly<Record<string, string | undefined>>): T {
  const uitkomst = vorm.safeParse(omgeving);
  if (uitkomst.success) return uitkomst.data;
  const fouten = uitkomst.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`De instellingen van de routeervoorziening kloppen niet. ${fouten.join('; ')}`);
}

/** The keys, wherever they stand. `tekst` reads a file. */
export function sleutelsUit({ ROUTEERVOORZIENING_SLEUTELS: direct, ROUTEERVOORZIENING_SLEUTELS_BESTAND: bestand }: Sleutelbron, tekst: (pad: string) => string): ReadonlyMap<number, Buffer> {
  if (direct !== undefined) return direct;
  const gelezen = Sleutels.safeParse(bestand === undefined ? '' : tekst(bestand).trim().split(/\s*[\n,]\s*/).join(','));
  if (!gelezen.success) throw new Error(`ROUTEERVOORZIENING_SLEUTELS_BESTAND: ${gelezen.error.issues.map(({ message }) => message).join('; ')}`);
  return gelezen.data;
}
