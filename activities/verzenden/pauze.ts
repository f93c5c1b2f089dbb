import { zaakVanVerhaal, zaakVanVordering, type VerhaalId, type VorderingId, type ZaakId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { Prisma } from '../../prisma/client/client.ts';
import { KWIJTSCHELDING } from '../invorderen/kwijtschelding.ts';
import type { Briefrij } from '../invorderen/straat.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { IS_ERIN } from '../opslag/in-verhaal.ts';
import { wachtBijPauze } from './bij-pauze.ts';

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
  const rijen = await tx.$queryRaw<{ zaak: string; reden: string }[]>`select p.zaak, p.reden from (${pauzesOp(vandaag)}) p where p.zaak = any(${[...zaken]}::text[])`;
  return new Map(rijen.map(({ zaak, reden }) => [zaak, reden]));
}

/**
 * The zaken that are paused on a day, each with why: by the last besluit on it, unless that let it go on or its days are over. A decision on
 * kwijtschelding ends the pause for its request, and waits days of its own; granted in full there is nothing to wait for.
 */
export function pauzesOp(vandaag: Dag): Prisma.Sql {
  return Prisma.sql`
    select laatste.zaak, laatste.reden from (
      select distinct on (zaak) zaak,
        case when soort = 'pauze' then inhoud ->> 'reden' else soort end as reden,
        case soort when 'pauze' then inhoud ->> 'totEnMet' when ${KWIJTSCHELDING} then inhoud ->> 'wachtTotEnMet' end as tot_en_met
      from besluit
      where soort in ('pauze', 'hervatting', ${KWIJTSCHELDING}) and vervallen_op is null and dag <= ${naarDatum(vandaag)}::date
      order by zaak, id desc
    ) laatste
    where laatste.tot_en_met::date >= ${naarDatum(vandaag)}::date`;
}

/** Whether all claims that a letter is about, or the verhaal they are in, are paused on a day, as far as its kind waits for that. */
export async function isGepauzeerd(tx: Transactie | Database, { soort }: Pick<Briefrij, 'soort'>, vorderingen: readonly VorderingId[], vandaag: Dag): Promise<boolean> {
  const redenen = [...(await lopendePauzes(tx, vorderingen, vandaag)).values()];
  return vorderingen.length > 0 && redenen.filter((reden) => wachtBijPauze(soort, reden)).length === vorderingen.length;
}

/** To the debtor himself, or to who acts for him. */
export const AAN_DEBITEUR: readonly string[] = ['debiteur', 'vertegenwoordiger'];
