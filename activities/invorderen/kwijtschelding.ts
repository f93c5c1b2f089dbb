import { zaakVanVordering } from '../../contract/zaak.ts';
import { euro, NUL, type Centen } from '../../domain/geld/centen.ts';
import { plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { debiteurVan, legOnmogelijkVoor, vraagAanschrijving, type Aanschrijving } from '../beslaan/aanschrijving.ts';
import { beleidVan } from '../beleid/beleid.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { openstaand } from '../opslag/openstaand.ts';
import { KWIJTSCHELDING } from '../opslag/pauze.ts';
import { Weigering } from '../opslag/weigering.ts';
import { legBesluitVast } from './besluit-van-mens.ts';
import type { BrpBrieven } from './brp.ts';
import { bewaarLosseBrief } from './losse-brief.ts';
import type { InvorderenPort } from './port.ts';
import { trekIn } from './terugdraaien.ts';
import { verminder } from './vermindering.ts';
import { OVER_LOSSE_BRIEF } from './taken.ts';

/**
 * The decision on a request for kwijtschelding (IW 26 lid 1, Gemw 255; Awb 4:94a), once per key. The whole ends the claim; what was
 * paid stays paid. A part lowers it, with its costs counted anew. Of what is left no step follows for the days of the policy. The
 * inwoner gets the decision by letter (Awb 3:41); where he cannot be written to, a task. Queries the BRP.
 */
export async function beslisKwijtschelding(db: Database, brp: BrpBrieven, invoer: Parameters<InvorderenPort['beslisKwijtschelding']>[0]): ReturnType<InvorderenPort['beslisKwijtschelding']> {
  const { besluit, centen = NUL, reden, ...kop } = invoer;
  const zaak = zaakVanVordering(kop.vorderingId);
  const aanschrijving = await vraagAanschrijving(db, brp, await debiteurVan(db, kop.vorderingId));
  if (besluit === 'geheel') await trekIn(db, { ...kop, reden: 'kwijtschelding_verleend' });
  // Refused when it is not lower than the claim; then nothing is recorded.
  if (besluit === 'gedeeltelijk') {
    await toetsDeel(db, invoer, centen);
    await verminder(db, brp, { ...kop, centen, reden });
  }
  return metZaak(db, zaak, async (tx) => {
    const vordering = await tx.vordering.findUniqueOrThrow({ where: { id: kop.vorderingId } });
    const wachtTotEnMet = besluit === 'geheel' ? null : plusDagen(kop.vandaag, (await beleidVan(tx, vordering))(kop.vandaag).kwijtscheldingWachtDagen);
    const grond = vordering.regime === 'belasting' ? ['IW 26 lid 1', 'Gemw 255'] : ['Awb 4:94a'];
    const zonderAdres = aanschrijving.soort === 'onmogelijk' ? ({ zonderBrief: 'volgt' } as const) : {};
    const besluitId = await legBesluitVast(tx, { ...kop, soort: KWIJTSCHELDING, grond, inhoud: { besluit, centen, wachtTotEnMet, reden }, ...zonderAdres });
    const openstaandCenten = (await openstaand(tx, kop.vorderingId)).totaal;
    if (besluitId !== null) await maakBekend(tx, invoer, { besluitId, grond, openstaandCenten, wachtTotEnMet, aanschrijving });
    return { openstaandCenten, wachtTotEnMet };
  });
}

interface Bekendmaking {
  readonly besluitId: number;
  readonly grond: readonly string[];
  readonly openstaandCenten: Centen;
  readonly wachtTotEnMet: Dag | null;
  readonly aanschrijving: Aanschrijving;
}

/** The letter with the decision: what was asked, what is remitted and why, what is left to pay, and from when collecting goes on. */
async function maakBekend(tx: Transactie, invoer: Parameters<InvorderenPort['beslisKwijtschelding']>[0], { besluitId, grond, openstaandCenten, wachtTotEnMet, aanschrijving }: Bekendmaking): Promise<void> {
  const { vorderingId, vandaag, besluit, centen = NUL, reden, sleutel } = invoer;
  const zaak = zaakVanVordering(vorderingId);
  if (aanschrijving.soort === 'onmogelijk') {
    const tekst = 'Er is beslist op een verzoek om kwijtschelding: vertel het wie dat moet weten.';
    await legOnmogelijkVoor(tx, zaak, aanschrijving, vandaag, `${OVER_LOSSE_BRIEF.kwijtschelding}${sleutel}`, { tekst, feiten: { besluitId } });
    return;
  }
  await bewaarLosseBrief(tx, {
    soort: 'kwijtscheldingsbesluit',
    vorderingId,
    vandaag,
    adres: aanschrijving.adres,
    over: besluitId,
    besluitId,
    inhoud: { besluit, ...(besluit === 'gedeeltelijk' ? { kwijtgescholdenCenten: centen } : {}), openstaandCenten, reden, wachtTotEnMet },
    grond,
    gebeurtenis: { soort: 'kwijtscheldingsbesluit', feiten: { besluitId } },
  });
}

/** What was paid stays paid, as when the whole is remitted: a part is lower than the hoofdsom that is open (cents). Not asked again of a key that was carried out. */
async function toetsDeel(db: Database, { vorderingId, sleutel }: Parameters<InvorderenPort['beslisKwijtschelding']>[0], deel: Centen): Promise<void> {
  if ((await db.besluit.count({ where: { sleutel: `${zaakVanVordering(vorderingId)}:vermindering:${sleutel}` } })) > 0) return;
  const { hoofdsom } = await openstaand(db, vorderingId);
  if (deel >= hoofdsom) throw new Weigering(`De kwijtschelding is niet lager dan de hoofdsom die openstaat (${euro(hoofdsom)}), en wat is betaald blijft betaald. Beslis «geheel».`);
}
