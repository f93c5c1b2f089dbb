import type { Antwoorden } from '../antwoorden/antwoorden.ts';
import { isDag } from '../../../domain/kalender/dag.ts';
import { normenOp } from '../../../domain/normen/normen.ts';
import { Getal, naarCenten } from '../../../domain/spoor/getal.ts';
import { inEuro } from '../antwoorden/bedrag.ts';
import { NIET_IN_BRIEF, van, type Bron, type Keuze, type Vraag } from './vraag.ts';

const situaties = (datum: string | undefined): Keuze[] => [
  { waarde: 'koop', label: 'Ik woon in een eigen huis', uitleg: 'U betaalt bijvoorbeeld hypotheekrente.' },
  {
    waarde: 'huur',
    label: 'Ik huur, maar kan geen huurtoeslag krijgen door mijn woning',
    uitleg: 'Bijvoorbeeld een kamer of een woning zonder eigen keuken.',
  },
  { waarde: 'duur', label: 'Ik huur en mijn huur is heel hoog', uitleg: hogeHuur(datum) },
];

/** The raises that are given on request only (Rv 475da lid 5 and 7). */
export function* woonkostenVragen(antwoorden: Antwoorden, bron: Bron): Generator<Vraag> {
  const eigen = bron === 'e';
  yield {
    sleutel: `${bron}.situatie`,
    blok: 'woonkosten',
    titel: eigen ? 'Past een van deze situaties bij u?' : 'Is in de brief het bedrag verhoogd voor uw woonkosten?',
    inleiding: eigen
      ? 'Dan kunt u misschien meer geld houden. U moet daar zelf om vragen. Wij rekenen uit hoeveel het scheelt.'
      : 'De brief zegt of uw woonkosten meetellen.',
    veld: {
      soort: 'keuze',
      opties: eigen
        ? [...situaties(antwoorden['datum']), { waarde: 'geen', label: 'Nee, geen van deze situaties' }]
        : [
            { waarde: 'geen', label: 'Nee, mijn woonkosten tellen niet mee' },
            { waarde: 'koop', label: 'Ja, omdat ik een eigen huis heb' },
            { waarde: 'huur', label: 'Ja, omdat ik geen huurtoeslag kan krijgen' },
            { waarde: 'duur', label: 'Ja, omdat mijn huur heel hoog is' },
            NIET_IN_BRIEF,
          ],
    },
  };
  const situatie = van(antwoorden, bron, 'situatie');
  if (situatie === undefined || situatie === 'geen' || situatie === NIET_IN_BRIEF.waarde) return;
  yield {
    sleutel: `${bron}.woonlast`,
    blok: 'woonkosten',
    titel: eigen ? 'Hoeveel betaalt u per maand om te wonen?' : 'Van welke woonkosten gaat de brief uit?',
    inleiding: situatie === 'koop' ? 'Tel op: hypotheekrente, erfpacht en een klein deel van de andere kosten.' : 'Vul de kale huur in, zonder gas, water en licht.',
    ...(situatie === 'koop' ? { hulp: HULP_KOOP } : {}),
    veld: { soort: 'bedrag', label: 'Woonkosten per maand', metPeriode: false, ...(eigen ? {} : { onbekend: NIET_IN_BRIEF.label }) },
  };
}

/** From when a rent is high (475da lid 5: the maximale rekenhuur and a tenth), on the day that is computed for. */
function hogeHuur(datum: string | undefined): string {
  const normen = datum !== undefined && isDag(datum) ? normenOp(datum) : undefined;
  const rekenhuur = normen?.soort === 'bekend' ? normen.halfjaar.normen.wht_13_1_a.waarde : null;
  if (rekenhuur === null) return 'Veel hoger dan de hoogste huur voor huurtoeslag.';
  return `Meer dan ${inEuro(naarCenten(new Getal(rekenhuur).times('1.1')))} per maand.`;
}

const HULP_KOOP = {
  vraag: 'Welke kosten van een eigen huis tellen mee?',
  tekst: [
    'De rente van uw hypotheek en erfpacht. Aflossing telt niet mee.',
    'Andere kosten, zoals onderhoud en verzekering, tellen mee tot 0,057% van de WOZ-waarde per maand. Bij een WOZ-waarde van € 200.000 is dat € 114.',
  ],
};

/** What others already take from another income or from a toeslag (Rv 475c lid 4). */
export function* inhoudingVragen(antwoorden: Antwoorden, bron: Bron): Generator<Vraag> {
  const eigen = bron === 'e';
  yield {
    sleutel: `${bron}.inhouding`,
    blok: 'inhouding',
    titel: eigen ? 'Houdt iemand anders ook al geld in voor een schuld?' : 'Houdt de brief rekening met een ander beslag of een verrekening?',
    inleiding: eigen
      ? 'Het gaat om geld van een ander inkomen of van een toeslag. Bijvoorbeeld: de Belastingdienst houdt een deel van uw zorgtoeslag.'
      : 'Het gaat om geld dat al van een ander inkomen of van een toeslag wordt ingehouden.',
    veld: {
      soort: 'keuze',
      opties: [
        { waarde: 'nee', label: 'Nee' },
        { waarde: 'toeslag', label: 'Ja, van een toeslag', uitleg: 'Zorgtoeslag, huurtoeslag of kindgebonden budget.' },
        { waarde: 'inkomen', label: 'Ja, van een ander inkomen', ...(eigen ? { uitleg: 'Dat is het inkomen dat u hiervoor bij “Ander inkomen” invulde.' } : {}) },
        ...(eigen ? [] : [NIET_IN_BRIEF]),
      ],
    },
  };
  const inhouding = van(antwoorden, bron, 'inhouding');
  if (inhouding !== 'toeslag' && inhouding !== 'inkomen') return;
  yield {
    sleutel: `${bron}.inhoudingBedrag`,
    blok: 'inhouding',
    titel: eigen ? 'Hoeveel houdt die ander in?' : 'Welk bedrag noemt de brief daarvoor?',
    veld: { soort: 'bedrag', label: 'Bedrag dat wordt ingehouden', metPeriode: true, ...(eigen ? {} : { onbekend: NIET_IN_BRIEF.label }) },
  };
}
