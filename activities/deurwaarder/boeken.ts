import { z } from 'zod';
import type { Taaksoort } from '../../contract/taken.ts';
import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { gevolgVanTeruggave, TERUGGAVEREDENEN, type Teruggavereden } from '../../domain/deurwaarder/afrekening.ts';
import { centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { leesDeurwaardersafrekening } from '../bericht/inhoud.ts';
import { eenmalig } from '../bericht/verwerken.ts';
import { boekOp } from '../invorderen/betaling.ts';
import type { Deurwaarderuitkomst, InvorderenPort } from '../invorderen/port.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { openstaand } from '../opslag/openstaand.ts';
import { legVoor } from '../opslag/taak.ts';
import { opgegeven, sluitOverdracht } from './einde.ts';
import { legStuitingVast } from './stuiting.ts';

type Rij = Prisma.DeurwaardersafrekeningGetPayload<{ include: { overdracht: { include: { deurwaarder: true } }; betaling: true } }>;

const redenSchema = z.enum(TERUGGAVEREDENEN);

/**
 * Books a line of the statement of a deurwaarder, once: what he paid over is attributed like any payment, his act of
 * execution interrupts the verjaring (Awb 4:106), and where he gives the claim back the domain says what follows. A claim
 * that was taken back before keeps the money and is not given back twice.
 */
export async function boekDeurwaarder(db: Database, { vorderingId, berichtId, vandaag }: Parameters<InvorderenPort['boekDeurwaarder']>[0]): Promise<Deurwaarderuitkomst> {
  const zaak = zaakVanVordering(vorderingId);
  return eenmalig<Deurwaarderuitkomst>(db, berichtId, zaak, async (tx, bericht) => {
    const { afrekeningId } = leesDeurwaardersafrekening(bericht.inhoud);
    const rij = await tx.deurwaardersafrekening.findUniqueOrThrow({ where: { id: afrekeningId }, include: { overdracht: { include: { deurwaarder: true } }, betaling: true } });
    if (rij.overdracht.vorderingId !== vorderingId) throw new RangeError(`afrekening ${String(afrekeningId)} hoort niet bij ${zaak}`);
    await schrijfGebeurtenis(tx, zaak, vandaag, 'afrekening_deurwaarder', {
      afrekeningId,
      overdrachtId: rij.overdrachtId,
      dag: naarDag(rij.dag),
      geindCenten: rij.geindCenten,
      kostenDeurwaarderCenten: rij.kostenCenten,
      afgedragenCenten: rij.afgedragenCenten,
      einde: rij.einde,
    });
    if (rij.betaling !== null && rij.betaling.geboektOp === null) await boekOp(tx, vorderingId, { id: rij.betaling.id, bron: rij.betaling.bron, betaler: rij.betaling.betaler, dag: naarDag(rij.betaling.dag), centen: centen(rij.betaling.centen) }, vandaag);
    await legStuitingVast(tx, rij, vandaag);
    const { terug, taak } = await geefTerug(tx, vorderingId, rij, vandaag);
    return { openstaandCenten: (await openstaand(tx, vorderingId)).totaal, terug, taak };
  });
}

/** The claim comes back, with a question to a person where one must choose. */
async function geefTerug(tx: Transactie, vorderingId: VorderingId, { einde, id, overdrachtId }: Rij, vandaag: Dag): Promise<Pick<Deurwaarderuitkomst, 'terug' | 'taak'>> {
  if (einde === null) return { terug: false, taak: null };
  const reden = redenSchema.parse(einde);
  const open = await tx.overdracht.count({ where: { id: overdrachtId, openSleutel: { not: null } } });
  if (open === 0) return { terug: false, taak: null };
  await sluitOverdracht(tx, vorderingId, { einde: reden, vandaag, melden: false });
  const taak = await vraag(tx, vorderingId, { reden, afrekeningId: id, overdrachtId }, vandaag);
  return { terug: true, taak };
}

async function vraag(tx: Transactie, vorderingId: VorderingId, { reden, afrekeningId, overdrachtId }: { readonly reden: Teruggavereden; readonly afrekeningId: number; readonly overdrachtId: number }, vandaag: Dag): Promise<Taaksoort | null> {
  const { totaal } = await openstaand(tx, vorderingId);
  const gevolg = gevolgVanTeruggave(reden, totaal);
  if (gevolg === 'klaar' || gevolg === 'verder') return null;
  const { geind, kosten, afgedragen } = await opgegeven(tx, overdrachtId);
  const feiten = { overdrachtId, reden, openstaandCenten: totaal, geindCenten: geind, kostenDeurwaarderCenten: kosten, afgedragenCenten: afgedragen };
  const soort = gevolg === 'afboekingsvoorstel' ? 'afboekingsvoorstel' : 'deurwaarder_terug';
  return legVoor(tx, zaakVanVordering(vorderingId), soort, vandaag, `${soort}:afrekening:${String(afrekeningId)}`, undefined, { feiten });
}
