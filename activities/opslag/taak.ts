import type { Dag } from '../../domain/kalender/dag.ts';
import { TAAKSOORTEN, type Taaksoort } from '../../contract/taken.ts';
import type { Transactie } from './database.ts';
import { naarDatum } from './dagen.ts';
import { schrijfGebeurtenis } from './gebeurtenis.ts';

/** Puts a question to a person, once per key. `tekst` is Dutch, without personal data. Answers the kind. */
export async function legVoor(tx: Transactie, zaak: string, soort: Taaksoort, dag: Dag, sleutel: string, tekst: string = TAAKSOORTEN[soort]): Promise<Taaksoort> {
  const bestaand = await tx.taak.findUnique({ where: { sleutel: `${zaak}:${sleutel}` } });
  if (bestaand === null) {
    await tx.taak.create({ data: { sleutel: `${zaak}:${sleutel}`, zaak, soort, dag: naarDatum(dag), tekst } });
    await schrijfGebeurtenis(tx, zaak, dag, 'taak', { taak: soort });
  }
  return soort;
}
