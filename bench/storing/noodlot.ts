import { plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { inWoorden, type Gepland, type Ramp, type Slachtoffer } from './plan.ts';
import type { Stad } from './stad.ts';

/** Thrown in the driver where it falls over. */
export class Gevallen extends Error {
  override readonly name = 'Gevallen';
}

/** Lets the planned faults happen: each at the first step of the driver at or after its own. */
export class Noodlot {
  readonly #stad: Stad;
  readonly #plan: Gepland[];
  readonly #meld: (regel: string) => void;
  readonly #lopend = new Set<Promise<void>>();
  /** Sources that are away for days, until which day. */
  readonly #weg = new Map<Slachtoffer, { readonly tot: Dag; readonly herstel: () => Promise<void> }>();
  #vervallen = 0;
  #mislukt: unknown;
  #gevallen = false;
  #dag: Dag | null = null;
  #stap = 0;
  /** Faults that happened since it was last asked whether a driver may have fallen by one. */
  #sindsVal = 0;

  constructor(stad: Stad, plan: readonly Gepland[], meld: (regel: string) => void) {
    this.#stad = stad;
    this.#plan = [...plan];
    this.#meld = meld;
  }

  /** A legal day begins: what was away until now comes back. */
  async dag(dag: Dag): Promise<void> {
    if (this.#dag !== dag) this.#stap = 0;
    this.#dag = dag;
    for (const [bron, { tot, herstel }] of this.#weg) {
      if (tot > dag) continue;
      this.#weg.delete(bron);
      this.#meld(`  ${dag}  ${bron} is er weer`);
      await herstel();
    }
  }

  /** A step of the driver. Throws {@link Gevallen} when it is the driver's turn to fall, and at every later step of that driver. */
  stap(): void {
    if (this.#gevallen) throw new Gevallen();
    this.#stap += 1;
    for (;;) {
      const volgende = this.#plan[0];
      if (volgende === undefined || this.#dag === null || this.#dag < volgende.dag || (this.#dag === volgende.dag && this.#stap < volgende.stap)) return;
      this.#plan.shift();
      if (this.#isWeg(volgende.ramp)) {
        this.#vervallen += 1;
        continue;
      }
      this.#sindsVal += 1;
      this.#meld(`  ${this.#dag}  storing: ${inWoorden(volgende)}`);
      if (volgende.ramp.soort === 'gedood' && volgende.ramp.wie === 'speler') {
        this.#gevallen = true;
        throw new Gevallen();
      }
      this.#begin(volgende.ramp, this.#dag);
    }
  }

  /** Waits until everything that was killed for a moment is there again; throws when something could not be started. */
  async rust(): Promise<void> {
    await Promise.all(this.#lopend);
    await this.#stad.rust();
    if (this.#mislukt !== undefined) throw this.#mislukt instanceof Error ? this.#mislukt : new Error('een storing kon niet worden hersteld');
  }

  /** Whether a fault can be why the driver fell; asked once for each fall, before another driver begins. */
  isReden(): boolean {
    this.#gevallen = false;
    const reden = this.#sindsVal > 0;
    this.#sindsVal = 0;
    return reden;
  }

  /** Planned faults that did not happen: no step came for them, or their source was away for days. */
  get over(): number {
    return this.#plan.length + this.#vervallen;
  }

  /** A source that is away for days is not killed or told to falter as well: it would come back by that. */
  #isWeg(ramp: Ramp): boolean {
    return this.#weg.has(ramp.soort === 'gedood' ? ramp.wie : ramp.bron);
  }

  #begin(ramp: Ramp, dag: Dag): void {
    if (ramp.soort === 'dagen') this.#weg.set(ramp.bron, { tot: plusDagen(dag, ramp.dagen), herstel: async () => (ramp.hoe === 'gedood' ? this.#stad.herstel(ramp.bron) : this.#stad.zetStoring(ramp.bron, null)) });
    const werk = this.#doe(ramp)
      .catch((fout: unknown) => {
        this.#mislukt = fout;
      })
      .finally(() => this.#lopend.delete(werk));
    this.#lopend.add(werk);
  }

  async #doe(ramp: Ramp): Promise<void> {
    switch (ramp.soort) {
      case 'gedood':
        if (ramp.wie !== 'speler') await this.#stad.dood(ramp.wie, ramp.ms);
        return;
      case 'hapert':
        return this.#stad.zetStoring(ramp.bron, { soort: ramp.hoe, keer: ramp.keer, ms: ramp.ms });
      case 'dagen':
        if (ramp.hoe === 'gedood') return this.#stad.dood(ramp.bron, null);
        return this.#stad.zetStoring(ramp.bron, { soort: ramp.hoe, keer: null, ms: ramp.ms });
    }
  }
}
