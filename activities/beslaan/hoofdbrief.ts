import type { Bevoegdheid } from '../../contract/verhaal.ts';
import type { Beslagbrief } from './brief.ts';

/** The letter by which each power reaches the derde. */
export const HOOFDBRIEF = {
  /** The beschikking of IW 19 lid 5. */
  vordering_iw19: 'beschikking',
  /** The copy of the dwangbevel, to be signed «gezien» (Rv 479g lid 1). */
  vereenvoudigd_derdenbeslag: 'kennisgeving',
  /** To the deurwaarder, who lays the beslag (Rv 475). */
  derdenbeslag: 'beslagopdracht',
  /** To UWV, SVB or another gemeente (Pw 60a). */
  betaling_op_verzoek: 'betaalverzoek',
  /** To who pays for the opdrachtgever itself (Awb 4:93). */
  verrekening: 'verrekenopdracht',
} as const satisfies Record<Bevoegdheid, Beslagbrief>;

export const HOOFDBRIEVEN: readonly string[] = Object.values(HOOFDBRIEF);

/** What the derde is asked to do, by the power; Dutch, for the derde. */
export const OPDRACHT: Readonly<Record<Bevoegdheid, string>> = {
  vordering_iw19:
    'Betaal vanaf de maand na ontvangst van deze beschikking elke maand aan ons het netto inkomen van de schuldenaar boven de ' +
    'beslagvrije voet, tot het openstaande bedrag is voldaan.',
  vereenvoudigd_derdenbeslag:
    'Teken deze kennisgeving voor «gezien» en stuur haar terug: daarmee ligt het beslag (artikel 479g Rv). Betaal vanaf die dag elke ' +
    'maand aan ons het netto inkomen van de schuldenaar boven de beslagvrije voet, tot het openstaande bedrag is voldaan.',
  derdenbeslag:
    'Leg ten laste van de schuldenaar beslag onder de hier genoemde derde (artikel 475 Rv), betekent dat binnen acht dagen aan de ' +
    'schuldenaar (artikel 475i Rv) en meld ons de dag van beide exploten.',
  betaling_op_verzoek:
    'Betaal elke maand uit de uitkering van de schuldenaar het bedrag boven de beslagvrije voet aan ons, tot het openstaande bedrag is ' +
    'voldaan (artikel 60a Participatiewet). Een machtiging is niet nodig.',
  verrekening:
    'Verreken elke maand het deel van de uitkering boven de beslagvrije voet met de vordering, tot het openstaande bedrag is voldaan ' +
    '(artikel 4:93 Awb).',
};
