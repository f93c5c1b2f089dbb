import type { Dag } from '../../domain/kalender/dag.ts';
import { TAAKSOORTEN, type Taaksoort } from '../../contract/taken.ts';
import type { Transactie } from './database.ts';
import { naarDatum } from './dagen.ts';
import { schrijfGebeurtenis, type Feiten } from './gebeurtenis.ts';

/** What a person needs in order to answer: codes, ids, days and amounts, never personal data. */
export interface Vraag {
  readonly feiten?: Feiten;
  readonly artikelen?: readonly string[];
  /** Codes of the answers that can be given, where an answer closes the task. */
  readonly keuzes?: readonly string[];
  /** Last day of the legal term that is at risk as long as nobody answers. */
  readonly uiterlijk?: Dag;
}

/** Puts a question to a person, once per key. `tekst` is Dutch, without personal data. Answers the kind. */
export async function legVoor(tx: Transactie, zaak: string, soort: Taaksoort, dag: Dag, sleutel: string, tekst: string = TAAKSOORTEN[soort], vraag: Vraag = {}): Promise<Taaksoort> {
  const bestaand = await tx.taak.findUnique({ where: { sleutel: `${zaak}:${sleutel}` } });
  if (bestaand === null) {
    const { feiten = {}, artikelen = [], keuzes = [], uiterlijk } = vraag;
    await tx.taak.create({
      data: {
        sleutel: `${zaak}:${sleutel}`,
        zaak,
        soort,
        dag: naarDatum(dag),
        tekst,
        feiten,
        artikelen: [...artikelen],
        keuzes: [...keuzes],
        uiterlijk: uiterlijk === undefined ? null : naarDatum(uiterlijk),
      },
    });
    await schrijfGebeurtenis(tx, zaak, dag, 'taak', { taak: soort });
  }
  return soort;
}

/**
 * Puts a question before a person that may come back on the same day: one that is open under this key stays, one that was closed
 * is asked anew, so that nothing waits for a person whom nobody asks. Answers the kind.
 */
export async function legOpnieuwVoor(tx: Transactie, zaak: string, soort: Taaksoort, dag: Dag, sleutel: string, tekst: string = TAAKSOORTEN[soort], vraag: Vraag = {}): Promise<Taaksoort> {
  const eerder = await tx.taak.findMany({ where: { zaak, soort, OR: [{ sleutel: `${zaak}:${sleutel}` }, { sleutel: { startsWith: `${zaak}:${sleutel}:` } }] }, select: { afgedaanOp: true } });
  if (eerder.some(({ afgedaanOp }) => afgedaanOp === null)) return soort;
  return legVoor(tx, zaak, soort, dag, eerder.length === 0 ? sleutel : `${sleutel}:${String(eerder.length + 1)}`, tekst, vraag);
}
