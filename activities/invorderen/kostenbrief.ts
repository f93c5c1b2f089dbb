import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import type { Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import { debiteurVan, legOnmogelijkVoor, vraagAanschrijving, type Aanschrijving } from '../beslaan/aanschrijving.ts';
import { openOverdracht } from '../deurwaarder/overdracht.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { opeisbaar } from './brief-inhoud.ts';
import type { BrpBrieven } from './brp.ts';
import type { LagereKosten } from './kosten-herzien.ts';
import { bewaarLosseBrief } from './losse-brief.ts';
import { laadStraat, stapVan } from './straat.ts';
import { OVER_LOSSE_BRIEF } from './taken.ts';

/** Kind of the letter that tells of lower costs. */
export const KOSTENBRIEF = 'kostenherziening';

/** What it tells, besides the claim. Unit: cents. */
interface Kostenbrief {
  readonly vorderingId: VorderingId;
  readonly vandaag: Dag;
  /** The vermindering, with what it took off. */
  readonly besluitId: number;
  readonly verminderdCenten: Centen;
  readonly grond: readonly string[];
  readonly kosten: readonly LagereKosten[];
  readonly aanschrijving: Aanschrijving;
}

/** Where the debtor hears of lower costs; null where no cost stands on the claim that can become lower, or `alGedaan`: then nobody need be asked. Queries the BRP. */
export async function vraagVoorKostenbrief(db: Database, brp: BrpBrieven, vorderingId: VorderingId, alGedaan: string): Promise<Aanschrijving | null> {
  const lopend = await db.kosten.findMany({ where: { vorderingId, vervallenOp: null }, select: { soort: true } });
  if (!lopend.some(({ soort }) => stapVan(soort) !== null) || (await db.besluit.count({ where: { sleutel: alGedaan } })) > 0) return null;
  return vraagAanschrijving(db, brp, await debiteurVan(db, vorderingId));
}

/**
 * The letter on a vermindering that made costs lower (Awb 3:40, 3:41): which, from what to what, and what is open now. It goes beside the
 * beschikking of who laid the claim, who knows of no costs. To somebody who cannot be written to a person tells it. The caller holds the lock.
 */
export async function vertelLagereKosten(tx: Transactie, { vorderingId, vandaag, besluitId, verminderdCenten, grond, kosten, aanschrijving }: Kostenbrief): Promise<void> {
  const zaak = zaakVanVordering(vorderingId);
  if (aanschrijving.soort === 'onmogelijk') {
    const tekst = 'De kosten van deze vordering zijn lager geworden: vertel het wie dat moet weten.';
    await legOnmogelijkVoor(tx, zaak, aanschrijving, vandaag, `${OVER_LOSSE_BRIEF.kosten}${String(besluitId)}`, { tekst, feiten: { besluitId } });
    return;
  }
  // Of a claim in terms what is overdue, as in the letters of the street.
  const open = opeisbaar(await laadStraat(tx, vorderingId, vandaag), eersteWerkdagOpOfNa(vandaag));
  await bewaarLosseBrief(tx, {
    soort: KOSTENBRIEF,
    vorderingId,
    vandaag,
    adres: aanschrijving.adres,
    over: besluitId,
    besluitId,
    inhoud: {
      op: vandaag,
      verminderdCenten,
      kosten: kosten.map((een) => ({ ...een })),
      bijDeurwaarder: (await openOverdracht(tx, vorderingId)) !== null,
      bedragen: { openHoofdsomCenten: open.hoofdsom, openKostenCenten: open.kosten, openRenteCenten: open.rente, totaalCenten: open.totaal },
    },
    grond,
    gebeurtenis: { soort: KOSTENBRIEF, feiten: { besluitId } },
  });
}
