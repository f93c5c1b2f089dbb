import { centenUitEuro } from '../../geld/centen.ts';
import type { KostenwetTarief } from '../tarief.ts';

/** Kostenwet invordering rijksbelastingen (BWBR0002645), amounts of 2024. */
export const kostenwet2024: KostenwetTarief = {
  jaar: 2024,
  bron: 'BWBR0002645, toestand 2024-01-01 (MinBZK/regelrecht-corpus, kostenwet_invordering_rijksbelastingen/2024-01-01.yaml)',
  aanmaning: { grens: centenUitEuro('454'), laag: centenUitEuro('9'), hoog: centenUitEuro('19') },
  dwangbevel: { vast: centenUitEuro('49'), deel: centenUitEuro('45'), perDeel: centenUitEuro('4'), maximum: centenUitEuro('14597') },
  anderExploot: centenUitEuro('19'),
};
