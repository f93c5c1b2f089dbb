import type { Handelingen } from '../../contract/handelingen.ts';
import { bijHandeling } from './handeling.ts';
import { eist } from './weigering.ts';

interface Voorstel {
  readonly omschrijving: string;
  /** What is asked where no choice was given. */
  readonly keuze: string;
  /** Refuses by `weiger` where nothing is asked. */
  readonly toets: () => void;
  readonly doe: (invoer: Handelingen['beantwoord']) => Promise<void>;
}

/** A person proposes an answer to a task, out of its choices; it counts when another approves. */
export function bijVoorstel(uitgevoerd: string[], { omschrijving, keuze: welkeKeuze, toets, doe }: Voorstel): void {
  bijHandeling('beantwoord', uitgevoerd, {
    omschrijving,
    toets: ({ taakId, keuze, toelichting }) => {
      eist.nummer(taakId, 'taakId', 'welke taak beantwoordt u?');
      eist.tekst(keuze, 'keuze', welkeKeuze);
      eist.tekst(toelichting, 'toelichting', 'waarom dit antwoord?');
      toets();
    },
    doe,
  });
}

interface Goedkeuring {
  /** Refuses by `weiger` where nothing can be approved. */
  readonly toets: (invoer: Handelingen['keurAntwoordGoed']) => void;
  readonly doe: (invoer: Handelingen['keurAntwoordGoed']) => Promise<void>;
}

/** Another person approves an answer that was proposed, and it counts. */
export function bijGoedkeuring(uitgevoerd: string[], { toets, doe }: Goedkeuring): void {
  bijHandeling('keurAntwoordGoed', uitgevoerd, {
    omschrijving: 'Keurt een voorgesteld antwoord goed en laat het gelden: { sleutel, door, taakId, antwoordId }. Niet door wie het voorstelde.',
    toets: (invoer) => {
      eist.nummer(invoer.taakId, 'taakId', 'van welke taak?');
      eist.nummer(invoer.antwoordId, 'antwoordId', 'welk antwoord keurt u goed? Zie `npx invorderstraat taak <nummer>`.');
      toets(invoer);
    },
    doe,
  });
}
