import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';

let gestild = false;

/** The SDK's log belongs to a worker process, not to the output of the tests. Before the first server or worker. */
export function stil(): void {
  if (gestild) return;
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }), forward: {} } } });
  gestild = true;
}
