import { parseArgs } from 'node:util';
import { Melding } from './huis.ts';

/** What `npm start` was asked. */
export interface StartOpdracht {
  /** Begin with an empty database and server. */
  readonly opnieuw: boolean;
  /** End when the calendar is played, with the exit code of the driver. */
  readonly eenmalig: boolean;
}

const GEBRUIK = `Gebruik: npm start -- [--opnieuw] [--eenmalig]
  --opnieuw    begin leeg: gooi de database en de Temporal-server van de vorige keer weg
  --eenmalig   stop vanzelf als de kalender is uitgespeeld; code 0 als alles uitkwam zoals verwacht`;

/** Reads the arguments; throws {@link Melding} with the usage for a wrong one or for `--help`. */
export function leesOpdracht(argumenten: readonly string[]): StartOpdracht {
  try {
    const { values } = parseArgs({
      args: [...argumenten],
      options: { opnieuw: { type: 'boolean', default: false }, eenmalig: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help === true) throw new Melding(GEBRUIK);
    return { opnieuw: values.opnieuw, eenmalig: values.eenmalig };
  } catch (fout) {
    if (fout instanceof TypeError) throw new Melding(`Onbekende optie in: ${argumenten.join(' ')}\n${GEBRUIK}`, { cause: fout });
    throw fout;
  }
}
