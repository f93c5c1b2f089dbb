import { zaakVanVordering, type VorderingId, type ZaakId } from '../../contract/zaak.ts';
import { voluit, type Dag } from '../../domain/kalender/dag.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { BRIEFSTATUS, TELT_NIET } from '../opslag/briefstatus.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { legVoor } from '../opslag/taak.ts';

/** The same dwangbevel once more, where it is served in another way. */
const SOORT = 'betekeningsopdracht';

/**
 * Without the dwangbevel nothing that was done to enforce it is owed: the costs of its exploten lapse, those of a beslag too, which
 * rest on a besluit of that beslag and not on a letter of the claim. A second service that waits for the post does not go, of one that
 * went a person is asked, and a dwangbevel that is made anew under versnelde invordering goes by exploot (IW 13 lid 4 b). What was paid on these costs goes
 * back with the letters that fall, so this comes first. The caller holds the locks.
 */
export async function laatTitelLos(tx: Transactie, vorderingId: VorderingId, vandaag: Dag): Promise<void> {
  const zaak = zaakVanVordering(vorderingId);
  await tx.kosten.updateMany({ where: { vorderingId, soort: { in: ['exploot_dwangbevel', 'exploot_beslag'] }, vervallenOp: null }, data: { vervallenOp: naarDatum(vandaag) } });
  await tx.vordering.updateMany({ where: { id: vorderingId, versneldBevel: 'gedaan' }, data: { versneldBevel: 'nieuw' } });
  await neemBetekeningTerug(tx, zaak, vandaag);
}

/** One that nobody has does not go, final or not; of one that went, or may have, whoever got it must hear of it. */
async function neemBetekeningTerug(tx: Transactie, zaak: ZaakId, vandaag: Dag): Promise<void> {
  const inDeRij: Prisma.BriefWhereInput = { status: BRIEFSTATUS.klaargezet, terpostbezorgdOp: null, OR: [{ aangenomenOp: null }, { kanaal: { not: null }, drukwerkId: null }] };
  await tx.brief.updateMany({ where: { zaak, soort: SOORT, ...inDeRij }, data: { status: BRIEFSTATUS.vervallen } });
  for (const { id, aan, dagtekening } of await tx.brief.findMany({ where: { zaak, soort: SOORT, status: { notIn: [...TELT_NIET] } }, orderBy: { id: 'asc' } })) {
    await tx.brief.update({ where: { id }, data: { status: BRIEFSTATUS.vervallen } });
    const wie = aan === 'deurwaarder' ? 'Zeg de deurwaarder dat hij het niet meer mag betekenen, en vraag of hij dat al deed' : 'Bericht wie hem kreeg';
    await legVoor(tx, zaak, 'intrekking_melden', vandaag, `intrekking_melden:${String(id)}`, `Het dwangbevel dat op ${voluit(naarDag(dagtekening))} nog eens werd verstuurd om het te betekenen, geldt niet meer. ${wie}.`, { feiten: { briefId: id, aan } });
  }
}
