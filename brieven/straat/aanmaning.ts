import type { Sjabloon } from '../sjabloon.ts';
import { straatgegevens } from './straatbrief.ts';
import { MENSEN, SCHULDEN, voorbeeldbrief } from './voorbeelden.ts';

const BELASTING = { stap: 'aanmaning', grond: ['IW 1990 art. 11', 'Kostenwet art. 2'], bedragen: { kostenCenten: 1_000 } } as const;
const AWB = { stap: 'aanmaning', grond: ['Awb 4:112', 'Awb 4:113'], bedragen: { kostenCenten: 2_000 } } as const;

/** Awb 4:112, IW 1990 art. 11: pay within two weeks, or be made to at your own cost (4:112 lid 3); costs of the Kostenwet art. 2 or Awb 4:113 lid 2. */
export const aanmaning: Sjabloon = {
  soort: 'aanmaning',
  waarvoor: 'Formal notice to somebody who did not pay: two weeks more, with costs, before a dwangbevel may follow.',
  versie: 1,
  bestand: 'straat/aanmaning.typ',
  lezer: 'inwoner',
  lees: (inhoud, bij) => straatgegevens(inhoud, bij, 'Aanmaning: betaal binnen twee weken').gegevens,
  voorbeelden: [
    voorbeeldbrief('belasting', BELASTING),
    voorbeeldbrief('naheffing, met rente', { ...BELASTING, vordering: SCHULDEN.parkeren, rente: { openCenten: 0, looptVanaf: '2025-12-25' } }),
    voorbeeldbrief('bijstand', { ...AWB, vordering: SCHULDEN.bijstand }),
    voorbeeldbrief('premie voor een principaal', { ...AWB, vordering: SCHULDEN.premie, principaal: 'Inning Zorgpremie (fictief)' }),
    voorbeeldbrief('lange naam', { ...BELASTING, geadresseerde: MENSEN.langeNaam }),
    voorbeeldbrief('buitenland', { ...BELASTING, geadresseerde: MENSEN.buitenland }),
    voorbeeldbrief('briefadres, zonder voorletters', { ...BELASTING, geadresseerde: MENSEN.briefadres }),
    voorbeeldbrief('geheim adres', { ...BELASTING, geadresseerde: MENSEN.geheim }),
    voorbeeldbrief('bewindvoerder', { ...BELASTING, geadresseerde: MENSEN.bewind }),
  ],
};
