import type { BeslagGelegd } from '../../activities/beslaan/port.ts';
import type { Taaksoort } from '../../contract/taken.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Beslag } from './zaak.ts';

/** Tasks that are over when the beslag lies; where a further one is under way, the others are about that. */
const VAN_DE_POST: readonly string[] = ['retour'] satisfies readonly Taaksoort[];
const AFGEDAAN_DOOR_LIGGEN: readonly string[] = [...VAN_DE_POST, ...(['gezien_ontbreekt', 'exploot_beslag'] satisfies readonly Taaksoort[])];

/** The beslag lies: from here on a verklaring may be due, and an afdracht every month. */
export function ligt({ stand }: Beslag, { gelegdOp, herinnerenVanaf, eerstePeriode, ontbreektVanaf, anderInt, verderOnderweg }: BeslagGelegd, overbetekenenVoor: Dag | null = null): void {
  stand.gelegdOp = gelegdOp;
  const afgedaan = verderOnderweg === true ? VAN_DE_POST : AFGEDAAN_DOOR_LIGGEN;
  if (stand.taak !== null && afgedaan.includes(stand.taak)) stand.taak = null;
  stand.voltooien = null;
  if (verderOnderweg !== true) delete stand.verder;
  stand.overbetekenenVoor = overbetekenenVoor;
  stand.verklaring ??= herinnerenVanaf === null ? { soort: 'niet_gevraagd' } : { soort: 'gevraagd', herinnerenVanaf };
  stand.wachtOp ??= { periode: eerstePeriode, ontbreektVanaf };
  if (anderInt === true) stand.anderInt = true;
  if (stand.fase === 'beschikking' || stand.fase === 'voltooien') stand.fase = 'verklaring';
}
