import { z } from 'zod';
import { zaakVanVerhaal, zaakVanVordering, type VerhaalId, type VorderingId, type ZaakId } from '../../contract/zaak.ts';
import { dag, isDag, type Dag } from '../../domain/kalender/dag.ts';
import { KWIJTSCHELDING } from '../invorderen/kwijtschelding.ts';
import type { Briefrij } from '../invorderen/straat.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { IS_ERIN } from '../opslag/in-verhaal.ts';
import { wachtBijPauze } from './bij-pauze.ts';

const dagSchema = z.string().refine(isDag).transform(dag);
const pauzeSchema = z.object({ reden: z.string(), totEnMet: dagSchema });
// Granted in full there is nothing to wait for.
const kwijtscheldingSchema = z.object({ wachtTotEnMet: dagSchema.nullable() });

/**
 * Why claims are paused on a day by a person, by zaak; one that is not paused is not in it. Of a claim in a verhaal the verhaal is paused,
 * and with it all of its claims.
 */
export async function lopendePauzes(tx: Transactie | Database, vorderingen: readonly VorderingId[], vandaag: Dag): Promise<ReadonlyMap<string, string>> {
  const verhalen = await verhalenVan(tx, vorderingen);
  const redenen = await redenenVan(tx, [...vorderingen.map(zaakVanVordering), ...new Set(verhalen.values())], vandaag);
  return new Map(
    vorderingen.flatMap((id) => {
      const zaak = zaakVanVordering(id);
      const reden = redenen.get(zaak) ?? redenen.get(verhalen.get(id) ?? '');
      return reden === undefined ? [] : [[zaak, reden] as const];
    }),
  );
}

/** The verhaal in which each of these claims is now; one that is in none is not in it. */
async function verhalenVan(tx: Transactie | Database, vorderingen: readonly VorderingId[]): Promise<ReadonlyMap<string, ZaakId>> {
  const rijen = await tx.verhaalVordering.findMany({ where: { ...IS_ERIN, vorderingId: { in: [...vorderingen] } }, select: { vorderingId: true, verhaalId: true } });
  return new Map(rijen.map(({ vorderingId, verhaalId }) => [vorderingId, zaakVanVerhaal(verhaalId as VerhaalId)]));
}

async function redenenVan(tx: Transactie | Database, zaken: readonly ZaakId[], vandaag: Dag): Promise<ReadonlyMap<string, string>> {
  const rijen = await tx.besluit.findMany({
    where: { zaak: { in: [...zaken] }, soort: { in: ['pauze', 'hervatting', KWIJTSCHELDING] }, vervallenOp: null, dag: { lte: naarDatum(vandaag) } },
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

/** Whether all claims that a letter is about, or the verhaal they are in, are paused on a day, as far as its kind waits for that. */
export async function isGepauzeerd(tx: Transactie | Database, { soort }: Pick<Briefrij, 'soort'>, vorderingen: readonly VorderingId[], vandaag: Dag): Promise<boolean> {
  const redenen = [...(await lopendePauzes(tx, vorderingen, vandaag)).values()];
  return vorderingen.length > 0 && redenen.filter((reden) => wachtBijPauze(soort, reden)).length === vorderingen.length;
}

/** To the debtor himself, or to who acts for him. */
export const AAN_DEBITEUR: readonly string[] = ['debiteur', 'vertegenwoordiger'];
