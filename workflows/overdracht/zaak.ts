import type { Bericht } from '../../contract/berichten.ts';
import type { Overdrachtstaat, OverdrachtStand, OverdrachtStart } from '../../contract/overdracht.ts';
import type { Taaksoort } from '../../contract/taken.ts';
import { TAAKWACHTRIJ } from '../../contract/taakwachtrijen.ts';
import { zaakVanBeslag, zaakVanOverdracht, zaakVanSamenloop, type BeslagId, type ZaakId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { poort } from '../kern/activiteiten.ts';
import { toonToestand } from '../kern/operator.ts';
import { VRIJGAVE_MOGELIJK } from '../kern/vrijgave.ts';
import { Zaakloop } from '../kern/zaakloop.ts';
import { overdrachtInWoorden } from './woorden.ts';

/** One overdracht of the collection: its state, its activities and how it waits. */
export class Overdracht {
  readonly loop: Zaakloop;
  readonly uitgevoerd: string[];
  readonly zaak: ZaakId;
  readonly beslagId: BeslagId;
  /** As the record answered last; null: not read yet. */
  staat: Overdrachtstaat | null;
  /** What came in after our beslag ended waits to be passed on. */
  teVerdelen: boolean;
  gesloten = false;
  readonly #start: OverdrachtStart;

  constructor(start: OverdrachtStart, { staat, teVerdelen, verwerkt, uitgevoerd, tegenslag }: OverdrachtStand, behandel: (bericht: Bericht) => Promise<void>) {
    this.#start = start;
    this.zaak = zaakVanOverdracht(start.nummer);
    this.beslagId = start.beslagId;
    this.staat = staat;
    this.teVerdelen = teVerdelen === true;
    this.uitgevoerd = [...uitgevoerd];
    this.loop = new Zaakloop({
      zaak: this.zaak,
      kalender: start.kalender,
      vandaag: start.vandaag,
      verwerkt,
      tegenslag,
      behandel,
      toon: (wekOp, waarvoor) => {
        this.#toon(wekOp, waarvoor);
      },
    });
  }

  /** What asks the other parties, at the pace of the routeervoorziening. */
  get bijRouter() {
    return poort('overdragen', { wachtrij: TAAKWACHTRIJ.router, resterend: this.loop.resterend });
  }
  get overdragen() {
    return poort('overdragen', { resterend: this.loop.resterend });
  }
  get boeken() {
    return poort('overdragen', { plaatselijk: true, resterend: this.loop.resterend });
  }
  get naarPartijen() {
    return poort('partijbericht', { wachtrij: TAAKWACHTRIJ.router, resterend: this.loop.resterend });
  }
  get verdelen() {
    return poort('verdelen', { wachtrij: TAAKWACHTRIJ.router, resterend: this.loop.resterend });
  }

  vandaag(): Dag {
    return this.loop.vandaag();
  }
  kop() {
    return { nummer: this.#start.nummer, vandaag: this.vandaag() };
  }

  get verder(): boolean {
    return this.gesloten || this.loop.lang;
  }

  /** A person closed the last open task of this kind: the step is looked at again. */
  taakIsWeg(soort: Taaksoort): void {
    if (this.staat?.taak === soort) this.staat = { ...this.staat, taak: null };
    if (soort === 'verdeling_wacht' || soort === 'rekening_partij_onbekend') this.teVerdelen = true;
  }

  volgendeRun(): OverdrachtStart {
    return {
      ...this.#start,
      vandaag: this.vandaag(),
      stand: { staat: this.staat, ...(this.teVerdelen ? { teVerdelen: true } : {}), verwerkt: this.loop.verwerkt, uitgevoerd: this.uitgevoerd.slice(-50), ...this.loop.tegenslag.stand },
    };
  }

  /** Before the first step of a run: a router that is down all day must not leave an operator with nothing to read. */
  toonBegin(): void {
    this.#toon(null, 'de overdracht begint');
  }

  #toon(wekOp: Dag | null, waarvoor: string): void {
    const { staat } = this;
    toonToestand({
      titel: `Overdracht van de inning op het inkomen van ${zaakVanBeslag(this.beslagId)}`,
      fase: staat?.stap ?? 'begin',
      vandaag: this.vandaag(),
      wekOp,
      waarvoor,
      taak: this.loop.tegenslag.taak ?? ((staat?.taak ?? null) as Taaksoort | null),
      opdrachtgever: this.#start.opdrachtgeverId,
      bevoegdheid: this.#start.bevoegdheid,
      openstaand: null,
      gebeurd: staat === null ? [] : [...overdrachtInWoorden(staat), `zie ook ${zaakVanSamenloop(this.beslagId)}`],
      mogelijk: [
        '`rondTaakAf` met de uitkomst van een taak; `probeerBericht` voor een bericht dat opzij ligt',
        '`beantwoord` en, door een ander, `keurAntwoordGoed`: wat de wet aan de partijen laat',
        VRIJGAVE_MOGELIJK,
      ],
    });
  }
}
