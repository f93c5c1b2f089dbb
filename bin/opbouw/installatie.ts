import { spawnSync } from 'node:child_process';

/** A command that installs something, and how many milliseconds it may take. */
export interface Installatie {
  readonly naam: string;
  readonly bestand: string;
  readonly argumenten: readonly string[];
  readonly hoogstens: number;
}

/** Runs an installer; what went wrong is added to `redenen`. */
export function probeer({ naam, bestand, argumenten, hoogstens }: Installatie, redenen: string[]): boolean {
  const { status, stderr, error } = spawnSync(bestand, [...argumenten], { encoding: 'utf8', timeout: hoogstens, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  if (status !== 0) redenen.push(`${naam}: ${error?.message ?? stderr.trim().split('\n').at(-1) ?? ''}`);
  return status === 0;
}
