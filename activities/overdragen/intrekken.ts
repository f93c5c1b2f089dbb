import type { BeslagEinde } from '../../contract/berichten.ts';
import type { BeslagId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { leesBeslag } from '../beslaan/dossier.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import type { Transactie } from '../opslag/database.ts';
import { isGedeeld, oordeelOver } from '../router/oordeel.ts';
import { vertel, verteld } from './berichten.ts';
import { eersteMaandZonderInner } from './lopend.ts';
import { openNaEinde } from './openen.ts';
import { zetVerder, type Inningsoverdracht } from './rij.ts';

/** The ends after which the income itself is still there for others. */
const OPVOLGING: readonly (string | null)[] = ['voldaan', 'ingetrokken', 'verjaard', 'geen_ruimte', 'andere_weg'] satisfies readonly BeslagEinde[];

/** Our beslag is over: where we collected for others, who is next takes over from the first month that we do not collect any more (Rv 478 lid 3). Once. */
export async function openOpvolging(tx: Transactie, beslagId: BeslagId, vandaag: Dag): Promise<void> {
  const { geeindigdOp, einde } = await tx.beslag.findUniqueOrThrow({ where: { id: beslagId }, select: { geeindigdOp: true, einde: true } });
  if (geeindigdOp === null || !OPVOLGING.includes(einde) || !isGedeeld(await oordeelOver(tx, beslagId))) return;
  if ((await eersteMaandZonderInner(tx, beslagId, vandaag)) !== null) await openNaEinde(tx, { beslagId, vandaag });
}

/**
 * It has no ground any more: the other hears that it does not go through, as long as derde and debtor were not written to. Where the other fixed the month
 * before and our beslag is over, who is next is offered it from that month.
 */
export async function trekIn(tx: Transactie, overdracht: Inningsoverdracht, vandaag: Dag): Promise<Inningsoverdracht> {
  const { zaak, rol, partij, overdrachtId, beslagId } = overdracht;
  const na = await zetVerder(tx, overdracht, vandaag, { soort: 'ingetrokken', rol });
  if (na === overdracht) {
    if (rol === 'nemer' && overdracht.stand.stap !== 'gesloten') await openOpvolging(tx, beslagId, vandaag);
    return na;
  }
  await rondTakenAf(tx, zaak, vandaag, 'de overdracht gaat niet door', { soorten: ['overdracht_onbeantwoord', 'overdracht_beoordelen', 'overdracht_blijft_uit'] });
  const weetHij = rol === 'nemer' || (await verteld(tx, overdracht, 'overdracht_aangeboden')).length > 0;
  if (partij === null || !weetHij) return na;
  const reden = (await leesBeslag(tx, beslagId)).geeindigdOp === null ? 'anders' : 'geen_lopend_beslag';
  await vertel(tx, overdracht, vandaag, { soort: 'overdracht_geweigerd', inhoud: { overdrachtId, reden, toelichting: null } });
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
  await openOpvolging(tx, beslagId, vandaag);
  return na;
}
