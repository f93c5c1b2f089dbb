import { z } from 'zod';
import { OnleesbaarGeval, type Ketentest, type Uitkomst } from './ketentest.ts';

/** What is printed for one case. */
export type Antwoord = { readonly id: unknown; readonly uitkomst: Uitkomst } | { readonly id: unknown; readonly fout: string };

/** The input is no JSON or no case file; the message is Dutch. */
export class OnleesbaarBestand extends Error {
  override readonly name = 'OnleesbaarBestand';
}

const lijst = z.array(z.unknown());
const bestand = z.union([lijst, z.object({ gevallen: lijst }).transform(({ gevallen }) => gevallen)]);
const geval = z.object({ id: z.union([z.string(), z.number()]), invoer: z.unknown().optional() });

/** Reads a case file: the whole object or its list `gevallen`. Throws `OnleesbaarBestand`. */
export function leesGevallen(json: string): readonly unknown[] {
  const gelezen = bestand.safeParse(ontleed(json));
  if (gelezen.success) return gelezen.data;
  throw new OnleesbaarBestand('de invoer is geen lijst van gevallen en heeft geen lijst «gevallen»');
}

/** Answers every case in order; a case that cannot be read or that the law code refuses gets a `fout`, the others go on. */
export function beantwoord(ketentest: Ketentest, gevallen: readonly unknown[]): readonly Antwoord[] {
  return gevallen.map((een, plaats) => {
    const gelezen = geval.safeParse(een);
    if (!gelezen.success) return { id: idVan(een), fout: `geval ${String(plaats + 1)}: ${gebrek(een)}` };
    const { id, invoer } = gelezen.data;
    try {
      return { id, uitkomst: ketentest.rekenUit(invoer) };
    } catch (fout) {
      if (fout instanceof OnleesbaarGeval) return { id, fout: fout.message };
      // The domain refuses values that no law gives an outcome for with a RangeError in Dutch.
      if (fout instanceof RangeError) return { id, fout: `invoer: ${fout.message}` };
      throw fout;
    }
  });
}

function ontleed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (fout) {
    if (!(fout instanceof SyntaxError)) throw fout;
    throw new OnleesbaarBestand(json.trim() === '' ? 'de invoer is leeg: geef een casusbestand op stdin' : 'de invoer is geen JSON');
  }
}

function gebrek(een: unknown): string {
  if (typeof een !== 'object' || een === null || Array.isArray(een)) return 'is geen object met id en invoer';
  return 'id' in een ? 'id is geen tekst of getal' : 'id ontbreekt';
}

function idVan(een: unknown): unknown {
  return typeof een === 'object' && een !== null && 'id' in een ? een.id : null;
}
