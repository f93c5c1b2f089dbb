import type { Verlenging } from '../kalender/verjaring.ts';

/** Why a claim or a verhaal can stand still; each by a decision of a person. */
export const PAUZEREDENEN = [
  'uitstel',
  'bezwaar',
  'kwijtschelding_gevraagd',
  'moratorium',
  'minnelijk_traject',
  'wsnp',
  'faillissement',
  'surseance',
  'geschorste_tenuitvoerlegging',
  'detentie',
  'overleden',
  'emigratie',
  'beleid',
] as const;
export type Pauzereden = (typeof PAUZEREDENEN)[number];

/** A reason that was given before moratorium and minnelijk traject were told apart; still read, no longer given. */
export type OudePauzereden = 'schuldhulp';

export interface Pauzegevolg {
  /** Where the pause rests; policy where the law says nothing. */
  readonly grond: readonly string[];
  /** Under which ground of Awb 4:111 its days prolong the verjaring; null: it does not. */
  readonly verlengt: Verlenging['grond'] | null;
  /** What becomes of a beslag that lies: it goes on, it lapses by the law, or a person judges. */
  readonly lopendBeslag: 'loopt_door' | 'vervalt' | 'oordeel';
}

/**
 * The legal effect of each reason. Only uitstel that was granted (Awb 4:111 lid 1) and what stands in lid 2 prolongs the
 * verjaring; an objection, a request, debt help outside the law, detention, death and emigration do not.
 */
export const PAUZES = {
  uitstel: { grond: ['IW 25 lid 1', 'Awb 4:94'], verlengt: 'uitstel', lopendBeslag: 'oordeel' },
  bezwaar: { grond: ['IW 9 lid 12', 'IW 25 lid 1'], verlengt: null, lopendBeslag: 'loopt_door' },
  kwijtschelding_gevraagd: { grond: ['IW 26'], verlengt: null, lopendBeslag: 'loopt_door' },
  moratorium: { grond: ['Wet gemeentelijke schuldhulpverlening 5', 'Fw 287b'], verlengt: null, lopendBeslag: 'oordeel' },
  minnelijk_traject: { grond: ['Wet gemeentelijke schuldhulpverlening 3', 'beleid'], verlengt: null, lopendBeslag: 'oordeel' },
  wsnp: { grond: ['IW 19 lid 10', 'Fw 299', 'Fw 301'], verlengt: 'schuldsanering', lopendBeslag: 'vervalt' },
  faillissement: { grond: ['Fw 26', 'Fw 33'], verlengt: 'faillissement', lopendBeslag: 'vervalt' },
  surseance: { grond: ['Fw 230'], verlengt: 'surseance', lopendBeslag: 'oordeel' },
  geschorste_tenuitvoerlegging: { grond: ['Awb 4:111 lid 2 onder d', 'Rv 438'], verlengt: 'geschorste_tenuitvoerlegging', lopendBeslag: 'oordeel' },
  detentie: { grond: ['beleid'], verlengt: null, lopendBeslag: 'loopt_door' },
  overleden: { grond: ['beleid'], verlengt: null, lopendBeslag: 'oordeel' },
  emigratie: { grond: ['beleid'], verlengt: null, lopendBeslag: 'loopt_door' },
  beleid: { grond: ['beleid'], verlengt: null, lopendBeslag: 'loopt_door' },
  schuldhulp: { grond: ['Wet gemeentelijke schuldhulpverlening 5'], verlengt: null, lopendBeslag: 'loopt_door' },
} as const satisfies Record<Pauzereden | OudePauzereden, Pauzegevolg>;

/** The effect of a reason as it stands in the record; null for a code that no version ever gave. */
export function gevolgVanPauze(reden: string): Pauzegevolg | null {
  return Object.hasOwn(PAUZES, reden) ? PAUZES[reden as keyof typeof PAUZES] : null;
}
