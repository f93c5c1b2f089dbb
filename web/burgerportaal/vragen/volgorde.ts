import { CONTROLE, START, UITKOMST, type Antwoorden, type Plaats } from '../antwoorden/antwoorden.ts';
import { eersteOpen, vragenlijst } from './vragenlijst.ts';

/** The place itself, or the first open question where the answers do not reach that far. */
export function bereikbaar(plaats: Plaats, antwoorden: Antwoorden): Plaats {
  const sleutels = vragenlijst(antwoorden).map(({ sleutel }) => sleutel);
  if (plaats === START || sleutels.length === 0) return START;
  const open = eersteOpen(antwoorden)?.sleutel;
  if (plaats === UITKOMST || plaats === CONTROLE) return open ?? plaats;
  const gevraagd = sleutels.indexOf(plaats);
  if (gevraagd < 0) return open ?? CONTROLE;
  return open !== undefined && gevraagd > sleutels.indexOf(open) ? open : plaats;
}

/** The question after this one; after a change the first that is open; when none is, the overview. */
export function volgende(sleutel: string, antwoorden: Antwoorden, wijzigt: boolean): Plaats {
  const vragen = vragenlijst(antwoorden);
  const open = eersteOpen(antwoorden)?.sleutel;
  if (wijzigt) return open ?? CONTROLE;
  const plek = vragen.findIndex((vraag) => vraag.sleutel === sleutel);
  return vragen[plek + 1]?.sleutel ?? open ?? CONTROLE;
}

/** The question before this one; before the first the start. */
export function vorige(plaats: Plaats, antwoorden: Antwoorden): Plaats {
  const vragen = vragenlijst(antwoorden);
  if (plaats === UITKOMST) return CONTROLE;
  if (plaats === CONTROLE) return vragen.at(-1)?.sleutel ?? START;
  const plek = vragen.findIndex(({ sleutel }) => sleutel === plaats);
  return vragen[plek - 1]?.sleutel ?? START;
}
