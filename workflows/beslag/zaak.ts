import type { Bericht } from '../../contract/berichten.ts';
import type { BeslagStand, BeslagStart } from '../../contract/beslag.ts';
import type { Taaksoort } from '../../contract/taken.ts';
import { TAAKWACHTRIJ } from '../../contract/taakwachtrijen.ts';
import { zaakVanBeslag, type ZaakId } from '../../contract/zaak.ts';
import { voluit, type Dag } from '../../domain/kalender/dag.ts';
import { poort } from '../kern/activiteiten.ts';
import { toonToestand } from '../kern/operator.ts';
import { Zaakloop } from '../kern/zaakloop.ts';

type Veranderlijk<T> = { -readonly [K in keyof T]: T[K] };

/** One beslag or vordering at one derde: its state, its activities and how it waits. */
export class Beslag {
  readonly loop: Zaakloop;
  readonly stand: Veranderlijk<Omit<BeslagStand, 'verwerkt' | 'uitgevoerd' | 'tegenslag'>>;
  readonly ref: BeslagStart['beslagId'];
  readonly zaak: ZaakId;
  readonly uitgevoerd: string[];
  gesloten = false;
  readonly #start: BeslagStart;

  constructor(start: BeslagStart, stand: BeslagStand, behandel: (bericht: Bericht) => Promise<void>) {
    const { verwerkt, uitgevoerd = [], tegenslag, ...rest } = stand;
    this.#start = start;
    this.ref = start.beslagId;
    this.zaak = zaakVanBeslag(this.ref);
    this.stand = { ...rest };
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

  get bijBrp() {
    return poort('beslaan', { wachtrij: TAAKWACHTRIJ.brp, resterend: this.loop.resterend });
  }
  get beslaan() {
    return poort('beslaan', { resterend: this.loop.resterend });
  }
  get boeken() {
    return poort('beslaan', { plaatselijk: true, resterend: this.loop.resterend });
  }

  vandaag(): Dag {
    return this.loop.vandaag();
  }
  kop() {
    return { beslagId: this.ref, vandaag: this.vandaag() };
  }

  /** A new run when the history grows long: about once a year. */
  get verder(): boolean {
    return this.gesloten || this.loop.lang;
  }

  /** A person closed the last open task of this kind: what waited for it goes on. */
  taakIsWeg(soort: Taaksoort): void {
    if (this.stand.taak === soort) this.stand.taak = null;
  }

  volgendeRun(): BeslagStart {
    return { ...this.#start, vandaag: this.vandaag(), stand: { ...this.stand, verwerkt: this.loop.verwerkt, uitgevoerd: this.uitgevoerd.slice(-50), ...this.loop.tegenslag.stand } };
  }

  #toon(wekOp: Dag | null, waarvoor: string): void {
    const { stand } = this;
    toonToestand({
      titel: `Vordering op inkomen ${String(this.ref)}`,
      fase: stand.fase,
      vandaag: this.vandaag(),
      wekOp,
      waarvoor,
      taak: this.loop.tegenslag.taak ?? (stand.taak as Taaksoort | null),
      opdrachtgever: this.#start.opdrachtgeverId,
      bevoegdheid: this.#start.bevoegdheid,
      openstaand: stand.openstaandCenten,
      gebeurd: [
        stand.gelegdOp === null ? (stand.fase === 'voltooien' ? 'verzonden; het beslag ligt nog niet' : 'klaar voor de post') : `gelegd op ${voluit(stand.gelegdOp)}`,
        ...(stand.verklaring === null ? [] : [`verklaring van de derde: ${stand.verklaring.soort.replaceAll('_', ' ')}`]),
        ...(stand.relatieTotEnMet == null ? [] : [`de derde meldt dat de relatie eindigt op ${voluit(stand.relatieTotEnMet)}`]),
        ...(stand.anderInt === true ? [`een andere partij coördineert de beslagen op dit inkomen${stand.anderVanaf === undefined ? '' : ` over ${stand.anderVanaf} en later`}; zie de samenloop`] : []),
        ...(stand.wachtOp === null || stand.anderInt === true ? [] : [`afdracht verwacht over ${stand.wachtOp.periode}`]),
      ],
      mogelijk: [
        '`rondTaakAf` met de uitkomst van een taak; `probeerBericht` voor een bericht dat opzij ligt',
        '`meldBeslag`, `meldOverbetekening` met de dag van het exploot (derdenbeslag)',
        '`verruimVordering` met een tiende, en `beeindigVerruiming` (IW 19 lid 1 en 2)',
        'taken: `npx invorderstraat taken`; is opgelost wat de beschikking tegenhield, doe dan `stelOpnieuwVast` bij het verhaal',
        'opheffen: trek de vordering in of meld een wijziging bij het verhaal',
      ],
    });
  }
}
