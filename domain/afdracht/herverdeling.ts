import { min, NUL, som, type Centen } from '../geld/centen.ts';
import type { Maand } from '../kalender/dag.ts';
import type { BeslagId } from '../samenloop/beslag.ts';
import { verdeelOverRangen, type Deel, type Ranggroep } from './over-rangen.ts';

/** One month that was divided, and by what it should have been. Unit: cents. */
export interface VerdeeldeMaand {
  readonly periode: Maand;
  /** What the derde paid over, less the costs of execution. */
  readonly afdracht: Centen;
  /** What of it was paid on, and to whom. */
  readonly uitbetaald: readonly Deel[];
  /** What of it went back to the debtor; that stays with him. `afdracht` is this and `uitbetaald` together. */
  readonly naarSchuldenaar: Centen;
  /** What of it now goes back to the debtor too, because the beslagvrije voet rose (Rv 475d lid 5, 475i lid 3). */
  readonly teruggave: Centen;
  /** The ranks as they are now known to have been that month. */
  readonly groepen: readonly Ranggroep[];
}

/** What is put right, all months together. The amounts of `terug` are those of `bij` and `naarSchuldenaar` together. Unit: cents. */
export interface Herverdeling {
  /** Who got too much and pays back to who coordinates; by id. */
  readonly terug: readonly Deel[];
  /** Who got too little and is paid the rest; by id. */
  readonly bij: readonly Deel[];
  readonly naarSchuldenaar: Centen;
}

/**
 * Divides months that are over again, in order, by what is known now: a rank that was another one, a beslag that came to light, an open
 * amount that was lower, a beslagvrije voet that rose. `openstaand`: what was open on each before the first of the months, as it
 * should have been. Nothing is asked back of the debtor. Unit: cents. Throws a RangeError when a month does not add up, comes
 * twice, or more goes back than was paid on.
 */
export function herverdeel(maanden: readonly VerdeeldeMaand[], openstaand: ReadonlyMap<BeslagId, Centen>): Herverdeling {
  if (new Set(maanden.map(({ periode }) => periode)).size !== maanden.length) throw new RangeError('een maand komt twee keer voor');
  const open = new Map(openstaand);
  const verschil = new Map<BeslagId, Centen>();
  const tel = (id: BeslagId, centen: Centen): void => void verschil.set(id, som(verschil.get(id) ?? NUL, centen));
  let naarSchuldenaar = NUL;
  for (const maand of [...maanden].sort((a, b) => (a.periode < b.periode ? -1 : 1))) {
    const { delen, overschot } = verdeelOverRangen(verdeelbaar(maand), NUL, maand.groepen, open);
    for (const { id, centen } of maand.uitbetaald) tel(id, min(NUL, centen));
    for (const { id, centen } of delen) {
      tel(id, centen);
      open.set(id, min(open.get(id) ?? NUL, centen));
    }
    naarSchuldenaar = som(naarSchuldenaar, maand.teruggave, overschot);
  }
  const opId = [...verschil].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    terug: opId.flatMap(([id, centen]) => (centen < 0 ? [{ id, centen: min(NUL, centen) }] : [])),
    bij: opId.flatMap(([id, centen]) => (centen > 0 ? [{ id, centen }] : [])),
    naarSchuldenaar,
  };
}

/** What of a month is there to divide: what was paid on, less what goes back to the debtor. */
function verdeelbaar({ periode, afdracht, uitbetaald, naarSchuldenaar, teruggave }: VerdeeldeMaand): Centen {
  const uit = som(...uitbetaald.map(({ centen }) => centen));
  if (uitbetaald.some(({ centen }) => centen < 0) || naarSchuldenaar < 0 || teruggave < 0) throw new RangeError(`de verdeling over ${periode} heeft een negatief bedrag`);
  if (som(uit, naarSchuldenaar) !== afdracht) throw new RangeError(`de verdeling over ${periode} telt niet op tot de afdracht`);
  if (teruggave > uit) throw new RangeError(`over ${periode} gaat meer terug dan is uitbetaald`);
  return min(uit, teruggave);
}
