import type { Dag } from '../../domain/kalender/dag.ts';
import { leesBeslag } from '../beslaan/dossier.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import type { Transactie } from '../opslag/database.ts';
import { vertel } from './berichten.ts';
import { eersteMaandZonderInner } from './lopend.ts';
import { openNaEinde } from './openen.ts';
import { zetVerder, type Inningsoverdracht } from './rij.ts';
import { isOp } from './staat.ts';

/** It has no ground any more: the other hears that it does not go through, as long as derde and debtor were not written to. */
export async function trekIn(tx: Transactie, overdracht: Inningsoverdracht, vandaag: Dag): Promise<Inningsoverdracht> {
  const na = await zetVerder(tx, overdracht, vandaag, { soort: 'ingetrokken' });
  if (na === overdracht || overdracht.partij === null || isOp(overdracht, 'aanbieden')) return na;
  const reden = (await leesBeslag(tx, overdracht.beslagId)).geeindigdOp === null ? 'anders' : 'geen_lopend_beslag';
  await vertel(tx, overdracht, vandaag, { soort: 'overdracht_geweigerd', inhoud: { overdrachtId: overdracht.overdrachtId, reden, toelichting: null } });
  await rondTakenAf(tx, overdracht.zaak, vandaag, 'de overdracht gaat niet door', { soorten: ['overdracht_onbeantwoord', 'overdracht_beoordelen', 'overdracht_blijft_uit'] });
  return na;
}

/**
 * What was offered before our beslag ended names a month that is too late: it is withdrawn, and who is next is looked for (Rv 478 lid 3). Answers the
 * overdracht as it is then; null where our beslag lies, or this is the overdracht of its end.
 */
export async function trekInNaEinde(tx: Transactie, overdracht: Inningsoverdracht, vandaag: Dag): Promise<Inningsoverdracht | null> {
  const { beslagId, rol, grond } = overdracht;
  if (rol !== 'gever' || grond === 'geeindigd' || (await leesBeslag(tx, beslagId)).geeindigdOp === null) return null;
  const na = await trekIn(tx, overdracht, vandaag);
  if ((await eersteMaandZonderInner(tx, beslagId, vandaag)) !== null) await openNaEinde(tx, { beslagId, vandaag });
  return na;
}
