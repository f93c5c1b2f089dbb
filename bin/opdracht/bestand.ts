import { basename } from 'node:path';
import { zonderNummers } from '../../adapters/bron/fouten.ts';

/** Why the system does not give a file, by its own code. */
const REDENEN: Readonly<Record<string, string>> = {
  ENOENT: 'het is er niet',
  EISDIR: 'het is een map',
  ENOTDIR: 'het is er niet',
  EACCES: 'dat mag niet',
  EPERM: 'dat mag niet',
};

/** A file as it may be named in a message: its own name, in which no number stands that can be a BSN. */
export function bestandsnaam(pad: string): string {
  return `«${zonderNummers(basename(pad))}»`;
}

/** Why a file cannot be read, when the system says so; null for any other error. */
export function leesfout(fout: unknown, pad: string): string | null {
  if (!(fout instanceof Error && 'errno' in fout && 'code' in fout && typeof fout.code === 'string')) return null;
  const reden = REDENEN[fout.code];
  return `${bestandsnaam(pad)} kan niet worden gelezen: ${reden === undefined ? fout.code : `${reden} (${fout.code})`}`;
}
