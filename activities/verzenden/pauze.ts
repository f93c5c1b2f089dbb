import { zaakVanVerhaal, zaakVanVordering, type VerhaalId, type VorderingId, type ZaakId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Briefrij } from '../invorderen/straat.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { IS_ERIN } from '../opslag/in-verhaal.ts';
import { pauzesVan } from '../opslag/pauze.ts';
import { wachtBijPauze } from './bij-pauze.ts';

/**
 * Why claims are paused on a day by a person, by zaak; one that is not paused is not in it. Of a claim in a verhaal the verhaal is paused,
 * and with it all of its claims.
 */
export async function lopendePauzes(tx: Transactie | Database, vorderingen: readonly VorderingId[], vandaag: Dag): Promise<ReadonlyMap<string, string>> {
  const verhalen = await verhalenVan(tx, vorderingen);
  const pauzes = await pauzesVan(tx, [...vorderingen.map(zaakVanVordering), ...new Set(verhalen.values())], vandaag);
  return new Map(
    vorderingen.flatMap((id) => {
      const zaak = zaakVanVordering(id);
      const pauze = pauzes.get(zaak) ?? pauzes.get(verhalen.get(id) ?? '');
      return pauze === undefined ? [] : [[zaak, pauze.reden] as const];
    }),
  );
}

/** The verhaal in which each of these claims is now; one that is in none is not in it. */
async function verhalenVan(tx: Transactie | Database, vorderingen: readonly VorderingId[]): Promise<ReadonlyMap<string, ZaakId>> {
  const rijen = await tx.verhaalVordering.findMany({ where: { ...IS_ERIN, vorderingId: { in: [...vorderingen] } }, select: { vorderingId: true, verhaalId: true } });
  return new Map(rijen.map(({ vorderingId, verhaalId }) => [vorderingId, zaakVanVerhaal(verhaalId as VerhaalId)]));
}

/** Whether all claims that a letter is about, or the verhaal they are in, are paused on a day, as far as its kind waits for that. */
export async function isGepauzeerd(tx: Transactie | Database, { soort }: Pick<Briefrij, 'soort'>, vorderingen: readonly VorderingId[], vandaag: Dag): Promise<boolean> {
  const redenen = [...(await lopendePauzes(tx, vorderingen, vandaag)).values()];
  return vorderingen.length > 0 && redenen.filter((reden) => wachtBijPauze(soort, reden)).length === vorderingen.length;
}

/** To the debtor himself, or to who acts for him. */
export const AAN_DEBITEUR: readonly string[] = ['debiteur', 'vertegenwoordiger'];
