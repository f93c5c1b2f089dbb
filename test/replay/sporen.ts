import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from '@temporalio/worker';
import { verschuifKlok } from '../../bench/verschuif-klok.ts';
import { bundelVan } from '../workflows/omgeving/bundel.ts';
import type { Geschiedenis } from './geschiedenis.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** The SDK notes the stack of every promise for the call stack in the UI. Nobody looks at that here, and without it a replay takes three fifths of the time. */
const ZONDER_STAPELS = 'Error.stackTraceLimit = 0;\n';

/** Replays the runs on this bundle; answers which do not fit, with the reason. One of a scenario in the calendar `echt` sees the clock of that scenario again. */
export async function speelNa(code: string, geschiedenissen: readonly Geschiedenis[]): Promise<string[]> {
  const fouten = await speelMet(code, geschiedenissen.filter(({ klok }) => klok === undefined));
  for (const een of geschiedenissen) if (een.klok !== undefined) fouten.push(...(await speelMet(verschuifKlok(code, een.klok), [een])));
  return fouten;
}

async function speelMet(code: string, geschiedenissen: readonly Geschiedenis[]): Promise<string[]> {
  const fouten: string[] = [];
  const iter = Worker.runReplayHistories(
    { workflowBundle: { code: `${ZONDER_STAPELS}${code}` }, replayName: 'proef' },
    geschiedenissen.map(({ workflowId, history }) => ({ workflowId, history })),
  );
  for await (const { workflowId, runId, error } of iter) if (error !== undefined) fouten.push(`${workflowId} ${runId}: ${error.message}`);
  return fouten;
}

/** A change in one file of a copy of the workflow sources. */
export interface Ingreep {
  readonly bestand: string;
  readonly van: string;
  readonly naar: string;
}

/** The bundle of a copy of the sources in which something was changed. Throws when the text to change is not there once. */
export async function bundelMet(...ingrepen: readonly Ingreep[]): Promise<string> {
  const kopie = await mkdtemp(join(tmpdir(), 'invorderstraat-kopie-'));
  try {
    for (const map of ['workflows', 'contract', 'domain']) await cp(join(PROJECT, map), join(kopie, map), { recursive: true });
    await symlink(join(PROJECT, 'node_modules'), join(kopie, 'node_modules'));
    for (const { bestand, van, naar } of ingrepen) {
      const tekst = await readFile(join(kopie, bestand), 'utf8');
      if (tekst.split(van).length !== 2) throw new Error(`${bestand} heeft deze tekst niet precies één keer: ${van}`);
      await writeFile(join(kopie, bestand), tekst.replace(van, () => naar));
    }
    return await bundelVan(join(kopie, 'workflows', 'index.ts'));
  } finally {
    await rm(kopie, { recursive: true, force: true });
  }
}
