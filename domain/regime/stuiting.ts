import type { StuitendeHandeling } from '../kalender/verjaring.ts';
import type { Bevoegdheid, Regime } from './grond.ts';

/**
 * What reaching the income by a power is for the verjaring: «een daad van tenuitvoerlegging van een dwangbevel» or «een
 * beschikking tot verrekening» (Awb 4:106). Payment on request (Pw 60a) rests on no dwangbevel: it interrupts nothing.
 */
export function stuitingDoor(bevoegdheid: Bevoegdheid): StuitendeHandeling | null {
  switch (bevoegdheid) {
    case 'vordering_iw19':
    case 'vereenvoudigd_derdenbeslag':
    case 'derdenbeslag':
      return 'tenuitvoerlegging';
    case 'verrekening':
      return 'verrekening';
    case 'betaling_op_verzoek':
      return null;
  }
}

/** Acts outside the street that interrupt the verjaring and that a person records; the written notice is the ontvanger's alone (IW 27 lid 1). */
export function stuitingenVanMens(regime: Regime): readonly StuitendeHandeling[] {
  return regime === 'belasting' ? ['erkenning', 'rechtsvervolging', 'tenuitvoerlegging', 'verrekening', 'schriftelijke_mededeling'] : ['erkenning', 'rechtsvervolging', 'tenuitvoerlegging', 'verrekening'];
}

/** Where it stands that an act interrupts the verjaring. */
export function grondVanStuiting(soort: StuitendeHandeling): string {
  switch (soort) {
    case 'rechtsvervolging':
      return 'Awb 4:105 lid 1';
    case 'erkenning':
      return 'Awb 4:105 lid 2';
    case 'schriftelijke_mededeling':
      return 'IW 27 lid 1';
    case 'aanmaning':
    case 'verrekening':
    case 'dwangbevel':
    case 'tenuitvoerlegging':
      return 'Awb 4:106';
  }
}
