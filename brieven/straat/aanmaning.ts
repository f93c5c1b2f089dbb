import { dag } from '../../domain/kalender/dag.ts';
import type { Sjabloon } from '../sjabloon.ts';
import { straatgegevens } from './straatbrief.ts';

/** Awb 4:112, IW 1990 art. 11: pay within two weeks; costs of the Kostenwet art. 2 or Awb 4:113. */
export const aanmaning: Sjabloon = {
  soort: 'aanmaning',
  waarvoor: 'Formal notice to somebody who did not pay: two weeks more, with costs, before a dwangbevel may follow.',
  versie: 1,
  bestand: 'straat/aanmaning.typ',
  lezer: 'inwoner',
  lees: (inhoud, bij) => straatgegevens(inhoud, bij, 'Aanmaning: betaal binnen twee weken'),
  voorbeelden: [
    {
      naam: 'gewoon',
      dagtekening: dag('2026-03-02'),
      inhoud: {
        versie: 1,
        stap: 'aanmaning',
        geadresseerde: { naam: 'J. de Vries', aanhef: 'Geachte heer De Vries', adresregels: ['Dorpsstraat 12', '1234 AB  WATERSTAD'], land: null, briefadres: false, geheimhouding: false, overleden: false },
        opdrachtgever: 'Gemeente Waterstad',
        principaal: 'Gemeente Waterstad',
        vordering: { id: 'waterstad-1', betalingskenmerk: '1000000000000017', soort: 'ozb', aanslagsoort: 'aanslag', dagtekening: '2025-11-30', hoofdsomCenten: 31_250 },
        bedragen: { hoofdsomCenten: 31_250, eerdereKostenCenten: 0, kostenCenten: 900, totaalCenten: 32_150 },
        dagtekening: '2026-03-02',
        laatsteDag: '2026-03-16',
        grond: ['IW 1990 art. 11', 'Kostenwet art. 2'],
      },
    },
  ],
};
