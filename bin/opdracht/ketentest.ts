import { text } from 'node:stream/consumers';
import { zonderNummers } from '../../adapters/bron/fouten.ts';
import { beantwoord, leesGevallen, OnleesbaarBestand } from '../ketentest/lees-gevallen.ts';
import { soorten } from '../ketentest/soorten.ts';

/**
 * `invorderstraat ketentest <soort>`: reads a case file on stdin and prints one JSON array of outcomes. Answers 0 when
 * the array was printed, also when it has cases with a `fout`; 2 when the soort is unknown or stdin is no case file.
 */
export async function voerUit([soort = '']: readonly string[]): Promise<number> {
  const laad = soorten.get(soort);
  if (!laad) return weiger(`onbekende soort «${zonderNummers(soort)}»; bekend zijn: ${[...soorten.keys()].join(', ')}`);
  if (process.stdin.isTTY) return weiger('geef een casusbestand op stdin: invorderstraat ketentest <soort> < bestand.json');
  try {
    const [ketentest, invoer] = await Promise.all([laad(), text(process.stdin)]);
    const antwoorden = beantwoord(ketentest, leesGevallen(invoer));
    process.stdout.write(`${JSON.stringify(antwoorden, null, 1)}\n`);
    return 0;
  } catch (fout) {
    if (fout instanceof OnleesbaarBestand) return weiger(fout.message);
    throw fout;
  }
}

function weiger(reden: string): number {
  process.stderr.write(`ketentest: ${reden}\n`);
  return 2;
}
