import type { Antwoorden } from '../antwoorden/antwoorden.ts';
import { NIET_IN_BRIEF, type Regel, type Situatieblok, type Vraag } from './vraag.ts';

/** What the letter says about a block, a line for each fact, checked against the person's own situation. */
export function kloptVraag(blok: Situatieblok, regels: readonly Regel[]): Vraag {
  return {
    sleutel: `klopt.${blok}`,
    blok,
    titel: KLOPT[blok],
    inleiding: 'Dit staat volgens u in de brief:',
    regels,
    veld: {
      soort: 'keuze',
      opties: [
        { waarde: 'ja', label: 'Ja, dit klopt' },
        { waarde: 'nee', label: 'Nee, bij mij is het anders' },
      ],
    },
  };
}

const KLOPT: Readonly<Record<Situatieblok, string>> = {
  wonen: 'Klopt wat de brief zegt over waar u woont?',
  thuis: 'Klopt wat de brief zegt over uw situatie thuis?',
  inkomen: 'Klopt het inkomen vóór belasting in de brief?',
  partner: 'Klopt het inkomen van uw partner in de brief?',
  ander: 'Klopt uw andere inkomen in de brief?',
  woonkosten: 'Klopt wat de brief zegt over uw woonkosten?',
  inhouding: 'Klopt wat de brief zegt over uw andere schulden?',
};

/** The outcome that the letter names, and what is taken. */
export function* uitkomstVragen(): Generator<Vraag> {
  yield voetVraag;
  yield inhoudingNuVraag;
}

/** How the letter gives the outcome where bijstand is seized (Rv 475dc lid 2: as a percentage). */
export function* bijstandUitkomstVragen(antwoorden: Antwoorden): Generator<Vraag> {
  yield {
    sleutel: 'b.opgave',
    blok: 'uitkomst',
    titel: 'Hoe staat de beslagvrije voet in de brief?',
    veld: {
      soort: 'keuze',
      opties: [
        { waarde: 'percentage', label: 'Als percentage', uitleg: '95% van de bijstandsnorm.' },
        { waarde: 'bedrag', label: 'Als bedrag in euro’s' },
        NIET_IN_BRIEF,
      ],
    },
  };
  if (antwoorden['b.opgave'] === 'bedrag') yield voetVraag;
  yield inhoudingNuVraag;
}

const voetVraag: Vraag = {
  sleutel: 'b.voet',
  blok: 'uitkomst',
  titel: 'Welke beslagvrije voet staat in de brief?',
  inleiding: 'De beslagvrije voet is het bedrag dat u per maand mag houden.',
  veld: { soort: 'bedrag', label: 'Beslagvrije voet', metPeriode: true },
};

const inhoudingNuVraag: Vraag = {
  sleutel: 'b.inhoudingNu',
  blok: 'uitkomst',
  titel: 'Hoeveel wordt er van uw inkomen ingehouden?',
  inleiding: 'Kijk op uw loonstrook of uitkeringsbrief. Is er nog niets ingehouden? Kies dan “Dit weet ik nog niet”.',
  veld: { soort: 'bedrag', label: 'Bedrag dat wordt ingehouden', metPeriode: true, onbekend: 'Dit weet ik nog niet' },
};
