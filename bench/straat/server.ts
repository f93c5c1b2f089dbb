import { TestWorkflowEnvironment } from '@temporalio/testing';
import { TEMPORAL_CLI, zorgVoor } from '../../bin/opbouw/temporal-programmas.ts';
import { ZOEKATTRIBUUT } from '../../contract/zoekattributen.ts';

/** Time of single workflows can be moved (see `klok.ts`); a timer comes on time; a year in a second is no run-away of new runs. */
const INSTELLINGEN = ['frontend.WorkflowTimeSkippingEnabled=true', 'history.timerProcessorMaxTimeShift="1ms"', 'history.continueAsNewMinInterval="0s"'];

/** A Temporal dev server for the measurement alone, in memory, on a free port. */
export async function startServer(): Promise<TestWorkflowEnvironment> {
  return TestWorkflowEnvironment.createLocal({
    server: {
      executable: { type: 'existing-path', path: await zorgVoor(TEMPORAL_CLI) },
      log: { format: 'pretty', level: 'error' },
      searchAttributes: Object.values(ZOEKATTRIBUUT),
      extraArgs: INSTELLINGEN.flatMap((waarde) => ['--dynamic-config-value', waarde]),
    },
  });
}
