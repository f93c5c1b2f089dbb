import { zaakVanVordering, type Intrekreden, type VorderingId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { BRIEFSTAPPEN, type Briefstap } from '../../domain/regime/weg.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { INTREKKING, openstaand } from '../opslag/openstaand.ts';
import { legVoor } from '../opslag/taak.ts';
import { Weigering } from '../opslag/weigering.ts';
import { legBesluitVast } from './besluit-van-mens.ts';
import { eigenPauze } from './pauze-mee.ts';
import type { InvorderenPort } from './port.ts';
import { type Briefrij } from './straat.ts';
import { BRIEFSTATUS } from '../opslag/briefstatus.ts';
import { HOUDT_DE_STRAAT, rondTakenAf } from './taken.ts';
import { betaalTeVeelTerug } from './terugbetaling.ts';
import { laatTitelLos } from './titel.ts';
import { neemUitDePost } from './uit-de-post.ts';
import { meldIngetrokken, slotenVan, verlaatVerhaal } from './verhaal-aanmelden.ts';

const NIET_GEPOST: readonly string[] = [BRIEFSTATUS.klaargezet, BRIEFSTATUS.teruggehaald];

/** Where each reason to withdraw rests. */
const GROND_VAN_INTREKKING: Readonly<Record<Intrekreden, readonly string[]>> = {
  aanslag_vernietigd: ['Kostenwet art. 2-3: geen grond zonder aanslag'],
  verzet_gegrond: ['IW 17', 'Awb 4:123 lid 2', 'Rv 438'],
  kwijtschelding_verleend: ['IW 26'],
  oninbaar: ['beleid'],
  beleid: ['beleid'],
};

/**
 * Sets a claim back to a step: the letters from that step on are void with their costs, what was paid on those costs goes
 * to the hoofdsom or back, a verhaal it was in is left; without its dwangbevel the exploten lapse too. Each letter that was posted is a task: the debtor must hear of it.
 */
export async function zetTerug(db: Database, { stap, reden, ...rest }: Parameters<InvorderenPort['zetTerug']>[0]): ReturnType<InvorderenPort['zetTerug']> {
  const zaak = zaakVanVordering(rest.vorderingId);
  return metZaak(db, await slotenVan(db, rest.vorderingId), async (tx) => {
    if ((await legBesluitVast(tx, { ...rest, soort: 'terugzetting', grond: ['beleid'], inhoud: { stap, reden } })) !== null) {
      const stappen = BRIEFSTAPPEN.slice(BRIEFSTAPPEN.indexOf(stap));
      if (stappen.includes('dwangbevel')) await laatTitelLos(tx, rest.vorderingId, rest.vandaag);
      for (const brief of await brievenVan(tx, zaak, stappen)) await laatVervallen(tx, rest.vorderingId, brief, rest.vandaag);
      await verlaatVerhaal(tx, rest.vorderingId, rest.vandaag);
      await rondTakenAf(tx, zaak, rest.vandaag, 'teruggezet', { soorten: [...HOUDT_DE_STRAAT, 'betekening_invoeren'] });
    }
    const pauze = await eigenPauze(tx, rest.vorderingId, rest.vandaag);
    return { openstaandCenten: (await openstaand(tx, rest.vorderingId)).totaal, ...(pauze === null ? {} : { pauze }) };
  });
}

/**
 * Withdraws a claim. What was not posted goes out of the post with its costs. Costs that were charged, of exploten too, are taken back when the
 * aanslag itself was annulled or a court upheld the verzet against its enforcement; only in the first case all that was paid
 * goes back. A verhaal it is in is told.
 */
export async function trekIn(db: Database, invoer: Parameters<InvorderenPort['trekIn']>[0]): Promise<void> {
  await metZaak(db, await slotenVan(db, invoer.vorderingId), async (tx) => trekInOnderSlot(tx, invoer));
}

/**
 * The same by a decision of a person. Not because of kwijtschelding: that is a besluit with its reason and its remedy, which is made known to the inwoner
 * (Awb 3:41, `beslisKwijtschelding`).
 */
export async function trekInDoorMens(db: Database, invoer: Parameters<InvorderenPort['trekIn']>[0]): Promise<void> {
  const { vorderingId, sleutel, reden } = invoer;
  const alGedaan = reden === 'kwijtschelding_verleend' && (await db.besluit.count({ where: { sleutel: `${zaakVanVordering(vorderingId)}:${INTREKKING}:${sleutel}` } })) > 0;
  if (reden === 'kwijtschelding_verleend' && !alGedaan) throw new Weigering('Kwijtschelding is een besluit dat de inwoner moet horen (Awb 3:41). Gebruik «beslisKwijtschelding» met «geheel» en de reden; is er nog geen verzoek vastgelegd, pauzeer dan eerst met de reden kwijtschelding_gevraagd.');
  await trekIn(db, invoer);
}

/** The same for a caller who holds the locks. */
export async function trekInOnderSlot(tx: Transactie, { reden, ...rest }: Parameters<InvorderenPort['trekIn']>[0]): Promise<void> {
  const zaak = zaakVanVordering(rest.vorderingId);
  const eerder = await tx.besluit.findFirst({ where: { zaak, soort: INTREKKING, vervallenOp: null } });
  if (eerder?.sleutel === `${zaak}:${INTREKKING}:${rest.sleutel}`) return;
  if (eerder !== null) throw new Weigering('De vordering is al ingetrokken: er is niets veranderd.');
  const { einde } = await tx.vordering.findUniqueOrThrow({ where: { id: rest.vorderingId }, select: { einde: true } });
  const openVooraf = (await openstaand(tx, rest.vorderingId)).totaal;
  await legBesluitVast(tx, { ...rest, soort: INTREKKING, grond: GROND_VAN_INTREKKING[reden], inhoud: { reden } });
  const vernietigd = reden === 'aanslag_vernietigd';
  const zonderKosten = vernietigd || reden === 'verzet_gegrond';
  if (vernietigd) await betaalTeVeelTerug(tx, rest.vorderingId, rest.vandaag, 'intrekking', 'aanslag_vernietigd');
  if (zonderKosten) await laatTitelLos(tx, rest.vorderingId, rest.vandaag);
  for (const brief of await brievenVan(tx, zaak, BRIEFSTAPPEN)) {
    if (zonderKosten || NIET_GEPOST.includes(brief.status)) await laatVervallen(tx, rest.vorderingId, brief, rest.vandaag);
  }
  // Of a claim that had ended nobody was told that anything is open.
  if (einde === null || openVooraf > 0) await meldIngetrokken(tx, rest.vorderingId, reden, rest.vandaag);
}

/** The letters of these steps that a decision did not make void, in order of making. */
export async function brievenVan(tx: Transactie, zaak: string, stappen: readonly Briefstap[]): Promise<Briefrij[]> {
  return tx.brief.findMany({ where: { zaak, soort: { in: [...stappen] }, status: { not: BRIEFSTATUS.vervallen } }, orderBy: { id: 'asc' } });
}

async function laatVervallen(tx: Transactie, vorderingId: VorderingId, brief: Briefrij, vandaag: Dag): Promise<void> {
  await neemUitDePost(tx, vorderingId, brief, vandaag, BRIEFSTATUS.vervallen);
  if (brief.terpostbezorgdOp !== null) await legVoor(tx, brief.zaak, 'intrekking_melden', vandaag, `intrekking_melden:${String(brief.id)}`);
}
