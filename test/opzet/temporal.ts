import { vraagOpzet } from './vraag.ts';

/** Path of the workflow bundle, built once a run: `Worker.create({ workflowBundle: { codePath } })`. */
export function workflowbundel(): Promise<string> {
  return vraagOpzet('/workflowbundel');
}

/**
 * Path of the time-skipping test server, for `createTimeSkipping({ server: { executable: { type: 'existing-path', path } } })`.
 * It has one clock: use one server a test file.
 */
export function tijdserver(): Promise<string> {
  return vraagOpzet('/tijdserver');
}

/** Path of the Temporal CLI, for `createLocal({ server: { executable: { type: 'existing-path', path } } })`. */
export function temporalCli(): Promise<string> {
  return vraagOpzet('/temporal-cli');
}
