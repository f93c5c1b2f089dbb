import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { Bezorger } from '../../activities/bericht/bezorgen.ts';
import type { Database } from '../../activities/opslag/database.ts';
import { naarDag, naarDatum } from '../../activities/opslag/dagen.ts';
import { naastElkaar } from '../../activities/opslag/naast-elkaar.ts';
import type { KalenderAntwoord } from '../../contract/kalender.ts';
import { eerste, plusDagen, type Dag } from '../../domain/kalender/dag.ts';

/** Somebody who does something on a legal day: the post room, a debtor, the bank, a derde. */
export interface Partij {
  readonly naam: string;
  /** Does what is due on this day and was not done yet; answers how many things it did. */
  speel(dag: Dag): Promise<number>;
  /** Does what must wait until nobody else has anything left to do on this day; answers how many things it did, after which the day goes on. */
  sluitDag?(dag: Dag): Promise<number>;
  /** The first day after this one on which it has something to do; null when it knows of none. */
  volgende(na: Dag): Promise<Dag | null>;
}

export interface Spel {
  readonly db: Database;
  readonly client: Client;
  readonly bezorger: Bezorger;
  readonly partijen: readonly Partij[];
  /** Starts the workflows of claims that have none. */
  readonly startNieuwe: (vandaag: Dag) => Promise<number>;
  /** Tells the sources which legal day it is. */
  readonly zetBronnen: (vandaag: Dag) => Promise<void>;
  readonly bijDag: (dag: Dag) => Promise<void>;
  readonly gestopt: () => boolean;
}

const TEGELIJK = 24;
/** Tries of one update, together about half a minute. */
const POGINGEN = 12;

/**
 * Plays the legal calendar from where it stood up to and including a day: jumps to the next day on which
 * anybody has something to do, and leaves a day only when no message is unhandled and no zaak wants to be woken.
 */
export async function speelKalender(spel: Spel, vanaf: Dag, totEnMet: Dag): Promise<'uitgespeeld' | 'gestopt'> {
  const stand = await spel.db.kalenderstand.findUnique({ where: { id: 1 } });
  let dag = stand === null ? vanaf : naarDag(stand.dag);
  await wekAllen(spel.db, dag);
  for (;;) {
    await spel.db.kalenderstand.upsert({ where: { id: 1 }, create: { id: 1, dag: naarDatum(dag) }, update: { dag: naarDatum(dag) } });
    await spel.zetBronnen(dag);
    if (!(await speelDag(spel, dag))) return 'gestopt';
    await spel.bijDag(dag);
    const volgende = await volgendeDag(spel, dag);
    if (volgende !== null && volgende < totEnMet) dag = volgende;
    else if (dag >= totEnMet) return 'uitgespeeld';
    else {
      dag = totEnMet;
      // Where the calendar comes to rest every zaak knows the day: an operator goes on from there.
      await wekAllen(spel.db, dag);
    }
  }
}

/** After a stop nobody knows what was answered: every zaak is asked again on the day where the calendar stood. */
async function wekAllen(db: Database, dag: Dag): Promise<void> {
  await db.wekker.updateMany({ data: { wekOp: naarDatum(dag) } });
}

/** One legal day where the calendar stands, until nobody has anything left to do; wakes who got a message since. False when it was stopped halfway. */
export async function speelDag(spel: Spel, dag: Dag): Promise<boolean> {
  for (;;) {
    if (spel.gestopt()) return false;
    let gedaan = 0;
    for (const partij of spel.partijen) gedaan += await partij.speel(dag);
    gedaan += await drijfVoort(spel, dag);
    // A day that was broken off is not over: it goes on here the next time.
    if (spel.gestopt()) return false;
    if (gedaan > 0) continue;
    for (const partij of spel.partijen) gedaan += (await partij.sluitDag?.(dag)) ?? 0;
    if (gedaan === 0) return true;
    await drijfVoort(spel, dag);
  }
}

/** Starts, delivers and wakes until nothing waits for that; answers how many things it did. */
async function drijfVoort(spel: Spel, dag: Dag): Promise<number> {
  let gedaan = 0;
  while (!spel.gestopt()) {
    const begonnen = (await spel.startNieuwe(dag)) + (await spel.bezorger.bezorg());
    const zaken = await spel.db.wekker.findMany({ where: { wekOp: { lte: naarDatum(dag) } }, select: { zaak: true }, orderBy: { zaak: 'asc' } });
    await naastElkaar(zaken, TEGELIJK, async ({ zaak }) => wek(spel, zaak, dag));
    if (begonnen + zaken.length === 0) break;
    gedaan += begonnen + zaken.length;
  }
  return gedaan;
}

/** Gives a zaak the day, again when it begins a new run, until it waits for a later day or is over. */
async function wek(spel: Spel, zaak: string, dag: Dag): Promise<void> {
  const greep = spel.client.workflow.getHandle(zaak);
  for (let poging = 1; ; ) {
    const vooraf = await laatsteBericht(spel.db, zaak);
    let antwoord: KalenderAntwoord;
    try {
      antwoord = await greep.executeUpdate<KalenderAntwoord, [{ dag: Dag }]>('kalenderdag', { args: [{ dag }] });
    } catch (fout) {
      if (fout instanceof WorkflowNotFoundError) return vergeet(spel.db, zaak);
      // Between two runs, or while a worker is being replaced, an update can fall through; it has no effect then and is given again.
      if (poging >= POGINGEN) throw new Error(`zaak ${zaak} antwoordt niet op ${dag}`, { cause: fout });
      await new Promise((klaar) => setTimeout(klaar, Math.min(50 * 2 ** poging, 5_000)));
      poging += 1;
      continue;
    }
    if (antwoord.soort === 'klaar') return vergeet(spel.db, zaak);
    if (antwoord.soort === 'wacht') return onthoud(spel.db, zaak, antwoord.wekOp, dag, vooraf);
  }
}

async function laatsteBericht(db: Database, zaak: string): Promise<number> {
  const { _max } = await db.bericht.aggregate({ where: { ontvanger: zaak }, _max: { id: true } });
  return _max.id ?? 0;
}

/** When the zaak is woken next: again today when a message came for it while it was awake. */
async function onthoud(db: Database, zaak: string, wekOp: Dag | null, dag: Dag, vooraf: number): Promise<void> {
  await db.$executeRaw`
    insert into wekker (zaak, wek_op) values (${zaak}, ${wekOp}::date)
    on conflict (zaak) do update set wek_op = case
      when exists (select 1 from bericht where ontvanger = ${zaak} and id > ${vooraf}) then ${dag}::date
      else ${wekOp}::date end`;
}

async function vergeet(db: Database, zaak: string): Promise<void> {
  await db.wekker.deleteMany({ where: { zaak } });
}

async function volgendeDag(spel: Spel, dag: Dag): Promise<Dag | null> {
  const wekker = await spel.db.wekker.findFirst({ where: { wekOp: { gt: naarDatum(dag) } }, orderBy: { wekOp: 'asc' } });
  const dagen = wekker?.wekOp == null ? [] : [naarDag(wekker.wekOp)];
  for (const partij of spel.partijen) {
    const volgende = await partij.volgende(dag);
    if (volgende !== null) dagen.push(volgende < plusDagen(dag, 1) ? plusDagen(dag, 1) : volgende);
  }
  return dagen.length === 0 ? null : dagen.reduce(eerste);
}
