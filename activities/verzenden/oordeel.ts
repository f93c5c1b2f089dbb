import { waaromNietGoedkeuren } from '../../contract/verzending.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { bewaarBesluitVanMens } from '../opslag/besluit-van-mens.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { Weigering } from '../opslag/weigering.ts';
import { goedkeuringstaak, leesDelen, nogNietDefinitief, wachtendDeel } from './delen.ts';
import type { VerzendenPort } from './port.ts';
import { meldGeweigerd } from './terug.ts';

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
          const reden = waaromNietGoedkeuren(door, { aangebodenDoor: deel.aangebodenDoor, voorbereidDoor: deel.run.voorbereidDoor });
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
          const brieven = await tx.brief.findMany({ where: nogNietDefinitief(deelId), select: { id: true, zaak: true }, orderBy: { id: 'asc' } });
          await meldGeweigerd(tx, brieven, kop.vandaag, nieuw);
          await rondTakenAf(tx, kop.zaak, kop.vandaag, 'geweigerd', { sleutelBegin: goedkeuringstaak(deelId) });
          await schrijfGebeurtenis(tx, kop.zaak, kop.vandaag, 'deel_geweigerd', { deelId, besluitId: nieuw, aantal: brieven.length });
        }
        return leesDelen(tx, kop.zaak);
      }),
  };
}
