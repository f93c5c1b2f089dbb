import type { z } from 'zod';

/** A file of a stand-in that cannot be read; names the line, never what stands on it. */
export class OnleesbaarStandinbestand extends Error {
  override readonly name = 'OnleesbaarStandinbestand';
}

/**
 * Reads the rows of a small file with semicolons for a stand-in: a head with exactly the columns of the schema, then rows; an
 * empty row and one that begins with # say nothing. Throws `OnleesbaarStandinbestand` with the line that is wrong.
 */
export function leesRegels<V extends z.ZodRawShape>(tekst: string, vorm: z.ZodObject<V>): z.infer<z.ZodObject<V>>[] {
  const kolommen = Object.keys(vorm.shape);
  const regels = tekst.split(/\r?\n/).map((regel, index) => ({ regel, nummer: index + 1 }));
  const [kop, ...rest] = regels.filter(({ regel }) => regel.trim() !== '' && !regel.startsWith('#'));
  if (kop === undefined) return [];
  if (kop.regel !== kolommen.join(';')) throw new OnleesbaarStandinbestand(`regel ${String(kop.nummer)}: de kop moet zijn ${kolommen.join(';')}`);
  return rest.map(({ regel, nummer }) => {
    const velden = regel.split(';');
    const gelezen = vorm.safeParse(Object.fromEntries(kolommen.map((kolom, i) => [kolom, velden[i]])));
    if (velden.length !== kolommen.length || !gelezen.success) throw new OnleesbaarStandinbestand(`regel ${String(nummer)}: ${gelezen.success ? 'het aantal velden klopt niet' : gelezen.error.issues.map(({ path }) => path.join('.')).join(', ')}`);
    return gelezen.data;
  });
}
