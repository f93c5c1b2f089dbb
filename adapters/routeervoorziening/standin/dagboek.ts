import { appendFileSync, existsSync, readFileSync } from 'node:fs';
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

  /** Throws ZodError or SyntaxError on a file that is not one. */
  constructor(bestand: string | null) {
    this.#bestand = bestand;
    const regels = bestand === null || !existsSync(bestand) ? [] : readFileSync(bestand, 'utf8').split('\n').filter((regel) => regel !== '');
    this.#voorvallen = regels.map((regel) => Voorval.parse(JSON.parse(regel)));
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
