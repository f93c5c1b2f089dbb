import { z } from 'zod';

const schema = z.array(z.string().min(1));

/** The lines of an address as they are kept; empty where none is known. Throws ZodError on a row of another form. */
export function leesAdresregels(rij: unknown): readonly string[] {
  return rij === null ? [] : schema.parse(rij);
}
