import type { Sjabloon } from '../sjabloon.ts';
import { straatgegevens } from './straatbrief.ts';
import { SCHULDEN, voorbeeldbrief } from './voorbeelden.ts';

/** Free, before any step with costs; by policy, the law does not ask it. Before verrekening or payment on request it is the only letter. */
export const herinnering: Sjabloon = {
  soort: 'herinnering',
  waarvoor: 'First and free: reminds somebody who did not pay, before any costs.',
  versie: 1,
  bestand: 'straat/herinnering.typ',
  lezer: 'inwoner',
  lees: (inhoud, bij) => {
    const { brief, gegevens } = straatgegevens(inhoud, bij, 'Herinnering: u hebt nog niet betaald');
    return { ...gegevens, volgtAanmaning: brief.dwang.betekening !== 'geen' };
  },
  voorbeelden: [
    voorbeeldbrief('belasting', { stap: 'herinnering', grond: ['beleid'] }),
    voorbeeldbrief('belasting met rente', { stap: 'herinnering', grond: ['beleid'], rente: { openCenten: 0, looptVanaf: '2026-01-12' } }),
    voorbeeldbrief('bijstand die wordt verrekend', { stap: 'herinnering', grond: ['beleid'], vordering: SCHULDEN.bijstand, dwang: { betekening: 'geen' } }),
    voorbeeldbrief('premie voor een principaal', { stap: 'herinnering', grond: ['beleid'], vordering: SCHULDEN.premie, principaal: 'Inning Zorgpremie (fictief)', dwang: { betekening: 'exploot' } }),
  ],
};
