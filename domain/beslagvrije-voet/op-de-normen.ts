import { normenOp } from '../normen/normen.ts';
import { nieuwSpoor } from '../spoor/spoor.ts';
import { Onbeslist, type Rekengrond } from './grond.ts';
import type { Grondslag } from './invoer.ts';
import { gekozenLezing } from './lezing.ts';
import type { OnbeslisteVaststelling } from './uitkomst.ts';

/** Finds the norms of the peildatum, calculates, and turns what is missing into `onbeslist` with the steps so far. */
export function opDeNormen<T>(
  { peildatum, leefsituatie }: Pick<Grondslag, 'peildatum' | 'leefsituatie'>,
  reken: (grond: Rekengrond) => T,
): T | OnbeslisteVaststelling {
  const gevonden = normenOp(peildatum);
  if (gevonden.soort === 'onbeslist') return { soort: 'onbeslist', redenen: [gevonden.reden], spoor: [] };
  const schrijver = nieuwSpoor();
  try {
    return reken({ peildatum, leefsituatie, lezing: gekozenLezing, halfjaar: gevonden.halfjaar, schrijver });
  } catch (fout) {
    if (fout instanceof Onbeslist) return { soort: 'onbeslist', redenen: [fout.message], spoor: schrijver.spoor() };
    throw fout;
  }
}
