import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { isGeenProces, wacht } from './proces.ts';

/** The command line of a running process; empty when it is not there. */
export function opdrachtregel(pid: number): string {
  if (existsSync('/proc/self/cmdline')) {
    const bestand = `/proc/${pid}/cmdline`;
    return existsSync(bestand) ? readFileSync(bestand, 'utf8').replaceAll('\0', ' ') : '';
  }
  return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
}

/**
 * Stops what an earlier run left behind (its machine or terminal died, so it could stop nothing): the process whose number
 * stands on the first line of `pidBestand`, but only when its command line holds `kenmerk`, since numbers are used again.
 */
export async function beeindigAchterblijver(pidBestand: string, kenmerk: string, signaal: NodeJS.Signals): Promise<void> {
  if (!existsSync(pidBestand)) return;
  await beeindig(Number.parseInt(readFileSync(pidBestand, 'utf8'), 10), kenmerk, signaal);
}

/** As {@link beeindigAchterblijver}, by number. */
export async function beeindig(pid: number, kenmerk: string, signaal: NodeJS.Signals): Promise<void> {
  for (let poging = 0; poging < 100; poging++) {
    if (!Number.isInteger(pid) || pid <= 1 || !opdrachtregel(pid).includes(kenmerk)) return;
    try {
      process.kill(pid, poging === 80 ? 'SIGKILL' : poging === 0 ? signaal : 0);
    } catch (fout) {
      if (isGeenProces(fout)) return;
      throw fout;
    }
    await wacht(100);
  }
}
