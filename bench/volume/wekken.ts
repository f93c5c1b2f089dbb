import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { Temporal } from 'temporal-polyfill';
import { startNieuwe } from '../../activities/bericht/starten.ts';
import { openDatabase, type Database } from '../../activities/opslag/database.ts';
import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { dag, plusDagen } from '../../domain/kalender/dag.ts';
import { verschuifKlok } from '../verschuif-klok.ts';
import { importeer } from '../straat/wereld.ts';
import { vorderingen } from './mensen.ts';
import { omgevingVan, type Plek } from './plek.ts';
import { startWerkers } from './werkers.ts';

/** The last day of everybody's payment term: all claims wake on the day after it. */
const LAATSTE_BETAALDAG = dag('2024-12-12');
const DAGTEKENING = '2024-10-31';
/** Milliseconds before they wake in which the claims must fall asleep: for the start of the workers, and for each claim. */
const AANLOOP = 20_000;
const PER_CLAIM = 80;
/** After this the server has put all timers that went off in the queue. */
const UITLOOP = 15_000;
/** Events after which a run has done its first workflow task. */
const EERSTE_TAAK_KLAAR = 4;
const TEGELIJK = 50;

/** Seconds from the first worker to the last letter, of claims that slept until the same day. */
export interface Wekmeting {
  readonly claims: number;
  readonly seconden: number;
}

/**
 * Claims that sleep with a real timer until the same legal day, in no worker's cache any more, as after weeks: two workers wake
 * them, replay each, ask the BRP and make the herinnering. The calendar is `echt`, on a clock that reaches that day shortly.
 * Throws when they did not fall asleep in time, or when not everybody has one letter.
 */
export async function meetWekken(plek: Plek, serie: string, claims: number): Promise<Wekmeting> {
  const { server, wereld } = plek;
  const wekdag = plusDagen(LAATSTE_BETAALDAG, 1);
  const url = await wereld.verseDatabase(serie);
  const db = openDatabase(url, TEGELIJK);
  await importeer(wereld, db, vorderingen(serie, plek.bsns.slice(0, claims), DAGTEKENING), claims);
  wereld.zetDag(wekdag);
  const wektijd = Date.now() + AANLOOP + claims * PER_CLAIM;
  const bundel = join(wereld.map, `workflows-${serie}.js`);
  writeFileSync(bundel, verschuifKlok(readFileSync(plek.bundel, 'utf8'), Temporal.PlainDate.from(wekdag).toZonedDateTime('Europe/Amsterdam').epochMilliseconds - wektijd));
  const opdracht = { omgeving: omgevingVan(plek, url, 'echt'), bundel };

  const inSlaap = await startWerkers(2, opdracht);
  await startNieuwe({ db, client: server.client, kalender: 'echt', vandaag: LAATSTE_BETAALDAG, perSeconde: 10_000 });
  await allenSlapen(server.client, db);
  await inSlaap.stop();
  if (Date.now() > wektijd) throw new Error('de vorderingen sliepen niet op tijd: de machine is te druk');
  await wacht(wektijd + UITLOOP - Date.now());

  const werkers = await startWerkers(2, opdracht);
  const begin = performance.now();
  while ((await db.brief.count()) < claims) await wacht(100);
  const seconden = (performance.now() - begin) / 1000;
  await werkers.stop();
  if ((await db.brief.groupBy({ by: ['vorderingId'] })).length !== claims) throw new Error('niet elke vordering heeft één brief');
  await db.$disconnect();
  return { claims, seconden };
}

/** Waits until every claim did its first workflow task: it has set its timer. */
async function allenSlapen(client: Client, db: Database): Promise<void> {
  const zaken = (await db.vordering.findMany({ select: { id: true } })).map(({ id }) => zaakVanVordering(id as VorderingId));
  for (let i = 0; i < zaken.length; i += TEGELIJK) {
    await Promise.all(
      zaken.slice(i, i + TEGELIJK).map(async (zaak) => {
        for (;;) {
          const { raw } = await client.workflow.getHandle(zaak).describe();
          if (Number(raw.workflowExecutionInfo?.historyLength ?? 0) >= EERSTE_TAAK_KLAAR && raw.pendingWorkflowTask == null) return;
          await wacht(100);
        }
      }),
    );
  }
}
