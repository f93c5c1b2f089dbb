import { maakHaalUit } from './haal-uit.ts';
import { maakOordeel } from './oordeel.ts';
import type { VerzendenPort } from './port.ts';
import { maakProef } from './proef.ts';
import { maakTempo } from './tempo.ts';
import { maakTerug } from './terug.ts';
import { maakVrijgave, type Vrijgever } from './vrijgave.ts';

/** How many letters one call judges, and makes final; and how many a second are made final at most. */
export interface Vaart {
  readonly proef?: number;
  readonly vrijgave?: number;
  readonly perSeconde?: number;
}

/** The run over the letters that wait for the post. Without a pace it goes as fast as it can. */
export function maakVerzenden(gerei: Vrijgever, { proef, vrijgave, perSeconde = Infinity }: Vaart = {}): VerzendenPort {
  const { db } = gerei;
  return { proef: maakProef(db, proef), geefVrij: maakVrijgave(gerei, maakTempo(perSeconde), vrijgave), ...maakOordeel(db), ...maakHaalUit(db), ...maakTerug(db, gerei.post) };
}
