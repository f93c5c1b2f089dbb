import { existsSync } from 'node:fs';
import { temporalCli, tijdserver as javaserver } from '../../opzet/temporal.ts';

/** The one place where the tests of the workflows find the Temporal programs. */
export type Programma = { readonly type: 'existing-path'; readonly path: string };

/** The Temporal CLI, with its dev server (calendar `gestuurd`). */
export async function ontwikkelserver(): Promise<Programma> {
  return bestaand(await temporalCli());
}

/** The time-skipping test server (calendar `echt`). */
export async function tijdserver(): Promise<Programma> {
  return bestaand(await javaserver());
}

function bestaand(path: string): Programma {
  if (!existsSync(path)) throw new Error(`het programma ontbreekt: ${path}`);
  return { type: 'existing-path', path };
}
