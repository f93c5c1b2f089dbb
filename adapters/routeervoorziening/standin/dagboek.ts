import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { dag, isDag } from '../../../domain/kalender/dag.ts';
import { BezorgdBericht, Ontvangstbewijs } from '../contract/bericht.ts';

const Dagveld = z.string().refine(isDag).transform(dag);

/** Something that a party lived through, on a legal day. */
const Voorval = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('bericht'), dag: Dagveld, bericht: BezorgdBericht, bewijs: Ontvangstbewijs }),
  /** It laid the beslag of that row; `alleen`: nobody had one on that income, so it collects. */
  z.strictObject({ soort: z.literal('begonnen'), dag: Dagveld, kenmerk: z.string(), alleen: z.boolean() }),
  /** The day on which the derde pays who collects by that row. */
  z.strictObject({ soort: z.literal('betaaldag'), dag: Dagveld, kenmerk: z.string() }),
]);
export type Voorval = z.infer<typeof Voorval>;

/** What a party lived through, in its order. With a file it outlives the process: one line each, written before anything is done with it. */
export class Dagboek {
  readonly #bestand: string | null;
  readonly #voorvallen: Voorval[];

  /** Throws a RangeError with the line of a file that is not one, never with what stands there. */
  constructor(bestand: string | null) {
    this.#bestand = bestand;
    this.#voorvallen = bestand === null || !existsSync(bestand) ? [] : heleRegels(bestand).map(leesRegel);
  }

  get voorvallen(): readonly Voorval[] {
    return this.#voorvallen;
  }

  schrijf(voorval: Voorval): void {
    if (this.#bestand !== null) appendFileSync(this.#bestand, `${JSON.stringify(voorval)}\n`, { mode: 0o600 });
    this.#voorvallen.push(voorval);
  }

  /** Whether it is there already. */
  kent(zoek: (voorval: Voorval) => boolean): boolean {
    return this.#voorvallen.some(zoek);
  }
}

/** A last line that was only half written when the process was killed did not happen: it is taken off. */
function heleRegels(bestand: string): string[] {
  const tekst = readFileSync(bestand, 'utf8');
  const heel = tekst.slice(0, tekst.lastIndexOf('\n') + 1);
  if (heel !== tekst) writeFileSync(bestand, heel, { mode: 0o600 });
  return heel.split('\n').slice(0, -1);
}

function leesRegel(regel: string, plaats: number): Voorval {
  const gelezen = Voorval.safeParse(alsJson(regel));
  if (!gelezen.success) throw new RangeError(`regel ${String(plaats + 1)} van een dagboek is geen voorval`);
  return gelezen.data;
}

function alsJson(regel: string): unknown {
  try {
    return JSON.parse(regel);
  } catch {
    // Its own message would quote the line.
    return null;
  }
}
