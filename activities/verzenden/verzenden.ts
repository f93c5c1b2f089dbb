import { maakHaalUit } from './haal-uit.ts';
import { maakOordeel } from './oordeel.ts';
import type { VerzendenPort } from './port.ts';
import { maakProef } from './proef.ts';
import { maakTerug } from './terug.ts';
import { maakVrijgave, type Vrijgever } from './vrijgave.ts';

/** The run over the letters that wait for the post. `stapels`: how many letters one call judges, and makes final. */
export function maakVerzenden(gerei: Vrijgever, stapels: { readonly proef?: number; readonly vrijgave?: number } = {}): VerzendenPort {
  const { db } = gerei;
  return { proef: maakProef(db, stapels.proef), geefVrij: maakVrijgave(gerei, stapels.vrijgave), ...maakOordeel(db), ...maakHaalUit(db), ...maakTerug(db, gerei.post) };
}
