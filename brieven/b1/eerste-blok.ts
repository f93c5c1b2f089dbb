import type { Blok } from './blok.ts';

const BEDRAG = /€\s?\d{1,3}(?:\.\d{3})*(?:,\d{2})?/u;
const DATUM = /\b\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) \d{4}\b/u;

/** What a reader must find before the first heading: between title and heading, not in the head of the letter, which has a date of its own. */
export function eersteBlok(blokken: readonly Blok[]): { readonly bedrag: boolean; readonly datum: boolean } {
  const vanaf = blokken.findIndex(({ soort }) => soort === 'titel') + 1;
  const tot = blokken.findIndex(({ soort }, plek) => plek >= vanaf && soort === 'kop');
  const tekst = blokken.slice(vanaf, tot < 0 ? undefined : tot).map((blok) => blok.tekst).join('\n').replaceAll('\u00a0', ' ');
  return { bedrag: BEDRAG.test(tekst), datum: DATUM.test(tekst) };
}

/** Letters that have no amount or no date to tell first, and why. */
export const EERSTE_BLOK_VRIJ: Readonly<Record<string, { readonly zonder: 'bedrag' | 'datum'; readonly reden: string }>> = {
  afschrift_verklaring: { zonder: 'bedrag', reden: 'the derde need not have stated one' },
  opheffing_debiteur: { zonder: 'bedrag', reden: 'nothing is asked; what is open is told by who goes on with the claim' },
  cdw_debiteur: { zonder: 'bedrag', reden: 'nothing is asked of the inwoner; the amount of our own beslag is told where it is known' },
};
