import { partijsleutel } from '../../adapters/routeervoorziening/identiteit.ts';
import { Bericht } from '../../adapters/routeervoorziening/contract/bericht.ts';
import { zaakVanOverdracht, type BeslagId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import type { Transactie } from '../opslag/database.ts';
import { openAangeboden } from '../overdragen/openen.ts';
import { oordeelOver } from '../router/oordeel.ts';

type Rij = Awaited<ReturnType<Transactie['inkomendPartijbericht']['findUniqueOrThrow']>>;

/**
 * Gives a message about an overdracht to the overdracht that it is about, by the id that both parties know it by; an offer begins one. Answers
 * whether there is one of that sender.
 */
export async function geefAanOverdracht(tx: Transactie, rij: Rij, vandaag: Dag): Promise<boolean> {
  const bericht = Bericht.parse(rij.inhoud);
  if (!('overdrachtId' in bericht.inhoud)) return false;
  const { overdrachtId } = bericht.inhoud;
  const beslagId = rij.beslagId as BeslagId;
  if (bericht.soort === 'overdracht_aangeboden' && (await openAangeboden(tx, { beslagId, vandaag, van: rij.afzender, naam: await naamVan(tx, beslagId, rij.afzender), kenmerk: bericht.kenmerkAfzender, inhoud: bericht.inhoud }))) return true;
  const overdracht = await tx.inningsoverdracht.findUnique({ where: { overdrachtId } });
  if (overdracht === null || overdracht.beslagId !== rij.beslagId || overdracht.partij !== rij.afzender) return false;
  await schrijfBericht(tx, { ontvanger: zaakVanOverdracht(overdracht.id), soort: 'partijbericht', dag: vandaag, sleutel: `partijbericht:${String(overdracht.id)}:${String(rij.id)}`, inhoud: { partijberichtId: rij.id, wat: bericht.soort } });
  return true;
}

/** The name of a party, as it was found when it was determined who collects. */
async function naamVan(tx: Transactie, beslagId: BeslagId, sleutel: string): Promise<string | null> {
  const oordeel = await oordeelOver(tx, beslagId);
  return oordeel?.beslagen.find(({ partij }) => partij !== null && partijsleutel(partij.nummer) === sleutel)?.partij?.naam ?? null;
}
