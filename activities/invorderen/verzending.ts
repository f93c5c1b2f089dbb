import { z } from 'zod';
import type { VerzendingSoort } from '../../contract/berichten.ts';
import { TAAKSOORTEN } from '../../contract/taken.ts';
import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { dagenTussen, laatste, type Dag } from '../../domain/kalender/dag.ts';
import { BRIEFSTAPPEN, type Briefstap } from '../../domain/regime/weg.ts';
import { beginVanTermijn } from '../../domain/straat/bewijs.ts';
import { termijnVanStap } from '../../domain/straat/termijn-van-stap.ts';
import { beleidOp } from '../beleid/beleid.ts';
import { leesVerzending } from '../bericht/inhoud.ts';
import { eenmalig } from '../bericht/verwerken.ts';
import { naarDag, naarDagOfLeeg, naarDatum } from '../opslag/dagen.ts';
import { wegVanRij } from '../opslag/grond.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { legGeweigerdVoor, waaromGeweigerd } from '../opslag/geweigerde-brief.ts';
import { isBerichtOver } from '../opslag/intrekkingsbrief.ts';
import { openstaand } from '../opslag/openstaand.ts';
import { meldNietAangekomen } from '../opslag/niet-aangekomen.ts';
import { legVoor } from '../opslag/taak.ts';
import type { InvorderenPort, VerzendingUitkomst } from './port.ts';
import { RENTEBESCHIKKING } from './rente.ts';
import { boekRentebrief } from './rentebrief-post.ts';
import { isUitDePostTeHalen, stapVan, type Briefrij } from './straat.ts';
import { BRIEFSTATUS, TELT_NIET } from '../opslag/briefstatus.ts';
import { rondTakenAf } from './taken.ts';
import { neemUitDePost, zetBriefTerug } from './uit-de-post.ts';

const overDwangbevel = z.object({ dwangbevelBriefId: z.int() });

type Waarom = Parameters<typeof waaromGeweigerd>[1];

/** What the post room reports on a letter that is no step of the street. */
interface Overig {
  readonly soort: VerzendingSoort;
  readonly op: Dag;
  readonly vandaag: Dag;
  readonly geweigerd: Waarom | null;
}

interface Post {
  readonly vorderingId: VorderingId;
  readonly brief: Briefrij;
  readonly stap: Briefstap;
  readonly op: Dag;
  readonly vandaag: Dag;
  /** Refused by a verzendrun, and why; null: it was not. */
  readonly geweigerd: Waarom | null;
}

/**
 * What the post room reports on a letter of the street. Proof of posting starts the term, from the later of dagtekening
 * and posting; a later proof moves it, never back. Returned mail is a task; a letter taken back is void with its costs.
 */
export async function boekVerzending(db: Database, { vorderingId, berichtId, vandaag }: Parameters<InvorderenPort['boekVerzending']>[0]): Promise<VerzendingUitkomst> {
  const zaak = zaakVanVordering(vorderingId);
  return eenmalig<VerzendingUitkomst>(db, berichtId, zaak, async (tx, bericht) => {
    const { briefId, soort, op, geweigerd: isGeweigerd, ...waarom } = leesVerzending(bericht.inhoud);
    const geweigerd = isGeweigerd === true ? waarom : null;
    const brief = await tx.brief.findUnique({ where: { id: briefId } });
    const stap = brief === null ? null : stapVan(brief.soort);
    await schrijfGebeurtenis(tx, zaak, vandaag, 'verzending', { briefId, verzending: soort, op });
    if (brief === null || brief.zaak !== zaak) return { soort: 'zonder_gevolg' };
    if (brief.soort === RENTEBESCHIKKING) return boekRentebrief(tx, brief, { soort, op, vandaag, geweigerd, gesloten: false });
    if (stap === null) {
      if (brief.aan === 'deurwaarder') await noteerBijDeurwaarder(tx, brief, { soort, op, vandaag, geweigerd });
      else await bewaarPosting(tx, brief, { soort, op, vandaag, geweigerd });
      return { soort: 'zonder_gevolg' };
    }
    const post: Post = { vorderingId, brief, stap, op, vandaag, geweigerd };
    switch (soort) {
      case 'verzonden':
      case 'opnieuw_verzonden':
        return boekPost(tx, post, soort === 'opnieuw_verzonden');
      case 'retour':
        return boekRetour(tx, post);
      case 'teruggehaald':
        return boekTeruggehaald(tx, post);
    }
  });
}

/** Nothing to tell along of a letter that no run refused. */
async function waaromNiet(tx: Transactie, geweigerd: Waarom | null): Promise<Awaited<ReturnType<typeof waaromGeweigerd>> | undefined> {
  return geweigerd === null ? undefined : waaromGeweigerd(tx, geweigerd);
}

/** What a letter stays when its posting is proven: out of the post, or come back, of which the proof came after the return. */
export function blijftNaPost(status: string, soort: 'verzonden' | 'opnieuw_verzonden'): boolean {
  return TELT_NIET.includes(status) || (status === BRIEFSTATUS.retour && soort !== 'opnieuw_verzonden');
}

/** A letter to the deurwaarder is no step of the street: its proof is kept, and one that came back is a task. */
async function noteerBijDeurwaarder(tx: Transactie, brief: Briefrij, { soort, op, vandaag, geweigerd }: Overig): Promise<void> {
  switch (soort) {
    case 'verzonden':
    case 'opnieuw_verzonden':
      await tx.brief.update({ where: { id: brief.id }, data: { terpostbezorgdOp: naarDatum(op), ...(blijftNaPost(brief.status, soort) ? {} : { status: BRIEFSTATUS.verzonden }) } });
      if (soort === 'opnieuw_verzonden') await rondTakenAf(tx, brief.zaak, vandaag, soort, { sleutelBegin: `deurwaarder_brief_terug:${String(brief.id)}:` });
      return;
    case 'retour':
      if (brief.status === BRIEFSTATUS.vervallen) return;
      await tx.brief.update({ where: { id: brief.id }, data: { status: BRIEFSTATUS.retour } });
      await legVoor(tx, brief.zaak, 'deurwaarder_brief_terug', vandaag, `deurwaarder_brief_terug:${String(brief.id)}:${op}`);
      return;
    case 'teruggehaald':
      await meldNietAangekomen(tx, brief, soort, op, vandaag, await waaromNiet(tx, geweigerd));
      return;
    default:
      soort satisfies never;
  }
}

/** Another letter of the claim: its proof is kept with it and moves nothing. That it did not arrive a person must know: nobody told the debtor yet. */
async function bewaarPosting(tx: Transactie, brief: Briefrij, { soort, op, vandaag, geweigerd }: Overig): Promise<void> {
  switch (soort) {
    case 'verzonden':
    case 'opnieuw_verzonden':
      if (brief.status === BRIEFSTATUS.vervallen || (brief.status === BRIEFSTATUS.retour && soort !== 'opnieuw_verzonden')) {
        // Void for good, or the proof of its posting came after the report that it came back.
        await tx.brief.update({ where: { id: brief.id }, data: { terpostbezorgdOp: naarDatum(op) } });
        return;
      }
      await tx.brief.update({ where: { id: brief.id }, data: { status: BRIEFSTATUS.verzonden, terpostbezorgdOp: naarDatum(op) } });
      await rondTakenAf(tx, brief.zaak, vandaag, soort, { sleutelBegin: `brief_niet_aangekomen:${String(brief.id)}:` });
      return;
    case 'retour':
    case 'teruggehaald':
      if (soort === 'retour') await maakBetekeningOngedaan(tx, brief);
      await meldNietAangekomen(tx, brief, soort, op, vandaag, await waaromNiet(tx, geweigerd));
      return;
    default:
      soort satisfies never;
  }
}

/** A dwangbevel that was served once more by post, and came back: by that post it was not served (Pw 60 lid 5), and its day is entered anew. */
export async function maakBetekeningOngedaan(tx: Transactie, { soort, aan, inhoud }: Briefrij): Promise<void> {
  // An order to the deurwaarder that comes back says nothing of a service by post since.
  if (soort !== 'betekeningsopdracht' || aan === 'deurwaarder') return;
  const { dwangbevelBriefId } = overDwangbevel.parse(inhoud);
  await tx.brief.updateMany({ where: { id: dwangbevelBriefId, betekening: 'post_pw60' }, data: { betekendOp: null } });
}

async function boekPost(tx: Transactie, post: Post, opnieuw: boolean): Promise<VerzendingUitkomst> {
  const { brief, op, vandaag } = post;
  const terpostbezorgdOp = brief.terpostbezorgdOp === null ? op : laatste(naarDag(brief.terpostbezorgdOp), op);
  const bewaar = async (status: string) => tx.brief.update({ where: { id: brief.id }, data: { status, terpostbezorgdOp: naarDatum(terpostbezorgdOp) } });

  if (brief.status === BRIEFSTATUS.vervallen) {
    await bewaar(BRIEFSTATUS.vervallen);
    if (!(await isBerichtOver(tx, brief))) await legVoor(tx, brief.zaak, 'intrekking_melden', vandaag, `intrekking_melden:${String(brief.id)}`);
    return { soort: 'zonder_gevolg' };
  }
  if (brief.status === BRIEFSTATUS.teruggehaald) {
    const andere = await andereBrief(tx, brief);
    if (andere !== null && !isUitDePostTeHalen(andere)) {
      await bewaar(BRIEFSTATUS.vervallen);
      await legVoor(tx, brief.zaak, 'brief_dubbel_gepost', vandaag, `brief_dubbel_gepost:${String(brief.id)}`);
      return { soort: 'zonder_gevolg' };
    }
    if (andere !== null) await neemUitDePost(tx, post.vorderingId, andere, vandaag, BRIEFSTATUS.teruggehaald);
    await zetBriefTerug(tx, post.vorderingId, brief, vandaag);
  }
  if (brief.status === BRIEFSTATUS.retour && !opnieuw) {
    await bewaar(BRIEFSTATUS.retour);
    return { soort: 'retour', stap: post.stap, briefId: brief.id, taak: 'retour' };
  }
  await bewaar(BRIEFSTATUS.verzonden);
  return verzonden(tx, post, terpostbezorgdOp, opnieuw);
}

async function verzonden(tx: Transactie, { vorderingId, brief, stap, vandaag }: Post, terpostbezorgdOp: Dag, opnieuw: boolean): Promise<VerzendingUitkomst> {
  const vordering = await tx.vordering.findUniqueOrThrow({ where: { id: vorderingId } });
  const dagtekening = naarDag(brief.dagtekening);
  const beleid = await beleidOp(tx, vordering, dagtekening);
  if (opnieuw) await rondTakenAf(tx, brief.zaak, vandaag, 'opnieuw_verzonden', { sleutelBegin: `retour:${String(brief.id)}:` });
  else if (dagenTussen(dagtekening, terpostbezorgdOp) > beleid.laatGepostDagen) await legVoor(tx, brief.zaak, 'laat_gepost', vandaag, `laat_gepost:${String(brief.id)}`);
  const houdtOp = await tx.taak.findFirst({ where: { zaak: brief.zaak, afgedaanOp: null, soort: 'retour' }, orderBy: { id: 'desc' } });
  const { totaal: openstaandCenten } = await openstaand(tx, vorderingId);
  const termijn = termijnVanStap(stap, wegVanRij(vordering), { begin: beginVanTermijn(dagtekening, terpostbezorgdOp), betekendOp: naarDagOfLeeg(brief.betekendOp), beleid });
  if (termijn.soort === 'wacht_op_betekening') {
    await schrijfGebeurtenis(tx, brief.zaak, vandaag, 'wacht_op_betekening', { briefId: brief.id, terpostbezorgdOp });
    const taak = await legVoor(tx, brief.zaak, 'betekening_invoeren', vandaag, `betekening_invoeren:${String(brief.id)}:${terpostbezorgdOp}`, `${TAAKSOORTEN.betekening_invoeren} (${termijn.grondslag})`);
    return { soort: 'wacht_op_betekening', stap, briefId: brief.id, openstaandCenten, taak: houdtOp?.soort ?? taak };
  }
  const { laatsteDag, volgendeStapVanaf, betekendOp } = termijn;
  await schrijfGebeurtenis(tx, brief.zaak, vandaag, betekendOp === null ? 'termijn' : 'betekend', { briefId: brief.id, terpostbezorgdOp, betekendOp, laatsteDag, volgendeStapVanaf });
  return { soort: 'verzonden', stap, briefId: brief.id, laatsteDag, volgendeStapVanaf, openstaandCenten, taak: houdtOp?.soort ?? null };
}

/** Served by its posting (Pw 60 lid 5): what came back was not served, and its day is entered anew. */
export function zonderPostbetekening({ betekening }: Pick<Briefrij, 'betekening'>): { readonly betekendOp?: null } {
  return betekening === 'post_pw60' ? { betekendOp: null } : {};
}

/** IW 13 lid 4: what did not reach the debtor is no basis for service by post. A person must look. */
async function boekRetour(tx: Transactie, { brief, stap, op, vandaag }: Post): Promise<VerzendingUitkomst> {
  if (TELT_NIET.includes(brief.status)) return { soort: 'zonder_gevolg' };
  await tx.brief.update({ where: { id: brief.id }, data: { status: BRIEFSTATUS.retour, ...zonderPostbetekening(brief) } });
  const taak = await legVoor(tx, brief.zaak, 'retour', vandaag, `retour:${String(brief.id)}:${op}`);
  return { soort: 'retour', stap, briefId: brief.id, taak };
}

/** The post room stopped the letter, or a run refused it: then the claim waits for a person. Not any more when a later letter of the street rests on it. */
async function boekTeruggehaald(tx: Transactie, { vorderingId, brief, stap, vandaag, geweigerd }: Post): Promise<VerzendingUitkomst> {
  if (TELT_NIET.includes(brief.status)) return { soort: 'zonder_gevolg' };
  if (!(await nietGegaan(tx, vorderingId, brief, vandaag))) return { soort: 'zonder_gevolg' };
  const taak = geweigerd === null ? undefined : await legGeweigerdVoor(tx, brief.zaak, vandaag, `brief_geweigerd:${String(brief.id)}`, { briefId: brief.id, stap }, geweigerd);
  return { soort: 'teruggehaald', stap, briefId: brief.id, ...(taak === undefined ? {} : { taak }) };
}

/** It is out of the post with its costs; false where a later letter of the street rests on it. */
export async function nietGegaan(tx: Transactie, vorderingId: VorderingId, brief: Briefrij, vandaag: Dag): Promise<boolean> {
  const later = await tx.brief.count({ where: { zaak: brief.zaak, soort: { in: [...BRIEFSTAPPEN] }, id: { gt: brief.id }, status: { notIn: [...TELT_NIET] } } });
  if (later > 0) return false;
  await tx.brief.update({ where: { id: brief.id }, data: { terpostbezorgdOp: null } });
  await neemUitDePost(tx, vorderingId, brief, vandaag, BRIEFSTATUS.teruggehaald);
  return true;
}

/** The other letter of the same step that counts: made in the place of one that was taken out of the post. */
async function andereBrief(tx: Transactie, brief: Briefrij): Promise<Briefrij | null> {
  return tx.brief.findFirst({
    where: { zaak: brief.zaak, soort: brief.soort, id: { not: brief.id }, status: { notIn: [...TELT_NIET] } },
    orderBy: { id: 'desc' },
  });
}
