import { TAAKSOORTEN } from '../../contract/taken.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { BRIEFSTATUS, TELT_NIET } from './briefstatus.ts';
import type { Transactie } from './database.ts';
import type { Feiten } from './gebeurtenis.ts';
import { BERICHT_DE_ONTVANGER, INTREKKINGSBRIEF } from './intrekkingsbrief.ts';
import { legVoor } from './taak.ts';

export interface Teruggekomen {
  readonly id: number;
  readonly zaak: string;
  readonly soort: string;
  readonly aan: string;
  readonly status: string;
}

const AAN_ONTVANGER = `Een brief ging naar de verkeerde persoon en is ingetrokken, maar het bericht daarover kwam niet aan. ${BERICHT_DE_ONTVANGER}`;

/**
 * A letter that no step makes again did not go (refused, not drawn, not posted) or came back: whoever it was for does not know what it
 * says, and a person must see to it; `waarom` is told him along. Not of a letter that did not count any more; of a withdrawal always, unless it is void. The caller holds the lock of the zaak.
 */
export async function meldNietAangekomen(tx: Transactie, brief: Teruggekomen, wat: 'retour' | 'teruggehaald', op: Dag, vandaag: Dag, waarom: { readonly feiten: Feiten; readonly zin: string } = { feiten: {}, zin: '' }): Promise<void> {
  const isIntrekking = brief.soort === INTREKKINGSBRIEF;
  if (isIntrekking ? brief.status === BRIEFSTATUS.vervallen : TELT_NIET.includes(brief.status)) return;
  await tx.brief.update({ where: { id: brief.id }, data: { status: BRIEFSTATUS[wat] } });
  const taak = isIntrekking ? 'intrekking_melden' : 'brief_niet_aangekomen';
  // Who got the letter of another, not the debtor: he never had it.
  const tekst = isIntrekking && brief.aan === 'ontvanger' ? AAN_ONTVANGER : TAAKSOORTEN[taak];
  await legVoor(tx, brief.zaak, taak, vandaag, `${taak}:${String(brief.id)}:${op}`, `${tekst} ${waarom.zin}`.trim(), { feiten: { briefId: brief.id, soort: brief.soort, wat, ...waarom.feiten } });
}
