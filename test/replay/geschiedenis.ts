import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { z } from 'zod';

const HISTORIES = fileURLToPath(new URL('../histories/', import.meta.url));
const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')));

const { History } = temporal.api.history.v1;
/** Payloads as base64, enums by name: read back by `History.fromObject`. */
const ALS_JSON = { bytes: String, longs: String, enums: String } as const;
export type Historie = temporal.api.history.v1.IHistory;

/** One run of a zaak as the server kept it. */
export interface Geschiedenis {
  readonly workflowId: string;
  readonly runId: string;
  readonly history: Historie;
  /** Of a run in the calendar `echt`: how far the clock of its scenario stood from that of the server, in milliseconds. */
  readonly klok?: number;
}

const Bestand = z.array(z.object({ runId: z.string(), history: z.record(z.string(), z.unknown()), klok: z.number().optional() }));

/** Stores all runs of these zaken of one street under the present release, one file a zaak; what stood there is replaced. */
export async function bewaar(client: Client, straat: 'alleen' | 'samenloop' | 'handelingen', zaken: readonly string[]): Promise<number> {
  const map = await legeMap(straat);
  let aantal = 0;
  for (const zaak of zaken) {
    const runs: Geschiedenis[] = [];
    for await (const { runId } of client.workflow.list({ query: `WorkflowId="${zaak}"` })) runs.push({ workflowId: zaak, runId, history: await client.workflow.getHandle(zaak, runId).fetchHistory() });
    await schrijf(map, zaak, runs);
    aantal += runs.length;
  }
  return aantal;
}

/** Stores these runs, all of one scenario, under the present release, one file a zaak; what stood there is replaced. */
export async function bewaarScenario(naam: string, gekozen: readonly Geschiedenis[]): Promise<void> {
  const map = await legeMap(`scenario-${naam}`);
  if (gekozen.length === 0) await rm(map, { recursive: true });
  for (const zaak of new Set(gekozen.map(({ workflowId }) => workflowId))) await schrijf(map, zaak, gekozen.filter(({ workflowId }) => workflowId === zaak));
}

async function legeMap(straat: string): Promise<string> {
  const map = join(HISTORIES, `${version}-${straat}`);
  await rm(map, { recursive: true, force: true });
  await mkdir(map, { recursive: true });
  return map;
}

async function schrijf(map: string, zaak: string, runs: readonly Geschiedenis[]): Promise<void> {
  const inhoud: z.input<typeof Bestand> = runs.map(({ runId, history, klok }) => ({ runId, history: History.toObject(History.fromObject(history), ALS_JSON), ...(klok === undefined ? {} : { klok }) }));
  await writeFile(join(map, `${zaak}.json.gz`), gzipSync(JSON.stringify(inhoud), { level: 9 }));
}

/** Names of the updates that a history took in, in order. */
export function handelingenIn({ events }: Historie): string[] {
  return (events ?? []).flatMap(({ workflowExecutionUpdateAcceptedEventAttributes: update }) => update?.acceptedRequest?.input?.name ?? []);
}

/** Every stored run, of every release and street, of the zaken whose id matches. */
export async function leesGeschiedenissen(zaak = /./): Promise<Geschiedenis[]> {
  const gevonden: Geschiedenis[] = [];
  for (const release of (await readdir(HISTORIES)).sort()) {
    for (const bestand of (await readdir(join(HISTORIES, release))).sort()) {
      const workflowId = bestand.replace(/\.json\.gz$/, '');
      if (!zaak.test(workflowId)) continue;
      const inhoud: unknown = JSON.parse(gunzipSync(await readFile(join(HISTORIES, release, bestand))).toString('utf8'));
      gevonden.push(...Bestand.parse(inhoud).map(({ runId, history, klok }) => ({ workflowId, runId, history: History.fromObject(history), ...(klok === undefined ? {} : { klok }) })));
    }
  }
  return gevonden;
}
