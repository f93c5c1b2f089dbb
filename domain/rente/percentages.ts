import type { Dag } from '../kalender/dag.ts';
import type { Regime } from '../regime/grond.ts';

/** The rente of a regime: invorderingsrente (IW 28) or wettelijke rente (Awb 4:98). */
export type Rentesoort = 'invorderingsrente' | 'wettelijke_rente';

/**
 * Percentage a year of the invorderingsrente, by calendar year: Besluit belasting- en invorderingsrente art. 2 (4% since
 * 2024-01-01; Stb. 2025, 383: 4.3% since 2026-01-01). A year stands here only when the Besluit was read for it: what
 * was not collected, before or after, is not known.
 */
const INVORDERINGSRENTE: Readonly<Record<string, string>> = { '2024': '4', '2025': '4', '2026': '4.3' };

/** Percentage a year of the wettelijke rente (Awb 4:98; BW 6:119 and 6:120): not collected for any year. */
const WETTELIJKE_RENTE: Readonly<Record<string, string>> = {};

/** Which rente a claim bears by its regime (IW 28; Awb 4:98, by 4:103 only where no other law rules it). */
export function rentesoortVan(regime: Regime): Rentesoort {
  return regime === 'belasting' ? 'invorderingsrente' : 'wettelijke_rente';
}

/** Where a percentage stands. */
export function grondslagPercentage(soort: Rentesoort): string {
  return soort === 'invorderingsrente' ? 'Besluit belasting- en invorderingsrente art. 2 (IW 29)' : 'Awb 4:98 lid 1 (BW 6:119 en 6:120)';
}

/** The percentage a year that holds on a day, as a decimal string ("4.3"); null where none was collected, never the last one known. */
export function rentepercentage(soort: Rentesoort, dag: Dag): string | null {
  const percentages = soort === 'invorderingsrente' ? INVORDERINGSRENTE : WETTELIJKE_RENTE;
  return percentages[dag.slice(0, 4)] ?? null;
}
