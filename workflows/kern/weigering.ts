import { ApplicationFailure } from '@temporalio/workflow';
import type { Handelingen } from '../../contract/handelingen.ts';
import { PAUZEREDENEN } from '../../contract/zaak.ts';
import { isDag, plusJaren, type Dag } from '../../domain/kalender/dag.ts';

/**
 * Refuses an operator action from its validator: a clear Dutch sentence, and nothing in the history. Without a stack: the
 * Temporal UI would show it to the operator under the sentence.
 */
export function weiger(reden: string): never {
  const weigering = ApplicationFailure.nonRetryable(reden, 'Geweigerd');
  weigering.stack = '';
  throw weigering;
}

/** The highest number that a record can have; what is higher is another kind of number, such as a betalingskenmerk. */
const HOOGSTE_NUMMER = 2_147_483_647;

/** Numbers in one order: it stays small in the history. */
const HOOGSTENS_NUMMERS = 1000;

/** Refuses an operator action in which a field is missing; what was typed is not to be trusted to have the type. */
export const eist = {
  nummer: (waarde: unknown, veld: string, vraag: string): void => {
    if (typeof waarde !== 'number' || !Number.isSafeInteger(waarde) || waarde < 1 || waarde > HOOGSTE_NUMMER) weiger(`Het veld «${veld}» ontbreekt: ${vraag}`);
  },
  /** Some numbers, not more than one order can be about. */
  nummers: (waarde: unknown, veld: string, vraag: string): void => {
    if (!Array.isArray(waarde) || waarde.length === 0) weiger(`Het veld «${veld}» ontbreekt: ${vraag}`);
    if (waarde.length > HOOGSTENS_NUMMERS) weiger(`Geef bij «${veld}» hoogstens ${String(HOOGSTENS_NUMMERS)} nummers.`);
    for (const een of waarde) eist.nummer(een, veld, vraag);
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
  toetsTotEnMet(totEnMet, vandaag);
}

/** Years that one decision can make a zaak stand still: further is a typing error, and it would be forgotten. */
const LANGSTE_PAUZE = 10;

/** Refuses the last day of a pause that is no day, lies before today, or lies too far away. */
export function toetsTotEnMet(totEnMet: unknown, vandaag: Dag): void {
  if (typeof totEnMet !== 'string' || !isDag(totEnMet) || totEnMet < vandaag) weiger('Geef bij «totEnMet» een dag (jjjj-mm-dd) van vandaag of later.');
  if (totEnMet > plusJaren(vandaag, LANGSTE_PAUZE)) weiger(`Geef bij «totEnMet» een dag binnen ${String(LANGSTE_PAUZE)} jaar. Duurt het langer, pauzeer dan later opnieuw.`);
}
