import { workflowInfo } from '@temporalio/workflow';
import type { Taaksoort } from '../../contract/taken.ts';
import { isLopend, type Rundeelstand, type VerzendrunAfloop, type VerzendrunStand, type VerzendrunStart } from '../../contract/verzending.ts';
import type { ZaakId } from '../../contract/zaak.ts';
import { centen, euro } from '../../domain/geld/centen.ts';
import { plusDagen, voluit, type Dag } from '../../domain/kalender/dag.ts';
import { BEVINDINGEN } from '../../domain/verzending/bevinding.ts';
import { poort } from '../kern/activiteiten.ts';
import { Kalender } from '../kern/kalender.ts';
import { toonToestand } from '../kern/operator.ts';
import { Zaakloop } from '../kern/zaakloop.ts';

const WACHT = 'wacht op goedkeuring; wat op zijn dag niet is goedgekeurd vervalt en wordt opnieuw gemaakt';

/** One run over the letters of a posting day: its parts, its activities and how it waits. */
export class Verzendrun {
  readonly loop: Zaakloop;
  readonly zaak: ZaakId;
  readonly uitgevoerd: string[];
  readonly dag: Dag;
  delen: readonly Rundeelstand[] | null;
  readonly #start: VerzendrunStart;
  #onderbroken = 0;
  #vervallen = false;

  constructor(start: VerzendrunStart) {
    const vandaag = start.vandaag ?? new Kalender(start.kalender, null).vandaag();
    this.#start = start;
    this.zaak = workflowInfo().workflowId as ZaakId;
    this.dag = start.stand?.dag ?? vandaag;
    this.delen = start.stand?.delen ?? null;
    this.uitgevoerd = [...(start.stand?.uitgevoerd ?? [])];
    this.loop = new Zaakloop({
      zaak: this.zaak,
      kalender: start.kalender,
      vandaag,
      verwerkt: [],
      tegenslag: start.stand?.tegenslag,
      behandel: async () => Promise.reject(new Error('een verzendrun krijgt geen berichten')),
      toon: (wekOp, waarvoor) => {
        this.#toon(wekOp, waarvoor);
      },
    });
  }

  get verzenden() {
    return poort('verzenden', { resterend: this.loop.resterend });
  }
  get voorbereidDoor(): string {
    return this.#start.voorbereidDoor;
  }
  get keuze(): VerzendrunStart['keuze'] {
    return this.#start.keuze;
  }

  kop() {
    return { zaak: this.zaak, vandaag: this.loop.vandaag() };
  }

  heeft(status: Rundeelstand['status']): boolean {
    return this.delen?.some((deel) => deel.status === status) ?? false;
  }

  /** Does the next piece of work of the run; when it was interrupted meanwhile, the parts stand as they were left then. */
  async werk(doe: () => Promise<readonly Rundeelstand[]>): Promise<void> {
    const bijBegin = this.#onderbroken;
    const delen = await doe();
    if (this.#onderbroken === bijBegin) this.ziet(delen);
  }

  /** Keeps how the parts stand, and shows it: a run may work for hours before it comes to rest. */
  ziet(delen: readonly Rundeelstand[]): void {
    this.delen = delen;
    this.toonVoortgang();
  }

  toonVoortgang(): void {
    if (this.#fase === 'wacht_op_goedkeuring') this.#toon(plusDagen(this.dag, 1), WACHT);
    else this.#toon(null, this.klaar ? 'de run is klaar' : `bezig met de ${this.#fase}`);
  }

  /** The posting day is over: once, what is not final lapses. */
  async laatVervallen(): Promise<void> {
    if (this.#vervallen) return;
    await this.werk(async () => this.verzenden.laatVervallen(this.kop()));
    this.#vervallen = true;
  }

  /** A person closed the last task of a kind: a step that could not be done is tried again, since the run looks again at what is left. */
  taakIsWeg(): void {
    this.toonVoortgang();
  }

  /** What a person did beside the work of the run; a run that waits looks again. */
  onderbreek(delen: readonly Rundeelstand[]): void {
    this.#onderbroken += 1;
    this.ziet(delen);
    void this.loop.doe(async () => Promise.resolve());
  }

  /** The letters were gathered and no part waits for anything. */
  get klaar(): boolean {
    return this.delen?.every((deel) => !isLopend(deel)) ?? false;
  }

  get afloop(): VerzendrunAfloop {
    return { dag: this.dag, delen: this.delen ?? [] };
  }

  volgendeRun(): VerzendrunStart {
    const stand: VerzendrunStand = { dag: this.dag, delen: this.delen, uitgevoerd: this.uitgevoerd.slice(-50), ...this.loop.tegenslag.stand };
    return { ...this.#start, vandaag: this.#start.kalender === 'echt' ? null : this.loop.vandaag(), stand };
  }

  get #fase(): 'klaar' | 'proef' | 'vrijgave' | 'wacht_op_goedkeuring' {
    if (this.klaar) return 'klaar';
    if (this.delen === null || this.heeft('proef')) return 'proef';
    return this.heeft('vrijgegeven') ? 'vrijgave' : 'wacht_op_goedkeuring';
  }

  #toon(wekOp: Dag | null, waarvoor: string): void {
    const delen = this.delen ?? [];
    const wacht = this.heeft('wacht_op_goedkeuring');
    const taak: Taaksoort | null = this.loop.tegenslag.taak ?? (wacht ? 'verzendrun_goedkeuren' : null);
    toonToestand({
      titel: `Verzendrun van ${voluit(this.dag)}`,
      fase: this.#fase,
      vandaag: this.loop.vandaag(),
      wekOp,
      waarvoor,
      taak,
      opdrachtgever: this.keuze.opdrachtgeverId ?? 'alle',
      bevoegdheid: 'geen',
      openstaand: null,
      gebeurd: delen.flatMap((deel) => [alsRegel(deel), ...deel.bevindingen.map((code) => `deel ${String(deel.deelId)}: ${BEVINDINGEN[code]}`)]),
      mogelijk: this.klaar ? [] : [
        '`biedAan` met het nummer van een deel dat wacht, nadat u de proef hebt bekeken (`npx invorderstraat verzendrun toon`)',
        '`keurGoed` of `wijsAf` door iemand anders; `haalUitDeel` voor een enkele brief die niet klopt',
        '`stop`: wat nog niet definitief is gaat terug in de wachtrij',
      ],
    });
  }
}

function alsRegel({ deelId, opdrachtgeverId, soort, aantal, getoetst, definitief, somCenten, status, aangebodenDoor }: Rundeelstand): string {
  const aangeboden = status === 'wacht_op_goedkeuring' && aangebodenDoor !== null ? ', aangeboden' : '';
  const voortgang = status === 'proef' ? `, ${String(getoetst)} van ${String(aantal)} beoordeeld` : status === 'vrijgegeven' || definitief > 0 ? `, ${String(definitief)} van ${String(aantal)} definitief` : '';
  return `deel ${String(deelId)}: ${String(aantal)} × ${soort.replaceAll('_', ' ')} van ${opdrachtgeverId}, samen ${euro(centen(somCenten))}: ${status.replaceAll('_', ' ')}${aangeboden}${voortgang}`;
}
