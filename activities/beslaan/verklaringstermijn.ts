import { verklaring476a } from '../../domain/kalender/derdenbeslag.ts';
import { laatste, plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { werkdatum } from '../../domain/kalender/termijn.ts';

/**
 * First day after the term of Rv 476a lid 1 (under IW 19: policy), by the careful reading where its end is open. From
 * this day a derde who did not declare is reminded.
 */
export function herinnerenVanaf(gelegdOp: Dag, verzoekOp: Dag | null): Dag {
  // A request that reached the derde before the beslag lay counts as made that day.
  return werkdatum((verzoekOp === null ? verklaring476a(gelegdOp) : verklaring476a(gelegdOp, laatste(verzoekOp, gelegdOp))).termijn);
}

/** Early before the last day of the term, in time on it, late after it. An early one is accepted all the same. */
export function tijdigheid(ontvangenOp: Dag, gelegdOp: Dag, verzoekOp: Dag | null): 'vroeg' | 'op_tijd' | 'laat' {
  const laatsteDag = plusDagen(herinnerenVanaf(gelegdOp, verzoekOp), -1);
  if (ontvangenOp < laatsteDag) return 'vroeg';
  return ontvangenOp === laatsteDag ? 'op_tijd' : 'laat';
}
