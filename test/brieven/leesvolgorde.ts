import type { Tak } from '../../bin/brieven/lees-pdf.ts';

/** Two texts of one row need not stand equally high: a smaller letter begins lower. In points. */
const ZELFDE_HOOGTE = 4;

/** What is read on a page after something that the eye meets later: it stands higher, and not to the right of it. */
export function buitenVolgorde(pagina: readonly Tak[]): readonly string[] {
  const bladen = pagina.flatMap(bladenVan).filter(({ plek }) => plek !== null);
  return bladen.filter((blad, nummer) => staatVoor(blad, bladen[nummer - 1])).map(({ tekst }) => tekst);
}

function staatVoor({ plek }: Tak, vorige: Tak | undefined): boolean {
  if (plek === null || vorige?.plek == null) return false;
  return plek.y > vorige.plek.y + ZELFDE_HOOGTE && plek.x <= vorige.plek.x;
}

function bladenVan(tak: Tak): readonly Tak[] {
  return tak.takken.length === 0 ? [tak] : tak.takken.flatMap(bladenVan);
}
