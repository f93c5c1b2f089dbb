import type { VorderingId } from '../../contract/zaak.ts';
import { zaakVanVordering } from '../../contract/zaak.ts';
import { centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { totaalVan, type Opgave } from '../../domain/deurwaarder/afrekening.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { openstaand } from '../opslag/openstaand.ts';
import { schrijfDeurwaarder } from './brief.ts';
import { openOverdracht } from './overdracht.ts';

/** What a deurwaarder stated of a hand-over so far, in cents. */
export async function opgegeven(tx: Transactie, overdrachtId: number): Promise<Opgave> {
  const rijen = await tx.deurwaardersafrekening.findMany({ where: { overdrachtId } });
  return totaalVan(rijen.map(({ geindCenten, kostenCenten, afgedragenCenten }) => ({ geind: centen(geindCenten), kosten: centen(kostenCenten), afgedragen: centen(afgedragenCenten) })));
}

/**
 * Ends the hand-over of a claim, if there is one, with what was collected by it. `melden`: he hears it by letter, unless the
 * order never went out; not when he gave the claim back himself. Answers whether there was one.
 */
export async function sluitOverdracht(tx: Transactie, vorderingId: VorderingId, { einde, vandaag, melden }: { readonly einde: string; readonly vandaag: Dag; readonly melden: boolean }): Promise<boolean> {
  const overdracht = await openOverdracht(tx, vorderingId);
  if (overdracht === null) return false;
  const zaak = zaakVanVordering(vorderingId);
  await tx.overdracht.update({ where: { id: overdracht.id }, data: { openSleutel: null, geeindigdOp: naarDatum(vandaag), einde } });
  const { geind, kosten, afgedragen } = await opgegeven(tx, overdracht.id);
  const open = await openstaand(tx, vorderingId);
  const oorzaak = await schrijfGebeurtenis(tx, zaak, vandaag, 'overdracht_geeindigd', { overdrachtId: overdracht.id, einde, geindCenten: geind, kostenDeurwaarderCenten: kosten, afgedragenCenten: afgedragen, openstaandCenten: open.totaal });
  await rondTakenAf(tx, zaak, vandaag, einde, { soorten: ['deurwaarder_brief_terug'] });
  const opdracht = await tx.brief.count({ where: { zaak, soort: 'opdracht_deurwaarder', besluitId: overdracht.besluitId, OR: [{ aangenomenOp: { not: null } }, { terpostbezorgdOp: { not: null } }] } });
  if (melden && opdracht > 0) {
    const { betalingskenmerk } = await tx.vordering.findUniqueOrThrow({ where: { id: vorderingId }, select: { betalingskenmerk: true } });
    await schrijfDeurwaarder(tx, { overdracht, soort: 'einde_deurwaarder', vandaag, sleutel: String(overdracht.id), oorzaak, inhoud: { einde, vordering: { id: vorderingId, betalingskenmerk }, openstaandCenten: open.totaal } });
  }
  return true;
}
