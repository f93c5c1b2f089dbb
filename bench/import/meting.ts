/** What the measuring process must import, after a small file to warm up. */
export interface Opdracht {
  readonly url: string;
  readonly soort: 'vorderingen' | 'betalingen';
  readonly proef: string;
  readonly bestand: string;
}

/**
 * What an import took: rows, seconds, the bytes that its process held before it and at most during it, and the bytes that were
 * still in use (no garbage) when its last row was stored, beyond those before it.
 */
export interface Meting {
  readonly opgenomen: number;
  readonly seconden: number;
  readonly vooraf: number;
  readonly meeste: number;
  readonly inGebruik: number;
}
