import { createConnection } from 'node:net';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import proto from '@temporalio/proto';
import { ZOEKATTRIBUUT } from '../../contract/zoekattributen.ts';
import { Proces, wacht } from './proces.ts';

/** How the server of the house is started. */
export interface TemporalWens {
  readonly programma: string;
  /** Folder of its SQLite file. */
  readonly map: string;
  readonly poort: number;
  readonly uiPoort: number;
  readonly namespace: string;
  readonly log: string;
}

/** How long an ended zaak stays to be looked at. */
const BEWAARTERMIJN_DAGEN = 90;

/** Starts Temporal's development server with its UI, both on 127.0.0.1, on a file that the next start goes on with. */
export function startTemporal(wens: TemporalWens): Proces {
  const { programma, map, poort, uiPoort, namespace, log } = wens;
  const argumenten = [
    ['server', 'start-dev', '--ip', '127.0.0.1', '--ui-ip', '127.0.0.1', '--log-level', 'warn', '--namespace', namespace],
    ['--port', String(poort), '--ui-port', String(uiPoort), '--db-filename', join(map, 'temporal.sqlite')],
    // Several times faster than SQLite's own settings, and it still survives a crash of the server.
    ['--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL'],
    // Otherwise a short timer comes about a second late.
    ['--dynamic-config-value', 'history.timerProcessorMaxTimeShift="1ms"'],
    // A played year makes new runs faster than a real one; without this the server holds each back for a second.
    ['--dynamic-config-value', 'history.continueAsNewMinInterval="0s"'],
  ].flat();
  return new Proces({ naam: 'temporal', bestand: programma, argumenten, log });
}

/** Waits until something listens on this port; throws with the last log lines when the process ends before that. */
export async function wachtOpPoort(poort: number, proces: Proces): Promise<void> {
  for (let poging = 0; poging < 1200; poging++) {
    if (proces.geeindigd !== undefined) break;
    if (await luistert(poort)) return;
    await wacht(50);
  }
  throw new Error(`${proces.naam} komt niet op. De laatste regels van ${proces.log}:\n${proces.laatsteRegels()}`);
}

function luistert(poort: number): Promise<boolean> {
  return new Promise((klaar) => {
    const verbinding = createConnection({ host: '127.0.0.1', port: poort });
    verbinding.once('connect', () => {
      verbinding.destroy();
      klaar(true);
    });
    verbinding.once('error', () => klaar(false));
  });
}

/**
 * Waits until the namespace answers and registers the search attributes that it lacks. `eigen`: our own server, whose ended
 * zaken are kept long enough to look at.
 */
export async function maakNamespaceKlaar(adres: string, namespace: string, eigen: boolean): Promise<void> {
  const verbinding = await verbind(adres);
  try {
    await herhaal(() => verbinding.workflowService.describeNamespace({ namespace }));
    if (eigen) {
      const config = { workflowExecutionRetentionTtl: msToTs(BEWAARTERMIJN_DAGEN * 86_400_000) };
      await verbinding.workflowService.updateNamespace({ namespace, config });
    }
    await registreerZoekattributen(verbinding, namespace);
  } finally {
    await verbinding.close();
  }
}

async function registreerZoekattributen(verbinding: Connection, namespace: string): Promise<void> {
  const { customAttributes } = await verbinding.operatorService.listSearchAttributes({ namespace });
  const ontbrekend = Object.values(ZOEKATTRIBUUT).filter(({ name }) => customAttributes[name] === undefined);
  if (ontbrekend.length === 0) return;
  const searchAttributes = Object.fromEntries(ontbrekend.map(({ name, type }) => [name, SOORT[type]]));
  await verbinding.operatorService.addSearchAttributes({ namespace, searchAttributes });
  await herhaal(async () => {
    const stand = await verbinding.operatorService.listSearchAttributes({ namespace });
    const nogNiet = ontbrekend.find(({ name }) => stand.customAttributes[name] === undefined);
    if (nogNiet !== undefined) throw new Error(`zoekattribuut ${nogNiet.name} is nog niet geregistreerd`);
  });
}

const { IndexedValueType } = proto.temporal.api.enums.v1;
const SOORT = {
  KEYWORD: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  INT: IndexedValueType.INDEXED_VALUE_TYPE_INT,
  DATETIME: IndexedValueType.INDEXED_VALUE_TYPE_DATETIME,
} as const;

async function verbind(adres: string): Promise<Connection> {
  return herhaal(() => Connection.connect({ address: adres, connectTimeout: 5_000 }), 12);
}

async function herhaal<T>(werk: () => Promise<T>, keer = 200): Promise<T> {
  for (let poging = 1; ; poging++) {
    try {
      return await werk();
    } catch (fout) {
      if (poging >= keer) throw fout;
      await wacht(100);
    }
  }
}
