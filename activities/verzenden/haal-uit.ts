import { HOOFDBRIEVEN } from '../beslaan/hoofdbrief.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { bewaarBesluitVanMens } from '../opslag/besluit-van-mens.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { Weigering } from '../opslag/weigering.ts';
import { goedkeuringstaak, leesDelen, nogNietDefinitief, wachtendDeel } from './delen.ts';
import type { VerzendenPort } from './port.ts';
import { meldGeweigerd } from './terug.ts';

/**
 * A person refuses some letters of a part that waits, with the reason that their claims get. What is left is judged anew, and waits to
 * be put up and approved, also when nothing is found in it any more: who put it up before saw another part.
 */
export function maakHaalUit(db: Database): Pick<VerzendenPort, 'haalUit'> {
  return {
    haalUit: async ({ deelId, brieven, sleutel, door, reden, ...kop }) =>
      metZaak(db, kop.zaak, async (tx) => {
        const gevraagd = [...new Set(brieven)];
        const nieuw = await bewaarBesluitVanMens(tx, { ...kop, sleutel, door, soort: 'brieven_geweigerd', grond: ['beleid'], inhoud: { deelId, brieven: gevraagd.join(' '), reden } });
        if (nieuw === null) return leesDelen(tx, kop.zaak);
        await wachtendDeel(tx, kop.zaak, deelId);
        const welke = { ...nogNietDefinitief(deelId), id: { in: gevraagd } };
        const rijen = await tx.brief.findMany({ where: welke, select: { id: true, zaak: true, besluitId: true }, orderBy: { id: 'asc' } });
        const bekend = new Set(rijen.map(({ id }) => id));
        const vreemd = gevraagd.filter((id) => !bekend.has(id));
        if (vreemd.length > 0) throw new Weigering(`${String(vreemd.length)} van deze brieven wachten niet in deel ${String(deelId)}, de eerste is ${String(vreemd[0])}. Er is niets gedaan.`);
        await eistHoofdbrief(tx, deelId, rijen);
        const aantal = await tx.brief.count({ where: nogNietDefinitief(deelId) });
        if (aantal === rijen.length) throw new Weigering(`Dit zijn alle brieven van deel ${String(deelId)}: wijs het deel af («wijsAf»).`);
        await meldGeweigerd(tx, rijen, kop.vandaag, nieuw);
        await tx.brief.updateMany({ where: welke, data: { rundeelId: null } });
        await tx.rundeel.update({ where: { id: deelId }, data: { status: 'proef', aantal: aantal - rijen.length, aangebodenDoor: null, proef: { wacht: true }, bevindingen: [] } });
        await rondTakenAf(tx, kop.zaak, kop.vandaag, 'opnieuw beoordeeld', { sleutelBegin: goedkeuringstaak(deelId) });
        await schrijfGebeurtenis(tx, kop.zaak, kop.vandaag, 'brieven_geweigerd', { deelId, besluitId: nieuw, aantal: rijen.length });
        return leesDelen(tx, kop.zaak);
      }),
  };
}

/** What goes with a letter that lays a beslag does not stay behind alone: a beslag would be laid of which the debtor reads nothing (Rv 475i lid 1). */
async function eistHoofdbrief(tx: Transactie, deelId: number, eruit: readonly { readonly id: number; readonly besluitId: number | null }[]): Promise<void> {
  const besluiten = eruit.flatMap(({ besluitId }) => (besluitId === null ? [] : [besluitId]));
  const blijft = await tx.brief.findFirst({ where: { ...nogNietDefinitief(deelId), soort: { in: [...HOOFDBRIEVEN] }, besluitId: { in: besluiten }, NOT: { id: { in: eruit.map(({ id }) => id) } } }, orderBy: { id: 'asc' } });
  if (blijft !== null) throw new Weigering(`Een van deze brieven hoort bij brief ${String(blijft.id)}, waarmee het beslag wordt gelegd: haal die er ook uit. Er is niets gedaan.`);
}
