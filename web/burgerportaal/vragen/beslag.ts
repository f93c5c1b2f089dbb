import type { Antwoorden } from '../antwoorden/antwoorden.ts';
import { isRekendag, rekenbereik } from '../antwoorden/bereik.ts';
import type { Vraag } from './vraag.ts';

/** For which day, and on which income the beslag lies. Both ways in ask this. */
export function* datumVragen({ weg, datum = '' }: Antwoorden): Generator<Vraag> {
  if (weg === 'brief') {
    yield {
      sleutel: 'datum',
      blok: 'brief',
      titel: 'Welke datum staat op de brief?',
      inleiding: 'De bedragen in de wet veranderen elk half jaar. Daarom willen wij de datum van de brief weten.',
      hulp: {
        vraag: 'Welke brief bedoelen wij?',
        tekst: [
          'De brief heeft de titel “Overzicht van uw beslagvrije voet”. U krijgt die van een deurwaarder, van uw gemeente of van een andere organisatie die geld van u krijgt.',
          'Staat er in de brief een aparte datum bij de berekening? Vul dan die datum in.',
        ],
      },
      veld: { soort: 'datum', dag: { voor: 'brief' } },
    };
    yield {
      sleutel: 'ontvangst',
      blok: 'brief',
      titel: 'Wanneer hebt u de brief gekregen?',
      inleiding: 'Met deze dag rekenen wij uit tot wanneer u fouten kunt melden. Weet u het niet precies? Kies dan de dag na de datum op de brief.',
      veld: { soort: 'datum', dag: { voor: 'ontvangst', vanaf: isRekendag(datum) ? datum : rekenbereik().van } },
    };
    return;
  }
  yield {
    sleutel: 'datum',
    blok: 'beslag',
    titel: 'Voor welke dag wilt u rekenen?',
    inleiding: 'De bedragen in de wet veranderen elk half jaar. Wilt u weten wat nu geldt? Kies dan vandaag.',
    veld: { soort: 'datum', dag: { voor: 'berekening' } },
  };
}

/** The seized income, and its net amount a month (Besluit art. 5). */
export function* beslagVragen(antwoorden: Antwoorden): Generator<Vraag> {
  yield {
    sleutel: 'beslag',
    blok: 'beslag',
    titel: 'Van welk inkomen wordt geld ingehouden?',
    inleiding: 'Inhouden betekent: uw werkgever of uitkeringsinstantie betaalt een deel van uw inkomen aan iemand anders.',
    hulp: {
      vraag: 'Er wordt van meer dan één inkomen geld ingehouden',
      tekst: ['Kies dan het hoogste inkomen. Later vragen wij naar uw andere inkomen en naar wat anderen inhouden.'],
    },
    veld: {
      soort: 'keuze',
      opties: [
        { waarde: 'inkomen', label: 'Loon, pensioen of een uitkering', uitleg: 'Bijvoorbeeld AOW, WW, WIA, Ziektewet of Wajong.' },
        { waarde: 'participatiewet', label: 'Bijstand', uitleg: 'Een uitkering van de gemeente op grond van de Participatiewet.' },
        { waarde: 'ioaw', label: 'IOAW-uitkering' },
        { waarde: 'ioaz', label: 'IOAZ-uitkering' },
        { waarde: 'bbz', label: 'Bbz-uitkering', uitleg: 'Bijstand voor zelfstandigen.' },
      ],
    },
  };
  if (antwoorden['beslag'] === 'participatiewet') yield* bijstandVragen(antwoorden);
  if (antwoorden['beslag'] !== 'inkomen') return;
  yield {
    sleutel: 'netto',
    blok: 'beslag',
    titel: 'Hoeveel krijgt u netto van dit inkomen?',
    inleiding: 'Netto is het bedrag ná belasting en premies. Tel het geld dat wordt ingehouden voor uw schuld er weer bij op.',
    hulp: {
      vraag: 'Waar vind ik dit bedrag?',
      tekst: [
        'Op uw loonstrook of uitkeringsbrief. Neem het loon of de uitkering, min de belasting en premies (“loonheffing”) en min de bijdrage voor de Zorgverzekeringswet als die van uw inkomen af gaat.',
        'Reken vakantiegeld niet mee: niet het vakantiegeld dat u opbouwt, en ook niet de maand waarin u het krijgt.',
        'Krijgt u elke maand een ander bedrag? Neem dan het gemiddelde van de laatste vier maanden.',
      ],
    },
    veld: { soort: 'bedrag', label: 'Netto inkomen', metPeriode: true },
  };
}

function* bijstandVragen({ norm }: Antwoorden): Generator<Vraag> {
  yield {
    sleutel: 'norm',
    blok: 'beslag',
    titel: 'Welke bijstandsnorm geldt voor u?',
    inleiding: 'De bijstandsnorm is het bedrag dat iemand in uw situatie volgens de wet krijgt. Dit staat op uw uitkeringsbrief.',
    veld: {
      soort: 'keuze',
      opties: [
        { waarde: 'pw_21_a', label: 'Alleenstaand of alleenstaande ouder, 21 jaar tot AOW-leeftijd' },
        { waarde: 'pw_21_b', label: 'Samen met een partner, beiden 21 jaar tot AOW-leeftijd' },
        { waarde: 'pw_22_a', label: 'Alleenstaand of alleenstaande ouder, AOW-leeftijd' },
        { waarde: 'pw_22_b', label: 'Samen met een partner, beiden AOW-leeftijd' },
        { waarde: 'anders', label: 'Een andere norm, of ik weet het niet', uitleg: 'Bijvoorbeeld als u jonger dan 21 bent of met anderen in één huis woont.' },
      ],
    },
  };
  if (norm === undefined || norm === 'anders') return;
  yield {
    sleutel: 'art32',
    blok: 'beslag',
    titel: 'Welk ander inkomen gaat van uw bijstand af?',
    inleiding: 'Bijvoorbeeld loon uit een kleine baan. Vul 0 in als er niets van uw bijstand af gaat.',
    veld: { soort: 'bedrag', label: 'Inkomen dat van de bijstand af gaat', metPeriode: false },
  };
}
