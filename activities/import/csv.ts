import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

/** What is wrong with one row. Values are never repeated: a misplaced one may be a BSN. */
export interface Rijfout {
  /** Line of the file, the header being line 1. */
  readonly regel: number;
  readonly veld: string;
  /** Dutch, for who made the file. */
  readonly reden: string;
}

export interface CsvRij<Kolom extends string> {
  readonly regel: number;
  readonly velden: Readonly<Record<Kolom, string>>;
}

/** A row, or what is wrong with it, and how many bytes of the file have been read by then. */
export interface GelezenRij<Kolom extends string> {
  readonly rij: CsvRij<Kolom> | Rijfout;
  readonly gelezen: number;
}

/** The file as a whole cannot be read: no such file, or another header. */
export class OnleesbareCsv extends Error {
  override readonly name = 'OnleesbareCsv';
}

/**
 * Reads a file of `;`-separated lines with a header, as a stream: a row with the right number of fields, or what is wrong
 * with it. A column of `ook` may be absent: its fields are then empty. Quotes around a field are taken off and mean nothing more, so that one forgotten quote spoils one row only.
 * Throws `OnleesbareCsv`.
 */
export async function* leesCsv<Kolom extends string, Ook extends string = never>(
  bestand: string,
  kolommen: readonly Kolom[],
  ook: readonly Ook[] = [],
): AsyncGenerator<GelezenRij<Kolom | Ook>> {
  const alle: readonly (Kolom | Ook)[] = [...kolommen, ...ook];
  const bron = createReadStream(bestand);
  const lezer = bron.pipe(parse({ delimiter: ';', quote: null, bom: true, relax_column_count: true, skip_empty_lines: true, info: true }));
  bron.on('error', (fout) => lezer.destroy(new OnleesbareCsv(`het bestand kan niet worden gelezen: ${fout.message}`)));
  let kop: readonly string[] | null = null;
  for await (const { record, info } of lezer as AsyncIterable<{ record: string[]; info: { lines: number; bytes: number } }>) {
    const waarden = record.map(zonderAanhaling);
    const { lines: regel, bytes: gelezen } = info;
    if (kop === null) {
      kop = toetsKop(waarden, kolommen, ook);
    } else if (waarden.length !== kop.length) {
      yield { gelezen, rij: { regel, veld: 'rij', reden: `heeft ${String(waarden.length)} velden in plaats van ${String(kop.length)}` } };
    } else {
      const perNaam = new Map(kop.map((naam, plaats) => [naam, waarden[plaats] ?? '']));
      yield { gelezen, rij: { regel, velden: Object.fromEntries(alle.map((naam) => [naam, perNaam.get(naam) ?? ''])) as Record<Kolom | Ook, string> } };
    }
  }
  if (kop === null) throw new OnleesbareCsv('het bestand is leeg');
}

function toetsKop(gevonden: readonly string[], kolommen: readonly string[], ook: readonly string[]): readonly string[] {
  const ontbreekt = kolommen.filter((naam) => !gevonden.includes(naam));
  const vreemd = gevonden.filter((naam) => !kolommen.includes(naam) && !ook.includes(naam)).length;
  if (ontbreekt.length > 0) throw new OnleesbareCsv(`in de kop ontbreekt: ${ontbreekt.join(', ')} (verwacht: ${kolommen.join(';')})`);
  if (vreemd > 0 || new Set(gevonden).size !== gevonden.length) throw new OnleesbareCsv(`de kop heeft onbekende of dubbele kolommen (verwacht: ${kolommen.join(';')}${ook.length === 0 ? '' : `, en waar nodig ${ook.join(';')}`})`);
  return gevonden;
}

function zonderAanhaling(waarde: string): string {
  const kaal = waarde.trim();
  return kaal.length >= 2 && kaal.startsWith('"') && kaal.endsWith('"') ? kaal.slice(1, -1).trim() : kaal;
}
