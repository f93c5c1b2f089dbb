import { z } from 'zod';
import type { Adressering } from '../invorderen/brp.ts';
import type { Transactie } from '../opslag/database.ts';
import type { Vraag } from '../opslag/taak.ts';
import { beoordeeldIn, grondVanMaatregel, isMaatregel } from './bevinding.ts';

const adresregelsSchema = z.array(z.string().min(1)).min(1);

/** Whose letters: a debtor as one opdrachtgever knows him, and the zaken in which a judgement on what the registers hold counts. */
export interface Debiteurzaken {
  readonly debiteurId: number;
  readonly zaken: readonly string[];
}

/** To whom they go; `vertegenwoordiger_onbekend`: somebody acts for the debtor, and nobody entered who. */
export type Ontvanger = { readonly soort: 'aan'; readonly adressering: Adressering } | { readonly soort: 'vertegenwoordiger_onbekend'; readonly vraag: Vraag };

/**
 * To whom the letters of a debtor go, by what this opdrachtgever found in the registers: to the bewindvoerder or curator that a person entered for
 * each measure that the register still held, where there is none to the debtor, and to nobody while one was not entered (BW 1:386, 1:441). Only the name of the debtor goes along,
 * so that a secret address stays secret.
 */
export async function naarVertegenwoordiger(tx: Transactie, { zaken, debiteurId }: Debiteurzaken, adres: Adressering): Promise<Ontvanger> {
  const bevindingen = await tx.registerbevinding.findMany({ where: { debiteurId, vervallenOp: null }, include: { vertegenwoordigers: { orderBy: { id: 'desc' }, take: 1 } }, orderBy: { id: 'desc' } });
  const beoordeeld = await beoordeeldIn(tx, zaken);
  const maatregelen = bevindingen.filter(({ id, soort }) => isMaatregel(soort) && !beoordeeld.has(id));
  const open = maatregelen.find(({ vertegenwoordigers }) => vertegenwoordigers.length === 0);
  // Not `bevindingId`: a judgement on it answers whether the zaak goes on, not that the debtor heard what this letter says.
  if (open !== undefined) return { soort: 'vertegenwoordiger_onbekend', vraag: { feiten: { bevinding: open.id, gevonden: open.soort }, artikelen: grondVanMaatregel(open.soort) } };
  const wie = maatregelen[0]?.vertegenwoordigers[0];
  if (wie === undefined) return { soort: 'aan', adressering: adres };
  const minderjarig = adres.minderjarig === true ? { minderjarig: true as const } : {};
  return { soort: 'aan', adressering: { naam: wie.naam, aanhef: 'Geachte heer, mevrouw', adresregels: adresregelsSchema.parse(wie.adresregels), land: null, briefadres: false, geheimhouding: false, overleden: adres.overleden, ...minderjarig, namens: adres.naam } };
}
