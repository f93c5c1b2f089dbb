import type { VerzendingSoort } from '../../contract/berichten.ts';
import { laatste, type Dag } from '../../domain/kalender/dag.ts';
import { houdBrievenVast } from '../opslag/brief-slot.ts';
import { BRIEFSTATUS, TELT_NIET } from '../opslag/briefstatus.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { waaromGeweigerd } from '../opslag/geweigerde-brief.ts';
import { legVoor } from '../opslag/taak.ts';
import type { VerzendingUitkomst } from './port.ts';
import { laatsteDagVanRente } from './rentebrief.ts';
import { ANTWOORDEN_NA_EINDE, ANTWOORDEN_RENTEBRIEF } from './rentebrief-opnieuw.ts';
import { plekVanRij, type Briefrij } from './straat.ts';
import { OVER_RENTEBRIEF, rondTakenAf } from './taken.ts';
import { bewijsOnderweg } from './uit-de-post.ts';

/** What the post room reports on the letter of a beschikking on rente; of a claim that is over too (`gesloten`). */
export interface Rentepost {
  readonly soort: VerzendingSoort;
  readonly op: Dag;
  readonly vandaag: Dag;
  /** Refused by a verzendrun, and why; null: it was not. */
  readonly geweigerd: Parameters<typeof waaromGeweigerd>[1] | null;
  readonly gesloten: boolean;
}

/**
 * Books it: posting starts the payment term, a return is a task and stops nothing. One that did not go is a task with its reason: a person
 * answers whether it is made again or the rente lapses. Of one beschikking one letter counts; one that is void stays void. The caller holds
 * the lock of the zaak.
 */
export async function boekRentebrief(tx: Transactie, { id }: Pick<Briefrij, 'id'>, post: Rentepost): Promise<VerzendingUitkomst> {
  const { zaak } = await tx.brief.findUniqueOrThrow({ where: { id }, select: { zaak: true } });
  await houdBrievenVast(tx, zaak);
  const brief = await tx.brief.findUniqueOrThrow({ where: { id } });
  switch (post.soort) {
    case 'verzonden':
    case 'opnieuw_verzonden':
      return boekGepost(tx, brief, post);
    case 'retour':
      if (TELT_NIET.includes(brief.status)) return { soort: 'zonder_gevolg' };
      await tx.brief.update({ where: { id }, data: { status: BRIEFSTATUS.retour } });
      await legVoor(tx, zaak, 'rentebrief_niet_aangekomen', post.vandaag, `${OVER_RENTEBRIEF}${String(id)}:${post.op}`, undefined, { feiten: { briefId: id, wat: post.soort } });
      return { soort: 'zonder_gevolg' };
    case 'teruggehaald':
      return boekNietGegaan(tx, brief, post);
  }
}

async function boekGepost(tx: Transactie, brief: Briefrij, { soort, op, vandaag }: Rentepost): Promise<VerzendingUitkomst> {
  const bewaar = async (status: string) => tx.brief.update({ where: { id: brief.id }, data: { status, terpostbezorgdOp: naarDatum(op) } });
  if (brief.status === BRIEFSTATUS.vervallen) {
    await bewaar(BRIEFSTATUS.vervallen);
    await legVoor(tx, brief.zaak, 'intrekking_melden', vandaag, `intrekking_melden:${String(brief.id)}`);
    return { soort: 'zonder_gevolg' };
  }
  const andere = brief.status === BRIEFSTATUS.teruggehaald ? await andereDieTelt(tx, brief) : null;
  if (andere !== null) {
    if (plekVanRij(andere) !== 'in_de_rij' || (await bewijsOnderweg(tx, brief.zaak, andere.id))) {
      await bewaar(BRIEFSTATUS.vervallen);
      await legVoor(tx, brief.zaak, 'brief_dubbel_gepost', vandaag, `brief_dubbel_gepost:${String(brief.id)}`);
      return { soort: 'zonder_gevolg' };
    }
    await tx.brief.update({ where: { id: andere.id }, data: { status: BRIEFSTATUS.teruggehaald } });
    await schrijfGebeurtenis(tx, brief.zaak, vandaag, 'brief_teruggehaald', { briefId: andere.id, stap: andere.soort, besluitId: andere.besluitId });
  }
  if (brief.status === BRIEFSTATUS.teruggehaald) await schrijfGebeurtenis(tx, brief.zaak, vandaag, 'brief_toch_verzonden', { briefId: brief.id, stap: brief.soort, besluitId: brief.besluitId });
  await bewaar(BRIEFSTATUS.verzonden);
  for (const id of [brief.id, ...(andere === null ? [] : [andere.id])]) await rondTakenAf(tx, brief.zaak, vandaag, soort, { sleutelBegin: `${OVER_RENTEBRIEF}${String(id)}:` });
  return { soort: 'rente_verzonden', laatsteDag: laatsteDagVanRente(laatste(naarDag(brief.dagtekening), op)) };
}

/** It was refused, or taken out of the post: what a person is asked, unless another letter makes the beschikking known. */
async function boekNietGegaan(tx: Transactie, brief: Briefrij, { op, vandaag, geweigerd, gesloten }: Rentepost): Promise<VerzendingUitkomst> {
  if (brief.status === BRIEFSTATUS.vervallen) return { soort: 'zonder_gevolg' };
  await tx.brief.update({ where: { id: brief.id }, data: { status: BRIEFSTATUS.teruggehaald } });
  if ((await andereDieTelt(tx, brief)) !== null) return { soort: 'zonder_gevolg' };
  const { feiten, zin } = geweigerd === null ? { feiten: {}, zin: '' } : await waaromGeweigerd(tx, geweigerd);
  const wat = geweigerd === null ? 'ging niet op de post' : 'is geweigerd voordat zij op de post ging';
  const vraag = { feiten: { ...feiten, briefId: brief.id, wat: 'teruggehaald', renteBesluitId: brief.besluitId }, keuzes: gesloten ? ANTWOORDEN_NA_EINDE : ANTWOORDEN_RENTEBRIEF };
  const tekst = `De beschikking over de rente ${wat}. ${gesloten ? NA_EINDE : ZOLANG_ZIJ_LOOPT} ${zin}`.trim();
  await legVoor(tx, brief.zaak, geweigerd === null ? 'rentebrief_niet_aangekomen' : 'brief_geweigerd', vandaag, `${OVER_RENTEBRIEF}${String(brief.id)}:${geweigerd === null ? op : 'geweigerd'}`, tekst, vraag);
  return { soort: 'rente_niet_verzonden' };
}

const ZOLANG_ZIJ_LOOPT = 'Zoek uit wat er niet klopte, en doe deze taak af met de uitkomst «opnieuw» (de brief wordt opnieuw gemaakt) of «vervalt» (de rente vervalt).';
const NA_EINDE = 'De vordering is gesloten: haar brief wordt niet meer gemaakt, en een besluit dat niet bekend is gemaakt werkt niet (Awb 3:40). Doe deze taak af met de uitkomst «vervalt». Was de rente betaald, dan gaat zij terug: bericht de debiteur.';

/** The other letter of the same beschikking that counts: made in the place of one that did not go, or one that went after all. */
async function andereDieTelt(tx: Transactie, { id, zaak, soort, besluitId }: Briefrij): Promise<Briefrij | null> {
  return tx.brief.findFirst({ where: { zaak, soort, besluitId, id: { not: id }, status: { notIn: [...TELT_NIET] } }, orderBy: { id: 'desc' } });
}
