import { proxySinks, workflowInfo, type Sinks, type WorkflowInterceptorsFactory } from '@temporalio/workflow';

/** What a workflow of the measurement tells the process outside: which timers stand, in milliseconds of its own time. */
export interface Wekkers extends Sinks {
  wekkers: {
    gezet(run: string, nummer: number, afloop: number): void;
    weg(run: string, nummer: number): void;
  };
}

const { wekkers } = proxySinks<Wekkers>();

/** Watches the timers of a workflow; costs nothing in its history. */
export const interceptors: WorkflowInterceptorsFactory = () => ({
  outbound: [
    {
      startTimer: async (invoer, volgende) => {
        const { runId } = workflowInfo();
        wekkers.gezet(runId, invoer.seq, Date.now() + invoer.durationMs);
        try {
          await volgende(invoer);
        } finally {
          wekkers.weg(runId, invoer.seq);
        }
      },
    },
  ],
});
