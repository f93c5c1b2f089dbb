import { z } from 'zod';
import { overheidsvordering as beoordeel } from '../../domain/kalender/overheidsvordering.ts';
import type { Uitkomst } from './ketentest.ts';
import { bedrag, datum, lees, tekst } from './velden.ts';

/** A case may write the number of an overheidsvordering as a text or as a number. */
const nummer = z.union([tekst, z.number().transform(String)]);

const vordering = z.object({
  datum,
  bedrag,
  openstaand_op_aanslag: bedrag,
  eerdere_overheidsvorderingen: z.array(z.object({ datum, overheidsvordering: nummer })).nullish(),
});

/** Whether an overheidsvordering may be made (IW 19 lid 4; Uitvoeringsregeling IW 1990 art. 1ce). */
export function overheidsvordering(invoer: unknown): Uitkomst {
  const gelezen = lees(vordering, invoer);
  const eerdere = (gelezen.eerdere_overheidsvorderingen ?? []).map((een) => ({ datum: een.datum, nummer: een.overheidsvordering }));
  const oordeel = beoordeel(gelezen.datum, gelezen.bedrag, gelezen.openstaand_op_aanslag, eerdere);
  const redenen = oordeel.toegestaan ? [] : oordeel.redenen;
  return { toegestaan: oordeel.toegestaan, redenen, laatste_dag_periode: oordeel.laatsteDagPeriode, onbeslist: false };
}
