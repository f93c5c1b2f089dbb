import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { CONTROLE, START, type Antwoorden, type Plaats } from '../antwoorden/antwoorden.ts';
import { naarFragment, uitFragment, type Stand } from '../antwoorden/fragment.ts';
import { bereikbaar, volgende, vorige } from '../vragen/volgorde.ts';
import { geschoond } from '../vragen/vragenlijst.ts';

/** What the page shows and how it moves. */
export type Loop = Stand & {
  /** Whether the person came from the overview to change one answer. */
  readonly wijzigt: boolean;
  /** Keeps an answer without moving. */
  bewaar(sleutel: string, waarde: string): void;
  /** Keeps an answer and goes on: to the next question, or back to the overview after a change. */
  antwoord(sleutel: string, waarde: string): void;
  /** One question back; nothing is forgotten. */
  terug(): void;
  naar(plaats: Plaats, wijzigt?: boolean): void;
  /** Forgets everything. */
  opnieuw(): void;
};

/** Marks the entries of the browser's history that this page made itself. */
type Merk = { readonly portaal: true; readonly wijzigt: boolean };

/**
 * The answers live in memory and in the fragment of the address. The browser's back button moves between screens with
 * all answers kept; an address that was pasted in replaces them.
 */
export function useLoop(): Loop {
  const [stand, zetStand] = useState<Stand & { wijzigt: boolean }>(() => ({ ...uitAdres(), wijzigt: false }));
  const nu = useRef(stand);
  const zet = useCallback((nieuw: Stand & { wijzigt: boolean }, hoe: 'verder' | 'ter plaatse') => {
    const merk: Merk = { portaal: true, wijzigt: nieuw.wijzigt };
    if (hoe === 'verder') history.pushState(merk, '', naarFragment(nieuw));
    else history.replaceState(merk, '', naarFragment(nieuw));
    nu.current = nieuw;
    zetStand(nieuw);
  }, []);

  useEffect(() => {
    zet(nu.current, 'ter plaatse');
    const bijVerplaatsen = (): void => {
      const merk: unknown = history.state;
      if (isMerk(merk)) {
        const antwoorden = nu.current.antwoorden;
        zet({ plaats: bereikbaar(uitFragment(location.hash).plaats, antwoorden), antwoorden, wijzigt: merk.wijzigt }, 'ter plaatse');
      } else {
        zet({ ...uitAdres(), wijzigt: false }, 'ter plaatse');
      }
    };
    addEventListener('popstate', bijVerplaatsen);
    return () => removeEventListener('popstate', bijVerplaatsen);
  }, [zet]);

  const metAntwoord = (sleutel: string, waarde: string): Antwoorden => ({ ...nu.current.antwoorden, [sleutel]: waarde });
  return {
    ...stand,
    bewaar: (sleutel, waarde) => zet({ ...nu.current, antwoorden: metAntwoord(sleutel, waarde) }, 'ter plaatse'),
    antwoord: (sleutel, waarde) => {
      const antwoorden = metAntwoord(sleutel, waarde);
      const { wijzigt } = nu.current;
      zet({ ...nu.current, antwoorden }, 'ter plaatse');
      zet({ antwoorden, plaats: volgende(sleutel, antwoorden, wijzigt), wijzigt }, 'verder');
    },
    terug: () => {
      const { antwoorden, plaats, wijzigt } = nu.current;
      zet({ antwoorden, plaats: wijzigt ? CONTROLE : vorige(plaats, antwoorden), wijzigt: false }, 'verder');
    },
    naar: (plaats, wijzigt = false) => zet({ ...nu.current, plaats, wijzigt }, 'verder'),
    opnieuw: () => zet({ plaats: START, antwoorden: {}, wijzigt: false }, 'verder'),
  };
}

function isMerk(waarde: unknown): waarde is Merk {
  return typeof waarde === 'object' && waarde !== null && 'portaal' in waarde && 'wijzigt' in waarde;
}

function uitAdres(): Stand {
  const { plaats, antwoorden } = uitFragment(location.hash);
  const schoon = geschoond(antwoorden);
  return { plaats: bereikbaar(plaats, schoon), antwoorden: schoon };
}

