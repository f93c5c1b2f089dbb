import { createHash } from 'node:crypto';

/**
 * Where the PDFs of letters lie. What is kept is found by the SHA-256 (hex) of its bytes: it cannot change, and keeping it
 * twice is keeping it once.
 */
export interface Opslagplaats {
  /** Keeps the bytes and answers their hash; back only when they are safe. */
  bewaar(bytes: Uint8Array): Promise<string>;
  /** The bytes of a hash. Throws `NietInOpslag` when they are not there or are not what the hash says. */
  lees(hash: string): Promise<Uint8Array>;
}

/** Letters are personal data: on a disk nobody but the user of the worker may read their folders and files. */
export const ALLEEN_WIJ = { map: 0o700, bestand: 0o600 } as const;

export class NietInOpslag extends Error {
  override readonly name = 'NietInOpslag';
}

/** SHA-256 (hex) by which a file is kept and found. */
export function hashVan(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function isHash(tekst: string): boolean {
  return /^[0-9a-f]{64}$/.test(tekst);
}
