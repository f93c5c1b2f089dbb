import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { userInfo } from 'node:os';

/** A system user by number. */
export interface Gebruiker {
  readonly uid: number;
  readonly gid: number;
}

/**
 * The user PostgreSQL must run as: undefined (ourselves) for an ordinary user, else `postgres`, made when the system lets us,
 * else `nobody`.
 */
export function databaseGebruiker(): Gebruiker | undefined {
  if (userInfo().uid !== 0) return undefined;
  const bestaand = zoek('postgres');
  if (bestaand !== undefined) return bestaand;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' });
  const gebruiker = zoek('postgres') ?? zoek('nobody');
  if (gebruiker === undefined) {
    throw new Error('PostgreSQL draait niet als root en er is geen gebruiker postgres of nobody. Geef met DATABASE_URL een eigen database op.');
  }
  return gebruiker;
}

/** Hands a folder to this user. */
export function geefAan(map: string, gebruiker: Gebruiker): void {
  chownSync(map, gebruiker.uid, gebruiker.gid);
}

/** True when this user can walk from the root to the nearest existing part of this path. */
export function kanErBij(pad: string, gebruiker: Gebruiker): boolean {
  for (let map = resolve(pad); ; map = dirname(map)) {
    if (existsSync(map) && !magDoor(map, gebruiker)) return false;
    if (map === dirname(map)) return true;
  }
}

function magDoor(map: string, gebruiker: Gebruiker): boolean {
  const { mode, uid, gid } = statSync(map);
  if (uid === gebruiker.uid) return (mode & 0o100) !== 0;
  if (gid === gebruiker.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

function zoek(naam: string): Gebruiker | undefined {
  const [uid, gid] = ['-u', '-g'].map((vlag) => spawnSync('id', [vlag, naam], { encoding: 'utf8' }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
