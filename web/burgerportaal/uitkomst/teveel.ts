import { centen } from '../../../domain/geld/centen.ts';
import { inEuro } from '../antwoorden/bedrag.ts';
import type { TeVeel } from '../brief/inhouding.ts';
import { AFZENDER, type Actie, type Omstandigheden } from './omstandigheden.ts';

/** Where more is taken than may be: stop and pay back, or say why more is taken. Where the letter is to blame, reporting that is enough. */
export function teVeelIngehouden({ brief }: Omstandigheden): Actie[] {
  if (brief?.inhouding.soort !== 'te veel' || brief.inhouding.pastBijBrief) return [];
  return [brief.inhouding.tiendeMogelijk ? vraagWaarom(brief.inhouding) : laatStoppen(brief.inhouding)];
}

function laatStoppen({ nu, hoogstens, metTiende }: TeVeel): Actie {
  return {
    titel: 'Er wordt te veel ingehouden: laat dat stoppen en vraag het geld terug',
    tekst: [
      `Er wordt ${inEuro(nu)} per maand ingehouden. Dat mag hoogstens ${inEuro(hoogstens)} zijn. Vraag de afzender om ${inEuro(centen(nu - hoogstens))} per maand minder te laten inhouden, en om terug te betalen wat al te veel is ingehouden.`,
      `Gaat het om belasting, en mag er een tiende extra worden ingehouden? Ook dan is ${inEuro(metTiende)} per maand het hoogste bedrag.`,
      'Stuur uw loonstrook of uitkeringsbrief mee. Hierboven staat een tekst die u kunt gebruiken.',
    ],
    wie: `${AFZENDER} Laat het ook weten aan uw werkgever of uitkeringsinstantie: die houdt het geld in.`,
    wanneer: ZO_SNEL_MOGELIJK,
  };
}

function vraagWaarom({ nu, hoogstens, metTiende }: TeVeel): Actie {
  return {
    titel: 'Vraag waarom er meer wordt ingehouden',
    tekst: [
      `Er wordt ${inEuro(nu)} per maand ingehouden. Wij komen op hoogstens ${inEuro(hoogstens)}. Alleen bij belasting mag het soms een tiende meer zijn. Dan is ${inEuro(metTiende)} per maand het hoogste bedrag.`,
      'Vraag dit: Gaat het om belasting? Welke aanslagen betaal ik al twee maanden te laat? Waar staat dat het extra deel vooraf is aangekondigd? Hoe is het bedrag uitgerekend?',
      'Krijgt u geen goed antwoord, of gaat het niet om belasting? Vraag dan om minder in te houden, en om terug te betalen wat te veel is ingehouden. Hierboven staat een tekst die u kunt gebruiken.',
    ],
    wie: AFZENDER,
    wanneer: ZO_SNEL_MOGELIJK,
  };
}

const ZO_SNEL_MOGELIJK = 'Zo snel mogelijk. Anders wordt er elke maand opnieuw te veel ingehouden.';
