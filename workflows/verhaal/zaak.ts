import type { Bericht } from '../../contract/berichten.ts';
import type { Taaksoort } from '../../contract/taken.ts';
import { TAAKWACHTRIJ } from '../../contract/taakwachtrijen.ts';
import type { Vorderingseinde } from '../../contract/invordering.ts';
import type { Verhaalfase, VerhaalStand, VerhaalStart } from '../../contract/verhaal.ts';
import { zaakVanVerhaal, type ZaakId } from '../../contract/zaak.ts';
import { voluit, type Dag } from '../../domain/kalender/dag.ts';
import { poort } from '../kern/activiteiten.ts';
import { toonToestand } from '../kern/operator.ts';
import { Zaakloop } from '../kern/zaakloop.ts';

type Veranderlijk<T> = { -readonly [K in keyof T]: T[K] };

/** The claims of one debtor that are recovered together: its state, its activities and how it waits. */
export class Verhaal {
  readonly loop: Zaakloop;
  readonly stand: Veranderlijk<Omit<VerhaalStand, 'verwerkt' | 'uitgevoerd' | 'tegenslag'>>;
  readonly uitgevoerd: string[];
  readonly ref: VerhaalStart['verhaalId'];
  readonly zaak: ZaakId;
  einde: Vorderingseinde | null = null;
  readonly #start: VerhaalStart;
  readonly #begin: { readonly fase: Verhaalfase; readonly volgnummer: number };

  constructor(start: VerhaalStart, stand: VerhaalStand, behandel: (bericht: Bericht) => Promise<void>) {
    const { verwerkt, uitgevoerd, tegenslag, ...rest } = stand;
    this.#start = start;
    this.#begin = { fase: stand.fase, volgnummer: stand.volgnummer };
    this.ref = start.verhaalId;
    this.zaak = zaakVanVerhaal(this.ref);
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
    return poort('verhalen', { wachtrij: TAAKWACHTRIJ.brp, rustig: this.#kanWachten, resterend: this.loop.resterend });
  }
  get bijPolis() {
    return poort('verhalen', { wachtrij: TAAKWACHTRIJ.polis, rustig: this.#kanWachten, resterend: this.loop.resterend });
  }
  /** What is asked of the routeervoorziening, at its pace. */
  get bijRouter() {
    return poort('router', { wachtrij: TAAKWACHTRIJ.router, rustig: this.#kanWachten, resterend: this.loop.resterend });
  }
  /** What was taken at derden where nothing runs any more. */
  get bijDerden() {
    return poort('beslaan', { wachtrij: TAAKWACHTRIJ.brp, resterend: this.loop.resterend });
  }
  get verhalen() {
    return poort('verhalen', { resterend: this.loop.resterend });
  }
  get boeken() {
    return poort('verhalen', { plaatselijk: true, resterend: this.loop.resterend });
  }

  /** A yearly herberekening lets a first vaststelling, a letter and what a person ordered go before it at the same source. */
  get #kanWachten(): boolean {
    return this.stand.aanleiding === 'herberekening';
  }

  vandaag(): Dag {
    return this.loop.vandaag();
  }
  kop() {
    return { verhaalId: this.ref, vandaag: this.vandaag() };
  }

  /** A new run after each vaststelling (each year) and when the history grows long. */
  get verder(): boolean {
    return this.einde !== null || (this.stand.fase === 'lopend' && this.stand.volgnummer !== this.#begin.volgnummer && this.#begin.fase === 'lopend') || this.loop.lang;
  }

  /** A person closed the last open task of this kind: what waited for it goes on. */
  taakIsWeg(soort: Taaksoort): void {
    if (this.stand.taak === soort) this.stand.taak = null;
  }

  volgendeRun(): VerhaalStart {
    return { ...this.#start, vandaag: this.vandaag(), stand: { ...this.stand, verwerkt: this.loop.verwerkt, uitgevoerd: this.uitgevoerd.slice(-50), ...this.loop.tegenslag.stand } };
  }

  #toon(wekOp: Dag | null, waarvoor: string): void {
    const { stand } = this;
    toonToestand({
      titel: `Verhaal ${String(this.ref)}`,
      fase: stand.pauze === null ? stand.fase : 'gepauzeerd',
      vandaag: this.vandaag(),
      wekOp,
      waarvoor,
      taak: this.loop.tegenslag.taak ?? (stand.taak as Taaksoort | null),
      opdrachtgever: this.#start.opdrachtgeverId,
      bevoegdheid: this.#start.bevoegdheid,
      openstaand: null,
      gebeurd: [
        `vorderingen: ${stand.vorderingen.length === 0 ? 'geen' : stand.vorderingen.join(', ')}`,
        `beslagvrije voet ${String(stand.volgnummer)} keer vastgesteld${stand.waarom === '' ? '' : ` (${stand.waarom.replaceAll('_', ' ')})`}`,
        ...(stand.beslagId === null ? [] : [`vordering op het inkomen: ${[stand.beslagId, ...(stand.naast ?? [])].map((id) => `beslag-${String(id)}`).join(', ')}`]),
        ...(stand.naPauze === undefined ? [] : [`na de pauze bij de derde gemeld: ${stand.naPauze.map(({ inhoud }) => inhoud.vorderingId).join(', ')}`]),
        ...(stand.pauze === null ? [] : [`gepauzeerd tot en met ${voluit(stand.pauze.totEnMet)}: ${stand.pauze.reden}`]),
      ],
      mogelijk: [
        '`beantwoord` en, door een ander, `keurAntwoordGoed`: een taak waar de rekentool geen uitkomst geeft',
        '`rondTaakAf` met de uitkomst van een taak; `probeerBericht` voor een bericht dat opzij ligt',
        '`meldWijziging`: een gemelde wijziging goedkeuren en laten meetellen; `wijsWijzigingAf` met reden',
        '`stelOpnieuwVast`: bronnen opnieuw vragen en opnieuw berekenen',
        '`pauzeer` met reden en einddag; `hervat`',
        '`beoordeelRegister` als een register dit verhaal niet raakt',
      ],
    });
  }
}
