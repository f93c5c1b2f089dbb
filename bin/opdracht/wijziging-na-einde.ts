import { z } from 'zod';
import { maakBeslaan } from '../../activities/beslaan/beslaan.ts';
import { naarDagOfLeeg } from '../../activities/opslag/dagen.ts';
import { Weigering } from '../../activities/opslag/weigering.ts';
import { zaakVanVerhaal, type VerhaalId } from '../../contract/zaak.ts';
import { euro } from '../../domain/geld/centen.ts';
import { maakBronnen } from '../../worker/bronnen.ts';
import { instellingenVanHuis } from './instellingen.ts';
import { metDatabase, schrijf, wettelijkeDag } from './database.ts';
import { leesOpties, nummerVan } from './opties.ts';

const Invoer = z.object({ nummer: nummerVan('wijziging'), door: z.string().trim().min(1) });

/**
 * `invorderstraat wijziging-na-einde <wijziging> --door …`: what the update `meldWijziging` does, for a verhaal that has ended:
 * a second person approves the report, and what was taken too much goes back. Answers 0, or 2 when it is refused.
 */
export async function voerUit([nummer = '']: readonly string[], opties: Readonly<Record<string, unknown>>): Promise<number> {
  return metDatabase('wijziging-na-einde', async (db) => {
    const { nummer: wijzigingId, door } = leesOpties(Invoer, { ...opties, nummer });
    const wijziging = await db.wijziging.findUnique({ where: { id: wijzigingId }, include: { verhaal: true } });
    if (wijziging === null) throw new Weigering(`wijziging ${String(wijzigingId)} bestaat niet`);
    const verhaalId = wijziging.verhaalId as VerhaalId;
    if (naarDagOfLeeg(wijziging.verhaal.geslotenOp) === null) throw new Weigering(`${zaakVanVerhaal(verhaalId)} loopt nog. Gebruik de update «meldWijziging» van die zaak.`);
    // Only the BRP is asked; the database is the one that is open.
    const { brieven, registers } = maakBronnen(instellingenVanHuis());
    const vandaag = await wettelijkeDag(db);
    const { teruggegevenCenten } = await maakBeslaan({ db, brp: brieven, registers, toegang: null }).corrigeerNaEinde({ verhaalId, vandaag, wijzigingId, door, vereist: true });
    schrijf(`Wijziging ${String(wijzigingId)} telt mee. De debiteur krijgt ${euro(teruggegevenCenten)} terug.`);
    return 0;
  });
}
