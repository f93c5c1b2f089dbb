import { centen, euro } from '../domain/geld/centen.ts';
import { dag, voluit } from '../domain/kalender/dag.ts';

const VAST = '\u00a0';

/** Cents as a letter has them, held on one line: "€ 1.234,56". */
export function bedrag(aantal: number): string {
  return euro(centen(aantal)).replaceAll(' ', VAST);
}

/** A day as a letter has it, held on one line: "16 maart 2026". Throws on what is no day. */
export function datum(tekst: string): string {
  return voluit(dag(tekst)).replaceAll(' ', VAST);
}

/** The same, or null where there is no day. */
export function datumOfLeeg(tekst: string | null): string | null {
  return tekst === null ? null : datum(tekst);
}
