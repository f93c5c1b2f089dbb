import type { BezorgdBericht, Ontvangstbewijs } from '../../adapters/routeervoorziening/contract/bericht.ts';
import { Probleemfout } from '../../adapters/routeervoorziening/server/probleemfout.ts';

/** Messages of other parties: until they are handled here none is taken in, so that who sent one keeps it and hears so. */
export async function weigerBericht(_bericht: BezorgdBericht): Promise<Ontvangstbewijs> {
  return Promise.reject(new Probleemfout(503, 'bronhouder_weigert', 'Deze organisatie neemt nog geen berichten van andere partijen in behandeling.'));
}
