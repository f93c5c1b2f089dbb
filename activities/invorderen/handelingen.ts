import { zaakVanVordering, type Pauzereden } from '../../contract/zaak.ts';
import { bevoegdhedenVan } from '../../domain/regime/grond.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { grondVan } from '../opslag/grond.ts';
import { legVoor } from '../opslag/taak.ts';
import { Weigering } from '../opslag/weigering.ts';
import { legBesluitVast } from './besluit-van-mens.ts';
import type { InvorderenPort } from './port.ts';
import { HOUDT_DE_STRAAT, rondTakenAf } from './taken.ts';

/** Where each reason to pause rests; policy where the law says nothing. */
export const GROND_VAN_PAUZE: Readonly<Record<Pauzereden, readonly string[]>> = {
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
    const nieuw = await legBesluitVast(tx, { ...rest, soort: 'pauze', grond: GROND_VAN_PAUZE[reden], inhoud: { reden, totEnMet } });
    // What a person was asked about a claim that came back from the deurwaarder has its answer.
    if (nieuw !== null) await rondTakenAf(tx, zaakVanVordering(rest.vorderingId), rest.vandaag, reden, { soorten: ['deurwaarder_terug'] });
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

/**
 * Chooses how the claim is recovered; waiting is a task, for a claim must not be forgotten. Refuses a power that the claim
 * does not have (domain/regime).
 */
export async function kiesRoute(db: Database, { route, ...rest }: Parameters<InvorderenPort['kiesRoute']>[0]): Promise<void> {
  const zaak = zaakVanVordering(rest.vorderingId);
  await metZaak(db, zaak, async (tx) => {
    const vordering = await tx.vordering.findUniqueOrThrow({ where: { id: rest.vorderingId } });
    const mogelijk = bevoegdhedenVan(grondVan(vordering));
    if (route !== 'wachten' && !mogelijk.includes(route)) throw new Weigering(`Deze vordering kan niet door ${route.replaceAll('_', ' ')} worden verhaald. Mogelijk: ${mogelijk.join(', ')}, wachten.`);
    if (route !== 'wachten') await tx.vordering.update({ where: { id: rest.vorderingId }, data: { bevoegdheid: route } });
    if ((await legBesluitVast(tx, { ...rest, soort: 'routekeuze', grond: ['beleid'], inhoud: { route } })) === null) return;
    if (route === 'wachten') await legVoor(tx, zaak, 'route_wachten', rest.vandaag, `route_wachten:${rest.sleutel}`);
    else await rondTakenAf(tx, zaak, rest.vandaag, route, { soorten: ['route_wachten'] });
  });
}
