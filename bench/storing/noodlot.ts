import type { Dag } from '../../domain/kalender/dag.ts';
import { inWoorden, type Gepland, type Ramp } from './plan.ts';
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
  readonly #weg: Extract<Ramp, { soort: 'dagen' }>[] = [];
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
    for (const ramp of this.#weg.filter(({ tot }) => tot <= dag)) {
      this.#weg.splice(this.#weg.indexOf(ramp), 1);
      if (ramp.hoe === 'gedood') await this.#stad.herstel(ramp.bron);
      else await this.#stad.zetStoring(ramp.bron, null);
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
      this.#sindsVal += 1;
      this.#meld(`  ${this.#dag}  storing: ${inWoorden(volgende)}`);
      if (volgende.ramp.soort === 'gedood' && volgende.ramp.wie === 'speler') {
        this.#gevallen = true;
        throw new Gevallen();
      }
      this.#begin(volgende.ramp);
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

  /** Planned faults that no step came for. */
  get over(): number {
    return this.#plan.length;
  }

  #begin(ramp: Ramp): void {
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
        this.#weg.push(ramp);
        if (ramp.hoe === 'gedood') return this.#stad.dood(ramp.bron, null);
        return this.#stad.zetStoring(ramp.bron, { soort: ramp.hoe, keer: null, ms: 0 });
    }
  }
}
