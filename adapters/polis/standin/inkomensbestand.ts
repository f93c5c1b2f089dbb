import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { centenUitEuro } from '../../../domain/geld/centen.ts';
import { dag, isDag } from '../../../domain/kalender/dag.ts';
import { PERIODICITEITEN } from './tijdvakken.ts';

const leegIsNull = (waarde: string): string | null => (waarde === '' ? null : waarde);
const Dagveld = z.string().refine(isDag, 'geen bestaande dag (jjjj-mm-dd)').transform(dag);
const Bedrag = z
  .string()
  .regex(/^(-?\d{1,13}(\.\d{1,2})?)?$/, 'geen bedrag in euro met een punt en ten hoogste twee decimalen')
  .transform((tekst) => (tekst === '' ? null : centenUitEuro(tekst)));

/** The amounts of an opgave; empty is: not delivered (or, in an override, unchanged). */
const bedragen = {
  loon_lbph: Bedrag,
  loonheffing: Bedrag,
  vakantiegeld_opbouw: Bedrag,
  vakantiegeld_uitbetaald: Bedrag,
  extra_opbouw: Bedrag,
  extra_uitbetaald: Bedrag,
};

const Regel = z.strictObject({
  bsn: z.string().regex(/^\d{9}$/, 'geen negen cijfers'),
  ikv: z.coerce.number().int().min(1).max(9999),
  soort: z.enum(['vanaf', 'tijdvak', 'extra']),
  naam_derde: z.string().max(200),
  loonheffingennummer: z.string().regex(/^\d{9}L\d{2}$/, 'geen loonheffingennummer (negen cijfers, L, twee cijfers)'),
  rsin: z.string().regex(/^(\d{9})?$/, 'geen negen cijfers').transform(leegIsNull),
  code_soort: z.string().regex(/^\d{2}$/, 'geen code van twee cijfers'),
  periodiciteit: z.enum(PERIODICITEITEN),
  van: Dagveld,
  tot: z.union([z.literal('').transform(() => null), Dagveld]),
  ...bedragen,
  aangifte_na_dagen: z.union([z.literal('').transform(() => null), z.coerce.number().int().min(0).max(400)]),
});

/** One row of the income file; see README.md beside this file. */
export type Inkomensregel = z.output<typeof Regel>;
export const BEDRAGVELDEN = ['loon_lbph', 'loonheffing', 'vakantiegeld_opbouw', 'vakantiegeld_uitbetaald', 'extra_opbouw', 'extra_uitbetaald'] as const;

/** The columns, in the order in which the example and README have them. */
export const KOLOMMEN = Object.keys(Regel.shape);

/**
 * Reads the income file (semicolons, header row, lines starting with # are comment). Every mistake is named with its
 * line; nothing is served from a file with a mistake.
 */
export function leesInkomens(tekst: string): readonly Inkomensregel[] {
  const rijen: { record: Record<string, string>; info: { lines: number } }[] = parse(tekst, {
    bom: true,
    columns: true,
    delimiter: ';',
    trim: true,
    comment: '#',
    skip_empty_lines: true,
    info: true,
  });
  const fouten: string[] = [];
  const regels = rijen.flatMap(({ record, info }): Inkomensregel[] => {
    const gelezen = Regel.safeParse(record);
    if (gelezen.success) return [gelezen.data];
    fouten.push(...gelezen.error.issues.map((issue) => `regel ${String(info.lines)}, ${issue.path.join('.')}: ${issue.message}`));
    return [];
  });
  if (fouten.length > 0) throw new Error(`het inkomensbestand is niet goed:\n${fouten.join('\n')}`);
  return regels;
}
