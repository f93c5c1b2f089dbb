import { z } from 'zod';
import { isDag } from '../../domain/kalender/dag.ts';
import { KANALEN } from '../../domain/verzending/kanaal.ts';

/** The file beside the PDFs of a print file: what the printer checks before he prints. No personal data but the country of the address. */
export const MANIFEST = 'manifest.json';

const centenveld = z.int().nullable();

/** The channels of which a letter lies in a print file. */
export const opPapier = z.enum(KANALEN).exclude(['digitaal', 'routeervoorziening']);

export const manifestSchema = z.strictObject({
  /** 2: names the envelopes with more than one file. */
  versie: z.union([z.literal(1), z.literal(2)]),
  /** Name of the print file; makes it one. */
  id: z.string(),
  rundeel: z.int(),
  opdrachtgever: z.string(),
  soort: z.string(),
  /** The day on which the letters must be posted: their dagtekening, or the day on which the file was made where that is later. */
  dag: z.string().refine(isDag),
  aantal: z.int(),
  paginas: z.int(),
  /** Sum of the amounts that the letters name. */
  somCenten: z.int(),
  brieven: z.array(
    z.strictObject({
      brief: z.int(),
      kanaal: opPapier,
      bestand: z.string(),
      sha256: z.string(),
      paginas: z.int(),
      /** Letters with the same code go in one envelope. */
      envelop: z.string(),
      aangetekend: z.boolean(),
      /** Country of the address; null is the Netherlands. */
      land: z.string().nullable(),
      centen: centenveld,
    }),
  ),
  /** Envelopes with more than one file: these of this print file, and `elders` those of other print files of the same run that were handed over the same day before it. */
  enveloppen: z.array(z.strictObject({ envelop: z.string(), bestanden: z.array(z.string()).min(1), elders: z.array(z.strictObject({ drukbestand: z.string(), bestand: z.string() })) })).default([]),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type Manifestbrief = Manifest['brieven'][number];
export type Gedeeld = Manifest['enveloppen'][number];

const inhoudSchema = z
  .object({
    geadresseerde: z.object({ land: z.string().nullable() }).partial(),
    terugCenten: z.int(),
    terugbetalingCenten: z.int(),
    bedragen: z.object({ totaalCenten: z.int() }).partial(),
    openstaandCenten: z.int(),
    open: z.object({ totaalCenten: z.int() }).partial(),
  })
  .partial();

/** What a manifest tells of the data of a letter: the country of its address, and the amount that it names in cents: what comes back, else what has to be paid. */
export function uitInhoud(inhoud: unknown): Pick<Manifestbrief, 'land' | 'centen'> {
  const { geadresseerde, terugCenten, terugbetalingCenten, bedragen, openstaandCenten, open } = inhoudSchema.safeParse(inhoud).data ?? {};
  return { land: geadresseerde?.land ?? null, centen: terugCenten ?? terugbetalingCenten ?? bedragen?.totaalCenten ?? openstaandCenten ?? open?.totaalCenten ?? null };
}

/** The envelopes in which more than one file goes, in the order of the letters; `elders`: what other print files hold for them, by envelope. */
export function gedeeldeEnveloppen(brieven: readonly Pick<Manifestbrief, 'envelop' | 'bestand'>[], elders: ReadonlyMap<string, Gedeeld['elders']>): Gedeeld[] {
  const bestanden = new Map<string, string[]>();
  for (const { envelop, bestand } of brieven) bestanden.set(envelop, [...(bestanden.get(envelop) ?? []), bestand]);
  return [...bestanden].flatMap(([envelop, eigen]) => {
    const ander = elders.get(envelop) ?? [];
    return eigen.length + ander.length > 1 ? [{ envelop, bestanden: eigen, elders: ander }] : [];
  });
}
