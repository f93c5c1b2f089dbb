import { Decimal } from 'decimal.js';

/**
 * The formula of Rv 475da lid 1–3, 475db a and b, and 475dc lid 1 in bare decimal.js: no trace, no articles, no norms
 * looked up. Written apart from `domain`, straight from the text of the law, so that it is both the yardstick of the
 * benchmark and a second way to the same amount.
 */
const D = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });
type D = Decimal;

/** The norms of one half-year, already numbers. `huur` is the formula of the half-year. */
export type KaleNormen = {
  readonly A: D;
  readonly B: D;
  readonly drempel: D;
  readonly E: D;
  readonly premie: D;
  readonly pw23: readonly [alleen: D, gehuwd: D];
  readonly K: D;
  readonly L: D;
  readonly maximum: readonly [a: D, b: D, c: D, d: D];
  readonly huur:
    | { readonly soort: 'lineair'; readonly ijkpunt: Paar; readonly afbouw: Paar; readonly H: D; readonly J: Paar }
    | { readonly soort: 'kwadratisch'; readonly a: Paar; readonly b: Paar; readonly J: D };
};
type Paar = readonly [eenpersoons: D, meerpersoons: D];

/** The four situations as their place in Rv 475da lid 1: 0 is a, 3 is d. */
export type Situatie = 0 | 1 | 2 | 3;

/** Amounts in euros a month, decimal strings, as they go into the rekentool. */
export type KaleInvoer = {
  readonly situatie: Situatie;
  readonly eigen: string;
  readonly partner: string;
  readonly netto: string;
  readonly nettoPartner: string;
  readonly nettoNevens: string;
};

const NUL = new D(0);

/** The beslagvrije voet in whole cents a month. */
export function kaleFormule(n: KaleNormen, { situatie, eigen, partner, netto, nettoPartner, nettoNevens }: KaleInvoer): number {
  const gehuwd = situatie >= 2;
  const meer = situatie === 0 ? 0 : 1;
  const C = (gehuwd ? new D(eigen).plus(partner) : new D(eigen)).times(12);
  const basis = (gehuwd ? n.B : n.A).times('0.95');
  const zorgMaximum = n.premie.times(gehuwd ? 2 : 1).div(12).minus(n.pw23[gehuwd ? 1 : 0]);
  const zorg = D.min(D.max(C.minus(n.drempel), NUL).div(12).times(n.E), C.gt(n.drempel) ? zorgMaximum : NUL);
  const huur =
    n.huur.soort === 'lineair'
      ? D.min(D.max(C.minus(n.huur.ijkpunt[meer]).times(n.huur.afbouw[meer].div(12)), NUL), n.huur.H.minus(n.huur.J[meer]))
      : D.max(n.huur.a[meer].times(C).times(C).plus(n.huur.b[meer].times(C)).minus(n.huur.J), NUL);
  const metKind = situatie === 1 || situatie === 3;
  const kgb = metKind ? D.max(C.minus(situatie === 3 ? n.drempel.plus(n.L) : n.drempel), NUL).div(12).times(n.K) : NUL;
  const bvv = D.min(basis.plus(zorg).plus(huur).plus(kgb), n.maximum[situatie]);
  const naPartner = gehuwd ? bvv.minus(D.min(nettoPartner, bvv.div(2))) : bvv;
  const naNevens = D.max(naPartner.minus(nettoNevens), NUL);
  const vrij = D.min(naNevens, new D(netto).plus(nettoNevens).times('0.95'));
  return vrij.times(100).toDecimalPlaces(0).toNumber();
}
