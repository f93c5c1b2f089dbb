import { existsSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { probeer } from './installatie.ts';

/** Two that install at once wait for each other: apt-get itself gives up. */
const SLOT = join(tmpdir(), 'invorderstraat-apt.slot');

/** Installs a package of Debian, when this is Debian and we are root. Answers whether it did; what went wrong is added to `redenen`. */
export function installeerVanDebian(pakket: string, redenen: string[]): boolean {
  if (userInfo().uid !== 0 || !existsSync('/usr/bin/apt-get')) {
    redenen.push('apt-get: alleen als root op Debian');
    return false;
  }
  const stappen = [['update', '-qq'], ['install', '-y', '-qq', '--no-install-recommends', pakket]];
  return stappen.every((argumenten) => probeer({ naam: `apt-get ${argumenten[0] ?? ''}`, bestand: 'flock', argumenten: [SLOT, 'apt-get', ...argumenten], hoogstens: 600_000 }, redenen));
}
