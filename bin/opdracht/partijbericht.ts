import { z } from 'zod';
import { naarDag } from '../../activities/opslag/dagen.ts';
import { Weigering } from '../../activities/opslag/weigering.ts';
import { zaakVanSamenloop, type BeslagId } from '../../contract/zaak.ts';
import { metDatabase, schrijf } from './database.ts';
import { leesOpties, nummerVan } from './opties.ts';

const Invoer = z.object({ nummer: nummerVan('partijbericht'), verstuurd: z.boolean().default(false) });
const overInhoud = z.looseObject({ inhoud: z.unknown() });

/** `invorderstraat partijbericht <nummer> [--verstuurd]`: what another party told us, or we told it, in full; amounts in cents. Answers 0, or 2 when there is none. */
export async function voerUit([nummer = '']: readonly string[], opties: Readonly<Record<string, unknown>>): Promise<number> {
  return metDatabase('partijbericht', async (db) => {
    const { nummer: id, verstuurd } = leesOpties(Invoer, { ...opties, nummer });
    const rij = verstuurd ? await db.uitgaandPartijbericht.findUnique({ where: { id } }) : await db.inkomendPartijbericht.findUnique({ where: { id } });
    if (rij === null) throw new Weigering(`bericht ${String(id)} bestaat niet`);
    const wie = 'afzender' in rij ? `van ${rij.afzender}` : `aan ${rij.ontvanger}`;
    schrijf(`Bericht ${String(id)} ${wie} op ${naarDag(rij.dag)}, ${zaakVanSamenloop(rij.beslagId as BeslagId)}: ${rij.soort}`);
    if ('weigering' in rij && rij.weigering !== null) schrijf(`Geweigerd: ${rij.weigering}`);
    schrijf(...JSON.stringify(overInhoud.parse(rij.inhoud).inhoud, null, 2).split('\n'), 'Bedragen in centen.');
    return 0;
  });
}
