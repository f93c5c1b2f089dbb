import type { Taaksoort } from '../../contract/taken.ts';
import type { Adressering, BrpBrieven } from '../invorderen/brp.ts';
import type { Database } from '../opslag/database.ts';
import { blijvendeFout } from '../verhalen/bronnen.ts';

export type Aanschrijving =
  | { readonly soort: 'adres'; readonly adres: Adressering }
  | { readonly soort: 'onmogelijk'; readonly taak: Extract<Taaksoort, 'overleden' | 'adres_onbekend' | 'persoon_onbekend' | 'bron_antwoord_ongeldig'> };

/**
 * To whom and where a letter to the debtor goes, asked outside any transaction. Lets the error of a source that is
 * down through: the call is then made again.
 */
export async function vraagAanschrijving(brp: BrpBrieven, bsn: string): Promise<Aanschrijving> {
  try {
    const antwoord = await brp.brieven(bsn);
    if (antwoord.soort === 'niet_gevonden') return { soort: 'onmogelijk', taak: 'persoon_onbekend' };
    const { adressering } = antwoord;
    if (adressering.overleden) return { soort: 'onmogelijk', taak: 'overleden' };
    if (adressering.adresregels.length === 0) return { soort: 'onmogelijk', taak: 'adres_onbekend' };
    return { soort: 'adres', adres: adressering };
  } catch (fout) {
    if (blijvendeFout(fout) === null) throw fout;
    return { soort: 'onmogelijk', taak: 'bron_antwoord_ongeldig' };
  }
}

/** The same on behalf of a message; null where it was handled before: then nobody need be asked. */
export async function vraagAanschrijvingBij(db: Database, brp: BrpBrieven, { berichtId, bsn }: { readonly berichtId: number; readonly bsn: string }): Promise<Aanschrijving | null> {
  const { verwerktOp } = await db.bericht.findUniqueOrThrow({ where: { id: berichtId } });
  return verwerktOp === null ? vraagAanschrijving(brp, bsn) : null;
}
