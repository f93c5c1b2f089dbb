import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { bewaarMap, bewaarplaats } from './plaatsen.ts';

const BESTAND = 'omgeving.json';
const NAMEN = ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'TEMPORAL_NAMESPACE', 'TEMPORAL_UI', 'BRP_URL', 'POLIS_URL', 'INSOLVENTIE_URL', 'BEWIND_URL', 'MAGAZIJN_URL'] as const;
const Omgeving = z.partialRecord(z.enum(NAMEN), z.string());

/** Where the processes of the last `npm start` listen, in the names of the environment. */
export type StraatOmgeving = z.infer<typeof Omgeving>;

/** Keeps the addresses of this run for other commands in the same folder; readable by its owner only (database password). */
export function schrijfOmgeving(omgeving: NodeJS.ProcessEnv): void {
  const inhoud = Object.fromEntries(NAMEN.flatMap((naam) => (omgeving[naam] === undefined ? [] : [[naam, omgeving[naam]]])));
  writeFileSync(join(bewaarplaats(), BESTAND), `${JSON.stringify(inhoud, null, 2)}\n`, { mode: 0o600 });
}

/**
 * The addresses of the last `npm start` in this folder; empty when there was none. For a command on the command line that was
 * given no `DATABASE_URL`.
 */
export function leesOmgeving(): StraatOmgeving {
  const bestand = join(bewaarMap(), BESTAND);
  return existsSync(bestand) ? Omgeving.parse(JSON.parse(readFileSync(bestand, 'utf8'))) : {};
}
