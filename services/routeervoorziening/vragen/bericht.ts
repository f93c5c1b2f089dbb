import { AFZENDER_VAN_BERICHT } from '../../../contract/routeervoorziening/berichtsoorten.ts';
import { BronFout, BronOnbereikbaar } from '../../../adapters/bron/fouten.ts';
import { Ontvangstbewijs, type Bericht } from '../../../adapters/routeervoorziening/contract/bericht.ts';
import { partijsleutel } from '../../../adapters/routeervoorziening/identiteit.ts';
import { leesAntwoord } from '../../../adapters/routeervoorziening/lezen.ts';
import { BRONHOUDER_PAD } from '../../../adapters/routeervoorziening/openapi/bronhouder.ts';
import { Probleemfout } from '../../../adapters/routeervoorziening/server/probleemfout.ts';
import type { Antwoordtekst } from '../../../adapters/routeervoorziening/verbinding.ts';
import type { Deelnemer } from '../deelnemers.ts';
import { standen, type Stand } from '../index/verwijsindex.ts';
import { log, type Omgeving } from './omgeving.ts';

/**
 * Passes a message on to its receiver and gives his receipt; nothing of it is kept. The log says who sent which kind to whom. Throws a
 * `Probleemfout` when it may not, or could not, be delivered: the same message may then be sent again.
 */
export async function stuurBericht(omgeving: Omgeving, afzender: Deelnemer, bericht: Bericht, signaal: AbortSignal): Promise<Ontvangstbewijs> {
  const van = partijsleutel(afzender.nummer);
  const aan = partijsleutel(bericht.ontvanger);
  const noteer = async (uitkomst: string): Promise<void> =>
    log(omgeving, { partij: van, handeling: 'bericht', personen: [{ rol: 'schuldenaar', bsn: bericht.bsn }], zaakkenmerk: bericht.kenmerkAfzender, wederpartijen: [aan], uitkomst: `${bericht.soort}:${uitkomst}` });
  try {
    const ontvanger = beoordeel(omgeving, bericht, van, aan, await standen(omgeving.pool, omgeving.bos, bericht.bsn));
    const bewijs = await bezorg(omgeving, ontvanger, afzender, bericht, signaal);
    await noteer('bezorgd');
    return bewijs;
  } catch (fout) {
    if (fout instanceof Probleemfout) await noteer(fout.code);
    throw fout;
  }
}

function beoordeel({ deelnemers }: Omgeving, { soort }: Bericht, van: string, aan: string, alle: readonly Stand[]): Deelnemer {
  if (van === aan) throw new Probleemfout(400, 'verzoek_ongeldig', 'Een bericht aan zichzelf wordt niet bezorgd.');
  const eigen = alle.find(({ partij }) => partij === van);
  if (eigen === undefined || (!eigen.lopend && AFZENDER_VAN_BERICHT[soort] === 'lopend')) throw new Probleemfout(403, 'grond_ontbreekt', 'Deze partij heeft voor deze persoon niets lopen en kan dit bericht niet sturen.');
  const ontvanger = deelnemers.van(aan);
  if (ontvanger === null || alle.find(({ partij }) => partij === aan)?.lopend !== true) throw new Probleemfout(404, 'ontvanger_onbekend', 'De ontvanger heeft voor deze persoon niets lopen.');
  return ontvanger;
}

async function bezorg(omgeving: Omgeving, ontvanger: Deelnemer, afzender: Deelnemer, bericht: Bericht, signaal: AbortSignal): Promise<Ontvangstbewijs> {
  const verbinding = omgeving.naar(ontvanger);
  if (verbinding === null) throw new Probleemfout(504, 'bronhouder_onbereikbaar', 'De ontvanger neemt nog geen berichten aan via de voorziening.');
  try {
    const antwoord = await verbinding.stuur(BRONHOUDER_PAD.berichten, { afzender: afzender.nummer, bericht }, signaal);
    const bewijs = leesBewijs(antwoord);
    if (bewijs.berichtId !== bericht.berichtId) throw new Probleemfout(502, 'bronhouder_onbereikbaar', 'De ontvanger bevestigt een ander bericht.');
    return bewijs;
  } catch (fout) {
    if (fout instanceof BronOnbereikbaar) throw new Probleemfout(504, 'bronhouder_onbereikbaar', 'De ontvanger is niet bereikt. Stuur hetzelfde bericht later opnieuw.');
    if (fout instanceof BronFout) throw new Probleemfout(502, 'bronhouder_onbereikbaar', 'De ontvanger antwoordt niet volgens de beschrijving.');
    throw fout;
  }
}

function leesBewijs(antwoord: Antwoordtekst): Ontvangstbewijs {
  if (antwoord.status === 200) return leesAntwoord('bronhouder', Ontvangstbewijs, antwoord);
  if (antwoord.status === 409) throw new Probleemfout(409, 'bericht_verschilt', 'De ontvanger kent dit bericht-id met een andere inhoud.');
  if (antwoord.status >= 400 && antwoord.status < 500 && antwoord.status !== 408 && antwoord.status !== 429) throw new Probleemfout(422, 'bronhouder_weigert', 'De ontvanger weigert het bericht.');
  throw new Probleemfout(502, 'bronhouder_onbereikbaar', 'De ontvanger heeft een storing. Stuur hetzelfde bericht later opnieuw.');
}
