// Runs before anything is installed: Node's own modules only.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './bronnen.mjs';

const NODE = [20, 19];

/** Stops with a Dutch sentence on a Node that is too old. */
export function eisNode() {
  const [groot = 0, klein = 0] = process.versions.node.split('.').map(Number);
  if (groot > NODE[0] || (groot === NODE[0] && klein >= NODE[1])) return;
  console.error(`Invorderstraat heeft Node ${NODE.join('.')} of nieuwer nodig; dit is ${process.versions.node}.`);
  process.exit(1);
}

/** True when node_modules holds what package-lock.json asks; `ontwikkeling` counts what only tests and lint need. */
function isCompleet(ontwikkeling) {
  const gevraagd = JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8')).packages;
  const boekhouding = join(PROJECT, 'node_modules', '.package-lock.json');
  if (!existsSync(boekhouding)) return false;
  const aanwezig = JSON.parse(readFileSync(boekhouding, 'utf8')).packages;
  return Object.entries(gevraagd).every(([plek, { version, optional, dev, devOptional, peer }]) => {
    if (plek === '' || optional || peer || devOptional || (dev && !ontwikkeling)) return true;
    return aanwezig[plek]?.version === version;
  });
}

/** Runs `npm ci` when something is missing or package-lock.json changed; throws when that fails. */
export function installeerWatOntbreekt({ ontwikkeling }) {
  if (isCompleet(ontwikkeling)) return;
  console.log('Pakketten installeren (npm ci)');
  const npm = process.env['npm_execpath'];
  const argumenten = ['ci', '--no-audit', '--no-fund', '--include=dev', '--loglevel=error'];
  const opties = { cwd: PROJECT, stdio: 'inherit', shell: process.platform === 'win32' };
  const { status } = npm?.endsWith('.js') ? spawnSync(process.execPath, [npm, ...argumenten], opties) : spawnSync('npm', argumenten, opties);
  if (status !== 0) throw new Error('npm ci is niet gelukt; zie hierboven.');
}
