import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { centen, min, NUL } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { debiteurVan, legOnmogelijkVoor, vraagAanschrijvingBij, type Aanschrijving } from '../beslaan/aanschrijving.ts';
import { leesTerugbetaling } from '../bericht/inhoud.ts';
import { eenmalig } from '../bericht/verwerken.ts';
import { TELT_NIET } from '../opslag/briefstatus.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { INTREKKINGSBRIEF } from '../opslag/intrekkingsbrief.ts';
import { openstaand } from '../opslag/openstaand.ts';
import { vervallenDelen } from '../opslag/terugbetaling.ts';
import type { BrpBrieven } from './brp.ts';
import { bewaarLosseBrief } from './losse-brief.ts';
import type { InvorderenPort } from './port.ts';
import type { Briefrij } from './straat.ts';
import { OVER_LOSSE_BRIEF } from './taken.ts';

const TERUGBETALING = 'terugbetaling';

/** Every letter that was made about a refund, in order. */
export async function brievenOver(tx: Transactie, zaak: string, terugbetalingId: number): Promise<readonly Briefrij[]> {
  const sleutel = `${zaak}:${TERUGBETALING}:${String(terugbetalingId)}`;
  return tx.brief.findMany({ where: { zaak, OR: [{ sleutel }, { sleutel: { startsWith: `${sleutel}:` } }] }, orderBy: { id: 'asc' } });
}

/** How money goes back: to the account that the debtor named. */
const GROND = ['Awb 4:89'];

/**
 * Tells the debtor by letter that money comes back, why, and what is open still; once per message. None where a letter of withdrawal
 * tells it, nor where nothing of it is paid out any more. Where he cannot be written to, a task: the money goes back all the same. Queries the BRP.
 */
export async function maakTerugbetaalbrief(db: Database, brp: BrpBrieven, { vorderingId, vandaag, berichtId }: Parameters<InvorderenPort['maakTerugbetaalbrief']>[0]): ReturnType<InvorderenPort['maakTerugbetaalbrief']> {
  const zaak = zaakVanVordering(vorderingId);
  const aanschrijving = await vraagAanschrijvingBij(db, brp, berichtId, await debiteurVan(db, vorderingId));
  return eenmalig<{ readonly briefId: number | null }>(db, berichtId, zaak, async (tx, bericht) => vertelTerugbetaling(tx, { vorderingId, vandaag }, bericht, aanschrijving));
}

interface Waar {
  readonly vorderingId: VorderingId;
  readonly vandaag: Dag;
}

/** The same for a caller who holds the lock and marks the message as handled; `aanschrijving`: null where it was handled before. */
export async function vertelTerugbetaling(tx: Transactie, { vorderingId, vandaag }: Waar, bericht: { readonly soort: string; readonly inhoud: unknown }, aanschrijving: Aanschrijving | null): Promise<{ readonly briefId: number | null }> {
  const zaak = zaakVanVordering(vorderingId);
  const { terugbetalingId } = leesTerugbetaling(bericht.inhoud);
  const terug = await tx.terugbetaling.findUniqueOrThrow({ where: { id: terugbetalingId } });
  if (terug.zaak !== zaak) throw new RangeError(`terugbetaling ${String(terugbetalingId)} hoort niet bij ${zaak}`);
  const oorzaak = await schrijfGebeurtenis(tx, zaak, vandaag, bericht.soort, { terugbetalingId });
  const terugCenten = min(centen(terug.centen), (await vervallenDelen(tx, [zaak])).get(terugbetalingId) ?? NUL);
  if (aanschrijving === null || terugCenten <= 0 || (await isAlVerteld(tx, terug))) return { briefId: null };
  if (aanschrijving.soort === 'onmogelijk') {
    const tekst = 'Er gaat geld terug: vertel het wie dat moet weten.';
    await legOnmogelijkVoor(tx, zaak, aanschrijving, vandaag, `${OVER_LOSSE_BRIEF.terugbetaling}${String(terugbetalingId)}`, { tekst, feiten: { terugbetalingId } });
    return { briefId: null };
  }
  const briefId = await bewaarLosseBrief(tx, {
    soort: TERUGBETALING,
    vorderingId,
    vandaag,
    adres: aanschrijving.adres,
    over: terugbetalingId,
    keer: (await brievenOver(tx, zaak, terugbetalingId)).length + 1,
    besluitId: null,
    oorzaak,
    inhoud: { terugCenten, reden: terug.reden, op: naarDag(terug.dag), openstaandCenten: (await openstaand(tx, vorderingId)).totaal },
    grond: GROND,
    gebeurtenis: { soort: 'terugbetaalbrief', feiten: { terugbetalingId } },
  });
  return { briefId };
}

/** A letter of withdrawal of that day that counts names what comes back with the costs; not one to who got the letter of another. */
export async function isAlVerteld(tx: Transactie, { zaak, dag, reden }: { readonly zaak: string; readonly dag: Date; readonly reden: string }): Promise<boolean> {
  return reden === 'kosten_vervallen' && (await tx.brief.count({ where: { zaak, soort: INTREKKINGSBRIEF, aan: { not: 'ontvanger' }, dagtekening: { gte: dag }, status: { notIn: [...TELT_NIET] } } })) > 0;
}
