import type { Dag } from '../../domain/kalender/dag.ts';
import type { Polisgegevens } from '../../domain/inkomen/polisgegevens.ts';
import type { Registers } from '../registers/registers.ts';
import type { BrpGegevens } from '../../domain/leefsituatie/brp-gegevens.ts';

/**
 * The sources of step 3 as this room needs them; the worker puts the adapters behind it. A source that is down
 * throws its retryable error. One that answers wrongly throws an error with `opnieuwProberen: false` and a `code`.
 */
export interface Bronnen {
  readonly brp: BrpVoorRekentool;
  readonly polis: Polisbron;
  readonly registers: Registers;
}

export type BrpAntwoord =
  | {
      readonly soort: 'gevonden';
      readonly gegevens: BrpGegevens;
      /** BSN of a partner by `Partner.id`, to ask the income by; it goes no further than PostgreSQL. */
      readonly partnerBsn: Readonly<Record<string, string>>;
    }
  | { readonly soort: 'niet_gevonden' };

/** The BRP for the purpose `rekentool`, as it stands on the day: with partner and children. */
export interface BrpVoorRekentool {
  rekentool(bsn: string, opDag: Dag): Promise<BrpAntwoord>;
}

export interface PolisAntwoord {
  readonly gegevens: Polisgegevens;
  /** Name of each derde by loonheffingennummer. */
  readonly derden: Readonly<Record<string, string>>;
  /** Lines of the address of each derde by loonheffingennummer, of whom one is known; answers of before have none. */
  readonly adressen?: Readonly<Record<string, readonly string[]>>;
}

/** The polisadministratie, as it stands on the day; nothing found is an answer without inkomstenverhoudingen. */
export interface Polisbron {
  inkomen(bsn: string, peildatum: Dag): Promise<PolisAntwoord>;
}

/** The routeervoorziening: not asked for who is not connected; else the question, whose dossier is kept with it. */
export type RouterAntwoord = { readonly soort: 'niet_aangesloten' } | { readonly soort: 'gevraagd'; readonly vraagId: number };

/** Whether a source refused for good: asking again gives the same, so a person must look. Answers its code, or null. */
export function blijvendeFout(fout: unknown): string | null {
  if (!(fout instanceof Error) || !('opnieuwProberen' in fout) || fout.opnieuwProberen !== false) return null;
  return 'code' in fout && typeof fout.code === 'string' ? fout.code : 'onbekend';
}
