import { dag, isDag, voluit } from '../../../domain/kalender/dag.ts';
import type { JsonObject } from './json.ts';

const GBA_DATUM = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * A GBA date (yyyymmdd, unknown parts are zeros) in the four shapes of the API. What is not eight digits, or no
 * existing day, is a mistake of the register and is not delivered.
 */
export function datum(gba: string | undefined): JsonObject | undefined {
  const [, jaar, maand, dagdeel] = GBA_DATUM.exec(gba ?? '') ?? [];
  if (jaar === undefined || maand === undefined || dagdeel === undefined) return undefined;
  if (jaar === '0000') return { type: 'DatumOnbekend', onbekend: true, langFormaat: 'onbekend' };
  if (maand === '00') return { type: 'JaarDatum', jaar: Number(jaar), langFormaat: String(Number(jaar)) };
  if (dagdeel === '00') {
    const eerste = `${jaar}-${maand}-01`;
    if (!isDag(eerste)) return undefined;
    const langFormaat = voluit(dag(eerste)).slice(2);
    return { type: 'JaarMaandDatum', jaar: Number(jaar), maand: Number(maand), langFormaat };
  }
  const volledig = `${jaar}-${maand}-${dagdeel}`;
  return isDag(volledig) ? { type: 'Datum', datum: volledig, langFormaat: voluit(dag(volledig)) } : undefined;
}
