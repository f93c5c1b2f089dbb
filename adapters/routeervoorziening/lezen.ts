import type { z } from 'zod';
import { BronFout, type Bron } from '../bron/fouten.ts';
import type { Antwoordtekst } from './verbinding.ts';

/** Reads an answer by its schema; what breaks the contract is named by place, never by value. */
export function leesAntwoord<T>(bron: Bron, vorm: z.ZodType<T>, { status, tekst }: Antwoordtekst): T {
  const gelezen = vorm.safeParse(leesJson(tekst));
  if (gelezen.success) return gelezen.data;
  throw new BronFout(bron, 'antwoord_ongeldig', 'het antwoord volgt het contract niet', plaatsen(gelezen.error), status);
}

/** Where an input breaks its schema: place and kind of each mistake, at most ten. */
export function plaatsen(fout: z.ZodError): readonly string[] {
  return [...new Set(fout.issues.map(({ path, code }) => `${path.join('.')} (${code})`))].slice(0, 10);
}

/** The text as JSON; undefined when it is none. */
export function leesJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch {
    // The parser's message quotes the text, which may hold personal data: only the fact is told.
    return undefined;
  }
}
