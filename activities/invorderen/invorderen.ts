import type { Database } from '../opslag/database.ts';
import { boekBetaling } from './betaling.ts';
import { boekBetekening } from './betekening.ts';
import type { BrpBrieven } from './brp.ts';
import { hervat, kiesRoute, pauzeer } from './handelingen.ts';
import { open } from './open.ts';
import type { InvorderenPort } from './port.ts';
import { boekBericht, sluit } from './sluiten.ts';
import { zetStap } from './stap.ts';
import { trekIn, zetTerug } from './terugdraaien.ts';
import { haalUitDePost } from './uit-de-post.ts';
import { boekVerjaring, meldStuiting } from './verjaring.ts';
import { meldAanBijVerhaal } from './verhaal-aanmelden.ts';
import { verminder } from './vermindering.ts';
import { vorderVersneld } from './versneld.ts';
import { boekVerzending } from './verzending.ts';

/** Steps 1 and 2 of one claim, on the record and the BRP. */
export function maakInvorderen({ db, brp }: { readonly db: Database; readonly brp: BrpBrieven }): InvorderenPort {
  return {
    open: async (invoer) => open(db, invoer),
    zetStap: async (invoer) => zetStap(db, brp, invoer),
    boekVerzending: async (invoer) => boekVerzending(db, invoer),
    haalUitDePost: async (invoer) => haalUitDePost(db, invoer),
    boekBetaling: async (invoer) => boekBetaling(db, invoer),
    meldAanBijVerhaal: async (invoer) => meldAanBijVerhaal(db, invoer),
    boekBericht: async (invoer) => boekBericht(db, invoer),
    boekVerjaring: async (invoer) => boekVerjaring(db, invoer),
    meldStuiting: async (invoer) => meldStuiting(db, invoer),
    pauzeer: async (invoer) => pauzeer(db, invoer),
    hervat: async (invoer) => hervat(db, invoer),
    boekBetekening: async (invoer) => boekBetekening(db, invoer),
    vorderVersneld: async (invoer) => vorderVersneld(db, invoer),
    kiesRoute: async (invoer) => kiesRoute(db, invoer),
    zetTerug: async (invoer) => zetTerug(db, invoer),
    verminder: async (invoer) => verminder(db, invoer),
    trekIn: async (invoer) => trekIn(db, invoer),
    sluit: async (invoer) => sluit(db, invoer),
  };
}
