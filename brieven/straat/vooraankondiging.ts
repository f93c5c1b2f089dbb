import { datumOfLeeg } from '../schrijfwijze.ts';
import type { Sjabloon } from '../sjabloon.ts';
import { straatgegevens } from './straatbrief.ts';
import { SCHULDEN, voorbeeldbrief } from './voorbeelden.ts';

const BRIEF = {
  stap: 'vooraankondiging',
  grond: ['IW 1990 art. 19 lid 9'],
  laatsteDag: '2026-03-30',
  eerder: { aanmaning: '2026-01-19', dwangbevel: '2026-02-09' },
  bedragen: { eerdereKostenCenten: 9_600, eerdereKosten: [{ soort: 'aanmaning', centen: 1_000 }, { soort: 'dwangbevel', centen: 8_600 }] },
} as const;

/** IW 19 lid 9: the intention to demand the money from who pays the income, four weeks ahead, after a dwangbevel by post. */
export const vooraankondiging: Sjabloon = {
  soort: 'vooraankondiging',
  waarvoor: 'Tells four weeks ahead that part of the income will be taken at its source (taxes, IW 19).',
  versie: 1,
  bestand: 'straat/vooraankondiging.typ',
  lezer: 'inwoner',
  lees: (inhoud, bij) => {
    const { brief, gegevens } = straatgegevens(inhoud, bij, 'Vooraankondiging: wij halen het geld bij uw inkomen');
    return { ...gegevens, dwangbevelVan: datumOfLeeg(brief.eerder.dwangbevel) };
  },
  voorbeelden: [
    voorbeeldbrief('belasting', BRIEF),
    voorbeeldbrief('naheffing, deel van de kosten betaald, met rente', { ...BRIEF, vordering: SCHULDEN.parkeren, bedragen: { ...BRIEF.bedragen, eerdereKostenCenten: 8_600 }, rente: { openCenten: 0, looptVanaf: '2025-12-25' } }),
  ],
};
