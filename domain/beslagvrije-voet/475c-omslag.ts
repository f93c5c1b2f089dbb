import { som, type Centen, centen } from '../geld/centen.ts';
import { verdeelNaarRato } from '../geld/verdeling.ts';
import type { Spoor } from '../spoor/spoor.ts';
import { nieuwSpoor } from '../spoor/spoor.ts';
import { uitCenten } from '../spoor/getal.ts';
import { blad, gedeeldDoor, maal } from '../spoor/term.ts';
import { herkomstInWoorden, VASTGESTELD, type Herkomst } from './herkomst.ts';

/** The share of the beslagvrije voet for each seized source, in the order given, with the trace. Cents per month. */
export type Omslag = { readonly delen: readonly Centen[]; readonly vatbaar: readonly Centen[]; readonly spoor: Spoor };

/**
 * Spreads the beslagvrije voet over the seized sources in proportion to what they pay (Rv 475c lid 5). The parts add
 * up to the beslagvrije voet, cents by the largest remainder. `vatbaar` is what each source pays above its part. Cents per
 * month; `herkomst` is of the payments. Throws a RangeError on a negative amount, and when there is a beslagvrije voet but
 * nothing is paid.
 */
export function slaOm(bvv: Centen, bronnen: readonly Centen[], herkomst?: Herkomst): Omslag {
  const delen = verdeelNaarRato(bvv, bronnen);
  const schrijver = nieuwSpoor();
  const bron = herkomstInWoorden(herkomst);
  const geheel = blad('alle beslagen bronnen samen', uitCenten(som(...bronnen)), bron);
  bronnen.forEach((netto, plaats) => {
    if (geheel.waarde.isZero()) return;
    schrijver.stap(
      `bvv bron ${String(plaats + 1)}`,
      'Rv 475c lid 5',
      'De beslagvrije voet wordt over de beslagen bronnen verdeeld naar de hoogte van de betalingen.',
      gedeeldDoor(maal(blad('beslagvrije voet', uitCenten(bvv), VASTGESTELD), blad(`betaling bron ${String(plaats + 1)}`, uitCenten(netto), bron)), geheel),
    );
  });
  return {
    delen,
    vatbaar: bronnen.map((netto, plaats) => centen(Math.max(0, netto - (delen[plaats] ?? 0)))),
    spoor: schrijver.spoor(),
  };
}
