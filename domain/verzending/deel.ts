import type { Centen } from '../geld/centen.ts';
import type { Bevindingcode } from './bevinding.ts';
import type { Verzendgrenzen } from './grenzen.ts';

/** A part of a run in numbers: how many letters, their amounts together and the middle one, in cents; null: they ask for no money. */
export interface Deelcijfers {
  readonly aantal: number;
  readonly somCenten: Centen;
  readonly mediaanCenten: Centen | null;
}

/** A middle amount that is this many times larger or smaller than before looks like cents for euros. */
const HONDERD = { vanaf: 50, tot: 200 };
/** This many times is no ordinary variation. */
const UITSCHIETER = 10;
/** Of fewer letters the middle amount says nothing. */
const MEDIAAN_VANAF = 5;

/**
 * What is unusual about a part as a whole, against the limits of the policy and against earlier parts of the same opdrachtgever and
 * kind. An empty list: nothing.
 */
export function toetsDeel(deel: Deelcijfers, eerder: readonly Deelcijfers[], grenzen: Verzendgrenzen): readonly Bevindingcode[] {
  const codes: Bevindingcode[] = [];
  if (deel.aantal > grenzen.hoogstensAantal) codes.push('aantal_boven_grens');
  if (deel.somCenten > grenzen.hoogstensSomCenten) codes.push('som_boven_grens');
  if (eerder.length === 0) return deel.aantal > grenzen.eersteRunHoogstensAantal ? [...codes, 'eerste_run'] : codes;
  if (deel.aantal >= grenzen.groeiVanafAantal) {
    if (deel.aantal > grenzen.groeifactor * (midden(eerder.map(({ aantal }) => aantal)) ?? 0)) codes.push('aantal_gegroeid');
    if (deel.somCenten > grenzen.groeifactor * (midden(eerder.map(({ somCenten }) => somCenten)) ?? 0)) codes.push('som_gegroeid');
  }
  return [...codes, ...toetsMediaan(deel, eerder)];
}

function toetsMediaan({ aantal, mediaanCenten }: Deelcijfers, eerder: readonly Deelcijfers[]): readonly Bevindingcode[] {
  const gewoon = midden(eerder.flatMap((deel) => (deel.mediaanCenten === null ? [] : [deel.mediaanCenten])));
  if (aantal < MEDIAAN_VANAF || mediaanCenten === null || gewoon === null || mediaanCenten <= 0 || gewoon <= 0) return [];
  const maal = mediaanCenten > gewoon ? mediaanCenten / gewoon : gewoon / mediaanCenten;
  if (maal >= HONDERD.vanaf && maal <= HONDERD.tot) return ['factor_honderd'];
  return maal >= UITSCHIETER ? ['bedrag_uitschieter'] : [];
}

/** The middle of some numbers, the lower one of an even number; null of none. */
export function midden<T extends number>(getallen: readonly T[]): T | null {
  const geordend = [...getallen].sort((a, b) => a - b);
  return geordend[Math.floor((geordend.length - 1) / 2)] ?? null;
}
