import { patched } from '@temporalio/workflow';
import { plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import type { Verhaal } from './zaak.ts';

/** Whether the term without voet is over and nothing took its place (Pw 60 lid 6): no question to a person, pause or source that is down makes it longer. */
export function moetVoetWeer({ stand, vandaag }: Pick<Verhaal, 'stand'> & { readonly vandaag: Dag }): boolean {
  const weer = stand.voetWeerVanaf ?? (stand.fase === 'lopend' && stand.ookInPauze === true ? stand.opnieuwVanaf : null);
  if (weer === null || stand.fase === 'sluiten') return false;
  // On the day itself the herberekening of a running beslag goes first; where that came to nothing, the day after it.
  return vandaag >= (stand.fase === 'lopend' ? plusDagen(weer, 1) : weer) && patched('voet-weer');
}

export async function laatVoetWeerGelden(zaak: Verhaal): Promise<void> {
  const { stand } = zaak;
  if (stand.beslagId !== null || (stand.naast ?? []).length > 0) await zaak.verhalen.laatVoetWeerGelden(zaak.kop());
  delete stand.voetWeerVanaf;
  delete stand.ookInPauze;
}

/** Keeps that day beside a vaststelling: it stays when a question takes its place. */
export function onthoudVoetWeer({ stand }: Verhaal, vanaf: Dag | null | undefined): void {
  if (vanaf != null && patched('voet-weer')) stand.voetWeerVanaf = vanaf;
}
