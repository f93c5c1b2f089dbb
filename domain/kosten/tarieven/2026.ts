import { centenUitEuro } from '../../geld/centen.ts';
import type { KostenwetTarief } from '../tarief.ts';

/** Kostenwet invordering rijksbelastingen (BWBR0002645), amounts of 2026. */
export const kostenwet2026: KostenwetTarief = {
  jaar: 2026,
  bron: 'BWBR0002645, toestand 2026-01-01 (MinBZK/regelrecht-corpus, kostenwet_invordering_rijksbelastingen/2026-01-01.yaml)',
  aanmaning: { grens: centenUitEuro('454'), laag: centenUitEuro('10'), hoog: centenUitEuro('22') },
  dwangbevel: { vast: centenUitEuro('56'), deel: centenUitEuro('45'), perDeel: centenUitEuro('5'), maximum: centenUitEuro('16524') },
  anderExploot: centenUitEuro('22'),
};
