import type { Dag } from '../../../domain/kalender/dag.ts';
import type { Centen } from '../../../domain/geld/centen.ts';
import { alsTekst, Getal, type DecimaalBedrag } from '../../../domain/spoor/getal.ts';
import { bereken } from '../rekenen/berekening.ts';
import type { Situatie } from '../rekenen/situatie.ts';

/** What another income would give. Cents a month. */
export type Punt = { readonly netto: Centen; readonly voet: Centen; readonly ruimte: Centen };

/**
 * The outcome when the seized net income becomes `netto` euros a month. The income before tax goes up or down by as many
 * percent, since what tax does exactly is not known here. Undefined where the law gives no outcome.
 */
export function bijInkomen(peildatum: Dag, situatie: Situatie, nettoNu: DecimaalBedrag, netto: DecimaalBedrag): Punt | undefined {
  const nu = new Getal(nettoNu);
  const belastbaar = nu.isZero() ? situatie.belastbaar : alsTekst(new Getal(situatie.belastbaar).times(netto).div(nu));
  const uitkomst = bereken(peildatum, { ...situatie, belastbaar }, { soort: 'inkomen', netto });
  if (uitkomst.soort !== 'vastgesteld') return undefined;
  return { netto: uitkomst.nettoBeslagen, voet: uitkomst.beslagvrijeVoet, ruimte: uitkomst.vatbaarPerMaand };
}

/** The reach of the slider in whole euros around the present income: steps of ten, down to nothing, up to twice, at least 1.500 more. */
export function schuifbereik(nettoNu: DecimaalBedrag): { readonly min: number; readonly max: number; readonly stap: number } {
  const tientallen = new Getal(nettoNu).div(10).floor().toNumber();
  return { min: tientallen === 0 ? 0 : -10 * tientallen, max: Math.max(1500, 10 * tientallen), stap: 10 };
}

/** The outcome along the whole reach, for the picture. */
export function verloop(peildatum: Dag, situatie: Situatie, nettoNu: DecimaalBedrag, punten = 40): readonly Punt[] {
  const hoogste = new Getal(nettoNu).plus(schuifbereik(nettoNu).max);
  return Array.from({ length: punten + 1 }, (_, plaats) => alsTekst(hoogste.times(plaats).div(punten))).flatMap((netto) => {
    const punt = bijInkomen(peildatum, situatie, nettoNu, netto);
    return punt ? [punt] : [];
  });
}
