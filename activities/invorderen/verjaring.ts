import { zaakVanVordering } from '../../contract/zaak.ts';
import { voluit } from '../../domain/kalender/dag.ts';
import { grondVanStuiting, stuitingenVanMens } from '../../domain/regime/stuiting.ts';
import { eenmalig } from '../bericht/verwerken.ts';
import { bewaarBesluit } from '../opslag/besluit.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { betalingenVan } from '../opslag/feit.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { wegVanRij } from '../opslag/grond.ts';
import { openstaand, VERJARING } from '../opslag/openstaand.ts';
import { STUITING, verjaringVan } from '../opslag/verjaring.ts';
import { Weigering } from '../opslag/weigering.ts';
import { legBesluitVast } from './besluit-van-mens.ts';
import type { InvorderenPort } from './port.ts';
import { meldWegvallenUitVerhaal } from './stand.ts';
import { rondTakenAf } from './taken.ts';

/**
 * Looks again, on the word of the sweep, whether the claim has expired (Awb 4:104 lid 1): something may have interrupted
 * the term since. When it has, that is recorded with what was open, and from then on nothing is open, which a beslag that was ordered
 * for another claim too hears; once per message.
 */
export async function boekVerjaring(db: Database, { vorderingId, berichtId, vandaag }: Parameters<InvorderenPort['boekVerjaring']>[0]): ReturnType<InvorderenPort['boekVerjaring']> {
  const zaak = zaakVanVordering(vorderingId);
  return eenmalig(db, berichtId, zaak, async (tx) => {
    const { laatsteDag, verjaardVanaf, beslagLigt } = await verjaringVan(tx, vorderingId);
    const open = (await openstaand(tx, vorderingId)).totaal;
    const verjaard = vandaag >= verjaardVanaf && !beslagLigt && open > 0;
    if (verjaard) {
      const sleutel = `${zaak}:${VERJARING}`;
      const id = await bewaarBesluit(tx, { sleutel, zaak, vandaag, soort: VERJARING, grond: ['Awb 4:104', 'Awb 4:110'], inhoud: { laatsteDag, openstaandCenten: open }, feiten: await betalingenVan(tx, vorderingId) });
      await schrijfGebeurtenis(tx, zaak, vandaag, VERJARING, { besluitId: id, laatsteDag, openstaandCenten: open });
      await meldWegvallenUitVerhaal(tx, vorderingId, vandaag, `verjaard:${vorderingId}`);
    }
    return { verjaard };
  });
}

/** Records an act outside the street that interrupts the verjaring (Awb 4:105–4:106; IW 27 lid 1), once per key. */
export async function meldStuiting(db: Database, { op, soort, ...rest }: Parameters<InvorderenPort['meldStuiting']>[0]): Promise<void> {
  const zaak = zaakVanVordering(rest.vorderingId);
  await metZaak(db, zaak, async (tx) => {
    if ((await tx.besluit.count({ where: { sleutel: `${zaak}:${STUITING}:${rest.sleutel}` } })) > 0) return;
    const mogelijk = stuitingenVanMens(wegVanRij(await tx.vordering.findUniqueOrThrow({ where: { id: rest.vorderingId } })).regime);
    if (!mogelijk.includes(soort)) throw new Weigering(`Dit stuit de verjaring van deze vordering niet, of legt de straat zelf vast: ${soort}. Kies uit: ${mogelijk.join(', ')}.`);
    const { laatsteDag } = await verjaringVan(tx, rest.vorderingId);
    if (op > rest.vandaag) throw new Weigering('De dag van de stuiting ligt in de toekomst.');
    if (op > laatsteDag) throw new Weigering(`De vordering was op die dag al verjaard: de laatste dag was ${voluit(laatsteDag)} (Awb 4:104).`);
    await legBesluitVast(tx, { ...rest, soort: STUITING, grond: [grondVanStuiting(soort)], inhoud: { op, soort } });
    const { laatsteDag: nieuw } = await verjaringVan(tx, rest.vorderingId);
    if (nieuw <= laatsteDag) throw new Weigering(`Dit schuift de laatste dag niet op: die blijft ${voluit(laatsteDag)}. Is de dag juist?`);
    await rondTakenAf(tx, zaak, rest.vandaag, 'gestuit', { soorten: ['verjaring_dreigt', 'verjaring_onbeslist'] });
  });
}
