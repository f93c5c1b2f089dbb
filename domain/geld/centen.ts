/**
 * Money as integer cents. Every amount that is stored, paid or printed is a `Centen`; norm arithmetic is
 * decimal (see `domain/beslagvrije-voet`) and becomes `Centen` only at its end.
 */
declare const merk: unique symbol;
export type Centen = number & { readonly [merk]: 'Centen' };

/** Gives the number its brand. Unit: cents. Throws when it is not a safe integer. */
export function centen(bedrag: number): Centen {
  if (!Number.isSafeInteger(bedrag)) throw new RangeError(`geen geheel aantal centen: ${String(bedrag)}`);
  return (bedrag === 0 ? 0 : bedrag) as Centen;
}

export const NUL: Centen = centen(0);

/** Sum of amounts, in cents; of nothing it is zero. */
export function som(...bedragen: readonly Centen[]): Centen {
  return centen(bedragen.reduce((totaal, bedrag) => totaal + bedrag, 0));
}

/** a − b, in cents; may be negative. */
export function min(a: Centen, b: Centen): Centen {
  return centen(a - b);
}

/** The smaller of two amounts, in cents. */
export function kleinste(a: Centen, b: Centen): Centen {
  return a < b ? a : b;
}

/** The larger of two amounts, in cents. */
export function grootste(a: Centen, b: Centen): Centen {
  return a > b ? a : b;
}

/** Never below zero, in cents. */
export function nietNegatief(a: Centen): Centen {
  return a < 0 ? NUL : a;
}

const EUROBEDRAG = /^(-)?(\d{1,13})(?:\.(\d{1,2}))?$/;

/**
 * Reads a decimal string in euros ("453.99", "10", "-2.5") as cents. More than two decimals, a comma or
 * anything else throws: an amount is never rounded on the way in.
 */
export function centenUitEuro(tekst: string): Centen {
  const delen = EUROBEDRAG.exec(tekst);
  if (!delen) throw new RangeError(`geen bedrag in euro met ten hoogste twee decimalen: «${tekst}»`);
  const [, teken, euro = '0', decimalen = ''] = delen;
  const waarde = Number(euro) * 100 + Number(decimalen.padEnd(2, '0'));
  return centen(teken ? -waarde : waarde);
}

/** Writes cents as a decimal string in euros with two decimals ("453.99"): the form of the case files. */
export function decimaalEuro(bedrag: Centen): string {
  const absoluut = Math.abs(bedrag);
  const tekst = `${String(Math.trunc(absoluut / 100))}.${String(absoluut % 100).padStart(2, '0')}`;
  return bedrag < 0 ? `-${tekst}` : tekst;
}

/** Writes cents for a Dutch reader ("€ 1.234,56"). */
export function euro(bedrag: Centen): string {
  const [geheel = '0', decimalen = '00'] = decimaalEuro(centen(Math.abs(bedrag))).split('.');
  const gegroepeerd = geheel.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${bedrag < 0 ? '-' : ''}€ ${gegroepeerd},${decimalen}`;
}
