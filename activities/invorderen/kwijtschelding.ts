import { zaakVanVordering } from '../../contract/zaak.ts';
import { euro, NUL, type Centen } from '../../domain/geld/centen.ts';
import { plusDagen } from '../../domain/kalender/dag.ts';
import { beleidVan } from '../beleid/beleid.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { openstaand } from '../opslag/openstaand.ts';
import { Weigering } from '../opslag/weigering.ts';
import { legBesluitVast } from './besluit-van-mens.ts';
import type { InvorderenPort } from './port.ts';
import { trekIn } from './terugdraaien.ts';
import { verminder } from './vermindering.ts';

/** Kind of the besluit by which a request is refused. */
export const KWIJTSCHELDING = 'kwijtschelding';

/**
 * The decision on a request for kwijtschelding (IW 26 lid 1, Gemw 255; Awb 4:94a), once per key. The whole ends the claim; what was
 * paid stays paid. A part lowers it, with its costs counted anew. Of what is left no step follows for the days of the policy.
 */
export async function beslisKwijtschelding(db: Database, invoer: Parameters<InvorderenPort['beslisKwijtschelding']>[0]): ReturnType<InvorderenPort['beslisKwijtschelding']> {
  const { besluit, centen = NUL, reden, ...kop } = invoer;
  const zaak = zaakVanVordering(kop.vorderingId);
  if (besluit === 'geheel') {
    await trekIn(db, { ...kop, reden: 'kwijtschelding_verleend' });
    return { openstaandCenten: NUL, wachtTotEnMet: null };
  }
  // Refused when it is not lower than the claim; then nothing is recorded.
  if (besluit === 'gedeeltelijk') {
    await toetsWatOpenstaat(db, kop, centen);
    await verminder(db, { ...kop, centen, reden });
  }
  return metZaak(db, zaak, async (tx) => {
    const vordering = await tx.vordering.findUniqueOrThrow({ where: { id: kop.vorderingId } });
    const wachtTotEnMet = plusDagen(kop.vandaag, (await beleidVan(tx, vordering))(kop.vandaag).kwijtscheldingWachtDagen);
    const grond = vordering.regime === 'belasting' ? ['IW 26 lid 1', 'Gemw 255'] : ['Awb 4:94a'];
    await legBesluitVast(tx, { ...kop, soort: KWIJTSCHELDING, grond, inhoud: { besluit, centen, wachtTotEnMet, reden } });
    return { openstaandCenten: (await openstaand(tx, kop.vorderingId)).totaal, wachtTotEnMet };
  });
}

/** What was paid stays paid, as when the whole is remitted: refuses more than is still open of the hoofdsom (cents). */
async function toetsWatOpenstaat(db: Database, { vorderingId, sleutel }: Pick<Parameters<InvorderenPort['beslisKwijtschelding']>[0], 'vorderingId' | 'sleutel'>, af: Centen): Promise<void> {
  if ((await db.besluit.count({ where: { sleutel: `${zaakVanVordering(vorderingId)}:vermindering:${sleutel}` } })) > 0) return;
  const { hoofdsom } = await openstaand(db, vorderingId);
  if (af > hoofdsom) throw new Weigering(`Van de hoofdsom staat nog ${euro(hoofdsom)} open, en wat is betaald blijft betaald. Geef een lager bedrag, of kies «geheel».`);
}
