import { MultiBar, type SingleBar } from 'cli-progress';
import type { Luisteraar, Voortgang } from '../../activities/import/bestand.ts';
import { foutregel, meldFout } from './foutregel.ts';

/** What an operator sees while a file is being read. */
export interface Voortgangsscherm extends Required<Luisteraar> {
  /** Leaves the screen as it must stay. */
  readonly klaar: () => void;
}

/** Where no terminal is, a plain line after at least this many lines of the file. */
const REGELS_PER_MELDING = 10_000;

/**
 * Shows how far an import is, on stderr: a bar on a terminal, a plain line now and then elsewhere. Bad rows go to stdout as
 * always; where bar and rows share a terminal, the rows come above the bar.
 */
export function maakVoortgangsscherm(fouten: Pick<NodeJS.WriteStream, 'isTTY'> = process.stdout, uit: NodeJS.WriteStream = process.stderr): Voortgangsscherm {
  return uit.isTTY ? metBalk(uit, fouten.isTTY) : metRegels(uit);
}

function metBalk(uit: NodeJS.WriteStream, samen: boolean): Voortgangsscherm {
  const balken = new MultiBar({ stream: uit, format: '{bar} {percentage}% | {stand} | nog {eta_formatted}', barCompleteChar: '█', barIncompleteChar: '░', barsize: 30, etaBuffer: 20 });
  let balk: SingleBar | null = null;
  return {
    meld: (fout) => {
      if (samen) balken.log(`${foutregel(fout)}\n`);
      else meldFout(fout);
    },
    voortgang: (stand) => {
      balk ??= balken.create(stand.grootte, 0, { stand: '' });
      balk.update(stand.gelezen, { stand: standregel(stand) });
    },
    klaar: () => {
      balken.update(); // writes what is still to be logged
      balken.stop();
    },
  };
}

function metRegels(uit: NodeJS.WriteStream): Voortgangsscherm {
  let gemeld = 0;
  return {
    meld: meldFout,
    voortgang: (stand) => {
      if (stand.regel - gemeld < REGELS_PER_MELDING) return;
      gemeld = stand.regel;
      uit.write(`${String(Math.floor((100 * stand.gelezen) / stand.grootte))}% gelezen: ${standregel(stand)}\n`);
    },
    klaar: () => undefined,
  };
}

function standregel({ regel, opgenomen, alBekend, fouten }: Voortgang): string {
  return `regel ${String(regel)}, ${String(opgenomen)} opgenomen, ${String(alBekend)} al bekend, ${String(fouten)} afgekeurd`;
}
