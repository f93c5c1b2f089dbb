import type { Beleid } from '../../contract/beleid.ts';
import { zaakVanVordering, type VorderingId, type ZaakId } from '../../contract/zaak.ts';
import { centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { nietVerjaardVoor } from '../../domain/kalender/verjaring.ts';
import { BRIEFSTAPPEN, type Briefstap, type Weg } from '../../domain/regime/weg.ts';
import type { Briefbewijs, Straatdossier } from '../../domain/straat/bewijs.ts';
import { plekVan, type Briefplek } from '../../domain/terughalen/plek.ts';
import { beleidVan } from '../beleid/beleid.ts';
import { AANKONDIGING_NODIG } from '../opslag/aankondiging.ts';
import { BRIEFSTATUS, TELT_NIET } from '../opslag/briefstatus.ts';
import { INTREKKINGSBRIEF } from '../opslag/intrekkingsbrief.ts';
import { naarDag, naarDagOfLeeg } from '../opslag/dagen.ts';
import { wegVanRij } from '../opslag/grond.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { openstaand, type Openstaand } from '../opslag/openstaand.ts';
import { verjaringVan } from '../opslag/verjaring.ts';

/** Letters of a decision that stands, whatever is paid since and also when the claim ends: they go all the same. */
export const GAAT_HOE_DAN_OOK: readonly string[] = ['rentebeschikking', 'kwijtscheldingsbesluit', 'kostenherziening', 'terugbetaling', INTREKKINGSBRIEF];

/** Whether a letter can still be taken out of the post: it was not sent, and the post room has not taken it in. */
export function isUitDePostTeHalen(brief: Pick<Briefrij, 'status' | 'aangenomenOp'>): boolean {
  return brief.status === BRIEFSTATUS.klaargezet && brief.aangenomenOp === null;
}

export type Vorderingrij = NonNullable<Awaited<ReturnType<typeof laadVordering>>>;
export type Briefrij = Awaited<ReturnType<Transactie['brief']['findMany']>>[number];

/** One claim as its record tells it. */
export interface Straat {
  readonly zaak: ZaakId;
  readonly vordering: Vorderingrij;
  readonly open: Openstaand;
  readonly dossier: Straatdossier;
  readonly beleid: (dag: Dag) => Beleid;
}

async function laadVordering(tx: Transactie, vorderingId: VorderingId) {
  return tx.vordering.findUniqueOrThrow({ where: { id: vorderingId }, include: { betaaltermijnen: { orderBy: { volgnummer: 'asc' } } } });
}

/** Loads what decides on a day about the next step of a claim. Throws when the claim is not there, or has no policy on that day. */
export async function laadStraat(tx: Transactie, vorderingId: VorderingId, vandaag: Dag): Promise<Straat> {
  const zaak = zaakVanVordering(vorderingId);
  const vordering = await laadVordering(tx, vorderingId);
  const beleid = await beleidVan(tx, vordering);
  const brieven = await tx.brief.findMany({ where: { zaak, soort: { in: [...BRIEFSTAPPEN] }, status: { notIn: [...TELT_NIET] } }, orderBy: { id: 'asc' } });
  const open = await openstaand(tx, vorderingId);
  const weg = wegVanRij(vordering);
  const dossier: Straatdossier = {
    weg,
    betaaltermijnTotEnMet: naarDag(vordering.laatsteBetaaldag),
    ...termijnenVan(vordering),
    openstaand: open.totaal,
    openHoofdsom: open.hoofdsom,
    kleinsteKostenstap: beleid(vandaag).kleinsteKostenstapCenten,
    // Most claims are too young to have expired, whatever happened: their acts need not be read.
    verjaardVanaf: vandaag < nietVerjaardVoor(naarDag(vordering.laatsteBetaaldag)) ? null : (await verjaringVan(tx, vorderingId)).verjaardVanaf,
    brieven: Object.fromEntries(
      BRIEFSTAPPEN.flatMap((stap) => {
        const brief = geldend(brieven.filter(({ soort }) => soort === stap));
        return brief === undefined ? [] : [[stap, bewijsVan(brief, weg, beleid)]];
      }),
    ),
    derdeBetaaltAl: await derdeBetaaltAl(tx, vordering),
  };
  return { zaak, vordering, open, dossier, beleid };
}

/** The BSN of the debtor of a claim: read only where a source is asked or a deurwaarder is told. */
export async function bsnVan(tx: Transactie | Database, vorderingId: string): Promise<string> {
  return (await tx.debiteur.findFirstOrThrow({ where: { vorderingen: { some: { id: vorderingId } } }, select: { bsn: true } })).bsn;
}

/** The terms of a claim that is payable in more than one. */
function termijnenVan({ betaaltermijnen }: Vorderingrij): Pick<Straatdossier, 'termijnen'> {
  if (betaaltermijnen.length === 0) return {};
  return { termijnen: betaaltermijnen.map((rij) => ({ laatsteDag: naarDag(rij.laatsteDag), centen: centen(rij.centen) })) };
}

/** Of the letters of one step the one that counts: the latest that went, else the one that waits. */
export function geldend(brieven: readonly Briefrij[]): Briefrij | undefined {
  return brieven.findLast(({ status }) => status !== BRIEFSTATUS.klaargezet) ?? brieven.at(-1);
}

function bewijsVan(brief: Briefrij, weg: Weg, beleid: (dag: Dag) => Beleid): Briefbewijs {
  const dagtekening = naarDag(brief.dagtekening);
  const { herinneringDagen, dwangbevelDagen } = beleid(dagtekening);
  return {
    dagtekening,
    terpostbezorgdOp: naarDagOfLeeg(brief.terpostbezorgdOp),
    teruggekomen: brief.status === BRIEFSTATUS.retour,
    // Served in another way than this power asks does not count: a title sent by post is no ground for a derdenbeslag.
    betekendOp: brief.betekening === weg.betekening ? naarDagOfLeeg(brief.betekendOp) : null,
    beleid: { herinneringDagen, dwangbevelDagen },
  };
}

/** IW 19 lid 9: a derde pays, or should pay, on a vordering of ours against this debtor. Not for a claim that was sent back for its vooraankondiging: another derde was in sight. */
async function derdeBetaaltAl(tx: Transactie, { id, debiteurId, opdrachtgeverId, principaalId }: Vorderingrij): Promise<boolean> {
  const lopend = await tx.beslag.count({
    where: { gelegdOp: { not: null }, geeindigdOp: null, verhaal: { debiteurId, opdrachtgeverId, principaalId, bevoegdheid: 'vordering_iw19' } },
  });
  return lopend > 0 && (await tx.gebeurtenis.count({ where: { zaak: zaakVanVordering(id as VorderingId), soort: AANKONDIGING_NODIG } })) === 0;
}

/** The step of a letter, or null when it is no letter of the street. */
export function stapVan(soort: string): Briefstap | null {
  return BRIEFSTAPPEN.find((stap) => stap === soort) ?? null;
}

/** Where a letter is when somebody wants it back, by its row. */
export function plekVanRij({ status, aangenomenOp, kanaal, drukwerkId, terpostbezorgdOp }: Briefrij): Briefplek {
  // What the berichtenmagazijn was asked to take it may have, answered or not.
  const uitgegeven = kanaal === null || kanaal === 'digitaal' || drukwerkId !== null;
  return plekVan({ status, aangenomenOp: naarDagOfLeeg(aangenomenOp), uitgegeven, terpostbezorgdOp: naarDagOfLeeg(terpostbezorgdOp) });
}
