import { geldigheidVaststelling475d } from '../../../domain/kalender/beslagvrije-voet.ts';
import { voluit } from '../../../domain/kalender/dag.ts';
import { uitersteDag } from '../../../domain/kalender/termijn.ts';
import { melden } from './melden.ts';
import { AFZENDER, type Actie, type Omstandigheden } from './omstandigheden.ts';
import { teVeelIngehouden } from './teveel.ts';
import { verblijf, woonkosten } from './wonen.ts';

/** What the inwoner can do, the most urgent first. */
export function watKanIkDoen(omstandigheden: Omstandigheden): readonly Actie[] {
  const teVeel = teVeelIngehouden(omstandigheden);
  const meld = melden(omstandigheden);
  return [
    ...(omstandigheden.brief?.oordeel === 'te laag' ? [meld, ...teVeel] : [...teVeel, meld]),
    ...percentage(omstandigheden),
    ...woonkosten(omstandigheden),
    ...verblijf(omstandigheden),
    ...overEenJaar(omstandigheden),
    HULP,
  ];
}

/** A letter about bijstand that gives an amount, or nothing (Rv 475dc lid 2). */
function percentage({ brief }: Omstandigheden): Actie[] {
  if (brief?.opgave === undefined || brief.opgave === 'percentage') return [];
  return [
    {
      titel: 'Vraag om een brief met het percentage',
      tekst: ['Bij bijstand hoort in de brief te staan dat u 95% van uw bijstandsnorm houdt. Een vast bedrag klopt niet meer als uw bijstand verandert. Hierboven staat een tekst die u kunt gebruiken.'],
      wie: AFZENDER,
    },
  ];
}

function overEenJaar({ datum, uitkomst }: Omstandigheden): Actie[] {
  if (uitkomst.soort !== 'vastgesteld') return [];
  const geldig = geldigheidVaststelling475d(datum, false);
  if (geldig === undefined) return [];
  return [
    {
      titel: 'Let op over een jaar',
      tekst: [`Een berekening geldt 12 maanden. Is het bedrag op ${voluit(datum)} vastgesteld? Dan geldt het tot en met ${voluit(uitersteDag(geldig))}, als er niets verandert. Daarna wordt opnieuw gerekend.`],
    },
  ];
}

const HULP: Actie = {
  titel: 'Vraag gratis hulp',
  tekst: [
    'Bij uw gemeente (schuldhulp), bij sociaal raadslieden in uw buurt of bij het Juridisch Loket. Neem uw brief en deze uitkomst mee.',
    'Reageert de afzender niet, of wordt u het niet eens? Dan kunt u naar de rechter. Vraag eerst om hulp.',
  ],
};
