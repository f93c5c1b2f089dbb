import { NUL, som, type Centen } from '../geld/centen.ts';
import { eersteVanMaand, laatsteVanMaand, dagenTussen, maandVan, plusDagen, volgendeMaand, type Dag } from '../kalender/dag.ts';
import { gedeeldDoor, maal, vast, type Term } from '../spoor/term.ts';
import type { Inkomstenopgave, Inkomstenverhouding } from './polisgegevens.ts';

/** How long an aangiftetijdvak is, for bringing it back to a month (Besluit art. 2 lid 3). */
export type Duur = { readonly soort: 'maanden'; readonly aantal: number } | { readonly soort: 'vier_weken' } | { readonly soort: 'week' };

/** The amounts of one tijdvak, in cents with sign. `null`: not delivered. */
export type Tijdvakbedragen = Omit<Inkomstenopgave, 'van' | 'tot' | 'waardePrivegebruikAuto'>;

/** One aangiftetijdvak of an inkomstenverhouding; `gedeeltelijk` when it was worked in part only. */
export type Tijdvak = {
  readonly van: Dag;
  readonly tot: Dag;
  readonly duur: Duur;
  readonly gedeeltelijk: boolean;
  readonly bedragen: Tijdvakbedragen;
};

export type Tijdvakken = {
  readonly tijdvakken: readonly Tijdvak[];
  readonly onherleidbaar: readonly { readonly van: Dag; readonly tot: Dag | null }[];
};

/**
 * The tijdvakken of an inkomstenverhouding, oldest first: statements over the same days are added up (corrections),
 * and each gets its length. What cannot be brought back to a month is listed apart.
 */
export function tijdvakkenVan({ opgaven }: Pick<Inkomstenverhouding, 'opgaven'>): Tijdvakken {
  const vierwekelijks = opgaven.some(({ van, tot }) => tot !== null && dagen(van, tot) === 28 && !heleMaanden(van, tot));
  const tijdvakken: Tijdvak[] = [];
  const onherleidbaar: { van: Dag; tot: Dag | null }[] = [];
  for (const opgave of samengevoegd(opgaven)) {
    const { van, tot } = opgave;
    const duur = tot === null ? null : duurVan(van, tot, vierwekelijks);
    if (tot === null || duur === null) onherleidbaar.push({ van, tot });
    else tijdvakken.push({ van, tot, ...duur, bedragen: opgave });
  }
  return { tijdvakken, onherleidbaar };
}

/** An amount of a tijdvak brought back to a month (Besluit beslagvrije voet art. 2 lid 3 and 5 lid 4): four weeks × 13/12, a week × 52/12; the law gives no factor. Euros. */
export function perMaand(bedrag: Term, duur: Duur): Term {
  switch (duur.soort) {
    case 'maanden':
      return duur.aantal === 1 ? bedrag : gedeeldDoor(bedrag, vast('maanden in het tijdvak', String(duur.aantal)));
    case 'vier_weken':
      return gedeeldDoor(maal(bedrag, vast('tijdvakken van vier weken per jaar', '13')), vast('maanden per jaar', '12'));
    case 'week':
      return gedeeldDoor(maal(bedrag, vast('weken per jaar', '52')), vast('maanden per jaar', '12'));
  }
}

function duurVan(van: Dag, tot: Dag, vierwekelijks: boolean): { duur: Duur; gedeeltelijk: boolean } | null {
  const lengte = dagen(van, tot);
  if (vierwekelijks) {
    if (lengte === 28) return { duur: { soort: 'vier_weken' }, gedeeltelijk: false };
    // The first and last four-week tijdvak of a calendar year are cut or stretched to 1 January and 31 December.
    const jaargrens = van.endsWith('-01-01') || tot.endsWith('-12-31');
    if (lengte < 35) return { duur: { soort: 'vier_weken' }, gedeeltelijk: lengte < 28 && !(jaargrens && lengte > 21) };
    return null;
  }
  const maanden = heleMaanden(van, tot);
  if (maanden) return { duur: { soort: 'maanden', aantal: maanden }, gedeeltelijk: false };
  if (lengte === 7) return { duur: { soort: 'week' }, gedeeltelijk: false };
  if (maandVan(van) === maandVan(tot)) return { duur: { soort: 'maanden', aantal: 1 }, gedeeltelijk: true };
  return null;
}

/** Number of whole calendar months from `van` to and including `tot`; zero when it is no whole number of them. */
function heleMaanden(van: Dag, tot: Dag): number {
  if (van > tot || van !== eersteVanMaand(van) || tot !== laatsteVanMaand(tot)) return 0;
  let aantal = 1;
  for (let maand = maandVan(van); maand < maandVan(tot); maand = volgendeMaand(maand)) aantal += 1;
  return aantal;
}

function dagen(van: Dag, tot: Dag): number {
  return dagenTussen(van, plusDagen(tot, 1));
}

/** Adds up statements over the same days, oldest tijdvak first. */
function samengevoegd(opgaven: readonly Inkomstenopgave[]): Inkomstenopgave[] {
  const perTijdvak = new Map<string, Inkomstenopgave>();
  for (const opgave of opgaven) {
    const sleutel = `${opgave.van}/${opgave.tot ?? ''}`;
    const eerder = perTijdvak.get(sleutel);
    perTijdvak.set(sleutel, eerder ? opgeteld(eerder, opgave) : opgave);
  }
  return [...perTijdvak.values()].sort((a, b) => (a.van === b.van ? (a.tot ?? '').localeCompare(b.tot ?? '') : a.van < b.van ? -1 : 1));
}

function opgeteld(a: Inkomstenopgave, b: Inkomstenopgave): Inkomstenopgave {
  return {
    van: a.van,
    tot: a.tot,
    loonLbPh: samen(a.loonLbPh, b.loonLbPh),
    vakantiebijslagUitbetaald: samen(a.vakantiebijslagUitbetaald, b.vakantiebijslagUitbetaald),
    vakantiebijslagOpgebouwd: samen(a.vakantiebijslagOpgebouwd, b.vakantiebijslagOpgebouwd),
    extraPeriodeUitbetaald: samen(a.extraPeriodeUitbetaald, b.extraPeriodeUitbetaald),
    extraPeriodeOpgebouwd: samen(a.extraPeriodeOpgebouwd, b.extraPeriodeOpgebouwd),
    loonheffing: samen(a.loonheffing, b.loonheffing),
    bijdrageZvw: samen(a.bijdrageZvw, b.bijdrageZvw),
    waardePrivegebruikAuto: samen(a.waardePrivegebruikAuto, b.waardePrivegebruikAuto),
  };
}

function samen(a: Centen | null, b: Centen | null): Centen | null {
  return a === null && b === null ? null : som(a ?? NUL, b ?? NUL);
}
