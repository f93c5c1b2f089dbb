import { zaakVanVordering, type Pauzereden } from '../../contract/zaak.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { legBesluitVast } from './besluit-van-mens.ts';
import type { InvorderenPort } from './port.ts';
import { HOUDT_DE_STRAAT, rondTakenAf } from './taken.ts';

/** Where each reason to pause rests; policy where the law says nothing. */
const GROND_VAN_PAUZE: Readonly<Record<Pauzereden, readonly string[]>> = {
  uitstel: ['IW 25 lid 1', 'Awb 4:94'],
  bezwaar: ['IW 9 lid 12', 'IW 25 lid 1'],
  kwijtschelding_gevraagd: ['IW 26'],
  schuldhulp: ['Wet gemeentelijke schuldhulpverlening 5'],
  overleden: ['beleid'],
  beleid: ['beleid'],
};

/** Stops the street until and including a day, by a decision of a person. */
export async function pauzeer(db: Database, { reden, totEnMet, ...rest }: Parameters<InvorderenPort['pauzeer']>[0]): Promise<void> {
  await metZaak(db, zaakVanVordering(rest.vorderingId), async (tx) => {
    await legBesluitVast(tx, { ...rest, soort: 'pauze', grond: GROND_VAN_PAUZE[reden], inhoud: { reden, totEnMet } });
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
