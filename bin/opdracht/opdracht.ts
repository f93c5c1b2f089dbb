import type { Command } from 'commander';

/**
 * One command of the CLI. This description is all that is loaded to show help; the work stands in a module of its own
 * that is loaded when the command runs, so that no command pays for the database or the server of another.
 */
export interface Opdracht {
  readonly naam: string;
  /** One line in Dutch for the help. */
  readonly samenvatting: string;
  /** Adds arguments, options and further help. */
  readonly vorm: (opdracht: Command) => void;
  /** Loads the work. */
  readonly laad: () => Promise<Uitvoering>;
}

export interface Uitvoering {
  /** Does the work with the arguments as given and the options by name; answers the exit code. */
  voerUit(argumenten: readonly string[], opties: Readonly<Record<string, unknown>>): Promise<number>;
}
