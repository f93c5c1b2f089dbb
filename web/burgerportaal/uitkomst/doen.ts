import { geldigheidVaststelling475d, meldenNaMededeling475i, ophogingWoonkosten475da } from '../../../domain/kalender/beslagvrije-voet.ts';
import { isDag, voluit, type Dag } from '../../../domain/kalender/dag.ts';
import { uitersteDag } from '../../../domain/kalender/termijn.ts';
import type { Vaststelling } from '../../../domain/beslagvrije-voet/uitkomst.ts';
import { NUL, type Centen } from '../../../domain/geld/centen.ts';
import type { Oordeel } from '../brief/vergelijking.ts';
import { isGehuwd } from '../../../domain/leefsituatie/leefsituatie.ts';
import { inEuro } from '../antwoorden/bedrag.ts';
import type { Situatie } from '../rekenen/situatie.ts';
import { watervalVan, type Deel } from './waterval.ts';

/** Something that the inwoner can do: what, to whom and before when. B1 Dutch. */
export type Actie = { readonly titel: string; readonly tekst: readonly string[]; readonly wie?: string; readonly wanneer?: string };

/** What the advice depends on. `ontvangst`: when the letter came; absent without a letter. */
export type Omstandigheden = {
  readonly datum: Dag;
  readonly ontvangst: string | undefined;
  readonly vandaag: Dag;
  readonly uitkomst: Vaststelling;
  readonly situatie: Situatie;
  readonly oordeel: Oordeel | undefined;
};

const AFZENDER =
  'De afzender van uw brief: de deurwaarder, de gemeente of de andere organisatie. Houden er meer partijen geld in? Dan moet u bij de coördinerende deurwaarder zijn. Die staat in de brief.';

/** The last day on which a report works back to the start (Rv 475i lid 3: four weeks after the letter came). */
export function uiterlijkMelden(ontvangst: Dag): Dag {
  return uitersteDag(meldenNaMededeling475i(ontvangst));
}

/** Whether a report today still works back to the start. */
export function isOpTijd(ontvangst: string | undefined, vandaag: Dag): boolean {
  return ontvangst !== undefined && isDag(ontvangst) && vandaag <= uiterlijkMelden(ontvangst);
}

/** What the inwoner can do, the most urgent first. */
export function watKanIkDoen(omstandigheden: Omstandigheden): readonly Actie[] {
  return [melden(omstandigheden), ...woonkosten(omstandigheden), ...zonderAdres(omstandigheden), ...bewaren(omstandigheden), HULP];
}

function melden({ ontvangst, vandaag, oordeel }: Omstandigheden): Actie {
  const termijn = wanneer(ontvangst, vandaag);
  if (oordeel === undefined || ontvangst === undefined) {
    return {
      titel: 'Klopt uw brief niet? Meld het op tijd',
      tekst: ['U krijgt een brief met het “Overzicht van uw beslagvrije voet”. Kijk of alles daarin klopt. Zo niet, meld dan wat er anders is, met een bewijs. Bijvoorbeeld een loonstrook.'],
      wie: AFZENDER,
      wanneer: termijn,
    };
  }
  switch (oordeel) {
    case 'te laag':
      return {
        titel: 'Meld dat het bedrag te laag is',
        tekst: [
          'Schrijf of mail wat er niet klopt en wat wel klopt. Stuur een bewijs mee, bijvoorbeeld een loonstrook. Hierboven staat een tekst die u kunt gebruiken.',
          isOpTijd(ontvangst, vandaag)
            ? 'Geeft de afzender u gelijk? Dan krijgt u terug wat te veel is ingehouden.'
            : 'Geeft de afzender u gelijk? Dan wordt er vanaf uw melding minder ingehouden.',
        ],
        wie: AFZENDER,
        wanneer: termijn,
      };
    case 'te hoog':
      return {
        titel: 'Het bedrag is in uw voordeel',
        tekst: ['U mag volgens de brief meer houden dan wij uitrekenen. Vraagt de afzender naar uw gegevens? Dan moet u eerlijk antwoord geven. Het bedrag kan dan lager worden. Houd daar rekening mee.'],
        wie: AFZENDER,
      };
    case 'klopt':
      return {
        titel: 'Verandert er iets? Meld het meteen',
        tekst: ['De brief klopt. Verandert uw situatie thuis, uw woning of uw inkomen? Meld dat dan. De beslagvrije voet wordt dan opnieuw uitgerekend.'],
        wie: AFZENDER,
        wanneer: termijn,
      };
  }
}

function wanneer(ontvangst: string | undefined, vandaag: Dag): string {
  if (ontvangst === undefined || !isDag(ontvangst)) {
    return 'Binnen 4 weken nadat u de brief kreeg. Dan geldt het nieuwe bedrag vanaf het begin. Meldt u later? Dan geldt het vanaf de dag waarop u meldt.';
  }
  const dag = uiterlijkMelden(ontvangst);
  return vandaag <= dag
    ? `Uiterlijk op ${voluit(dag)}. Dat is 4 weken nadat u de brief kreeg. Dan geldt het nieuwe bedrag vanaf het begin. Meldt u later? Dan geldt het vanaf de dag waarop u meldt.`
    : `Zo snel mogelijk. De 4 weken zijn voorbij op ${voluit(dag)}. Het nieuwe bedrag geldt nu vanaf de dag waarop u meldt.`;
}

function woonkosten({ uitkomst, situatie, datum }: Omstandigheden): Actie[] {
  if (situatie.woonkosten === null || uitkomst.soort !== 'vastgesteld') return [];
  const { delen } = watervalVan(uitkomst);
  const hoog = bedragVan(delen, 'ophoging lid 5');
  const geenToeslag = bedragVan(delen, 'ophoging lid 7');
  const acties: Actie[] = [];
  if (hoog > 0) {
    acties.push({
      titel: `Vraag om een verhoging voor hoge woonkosten: ${inEuro(hoog)} per maand`,
      tekst: [
        'U krijgt dit alleen als u erom vraagt. Stuur een bewijs van uw huur of hypotheek mee.',
        `De verhoging duurt hoogstens 18 maanden. Vraagt u hem op ${voluit(datum)}? Dan loopt hij uiterlijk tot en met ${voluit(uitersteDag(ophogingWoonkosten475da(datum)))}. Zoek in die tijd naar goedkopere woonruimte.`,
      ],
      wie: AFZENDER,
    });
  }
  if (geenToeslag > 0) {
    acties.push({
      titel: `Vraag om een verhoging omdat u geen huurtoeslag kunt krijgen: ${inEuro(geenToeslag)} per maand`,
      tekst: ['U krijgt dit alleen als u erom vraagt. Stuur een bewijs mee: uw huurcontract of een overzicht van uw hypotheek.'],
      wie: AFZENDER,
    });
  }
  return acties;
}

function bedragVan(delen: readonly Deel[], sleutel: string): Centen {
  return delen.find((deel) => deel.sleutel === sleutel)?.bedrag ?? NUL;
}

function zonderAdres({ situatie }: Omstandigheden): Actie[] {
  const acties: Actie[] = [];
  if (situatie.wonen.soort === 'geen') {
    acties.push({
      titel: 'Laat weten waar u verblijft',
      tekst: ['Hebt u een vaste plek om te slapen? Vertel dan waar u woont, met wie en welk inkomen u hebt. Dan kan de gewone berekening gelden. Die is vaak hoger.'],
      wie: AFZENDER,
    });
  }
  if (situatie.wonen.soort === 'inzicht') {
    acties.push({
      titel: 'Laat zien waar u woont',
      tekst: ['Onze berekening geldt alleen als u de afzender laat zien waar u woont, met wie en welk inkomen u hebt. Doet u dat niet? Dan geldt een lager vast bedrag.'],
      wie: AFZENDER,
    });
  }
  if (situatie.wonen.soort === 'instelling' && isGehuwd(situatie.leefsituatie) && !situatie.wonen.beiden) {
    acties.push({
      titel: 'Uw partner woont niet in de instelling',
      tekst: ['Heeft uw partner zelf te weinig inkomen? Vraag dan of daarmee rekening kan worden gehouden.'],
      wie: AFZENDER,
    });
  }
  return acties;
}

function bewaren({ datum, uitkomst }: Omstandigheden): Actie[] {
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
