import type { Dag } from '../../domain/kalender/dag.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import type { Transactie } from '../opslag/database.ts';
import { legOpnieuwVoor } from '../opslag/taak.ts';
import { geenExploot, teWeinigVoorExploot, type TeWeinig } from '../verhalen/voor-beslag.ts';
import type { Beslagdossier } from './dossier.ts';

/** Key of the question to keep the deurwaarder from laying the beslag for which he has the order. */
const NIET_LEGGEN = 'niet_leggen';

/** Key of the question that keeps an order from being made. */
export const GEEN_OPDRACHT = 'beschikking:klein';

/** Why the exploot of this beslag may not be made any more, too little being open (policy); null where it may, was made, or is not needed. */
export async function teWeinigVoorLeggen(tx: Transactie, dossier: Beslagdossier, vandaag: Dag): Promise<TeWeinig | null> {
  return dossier.gelegdOp === null ? teWeinigVoorExploot(tx, dossier, vandaag) : null;
}

/** The order was not made, or was taken out of the post: it is made when enough is open again and a person says so. Answers the kind of the task. */
export async function legGeenOpdrachtVoor(tx: Transactie, { zaak }: Beslagdossier, vandaag: Dag, teWeinig: TeWeinig): Promise<'klein_restant'> {
  await legOpnieuwVoor(tx, zaak, 'klein_restant', vandaag, GEEN_OPDRACHT, geenExploot(teWeinig));
  return 'klein_restant';
}

/** The deurwaarder has the order: he is told by a person, for the letter with the new amount would have him lay the beslag for it. */
export async function vraagNietTeLeggen(tx: Transactie, { zaak }: Beslagdossier, vandaag: Dag, { reden }: TeWeinig): Promise<void> {
  const tekst = `De opdracht voor het beslag is bij de deurwaarder, en ${reden} (beleid). Laat hem weten dat hij het beslag niet legt; doet hij dat daarna toch, dan komen zijn kosten er niet bij. Trek de rest in («trekIn») of kies een andere route («kiesRoute») bij de vordering.`;
  await legOpnieuwVoor(tx, zaak, 'klein_restant', vandaag, NIET_LEGGEN, tekst);
}

/** He need not be kept from it any more. */
export async function rondNietLeggenAf(tx: Transactie, { zaak }: Pick<Beslagdossier, 'zaak'>, vandaag: Dag, uitkomst: string): Promise<void> {
  await rondTakenAf(tx, zaak, vandaag, uitkomst, { sleutelBegin: NIET_LEGGEN });
}

/** Whether an amount changed of which the deurwaarder was not told by letter. */
export async function isNietVerteld(tx: Transactie, { zaak }: Pick<Beslagdossier, 'zaak'>): Promise<boolean> {
  return (await tx.taak.count({ where: { zaak, sleutel: { startsWith: `${zaak}:${NIET_LEGGEN}` } } })) > 0;
}
