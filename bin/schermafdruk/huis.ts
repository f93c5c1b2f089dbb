import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { POORTEN, vrijePoort } from '../opbouw/poorten.ts';
import { PROJECT } from '../opbouw/plaatsen.ts';
import { TEMPORAL_CLI, zorgVoor } from '../opbouw/temporal-programmas.ts';

/** A house of its own, in which the sample was played to the end: nothing of another `npm start` is touched. */
export interface Proefhuis {
  readonly ui: string;
  /** Runs a command of the command line in it; answers what it printed. Throws with its output when it failed. */
  opdracht(...argumenten: readonly string[]): string;
  sluit(): Promise<void>;
}

const GESPEELD = 'Ctrl-C stopt alles';

/** Plays the sample with `npm start` in a folder and on ports of its own. Throws with the output when it ends before it is played. */
export async function openProefhuis(): Promise<Proefhuis> {
  const map = mkdtempSync(join(tmpdir(), 'invorderstraat-beeld-'));
  const omgeving: NodeJS.ProcessEnv = { ...process.env, INVORDERSTRAAT_MAP: map, [TEMPORAL_CLI.variabele]: await zorgVoor(TEMPORAL_CLI) };
  for (const { variabele } of Object.values(POORTEN)) omgeving[variabele] = String(await vrijePoort());
  const start = spawn(process.execPath, [join('bin', 'start.mjs')], { cwd: PROJECT, env: omgeving, stdio: ['ignore', 'pipe', 'pipe'] });
  const sluit = async (): Promise<void> => {
    if (start.exitCode === null) {
      const gestopt = new Promise((klaar) => start.once('exit', klaar));
      start.kill('SIGINT');
      await gestopt;
    }
    rmSync(map, { recursive: true, force: true });
  };
  try {
    await tot(start, GESPEELD);
  } catch (fout) {
    await sluit();
    throw fout;
  }
  return {
    ui: `http://127.0.0.1:${omgeving[POORTEN.ui.variabele] ?? ''}/namespaces/default`,
    opdracht: (...argumenten) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [join('dist', 'bin', 'invorderstraat.js'), ...argumenten], { cwd: PROJECT, env: omgeving, encoding: 'utf8' });
      if (status !== 0) throw new Error(`invorderstraat ${argumenten.join(' ')}: ${stdout}${stderr}`);
      return stdout;
    },
    sluit,
  };
}

async function tot(start: ChildProcess, tekst: string): Promise<void> {
  let uitvoer = '';
  await new Promise<void>((klaar, mislukt) => {
    for (const stroom of [start.stdout, start.stderr]) {
      stroom?.on('data', (deel: Buffer) => {
        uitvoer += deel.toString();
        if (uitvoer.includes(tekst)) klaar();
      });
    }
    start.once('exit', (code) => {
      mislukt(new Error(`het voorbeeld is niet uitgespeeld (code ${String(code)}):\n${uitvoer.slice(-4000)}`));
    });
  });
}
