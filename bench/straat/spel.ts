import { setTimeout as wacht } from 'node:timers/promises';
import type { Bezorger } from '../../activities/bericht/bezorgen.ts';
import type { Database } from '../../activities/opslag/database.ts';
import type { Partij } from '../../bin/simulatie/kalenderspel.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Klokken } from './klok.ts';

export interface Spel {
  readonly db: Database;
  readonly klokken: Klokken;
  readonly bezorger: Bezorger;
  readonly partijen: readonly Partij[];
  readonly zetDag: (dag: Dag) => void;
}

/** Plays the real calendar from where the clocks stand up to and including a day, from one day on which something happens to the next. */
export async function speelTot(spel: Spel, totEnMet: Dag): Promise<void> {
  const { klokken } = spel;
  for (;;) {
    await speelDag(spel);
    const volgende = await eerstvolgende(spel);
    if (volgende === null || volgende > totEnMet) return;
    klokken.vandaag = volgende;
    spel.zetDag(volgende);
    await Promise.all(klokken.teWekken(volgende).map(async (zaak) => klokken.zet(zaak)));
  }
}

/** One legal day, until nobody has anything left to do. */
async function speelDag({ db, klokken, bezorger, partijen }: Spel): Promise<void> {
  for (;;) {
    await klokken.rust();
    let gedaan = 0;
    for (const partij of partijen) gedaan += await partij.speel(klokken.vandaag);
    gedaan += await bezorger.bezorg();
    if (gedaan > 0) continue;
    if ((await db.bericht.count({ where: { verwerktOp: null } })) === 0) return;
    await wacht(5);
  }
}

async function eerstvolgende({ klokken, partijen }: Spel): Promise<Dag | null> {
  const dagen = klokken.zaken.map((zaak) => klokken.wekOp(zaak)).filter((dag) => dag !== null);
  for (const partij of partijen) {
    const dag = await partij.volgende(klokken.vandaag);
    if (dag !== null) dagen.push(dag);
  }
  return dagen.sort()[0] ?? null;
}
