import type { BeslagGelegd } from '../../activities/beslaan/port.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Beslag } from './zaak.ts';

/** The beslag lies: from here on a verklaring may be due, and an afdracht every month. */
export function ligt({ stand }: Beslag, { gelegdOp, herinnerenVanaf, eerstePeriode, ontbreektVanaf }: BeslagGelegd, overbetekenenVoor: Dag | null = null): void {
  stand.gelegdOp = gelegdOp;
  stand.taak = null;
  stand.voltooien = null;
  stand.overbetekenenVoor = overbetekenenVoor;
  stand.verklaring ??= herinnerenVanaf === null ? { soort: 'niet_gevraagd' } : { soort: 'gevraagd', herinnerenVanaf };
  stand.wachtOp ??= { periode: eerstePeriode, ontbreektVanaf };
  if (stand.fase === 'beschikking' || stand.fase === 'voltooien') stand.fase = 'verklaring';
}
