import type { Rijfout } from '../../activities/import/csv.ts';
import { schrijf } from './database.ts';

/** One bad row as an operator reads it: line, field, reason; never the value. */
export function foutregel({ regel, veld, reden }: Rijfout): string {
  return `regel ${String(regel)}, ${veld}: ${reden}`;
}

/** Writes a bad row to stdout. */
export function meldFout(fout: Rijfout): void {
  schrijf(foutregel(fout));
}
