import { centenUitEuro } from '../../geld/centen.ts';
import type { KostenwetTarief } from '../tarief.ts';

/** Kostenwet invordering rijksbelastingen (BWBR0002645), amounts of 2025. */
export const kostenwet2025: KostenwetTarief = {
  jaar: 2025,
  bron: 'BWBR0002645, toestand 2025-01-01 (MinBZK/regelrecht-corpus, kostenwet_invordering_rijksbelastingen/2025-01-01.yaml)',
  aanmaning: { grens: centenUitEuro('454'), laag: centenUitEuro('9'), hoog: centenUitEuro('21') },
  dwangbevel: { vast: centenUitEuro('53'), deel: centenUitEuro('45'), perDeel: centenUitEuro('5'), maximum: centenUitEuro('15677') },
  anderExploot: centenUitEuro('21'),
};
