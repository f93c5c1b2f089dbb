import { ApplicationFailure } from '@temporalio/workflow';
import type { Handelingen } from '../../contract/handelingen.ts';
import { PAUZEREDENEN } from '../../contract/zaak.ts';
import { isDag, type Dag } from '../../domain/kalender/dag.ts';

/**
 * Refuses an operator action from its validator: a clear Dutch sentence, and nothing in the history. Without a stack: the
 * Temporal UI would show it to the operator under the sentence.
 */
export function weiger(reden: string): never {
  const weigering = ApplicationFailure.nonRetryable(reden, 'Geweigerd');
  weigering.stack = '';
  throw weigering;
}

/** Refuses an operator action in which a field is missing; what was typed is not to be trusted to have the type. */
export const eist = {
  nummer: (waarde: unknown, veld: string, vraag: string): void => {
    if (!Number.isSafeInteger(waarde)) weiger(`Het veld «${veld}» ontbreekt: ${vraag}`);
  },
  tekst: (waarde: unknown, veld: string, vraag?: string): void => {
    if (typeof waarde !== 'string' || waarde.trim() === '') weiger(`Het veld «${veld}» ontbreekt${vraag === undefined ? '.' : `: ${vraag}`}`);
  },
  /** A day that has come. */
  dag: (waarde: unknown, veld: string, vandaag: Dag): void => {
    if (typeof waarde !== 'string' || !isDag(waarde) || waarde > vandaag) weiger(`Geef bij «${veld}» een dag (jjjj-mm-dd) van vandaag of eerder.`);
  },
};

/** Refuses a pause without a known reason, or whose end is not a day from today on; the same for every zaak. */
export function toetsPauze({ reden, totEnMet }: Handelingen['pauzeer'], vandaag: Dag): void {
  if (!PAUZEREDENEN.includes(reden)) weiger(`Onbekende reden. Kies uit: ${PAUZEREDENEN.join(', ')}.`);
  if (!isDag(totEnMet) || totEnMet < vandaag) weiger('Geef bij «totEnMet» een dag (jjjj-mm-dd) van vandaag of later.');
}
