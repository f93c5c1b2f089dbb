import { z } from 'zod';
import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { dag, isDag, type Dag } from '../../domain/kalender/dag.ts';
import { KWIJTSCHELDING } from '../invorderen/kwijtschelding.ts';
import type { Briefrij } from '../invorderen/straat.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { dringtAan, wachtBijPauze } from './bij-pauze.ts';

const dagSchema = z.string().refine(isDag).transform(dag);
const pauzeSchema = z.object({ reden: z.string(), totEnMet: dagSchema });
// Granted in full there is nothing to wait for.
const kwijtscheldingSchema = z.object({ wachtTotEnMet: dagSchema.nullable() });

/** Why claims are paused on a day by a person, by zaak; one that is not paused is not in it. */
export async function lopendePauzes(tx: Transactie | Database, vorderingen: readonly VorderingId[], vandaag: Dag): Promise<ReadonlyMap<string, string>> {
  const rijen = await tx.besluit.findMany({
    where: { zaak: { in: vorderingen.map(zaakVanVordering) }, soort: { in: ['pauze', 'hervatting', KWIJTSCHELDING] }, vervallenOp: null, dag: { lte: naarDatum(vandaag) } },
    orderBy: { id: 'asc' },
    select: { zaak: true, soort: true, inhoud: true },
  });
  const laatste = new Map(rijen.map((rij) => [rij.zaak, rij]));
  return new Map(
    [...laatste.values()].flatMap(({ zaak, soort, inhoud }) => {
      if (soort === 'hervatting') return [];
      // A decision on kwijtschelding ends the pause for its request, and waits days of its own.
      const { reden, totEnMet } = soort === 'pauze' ? pauzeSchema.parse(inhoud) : { reden: soort, totEnMet: kwijtscheldingSchema.parse(inhoud).wachtTotEnMet };
      return totEnMet === null || totEnMet < vandaag ? [] : [[zaak, reden] as const];
    }),
  );
}

/** Whether the claims that a letter is about stand still on a day, as far as its kind waits for that. */
export interface Stilstand {
  /** All of them are paused. */
  readonly gepauzeerd: boolean;
  /** The debtor died: a claim is paused for it, or a task asks about it. */
  readonly overleden: boolean;
}

/** Reads the pause and the open task about a death of every claim of a letter. */
export async function leesStilstand(tx: Transactie | Database, { zaak, soort, aan }: Pick<Briefrij, 'zaak' | 'soort' | 'aan'>, vorderingen: readonly VorderingId[], vandaag: Dag): Promise<Stilstand> {
  const pauzes = await lopendePauzes(tx, vorderingen, vandaag);
  const redenen = [...pauzes.values()];
  const raaktDood = dringtAan(soort) || AAN_DEBITEUR.includes(aan);
  return {
    gepauzeerd: vorderingen.length > 0 && redenen.filter((reden) => wachtBijPauze(soort, reden)).length === vorderingen.length,
    overleden: raaktDood && (redenen.includes('overleden') || (await tx.taak.count({ where: { zaak: { in: [zaak, ...vorderingen.map(zaakVanVordering)] }, soort: 'overleden', afgedaanOp: null } })) > 0),
  };
}

/** To the debtor himself, or to who acts for him. */
export const AAN_DEBITEUR: readonly string[] = ['debiteur', 'vertegenwoordiger'];
