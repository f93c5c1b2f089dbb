// The checks of `npm test`: types, lint, rooms, tests, and when asked the sample. Counts them together.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from './bronnen.mjs';

/** For a sample that hangs; on two cores, a slow day of a shared machine takes half as long again. */
const VOORBEELD_HOOGSTENS = 25 * 60_000;

const node = (pad, ...argumenten) => [process.execPath, [join(PROJECT, 'node_modules', pad), ...argumenten]];

/** Runs a command; with `stil` its output is shown only when it fails. Answers whether it succeeded. */
function draai(naam, [bestand, argumenten], { stil = true, omgeving = {}, hoogstens } = {}) {
  return new Promise((klaar) => {
    const begin = Date.now();
    const kind = spawn(bestand, argumenten, {
      cwd: PROJECT,
      env: { ...process.env, ...omgeving },
      stdio: stil ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      timeout: hoogstens,
    });
    let uitvoer = '';
    for (const stroom of [kind.stdout, kind.stderr]) stroom?.on('data', (deel) => (uitvoer += deel));
    kind.once('error', (fout) => (uitvoer += fout.message));
    kind.once('close', (code) => {
      const seconden = ((Date.now() - begin) / 1000).toFixed(0);
      console.log(`${code === 0 ? 'goed' : 'MISLUKT'}  ${naam} (${seconden} s)`);
      if (code !== 0 && uitvoer !== '') console.log(uitvoer.trimEnd());
      klaar(code === 0);
    });
  });
}

/**
 * Runs vitest and counts its tests from its JSON report; a file that could not be loaded counts as one that failed. `gespeeld`: folder of the
 * sample that was played before; tests on claims of it look there instead of playing them once more.
 */
async function test(paden, gespeeld) {
  const map = join(PROJECT, '.invorderstraat');
  mkdirSync(map, { recursive: true });
  const verslag = join(map, `testverslag-${process.pid}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${verslag}`];
  const goed = await draai('tests', node('vitest/vitest.mjs', 'run', ...reporters, ...paden), { stil: false, omgeving: gespeeld === undefined ? {} : { INVORDERSTRAAT_GESPEELD: gespeeld } });
  if (!existsSync(verslag)) return { geslaagd: 0, mislukt: 1 };
  const { testResults } = JSON.parse(readFileSync(verslag, 'utf8'));
  rmSync(verslag);
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const stuk = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.every((een) => een.status !== 'failed')).length;
  const mislukt = tests.filter(({ status }) => status === 'failed').length + stuk;
  noemMislukte(testResults);
  // vitest also fails on an error outside any test.
  return { geslaagd: tests.filter(({ status }) => status === 'passed').length, mislukt: goed || mislukt > 0 ? mislukt : 1 };
}

/** What failed, a line each: .ci/run says it once more at its end. */
function noemMislukte(testResults) {
  for (const { name, status, message, assertionResults } of testResults) {
    const bestand = name.replace(`${PROJECT}/`, '');
    const mislukt = assertionResults.filter((een) => een.status === 'failed');
    for (const { fullName, failureMessages } of mislukt) console.log(`MISLUKT  ${bestand}: ${fullName}: ${eersteRegel(failureMessages[0])}`);
    if (status === 'failed' && mislukt.length === 0) console.log(`MISLUKT  ${bestand}: ${eersteRegel(message)}`);
  }
}

const eersteRegel = (tekst = '') => tekst.split('\n', 1)[0].slice(0, 300);

/** Plays the whole sample from empty in `map`, beside whatever runs on this machine: a folder and ports of its own. */
async function speelVoorbeeld(map) {
  const { zorgVoor, TEMPORAL_CLI } = await import('../../dist/bin/opbouw/temporal-programmas.js');
  const { POORTEN, vrijePoort } = await import('../../dist/bin/opbouw/poorten.js');
  const omgeving = { INVORDERSTRAAT_MAP: map, TEMPORAL_CLI_PATH: await zorgVoor(TEMPORAL_CLI), DATABASE_URL: '', TEMPORAL_ADDRESS: '', BRP_URL: '', POLIS_URL: '' };
  for (const { variabele } of Object.values(POORTEN)) omgeving[variabele] = String(await vrijePoort());
  const start = [process.execPath, [join(PROJECT, 'bin', 'start.mjs'), '--opnieuw', '--eenmalig']];
  return draai('voorbeeld: elke vordering eindigt zoals verwacht.csv zegt', start, { omgeving, hoogstens: VOORBEELD_HOOGSTENS });
}

/** Does the work with a folder for the sample, and removes it with the PostgreSQL in it. */
async function metVoorbeeldmap(werk) {
  const map = mkdtempSync(join(tmpdir(), 'invorderstraat-voorbeeld-'));
  try {
    return await werk(map);
  } finally {
    const { verwijderPostgres } = await import('../../dist/bin/opbouw/postgres.js');
    verwijderPostgres(join(map, 'postgres'));
    rmSync(map, { recursive: true, force: true });
  }
}

/** Gets the programs of Temporal before the tests ask for them, so that a failure is told once and plainly. */
async function haalProgrammas() {
  const { zorgVoor, TEMPORAL_CLI, TIJDSERVER } = await import('../../dist/bin/opbouw/temporal-programmas.js');
  for (const programma of [TEMPORAL_CLI, TIJDSERVER]) await zorgVoor(programma, (regel) => console.log(regel));
}

/** Types and rules of all code, and which room may know which. */
async function lint() {
  return [await draai('types en lint', ['npm', ['run', '--silent', 'lint']])];
}

/** All checks, or with paths only those tests. Answers how many succeeded and failed. */
export async function keur(argumenten) {
  // Ctrl-C reaches the children by themselves; waiting for them here leaves no servers behind.
  process.on('SIGINT', () => undefined);
  const paden = argumenten.filter((argument) => argument !== '--voorbeeld');
  await haalProgrammas();
  return argumenten.includes('--voorbeeld') ? metVoorbeeldmap(async (map) => keurMet(paden, map)) : keurMet(paden);
}

async function keurMet(paden, voorbeeldmap) {
  // The sample often waits for a server or a source: beside it there is room for what only computes.
  const [keuringen, gespeeld] = await Promise.all([paden.length > 0 ? [] : lint(), voorbeeldmap === undefined ? undefined : speelVoorbeeld(voorbeeldmap)]);
  if (gespeeld !== undefined) keuringen.push(gespeeld);
  // What a sample that went wrong left behind says nothing: then each test plays its own part.
  const tests = await test(paden, gespeeld === true ? voorbeeldmap : undefined);
  const goed = keuringen.filter(Boolean).length;
  return { geslaagd: tests.geslaagd + goed, mislukt: tests.mislukt + keuringen.length - goed };
}
