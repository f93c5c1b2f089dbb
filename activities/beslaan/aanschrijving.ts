import { TAAKSOORTEN, type Taaksoort } from '../../contract/taken.ts';
import { zaakVanVerhaal, zaakVanVordering, type VerhaalId, type VorderingId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Adressering, BrpBrieven } from '../invorderen/brp.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { IN_LOPEND_VERHAAL } from '../opslag/in-verhaal.ts';
import { legVoor, type Vraag } from '../opslag/taak.ts';
import { naarVertegenwoordiger, type Debiteurzaken } from '../registers/geadresseerde.ts';
import { blijvendeFout } from '../verhalen/bronnen.ts';
import type { Beslagdossier } from './dossier.ts';

/** Nobody can be written to, and what a person must find out. */
export interface Onmogelijk {
  readonly soort: 'onmogelijk';
  readonly taak: Extract<Taaksoort, 'overleden' | 'adres_onbekend' | 'persoon_onbekend' | 'bron_antwoord_ongeldig' | 'vertegenwoordiger_onbekend'>;
  readonly vraag?: Vraag;
}

export type Aanschrijving = { readonly soort: 'adres'; readonly adres: Adressering } | Onmogelijk;

/** Who is written to: his BSN goes to the BRP and no further. */
export interface Aangeschrevene extends Debiteurzaken {
  readonly bsn: string;
}

/** Of a beslag: what the registers hold is judged in its verhaal. */
export function schuldenaarVan({ bsn, debiteurId, verhaalzaak }: Pick<Beslagdossier, 'bsn' | 'debiteurId' | 'verhaalzaak'>): Aangeschrevene {
  return { bsn, debiteurId, zaken: [verhaalzaak] };
}

/** Of a claim: there, or in the verhaal where it is. */
export async function debiteurVan(db: Database, vorderingId: VorderingId): Promise<Aangeschrevene> {
  const { debiteurId, debiteur, verhaalVorderingen } = await db.vordering.findUniqueOrThrow({ where: { id: vorderingId }, select: { debiteurId: true, debiteur: { select: { bsn: true } }, verhaalVorderingen: { where: IN_LOPEND_VERHAAL, select: { verhaalId: true } } } });
  return { bsn: debiteur.bsn, debiteurId, zaken: [zaakVanVordering(vorderingId), ...verhaalVorderingen.map(({ verhaalId }) => zaakVanVerhaal(verhaalId as VerhaalId))] };
}

/**
 * To whom and where a letter to the debtor goes, the bewindvoerder or curator in his place, asked outside any transaction. Lets the error of a source that is
 * down through: the call is then made again.
 */
export async function vraagAanschrijving(db: Database, brp: BrpBrieven, { bsn, ...wie }: Aangeschrevene): Promise<Aanschrijving> {
  try {
    const antwoord = await brp.brieven(bsn);
    if (antwoord.soort === 'niet_gevonden') return { soort: 'onmogelijk', taak: 'persoon_onbekend' };
    if (antwoord.adressering.overleden) return { soort: 'onmogelijk', taak: 'overleden' };
    const ontvanger = await naarVertegenwoordiger(db, wie, antwoord.adressering);
    if (ontvanger.soort === 'vertegenwoordiger_onbekend') return { soort: 'onmogelijk', taak: ontvanger.soort, vraag: ontvanger.vraag };
    const { adressering } = ontvanger;
    return adressering.adresregels.length === 0 ? { soort: 'onmogelijk', taak: 'adres_onbekend' } : { soort: 'adres', adres: adressering };
  } catch (fout) {
    if (blijvendeFout(fout) === null) throw fout;
    return { soort: 'onmogelijk', taak: 'bron_antwoord_ongeldig' };
  }
}

/** The same on behalf of a message; null where it was handled before: then nobody need be asked. */
export async function vraagAanschrijvingBij(db: Database, brp: BrpBrieven, berichtId: number, wie: Aangeschrevene): Promise<Aanschrijving | null> {
  const { verwerktOp } = await db.bericht.findUniqueOrThrow({ where: { id: berichtId } });
  return verwerktOp === null ? vraagAanschrijving(db, brp, wie) : null;
}

/** What an operator reads of a letter that was not made. */
const NIET_GEMAAKT: Partial<Record<Taaksoort, string>> = {
  vertegenwoordiger_onbekend: 'De debiteur staat onder bewind of curatele, en er is niet vastgelegd naar wie zijn brieven gaan: deze brief is niet gemaakt. Leg het vast (`npx invorderstraat vertegenwoordiger`) en zorg dat wie voor hem handelt het alsnog hoort.',
};

/** Puts before a person that a letter cannot go, once per key. `over` is what the letter adds to the question. Answers the kind. */
export async function legOnmogelijkVoor(tx: Transactie, zaak: string, { taak, vraag = {} }: Onmogelijk, vandaag: Dag, sleutel: string, over: Vraag & { readonly tekst?: string } = {}): Promise<Taaksoort> {
  const { tekst = '', ...meer } = over;
  const zin = `${NIET_GEMAAKT[taak] ?? TAAKSOORTEN[taak]} ${tekst}`.trim();
  return legVoor(tx, zaak, taak, vandaag, sleutel, zin, { ...meer, feiten: { ...vraag.feiten, ...meer.feiten }, artikelen: [...(vraag.artikelen ?? []), ...(meer.artikelen ?? [])] });
}
