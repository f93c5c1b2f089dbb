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
