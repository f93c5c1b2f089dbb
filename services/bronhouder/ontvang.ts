import { ontvangPartijbericht } from '../../activities/partijbericht/ontvangen.ts';
import type { Database } from '../../activities/opslag/database.ts';
import { isVoorbijgaand } from '../../activities/opslag/voorbijgaand.ts';
import type { Bronhouder } from '../../activities/router/beantwoord.ts';
import type { BezorgdBericht, Ontvangstbewijs } from '../../adapters/routeervoorziening/contract/bericht.ts';
import { Probleemfout } from '../../adapters/routeervoorziening/server/probleemfout.ts';

/** Takes a message of another party in. Throws a `Probleemfout`: 503 while the record is down, so that who sent it keeps it and sends it again. */
export async function ontvangBericht(db: Database, wie: () => Promise<Bronhouder>, bericht: BezorgdBericht): Promise<Ontvangstbewijs> {
  const ontvangst = await ofStoring(async () => ontvangPartijbericht(db, await wie(), bericht));
  switch (ontvangst.soort) {
    case 'ontvangen':
      return ontvangst.bewijs;
    case 'verschilt':
      throw new Probleemfout(409, 'bericht_verschilt', 'Dit bericht-id is bekend met een andere inhoud.');
    case 'niet_van_ons':
      throw new Probleemfout(404, 'ontvanger_onbekend', 'Bij deze organisatie loopt voor deze persoon op dit inkomen niets.');
    case 'niet_te_bewaren':
      throw new Probleemfout(400, 'verzoek_ongeldig', 'Het bericht bevat een teken dat niet kan worden bewaard.');
  }
}

async function ofStoring<T>(doe: () => Promise<T>): Promise<T> {
  try {
    return await doe();
  } catch (fout) {
    if (isVoorbijgaand(fout)) throw new Probleemfout(503, 'storing', 'Deze organisatie kan nu geen berichten bewaren. Stuur hetzelfde bericht later opnieuw.');
    throw fout;
  }
}
