import { z } from 'zod';
import { centenUitEuro, type Centen } from '../../domain/geld/centen.ts';
import { isDag, type Dag } from '../../domain/kalender/dag.ts';
import { OnleesbaarGeval } from './ketentest.ts';

/** The message for a value of the wrong kind; a field that is not there is called missing. */
export function ontbreektOf(bericht: string): (probleem: { readonly input?: unknown }) => string {
  return ({ input }) => (input === undefined ? 'ontbreekt' : bericht);
}

/** An existing calendar day written as yyyy-mm-dd. */
export const datum = z.string({ error: ontbreektOf('moet een datum zijn (jjjj-mm-dd)') }).transform((tekst, ctx): Dag => {
  if (isDag(tekst)) return tekst;
  ctx.addIssue({ code: 'custom', message: `is geen bestaande datum (jjjj-mm-dd): «${tekst}»` });
  return z.NEVER;
});

/** An amount of zero or more as a decimal string in euro; read as cents. */
export const bedrag = z.string({ error: ontbreektOf('moet een bedrag zijn als tekst met een punt, zoals "453.99"') }).transform((tekst, ctx): Centen => {
  try {
    const centen = centenUitEuro(tekst);
    if (centen >= 0) return centen;
    ctx.addIssue({ code: 'custom', message: `mag niet negatief zijn: «${tekst}»` });
  } catch (fout) {
    if (!(fout instanceof RangeError)) throw fout;
    ctx.addIssue({ code: 'custom', message: `is geen bedrag met ten hoogste twee decimalen en een punt: «${tekst}»` });
  }
  return z.NEVER;
});

/** A yes or no that may be left out, which means no. */
export const jaNee = z
  .boolean({ error: ontbreektOf('moet true of false zijn') })
  .nullish()
  .transform((waarde) => waarde ?? false);

/** A text that may not be empty. */
export const tekst = z.string({ error: ontbreektOf('moet een tekst zijn') }).min(1, 'mag niet leeg zijn');

/** Reads a value with a schema. Throws `OnleesbaarGeval` with every field that is wrong, in Dutch. */
export function lees<T>(schema: z.ZodType<T>, waarde: unknown): T {
  const gelezen = schema.safeParse(waarde, { error: nederlands });
  if (gelezen.success) return gelezen.data;
  throw new OnleesbaarGeval(gelezen.error.issues.map(({ path, message }) => `${['invoer', ...path].join('.')} ${message}`).join('; '));
}

/** The kinds of JSON values, as an operator calls them. */
const SOORTEN: Readonly<Record<string, string>> = {
  object: 'een object',
  array: 'een lijst',
  string: 'een tekst',
  number: 'een getal',
  int: 'een geheel getal',
  boolean: 'true of false',
};

/** What is wrong, for the issues that the schemas above do not word themselves. */
const nederlands: z.core.$ZodErrorMap = (probleem) => {
  if (probleem.input === undefined) return 'ontbreekt';
  switch (probleem.code) {
    case 'invalid_type':
      return `heeft een waarde van de verkeerde soort (verwacht: ${SOORTEN[probleem.expected] ?? probleem.expected})`;
    case 'invalid_union':
      return 'heeft een onbekende waarde';
    case 'invalid_value':
      return `moet een zijn van: ${probleem.values.map(String).join(', ')}`;
    default:
      return 'is niet leesbaar';
  }
};
