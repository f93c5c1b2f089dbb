import { euro, type Centen } from '../geld/centen.ts';
import { plusDagen, voluit, type Dag } from '../kalender/dag.ts';
import type { Regime } from '../regime/grond.ts';
import { naarCenten, uitCenten } from '../spoor/getal.ts';
import { nieuwSpoor, type Schrijver, type Spoor } from '../spoor/spoor.ts';
import { blad, gedeeldDoor, kleinste, maal, opCenten, totaal, vast, type Term } from '../spoor/term.ts';
import { dertigdaagseMaanden, kalenderdagen, type Dagtelling } from './dagtelling.ts';
import { grondslagPercentage, rentepercentage, rentesoortVan, type Rentesoort } from './percentages.ts';
import { rentetijdvakken, type Hoofdsomstand, type Rentetijdvak, type Uitstel } from './tijdvakken.ts';

/** What decides about the rente of one claim. */
export interface Renteinvoer {
  readonly regime: Regime;
  /** Last day of the (last) payment term (IW 9, Awb 4:87). */
  readonly laatsteBetaaldag: Dag;
  /** How much of the hoofdsom was open from which day; every payment makes a new one. */
  readonly standen: readonly Hoofdsomstand[];
  readonly uitstel: readonly Uitstel[];
  /** The day that counts as the day of payment of what is still open. */
  readonly peildag: Dag;
}

/** The rente of a claim: an amount in cents with its trace, none, or why no number can be given. Never booked by being computed. */
export type Rente =
  | { readonly soort: 'berekend'; readonly rentesoort: Rentesoort; readonly bedrag: Centen; readonly van: Dag; readonly totEnMet: Dag; readonly spoor: Spoor }
  | { readonly soort: 'geen'; readonly rentesoort: Rentesoort; readonly reden: string; readonly grondslag: string }
  | { readonly soort: 'onbeslist'; readonly rentesoort: Rentesoort; readonly reden: string; readonly grondslag: string };

/**
 * The rente of a claim up to a day. `belasting`: invorderingsrente, «enkelvoudig berekend over het tijdvak dat aanvangt op
 * de dag waarop de belastingaanslag invorderbaar is ingevolge artikel 9 en eindigt op de dag voorafgaand aan die van de
 * betaling» (IW 28 lid 2), «over het op de belastingaanslag openstaande bedrag» (lid 1), and not «over de tijd voor welke
 * (…) uitstel van betaling is verleend» (lid 3). `awb`: wettelijke rente from the day of verzuim (Awb 4:97–4:98), which
 * runs on during uitstel (4:101). A year of which no percentage was collected makes the whole onbeslist.
 */
export function berekenRente({ regime, laatsteBetaaldag, standen, uitstel, peildag }: Renteinvoer): Rente {
  const rentesoort = rentesoortVan(regime);
  const van = plusDagen(laatsteBetaaldag, 1);
  const totEnMet = plusDagen(peildag, -1);
  const artikel = rentesoort === 'invorderingsrente' ? 'IW 28 lid 1 en 2' : 'Awb 4:97 en 4:98';
  const tijdvakken = rentetijdvakken(van, totEnMet, standen, rentesoort === 'invorderingsrente' ? uitstel : []);
  const [begin, einde] = [tijdvakken[0], tijdvakken.at(-1)];
  if (begin === undefined || einde === undefined) return { soort: 'geen', rentesoort, reden: 'er stond na de betaaltermijn niets open waarover rente loopt', grondslag: artikel };
  const metPercentage: (Rentetijdvak & { readonly procent: string })[] = [];
  for (const tijdvak of tijdvakken) {
    const procent = rentepercentage(rentesoort, tijdvak.van);
    if (procent === null) {
      return {
        soort: 'onbeslist',
        rentesoort,
        reden: `het percentage van de ${rentesoort.replaceAll('_', ' ')} op ${voluit(tijdvak.van)} is niet verzameld`,
        grondslag: grondslagPercentage(rentesoort),
      };
    }
    metPercentage.push({ ...tijdvak, procent });
  }
  const spoor = nieuwSpoor();
  const delen = metPercentage.map((tijdvak) => overTijdvak(spoor, rentesoort, artikel, tijdvak));
  const som = spoor.stap(rentesoort, artikel, 'Alle tijdvakken samen, zonder rente over rente.', opCenten(totaal(delen)), 'EUR');
  return { soort: 'berekend', rentesoort, bedrag: naarCenten(som.waarde), van: begin.van, totEnMet: einde.totEnMet, spoor: spoor.spoor() };
}

/**
 * The rente of one stretch of days, unrounded. The law that was collected does not say how days are counted: each stretch is
 * computed with calendar days and with months of 30 days, and the lower of the two counts.
 */
function overTijdvak(spoor: Schrijver, rentesoort: Rentesoort, artikel: string, { van, totEnMet, openHoofdsom, procent }: Rentetijdvak & { readonly procent: string }): Term {
  const open = blad('openstaande hoofdsom', uitCenten(openHoofdsom), 'toerekening van betalingen');
  const perJaar = maal(open, gedeeldDoor(blad('percentage', procent, grondslagPercentage(rentesoort)), vast('honderd', '100')));
  const kalender = kalenderdagen(van, totEnMet);
  const maanden = dertigdaagseMaanden(van, totEnMet);
  const zin =
    `${euro(openHoofdsom)} van ${voluit(van)} tot en met ${voluit(totEnMet)}, ${procent.replace('.', ',')}% per jaar: ` +
    `${String(kalender.dagen)} van ${String(kalender.jaar)} dagen, of ${String(maanden.dagen)} van 360. De laagste uitkomst telt.`;
  return spoor.stap(`tijdvak_${van}`, artikel, zin, kleinste(overDagen(perJaar, kalender), overDagen(perJaar, maanden)), 'EUR');
}

function overDagen(perJaar: Term, { dagen, jaar }: Dagtelling): Term {
  return gedeeldDoor(maal(perJaar, blad('dagen', dagen, 'kalender')), blad('dagen per jaar', jaar, 'lezing'));
}
