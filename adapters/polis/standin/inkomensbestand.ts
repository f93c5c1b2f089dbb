import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { centenUitEuro } from '../../../domain/geld/centen.ts';
import { dag, isDag } from '../../../domain/kalender/dag.ts';
import { csvReden, onleesbaar, type Inkomensfout } from './inkomensfout.ts';
import { PERIODICITEITEN } from './tijdvakken.ts';

const leegIsNull = (waarde: string): string | null => (waarde === '' ? null : waarde);
const Dagveld = z.string().refine(isDag, 'geen bestaande dag (jjjj-mm-dd)').transform(dag);
const Bedrag = z
  .string()
  .regex(/^(-?\d{1,13}(\.\d{1,2})?)?$/, 'geen bedrag in euro met een punt en ten hoogste twee decimalen')
  .transform((tekst) => (tekst === '' ? null : centenUitEuro(tekst)));
const keuze = <const T extends readonly string[]>(waarden: T) => z.enum(waarden, { error: `niet een van: ${waarden.join(', ')}` });

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
  ikv: z.string().regex(/^[1-9]\d{0,3}$/, 'geen volgnummer van 1 tot en met 9999').transform(Number),
  soort: keuze(['vanaf', 'tijdvak', 'extra']),
  naam_derde: z.string().max(200, 'langer dan 200 tekens'),
  loonheffingennummer: z.string().regex(/^\d{9}L\d{2}$/, 'geen loonheffingennummer (negen cijfers, L, twee cijfers)'),
  rsin: z.string().regex(/^(\d{9})?$/, 'geen negen cijfers').transform(leegIsNull),
  code_soort: z.string().regex(/^\d{2}$/, 'geen code van twee cijfers'),
  periodiciteit: keuze(PERIODICITEITEN),
  van: Dagveld,
  tot: z.union([z.literal('').transform(() => null), Dagveld], { error: 'geen bestaande dag (jjjj-mm-dd), en niet leeg' }),
  ...bedragen,
  aangifte_na_dagen: z.union([z.literal('').transform(() => null), z.string().regex(/^(\d{1,2}|[1-3]\d{2}|400)$/).transform(Number)], {
    error: 'geen aantal dagen van 0 tot en met 400, en niet leeg',
  }),
});

/** One row of the income file; see README.md beside this file. */
export type Inkomensregel = z.output<typeof Regel>;
export const BEDRAGVELDEN = ['loon_lbph', 'loonheffing', 'vakantiegeld_opbouw', 'vakantiegeld_uitbetaald', 'extra_opbouw', 'extra_uitbetaald'] as const;

/** The columns, in the order in which the example and README have them. */
export const KOLOMMEN = Object.keys(Regel.shape);

type Rij = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

/**
 * Reads the income file (semicolons, header row, lines starting with # are comment), as text or as its bytes. Throws
 * `OnleesbaarInkomensbestand` with every mistake, by line and column; nothing is served from a file with a mistake.
 */
export function leesInkomens(bestand: string | Uint8Array): readonly Inkomensregel[] {
  const [kop, ...rijen] = ontleed(typeof bestand === 'string' ? bestand : tekstVan(bestand));
  if (kop === undefined) throw onleesbaar('het bestand is leeg');
  const kolommen = toetsKop(kop);
  const fouten: Inkomensfout[] = [];
  const regels = rijen.flatMap(({ record, info: { lines } }): Inkomensregel[] => {
    if (record.length !== kolommen.length) {
      fouten.push({ regel: lines, kolom: null, reden: `${String(record.length)} velden in plaats van ${String(kolommen.length)}` });
      return [];
    }
    const gelezen = Regel.safeParse(Object.fromEntries(kolommen.map((naam, plaats) => [naam, record[plaats]])));
    if (!gelezen.success) fouten.push(...gelezen.error.issues.map(({ path, message }) => ({ regel: lines, kolom: path.join('.'), reden: message })));
    else if (gelezen.data.tot !== null && gelezen.data.tot < gelezen.data.van) fouten.push({ regel: lines, kolom: 'tot', reden: 'ligt voor de dag in «van»' });
    return gelezen.success ? [gelezen.data] : [];
  });
  if (fouten.length > 0) throw onleesbaar(...fouten);
  return regels;
}

function tekstVan(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (fout) {
    if (fout instanceof TypeError) throw onleesbaar('het bestand is geen tekst in UTF-8');
    throw fout;
  }
}

function ontleed(tekst: string): readonly Rij[] {
  try {
    return parse(tekst, { bom: true, delimiter: ';', trim: true, comment: '#', skip_empty_lines: true, relax_column_count: true, info: true }) as unknown as Rij[];
  } catch (fout) {
    if (!(fout instanceof CsvError)) throw fout;
    const regel: unknown = fout['lines'];
    throw onleesbaar({ regel: typeof regel === 'number' ? regel : null, kolom: null, reden: csvReden(fout.code) });
  }
}

/** The columns in the order of the file, when they are all there, once each, and no other. */
function toetsKop({ record, info: { lines } }: Rij): readonly string[] {
  const ontbreekt = KOLOMMEN.filter((naam) => !record.includes(naam));
  if (ontbreekt.length === KOLOMMEN.length) throw onleesbaar({ regel: lines, kolom: null, reden: `dit is geen kop (verwacht: ${KOLOMMEN.join(';')})` });
  if (ontbreekt.length > 0) throw onleesbaar({ regel: lines, kolom: null, reden: `in de kop ontbreekt: ${ontbreekt.join(', ')}` });
  if (record.length !== KOLOMMEN.length) throw onleesbaar({ regel: lines, kolom: null, reden: 'de kop heeft kolommen die niet bekend zijn of dubbel voorkomen' });
  return record;
}
