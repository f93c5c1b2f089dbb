import { zaakVanVordering } from '../../contract/zaak.ts';
import { naarDag } from '../opslag/dagen.ts';
import { wegVanRij } from '../opslag/grond.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { openstaand } from '../opslag/openstaand.ts';
import type { InvorderenPort } from './port.ts';

/** Begins the street of a claim: what is open, in cents, and the last day of its payment term (IW 9). */
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
    return { laatsteBetaaldag, openstaandCenten: (await openstaand(tx, vorderingId)).totaal, route: wegVanRij(vordering).bevoegdheid, ...termijnen };
  });
}
