import { zaakVanVordering } from '../../contract/zaak.ts';
import { naarDag } from '../opslag/dagen.ts';
import { wegVanRij } from '../opslag/grond.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { openstaand } from '../opslag/openstaand.ts';
import { HEROPENING } from './heropenen.ts';
import { hervatpunt } from './hervatpunt.ts';
import type { InvorderenPort } from './port.ts';

/** Begins the street of a claim: what is open, in cents, and the last day of its payment term (IW 9); of one that was opened again, where it goes on. */
export async function open(db: Database, { vorderingId, vandaag }: Parameters<InvorderenPort['open']>[0]): ReturnType<InvorderenPort['open']> {
  const zaak = zaakVanVordering(vorderingId);
  return metZaak(db, zaak, async (tx) => {
    const vordering = await tx.vordering.findUniqueOrThrow({ where: { id: vorderingId }, include: { betaaltermijnen: { orderBy: { volgnummer: 'asc' } } } });
    const { betaaltermijnen } = vordering;
    const laatsteBetaaldag = naarDag(betaaltermijnen[0]?.laatsteDag ?? vordering.laatsteBetaaldag);
    const termijnen = betaaltermijnen.length === 0 ? {} : { termijnen: betaaltermijnen.length };
    if ((await tx.gebeurtenis.count({ where: { zaak, soort: 'geopend' } })) === 0) {
      await schrijfGebeurtenis(tx, zaak, vandaag, 'geopend', { hoofdsomCenten: vordering.hoofdsomCenten, laatsteBetaaldag, ...termijnen });
    }
    const heropend = (await tx.besluit.count({ where: { zaak, soort: HEROPENING } })) > 0;
    const begin = heropend ? await hervatpunt(tx, vorderingId, vandaag) : { route: wegVanRij(vordering).bevoegdheid };
    return { laatsteBetaaldag, openstaandCenten: (await openstaand(tx, vorderingId)).totaal, ...termijnen, ...begin };
  });
}
