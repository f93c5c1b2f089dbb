import type { Dag } from '../../domain/kalender/dag.ts';
import { BRIEFSTATUS, TELT_NIET } from './briefstatus.ts';
import type { Transactie } from './database.ts';
import { legVoor } from './taak.ts';

export interface Teruggekomen {
  readonly id: number;
  readonly zaak: string;
  readonly soort: string;
  readonly status: string;
}

/**
 * A letter that no step makes again did not go (refused, not drawn, not posted) or came back: whoever it was for does not know what it
 * says, and a person must see to it. Not of a letter that did not count any more. The caller holds the lock of the zaak.
 */
export async function meldNietAangekomen(tx: Transactie, brief: Teruggekomen, wat: 'retour' | 'teruggehaald', op: Dag, vandaag: Dag): Promise<void> {
  if (TELT_NIET.includes(brief.status)) return;
  await tx.brief.update({ where: { id: brief.id }, data: { status: BRIEFSTATUS[wat] } });
  await legVoor(tx, brief.zaak, 'brief_niet_aangekomen', vandaag, `brief_niet_aangekomen:${String(brief.id)}:${op}`, undefined, { feiten: { briefId: brief.id, soort: brief.soort, wat } });
}
