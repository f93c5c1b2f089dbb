import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** One line of one category: element (`20` of `01.20` without the category: "01.20") to its value; empty is absent. */
export type Rij = ReadonlyMap<string, string>;

/** One occurrence of a category: the present line first, its history after it. */
export type Voorkomen = readonly [Rij, ...Rij[]];

/** A persoonslijst as GBA-V keeps it: per category number its occurrences. */
export type Persoonslijst = ReadonlyMap<string, readonly Voorkomen[]>;

const CATEGORIE_EN_ELEMENT = /^(\d{2})\.(\d{2}\.\d{2}|H)$/;

/** The columns of the file, in order, as category and element; a heading that stands twice counts at its first place. */
function kolommenVan(kop: readonly string[]): readonly { index: number; categorie: string; element: string }[] {
  const gezien = new Set<string>();
  return kop.flatMap((naam, index) => {
    const delen = CATEGORIE_EN_ELEMENT.exec(naam);
    const [, categorie, element] = delen ?? [];
    if (categorie === undefined || element === undefined || gezien.has(naam)) return [];
    gezien.add(naam);
    return [{ index, categorie, element }];
  });
}

/**
 * Groups the lines of one category into occurrences. The element `H` of a line says what the next line is: the
 * category number plus fifty is history of the same occurrence, anything else starts another one.
 */
function voorkomens(categorie: string, regels: readonly Rij[]): readonly Voorkomen[] {
  const historie = String(Number(categorie) + 50);
  const uit: [Rij, ...Rij[]][] = [];
  let vorige: string | undefined;
  for (const regel of regels) {
    const laatste = uit.at(-1);
    if (laatste !== undefined && vorige === historie) laatste.push(regel);
    else uit.push([regel]);
    vorige = regel.get('H');
  }
  return uit;
}

/** Reads the official test set: BSN to persoonslijst. A BSN that stands twice: the last one counts. */
export function leesPersoonslijsten(bestand: URL): ReadonlyMap<string, Persoonslijst> {
  const [kop = [], ...regels]: string[][] = parse(readFileSync(bestand), { bom: true, delimiter: ';', relax_quotes: true, relax_column_count: true });
  const kolommen = kolommenVan(kop);
  const categorieen = [...new Set(kolommen.map((kolom) => kolom.categorie))];
  const blokken: string[][][] = [];
  for (const regel of regels) {
    if (regel[0] !== '') blokken.push([regel]);
    else blokken.at(-1)?.push(regel);
  }
  const lijsten = new Map<string, Persoonslijst>();
  for (const blok of blokken) {
    const lijst = new Map<string, readonly Voorkomen[]>();
    for (const categorie of categorieen) {
      const eigen = kolommen.filter((kolom) => kolom.categorie === categorie);
      const rijen = blok
        .map((regel): Rij => new Map(eigen.flatMap(({ index, element }) => {
          const waarde = (regel[index] ?? '').trim();
          return waarde === '' ? [] : [[element, waarde] as const];
        })))
        .filter((rij) => rij.size > 0);
      if (rijen.length > 0) lijst.set(categorie, voorkomens(categorie, rijen));
    }
    const bsn = lijst.get('01')?.[0]?.[0].get('01.20');
    if (bsn !== undefined) lijsten.set(bsn, lijst);
  }
  return lijsten;
}

/** The present line of the first occurrence of a category; an empty line when the category is absent. */
export function actueel(lijst: Persoonslijst, categorie: string): Rij {
  return lijst.get(categorie)?.[0]?.[0] ?? new Map();
}
