import { ophogingWoonkosten475da } from '../../../domain/kalender/beslagvrije-voet.ts';
import { voluit } from '../../../domain/kalender/dag.ts';
import { uitersteDag } from '../../../domain/kalender/termijn.ts';
import { NUL, type Centen } from '../../../domain/geld/centen.ts';
import { isGehuwd } from '../../../domain/leefsituatie/leefsituatie.ts';
import { inEuro } from '../antwoorden/bedrag.ts';
import { AFZENDER, type Actie, type Omstandigheden } from './omstandigheden.ts';
import { watervalVan, type Deel } from './waterval.ts';

/** The raises for woonkosten, which come on request only (Rv 475da lid 5 to 7); or that these costs give none. */
export function woonkosten({ uitkomst, situatie, datum, woonkostenInBrief }: Omstandigheden): Actie[] {
  if (woonkostenInBrief || situatie.woonkosten === null || uitkomst.soort !== 'vastgesteld') return [];
  const { delen } = watervalVan(uitkomst);
  const hoog = bedragVan(delen, 'ophoging lid 5');
  const geenToeslag = bedragVan(delen, 'ophoging lid 7');
  if (hoog === 0 && geenToeslag === 0) return [GEEN_VERHOGING];
  const acties: Actie[] = [];
  if (hoog > 0) {
    acties.push({
      titel: `Vraag om een verhoging voor hoge woonkosten: ${inEuro(hoog)} per maand`,
      tekst: [
        'U krijgt dit alleen als u erom vraagt. Stuur een bewijs van uw huur of hypotheek mee.',
        `De verhoging duurt hoogstens 18 maanden. Vraagt u hem op ${voluit(datum)}? Dan loopt hij uiterlijk tot en met ${voluit(uitersteDag(ophogingWoonkosten475da(datum)))}. Zoek in die tijd naar goedkopere woonruimte.`,
        'Kan uw hele schuld in de 6 maanden daarna worden betaald? Dan kunt u vragen om de verhoging hoogstens 6 maanden langer te houden.',
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

const GEEN_VERHOGING: Actie = {
  titel: 'Uw woonkosten geven geen verhoging',
  tekst: [
    'Wij hebben uw woonkosten meegerekend. Bij uw inkomen wordt uw beslagvrije voet daar niet hoger van.',
    'Worden uw woonkosten hoger, of wordt uw inkomen lager? Reken dan opnieuw.',
  ],
};

function bedragVan(delen: readonly Deel[], sleutel: string): Centen {
  return delen.find((deel) => deel.sleutel === sleutel)?.bedrag ?? NUL;
}

/** Who has no registered address, or stays in an inrichting without the partner (Rv 475da lid 4, 475e). */
export function verblijf({ situatie }: Omstandigheden): Actie[] {
  const { wonen, leefsituatie } = situatie;
  switch (wonen.soort) {
    case 'geen':
      return [
        {
          titel: 'Laat weten waar u verblijft',
          tekst: ['Hebt u een vaste plek om te slapen? Vertel dan waar u woont, met wie en welk inkomen u hebt. Dan kan de gewone berekening gelden. Die is vaak hoger.'],
          wie: AFZENDER,
        },
      ];
    case 'inzicht':
      return [
        {
          titel: 'Laat zien waar u woont',
          tekst: ['Onze berekening geldt alleen als u de afzender laat zien waar u woont, met wie en welk inkomen u hebt. Doet u dat niet? Dan geldt een lager vast bedrag.'],
          wie: AFZENDER,
        },
      ];
    case 'instelling':
      if (!isGehuwd(leefsituatie) || wonen.beiden) return [];
      return [
        {
          titel: 'Uw partner woont niet in de instelling',
          tekst: ['Heeft uw partner zelf te weinig inkomen? Vraag dan of daarmee rekening kan worden gehouden.'],
          wie: AFZENDER,
        },
      ];
    case 'adres':
    case 'buitenland':
      return [];
  }
}
