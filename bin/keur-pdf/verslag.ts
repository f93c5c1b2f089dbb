import { z } from 'zod';
import type { Norm } from './norm.ts';

/** What veraPDF writes with `--format json`, as far as it is read. A file that it could not read has no result. */
const regel = z.object({ specification: z.string(), clause: z.string(), description: z.string(), failedChecks: z.number() });
const uitslag = z.object({ profileName: z.string(), compliant: z.boolean(), jobEndStatus: z.string(), details: z.object({ passedChecks: z.number(), ruleSummaries: z.array(regel) }) });
const verslag = z.object({ report: z.object({ jobs: z.array(z.object({ itemDetails: z.object({ name: z.string() }), validationResult: z.array(uitslag).default([]) })) }) });

/** The judgement of one file: what is wrong with it, empty when it keeps its standard. */
export type Bezwaren = readonly string[];

/** Reads the report of a run. Answers by path. Throws `ZodError` on a report that is not understood. */
export function leesVerslag(json: string): ReadonlyMap<string, readonly z.infer<typeof uitslag>[]> {
  const { jobs } = verslag.parse(JSON.parse(json)).report;
  return new Map(jobs.map(({ itemDetails, validationResult }) => [itemDetails.name, validationResult]));
}

/**
 * What a file lacks. It must have been judged, to the end, by the profile of its standard (veraPDF takes the profile that a file claims,
 * so a file that claims nothing would be judged by another), and by at least one check.
 */
export function bezwaren(uitslagen: ReturnType<typeof leesVerslag>, pad: string, norm: Norm): Bezwaren {
  const uitslag = uitslagen.get(pad)?.find(({ profileName }) => profileName === norm.profiel);
  if (uitslag === undefined) return [`niet gekeurd naar ${norm.naam}`];
  if (uitslag.jobEndStatus !== 'normal' || uitslag.details.passedChecks === 0) return ['de keuring brak af'];
  const regels = uitslag.details.ruleSummaries.map(({ specification, clause, failedChecks, description }) => `${specification} § ${clause} (${failedChecks}×): ${description}`);
  return uitslag.compliant ? regels : [...regels, 'voldoet niet'];
}
