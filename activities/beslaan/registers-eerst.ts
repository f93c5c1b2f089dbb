import type { Taaksoort } from '../../contract/taken.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { geadresseerdeVan, vraagAdres } from '../invorderen/dwangadres.ts';
import type { Stapbronnen } from '../invorderen/stap.ts';
import { REGISTERTAKEN } from '../invorderen/taken.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { legOpnieuwVoor } from '../opslag/taak.ts';
import type { Beslagdossier } from './dossier.ts';

/** Whom the letters reach is asked by who makes them. */
const HOUDT_OP: readonly Taaksoort[] = [...REGISTERTAKEN, 'bron_antwoord_ongeldig'];
/** What an answer closes; of the others what is wrong is put right. */
const BEANTWOORDT_MENS: readonly Taaksoort[] = ['insolventie', 'register_met_de_hand'];

/**
 * Asks the registers of the Rechtspraak before a coercive step at a derde (IW 19 lid 10), outside any transaction. What they hold is put
 * before a person in the verhaal, where it is judged, under this key. Answers the question, or null when the step may be taken.
 */
export async function vraagRegistersEerst(db: Database, bronnen: Stapbronnen, { verhaalzaak, debiteurId, bsn }: Beslagdossier, { vandaag, aanleiding, sleutel }: { readonly vandaag: Dag; readonly aanleiding: string; readonly sleutel: string }): Promise<Taaksoort | null> {
  const adres = await vraagAdres(bronnen, { bsn, vandaag, dwang: true });
  return metZaak(db, verhaalzaak, async (tx) => {
    const aan = await geadresseerdeVan(tx, { zaak: verhaalzaak, debiteurId, vandaag, aanleiding }, adres);
    if (aan.soort === 'aan' || !HOUDT_OP.includes(aan.taak)) return null;
    const vraag = BEANTWOORDT_MENS.includes(aan.taak) ? { ...aan.vraag, keuzes: ['wachten', 'geen_beslag'] } : aan.vraag;
    return legOpnieuwVoor(tx, verhaalzaak, aan.taak, vandaag, sleutel, undefined, vraag);
  });
}
