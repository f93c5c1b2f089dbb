import type { Antwoorden } from '../antwoorden/antwoorden.ts';
import { JA_NEE, NIET_IN_BRIEF, van, type Bron, type Vraag } from './vraag.ts';

const WONEN_EIGEN = [
  { waarde: 'adres', label: 'Op een adres in Nederland', uitleg: 'U staat daar ingeschreven bij de gemeente.' },
  { waarde: 'geen', label: 'Ik heb geen vast adres', uitleg: 'U staat nergens ingeschreven, of alleen met een briefadres.' },
  { waarde: 'buitenland', label: 'In een ander land' },
  { waarde: 'instelling', label: 'In een instelling', uitleg: 'U woont bijvoorbeeld in een verpleeghuis en u betaalt daarvoor.' },
];

const WONEN_BRIEF = [
  { waarde: 'adres', label: 'Een adres in Nederland, of niets bijzonders' },
  { waarde: 'geen', label: 'Geen woonadres in Nederland' },
  { waarde: 'buitenland', label: 'Een ander land' },
  { waarde: 'instelling', label: 'Een instelling (inrichting)' },
];

/** Where the person lives (Rv 475da lid 4, 475e). */
export function* woonVragen(antwoorden: Antwoorden, bron: Bron): Generator<Vraag> {
  const eigen = bron === 'e';
  yield {
    sleutel: `${bron}.wonen`,
    blok: 'wonen',
    titel: eigen ? 'Waar woont u?' : 'Wat zegt de brief over waar u woont?',
    ...(eigen ? {} : { inleiding: 'Vaak zegt de brief hier niets over. Dan gaat de brief uit van een adres in Nederland.' }),
    veld: { soort: 'keuze', opties: eigen ? WONEN_EIGEN : WONEN_BRIEF },
  };
  const wonen = van(antwoorden, bron, 'wonen');
  if (wonen === 'geen' && eigen) {
    yield {
      sleutel: 'e.plek',
      blok: 'wonen',
      titel: 'Hebt u wel een vaste plek om te slapen?',
      inleiding: 'Bijvoorbeeld bij familie of in een huis waar u zich niet kunt inschrijven.',
      hulp: {
        vraag: 'Waarom maakt dit uit?',
        tekst: [
          'Zonder adres geldt een laag vast bedrag. Laat u aan de afzender van de brief zien waar en met wie u woont en welk inkomen u hebt? Dan geldt de gewone berekening.',
        ],
      },
      veld: { soort: 'keuze', opties: JA_NEE },
    };
  }
  if (wonen === 'buitenland') {
    yield {
      sleutel: `${bron}.land`,
      blok: 'wonen',
      titel: eigen ? 'In welk land woont u?' : 'Welk land noemt de brief?',
      inleiding: 'In sommige landen is het leven goedkoper. Dan is de beslagvrije voet lager.',
      kort: 'Land',
      veld: { soort: 'land' },
    };
  }
  if (wonen === 'instelling') {
    yield {
      sleutel: `${bron}.prijs`,
      blok: 'wonen',
      titel: eigen ? 'Hoeveel betaalt u voor uw verblijf in de instelling?' : 'Welke kosten voor de instelling noemt de brief?',
      inleiding: 'Het gaat om de prijs van verzorging of verpleging die u zelf betaalt.',
      veld: { soort: 'bedrag', label: 'Kosten van de instelling', metPeriode: true, ...(eigen ? {} : { onbekend: NIET_IN_BRIEF.label }) },
    };
  }
}

/** The leefsituatie (Rv 475da lid 1, 475ab). Children matter only for the formula of 475da lid 2. */
export function* thuisVragen(antwoorden: Antwoorden, bron: Bron, formuleTelt: boolean, inInstelling: boolean): Generator<Vraag> {
  if (bron === 'b') {
    yield {
      sleutel: 'b.leefsituatie',
      blok: 'thuis',
      titel: 'Van welke leefsituatie gaat de brief uit?',
      inleiding: 'De brief noemt dit “leefsituatie” of “situatie thuis”.',
      veld: {
        soort: 'keuze',
        opties: [
          { waarde: 'alleenstaande', label: 'Alleenstaand' },
          { waarde: 'alleenstaande_ouder', label: 'Alleenstaande ouder' },
          { waarde: 'gehuwd_zonder_kinderen', label: 'Gehuwd of samenwonend, zonder kinderen' },
          { waarde: 'gehuwd_met_kinderen', label: 'Gehuwd of samenwonend, met kinderen' },
          NIET_IN_BRIEF,
        ],
      },
    };
  } else {
    yield {
      sleutel: 'e.partner',
      blok: 'thuis',
      titel: 'Hebt u een partner?',
      inleiding: 'Dat is iemand met wie u getrouwd bent, een geregistreerd partnerschap hebt, of samen een huishouden voert.',
      hulp: {
        vraag: 'Wanneer telt iemand als partner?',
        tekst: [
          'U woont in hetzelfde huis en u zorgt voor elkaar of deelt de kosten. Dan hebt u een partner, ook als u niet getrouwd bent.',
          'Woont u met uw ouder, kind, broer of zus, of met iemand aan wie u kamerhuur betaalt? Dan is dat meestal geen partner.',
          'Leeft u gescheiden en blijft dat zo? Dan hebt u geen partner, ook als u nog getrouwd bent.',
        ],
      },
      veld: { soort: 'keuze', opties: JA_NEE },
    };
    if (formuleTelt) {
      yield {
        sleutel: 'e.kinderen',
        blok: 'thuis',
        titel: 'Woont er een kind jonger dan 18 jaar bij u?',
        inleiding: 'Het gaat om uw eigen kind, of een kind van uw partner voor wie u zorgt.',
        veld: { soort: 'keuze', opties: JA_NEE },
      };
    }
  }
  if (inInstelling && heeftPartner(antwoorden, bron)) {
    yield {
      sleutel: `${bron}.beiden`,
      blok: 'thuis',
      titel: bron === 'e' ? 'Woont uw partner ook in de instelling?' : 'Zegt de brief dat uw partner ook in de instelling woont?',
      kort: 'Uw partner woont ook in de instelling',
      veld: { soort: 'keuze', opties: JA_NEE },
    };
  }
}

/** Whether the answers of this source say that there is a partner. */
export function heeftPartner(antwoorden: Antwoorden, bron: Bron): boolean {
  return bron === 'e'
    ? van(antwoorden, 'e', 'partner') === 'ja'
    : van(antwoorden, 'b', 'leefsituatie')?.startsWith('gehuwd') === true;
}
