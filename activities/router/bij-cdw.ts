import { z } from 'zod';
import type { Taaksoort } from '../../contract/taken.ts';
import type { BeslagId, ZaakId } from '../../contract/zaak.ts';
import { NUL } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { leesBeslag } from '../beslaan/dossier.ts';
import { huisstijlOp } from '../brieven/huisstijl.ts';
import type { Transactie } from '../opslag/database.ts';
import { legOpnieuwVoor } from '../opslag/taak.ts';
import { zetPartijberichtKlaar } from '../partijbericht/klaarzetten.ts';
import { vorderingInBericht, type EigenVordering } from '../partijbericht/vordering.ts';
import type { Partijnummer } from '../../domain/samenloop/partij.ts';
import { leesSamenloop } from './dossier.ts';

interface Waar {
  readonly beslagId: BeslagId;
  readonly zaak: ZaakId;
  readonly vandaag: Dag;
}
interface Kop extends Waar {
  /** Who collects. */
  readonly aan: Partijnummer;
}

/** Why what is open is another amount than was told. */
type Reden = 'betaling' | 'rente' | 'ingetrokken';

const verteldSchema = z.object({ inhoud: z.object({ vordering: z.object({ openstaand: z.int(), kosten: z.int() }) }) });

/** Our claim to who coordinates, with where its share is to be paid; once for each of them. What the message cannot say is a task. */
export async function meldBijCdw(tx: Transactie, { beslagId, zaak, vandaag, aan }: Waar & { readonly aan: { readonly nummer: Partijnummer | null; readonly besluitId: number } }): Promise<Taaksoort | null> {
  const { nummer, besluitId } = aan;
  const { opdrachtgeverId } = await leesBeslag(tx, beslagId);
  const { kenmerk } = await leesSamenloop(tx, beslagId);
  const { bevoegdheid, executoriaal, gelegdOp, vordering } = await vorderingInBericht(tx, beslagId, vandaag);
  const rekening = (await huisstijlOp(tx, opdrachtgeverId, vandaag))?.huisstijl.betaling;
  if (nummer === null || bevoegdheid === undefined || gelegdOp === undefined || rekening === undefined) {
    return legOpnieuwVoor(tx, zaak, 'cdw_aanmelden_met_de_hand', vandaag, `cdw_aanmelden:${String(besluitId)}`, undefined, { feiten: { besluitId, rekeningBekend: rekening !== undefined, bevoegdheidBekend: bevoegdheid !== undefined }, artikelen: ['Rv 478', 'VNG-handreiking Wvbvv §3.5'] });
  }
  const betaling = { rekening: rekening.iban, tenNameVan: rekening.tenaamstelling, betalingskenmerk: kenmerk };
  const inhoud = { bevoegdheid, executoriaal: executoriaal ?? true, gelegdOp, vordering, betaling };
  await zetPartijberichtKlaar(tx, { beslagId, vandaag, sleutel: `vordering_aangemeld_bij_cdw:${String(besluitId)}`, ontvanger: nummer, kenmerkOntvanger: null, soort: 'vordering_aangemeld_bij_cdw', inhoud });
  return null;
}

/** What is open changed since it was told to who collects: he divides by the new amount. */
export async function meldWijzigingBijCdw(tx: Transactie, kop: Kop): Promise<null> {
  const { vordering } = await vorderingInBericht(tx, kop.beslagId, kop.vandaag);
  const verteld = await laatstVerteld(tx, kop.beslagId);
  if (verteld === null || (verteld.openstaand === vordering.openstaand && verteld.kosten === vordering.kosten)) return null;
  await stuurWijziging(tx, kop, vordering, vordering.openstaand + vordering.kosten < verteld.openstaand + verteld.kosten ? 'betaling' : 'rente');
  return null;
}

/** Our beslag is over while another collects: nothing is open for us any more. Before it is signed off, for after that nothing is passed on. */
export async function meldEindeBijCdw(tx: Transactie, kop: Kop, einde: 'betaling' | 'ingetrokken'): Promise<void> {
  if ((await laatstVerteld(tx, kop.beslagId)) === null) return;
  const { vordering } = await vorderingInBericht(tx, kop.beslagId, kop.vandaag);
  await stuurWijziging(tx, kop, { ...vordering, openstaand: NUL, kosten: NUL }, einde);
}

async function laatstVerteld(tx: Transactie, beslagId: BeslagId): Promise<{ readonly openstaand: number; readonly kosten: number } | null> {
  const rij = await tx.uitgaandPartijbericht.findFirst({ where: { beslagId, soort: { in: ['vordering_aangemeld_bij_cdw', 'vordering_gewijzigd'] } }, orderBy: { id: 'desc' } });
  return rij === null ? null : verteldSchema.parse(rij.inhoud).inhoud.vordering;
}

async function stuurWijziging(tx: Transactie, { beslagId, vandaag, aan }: Kop, vordering: EigenVordering['vordering'], reden: Reden): Promise<void> {
  const { length } = await tx.uitgaandPartijbericht.findMany({ where: { beslagId, soort: 'vordering_gewijzigd' }, select: { id: true } });
  await zetPartijberichtKlaar(tx, { beslagId, vandaag, sleutel: `vordering_gewijzigd:${String(length + 1)}`, ontvanger: aan, kenmerkOntvanger: null, soort: 'vordering_gewijzigd', inhoud: { vordering, reden } });
}
