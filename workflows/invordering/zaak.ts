import { patched } from '@temporalio/workflow';
import type { Vorderingstand } from '../../activities/taken/port.ts';
import type { Bericht } from '../../contract/berichten.ts';
import { BRIEFSTAPPEN, type Briefstap, type Briefstand, type Invorderfase, type InvorderingStand, type InvorderingStart, type Route, type Vorderingseinde } from '../../contract/invordering.ts';
import type { Taaksoort } from '../../contract/taken.ts';
import { zaakVanVordering, type ZaakId } from '../../contract/zaak.ts';
import { voluit, type Dag } from '../../domain/kalender/dag.ts';
import { poort } from '../kern/activiteiten.ts';
import { afwegingInWoorden } from './afweging.ts';
import { toonToestand } from '../kern/operator.ts';
import { Zaakloop } from '../kern/zaakloop.ts';
import { TAAKWACHTRIJ } from '../../contract/taakwachtrijen.ts';

type Veranderlijk<T> = { -readonly [K in keyof T]: T[K] };

/** One claim on its way: its state, its activities and how it waits. */
export class Invordering {
  readonly loop: Zaakloop;
  readonly stand: Veranderlijk<Omit<InvorderingStand, 'verwerkt' | 'uitgevoerd' | 'tegenslag' | 'brieven' | 'pogingen' | 'ingetrokken' | 'verjaard'>> & {
    brieven: Partial<Record<Briefstap, Briefstand>>;
    pogingen: Partial<Record<Briefstap, number>>;
  };
  readonly uitgevoerd: string[];
  readonly ref: InvorderingStart['vorderingId'];
  readonly zaak: ZaakId;
  /** Whether the record of the claim has been read; once, in the first run. */
  geopend: boolean;
  einde: Vorderingseinde | null;
  /** It was opened again while this run was ending. */
  heropend = false;

  readonly #start: InvorderingStart;
  readonly #begonInVerhaal: boolean;

  constructor(start: InvorderingStart, stand: InvorderingStand, behandel: (bericht: Bericht) => Promise<void>) {
    const { verwerkt, uitgevoerd, ingetrokken, verjaard, tegenslag, ...rest } = stand;
    this.#start = start;
    this.#begonInVerhaal = stand.inVerhaal;
    this.ref = start.vorderingId;
    this.zaak = zaakVanVordering(this.ref);
    this.geopend = start.stand !== null;
    this.stand = { ...rest, brieven: { ...stand.brieven }, pogingen: { ...stand.pogingen } };
    this.uitgevoerd = [...uitgevoerd];
    // The run before could not close the record: a message was still under way, or the database was down.
    this.einde = ingetrokken === true ? 'ingetrokken' : verjaard === true ? 'verjaard' : this.geopend && this.voldaan ? 'voldaan' : null;
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

  /** Activities that make a letter ask the BRP first: they run at the pace of the BRP. */
  get bijBrp() {
    return poort('invorderen', { wachtrij: TAAKWACHTRIJ.brp, resterend: this.loop.resterend });
  }
  /** What is asked of the routeervoorziening, at its pace. */
  get bijRouter() {
    return poort('router', { wachtrij: TAAKWACHTRIJ.router, resterend: this.loop.resterend });
  }
  get invorderen() {
    return poort('invorderen', { resterend: this.loop.resterend });
  }
  /** Bookings that touch the record alone. */
  get boeken() {
    return poort('invorderen', { plaatselijk: true, resterend: this.loop.resterend });
  }

  vandaag(): Dag {
    return this.loop.vandaag();
  }

  get voldaan(): boolean {
    return this.stand.openstaandCenten <= 0;
  }

  /**
   * Whether this run is over. The whole street to the verhaal is shorter than one long history, and a run for each phase
   * costs three state transitions every time; a new run begins where the claim comes to wait for years, in the verhaal.
   */
  get verder(): boolean {
    return this.einde !== null || (this.stand.inVerhaal && !this.#begonInVerhaal) || this.loop.lang;
  }

  naar(fase: Invorderfase): void {
    this.stand.fase = fase;
    this.stand.taak = null;
  }

  /** The letter of a step is gone: what is made next is another one. */
  laatBriefLos(stap: Briefstap): void {
    const { [stap]: _los, ...rest } = this.stand.brieven;
    this.stand.brieven = rest;
    this.stand.pogingen[stap] = (this.stand.pogingen[stap] ?? 1) + 1;
  }

  legVoor(taak: string): void {
    this.stand.taak = taak;
  }

  /** What is open was counted again: nothing left ends the claim; a payment that the bank took back before it closed lets it go on. */
  ziet(openstaandCenten: InvorderingStand['openstaandCenten']): void {
    this.stand.openstaandCenten = openstaandCenten;
    if (this.voldaan && this.einde === null) this.einde = 'voldaan';
    else if (!this.voldaan && this.einde === 'voldaan') this.einde = null;
  }

  /** A person closed the last open task of this kind: what waited for it goes on. */
  taakIsWeg(soort: Taaksoort): void {
    if (this.stand.taak === soort) this.stand.taak = null;
  }

  /** The answer to a question changed what is open. */
  naAntwoord({ openstaandCenten, rente }: Vorderingstand): void {
    if (rente === null) delete this.stand.rente;
    else this.stand.rente = rente;
    this.ziet(openstaandCenten);
  }

  volgendeRun(): InvorderingStart {
    // What this run knows ended with the claim: the next one reads the record.
    if (this.heropend) return { ...this.#start, vandaag: this.vandaag(), stand: null };
    const stand = { ...this.stand, verwerkt: this.loop.verwerkt, uitgevoerd: this.uitgevoerd.slice(-50), ...this.loop.tegenslag.stand };
    const gesloten = this.einde === 'ingetrokken' ? { ingetrokken: true as const } : this.einde === 'verjaard' ? { verjaard: true as const } : {};
    return { ...this.#start, vandaag: this.vandaag(), stand: { ...stand, ...gesloten } };
  }

  #toon(wekOp: Dag | null, waarvoor: string): void {
    const { stand } = this;
    toonToestand({
      titel: `Vordering ${this.ref}`,
      fase: stand.deurwaarder != null ? 'deurwaarder' : stand.pauze === null ? stand.fase : 'gepauzeerd',
      vandaag: this.vandaag(),
      wekOp,
      waarvoor,
      taak: this.loop.tegenslag.taak ?? (stand.taak as Taaksoort | null),
      opdrachtgever: this.#start.opdrachtgeverId,
      bevoegdheid: getoondeRoute(stand.route),
      openstaand: stand.openstaandCenten,
      gebeurd: [
        `${stand.termijnen === undefined ? 'betaaltermijn' : `eerste van ${String(stand.termijnen)} betaaltermijnen`} tot en met ${voluit(stand.laatsteBetaaldag)}`,
        ...(stand.versneld === true ? ['versnelde invordering (IW 10 en 15)'] : []),
        ...BRIEFSTAPPEN.flatMap((stap) => omschrijf(stap, stand.brieven[stap])),
        ...(stand.rente === undefined ? [] : ['de hoofdsom is betaald; alleen rente staat open']),
        ...(stand.inVerhaal ? ['aangemeld bij het verhaal op inkomen'] : []),
        ...(stand.kwadrant === undefined ? [] : [`kan betalen: ${stand.kwadrant.kan}, wil betalen: ${stand.kwadrant.wil}; behandeling: ${stand.kwadrant.behandeling.replaceAll('_', ' ')}`]),
        ...(stand.afweging === undefined ? [] : [afwegingInWoorden(stand.afweging)]),
        ...(stand.contact == null ? [] : [`contact met de inwoner gevraagd: ${stand.contact.wat}, tot ${voluit(stand.contact.verderVanaf)}`]),
        ...(stand.deurwaarder == null ? [] : [`bij de deurwaarder sinds ${voluit(stand.deurwaarder.sinds)}; daarna verder met: ${stand.fase}`]),
        ...(stand.pauze === null ? [] : [`gepauzeerd tot en met ${voluit(stand.pauze.totEnMet)}: ${stand.pauze.reden}`]),
      ],
      mogelijk: [
        '`rondTaakAf` met de uitkomst van een taak; `probeerBericht` voor een bericht dat opzij ligt',
        '`pauzeer` met reden en einddag; `hervat`',
        '`beoordeelRegister` als een register deze vordering niet raakt',
        '`beslisKwijtschelding`: geheel, gedeeltelijk of afgewezen',
        '`trekIn` met reden; `verminder` met bedrag en reden',
        '`zetTerug` naar een eerdere stap',
        '`meldContact` met de uitkomst van een contact; `beoordeelKwadrant`: kan en wil de inwoner betalen',
        '`draagOver` aan een deurwaarder; `neemTerug`',
        '`stelRenteVast`: de rente tot vandaag bij beschikking in rekening brengen',
        '`kiesRoute`: een bevoegdheid die bij de vordering past, of wachten',
        '`vorderVersneld`: terstond en tot het volle bedrag, met de letter van IW 10 lid 1 en de reden',
        '`meldStuiting` met dag en soort: de verjaring begint opnieuw',
        '`meldBetekening` met de dag waarop het dwangbevel is betekend',
        `dossier: \`npx invorderstraat dossier ${this.ref}\``,
      ],
    });
  }
}

/** Runs from before the other powers showed the same one whatever the route was. */
function getoondeRoute(route: Route): Route {
  return route === 'vordering_iw19' || patched('getoonde-route') ? route : 'vordering_iw19';
}

/** The letter of a step that waits for the post room; null when none does. */
export function stapInDePost({ stand }: Invordering): { readonly stap: Briefstap; readonly briefId: number } | null {
  for (const stap of BRIEFSTAPPEN) {
    const brief = stand.brieven[stap];
    if (brief?.soort === 'in_de_post') return { stap, briefId: brief.briefId };
  }
  return null;
}

function omschrijf(stap: Briefstap, brief: Briefstand | undefined): string[] {
  if (brief === undefined) return [];
  if (brief.soort === 'wacht_op_betekening') return [`${stap} verzonden; de dag van betekening is nog niet ingevoerd`];
  if (brief.soort === 'opnieuw_betekenen') return [`${stap} wordt opnieuw betekend, zoals de gekozen route vraagt`];
  if (brief.soort === 'in_de_post') return [`${stap} klaar voor de post van ${voluit(brief.plandag)}`];
  return [`${stap} verzonden; laatste dag ${voluit(brief.laatsteDag)}`];
}

