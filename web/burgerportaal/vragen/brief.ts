import type { Antwoorden } from '../antwoorden/antwoorden.ts';
import { bloknaam, NIET_IN_BRIEF, type Blok, type Vraag } from './vraag.ts';

/** What the letter says about a block, checked against the person's own situation. */
export function kloptVraag(blok: Blok, gezegd: string): Vraag {
  return {
    sleutel: `klopt.${blok}`,
    blok,
    titel: `De brief zegt: ${gezegd}. Klopt dat?`,
    inleiding: `Het gaat om: ${bloknaam(blok).toLowerCase()}.`,
    veld: {
      soort: 'keuze',
      opties: [
        { waarde: 'ja', label: 'Ja, dit klopt' },
        { waarde: 'nee', label: 'Nee, bij mij is het anders' },
      ],
    },
  };
}

/** The outcome that the letter names, and what is taken. */
export function* uitkomstVragen(): Generator<Vraag> {
  yield voetVraag;
  yield {
    sleutel: 'b.inhoudingNu',
    blok: 'uitkomst',
    titel: 'Hoeveel wordt er van uw inkomen ingehouden?',
    inleiding: 'Kijk op uw loonstrook of uitkeringsbrief. Is er nog niets ingehouden? Kies dan “Dit weet ik nog niet”.',
    veld: { soort: 'bedrag', label: 'Bedrag dat wordt ingehouden', metPeriode: true, onbekend: 'Dit weet ik nog niet' },
  };
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
}

const voetVraag: Vraag = {
  sleutel: 'b.voet',
  blok: 'uitkomst',
  titel: 'Welke beslagvrije voet staat in de brief?',
  inleiding: 'De beslagvrije voet is het bedrag dat u per maand mag houden.',
  veld: { soort: 'bedrag', label: 'Beslagvrije voet', metPeriode: true },
};
