import { defineUpdate, setHandler } from '@temporalio/workflow';
import type { HandelingNaam, Handelingen } from '../../contract/handelingen.ts';
import { weiger } from './weigering.ts';
import { metTweedeToets } from './zaakloop.ts';

export interface Regel<Naam extends HandelingNaam> {
  /** Dutch, for the operator who fills in the update in the Temporal UI. */
  readonly omschrijving: string;
  /** Refuses by `weiger`; does no I/O. */
  readonly toets: (invoer: Handelingen[Naam]) => void;
  readonly doe: (invoer: Handelingen[Naam]) => Promise<void>;
}

/**
 * Sets an operator action. Done at most once per business key, also over runs: `uitgevoerd` goes with the state,
 * because Temporal forgets update ids at the end of a run.
 */
export function bijHandeling<Naam extends Exclude<HandelingNaam, 'kalenderdag'>>(naam: Naam, uitgevoerd: string[], regel: Regel<Naam>): void {
  setHandler(
    defineUpdate<string, [Handelingen[Naam]]>(naam),
    async (invoer) => {
      if (uitgevoerd.includes(invoer.sleutel)) return 'Dit was al gedaan; er is niets veranderd.';
      uitgevoerd.push(invoer.sleutel);
      try {
        await metTweedeToets(() => { regel.toets(invoer); }, async () => regel.doe(invoer));
      } catch (fout) {
        // Refused after all: the same key may be used again.
        uitgevoerd.splice(uitgevoerd.indexOf(invoer.sleutel), 1);
        throw fout;
      }
      return 'Gedaan.';
    },
    {
      description: regel.omschrijving,
      validator: (invoer: Handelingen[Naam]) => {
        const ruw: unknown = invoer;
        if (typeof ruw !== 'object' || ruw === null) weiger('Geef één object als invoer.');
        if (!isTekst(invoer.sleutel)) weiger('Het veld «sleutel» ontbreekt: geef een eigen kenmerk, zodat de handeling één keer gebeurt.');
        if (!isTekst(invoer.door)) weiger('Het veld «door» ontbreekt: wie doet dit?');
        if (uitgevoerd.includes(invoer.sleutel)) return;
        regel.toets(invoer);
      },
    },
  );
}

function isTekst(waarde: unknown): waarde is string {
  return typeof waarde === 'string' && waarde.trim() !== '';
}
