import { readFileSync } from 'node:fs';
import { z } from 'zod';

const geval = z.object({ id: z.string(), titel: z.string(), invoer: z.unknown(), verwacht: z.record(z.string(), z.unknown()) });

/** One public case, with what must come out. */
export type PubliekGeval = z.output<typeof geval>;

/** The public cases of one file in `gevallen/`. */
export function publiekeGevallen(bestand: string): readonly PubliekGeval[] {
  const inhoud: unknown = JSON.parse(readFileSync(new URL(`gevallen/${bestand}.json`, import.meta.url), 'utf8'));
  return z.object({ gevallen: z.array(geval).min(1) }).parse(inhoud).gevallen;
}

/** A `reden` is an explanation in words: the files say that it is not compared. */
export function zonderReden({ reden: _reden, ...rest }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return rest;
}
