import type { BerichtSoort, InhoudVan } from '../../contract/berichten.ts';
import type { ZaakId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Transactie } from '../opslag/database.ts';
import { naarDatum } from '../opslag/dagen.ts';

/** A message as it is written: to whom, what, on which legal day, and the business key that makes it one. */
export interface TeSchrijven<Soort extends BerichtSoort> {
  readonly ontvanger: ZaakId;
  readonly soort: Soort;
  readonly dag: Dag;
  readonly sleutel: string;
  readonly inhoud: InhoudVan<Soort>;
}

/**
 * Writes a message as a row, in the transaction of what caused it. It is delivered as a signal afterwards
 * (`bezorgen`); the business key makes it one message however often this runs. Answers 1 when
 * it is new, 0 when it was there.
 */
export async function schrijfBericht<Soort extends BerichtSoort>(tx: Transactie, bericht: TeSchrijven<Soort>): Promise<number> {
  return schrijfBerichten(tx, [bericht]);
}

/** The same for many at once, in the order given; answers how many are new. */
export async function schrijfBerichten<Soort extends BerichtSoort>(tx: Transactie, berichten: readonly TeSchrijven<Soort>[]): Promise<number> {
  const { count } = await tx.bericht.createMany({
    data: berichten.map(({ ontvanger, sleutel, soort, dag, inhoud }) => ({ ontvanger, sleutel, soort, dag: naarDatum(dag), inhoud: { ...inhoud } })),
    skipDuplicates: true,
  });
  return count;
}
