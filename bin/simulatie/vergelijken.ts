import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { KOLOMMEN, type Uitkomst } from './uitkomsten.ts';

/** One cell that is not what was expected. */
export interface Verschil {
  readonly aanslagnummer: string;
  readonly kolom: string;
  readonly verwacht: string;
  readonly gevonden: string;
}

const GELD: readonly string[] = ['aanmaning_kosten', 'dwangbevel_kosten', 'betaald', 'kosten', 'terugbetaald', 'openstaand'];

/** Compares what became of the sample with `verwacht.csv`, cell by cell; a row that is missing on either side counts too. */
export async function vergelijk(bestand: string, uitkomsten: readonly Uitkomst[]): Promise<Verschil[]> {
  const rijen = z.array(z.record(z.string(), z.string())).parse(parse(await readFile(bestand, 'utf8'), { columns: true, delimiter: ';', bom: true, skip_empty_lines: true }));
  const verschillen: Verschil[] = [];
  const gezien = new Set<string>();
  for (const rij of rijen) {
    const aanslagnummer = rij['aanslagnummer'] ?? '';
    gezien.add(aanslagnummer);
    const gevonden = uitkomsten.find((uitkomst) => uitkomst.aanslagnummer === aanslagnummer);
    if (gevonden === undefined) {
      verschillen.push({ aanslagnummer, kolom: 'aanslagnummer', verwacht: aanslagnummer, gevonden: '(geen)' });
      continue;
    }
    for (const kolom of KOLOMMEN) {
      const verwacht = rij[kolom];
      if (verwacht === undefined) throw new Error(`verwacht.csv mist de kolom ${kolom}`);
      const getoond = GELD.includes(kolom) || kolom === 'vaststellingen' ? gevonden[kolom].replaceAll('.', ',') : gevonden[kolom];
      if (getoond !== verwacht) verschillen.push({ aanslagnummer, kolom, verwacht, gevonden: getoond });
    }
  }
  for (const { aanslagnummer } of uitkomsten) {
    if (!gezien.has(aanslagnummer)) verschillen.push({ aanslagnummer, kolom: 'aanslagnummer', verwacht: '(geen)', gevonden: aanslagnummer });
  }
  return verschillen;
}
