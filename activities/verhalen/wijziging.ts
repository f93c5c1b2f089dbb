import { z } from 'zod';
import { meldenNaHerziening475i, meldenNaMededeling475i, werkingMelding } from '../../domain/kalender/beslagvrije-voet.ts';
import { plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import { centen, type Centen } from '../../domain/geld/centen.ts';
import { leefsituaties } from '../../domain/leefsituatie/leefsituatie.ts';
import type { Opgave } from '../../domain/rekentool/opgave.ts';
import { decimaal } from '../../domain/spoor/getal.ts';
import type { GemeldeWijziging } from '../../contract/handelingen.ts';
import type { VerhaalId } from '../../contract/zaak.ts';
import { beleidOp } from '../beleid/beleid.ts';
import type { Transactie } from '../opslag/database.ts';
import { naarDag } from '../opslag/dagen.ts';
import { leesBerekening } from './berekening.ts';

const centenSchema = z.int().transform(centen);
const wijzigingSchema = z.object({
  leefsituatie: z.enum(leefsituaties).optional(),
  belastbaarCenten: centenSchema.optional(),
  belastbaarEchtgenootCenten: centenSchema.optional(),
  ondernemingCenten: centenSchema.optional(),
  nettoCenten: centenSchema.optional(),
  nietBeslagenCenten: centenSchema.optional(),
  nietBeslagenEchtgenootCenten: centenSchema.optional(),
  autoCenten: centenSchema.optional(),
  woonkosten: z.object({ centen: centenSchema, lid5: z.boolean(), lid7: z.boolean() }).optional(),
  inrichting: z.object({ centen: centenSchema, norm: z.enum(['alleenstaand', 'gehuwd']) }).optional(),
  reden: z.string(),
  bewijs: z.string(),
});

/** What a debtor reported, as it was entered by hand. Throws when the row holds something else. */
export function leesWijziging(inhoud: unknown): z.infer<typeof wijzigingSchema> {
  return wijzigingSchema.parse(inhoud) satisfies Partial<Record<keyof GemeldeWijziging, unknown>>;
}

/** The same as the rekentool takes it: euros a month. */
export function opgaveVan(inhoud: unknown): Opgave {
  const w = leesWijziging(inhoud);
  const bedragen = {
    belastbaar: w.belastbaarCenten,
    belastbaarEchtgenoot: w.belastbaarEchtgenootCenten,
    onderneming: w.ondernemingCenten,
    netto: w.nettoCenten,
    nietBeslagen: w.nietBeslagenCenten,
    nietBeslagenEchtgenoot: w.nietBeslagenEchtgenootCenten,
    auto: w.autoCenten,
  } satisfies Partial<Record<keyof Opgave, Centen | undefined>>;
  return {
    ...(w.leefsituatie === undefined ? {} : { leefsituatie: w.leefsituatie }),
    ...Object.fromEntries(Object.entries(bedragen).flatMap(([veld, waarde]) => (waarde === undefined ? [] : [[veld, decimaal(waarde)]]))),
    ...(w.woonkosten === undefined ? {} : { woonkosten: { bedrag: decimaal(w.woonkosten.centen), verzoekLid5: w.woonkosten.lid5, verzoekLid7: w.woonkosten.lid7 } }),
    ...(w.inrichting === undefined ? {} : { inrichting: { prijs: decimaal(w.inrichting.centen), norm: w.inrichting.norm } }),
  };
}

/** How far back a report counts when it raises the bvv: to the beslag or a herziening, and which calculation that is. */
export type Werking =
  | { readonly tijdig: true; readonly werkingVanaf: Dag; readonly berekeningId: number }
  | { readonly tijdig: false; readonly werkingVanaf: Dag };

/**
 * Rv 475i lid 3 and 4: within four weeks of receipt of a mededeling, back to the beslag or to the herziening that it
 * told; the furthest back where more than one term still runs. Receipt is posting plus the days of the policy, moved to
 * a werkdag. A mededeling that did not arrive yet has no term that could be over.
 */
export async function werkingVan(tx: Transactie, verhaalId: VerhaalId, gemeldOp: Dag, vandaag: Dag): Promise<Werking> {
  const verhaal = await tx.verhaal.findUniqueOrThrow({ where: { id: verhaalId } });
  const { ontvangstDagen } = await beleidOp(tx, verhaal, vandaag);
  const beslagen = await tx.beslag.findMany({ where: { verhaalId, geeindigdOp: null, gelegdOp: { not: null } } });
  let verst: Werking = { tijdig: false, werkingVanaf: gemeldOp };
  for (const { id, gelegdOp } of beslagen) {
    if (gelegdOp === null) continue;
    const where = { beslagId: id, soort: 'mededeling', status: { not: 'teruggehaald' } };
    const brieven = await tx.brief.findMany({ where, include: { besluit: true }, orderBy: { id: 'asc' } });
    for (const { besluit, terpostbezorgdOp, status } of brieven) {
      if (besluit?.berekeningId == null) continue;
      const herziening = besluit.soort === 'wijziging_bvv';
      const terugTot = herziening ? await begonOp(tx, besluit.berekeningId) : naarDag(gelegdOp);
      const gepost = status === 'retour' || terpostbezorgdOp === null ? null : naarDag(terpostbezorgdOp);
      if (!isTijdig({ gepost, ontvangstDagen, herziening, gemeldOp, terugTot }) || (verst.tijdig && verst.werkingVanaf <= terugTot)) continue;
      verst = { tijdig: true, werkingVanaf: terugTot, berekeningId: besluit.berekeningId };
    }
  }
  return verst;
}

/** The moment of a herziening: the day from which it works, or its own day when it worked back itself. */
async function begonOp(tx: Transactie, berekeningId: number): Promise<Dag> {
  const { rij, uitkomst } = await leesBerekening(tx, berekeningId);
  return naarDag(uitkomst.werktTerug ? rij.dag : rij.vanaf);
}

interface Toets {
  readonly gepost: Dag | null;
  readonly ontvangstDagen: number;
  readonly herziening: boolean;
  readonly gemeldOp: Dag;
  readonly terugTot: Dag;
}

function isTijdig({ gepost, ontvangstDagen, herziening, gemeldOp, terugTot }: Toets): boolean {
  if (gemeldOp < terugTot) return false;
  if (gepost === null) return true;
  const ontvangst = eersteWerkdagOpOfNa(plusDagen(gepost, ontvangstDagen));
  const termijn = herziening ? meldenNaHerziening475i(ontvangst) : meldenNaMededeling475i(ontvangst);
  // Open in law whether it was in time: then it was.
  return werkingMelding(termijn, gemeldOp, terugTot).tijdig ?? true;
}
