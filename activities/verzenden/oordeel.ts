import { rondTakenAf } from '../invorderen/taken.ts';
import { bewaarBesluitVanMens } from '../opslag/besluit-van-mens.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { Weigering } from '../opslag/weigering.ts';
import { goedkeuringstaak, leesDelen } from './delen.ts';
import type { VerzendenPort } from './port.ts';
import { weigerBrieven } from './terug.ts';

/** Four eyes over a part: who prepared it or put it up does not approve it. Not proven until sign-in exists. */
export function maakOordeel(db: Database): Pick<VerzendenPort, 'biedAan' | 'keurGoed' | 'wijsAf'> {
  return {
    biedAan: async ({ deelId, sleutel, door, ...kop }) =>
      metZaak(db, kop.zaak, async (tx) => {
        const nieuw = await bewaarBesluitVanMens(tx, { ...kop, sleutel, door, soort: 'deel_aangeboden', grond: ['beleid'], inhoud: { deelId } });
        if (nieuw !== null) {
          await wachtendDeel(tx, kop.zaak, deelId);
          await tx.rundeel.update({ where: { id: deelId }, data: { aangebodenDoor: door } });
          await schrijfGebeurtenis(tx, kop.zaak, kop.vandaag, 'deel_aangeboden', { deelId, besluitId: nieuw });
        }
        return leesDelen(tx, kop.zaak);
      }),
    keurGoed: async ({ deelId, sleutel, door, ...kop }) =>
      metZaak(db, kop.zaak, async (tx) => {
        const nieuw = await bewaarBesluitVanMens(tx, { ...kop, sleutel, door, soort: 'deel_goedgekeurd', grond: ['beleid'], inhoud: { deelId } });
        if (nieuw !== null) {
          const deel = await wachtendDeel(tx, kop.zaak, deelId);
          const reden = waaromNiet(door, deel);
          if (reden !== null) throw new Weigering(reden);
          await tx.rundeel.update({ where: { id: deelId }, data: { status: 'vrijgegeven', beoordeeldDoor: door } });
          await rondTakenAf(tx, kop.zaak, kop.vandaag, 'goedgekeurd', { sleutelBegin: goedkeuringstaak(deelId) });
          await schrijfGebeurtenis(tx, kop.zaak, kop.vandaag, 'deel_goedgekeurd', { deelId, besluitId: nieuw });
        }
        return leesDelen(tx, kop.zaak);
      }),
    wijsAf: async ({ deelId, sleutel, door, reden, ...kop }) =>
      metZaak(db, kop.zaak, async (tx) => {
        const nieuw = await bewaarBesluitVanMens(tx, { ...kop, sleutel, door, soort: 'deel_geweigerd', grond: ['beleid'], inhoud: { deelId, reden } });
        if (nieuw !== null) {
          await wachtendDeel(tx, kop.zaak, deelId);
          await tx.rundeel.update({ where: { id: deelId }, data: { status: 'geweigerd', beoordeeldDoor: door, reden } });
          const aantal = await weigerBrieven(tx, deelId, kop.vandaag);
          await rondTakenAf(tx, kop.zaak, kop.vandaag, 'geweigerd', { sleutelBegin: goedkeuringstaak(deelId) });
          await schrijfGebeurtenis(tx, kop.zaak, kop.vandaag, 'deel_geweigerd', { deelId, besluitId: nieuw, aantal });
        }
        return leesDelen(tx, kop.zaak);
      }),
  };
}

async function wachtendDeel(tx: Transactie, zaak: string, deelId: number) {
  const deel = await tx.rundeel.findFirst({ where: { id: deelId, run: { zaak } }, include: { run: true } });
  if (deel === null) throw new Weigering(`Deel ${String(deelId)} hoort niet bij deze run.`);
  if (deel.status !== 'wacht_op_goedkeuring') throw new Weigering(`Deel ${String(deelId)} wacht niet op goedkeuring: het staat op ${deel.status.replaceAll('_', ' ')}.`);
  return deel;
}

/** Why this person may not approve; null: he may. */
function waaromNiet(door: string, { aangebodenDoor, run }: Awaited<ReturnType<typeof wachtendDeel>>): string | null {
  if (aangebodenDoor === null) return 'Dit deel is nog niet aangeboden: laat iemand anders het eerst bekijken en aanbieden.';
  if (isZelfde(door, aangebodenDoor)) return 'Wie een deel aanbiedt keurt het niet zelf goed.';
  return isZelfde(door, run.voorbereidDoor) ? 'Wie de run startte keurt haar niet zelf goed.' : null;
}

/** The same person, however he typed his name. */
function isZelfde(een: string, ander: string): boolean {
  return een.trim().toLowerCase() === ander.trim().toLowerCase();
}
