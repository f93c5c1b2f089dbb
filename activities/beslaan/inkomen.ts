import { isStructureelAnders, wijktAf } from '../../domain/afdracht/inkomen-wijkt-af.ts';
import { centen, type Centen } from '../../domain/geld/centen.ts';
import { naarDag } from '../opslag/dagen.ts';
import { peildagVanPeriode } from '../../domain/afdracht/periode.ts';
import { maand, type Dag } from '../../domain/kalender/dag.ts';
import { beleidOp } from '../beleid/beleid.ts';
import type { Transactie } from '../opslag/database.ts';
import { legVoor } from '../opslag/taak.ts';
import { leesBerekening, voetVan, type BewaardeBerekening } from '../verhalen/berekening.ts';
import type { Beslagdossier } from './dossier.ts';
import { BINNEN } from './perioden.ts';
import { laatsteVoet, voetenVan } from './voeten.ts';

const ARTIKELEN = ['Rv art. 475d lid 3 onder b, 4 en 5', 'Rv art. 475dc lid 1'];

/**
 * The derde declares another income than the one of the vaststelling, or one that leaves nothing to take: a person decides
 * whether the voet is determined anew (Rv 475d lid 4). Answers the task, or null. Not for the percentage (475d lid 7).
 */
export async function toetsVerklaardInkomen(tx: Transactie, dossier: Beslagdossier, vandaag: Dag, wat: { readonly verklaringId: number; readonly netto: Centen; readonly berekening: BewaardeBerekening }): Promise<string | null> {
  const { verklaringId, netto, berekening } = wat;
  const voet = voetVan(berekening);
  const vastgesteld = berekening.uitkomst.bron?.nettoCenten;
  if (voet.soort === 'percentage' || vastgesteld === undefined) return null;
  const { inkomenAfwijkingProcent } = await beleidOp(tx, dossier, vandaag);
  if (netto > voet.beslagvrijeVoetCenten && wijktAf(netto, vastgesteld, inkomenAfwijkingProcent) === null) return null;
  const feiten = { verklaringId, berekeningId: berekening.rij.id, opgegevenNettoCenten: netto, vastgesteldNettoCenten: vastgesteld, beslagvrijeVoetCenten: voet.beslagvrijeVoetCenten };
  return legVoor(tx, dossier.zaak, 'inkomen_wijkt_af', vandaag, `verklaring:${String(verklaringId)}:inkomen`, undefined, { feiten, artikelen: ARTIKELEN });
}

/** The same by what the derde states with the money, once for each vaststelling, and not while the question is open. */
export async function toetsAfgedragenInkomen(tx: Transactie, dossier: Beslagdossier, vandaag: Dag): Promise<string | null> {
  const { beslagId, zaak } = dossier;
  const geldend = laatsteVoet(await voetenVan(tx, beslagId));
  if (geldend === null) return null;
  const berekening = await leesBerekening(tx, geldend.berekeningId);
  const voet = voetVan(berekening);
  const vastgesteld = berekening.uitkomst.bron?.nettoCenten;
  if (voet.soort === 'percentage' || vastgesteld === undefined) return null;
  const afdrachten = await tx.afdracht.findMany({ where: { beslagId, ...BINNEN, nettoCenten: { not: null } }, orderBy: { id: 'asc' } });
  const sinds = afdrachten.filter(({ periode, ontvangenOp }) => peildagVanPeriode(maand(periode), naarDag(ontvangenOp)) >= geldend.vanaf);
  const perMaand = new Map(sinds.map(({ periode, nettoCenten }) => [maand(periode), centen(nettoCenten ?? 0)]));
  const { inkomenAfwijkingProcent } = await beleidOp(tx, dossier, vandaag);
  const maanden = [...perMaand].map(([periode, netto]) => ({ periode, netto }));
  if (!isStructureelAnders(maanden, vastgesteld, inkomenAfwijkingProcent)) return null;
  if ((await tx.taak.count({ where: { zaak, soort: 'inkomen_wijkt_af', afgedaanOp: null } })) > 0) return null;
  const feiten = { berekeningId: geldend.berekeningId, opgegevenNettoCenten: maanden.at(-1)?.netto ?? 0, vastgesteldNettoCenten: vastgesteld, beslagvrijeVoetCenten: voet.beslagvrijeVoetCenten };
  return legVoor(tx, zaak, 'inkomen_wijkt_af', vandaag, `inkomen:${String(geldend.berekeningId)}`, undefined, { feiten, artikelen: ARTIKELEN });
}
