import type { Centen } from '../geld/centen.ts';
import type { Dag } from '../kalender/dag.ts';
import type { Leefsituatie } from '../leefsituatie/leefsituatie.ts';
import { naarCenten } from '../spoor/getal.ts';
import type { Spoor } from '../spoor/spoor.ts';
import type { Term } from '../spoor/term.ts';
import type { Rekengrond } from './grond.ts';
import { opDeNormen } from './op-de-normen.ts';
import type { OnbeslisteVaststelling } from './uitkomst.ts';

/** What is left untouched of money in a bank, in cents; the articles differ by who seizes (Rv 475a, UR IW 1990 art. 1cbis.2). */
export type Bankbescherming =
  { readonly soort: 'vastgesteld'; readonly beschermdBedrag: Centen; readonly spoor: Spoor } | OnbeslisteVaststelling;

/** Computes a protected amount on the norms of a day, with its trace; `onbeslist` where a norm is missing or `bedrag` says so. */
export function beschermd(peildatum: Dag, leefsituatie: Leefsituatie, bedrag: (grond: Rekengrond) => Term): Bankbescherming {
  return opDeNormen({ peildatum, leefsituatie }, (grond) => ({
    soort: 'vastgesteld',
    beschermdBedrag: naarCenten(bedrag(grond).waarde),
    spoor: grond.schrijver.spoor(),
  }));
}
