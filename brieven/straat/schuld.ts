import { datum } from '../schrijfwijze.ts';

interface Schuld {
  readonly soort: string;
  /** aanslag, naheffing or navordering; of regime awb beschikking. */
  readonly aanslagsoort: string;
  readonly dagtekening: string;
}

/** Sorts of claim as an inwoner knows them. */
const NAMEN: Readonly<Record<string, string>> = {
  ozb: 'onroerendezaakbelasting (ozb)',
  parkeernaheffing: 'parkeerbelasting',
  terugvordering_bijstand: 'terugbetaling van bijstand',
  bestuurlijke_boete: 'een boete',
  dwangsom: 'een dwangsom',
  terugvordering_subsidie: 'terugbetaling van subsidie',
  bestuursrechtelijke_premie: 'premie voor de zorgverzekering',
};

const AANSLAGEN: Readonly<Record<string, string>> = { aanslag: 'aanslag', naheffing: 'naheffingsaanslag', navordering: 'navorderingsaanslag' };

/** What the claim is for, without an article: "onroerendezaakbelasting (ozb)". */
export function naamVan(soort: string): string {
  return NAMEN[soort] ?? soort.replaceAll('_', ' ');
}

/** The paper from which the claim follows, by its kind and day (Awb 4:122 lid 1 c): "de aanslag hondenbelasting van 31 oktober 2024". */
export function stukVan(schuld: Schuld): string {
  const aanslag = AANSLAGEN[schuld.aanslagsoort];
  return `${aanslag === undefined ? 'het besluit over' : `de ${aanslag}`} ${naamVan(schuld.soort)} van ${datum(schuld.dagtekening)}`;
}

/** The same with a capital, for a heading or the first word of a row. */
export function metHoofdletter(tekst: string): string {
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}
