import { Decimal } from 'decimal.js';
import { centen, type Centen } from '../geld/centen.ts';

/** Decimal arithmetic of the rekentool: 40 significant digits, half-up; nothing is rounded on the way. */
export const Getal = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });
export type Getal = Decimal;

/** An amount in euros per month or year as a decimal string, unrounded ("2058.333333"). */
export type DecimaalBedrag = string;

/** Euros as whole cents, half-up, once, at the end; see `opTweeDecimalen`. */
export function naarCenten(bedrag: Decimal): Centen {
  const afgerond = opTweeDecimalen(bedrag);
  // Two decimals times a hundred: exact again once rounded, as long as the cents are a safe integer, which `centen` asks.
  return centen(Math.round(afgerond.toNumber() * 100));
}

/**
 * Euros rounded to two decimals, half-up. The value is first cut to 20 decimals, so that a third that was divided and
 * added up again does not fall just under the half cent it is equal to.
 */
export function opTweeDecimalen(bedrag: Decimal): Decimal {
  const decimalen = bedrag.decimalPlaces();
  if (decimalen <= 2) return bedrag;
  return (decimalen > 20 ? bedrag.toDecimalPlaces(20, Decimal.ROUND_HALF_UP) : bedrag).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
}

/** Euros as whole cents, never more than the amount; first cut to 20 decimals, as in `opTweeDecimalen`. */
export function naarCentenOmlaag(bedrag: Decimal): Centen {
  return centen(rondAf(bedrag, 20).times(100).toDecimalPlaces(0, Decimal.ROUND_FLOOR).toNumber());
}

/** Cents as euros, exactly. */
export function uitCenten(bedrag: Centen): Decimal {
  return new Getal(bedrag).div(100);
}

/** Cents as a decimal string in euros without rounding ("1348.49"). */
export function decimaal(bedrag: Centen): DecimaalBedrag {
  return uitCenten(bedrag).toFixed();
}

/** Whether there is an amount above zero; euros. */
export function isMeerDanNul(bedrag: DecimaalBedrag | null | undefined): boolean {
  return bedrag != null && new Getal(bedrag).gt(0);
}

/** A number as a decimal string of at most 20 decimals, without exponent. */
export function alsTekst(waarde: Decimal): string {
  return tot(waarde, 20);
}

/**
 * A number for a Dutch reader, at most 6 decimals except where all of them are smaller: "29.735,424". `exact` is the same
 * number by `alsTekst`, where it was written already.
 */
export function alsLeesbaar(waarde: Decimal, exact: string = alsTekst(waarde)): string {
  const decimalen = waarde.e < EEN_CENT ? 12 : 6;
  const lang = exact.indexOf('.') >= 0 && exact.length - exact.indexOf('.') - 1 > decimalen;
  const tekst = lang ? tot(waarde, decimalen) : exact;
  const punt = tekst.indexOf('.');
  const geheel = punt < 0 ? tekst : tekst.slice(0, punt);
  return (geheel.length > 3 ? geheel.replace(DUIZENDTALLEN, '.') : geheel) + (punt < 0 ? '' : `,${tekst.slice(punt + 1)}`);
}

/** The power of ten of a cent: what is smaller has a lower one. */
const EEN_CENT = -2;
const DUIZENDTALLEN = /\B(?=(\d{3})+$)/g;

function tot(waarde: Decimal, decimalen: number): string {
  const afgerond = rondAf(waarde, decimalen);
  return afgerond.isZero() ? '0' : afgerond.toFixed();
}

/** Rounding half-up, only where there is something to round: most amounts have few decimals. */
function rondAf(waarde: Decimal, decimalen: number): Decimal {
  return waarde.decimalPlaces() > decimalen ? waarde.toDecimalPlaces(decimalen, Decimal.ROUND_HALF_UP) : waarde;
}
