import type { Database } from '../opslag/database.ts';
import { boekDeurwaarder } from '../deurwaarder/boeken.ts';
import { draagOver, neemTerug } from '../deurwaarder/overdragen.ts';
import { sluitContact } from '../sociaal/contact.ts';
import { beoordeelKwadrant, meldContact } from '../sociaal/melden.ts';
import { boekBetaling } from './betaling.ts';
import { boekBetekening } from './betekening.ts';
import { boekGeenCapaciteit } from './geen-capaciteit.ts';
import { beoordeelRegister, hervat, pauzeer } from './handelingen.ts';
import { beslisKwijtschelding } from './kwijtschelding.ts';
import { open } from './open.ts';
import type { InvorderenPort } from './port.ts';
import { boekBericht, sluit } from './sluiten.ts';
import { zetStap, type Stapbronnen } from './stap.ts';
import { legRenteVoor, stelRenteVastDoorMens } from './rente.ts';
import { maakRentebrief } from './rentebrief.ts';
import { betekenOpnieuw, kiesRoute } from './route.ts';
import { vraagRegisters } from './registers.ts';
import { maakTerugbetaalbrief } from './terugbetaalbrief.ts';
import { trekInDoorMens, zetTerug } from './terugdraaien.ts';
import { trekBriefIn } from './terughalen.ts';
import { haalUitDePost } from './uit-de-post.ts';
import { boekVerjaring, meldStuiting } from './verjaring.ts';
import { meldAanBijVerhaal } from './verhaal-aanmelden.ts';
import { verminder } from './vermindering.ts';
import { vorderVersneld } from './versneld.ts';
import { boekVerzending } from './verzending.ts';

/** Steps 1 and 2 of one claim, on the record, the BRP and the registers of the Rechtspraak. */
export function maakInvorderen({ db, ...bronnen }: Stapbronnen & { readonly db: Database }): InvorderenPort {
  const { brp } = bronnen;
  return {
    open: async (invoer) => open(db, invoer),
    zetStap: async (invoer) => zetStap(db, bronnen, invoer),
    boekVerzending: async (invoer) => boekVerzending(db, invoer),
    haalUitDePost: async (invoer) => haalUitDePost(db, invoer),
    boekBetaling: async (invoer) => boekBetaling(db, invoer),
    stelRenteVast: async (invoer) => stelRenteVastDoorMens(db, invoer),
    maakRentebrief: async (invoer) => maakRentebrief(db, brp, invoer),
    maakTerugbetaalbrief: async (invoer) => maakTerugbetaalbrief(db, brp, invoer),
    legRenteVoor: async (invoer) => legRenteVoor(db, invoer),
    meldAanBijVerhaal: async (invoer) => meldAanBijVerhaal(db, invoer),
    vraagRegisters: async (invoer) => vraagRegisters(db, bronnen, invoer),
    boekBericht: async (invoer) => boekBericht(db, invoer),
    boekVerjaring: async (invoer) => boekVerjaring(db, invoer),
    meldStuiting: async (invoer) => meldStuiting(db, invoer),
    pauzeer: async (invoer) => pauzeer(db, invoer),
    beoordeelRegister: async (invoer) => beoordeelRegister(db, invoer),
    hervat: async (invoer) => hervat(db, invoer),
    boekBetekening: async (invoer) => boekBetekening(db, invoer),
    vorderVersneld: async (invoer) => vorderVersneld(db, invoer),
    kiesRoute: async (invoer) => kiesRoute(db, invoer),
    betekenOpnieuw: async (invoer) => betekenOpnieuw(db, bronnen, invoer),
    zetTerug: async (invoer) => zetTerug(db, invoer),
    verminder: async (invoer) => verminder(db, brp, invoer),
    boekGeenCapaciteit: async (invoer) => boekGeenCapaciteit(db, invoer),
    meldContact: async (invoer) => meldContact(db, invoer),
    sluitContact: async (invoer) => sluitContact(db, invoer),
    beoordeelKwadrant: async (invoer) => beoordeelKwadrant(db, invoer),
    draagOver: async (invoer) => draagOver(db, bronnen, invoer),
    neemTerug: async (invoer) => neemTerug(db, invoer),
    boekDeurwaarder: async (invoer) => boekDeurwaarder(db, invoer),
    beslisKwijtschelding: async (invoer) => beslisKwijtschelding(db, brp, invoer),
    trekBriefIn: async (invoer) => trekBriefIn(db, bronnen, invoer),
    trekIn: async (invoer) => trekInDoorMens(db, invoer),
    sluit: async (invoer) => sluit(db, invoer),
  };
}
