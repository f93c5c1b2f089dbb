import type { Insolventiesoort } from '../../domain/registers/insolventie.ts';

/** The letter with which the number of a procedure begins. */
export const SOORT_VAN_LETTER: Readonly<Record<string, Insolventiesoort>> = { F: 'faillissement', S: 'surseance', R: 'wsnp' };

/**
 * Kinds of publication (`publicatieSoortCode`) after which a procedure is over: annulled, lifted, ended, turned into another
 * one, or entered by mistake. A hand-over to another court ends nothing, and an unknown code neither: then it still runs.
 */
const EINDE = new Set([
  ...['1102', '1202', '1316', '1317', '1318', '1319', '1320', '1324', '1333', '1336'],
  ...['2328', '2329', '2330', '2331', '2332', '2333', '2334', '2335', '2354', '2356'],
  ...['3307', '3308', '3309', '3313', '3315'],
]);
/** Kinds by which it begins, or begins anew after it had ended. */
const BEGIN = new Set([
  ...['1100', '1101', '1200', '1201', '1300', '1301', '1302', '1303', '1304', '1305', '1306', '1329'],
  ...['2100', '2101', '2102', '2200', '2201', '2202', '2301', '2302', '2303', '2304', '2305', '2306', '2307', '2308', '2337', '2350'],
  ...['3100', '3200', '3300', '3301', '3302', '3303', '3316'],
]);

export interface Publicatie {
  readonly datum: string;
  readonly code: string;
}

/** Whether a procedure runs, by its publications, and the day on which it was first published as begun. */
export function stand(publicaties: readonly Publicatie[]): { readonly loopt: boolean; readonly sinds: string | null } {
  const opDatum = [...publicaties].sort((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0));
  const laatste = opDatum.findLast(({ code }) => EINDE.has(code) || BEGIN.has(code));
  return { loopt: laatste === undefined || !EINDE.has(laatste.code), sinds: opDatum.find(({ code }) => BEGIN.has(code))?.datum ?? null };
}
