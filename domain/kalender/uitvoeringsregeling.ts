import type { Dag } from './dag.ts';
import { termijnZonderTermijnenwet } from './termijnenwet.ts';
import { vasteTermijn, uitersteDag, type Termijn } from './termijn.ts';
import { plusWerkdagenUr1cf } from './werkdag.ts';

/**
 * Within which a bank may book an overheidsvordering back: five working days after the uitvoeringsdatum
 * (Uitvoeringsregeling IW 1990 art. 1cf). A ministeriële regeling: the Algemene termijnenwet does not apply.
 */
export function terugboekingUr1cf(uitvoeringsdatum: Dag): Termijn {
  return vasteTermijn(plusWerkdagenUr1cf(uitvoeringsdatum, 5));
}

/** By when we tell the debtor of a carried-out overheidsvordering: seven days after the term of art. 1cf (Uitvoeringsregeling IW 1990 art. 1ch). */
export function berichtOverheidsvorderingUr1ch(uitvoeringsdatum: Dag): Termijn {
  return termijnZonderTermijnenwet(uitersteDag(terugboekingUr1cf(uitvoeringsdatum)), { dagen: 7 });
}
