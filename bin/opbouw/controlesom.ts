import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** SHA-256 of a file, in hex. */
export function sha256(bestand: string): string {
  return createHash('sha256').update(readFileSync(bestand)).digest('hex');
}
