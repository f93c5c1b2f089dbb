import { dag } from '../../domain/kalender/dag.ts';
import type { Voorbeeld } from '../sjabloon.ts';

const DAG = dag('2026-05-11');
const GERECHT = { naam: 'Kade Gerechtsdeurwaarders (fictief)', soort: 'gerechtsdeurwaarder', gdwNummer: '990123', adresregels: ['Kade 12', '1234 AB WATERSTAD'] };
const BELASTING = { naam: 'W. Belastingdeurwaarder (fictief)', soort: 'belastingdeurwaarder', gdwNummer: null, adresregels: ['Postbus 100', '1200 AA WATERSTAD'] };
const OPEN = { hoofdsomCenten: 31_250, kostenCenten: 9_100, renteCenten: 0, totaalCenten: 40_350 };
const ADRES = { naam: 'J. de Vries', adresregels: ['Dorpsstraat 12', '1234 AB  WATERSTAD'], land: null, geheim: false };

const OPDRACHT = {
  versie: 1,
  geadresseerde: GERECHT,
  grond: ['Awb 4:116'],
  rekening: { iban: 'NL15TEST0000000003', betalingskenmerk: '0079202500001001' },
  // Of the public test set of the BRP: no such person exists.
  debiteur: { bsn: '999993653' },
  vordering: { id: 'x', betalingskenmerk: '0079202500001001', soort: 'bestuursrechtelijke_premie', dagtekening: '2025-12-08', hoofdsomCenten: 31_250, regime: 'awb', grondslag: 'bijzondere_wet', wet: 'Zorgverzekeringswet art. 18f lid 7', betaaltermijnTotEnMet: '2026-01-19' },
  open: OPEN,
  rente: { soort: 'wettelijke_rente', centen: null, totEnMet: null },
  titel: { soort: 'dwangbevel', dagtekening: '2026-03-23', betekening: 'exploot', betekendOp: '2026-03-27' },
  brieven: [
    { soort: 'herinnering', dagtekening: '2026-01-26', terpostbezorgdOp: '2026-01-26', teruggekomen: false, ...ADRES },
    { soort: 'aanmaning', dagtekening: '2026-02-23', terpostbezorgdOp: '2026-02-24', teruggekomen: false, ...ADRES },
  ],
  verjaringLaatsteDag: '2031-03-27',
};

export const DOSSIER: readonly Voorbeeld[] = [
  { naam: 'premie, gerechtsdeurwaarder', dagtekening: DAG, inhoud: OPDRACHT },
  {
    naam: 'belasting, belastingdeurwaarder, geheim adres',
    dagtekening: DAG,
    inhoud: {
      ...OPDRACHT,
      geadresseerde: BELASTING,
      grond: ['IW 1990 art. 14 lid 1'],
      rekening: { iban: null, betalingskenmerk: '0077202400001001' },
      vordering: { id: 'y', betalingskenmerk: '0077202400001001', soort: 'ozb', dagtekening: '2025-11-30', hoofdsomCenten: 31_250, regime: 'belasting', grondslag: null, wet: null, betaaltermijnTotEnMet: '2026-01-11' },
      rente: { soort: 'invorderingsrente', centen: 430, totEnMet: '2026-05-10' },
      titel: { soort: 'dwangbevel', dagtekening: '2026-03-23', betekening: 'post_iw13', betekendOp: '2026-03-25' },
      brieven: OPDRACHT.brieven.map((brief) => ({ ...brief, teruggekomen: brief.soort === 'herinnering', adresregels: [], geheim: true })),
    },
  },
];

const OPGAAF = { versie: 1, geadresseerde: GERECHT, aanleiding: 'betaling', centen: 10_000, vordering: { id: 'x', betalingskenmerk: '0079202500001001' }, open: { ...OPEN, hoofdsomCenten: 21_250, totaalCenten: 30_350 } };
export const OPGAVE: readonly Voorbeeld[] = ['betaling', 'storno', 'vermindering', 'rente'].map((aanleiding) => ({
  naam: aanleiding,
  dagtekening: DAG,
  inhoud: { ...OPGAAF, aanleiding, ...(aanleiding === 'rente' ? { centen: 430, open: { ...OPEN, renteCenten: 430, totaalCenten: 40_780 } } : {}) },
}));

export const EINDE: readonly Voorbeeld[] = ['teruggevraagd', 'voldaan', 'ingetrokken', 'verjaard'].map((einde) => ({
  naam: einde,
  dagtekening: DAG,
  inhoud: { versie: 1, geadresseerde: GERECHT, einde, vordering: { id: 'x', betalingskenmerk: '0079202500001001' }, openstaandCenten: einde === 'teruggevraagd' ? 40_350 : 0 },
}));
