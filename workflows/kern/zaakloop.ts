import { allHandlersFinished, ApplicationFailure, condition, defineSignal, defineUpdate, log, patched, setHandler, workflowInfo } from '@temporalio/workflow';
import { BERICHT_SIGNAAL, type Bericht } from '../../contract/berichten.ts';
import type { Handelingen } from '../../contract/handelingen.ts';
import type { KalenderAntwoord, KalenderSoort } from '../../contract/kalender.ts';
import type { Tegenslagstand } from '../../contract/tegenslag.ts';
import type { Pauze, ZaakId } from '../../contract/zaak.ts';
import { isDag, laatste, plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { Geweigerd, isBlijvend, Onbereikbaar, Onuitvoerbaar } from './activiteiten.ts';
import { minuten, seconden } from './duur.ts';
import { Kalender } from './kalender.ts';
import { momentVanDeNacht } from './spreiding.ts';
import { Tegenslag } from './tegenslag.ts';
import { weiger } from './weigering.ts';

const ONTHOUDEN = 60;
const TE_LANG = 150;

/** One thing to do; a message of a later legal day waits until that day is played (`gestuurd`). */
type Werk = { readonly berichtId: number | null; readonly vanaf: Dag | null; readonly doe: () => Promise<void> };

export interface ZaakloopOpties {
  readonly zaak: ZaakId;
  readonly kalender: KalenderSoort;
  readonly vandaag: Dag;
  readonly verwerkt: readonly number[];
  readonly tegenslag: Tegenslagstand | undefined;
  readonly behandel: (bericht: Bericht) => Promise<void>;
  /** Shows the operator where the zaak stands; called whenever it comes to rest. */
  readonly toon: (wekOp: Dag | null, waarvoor: string) => void;
}

/**
 * The heart of every entity workflow: messages and operator actions are done one after the other, and waiting
 * for a legal day ends early when one of them changed something. The workflow is the only writer of its zaak.
 */
export class Zaakloop {
  readonly kalender: Kalender;
  readonly tegenslag: Tegenslag;
  readonly #opties: ZaakloopOpties;
  readonly #werk: Werk[] = [];
  #verwerkt: readonly number[];
  #bezig = true;
  #veranderd = false;
  #wekOp: Dag | null = null;
  /** A source did not answer: nothing is tried again before this day. */
  #uitgesteldTot: Dag | null = null;
  #slot: 'open' | 'opnieuw' | 'klaar' = 'open';

  constructor(opties: ZaakloopOpties) {
    this.#opties = opties;
    this.kalender = new Kalender(opties.kalender, opties.vandaag);
    this.#verwerkt = opties.verwerkt;
    this.tegenslag = new Tegenslag(opties.zaak, opties.tegenslag, { vandaag: () => this.vandaag(), resterend: this.resterend });
    setHandler(
      defineSignal<[Bericht]>(BERICHT_SIGNAAL),
      (bericht) => {
        this.#ontvang(bericht);
      },
      { description: 'Een bericht van buiten of van een andere zaak. Alleen voor de bezorger: eerst de rij, dan dit sein.' },
    );
    setHandler(defineUpdate<KalenderAntwoord, [Handelingen['kalenderdag']]>('kalenderdag'), async ({ dag }) => this.#speelDag(dag), {
      description: 'Zet de wettelijke dag van een gestuurde kalender. Alleen voor proef en demonstratie.',
      validator: ({ dag }: Handelingen['kalenderdag']) => {
        if (opties.kalender === 'echt') weiger('Deze zaak volgt de echte kalender: de dag kan niet worden gezet.');
        if (!isDag(dag)) weiger('Geef een dag als jjjj-mm-dd.');
      },
    });
  }

  vandaag(): Dag {
    return this.kalender.vandaag();
  }

  /** Ids of the messages handled lately, for the next run. */
  get verwerkt(): readonly number[] {
    return this.#verwerkt.slice(-ONTHOUDEN);
  }

  /** Whether the history is long enough to start a new run. */
  get lang(): boolean {
    const { historyLength, continueAsNewSuggested } = workflowInfo();
    return continueAsNewSuggested || historyLength > TE_LANG;
  }

  /** How long an activity may be tried today, in milliseconds. */
  readonly resterend = (): number =>
    this.kalender.soort === 'gestuurd' ? seconden(30) : Math.max(minuten(10), this.kalender.tot(plusDagen(this.vandaag(), 1)));

  /** A message that lay aside is to be tried again: when it is delivered anew it is no repetition. */
  laatOpnieuwToe(berichtId: number): void {
    this.tegenslag.vergeet(berichtId);
    this.#verwerkt = this.#verwerkt.filter((id) => id !== berichtId);
  }

  /** Has a message that waited handled after what is already waiting, as if it came in now: what cannot be handled is set aside. */
  herneem(bericht: Bericht): void {
    this.#werk.push({ berichtId: bericht.id, vanaf: null, doe: async () => this.#opties.behandel(bericht) });
  }

  /** Does a piece of work after what is already waiting, and answers when it is done; refuses what cannot be done. */
  async doe(werk: () => Promise<void>): Promise<void> {
    let nogGeldig = tweedeToets;
    let afloop: 'bezig' | 'klaar' | Geweigerd | Onuitvoerbaar = 'bezig';
    this.#werk.push({
      berichtId: null,
      vanaf: null,
      doe: async () => {
        try {
          nogGeldig?.();
          nogGeldig = null; // once: what is tried again tomorrow was begun today
          await werk();
          afloop = 'klaar';
        } catch (fout) {
          if (!isBlijvend(fout)) throw fout;
          afloop = fout;
        }
      },
    });
    await condition(() => afloop !== 'bezig');
    weigerAlsNodig(afloop);
  }

  /**
   * Handles what came in and waits until the day. Answers `dag` when it has come, `veranderd` when something
   * else must be looked at first. A pause makes it wait longer; without a day it waits for messages alone. `gespreid`: many may
   * wait for the same day and question a source then, so the timer ends at a moment of the night that is the zaak's own.
   */
  async wachtTot(dag: Dag | null, waarvoor: string, pauze: Pauze | null = null, gespreid = false): Promise<'dag' | 'veranderd'> {
    const wekOp = pauze === null ? dag : laatste(dag ?? pauze.totEnMet, plusDagen(pauze.totEnMet, 1));
    for (;;) {
      await this.#werkWeg();
      if (this.#veranderd) {
        this.#veranderd = false;
        return 'veranderd';
      }
      if (wekOp !== null && this.vandaag() >= wekOp) return 'dag';
      await this.#slaap(wekOp, waarvoor, gespreid);
    }
  }

  /**
   * Runs a phase; where a source does not answer today, waits for the next day and begins the phase again. A phase that
   * cannot be done is a task; it is tried again the next day, and at once when a person did something.
   */
  async probeer(fase: () => Promise<void>): Promise<void> {
    try {
      await fase();
      if (this.tegenslag.vastgelopen) await this.tegenslag.hersteld();
    } catch (fout) {
      await this.#wachtOp(fout);
    }
  }

  async #wachtOp(fout: unknown): Promise<void> {
    const oorzaak = isBlijvend(fout) ? await this.#onbereikbaarOf(async () => this.tegenslag.meldVastgelopen(fout)) : fout;
    const morgen = plusDagen(this.vandaag(), 1);
    if (oorzaak instanceof Onbereikbaar) {
      this.#stelUit(oorzaak);
      await this.wachtTot(morgen, `${oorzaak.activiteit} lukte vandaag niet (${oorzaak.oorzaak}); morgen opnieuw`, null, true);
    } else if (isBlijvend(fout)) await this.wachtTot(morgen, `${fout.message}: lukt niet; wacht op een mens, morgen opnieuw`);
    else throw fout;
  }

  /** Leaves nothing unhandled behind, answers the waiting updates, and lets the run end. */
  async sluitAf(hoe: 'opnieuw' | 'klaar'): Promise<void> {
    for (;;) {
      await this.#werkWeg();
      if (this.#werk.length > 0) {
        await this.#slaap(this.#uitgesteldTot, 'er wacht nog een bericht');
        continue;
      }
      this.#slot = hoe;
      await condition(allHandlersFinished);
      if (this.#werk.length === 0) {
        // What an operator filters on must not show a zaak that is over as one that still waits.
        if (hoe === 'klaar') this.#opties.toon(null, 'de zaak is klaar; er gebeurt niets meer');
        return;
      }
      this.#slot = 'open';
    }
  }

  #ontvang(bericht: Bericht): void {
    // Delivered anew while it lies aside: a person has it tried again.
    if (this.tegenslag.ligtOpzij(bericht.id) && !this.#werk.some(({ berichtId }) => berichtId === bericht.id) && patched('opzij-opnieuw')) this.laatOpnieuwToe(bericht.id);
    if (this.#verwerkt.includes(bericht.id) || this.#werk.some(({ berichtId }) => berichtId === bericht.id)) return;
    const vanaf = this.kalender.soort === 'gestuurd' ? bericht.dag : null;
    this.#werk.push({ berichtId: bericht.id, vanaf, doe: async () => this.#opties.behandel(bericht) });
  }

  async #werkWeg(): Promise<void> {
    for (;;) {
      const eerste = this.#teDoen();
      if (eerste === undefined) return;
      try {
        await eerste.doe();
      } catch (fout) {
        const oorzaak = await this.#legOpzij(eerste, fout);
        if (oorzaak !== null) {
          this.#stelUit(oorzaak);
          return;
        }
      }
      this.#werk.splice(this.#werk.indexOf(eerste), 1);
      this.#veranderd = true;
      if (eerste.berichtId !== null) this.#verwerkt = [...this.#verwerkt, eerste.berichtId];
    }
  }

  /** A message that cannot be handled is set aside, so that it does not hold those behind it. Answers what must be waited for. */
  async #legOpzij({ berichtId }: Werk, fout: unknown): Promise<Onbereikbaar | null> {
    if (fout instanceof Onbereikbaar) return fout;
    if (berichtId === null || !isBlijvend(fout)) throw fout;
    return this.#onbereikbaarOf(async () => this.tegenslag.legOpzij(berichtId, fout));
  }

  /** Even putting it before a person may not work: then nothing of this zaak goes on before tomorrow. */
  async #onbereikbaarOf(doe: () => Promise<void>): Promise<Onbereikbaar | null> {
    try {
      await doe();
      return null;
    } catch (fout) {
      if (fout instanceof Onuitvoerbaar) return new Onbereikbaar(fout.activiteit, fout.fouttype);
      if (fout instanceof Onbereikbaar) return fout;
      throw fout;
    }
  }

  async #slaap(wekOp: Dag | null, waarvoor: string, gespreid = false): Promise<void> {
    const eerder = this.#uitgesteldTot;
    this.#wekOp = eerder === null ? wekOp : wekOp === null || eerder < wekOp ? eerder : wekOp;
    this.#opties.toon(this.#wekOp, waarvoor);
    this.#bezig = false;
    const haalWeg = this.#wekOp === null ? undefined : this.kalender.zetTimer(this.#wekOp, waarvoor, gespreid ? momentVanDeNacht(this.#opties.zaak) : 0);
    try {
      await condition(() => this.#moetWakker());
    } finally {
      this.#bezig = true;
      haalWeg?.();
    }
    if (this.#uitgesteldTot !== null && this.vandaag() >= this.#uitgesteldTot) this.#uitgesteldTot = null;
  }

  #moetWakker(): boolean {
    if (this.#veranderd) return true;
    if (this.#wekOp !== null && this.vandaag() >= this.#wekOp) return true;
    return this.#teDoen() !== undefined;
  }

  /** The first thing that can be done today: nothing while a source is waited for. */
  #teDoen(): Werk | undefined {
    if (this.#uitgesteldTot !== null && this.vandaag() < this.#uitgesteldTot) return undefined;
    return this.#werk.find(({ vanaf }) => vanaf === null || vanaf <= this.vandaag());
  }

  #stelUit(fout: Onbereikbaar): void {
    log.warn('vandaag onbereikbaar', { activiteit: fout.activiteit, oorzaak: fout.oorzaak });
    this.#uitgesteldTot = plusDagen(this.vandaag(), 1);
  }

  async #speelDag(dag: Dag): Promise<KalenderAntwoord> {
    this.kalender.zet(dag);
    await condition(() => this.#slot !== 'open' || (!this.#bezig && !this.#moetWakker()));
    if (this.#slot !== 'open') return { soort: this.#slot };
    return { soort: 'wacht', wekOp: this.#wekOp };
  }
}

/** The check of the order that is being put in the queue; read by `doe` while it is put there, and never later. */
let tweedeToets: (() => void) | null = null;

/**
 * Puts an order in the queue with a check that is done again when its turn comes: what came before it may have made it
 * impossible. `doe` is called at once and puts its work in the queue before it waits for anything.
 */
export async function metTweedeToets(toets: () => void, doe: () => Promise<void>): Promise<void> {
  tweedeToets = () => {
    try {
      toets();
    } catch (fout) {
      // Runs of before the second check did such an order all the same.
      if (patched('tweede-toets')) throw fout instanceof ApplicationFailure ? new Geweigerd(fout.message) : fout;
    }
  };
  const klaar = doe();
  tweedeToets = null;
  await klaar;
}

function weigerAlsNodig(afloop: 'bezig' | 'klaar' | Geweigerd | Onuitvoerbaar): void {
  if (afloop === 'bezig' || afloop === 'klaar') return;
  if (afloop instanceof Onuitvoerbaar) weiger(`Dit lukt niet (${afloop.message}). Laat het herstellen en doe de handeling daarna opnieuw.`);
  weiger(afloop.message);
}
