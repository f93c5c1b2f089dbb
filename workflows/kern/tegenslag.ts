import { log } from '@temporalio/workflow';
import type { Tegenslagstand } from '../../contract/tegenslag.ts';
import type { Taaksoort } from '../../contract/taken.ts';
import type { ZaakId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { type Geweigerd, Onuitvoerbaar, poort } from './activiteiten.ts';

/**
 * What a zaak could not do, and what time does not mend: messages that lie aside, and a phase that cannot be done. Each is
 * a task for a person; the zaak goes on with the rest.
 */
export class Tegenslag {
  readonly #zaak: ZaakId;
  readonly #vandaag: () => Dag;
  readonly #resterend: () => number;
  #opzij: readonly number[];
  #vastgelopen: boolean;

  constructor(zaak: ZaakId, stand: Tegenslagstand | undefined, klok: { readonly vandaag: () => Dag; readonly resterend: () => number }) {
    this.#zaak = zaak;
    this.#vandaag = klok.vandaag;
    this.#resterend = klok.resterend;
    this.#opzij = stand?.opzij ?? [];
    this.#vastgelopen = stand?.vastgelopen ?? false;
  }

  /** For the next run; empty when there is nothing. */
  get stand(): { readonly tegenslag?: Tegenslagstand } {
    return this.taak === null ? {} : { tegenslag: { opzij: this.#opzij, vastgelopen: this.#vastgelopen } };
  }

  /** What an operator filters on. */
  get taak(): Taaksoort | null {
    return this.#vastgelopen ? 'stap_onuitvoerbaar' : this.#opzij.length > 0 ? 'bericht_onverwerkbaar' : null;
  }

  ligtOpzij(berichtId: number): boolean {
    return this.#opzij.includes(berichtId);
  }

  async legOpzij(berichtId: number, fout: Onuitvoerbaar | Geweigerd): Promise<void> {
    log.warn('bericht opzij', { berichtId, fouttype: fout.fouttype });
    await this.#taken.legBerichtOpzij({ ...this.#kop(), berichtId, fouttype: fout.fouttype });
    if (!this.ligtOpzij(berichtId)) this.#opzij = [...this.#opzij, berichtId];
  }

  /** The message may come again, or a person looks no further at it. */
  vergeet(berichtId: number): void {
    this.#opzij = this.#opzij.filter((id) => id !== berichtId);
  }

  async meldVastgelopen(fout: Onuitvoerbaar | Geweigerd): Promise<void> {
    const activiteit = fout instanceof Onuitvoerbaar ? fout.activiteit : 'geweigerd';
    log.warn('vastgelopen', { activiteit, fouttype: fout.fouttype });
    await this.#taken.meldVastgelopen({ ...this.#kop(), activiteit, fouttype: fout.fouttype });
    this.#vastgelopen = true;
  }

  get vastgelopen(): boolean {
    return this.#vastgelopen;
  }

  /** A phase was done: what was stuck is no more. */
  async hersteld(): Promise<void> {
    await this.#taken.meldHersteld(this.#kop());
    this.#vastgelopen = false;
  }

  /** A person closed the task: what still cannot be done is put before him anew. */
  vergeetVastgelopen(): void {
    this.#vastgelopen = false;
  }

  #kop(): { readonly zaak: ZaakId; readonly vandaag: Dag } {
    return { zaak: this.#zaak, vandaag: this.#vandaag() };
  }

  get #taken() {
    return poort('taken', { resterend: this.#resterend });
  }
}
