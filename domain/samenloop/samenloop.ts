import { coordineer, type Coordinatie } from './coordinatie.ts';
import type { Samenloopvraag } from './vraag.ts';
import { overnameVan, type Overname } from './opvolging.ts';
import { artikelenVan, geordend } from './regels.ts';

/** Who collects, how the collection came to him, and the articles on which that rests. */
export type Samenloop = Coordinatie & { readonly overname: Overname | null; readonly artikelen: readonly string[] };

/** The whole answer on one inkomstenbron on one day (Rv 478 lid 1 to 4, IW 19 lid 7). Throws a RangeError on beslagen that cannot be. */
export function beoordeelSamenloop(vraag: Samenloopvraag): Samenloop {
  const coordinatie = coordineer(vraag);
  const overname = overnameVan(vraag, coordinatie);
  const regels = geordend([...coordinatie.regels, ...(overname === null ? [] : [overname.regel])]);
  return { ...coordinatie, regels, overname, artikelen: artikelenVan(regels) };
}
