import { BronFout } from '../../adapters/bron/fouten.ts';
import type { Taaksoort } from '../../contract/taken.ts';
import type { ZaakId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Transactie } from '../opslag/database.ts';
import type { Vraag } from '../opslag/taak.ts';
import { legNaslagVast } from '../registers/bevinding.ts';
import { naarVertegenwoordiger, type Ontvanger } from '../registers/geadresseerde.ts';
import type { Registers, Registerstand } from '../registers/registers.ts';
import type { Adressering, BrpBrieven } from './brp.ts';

/** What the BRP, and before a coercive step the registers of the Rechtspraak, answered about who is written to. */
export type Adres = { readonly soort: 'gevonden'; readonly adressering: Adressering; readonly registers: Registerstand | null } | { readonly soort: 'taak'; readonly taak: Taaksoort };

/** To whom a letter goes, or the question that holds it. */
export type Geadresseerde = { readonly soort: 'aan'; readonly adressering: Adressering } | { readonly soort: 'voorleggen'; readonly taak: Taaksoort; readonly vraag?: Vraag };

/**
 * Asks who is written to, outside any transaction; `dwang` asks the registers with it, `leeftijd` only whether he is a minor. Lets the error of a source that is down
 * through: the call is then made again.
 */
export async function vraagAdres({ brp, registers }: { readonly brp: BrpBrieven; readonly registers: Registers }, { bsn, vandaag, dwang, leeftijd = false }: { readonly bsn: string; readonly vandaag: Dag; readonly dwang: boolean; readonly leeftijd?: boolean }): Promise<Adres> {
  try {
    const antwoord = dwang ? await registers.naslaan(bsn, vandaag) : { registers: null, ...(await brp.brieven(bsn, leeftijd ? vandaag : undefined)) };
    if (antwoord.soort === 'niet_gevonden') return { soort: 'taak', taak: 'persoon_onbekend' };
    const { adressering, registers: stand } = antwoord;
    return adressering.overleden ? { soort: 'taak', taak: 'overleden' } : { soort: 'gevonden', adressering, registers: stand };
  } catch (fout) {
    if (fout instanceof BronFout) return { soort: 'taak', taak: 'bron_antwoord_ongeldig' };
    throw fout;
  }
}

/**
 * Keeps what the registers hold and answers to whom the letter goes: the bewindvoerder or curator where there is one, nobody while
 * a person must judge. `aanleiding` tells one time that the registers could not be asked from another. The caller holds the lock.
 */
export async function geadresseerdeVan(tx: Transactie, { zaak, debiteurId, vandaag, aanleiding }: { readonly zaak: ZaakId; readonly debiteurId: number; readonly vandaag: Dag; readonly aanleiding: string }, adres: Adres): Promise<Geadresseerde> {
  if (adres.soort === 'taak') return { soort: 'voorleggen', taak: adres.taak };
  const ophouding = adres.registers === null ? null : await legNaslagVast(tx, { zaak, debiteurId, vandaag }, adres.registers, `${zaak}:${aanleiding}`);
  if (ophouding !== null) return { soort: 'voorleggen', ...ophouding };
  const ontvanger: Ontvanger = adres.registers === null ? { soort: 'aan', adressering: adres.adressering } : await naarVertegenwoordiger(tx, { zaken: [zaak], debiteurId }, adres.adressering);
  if (ontvanger.soort === 'vertegenwoordiger_onbekend') return { soort: 'voorleggen', taak: ontvanger.soort, vraag: ontvanger.vraag };
  const { adressering } = ontvanger;
  return adressering.adresregels.length === 0 ? { soort: 'voorleggen', taak: 'adres_onbekend' } : { soort: 'aan', adressering };
}
