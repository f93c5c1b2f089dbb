import { geldtLid5, periodeLid5 } from '../beslagvrije-voet/475da-lid5-duur.ts';
import type { VaststellingInvoer } from '../beslagvrije-voet/invoer.ts';
import { voluit } from '../kalender/dag.ts';
import { gelijk, isGestegen, zelfdeBedrag } from './vergelijk.ts';
import type { Verschilpunt } from './verschilpunten.ts';

/**
 * The input with the raise for high woonkosten (Rv 475da lid 5 and 6) as it stood on its own peildatum: asked where it ran,
 * not asked where its term had not begun or was over. Gives the same voet, and keeps it when another day is put in.
 */
export function metLid5ZoalsToen(invoer: VaststellingInvoer): VaststellingInvoer {
  const { woonkosten, peildatum } = invoer;
  if (woonkosten?.duurLid5 === undefined) return invoer;
  const { duurLid5, ...zonderDuur } = woonkosten;
  return { ...invoer, woonkosten: { ...zonderDuur, verzoekLid5: woonkosten.verzoekLid5 && geldtLid5(duurLid5, peildatum) } };
}

/** Woonkosten (Rv 475da lid 5 and 7): first that the raise of lid 5 ran out, then any other difference. */
export function woonkostenpunten(oud: VaststellingInvoer, nieuw: VaststellingInvoer): Verschilpunt[] {
  const [toen, nu] = [metLid5ZoalsToen(oud), metLid5ZoalsToen(nieuw)];
  const gestopt = gestoptNa(nieuw);
  if (gestopt === null || toen.woonkosten?.verzoekLid5 !== true || nu.woonkosten === undefined) return anders(toen, nu);
  const afgelopen: Verschilpunt = {
    reden: `de verhoging voor uw hoge woonkosten na ${gestopt} is gestopt`,
    terug: { ...nu, woonkosten: { ...nu.woonkosten, verzoekLid5: true } },
  };
  return [afgelopen, ...anders({ ...toen, woonkosten: { ...toen.woonkosten, verzoekLid5: false } }, nu)];
}

/** The last day of a raise of lid 5 that is asked and is over on the peildatum, in words; null where there is none. */
function gestoptNa({ woonkosten, peildatum }: VaststellingInvoer): string | null {
  if (woonkosten?.verzoekLid5 !== true || woonkosten.duurLid5 === undefined) return null;
  const { totEnMet } = periodeLid5(woonkosten.duurLid5);
  return totEnMet < peildatum ? voluit(totEnMet) : null;
}

function anders(toen: VaststellingInvoer, nu: VaststellingInvoer): Verschilpunt[] {
  if (gelijk(toen.woonkosten, nu.woonkosten)) return [];
  const { woonkosten: _nu, ...zonder } = nu;
  return [{ reden: reden(toen, nu), terug: toen.woonkosten === undefined ? zonder : { ...zonder, woonkosten: toen.woonkosten } }];
}

function reden({ woonkosten: toen }: VaststellingInvoer, { woonkosten: nu }: VaststellingInvoer): string {
  if (nu === undefined) return 'wij geen rekening meer houden met uw woonkosten';
  if (toen === undefined) return 'wij nu rekening houden met uw woonkosten';
  return zelfdeBedrag(toen.bedrag, nu.bedrag)
    ? 'wij anders rekening houden met uw woonkosten'
    : `uw woonkosten ${isGestegen(toen.bedrag, nu.bedrag) ? 'hoger' : 'lager'} zijn geworden`;
}
