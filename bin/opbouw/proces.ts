import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';

/** How a child process is started. */
export interface ProcesWens {
  readonly naam: string;
  readonly bestand: string;
  readonly argumenten: readonly string[];
  readonly omgeving?: NodeJS.ProcessEnv;
  /** Where its output goes. Appended; a run that failed can be read back. */
  readonly log: string;
  /** True when its output goes to our own terminal instead; `log` then holds nothing. */
  readonly opScherm?: boolean;
  readonly uid?: number;
  readonly gid?: number;
  /** The signal that asks it to finish what it is doing. */
  readonly stopsignaal?: NodeJS.Signals;
  readonly map?: string;
}

/** How a child ended. */
export interface Einde {
  readonly code: number | null;
  readonly signaal: NodeJS.Signals | null;
}

/** A running child with its own process group: a Ctrl-C in the terminal reaches only us, and we stop the children in order. */
export class Proces {
  readonly naam: string;
  readonly bestand: string;
  readonly log: string;
  readonly einde: Promise<Einde>;
  /** How it ended, once it has. */
  geeindigd: Einde | undefined;
  private readonly kind: ChildProcess;
  private readonly stopsignaal: NodeJS.Signals;
  private readonly logBegin: number;

  constructor(wens: ProcesWens) {
    this.naam = wens.naam;
    this.bestand = wens.bestand;
    this.log = wens.log;
    this.stopsignaal = wens.stopsignaal ?? 'SIGTERM';
    const uitvoer = openSync(wens.log, 'a');
    this.logBegin = statSync(wens.log).size;
    this.kind = spawn(wens.bestand, [...wens.argumenten], {
      detached: true,
      stdio: wens.opScherm === true ? ['ignore', 'inherit', 'inherit'] : ['ignore', uitvoer, uitvoer],
      env: wens.omgeving ?? process.env,
      ...(wens.uid === undefined ? {} : { uid: wens.uid }),
      ...(wens.gid === undefined ? {} : { gid: wens.gid }),
      ...(wens.map === undefined ? {} : { cwd: wens.map }),
    });
    closeSync(uitvoer);
    this.einde = new Promise((klaar) => {
      this.kind.once('exit', (code, signaal) => klaar((this.geeindigd = { code, signaal })));
      this.kind.once('error', () => klaar((this.geeindigd = { code: 127, signaal: null })));
    });
  }

  /** The process id; undefined when it could not be started. */
  get pid(): number | undefined {
    return this.kind.pid;
  }

  /** The last lines of this run in its log. */
  laatsteRegels(aantal = 15): string {
    const tekst = readFileSync(this.log).subarray(this.logBegin).toString('utf8');
    return tekst.trimEnd().split('\n').slice(-aantal).join('\n');
  }

  /** Asks the child to stop and waits; after `geduld` milliseconds its whole process group is killed. */
  async stop(geduld = 15_000): Promise<Einde> {
    if (this.geeindigd !== undefined) return this.geeindigd;
    this.kind.kill(this.stopsignaal);
    const wekker = setTimeout(() => this.dood(), geduld);
    const einde = await this.einde;
    clearTimeout(wekker);
    return einde;
  }

  /** Kills its whole process group at once: nothing gets the time to finish. */
  dood(): void {
    if (this.kind.pid === undefined) return;
    try {
      process.kill(-this.kind.pid, 'SIGKILL');
    } catch (fout) {
      if (!isGeenProces(fout)) throw fout;
    }
  }
}

/** True when a kill failed because the process is already gone. */
export function isGeenProces(fout: unknown): boolean {
  return fout instanceof Error && 'code' in fout && fout.code === 'ESRCH';
}

/** Waits this many milliseconds. */
export function wacht(ms: number): Promise<void> {
  return new Promise((klaar) => setTimeout(klaar, ms));
}
