import { z } from 'zod';

const overBericht = z.object({ partijberichtId: z.int().positive() });

/** Which message of or to another party a row of the inbox is about. Throws ZodError when it holds something else. */
export function leesPartijbericht(inhoud: unknown): z.infer<typeof overBericht> {
  return overBericht.parse(inhoud);
}
