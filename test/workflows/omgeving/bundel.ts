import { readFile } from 'node:fs/promises';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { workflowbundel } from '../../opzet/temporal.ts';

/** The workflow bundle as the product builds it. */
export async function bundel(): Promise<string> {
  return readFile(await workflowbundel(), 'utf8');
}

/** Bundles the workflows of another entry: a copy of the sources in which something was broken on purpose. */
export async function bundelVan(workflowsPath: string): Promise<string> {
  return (await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') })).code;
}

const KLOK = 'Temporal.Instant.fromEpochMilliseconds(Date.now())';

/**
 * The same bundle with the clock of the calendar `echt` moved by a number of milliseconds: the test server always
 * starts at the present, and the tests ask for fixed legal dates. Timers are of their real length.
 */
export function verschuifKlok(code: string, milliseconden: number): string {
  const delen = code.split(KLOK);
  if (delen.length !== 3) throw new Error(`de klok staat ${String(delen.length - 1)} keer in de bundel, niet twee keer: pas de proef aan`);
  return delen.join(`Temporal.Instant.fromEpochMilliseconds(Date.now() + (${String(milliseconden)}))`);
}
