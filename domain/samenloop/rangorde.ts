import { dag, type Dag } from '../kalender/dag.ts';

/** What a claim is, as far as its rank among the others asks; `onbekend`: its voorrang is not known. */
export const VORDERINGSOORTEN = [
  'rijksbelasting_iw21',
  'bestuursrechtelijke_premie_zvw18f',
  'loonvordering_bw3_288e',
  'kinderalimentatie',
  'terugvordering_pw60',
  'terugvordering_ioaw_ioaz',
  'terugvordering_uwv',
  'terugvordering_svb',
  'gemeentelijke_belasting',
  'waterschapsbelasting',
  'concurrent',
  'onbekend',
] as const;
export type Vorderingsoort = (typeof VORDERINGSOORTEN)[number];

/** The ranks, the highest first: a lower number goes before. Without unit. */
export const RANGEN = [10, 20, 30, 40, 50, 90] as const;
export type Rang = (typeof RANGEN)[number];

/** On which each rank rests. */
export const GROND_VAN_RANG = {
  10: 'IW 21',
  20: 'Zvw 18f lid 8',
  30: 'BW 3:288 onder a tot en met e',
  40: 'BW 3:288 onder f',
  50: 'Pw 60 lid 7',
  90: 'BW 3:277 lid 1',
} as const satisfies Readonly<Record<Rang, string>>;

/** The rank of a concurrent claim: the lowest there is. */
export const CONCURRENT = 90 satisfies Rang;
/** The rank of what gemeente, UWV and SVB recover, directly after BW 3:288. */
export const NA_BW_3_288 = 50 satisfies Rang;

/** First day on which kinderalimentatie is bevoorrecht (BW 3:288 f, Wet preferentie kinderalimentatieschuld). */
const KINDERALIMENTATIE_PREFERENT = dag('2025-07-01');

/**
 * The rank of a claim on the day of the question; null when its voorrang is not known. Municipal tax is concurrent
 * (Gemeentewet 249 leaves out IW 21), and so is that of a waterschap on income (Waterschapswet 138 lid 1).
 */
export function rangVan(soort: Vorderingsoort, peildatum: Dag): Rang | null {
  switch (soort) {
    case 'rijksbelasting_iw21':
      return 10;
    case 'bestuursrechtelijke_premie_zvw18f':
      return 20;
    case 'loonvordering_bw3_288e':
      return 30;
    case 'kinderalimentatie':
      return peildatum >= KINDERALIMENTATIE_PREFERENT ? 40 : CONCURRENT;
    case 'terugvordering_pw60':
    case 'terugvordering_ioaw_ioaz':
    case 'terugvordering_uwv':
    case 'terugvordering_svb':
      return NA_BW_3_288;
    case 'gemeentelijke_belasting':
    case 'waterschapsbelasting':
    case 'concurrent':
      return CONCURRENT;
    case 'onbekend':
      return null;
  }
}
