import type { BerichtSoort, InhoudVan } from '../../contract/berichten.ts';
import type { ZaakId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Transactie } from '../opslag/database.ts';
import { naarDatum } from '../opslag/dagen.ts';

/**
 * Writes a message as a row, in the transaction of what caused it. It is delivered as a signal afterwards
 * (`bezorgen`); the business key makes it one message however often this runs. Answers 1 when
 * it is new, 0 when it was there.
 */
export async function schrijfBericht<Soort extends BerichtSoort>(
  tx: Transactie,
  bericht: { readonly ontvanger: ZaakId; readonly soort: Soort; readonly dag: Dag; readonly sleutel: string; readonly inhoud: InhoudVan<Soort> },
): Promise<number> {
  const { count } = await tx.bericht.createMany({
    data: [{ ontvanger: bericht.ontvanger, sleutel: bericht.sleutel, soort: bericht.soort, dag: naarDatum(bericht.dag), inhoud: { ...bericht.inhoud } }],
    skipDuplicates: true,
  });
  return count;
}
