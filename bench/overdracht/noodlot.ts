import { overdrachtVan } from './lezen.ts';
import type { Organisatie } from './organisatie.ts';
import { SLACHTOFFERS, type Naam, type Slachtoffer, type Wereld } from './wereld.ts';

/** When something is killed: as soon as an organisation is at a step, in its so many-th overdracht. */
export interface Moment {
  readonly bij: Naam;
  /** 1: when A hands over to B; 2: when B hands back. */
  readonly overdracht: number;
  readonly stap: string;
  readonly slachtoffer: Slachtoffer;
}

const WEG_MS = 1_500;

/** Watches every step of both organisations, and kills what was planned for it, once each. */
export class Noodlot {
  readonly gebeurd: Moment[] = [];
  readonly #wereld: Wereld;
  readonly #plan: Moment[];
  readonly #organisaties: Readonly<Record<Naam, Organisatie>>;
  #bezig: Promise<void> = Promise.resolve();
  #stop = false;
  readonly #kijkt: Promise<void>;

  constructor(wereld: Wereld, organisaties: Readonly<Record<Naam, Organisatie>>, plan: readonly Moment[]) {
    this.#wereld = wereld;
    this.#organisaties = organisaties;
    this.#plan = [...plan];
    this.#kijkt = this.#kijk();
  }

  /** Waits until everything that was killed is there again. */
  async rust(): Promise<void> {
    await this.#bezig;
  }

  /** What was planned and did not happen. */
  get over(): readonly Moment[] {
    return this.#plan;
  }

  async stop(): Promise<void> {
    this.#stop = true;
    await this.#kijkt;
    await this.#bezig;
  }

  async #kijk(): Promise<void> {
    while (!this.#stop) {
      await new Promise((klaar) => setTimeout(klaar, 15));
      for (const naam of ['a', 'b'] as const) {
        const gedaan = await overdrachtVan(this.#organisaties[naam].db).catch((fout: unknown) => {
          if (fout instanceof Error) return []; // its record was killed: it is looked at again
          throw fout;
        });
        for (const { nummer, stappen } of gedaan) await this.#sla(naam, nummer, stappen);
      }
    }
  }

  async #sla(bij: Naam, overdracht: number, stappen: readonly string[]): Promise<void> {
    const moment = this.#plan.find((een) => een.bij === bij && een.overdracht === overdracht && stappen.includes(een.stap));
    if (moment === undefined) return;
    this.#plan.splice(this.#plan.indexOf(moment), 1);
    this.gebeurd.push(moment);
    this.#bezig = this.#wereld.dood(moment.slachtoffer, WEG_MS);
    await this.#bezig;
  }
}

/** Whether a text names something that can be killed. */
export function isSlachtoffer(tekst: string): tekst is Slachtoffer {
  return SLACHTOFFERS.some((een) => een === tekst);
}

