import { min, type Centen } from '../geld/centen.ts';
import { actieveBeslagen, deurwaarderVan, type Beslag, type BeslagId } from './beslag.ts';
import type { Coordinatie } from './coordinatie.ts';
import type { Samenloopvraag } from './vraag.ts';

/** Money that one party owes on to another because it came in at the wrong one. Unit: cents. */
export interface Doorbetaling {
  readonly van: BeslagId;
  readonly aan: BeslagId;
  readonly centen: Centen;
}

/** What follows when a derde paid a certain beslaglegger. */
export interface Ontvangst {
  /** To be paid on at once (onverwijld); null: nothing, or the law does not say. */
  readonly doorbetaling: Doorbetaling | null;
  /** true: the derde has paid; null: the law does not say, a person decides. */
  readonly derdeBevrijd: true | null;
  /** What a person must answer; null when nothing is open. */
  readonly vraag: string | null;
}

/**
 * Money of a derde that came in at `door` (Rv 478 lid 5): to who collects it is simply paid; to a gerechtsdeurwaarder with another
 * executoriaal beslag the derde has paid as well, and the deurwaarder pays on at once. Lid 5 names no other receiver: then, and for
 * a belastingdeurwaarder, it is open. `alDoorbetaald`: what of
 * it the receiver already paid on. Unit: cents; throws a RangeError when that is more than came in.
 */
export function ontvangenDoor(vraag: Samenloopvraag, coordinatie: Coordinatie, door: BeslagId, ontvangen: Centen, alDoorbetaald: Centen): Ontvangst {
  if (alDoorbetaald < 0 || alDoorbetaald > ontvangen) throw new RangeError('wat is doorbetaald is nul of meer en niet meer dan wat is ontvangen');
  const inner = coordinatie.soort === 'inner' ? coordinatie.inner : null;
  if (inner === door) return { doorbetaling: null, derdeBevrijd: true, vraag: null };
  const ontvanger = actieveBeslagen(vraag.beslagen, vraag.bron, vraag.peildatum).find(({ id }) => id === door);
  // Lid 5 is about payment to another than the one who collects for all: where each collects for itself it says nothing.
  if (ontvanger === undefined || !isAndereDeurwaarder(ontvanger) || coordinatie.soort === 'ieder_zelf') {
    return { doorbetaling: null, derdeBevrijd: null, vraag: `Beslag ${door} ontving geld dat een ander toekomt, en Rv 478 lid 5 regelt dit geval niet. Is de derde bevrijd, en aan wie wordt het geld afgedragen?` };
  }
  if (inner === null) return { doorbetaling: null, derdeBevrijd: true, vraag: `Aan wie draagt beslag ${door} af wat het ontving?` };
  const centen = min(ontvangen, alDoorbetaald);
  return { doorbetaling: centen > 0 ? { van: door, aan: inner, centen } : null, derdeBevrijd: true, vraag: null };
}

function isAndereDeurwaarder(beslag: Beslag): boolean {
  return beslag.executoriaal && deurwaarderVan(beslag) === 'gerechtsdeurwaarder';
}
