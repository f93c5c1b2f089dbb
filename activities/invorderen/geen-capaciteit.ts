import { zaakVanVordering } from '../../contract/zaak.ts';
import { leesGeenCapaciteit } from '../bericht/inhoud.ts';
import { eenmalig } from '../bericht/verwerken.ts';
import type { Database } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { openstaand } from '../opslag/openstaand.ts';
import { legVoor } from '../opslag/taak.ts';
import type { InvorderenPort } from './port.ts';

/**
 * Takes in, once, what two persons decided in the verhaal of a claim from which nothing can be taken: it asks for its route, or is
 * put before a person who may write it off. A claim on which nothing is open needs neither.
 */
export async function boekGeenCapaciteit(db: Database, { vorderingId, berichtId, vandaag }: Parameters<InvorderenPort['boekGeenCapaciteit']>[0]): ReturnType<InvorderenPort['boekGeenCapaciteit']> {
  const zaak = zaakVanVordering(vorderingId);
  return eenmalig(db, berichtId, zaak, async (tx, bericht) => {
    const { verhaalId, keuze } = leesGeenCapaciteit(bericht.inhoud);
    await schrijfGebeurtenis(tx, zaak, vandaag, 'geen_capaciteit', { verhaalId, keuze });
    const { totaal } = await openstaand(tx, vorderingId);
    if (totaal <= 0) return { taak: null };
    const soort = keuze === 'andere_route' ? 'route_wachten' : 'afboekingsvoorstel';
    return { taak: await legVoor(tx, zaak, soort, vandaag, `${soort}:geen_capaciteit:${String(berichtId)}`, undefined, { feiten: { verhaalId, openstaandCenten: totaal } }) };
  });
}
