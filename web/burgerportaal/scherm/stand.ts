import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Dag } from '../../../domain/kalender/dag.ts';
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

/**
 * Marks the entries of the browser's history that this page made itself. `reeks` counts the sets of answers: an address
 * that is pasted in begins a new one.
 */
type Merk = { readonly portaal: true; readonly wijzigt: boolean; readonly reeks: number };

type Plek = Stand & { readonly wijzigt: boolean; readonly reeks: number };

/**
 * The answers live in memory and in the fragment of the address. The browser's back button moves between screens with
 * all answers kept; an address that was pasted in replaces them, and going back past it brings back those of before.
 */
export function useLoop(vandaag: Dag): Loop {
  const uitAdres = (): Stand => {
    const { plaats, antwoorden } = uitFragment(location.hash);
    return { plaats, antwoorden: geschoond(antwoorden, vandaag) };
  };
  const [stand, zetStand] = useState<Plek>(() => {
    const merk: unknown = history.state;
    return bereikt({ ...uitAdres(), wijzigt: false, reeks: isMerk(merk) ? merk.reeks : 0 });
  });
  const nu = useRef(stand);
  const zet = useCallback((gevraagd: Plek, hoe: 'verder' | 'ter plaatse') => {
    const nieuw = bereikt(gevraagd);
    const merk: Merk = { portaal: true, wijzigt: nieuw.wijzigt, reeks: nieuw.reeks };
    if (hoe === 'verder') history.pushState(merk, '', naarFragment(nieuw));
    else history.replaceState(merk, '', naarFragment(nieuw));
    nu.current = nieuw;
    zetStand(nieuw);
  }, []);

  useEffect(() => {
    zet(nu.current, 'ter plaatse');
    const bijVerplaatsen = (): void => {
      const merk: unknown = history.state;
      const { antwoorden, reeks } = nu.current;
      if (!isMerk(merk)) zet({ ...uitAdres(), wijzigt: false, reeks: reeks + 1 }, 'ter plaatse');
      else if (merk.reeks !== reeks) zet({ ...uitAdres(), wijzigt: merk.wijzigt, reeks: merk.reeks }, 'ter plaatse');
      else zet({ plaats: uitFragment(location.hash).plaats, antwoorden, wijzigt: merk.wijzigt, reeks }, 'ter plaatse');
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
      zet({ ...nu.current, antwoorden }, 'ter plaatse');
      zet({ ...nu.current, plaats: volgende(sleutel, antwoorden, nu.current.wijzigt) }, 'verder');
    },
    terug: () => {
      const { antwoorden, plaats, wijzigt } = nu.current;
      const overzicht = wijzigt && bereikbaar(CONTROLE, antwoorden) === CONTROLE;
      zet({ ...nu.current, plaats: overzicht ? CONTROLE : vorige(plaats, antwoorden), wijzigt: false }, 'verder');
    },
    naar: (plaats, wijzigt = false) => zet({ ...nu.current, plaats, wijzigt }, 'verder'),
    opnieuw: () => zet({ ...nu.current, plaats: START, antwoorden: {}, wijzigt: false }, 'verder'),
  };
}

/** The same with a place that the answers reach: whatever is asked for, no outcome is shown while a question is open. */
function bereikt(plek: Plek): Plek {
  return { ...plek, plaats: bereikbaar(plek.plaats, plek.antwoorden) };
}

function isMerk(waarde: unknown): waarde is Merk {
  return typeof waarde === 'object' && waarde !== null && 'portaal' in waarde && 'wijzigt' in waarde && 'reeks' in waarde;
}
