import { centenUitEuro } from '../../geld/centen.ts';
import type { KostenwetTarief } from '../tarief.ts';

/** Kostenwet invordering rijksbelastingen (BWBR0002645), amounts of 2020. */
export const kostenwet2020: KostenwetTarief = {
  jaar: 2020,
  bron: 'BWBR0002645, bedragen van 2020-01-01 naar een oude kopie van de wettekst (legalize-dev), zekerheid midden',
  aanmaning: { grens: centenUitEuro('454'), laag: centenUitEuro('7'), hoog: centenUitEuro('17') },
  dwangbevel: { vast: centenUitEuro('43'), deel: centenUitEuro('45'), perDeel: centenUitEuro('4'), maximum: centenUitEuro('12677') },
  anderExploot: centenUitEuro('17'),
};
