import { zaakVanVordering } from '../../contract/zaak.ts';
import { PAUZES } from '../../domain/pauze/redenen.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { beoordeelRegister as legOordeelVast } from '../registers/oordeel.ts';
import { legBesluitVast } from './besluit-van-mens.ts';
import type { InvorderenPort } from './port.ts';
import { HOUDT_DE_STRAAT, REGISTERTAKEN, rondTakenAf } from './taken.ts';

/** Stops the street until and including a day, by a decision of a person. That answers what a register asked, too: it is asked anew after it. */
export async function pauzeer(db: Database, { reden, totEnMet, ...rest }: Parameters<InvorderenPort['pauzeer']>[0]): Promise<void> {
  const zaak = zaakVanVordering(rest.vorderingId);
  await metZaak(db, zaak, async (tx) => {
    const nieuw = await legBesluitVast(tx, { ...rest, soort: 'pauze', grond: PAUZES[reden].grond, inhoud: { reden, totEnMet } });
    if (nieuw !== null) await rondTakenAf(tx, zaak, rest.vandaag, reden, { soorten: [...REGISTERTAKEN, 'deurwaarder_terug', 'opportuniteit_kiezen'] });
  });
}

/** What a register held does not touch this claim, by a decision of a person; from then on it holds no step of it. */
export async function beoordeelRegister(db: Database, { vorderingId, ...oordeel }: Parameters<InvorderenPort['beoordeelRegister']>[0]): Promise<void> {
  const zaak = zaakVanVordering(vorderingId);
  await metZaak(db, zaak, async (tx) => {
    const { debiteurId } = await tx.vordering.findUniqueOrThrow({ where: { id: vorderingId }, select: { debiteurId: true } });
    await legOordeelVast(tx, { ...oordeel, zaak, debiteurId });
  });
}

/** Lets the street go on; the tasks that held it are done. */
export async function hervat(db: Database, invoer: Parameters<InvorderenPort['hervat']>[0]): Promise<void> {
  const zaak = zaakVanVordering(invoer.vorderingId);
  await metZaak(db, zaak, async (tx) => {
    const nieuw = await legBesluitVast(tx, { ...invoer, soort: 'hervatting', grond: ['beleid'], inhoud: {} });
    if (nieuw !== null) await rondTakenAf(tx, zaak, invoer.vandaag, 'hervat', { soorten: HOUDT_DE_STRAAT });
  });
}
