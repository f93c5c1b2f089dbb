import { setTimeout as wacht } from 'node:timers/promises';
import { BronFout, BronOnbereikbaar } from './fouten.ts';

/** What something between us and the source may have made of an answer: a proxy, a source that is being replaced. */
const MISSCHIEN_EVEN: ReadonlySet<string> = new Set(['antwoord_ongeldig', 'antwoord_onleesbaar', 'xsd_ongeldig', 'ander_bericht', 'onverwachte_status']);

/** Milliseconds before each next try. */
const PAUZES = [250, 500, 1_000] as const;

/**
 * Asks again, a few times within seconds, where an answer broke the contract of its source; only then a person has to look. Throws
 * the error of the last try, and any other error at once.
 */
export async function nogEens<T>(vraag: () => Promise<T>, pauzes: readonly number[] = PAUZES): Promise<T> {
  const [pauze, ...rest] = pauzes;
  try {
    return await vraag();
  } catch (fout) {
    if (pauze === undefined || !(fout instanceof BronFout) || !MISSCHIEN_EVEN.has(fout.code)) throw fout;
    await wacht(pauze);
    return nogEens(vraag, rest);
  }
}

/** Milliseconds before each next try to connect: a process that is replaced, or that a supervisor starts again, is there by then. */
const HERSTART = [250, 500, 1_000, 2_000, 2_000] as const;

/**
 * Asks again, a few times within seconds, where no connection could be made. For a source whose absence is written down at once: an outage
 * of a second is none. Throws the error of the last try, and any other error at once.
 */
export async function naHerstart<T>(vraag: () => Promise<T>, pauzes: readonly number[] = HERSTART): Promise<T> {
  const [pauze, ...rest] = pauzes;
  try {
    return await vraag();
  } catch (fout) {
    if (pauze === undefined || !(fout instanceof BronOnbereikbaar) || fout.oorzaak !== 'geen_verbinding') throw fout;
    await wacht(pauze);
    return naHerstart(vraag, rest);
  }
}
