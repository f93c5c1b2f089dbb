import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { gevuld } from './json.ts';
import type { JsonObject } from './json.ts';

/** The code tables of the Logisch Ontwerp that the answers need: code to description. */
export type Tabellen = {
  readonly gemeenten: ReadonlyMap<string, string>;
  readonly landen: ReadonlyMap<string, string>;
  readonly nationaliteiten: ReadonlyMap<string, string>;
  readonly redenNationaliteit: ReadonlyMap<string, string>;
  readonly titels: ReadonlyMap<string, { readonly omschrijving: string; readonly soort: string }>;
  readonly verblijfstitels: ReadonlyMap<string, string>;
  readonly waarden: (tabel: string) => ReadonlyMap<string, string>;
};

const rijenVan = (bestand: URL): string[][] => parse(readFileSync(bestand), { bom: true, from_line: 2, relax_column_count: true });

const codetabel = (bestand: URL): ReadonlyMap<string, string> =>
  new Map(rijenVan(bestand).map(([code = '', omschrijving = '']) => [code, omschrijving]));

/** Reads the tables from the data folder. */
export function leesTabellen(map: URL): Tabellen {
  const bestand = (naam: string) => new URL(naam, map);
  const waarden = new Map<string, Map<string, string>>();
  for (const [tabel = '', code = '', omschrijving = ''] of rijenVan(bestand('tabelwaarden.csv'))) {
    const codes = waarden.get(tabel) ?? new Map<string, string>();
    waarden.set(tabel, codes.set(code, omschrijving));
  }
  return {
    gemeenten: codetabel(bestand('tabel33-gemeenten.csv')),
    landen: codetabel(bestand('tabel34-landen.csv')),
    nationaliteiten: codetabel(bestand('tabel32-nationaliteiten.csv')),
    redenNationaliteit: codetabel(bestand('tabel37-reden-nationaliteit.csv')),
    titels: new Map(
      rijenVan(bestand('tabel38-adellijke-titel-predicaat.csv')).map(([code = '', omschrijving = '', soort = '']) => [code, { omschrijving, soort }]),
    ),
    verblijfstitels: codetabel(bestand('tabel56-verblijfstitels.csv')),
    waarden: (tabel) => waarden.get(tabel) ?? new Map(),
  };
}

/** A code with its description; absent without a code. A code outside the table is delivered without description. */
export function waardetabel(tabel: ReadonlyMap<string, string>, code: string | undefined): JsonObject | undefined {
  if (code === undefined) return undefined;
  return gevuld({ code, omschrijving: tabel.get(code) });
}

/** A country; 0000 means unknown and is not delivered. */
export function land(tabellen: Tabellen, code: string | undefined): JsonObject | undefined {
  return code === '0000' ? undefined : waardetabel(tabellen.landen, code);
}

/** A place: a gemeente by its code, or a foreign place by its name alone. 0000 means unknown. */
export function plaats(tabellen: Tabellen, waarde: string | undefined): JsonObject | undefined {
  if (waarde === undefined || /^0+$/.test(waarde)) return undefined;
  return /^\d{4}$/.test(waarde) ? waardetabel(tabellen.gemeenten, waarde) : gevuld({ omschrijving: waarde });
}
