import { z } from 'zod';
import { TELT_NIET } from './briefstatus.ts';
import { MET_BRIEF } from '../../domain/besluit/bekendmaking.ts';
import { gatBij, VOLGORDE, type Gat } from '../../domain/besluit/keten.ts';
import type { Database, Transactie } from './database.ts';

/** What is wrong in the chain of besluiten of a zaak, and at which besluit. */
export type Besluitfout = { readonly zaak: string; readonly besluitId: number; readonly soort: string; readonly reden: Gat['reden'] | 'brief_ontbreekt'; readonly verwacht: readonly string[] };

/** A letter that counts. */
const TELT = { status: { notIn: [...TELT_NIET] } };

/** Further up than this no chain of this house goes; a ring in it would have no end. */
const LANGSTE = 200;

/** Checks the besluiten of one zaak: each follows on what the law lets it follow on, and what must be made known has its letter. Answers every gap. */
export async function controleerBesluiten(db: Database | Transactie, zaak: string): Promise<Besluitfout[]> {
  const fouten: Besluitfout[] = [];
  const soorten = Object.entries(VOLGORDE).flatMap(([soort, { vereist }]) => (vereist ? [soort] : []));
  const besluiten = await db.besluit.findMany({ where: { zaak, soort: { in: soorten } }, select: { id: true, soort: true }, orderBy: { id: 'asc' } });
  for (const { id, soort } of besluiten) {
    const gat = gatBij(soort, await voorouders(db, id));
    if (gat !== null) fouten.push({ zaak, besluitId: id, soort, ...gat });
  }
  return [...fouten, ...(await zonderBrief(db, zaak))];
}

/** Kinds of what came before, the nearest first. */
async function voorouders(db: Database | Transactie, besluitId: number): Promise<string[]> {
  const soorten: string[] = [];
  for (let volgende: number | null = besluitId; volgende !== null && soorten.length < LANGSTE; ) {
    const rij: { voorganger: { id: number; soort: string } | null; voorgangerBrief: { soort: string } | null } = await db.besluit.findUniqueOrThrow({
      where: { id: volgende },
      select: { voorganger: { select: { id: true, soort: true } }, voorgangerBrief: { select: { soort: true } } },
    });
    const voor = rij.voorganger ?? rij.voorgangerBrief;
    if (voor !== null) soorten.push(voor.soort);
    volgende = rij.voorganger?.id ?? null;
  }
  return soorten;
}

/** Acts that had to be made known and were not, while nobody is asked to do it: no letter, no open task, no message that waits. */
async function zonderBrief(db: Database | Transactie, zaak: string): Promise<Besluitfout[]> {
  const rijen = await db.besluit.findMany({
    where: {
      zaak,
      soort: { in: [...MET_BRIEF] },
      vervallenOp: null,
      brieven: { none: TELT },
      // Lower costs are told in the letter on their vermindering.
      NOT: { soort: 'herziening_kosten', voorganger: { brieven: { some: TELT } } },
      OR: [{ zonderBrief: null }, { zonderBrief: { not: 'nooit_verzonden' } }],
    },
    select: { id: true, soort: true, berekeningId: true },
    orderBy: { id: 'asc' },
  });
  if (rijen.length === 0) return [];
  const verteld = await doorMens(db, zaak);
  const bezig = (await db.taak.count({ where: { zaak, afgedaanOp: null } })) + (await db.bericht.count({ where: { ontvanger: zaak, verwerktOp: null } }));
  if (bezig > 0) return [];
  const verdeeld = await verdeeldVerteld(db, zaak);
  // What a person was asked to tell, and told, has no letter either.
  return rijen.filter(({ soort, berekeningId }) => !verteld.has(soort) && !(soort === 'wijziging_bvv' && berekeningId !== null && verdeeld.has(berekeningId))).map(({ id, soort }) => ({ zaak, besluitId: id, soort, reden: 'brief_ontbreekt', verwacht: [soort] }));
}

/** Acts of a zaak that a person was asked to tell. */
async function doorMens(db: Database | Transactie, zaak: string): Promise<ReadonlySet<string>> {
  const teruggenomen = await db.taak.count({ where: { zaak, soort: 'intrekking_melden' } });
  const lager = await db.taak.count({ where: { zaak, OR: ['kostenherziening', 'kosten_lager'].map((waarover) => ({ sleutel: { startsWith: `${zaak}:${waarover}:` } })) } });
  return new Set([...(teruggenomen > 0 ? ['terughaling'] : []), ...(lager > 0 ? ['herziening_kosten'] : []), ...((await isKwijtscheldingVerteld(db, zaak)) ? ['kwijtschelding'] : [])]);
}

const berekeningSchema = z.looseObject({ berekening: z.int() });

/** Calculations of which a person worked out what others pay back, and told the debtor. */
async function verdeeldVerteld(db: Database | Transactie, zaak: string): Promise<ReadonlySet<number>> {
  const taken = await db.taak.findMany({ where: { zaak, soort: 'herverdeling_nodig', afgedaanOp: { not: null } }, select: { feiten: true } });
  return new Set(taken.flatMap(({ feiten }) => berekeningSchema.safeParse(feiten).data?.berekening ?? []));
}

/** Whether a person closed the task to tell a decision on kwijtschelding; one that fell away with something else told nobody. */
async function isKwijtscheldingVerteld(db: Database | Transactie, zaak: string): Promise<boolean> {
  const taken = await db.taak.findMany({ where: { zaak, sleutel: { startsWith: `${zaak}:kwijtschelding:` } }, select: { id: true } });
  return (await db.besluit.count({ where: { zaak, soort: 'taak_afgedaan', OR: taken.map(({ id }) => ({ inhoud: { path: ['taakId'], equals: id } })) } })) > 0;
}
