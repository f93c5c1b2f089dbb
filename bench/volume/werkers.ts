import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The settings of a worker process, and the path of its workflow bundle. */
export interface Werkeropdracht {
  readonly omgeving: Readonly<Record<string, string>>;
  readonly bundel: string;
}
export type Verzoek = 'processor' | 'stop';

/** Worker processes side by side. */
export interface Werkerprocessen {
  /** Seconds of processor time that they took together since their start. */
  processor(): Promise<number>;
  stop(): Promise<void>;
  /** Kills them in the middle of their work. */
  dood(): Promise<void>;
}

const verbruikSchema = z.object({ user: z.number(), system: z.number() });

/** Starts so many worker processes; answers when all of them work. */
export async function startWerkers(aantal: number, opdracht: Werkeropdracht): Promise<Werkerprocessen> {
  const processen = await Promise.all(Array.from({ length: aantal }, async () => startWerker(opdracht)));
  return {
    processor: async () => (await Promise.all(processen.map(processorVan))).reduce((som, een) => som + een, 0),
    stop: async () => {
      await Promise.all(
        processen.map(async (proces) => {
          const einde = once(proces, 'exit');
          proces.send('stop' satisfies Verzoek);
          await einde;
        }),
      );
    },
    dood: async () => {
      await Promise.all(
        processen.map(async (proces) => {
          const einde = once(proces, 'exit');
          proces.kill('SIGKILL');
          await einde;
        }),
      );
    },
  };
}

async function startWerker(opdracht: Werkeropdracht): Promise<ChildProcess> {
  const proces = fork(fileURLToPath(new URL('werkerproces.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] });
  proces.send(opdracht);
  await eersteBericht(proces);
  return proces;
}

async function processorVan(proces: ChildProcess): Promise<number> {
  const antwoord = eersteBericht(proces);
  proces.send('processor' satisfies Verzoek);
  const { user, system } = verbruikSchema.parse(await antwoord);
  return (user + system) / 1_000_000;
}

async function eersteBericht(proces: ChildProcess): Promise<unknown> {
  const [bericht] = await Promise.race([
    once(proces, 'message') as Promise<readonly unknown[]>,
    once(proces, 'exit').then(([code]) => {
      throw new Error(`een worker van de meting eindigde (code ${String(code)})`);
    }),
  ]);
  return bericht;
}
