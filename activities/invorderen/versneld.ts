import { zaakVanVordering } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { beginVanTermijn } from '../../domain/straat/bewijs.ts';
import { termijnVanStap } from '../../domain/straat/termijn-van-stap.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { Weigering } from '../opslag/weigering.ts';
import { legBesluitVast } from './besluit-van-mens.ts';
import type { InvorderenPort } from './port.ts';
import { isUitDePostTeHalen, laadStraat } from './straat.ts';
import { BRIEFSTATUS, TELT_NIET } from '../opslag/briefstatus.ts';
import { HOUDT_DE_STRAAT, rondTakenAf } from './taken.ts';
import { bewijsOnderweg } from './uit-de-post.ts';

/**
 * Makes an aanslag payable at once and in full, by a decision of a person on a ground of IW 10 lid 1, once per key: from then
 * on its way is that of IW 15 (`versneldeWeg`). A dwangbevel that went by post stays the title (lid 1 c); else a new one goes,
 * by exploot (IW 13 lid 4 b).
 */
export async function vorderVersneld(db: Database, { grond, reden, ...rest }: Parameters<InvorderenPort['vorderVersneld']>[0]): ReturnType<InvorderenPort['vorderVersneld']> {
  const { vorderingId, vandaag } = rest;
  const zaak = zaakVanVordering(vorderingId);
  return metZaak(db, zaak, async (tx) => {
    const besluitId = await legBesluitVast(tx, { ...rest, soort: 'versnelde_invordering', grond: [`IW 10 lid 1 onder ${grond}`, 'IW 15 lid 1'], inhoud: { grond, reden } });
    if (besluitId !== null) {
      const { regime, versneldOp } = await tx.vordering.findUniqueOrThrow({ where: { id: vorderingId } });
      if (regime !== 'belasting') throw new Weigering('Versnelde invordering (IW 10 en 15) bestaat alleen voor belastingen.');
      if (versneldOp !== null) throw new Weigering('Deze aanslag wordt al versneld ingevorderd.');
      const versneldBevel = (await bevelIsGedaan(tx, zaak)) ? 'gedaan' : 'nieuw';
      await tx.vordering.update({ where: { id: vorderingId }, data: { versneldOp: naarDatum(vandaag), versneldGrond: grond, versneldBevel } });
      // A dwangbevel that came back still was not served; every other question of the ordinary street is answered by this decision, and no contact is waited for.
      await rondTakenAf(tx, zaak, vandaag, 'versneld', { soorten: [...HOUDT_DE_STRAAT.filter((soort) => soort !== 'retour' || versneldBevel === 'nieuw'), 'sociale_stap'] });
    }
    return { volgendeStapVanaf: await opEerderBevel(tx, rest) };
  });
}

/** Whether a dwangbevel is with the post or was sent. One that can still be taken out of the post is made anew. */
async function bevelIsGedaan(tx: Transactie, zaak: string): Promise<boolean> {
  const brieven = await tx.brief.findMany({ where: { zaak, soort: 'dwangbevel', status: { notIn: [...TELT_NIET] } } });
  for (const brief of brieven) if (!isUitDePostTeHalen(brief) || (await bewijsOnderweg(tx, zaak, brief.id))) return true;
  return false;
}

/** From when a dwangbevel that was sent before may be executed: the day it counts as served (IW 13 lid 5, 15 lid 1 c). */
async function opEerderBevel(tx: Transactie, { vorderingId, vandaag }: { readonly vorderingId: Parameters<InvorderenPort['vorderVersneld']>[0]['vorderingId']; readonly vandaag: Dag }): Promise<Dag | null> {
  const { dossier, zaak } = await laadStraat(tx, vorderingId, vandaag);
  const brief = await tx.brief.count({ where: { zaak, soort: 'dwangbevel', status: BRIEFSTATUS.verzonden } });
  const bewijs = dossier.brieven.dwangbevel;
  if (brief === 0 || bewijs?.terpostbezorgdOp == null) return null;
  const termijn = termijnVanStap('dwangbevel', dossier.weg, { begin: beginVanTermijn(bewijs.dagtekening, bewijs.terpostbezorgdOp), betekendOp: bewijs.betekendOp, beleid: bewijs.beleid });
  return termijn.soort === 'loopt' ? termijn.volgendeStapVanaf : null;
}
