import { z } from 'zod';
import { dag, isDag } from '../../domain/kalender/dag.ts';

const Poort = z.coerce.number().int().min(0).max(65_535);

/** Settings of the other parties of the sample. */
const Instellingen = z.object({
  /** What they have, and who is out of order when. */
  DEELNEMERS_PARTIJEN: z.string().default('voorbeeld/partijen.csv'),
  DEELNEMERS_STORINGEN: z.string().default('voorbeeld/partijstoringen.csv'),
  /** Folder of the development certificates. */
  DEELNEMERS_CERTIFICATEN: z.string().min(1),
  /** Folder in which each party keeps what it lived through. */
  DEELNEMERS_MAP: z.string().min(1),
  /** JSON: the port of each party. */
  DEELNEMERS_POORTEN: z
    .string()
    .transform((tekst, ctx): unknown => {
      try {
        return JSON.parse(tekst);
      } catch {
        ctx.addIssue({ code: 'custom', message: 'is geen JSON' });
        return z.NEVER;
      }
    })
    .pipe(z.record(z.string(), Poort)),
  /** Port of the router itself, and the one by which our own organisation reaches it. */
  DEELNEMERS_ROUTER_POORT: Poort,
  DEELNEMERS_LIJN_POORT: Poort,
  /** Plain HTTP on which the driver sets the day. */
  DEELNEMERS_STUUR_POORT: Poort,
  DEELNEMERS_DAG: z.string().refine(isDag, 'geen bestaande dag (jjjj-mm-dd)').transform(dag),
});
export type Instellingen = z.infer<typeof Instellingen>;

/** Reads them; a missing or wrong one stops the process with a Dutch sentence that names it. */
export function leesInstellingen(omgeving: Readonly<Record<string, string | undefined>> = process.env): Instellingen {
  const uitkomst = Instellingen.safeParse(omgeving);
  if (uitkomst.success) return uitkomst.data;
  const fouten = uitkomst.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`De instellingen van de andere partijen kloppen niet. ${fouten.join('; ')}`);
}
