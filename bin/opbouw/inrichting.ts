import { join } from 'node:path';
import { CCBR_PAD } from '../../adapters/bewindregister/standin/start.ts';
import { MAGAZIJN_PAD } from '../../adapters/berichtenmagazijn/standin/start.ts';
import { BRP_PAD } from '../../adapters/brp/standin/start.ts';
import { CIR_PAD } from '../../adapters/insolventieregister/standin/start.ts';
import { POLIS_PAD } from '../../adapters/polis/standin/start.ts';
import { bewaarplaats } from './plaatsen.ts';
import { eisVrij, poortVan, type Poort } from './poorten.ts';

/** Where everything of this run stands, decided from the environment before anything starts. */
export interface Inrichting {
  /** A managed PostgreSQL; undefined: our own. */
  readonly databaseUrl: string | undefined;
  /** A Temporal elsewhere; undefined: our own. */
  readonly temporalAdres: string | undefined;
  readonly namespace: string;
  /** Real sources; undefined: the stand-in. */
  readonly brpUrl: string | undefined;
  readonly polisUrl: string | undefined;
  readonly insolventieUrl: string | undefined;
  readonly bewindUrl: string | undefined;
  readonly magazijnUrl: string | undefined;
  /** A routeervoorziening elsewhere, with the other `ROUTER_…` settings of the worker; undefined: our own, with the other parties of the sample. */
  readonly routerUrl: string | undefined;
  /** A database for our own routeervoorziening; undefined: one beside that of the house. */
  readonly routerDatabaseUrl: string | undefined;
  readonly werkers: number;
  readonly poorten: Readonly<Record<Poort, number>>;
  readonly mappen: { readonly postgres: string; readonly temporal: string; readonly logs: string };
  /** Numbers of the processes that run, for a later start. */
  readonly administratie: string;
}

/** Reads it; throws PoortFout for a variable that is no port. */
export function leesInrichting(omgeving: NodeJS.ProcessEnv = process.env): Inrichting {
  const poort = (welke: Poort): number => poortVan(welke, omgeving);
  return {
    databaseUrl: ingevuld(omgeving['DATABASE_URL']),
    temporalAdres: ingevuld(omgeving['TEMPORAL_ADDRESS']),
    namespace: ingevuld(omgeving['TEMPORAL_NAMESPACE']) ?? 'default',
    brpUrl: ingevuld(omgeving['BRP_URL']),
    polisUrl: ingevuld(omgeving['POLIS_URL']),
    insolventieUrl: ingevuld(omgeving['INSOLVENTIE_URL']),
    bewindUrl: ingevuld(omgeving['BEWIND_URL']),
    magazijnUrl: ingevuld(omgeving['MAGAZIJN_URL']),
    routerUrl: ingevuld(omgeving['ROUTER_URL']),
    routerDatabaseUrl: ingevuld(omgeving['ROUTEERVOORZIENING_DATABASE_URL']),
    werkers: Math.max(1, Math.trunc(Number(omgeving['INVORDERSTRAAT_WERKERS'] ?? 1)) || 1),
    poorten: { postgres: poort('postgres'), temporal: poort('temporal'), ui: poort('ui'), brp: poort('brp'), polis: poort('polis'), insolventie: poort('insolventie'), bewind: poort('bewind'), magazijn: poort('magazijn'), web: poort('web') },
    mappen: { postgres: join(bewaarplaats(), 'postgres'), temporal: join(bewaarplaats(), 'temporal'), logs: bewaarplaats('logs') },
    administratie: join(bewaarplaats(), 'draait.json'),
  };
}

/** True when the stand-ins of the sources have to run: one of them is nowhere else. */
export function metPlaatsvervangers({ brpUrl, polisUrl, insolventieUrl, bewindUrl, magazijnUrl }: Inrichting): boolean {
  return [brpUrl, polisUrl, insolventieUrl, bewindUrl, magazijnUrl].includes(undefined);
}

/** Throws PoortFout when a port that this run needs is taken. */
export async function eisVrijePoorten(inrichting: Inrichting, omgeving: NodeJS.ProcessEnv = process.env): Promise<void> {
  const nodig: Poort[] = [
    'web',
    ...(inrichting.databaseUrl === undefined ? (['postgres'] as const) : []),
    ...(inrichting.temporalAdres === undefined ? (['temporal', 'ui'] as const) : []),
    ...(metPlaatsvervangers(inrichting) ? (['brp', 'polis', 'insolventie', 'bewind', 'magazijn'] as const) : []),
  ];
  await eisVrij(nodig, omgeving);
}

/** The address of the Temporal frontend. */
export function temporalAdres({ temporalAdres: elders, poorten }: Inrichting): string {
  return elders ?? `127.0.0.1:${poorten.temporal}`;
}

/** What the worker, the stand-ins and the driver read: the same names as when they are started on their own. */
export function omgevingVan(inrichting: Inrichting, databaseUrl: string): NodeJS.ProcessEnv {
  const { poorten } = inrichting;
  const standin = { brp: `http://127.0.0.1:${poorten.brp}`, polis: `http://127.0.0.1:${poorten.polis}`, insolventie: `http://127.0.0.1:${poorten.insolventie}`, bewind: `http://127.0.0.1:${poorten.bewind}`, magazijn: `http://127.0.0.1:${poorten.magazijn}` };
  return {
    ...process.env,
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporalAdres(inrichting),
    TEMPORAL_NAMESPACE: inrichting.namespace,
    INVORDERSTRAAT_KALENDER: 'gestuurd',
    BRP_URL: inrichting.brpUrl ?? standin.brp + BRP_PAD,
    POLIS_URL: inrichting.polisUrl ?? standin.polis + POLIS_PAD,
    INSOLVENTIE_URL: inrichting.insolventieUrl ?? standin.insolventie + CIR_PAD,
    BEWIND_URL: inrichting.bewindUrl ?? standin.bewind + CCBR_PAD,
    MAGAZIJN_URL: inrichting.magazijnUrl ?? standin.magazijn + MAGAZIJN_PAD,
    OPSLAG_MAP: bewaarplaats('brieven'),
    DRUKWERK_MAP: bewaarplaats('drukwerk'),
    INVORDERSTRAAT_WEB_PORT: String(poorten.web),
    STANDIN_BRP_POORT: String(poorten.brp),
    STANDIN_POLIS_POORT: String(poorten.polis),
    STANDIN_INSOLVENTIE_POORT: String(poorten.insolventie),
    STANDIN_BEWIND_POORT: String(poorten.bewind),
    STANDIN_MAGAZIJN_POORT: String(poorten.magazijn),
    STANDIN_BERICHTEN: join(bewaarplaats('berichten'), 'berichten.jsonl'),
    STANDIN_MAGAZIJN_STUUR: `${standin.magazijn}/standin`,
    STANDIN_BRP_STUUR: `${standin.brp}/standin`,
    STANDIN_POLIS_STUUR: `${standin.polis}/standin`,
    STANDIN_INSOLVENTIE_STUUR: `${standin.insolventie}/standin`,
    STANDIN_BEWIND_STUUR: `${standin.bewind}/standin`,
    ...(inrichting.temporalAdres === undefined ? { TEMPORAL_UI: `http://127.0.0.1:${poorten.ui}` } : {}),
  };
}

function ingevuld(waarde: string | undefined): string | undefined {
  return waarde === '' ? undefined : waarde;
}
