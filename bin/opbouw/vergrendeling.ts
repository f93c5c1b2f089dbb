import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { beeindig, opdrachtregel } from './achterblijvers.ts';
import { Melding } from './huis.ts';

const Administratie = z.object({
  pid: z.number().int(),
  kinderen: z.array(z.object({ pid: z.number().int().optional(), kenmerk: z.string() })),
});

/**
 * One `npm start` a folder. Throws when another one runs; ends the children of one that died without stopping them, last in
 * first out.
 */
export async function eisAlleen(administratie: string): Promise<void> {
  if (!existsSync(administratie)) return;
  const gelezen = Administratie.safeParse(leesJson(administratie));
  if (!gelezen.success) return;
  const { pid, kinderen } = gelezen.data;
  if (pid !== process.pid && opdrachtregel(pid).includes('start.mjs')) {
    throw new Melding(`Er draait hier al een npm start (proces ${pid}). Stop die eerst met Ctrl-C.`);
  }
  for (const kind of kinderen.toReversed()) {
    if (kind.pid !== undefined) await beeindig(kind.pid, kind.kenmerk, 'SIGINT');
  }
}

function leesJson(bestand: string): unknown {
  try {
    return JSON.parse(readFileSync(bestand, 'utf8'));
  } catch (fout) {
    if (fout instanceof SyntaxError) return undefined; // written half when the machine died: nothing to learn from
    throw fout;
  }
}
