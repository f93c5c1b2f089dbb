import { meldenNaMededeling475i } from '../../../domain/kalender/beslagvrije-voet.ts';
import { isDag, plusDagen, voluit, type Dag } from '../../../domain/kalender/dag.ts';
import { AFZENDER, type Actie, type Omstandigheden } from './omstandigheden.ts';

const VIER_WEKEN = 28;

/**
 * The last day on which a report surely works back to the start (Rv 475i lid 3: four weeks after the letter came). It is
 * the inwoner who must act, so where the term can be read in more than one way the earliest end is named.
 */
export function uiterlijkMelden(ontvangst: Dag): Dag {
  const termijn = meldenNaMededeling475i(ontvangst);
  return (termijn.soort === 'vast' ? termijn : termijn.lezingen[0]).laatsteDag;
}

/** Whether a report today still works back to the start. */
export function isOpTijd(ontvangst: string | undefined, vandaag: Dag): boolean {
  return ontvangst !== undefined && isDag(ontvangst) && vandaag <= uiterlijkMelden(ontvangst);
}

/** Report what is wrong with the letter, or what may change. */
export function melden(omstandigheden: Omstandigheden): Actie {
  const { ontvangst, vandaag, brief } = omstandigheden;
  const termijn = wanneer(ontvangst, vandaag);
  switch (brief?.oordeel) {
    case undefined:
    case null:
      return {
        titel: 'Klopt uw brief niet? Meld het op tijd',
        tekst: ['U krijgt een brief met het “Overzicht van uw beslagvrije voet”. Kijk of alles daarin klopt. Zo niet, meld dan wat er anders is, met een bewijs. Bijvoorbeeld een loonstrook.'],
        wie: AFZENDER,
        wanneer: termijn,
      };
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
      return { titel: 'Verandert er iets? Meld het meteen', tekst: [alsErIetsVerandert(omstandigheden)], wie: AFZENDER, wanneer: termijn };
  }
}

function alsErIetsVerandert({ uitkomst }: Omstandigheden): string {
  return uitkomst.soort === 'percentage'
    ? 'Krijgt u een andere bijstandsnorm? Dan verandert het bedrag dat u houdt vanzelf mee. Ziet u dat niet op uw uitkeringsbrief? Meld dat dan.'
    : 'De beslagvrije voet in de brief klopt. Verandert uw situatie thuis, uw woning of uw inkomen? Meld dat dan. De beslagvrije voet wordt dan opnieuw uitgerekend.';
}

function wanneer(ontvangst: string | undefined, vandaag: Dag): string {
  if (ontvangst === undefined || !isDag(ontvangst)) return `Binnen 4 weken nadat u de brief kreeg. ${GEVOLG}`;
  const dag = uiterlijkMelden(ontvangst);
  if (vandaag > dag) return `Zo snel mogelijk. De 4 weken zijn voorbij op ${voluit(dag)}. Het nieuwe bedrag geldt nu vanaf de dag waarop u meldt.`;
  const uitleg =
    dag === plusDagen(ontvangst, VIER_WEKEN)
      ? 'Dat is 4 weken nadat u de brief kreeg.'
      : 'U hebt 4 weken nadat u de brief kreeg. Die eindigen op een vrije dag. Daarom hebt u iets langer de tijd.';
  return `Uiterlijk op ${voluit(dag)}. ${uitleg} ${GEVOLG}`;
}

const GEVOLG = 'Dan geldt het nieuwe bedrag vanaf het begin. Meldt u later? Dan geldt het vanaf de dag waarop u meldt.';
