import type { Centen } from '../geld/centen.ts';
import type { Dag } from '../kalender/dag.ts';
import type { Briefstap, Weg } from '../regime/weg.ts';
import { vergoedingAanmaningAwb } from './bestuursrecht.ts';
import { kostenAanmaning, kostenBetekeningDwangbevel } from './kostenwet.ts';
import type { Kosten } from './kosten.ts';

/**
 * Costs of the letter of a step over the claimed sum (what is open without costs), in cents, at the tariff of its
 * dagtekening; null where the letter is free. A dwangbevel under the Awb costs nothing by post (no tariff was found:
 * Pw 60 lid 5); by exploot its costs are those of the exploot, on the day it was served (`kostenAmbtshandeling`).
 */
export function kostenVanStap(stap: Briefstap, { regime }: Weg, gevorderdeSom: Centen, dagtekening: Dag): Kosten | null {
  switch (stap) {
    case 'herinnering':
    case 'vooraankondiging':
      return null;
    case 'aanmaning':
      return regime === 'belasting' ? kostenAanmaning(gevorderdeSom, dagtekening) : vergoedingAanmaningAwb(gevorderdeSom, dagtekening);
    case 'dwangbevel':
      return regime === 'belasting' ? kostenBetekeningDwangbevel(gevorderdeSom, dagtekening) : null;
  }
}
