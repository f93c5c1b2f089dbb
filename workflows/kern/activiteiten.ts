import {
  ActivityFailure,
  ApplicationFailure,
  isCancellation,
  proxyActivities,
  proxyLocalActivities,
  TimeoutFailure,
  type ActivityFunction,
} from '@temporalio/workflow';
import type { Poorten } from '../../activities/poorten.ts';
import { activiteitNaam, GEWEIGERD, ONUITVOERBAAR } from '../../contract/activiteiten.ts';
import { TAAKWACHTRIJ, type Taakwachtrij } from '../../contract/taakwachtrijen.ts';
import { minuten, seconden } from './duur.ts';

/** Thrown when an activity could not be done on its legal day: the workflow goes on waiting and tries tomorrow. */
export class Onbereikbaar extends Error {
  override readonly name = 'Onbereikbaar';
  constructor(
    readonly activiteit: string,
    readonly oorzaak: string,
  ) {
    super(`${activiteit}: ${oorzaak}`);
  }
}

/** Thrown when an activity cannot be done, and not tomorrow either; `fouttype` is a code, never a text. */
export class Onuitvoerbaar extends Error {
  override readonly name = 'Onuitvoerbaar';
  constructor(
    readonly activiteit: string,
    readonly fouttype: string,
  ) {
    super(`${activiteit}: ${fouttype}`);
  }
}

/** Thrown when an activity refuses for good what an operator asked; the sentence is for the operator. */
export class Geweigerd extends Error {
  override readonly name = 'Geweigerd';
  readonly fouttype = 'Geweigerd';
}

/** Whether it is work that time does not mend: it cannot be done, or the record refuses it. */
export function isBlijvend(fout: unknown): fout is Onuitvoerbaar | Geweigerd {
  return fout instanceof Onuitvoerbaar || fout instanceof Geweigerd;
}

export type Belopen = {
  readonly wachtrij?: Taakwachtrij;
  readonly plaatselijk?: boolean;
  /** Goes after everything else that waits in the same queue. */
  readonly rustig?: boolean;
  readonly resterend: () => number;
};

/** The lowest priority of Temporal; what has none has 3. */
const RUSTIG = { priorityKey: 5 };

/** The least number of tries that fit in a legal day, however long one of them is kept waiting. */
const POGINGEN_PER_DAG = 3;

/**
 * The activities of one port, by name `port.functie`. Retried until the end of the legal day it was given
 * (`resterend`, milliseconds); then `Onbereikbaar`. What time does not mend is `Onuitvoerbaar` after a few tries. A booking that only touches the record may run as a local
 * activity (`plaatselijk`): it saves three state transitions.
 */
export function poort<Naam extends keyof Poorten>(naam: Naam, belopen: Belopen): Poorten[Naam] {
  return new Proxy({} as Poorten[Naam], {
    get: (_doel, functie) => {
      if (typeof functie !== 'string') return undefined;
      return async (invoer: unknown) => roep(activiteitNaam(naam, functie), invoer, belopen);
    },
  });
}

async function roep(naam: string, invoer: unknown, { wachtrij = TAAKWACHTRIJ.zaken, plaatselijk = false, rustig = false, resterend }: Belopen): Promise<unknown> {
  const nieuwePoging = { initialInterval: seconden(1), backoffCoefficient: 2, maximumInterval: minuten(15) };
  const tijd = resterend();
  // Room for another try on the same day after a worker that died or a source that stayed silent, on a short day too.
  const perPoging = (hoogstens: number): number => Math.min(hoogstens, Math.floor(tijd / POGINGEN_PER_DAG));
  const opties = { scheduleToCloseTimeout: tijd, summary: samenvatting(naam, invoer) };
  const activiteiten = plaatselijk
    ? proxyLocalActivities<Record<string, ActivityFunction>>({ ...opties, startToCloseTimeout: perPoging(seconden(30)), localRetryThreshold: minuten(1), retry: nieuwePoging })
    : proxyActivities<Record<string, ActivityFunction>>({ ...opties, taskQueue: wachtrij, startToCloseTimeout: perPoging(minuten(1)), retry: nieuwePoging, ...(rustig ? { priority: RUSTIG } : {}) });
  const activiteit = activiteiten[naam];
  if (activiteit === undefined) throw ApplicationFailure.nonRetryable(`activiteit bestaat niet: ${naam}`);
  try {
    return (await activiteit(invoer)) as unknown;
  } catch (fout) {
    if (isCancellation(fout)) throw fout;
    // A local activity that is not tried again fails with what it threw itself, not with an ActivityFailure around it.
    const reden = fout instanceof ActivityFailure ? fout.cause : fout;
    if (reden instanceof ApplicationFailure && reden.type === GEWEIGERD) throw new Geweigerd(reden.message);
    if (reden instanceof ApplicationFailure && reden.type === ONUITVOERBAAR) throw new Onuitvoerbaar(naam, typeVan(reden));
    if (fout instanceof ActivityFailure || reden instanceof ApplicationFailure || reden instanceof TimeoutFailure) throw new Onbereikbaar(naam, oorzaakVan(reden));
    throw fout;
  }
}

/** The kind of error, as the worker wrote it. */
function typeVan({ details }: ApplicationFailure): string {
  const type = details?.[0];
  return typeof type === 'string' ? type : 'Onbekend';
}

function oorzaakVan(reden: unknown): string {
  if (reden instanceof ApplicationFailure) return reden.type ?? 'storing';
  if (reden instanceof TimeoutFailure) return reden.cause instanceof ApplicationFailure ? (reden.cause.type ?? 'storing') : 'geen antwoord';
  return 'storing';
}

/** What an operator reads beside the activity: its name and the codes and ids it was given. */
function samenvatting(naam: string, invoer: unknown): string {
  const delen = typeof invoer === 'object' && invoer !== null ? Object.entries(invoer) : [];
  const codes = delen.filter(([sleutel, waarde]) => ['stap', 'vandaag', 'poging', 'volgnummer', 'einde'].includes(sleutel) && waarde !== null);
  return [naam, ...codes.map(([sleutel, waarde]) => `${sleutel} ${String(waarde)}`)].join(', ').slice(0, 200);
}
