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
      const eigen = `${naam}:${invoer.sleutel}`;
      if (isGedaan(uitgevoerd, naam, invoer.sleutel)) return 'Dit was al gedaan; er is niets veranderd.';
      uitgevoerd.push(eigen);
      try {
        await metTweedeToets(() => { regel.toets(invoer); }, async () => regel.doe(invoer));
      } catch (fout) {
        // Refused after all: the same key may be used again.
        uitgevoerd.splice(uitgevoerd.indexOf(eigen), 1);
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
        if (isGedaan(uitgevoerd, naam, invoer.sleutel)) return;
        const ander = anderGebruik(uitgevoerd, invoer.sleutel);
        if (ander !== null) weiger(`Het kenmerk «${invoer.sleutel}» is bij deze zaak al gebruikt voor «${ander}»: er is niets gedaan. Geef een eigen kenmerk.`);
        regel.toets(invoer);
      },
    },
  );
}

/** Whether this action was done under this key; of before the name of the action was kept, whatever the action was. */
function isGedaan(uitgevoerd: readonly string[], naam: HandelingNaam, sleutel: string): boolean {
  return uitgevoerd.includes(`${naam}:${sleutel}`) || uitgevoerd.includes(sleutel);
}

/** The action that was done under the same key; null when none was. Two decisions may not be taken for one. */
function anderGebruik(uitgevoerd: readonly string[], sleutel: string): string | null {
  const gedaan = uitgevoerd.find((een) => een.slice(een.indexOf(':') + 1) === sleutel);
  return gedaan === undefined ? null : gedaan.slice(0, gedaan.indexOf(':'));
}

function isTekst(waarde: unknown): waarde is string {
  return typeof waarde === 'string' && waarde.trim() !== '';
}
