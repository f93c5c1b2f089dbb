import type { Bericht } from '../../contract/berichten.ts';
import type { Coordinatiestand, Samenloopfase, SamenloopStand, SamenloopStart } from '../../contract/samenloop.ts';
import type { Taaksoort } from '../../contract/taken.ts';
import { TAAKWACHTRIJ } from '../../contract/taakwachtrijen.ts';
import { zaakVanBeslag, zaakVanSamenloop, type ZaakId } from '../../contract/zaak.ts';
import { voluit, type Dag } from '../../domain/kalender/dag.ts';
import { poort } from '../kern/activiteiten.ts';
import { toonToestand } from '../kern/operator.ts';
import { VRIJGAVE_MOGELIJK } from '../kern/vrijgave.ts';
import { Zaakloop } from '../kern/zaakloop.ts';
import { coordinatieInWoorden } from './woorden.ts';

type Veranderlijk<T> = { -readonly [K in keyof T]: T[K] };

/** Tasks that fall away when it is determined who collects. */
const OVER_WIE_INT: readonly string[] = ['cdw_onbeslist', 'bron_antwoord_ongeldig'] satisfies readonly Taaksoort[];

const BEGIN_VAN_FASE: Readonly<Record<Samenloopfase, string>> = {
  aanmelden: 'wordt aangemeld bij de routeervoorziening',
  coordinatie: 'vraagt de routeervoorziening wie int',
  melden: 'wordt gemeld bij wie al beslag had',
  lopend: 'het beslag loopt',
  afmelden: 'wordt afgemeld bij de routeervoorziening',
};

/** One beslag as others see it: reported, and signed off when it is over. */
export class Samenloop {
  readonly loop: Zaakloop;
  readonly stand: Veranderlijk<Omit<SamenloopStand, 'verwerkt' | 'uitgevoerd' | 'tegenslag'>>;
  readonly uitgevoerd: string[];
  readonly ref: SamenloopStart['beslagId'];
  readonly zaak: ZaakId;
  gesloten = false;
  readonly #start: SamenloopStart;

  constructor(start: SamenloopStart, stand: SamenloopStand, behandel: (bericht: Bericht) => Promise<void>) {
    const { verwerkt, uitgevoerd, tegenslag, ...rest } = stand;
    this.#start = start;
    this.ref = start.beslagId;
    this.zaak = zaakVanSamenloop(this.ref);
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

  /** What goes to the routeervoorziening, at its pace. */
  get bijRouter() {
    return poort('router', { wachtrij: TAAKWACHTRIJ.router, resterend: this.loop.resterend });
  }
  get router() {
    return poort('router', { resterend: this.loop.resterend });
  }
  get boeken() {
    return poort('router', { plaatselijk: true, resterend: this.loop.resterend });
  }

  get overdragen() {
    return poort('overdragen', { resterend: this.loop.resterend });
  }

  /** To other parties, by the routeervoorziening. */
  get naarPartijen() {
    return poort('partijbericht', { wachtrij: TAAKWACHTRIJ.router, resterend: this.loop.resterend });
  }
  /** Money that is not for us alone, or comes to us by another; asks the others what is open. */
  get verdelen() {
    return poort('verdelen', { wachtrij: TAAKWACHTRIJ.router, resterend: this.loop.resterend });
  }
  get partijen() {
    return poort('partijbericht', { plaatselijk: true, resterend: this.loop.resterend });
  }

  get beslagId() {
    return this.ref;
  }

  vandaag(): Dag {
    return this.loop.vandaag();
  }
  kop() {
    return { beslagId: this.ref, vandaag: this.vandaag() };
  }

  get verder(): boolean {
    return this.gesloten || this.loop.lang;
  }

  /** A person closed the last open task of this kind: what waited for it goes on. */
  taakIsWeg(soort: Taaksoort): void {
    if (this.stand.taak === soort) this.stand.taak = null;
    // A person looked at what the routeervoorziening refused: it is asked again.
    if (soort === 'bron_antwoord_ongeldig') this.herbepaal();
    // A person set right what kept money waiting: it is divided anew.
    if (soort === 'verdeling_wacht' || soort === 'rekening_partij_onbekend') this.stand.teVerdelen = true;
  }

  /** Something changed among the beslagen on this income: who collects is determined anew, once it was reported and as long as it lies. */
  herbepaal(): void {
    this.stand.herbepaal = true;
    if (this.stand.fase === 'lopend') this.stand.fase = 'coordinatie';
  }

  /** The beslag is over: nothing is left to ask. */
  meldAf(): void {
    this.stand.fase = 'afmelden';
    this.#zetVraag(null);
  }

  zetCoordinatie(nieuw: Coordinatiestand): void {
    const vorige = this.stand.coordinatie ?? null;
    // Money that waited for who collects, or under another outcome, is looked at again.
    if (vorige !== null && vorige.besluitId !== nieuw.besluitId) this.stand.teVerdelen = true;
    this.stand.coordinatie = nieuw;
    this.#zetVraag(nieuw.taak);
  }

  /** Shows the question who collects, in the place of an older one; another task stays. */
  #zetVraag(taak: string | null): void {
    const weg = this.stand.taak !== null && OVER_WIE_INT.includes(this.stand.taak);
    this.stand.taak = taak ?? (weg ? null : this.stand.taak);
  }

  /** What a beslag that runs waits for, in Dutch. */
  wachtwoorden(): string {
    const { coordinatie } = this.stand;
    if (coordinatie == null) return 'het beslag loopt';
    return coordinatie.taak === null ? 'het beslag loopt; daarna opnieuw gevraagd wie int' : `wacht op een mens: ${coordinatie.taak.replaceAll('_', ' ')}`;
  }

  volgendeRun(): SamenloopStart {
    return { ...this.#start, vandaag: this.vandaag(), stand: { ...this.stand, verwerkt: this.loop.verwerkt, uitgevoerd: this.uitgevoerd.slice(-50), ...this.loop.tegenslag.stand } };
  }

  /** Before the first question of a run: a router that is down all day must not leave an operator with nothing to read. */
  toonBegin(): void {
    this.#toon(null, BEGIN_VAN_FASE[this.stand.fase]);
  }

  #toon(wekOp: Dag | null, waarvoor: string): void {
    const { stand } = this;
    toonToestand({
      titel: `Samenloop van ${zaakVanBeslag(this.ref)}`,
      fase: stand.fase,
      vandaag: this.vandaag(),
      wekOp,
      waarvoor,
      taak: this.loop.tegenslag.taak ?? (stand.taak as Taaksoort | null),
      opdrachtgever: this.#start.opdrachtgeverId,
      bevoegdheid: this.#start.bevoegdheid,
      openstaand: null,
      gebeurd: [
        stand.aangemeldOp === null ? 'nog niet aangemeld bij de routeervoorziening' : `aangemeld bij de routeervoorziening op ${voluit(stand.aangemeldOp)}`,
        ...(stand.coordinatie == null ? [] : coordinatieInWoorden(stand.coordinatie)),
      ],
      mogelijk: [
        '`rondTaakAf` met de uitkomst van een taak; `probeerBericht` voor een bericht dat opzij ligt',
        ...(stand.coordinatie == null ? [] : ['`beantwoord` en, door een ander, `keurAntwoordGoed`: wie int, waar de regels niet één partij aanwijzen', '`vraagOpnieuw`: de routeervoorziening opnieuw vragen wie int', '`draagInningOver` en, door een ander, `keurAntwoordGoed`: de inning in overleg overdragen aan een deurwaarder', VRIJGAVE_MOGELIJK]),
      ],
    });
  }
}
