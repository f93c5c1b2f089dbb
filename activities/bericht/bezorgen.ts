import { WorkflowIdConflictPolicy, WorkflowIdReusePolicy, type Client } from '@temporalio/client';
import { BERICHT_SIGNAAL, type Bericht } from '../../contract/berichten.ts';
import type { KalenderSoort } from '../../contract/kalender.ts';
import { TAAKWACHTRIJ } from '../../contract/taakwachtrijen.ts';
import { soortVanZaak } from '../../contract/zaak.ts';
import type { Database } from '../opslag/database.ts';
import { metZaak } from '../opslag/database.ts';
import { naarDag } from '../opslag/dagen.ts';
import { fouttype, isVoorbijgaand } from '../opslag/voorbijgaand.ts';
import { legOpzij } from '../taken/opzij.ts';
import { verwerkNaSluiting } from './na-sluiting.ts';
import { startVan } from './startgegevens.ts';

export interface Bezorger {
  /** Delivers every message row that was not delivered yet, in order of writing; answers how many. */
  bezorg(): Promise<number>;
}

/** Few enough that who got a message still lies in the memory of a worker when the driver of a `gestuurd` calendar wakes him for it. */
const TEGELIJK = 50;

/**
 * Rows become signals here and nowhere else. A row that was delivered twice (a crash between signal and mark,
 * or two workers at once) is handled once: the workflow and the record both know its id.
 */
export function maakBezorger(db: Database, client: Client, kalender: KalenderSoort): Bezorger {
  const ronde = async (): Promise<number> => {
    const rijen = await db.bericht.findMany({ where: { bezorgdOp: null }, orderBy: { id: 'asc' }, take: TEGELIJK });
    const perOntvanger = new Map<string, Rij[]>();
    for (const rij of rijen) perOntvanger.set(rij.ontvanger, [...(perOntvanger.get(rij.ontvanger) ?? []), rij]);
    await Promise.all([...perOntvanger.values()].map(async (stapel) => bezorgStapel(db, client, kalender, stapel)));
    return rijen.length;
  };
  return { bezorg: eenTegelijk(ronde) };
}

/**
 * Callers that come while a round is under way share the one after it: that round sees what they wrote, and no
 * row is sent twice by one process.
 */
function eenTegelijk(ronde: () => Promise<number>): () => Promise<number> {
  let lopend: Promise<unknown> = Promise.resolve();
  let volgende: Promise<number> | null = null;
  return async () => {
    volgende ??= lopend.then(async () => {
      const deze = ronde();
      lopend = deze.catch(() => undefined);
      volgende = null;
      return deze;
    });
    return volgende;
  };
}

type Rij = Awaited<ReturnType<Database['bericht']['findMany']>>[number];

async function bezorgStapel(db: Database, client: Client, kalender: KalenderSoort, stapel: readonly Rij[]): Promise<void> {
  for (const rij of stapel) {
    const start = await ofOpzij(db, rij, async () => startVoor(db, rij, kalender));
    if (start !== null) {
      // The driver of a `gestuurd` calendar wakes whoever got a message, on the day of the message.
      if (kalender === 'gestuurd') await db.wekker.upsert({ where: { zaak: rij.ontvanger }, create: { zaak: rij.ontvanger, wekOp: rij.dag }, update: { wekOp: rij.dag } });
      const bericht = { versie: 1, id: rij.id, soort: rij.soort, dag: naarDag(rij.dag), inhoud: rij.inhoud } as unknown as Bericht;
      await client.workflow.signalWithStart(soortVanZaak(rij.ontvanger), {
        workflowId: rij.ontvanger,
        taskQueue: TAAKWACHTRIJ.zaken,
        args: [start],
        signal: BERICHT_SIGNAAL,
        signalArgs: [bericht],
        workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
        workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
      });
    }
    await db.bericht.update({ where: { id: rij.id }, data: { bezorgdOp: new Date() } });
  }
}

/** What the receiver is started with; null when it is over: then the message has been handled here. */
async function startVoor(db: Database, rij: Rij, kalender: KalenderSoort): ReturnType<typeof startVan> {
  const start = await startVan(db, rij.ontvanger, kalender, naarDag(rij.dag));
  if (start === null) await metZaak(db, rij.ontvanger, async (tx) => verwerkNaSluiting(tx, rij));
  return start;
}

/** One message that cannot be delivered must not hold the messages of everybody: it is set aside, with a task. */
async function ofOpzij<T>(db: Database, rij: Rij, werk: () => Promise<T>): Promise<T | null> {
  try {
    return await werk();
  } catch (fout) {
    if (isVoorbijgaand(fout)) throw fout;
    await metZaak(db, rij.ontvanger, async (tx) => legOpzij(tx, { berichtId: rij.id, vandaag: naarDag(rij.dag), fouttype: fouttype(fout) }));
    return null;
  }
}
