import { plusDagen, type Dag } from '../kalender/dag.ts';
import type { BeslagId } from './beslag.ts';
import { coordineer, type Coordinatie } from './coordinatie.ts';
import type { Samenloopvraag } from './vraag.ts';

/** The collection passed from one to another. The derde and the geëxecuteerde must hear of it (Rv 478 lid 3 and 4). */
export interface Overname {
  readonly van: BeslagId;
  readonly naar: BeslagId;
  /** R5: who collected does not go on (lid 3). R6: in agreement (lid 4). */
  readonly regel: 'R5' | 'R6';
}

/**
 * The last time the collection passed to who collects now because another ended or handed it over; null where it did not.
 * `nu` is what `coordineer` gave for the same question.
 */
export function overnameVan(vraag: Samenloopvraag, nu: Coordinatie): Overname | null {
  if (nu.soort !== 'inner') return null;
  if (vraag.overdracht !== null && nu.regels.includes('R6')) return { van: vraag.overdracht.van, naar: nu.inner, regel: 'R6' };
  for (const dag of eindedagen(vraag)) {
    const ervoor = coordineer({ ...vraag, peildatum: plusDagen(dag, -1) });
    if (ervoor.soort !== 'inner') continue;
    const gestopt = vraag.beslagen.some(({ id, afgemeldOp }) => id === ervoor.inner && afgemeldOp === dag);
    if (!gestopt) continue;
    const erna = coordineer({ ...vraag, peildatum: dag });
    return erna.soort === 'inner' && erna.inner === nu.inner ? { van: ervoor.inner, naar: nu.inner, regel: 'R5' } : null;
  }
  return null;
}

/** The days on which beslagen ended, the last first. */
function eindedagen({ beslagen, peildatum }: Samenloopvraag): Dag[] {
  const dagen = beslagen.flatMap(({ afgemeldOp }) => (afgemeldOp !== null && afgemeldOp <= peildatum ? [afgemeldOp] : []));
  return [...new Set(dagen)].sort().reverse();
}
