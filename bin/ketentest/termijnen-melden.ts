import { z } from 'zod';
import { meldenNaHerziening475i, meldenNaMededeling475i, werkingMelding } from '../../domain/kalender/beslagvrije-voet.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Termijn } from '../../domain/kalender/termijn.ts';
import type { Uitkomst } from './ketentest.ts';
import { zonderVervolg } from './termijnen-uitkomst.ts';
import { datum, lees } from './velden.ts';

/** Without a report there is only the term. */
const zonderMelding = z.object({ beginpunt: datum, gemeld_op: z.null().optional() });
const mededeling = z.object({ beginpunt: datum, gemeld_op: datum, datum_beslag: datum });
const herziening = z.object({ beginpunt: datum, gemeld_op: datum, datum_herziening: datum });

/** A report after the mededeling: in time it works back to the beslag (Rv 475i lid 3). */
export function melden475iLid3(invoer: unknown): Uitkomst {
  const alleenTermijn = zonderMelding.safeParse(invoer);
  if (alleenTermijn.success) return zonderVervolg(meldenNaMededeling475i(alleenTermijn.data.beginpunt));
  const { beginpunt, gemeld_op, datum_beslag } = lees(mededeling, invoer);
  return melding(meldenNaMededeling475i(beginpunt), gemeld_op, datum_beslag);
}

/** A report after a bvv determined again: in time it works back to that herziening (Rv 475i lid 4). */
export function melden475iLid4(invoer: unknown): Uitkomst {
  const alleenTermijn = zonderMelding.safeParse(invoer);
  if (alleenTermijn.success) return zonderVervolg(meldenNaHerziening475i(alleenTermijn.data.beginpunt));
  const { beginpunt, gemeld_op, datum_herziening } = lees(herziening, invoer);
  return melding(meldenNaHerziening475i(beginpunt), gemeld_op, datum_herziening);
}

function melding(termijn: Termijn, gemeldOp: Dag, terugTot: Dag): Uitkomst {
  const werking = werkingMelding(termijn, gemeldOp, terugTot);
  const vanaf = werking.tijdig === undefined ? null : werking.werkingVanaf;
  return { ...zonderVervolg(termijn), tijdig: werking.tijdig ?? null, werking_vanaf: vanaf };
}
