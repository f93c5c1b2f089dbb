import { meldenNaHerziening475i, meldenNaMededeling475i, werkingMelding } from '../../domain/kalender/beslagvrije-voet.ts';
import { plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import type { VerhaalId } from '../../contract/zaak.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { gelegdDoorBesluit } from '../beslaan/onder-beslag.ts';
import { beleidOp } from '../beleid/beleid.ts';
import type { Transactie } from '../opslag/database.ts';
import { naarDag } from '../opslag/dagen.ts';
import { leesBerekening } from './berekening.ts';

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
  return werkingBij(tx, verhaalId, { geeindigdOp: null }, gemeldOp, vandaag);
}

/** The same by the mededelingen of the beslagen that are asked for, such as one that was lifted since. */
export async function werkingBij(tx: Transactie, verhaalId: VerhaalId, welke: Prisma.BeslagWhereInput, gemeldOp: Dag, vandaag: Dag): Promise<Werking> {
  const verhaal = await tx.verhaal.findUniqueOrThrow({ where: { id: verhaalId } });
  const { ontvangstDagen } = await beleidOp(tx, verhaal, vandaag);
  const beslagen = await tx.beslag.findMany({ where: { ...welke, verhaalId, gelegdOp: { not: null } } });
  let verst: Werking = { tijdig: false, werkingVanaf: gemeldOp };
  for (const { id, gelegdOp } of beslagen) {
    if (gelegdOp === null) continue;
    const where = { beslagId: id, soort: 'mededeling', status: { not: 'teruggehaald' } };
    const brieven = await tx.brief.findMany({ where, include: { besluit: true }, orderBy: { id: 'asc' } });
    for (const { besluit, terpostbezorgdOp, status } of brieven) {
      if (besluit?.berekeningId == null) continue;
      const herziening = besluit.soort === 'wijziging_bvv';
      const terugTot = herziening ? await begonOp(tx, besluit.berekeningId) : await lagOp(tx, besluit, naarDag(gelegdOp));
      if (terugTot === null) continue;
      const gepost = status === 'retour' || terpostbezorgdOp === null ? null : naarDag(terpostbezorgdOp);
      if (!isTijdig({ gepost, ontvangstDagen, herziening, gemeldOp, terugTot }) || (verst.tijdig && verst.werkingVanaf <= terugTot)) continue;
      verst = { tijdig: true, werkingVanaf: terugTot, berekeningId: besluit.berekeningId };
    }
  }
  return verst;
}

/** Since when the beslag lies that a mededeling went with: a further one has a day of its own, null before it. */
async function lagOp(tx: Transactie, { id, zaak, inhoud }: { readonly id: number; readonly zaak: string; readonly inhoud: unknown }, gelegdOp: Dag): Promise<Dag | null> {
  return typeof inhoud === 'object' && inhoud !== null && 'erbij' in inhoud ? gelegdDoorBesluit(tx, zaak, id) : gelegdOp;
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
