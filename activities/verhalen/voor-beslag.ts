import type { Taaksoort } from '../../contract/taken.ts';
import { zaakVanBeslag, zaakVanVerhaal, type BeslagId, type VerhaalId } from '../../contract/zaak.ts';
import { centen, som, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { BESLAGWIJZEN } from '../../domain/regime/beslagwijze.ts';
import type { Bevoegdheid } from '../../domain/regime/grond.ts';
import { teWeinigVoorKosten } from '../../domain/straat/kleine-rest.ts';
import { beleidOp } from '../beleid/beleid.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { bevoegdheidSchema } from '../opslag/grond.ts';
import type { Vraag } from '../opslag/taak.ts';
import { watHoudtOp } from '../registers/bevinding.ts';
import { opdrachtgeversVanPartij } from '../router/zelfde-partij.ts';
import { leesBerekening } from './berekening.ts';
import { houdtBeslag, NAZIEN } from './houdt-beslag.ts';
import { invorderbareVorderingen, openVorderingen, totaalOpen } from './vorderingen.ts';
import { vraagBij } from './vraag.ts';

interface Kop {
  readonly verhaalId: VerhaalId;
  readonly vandaag: Dag;
  readonly berekeningId: number;
  readonly bronId: number;
}

/** A question that a person answers before a beslag is laid. */
interface Ophouding {
  readonly taak: Taaksoort;
  readonly tekst?: string;
  readonly vraag: Vraag;
}

/** Days in which no new beslag comes; after them the voet is determined anew, and nobody needs be asked. */
interface Wachtdagen {
  readonly wachtTotEnMet: Dag;
}

const NAZIEN_IN_VERHAAL = 'De inwoner zegt bij een vordering van dit verhaal dat de gegevens niet kloppen: er komt geen nieuw beslag. Zoek het uit, beantwoord de taak bij die vordering («hervat» of «trekIn») en gebruik daarna «stelOpnieuwVast» bij het verhaal.';

/** Every record of the debtor, by id: of the opdrachtgever himself and of others that are the same party. What one of them takes of his income the others must reckon with. */
export async function zelfdeSchuldenaar(tx: Transactie | Database, debiteurId: number): Promise<readonly number[]> {
  const { bsn, opdrachtgeverId } = await tx.debiteur.findUniqueOrThrow({ where: { id: debiteurId }, select: { bsn: true, opdrachtgeverId: true } });
  return (await tx.debiteur.findMany({ where: { bsn, opdrachtgeverId: { in: [...(await opdrachtgeversVanPartij(tx, opdrachtgeverId))] } }, select: { id: true }, orderBy: { id: 'asc' } })).map(({ id }) => id);
}

/** Who lays a beslag on a debtor, or ends one, waits for who is at it: two verhalen do not find the income free at once. */
export async function slotenVanBeslagen(db: Database, debiteurId: number): Promise<string[]> {
  return (await zelfdeSchuldenaar(db, debiteurId)).map((id) => `beslagen:${String(id)}`);
}

/** The open beslagen of the debtor in his other verhalen, here or at an opdrachtgever that is the same party, whoever the derde is. */
export async function andereBeslagen(tx: Transactie, debiteurId: number, verhaalId: VerhaalId): Promise<{ readonly id: BeslagId; readonly derdeId: number }[]> {
  const rijen = await tx.beslag.findMany({ where: { openSleutel: { not: null }, verhaalId: { not: verhaalId }, verhaal: { debiteurId: { in: [...(await zelfdeSchuldenaar(tx, debiteurId))] } } }, select: { id: true, derdeId: true }, orderBy: { id: 'asc' } });
  return rijen.map(({ id, derdeId }) => ({ id: id as BeslagId, derdeId }));
}

/**
 * What holds a beslag at a derde where this verhaal has none yet; null when it may be laid. The inwoner says that the data of one of
 * its claims are wrong, or the days run that he was promised after a decision on kwijtschelding. Another verhaal of the debtor
 * already takes his income: each letter would leave one voet, and the later one must reckon with the earlier (Rv 475c lid 4,
 * 475i lid 5, 478). A register of the Rechtspraak holds something that no person judged: a correction may come to a beslag as
 * well, and asks nobody. Or too little is open for an exploot (policy). The caller holds the locks of the verhaal and of the beslagen
 * of the debtor.
 */
export async function watHoudtBeslag(tx: Transactie, kop: Kop): Promise<Ophouding | Wachtdagen | null> {
  const { verhaalId } = kop;
  const { rij, uitkomst } = await leesBerekening(tx, kop.berekeningId);
  const { antwoord, voet } = uitkomst;
  const derden = [kop.bronId, ...(antwoord.soort === 'beslag' ? (antwoord.samenMet ?? []) : []).map(({ bronId }) => bronId)];
  const eigen = await tx.beslag.findMany({ where: { openSleutel: { not: null }, verhaalId, derdeId: { in: derden } }, select: { derdeId: true } });
  if (derden.every((id) => eigen.some(({ derdeId }) => derdeId === id))) return null;
  const verhaal = await tx.verhaal.findUniqueOrThrow({ where: { id: verhaalId } });
  const register = await watHoudtOp(tx, { zaak: zaakVanVerhaal(verhaalId), debiteurId: verhaal.debiteurId });
  if (register !== null) return { taak: register.taak, vraag: await vraagBij(tx, verhaalId, register.taak, rij, kop.vandaag) };
  const open = await openVorderingen(tx, verhaalId);
  const feiten = { berekeningId: kop.berekeningId, openstaandCenten: totaalOpen(open) };
  const { nazien, wachtTotEnMet } = await houdtBeslag(tx, open.map(({ id }) => id), kop.vandaag);
  if (nazien.length > 0) return { taak: NAZIEN, tekst: NAZIEN_IN_VERHAAL, vraag: { feiten: { ...feiten, vorderingen: nazien.join(' ') }, artikelen: ['beleid'] } };
  if (wachtTotEnMet !== null) return { wachtTotEnMet };
  const andere = await andereBeslagen(tx, verhaal.debiteurId, verhaalId);
  if (andere.length > 0) {
    const lopend = { beslagen: andere.map(({ id }) => zaakVanBeslag(id)).join(' '), zelfdeDerde: andere.some(({ derdeId }) => derden.includes(derdeId)) };
    return { taak: 'samenloop', vraag: { feiten: { ...feiten, beslagvrijeVoetCenten: voet?.beslagvrijeVoetCenten ?? null, ...lopend }, artikelen: ['Rv art. 475c lid 4', 'Rv art. 475i lid 5', 'Rv art. 478'] } };
  }
  const teWeinig = await teWeinigVoorExploot(tx, { ...verhaal, verhaalId, bevoegdheid: bevoegdheidSchema.parse(verhaal.bevoegdheid) }, kop.vandaag);
  return teWeinig === null ? null : { taak: 'klein_restant', tekst: geenExploot(teWeinig), vraag: { feiten: { ...feiten, hoofdsomCenten: teWeinig.hoofdsom }, artikelen: ['beleid'] } };
}

/** Why an exploot may not be made, as a clause for the operator, and what is open of the hoofdsom. */
export interface TeWeinig {
  readonly reden: string;
  readonly hoofdsom: Centen;
}

/** Whether too little is open for the exploot of a beslag (policy of the day), over all claims of the verhaal together, which it serves at once; null where it may be made, or is not needed. */
export async function teWeinigVoorExploot(
  tx: Transactie,
  { verhaalId, bevoegdheid, ...wie }: { readonly verhaalId: VerhaalId; readonly bevoegdheid: Bevoegdheid; readonly opdrachtgeverId: string; readonly principaalId: string },
  vandaag: Dag,
): Promise<TeWeinig | null> {
  if (BESLAGWIJZEN[bevoegdheid].ligt !== 'bij_exploot') return null;
  const hoofdsom = som(centen(0), ...(await invorderbareVorderingen(tx, verhaalId, vandaag)).map(({ open }) => open.hoofdsom));
  const reden = teWeinigVoorKosten(hoofdsom, (await beleidOp(tx, wie, vandaag)).kleinsteKostenstapCenten);
  return reden === null ? null : { reden, hoofdsom };
}

export function geenExploot({ reden }: TeWeinig): string {
  return `Geen beslag bij exploot: ${reden} (beleid).`;
}
