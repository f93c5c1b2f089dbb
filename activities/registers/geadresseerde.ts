import { z } from 'zod';
import type { Adressering, BrpBrieven } from '../invorderen/brp.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { beoordeeldIn, isMaatregel } from './bevinding.ts';

const adresregelsSchema = z.array(z.string().min(1)).min(1);

/**
 * To whom the letters of a debtor go: to the bewindvoerder or curator that a person entered for a measure that the register
 * still held, else to the debtor. Only the name of the debtor goes along, so that a secret address stays secret.
 */
export async function naarVertegenwoordiger(tx: Transactie, { zaak, debiteurId }: { readonly zaak: string | null; readonly debiteurId: number }, adres: Adressering): Promise<Adressering> {
  const bevindingen = await tx.registerbevinding.findMany({ where: { debiteurId, vervallenOp: null }, include: { vertegenwoordigers: { orderBy: { id: 'desc' }, take: 1 } }, orderBy: { id: 'desc' } });
  const beoordeeld = zaak === null ? new Set<number>() : await beoordeeldIn(tx, zaak);
  const wie = bevindingen.find(({ id, soort, vertegenwoordigers }) => isMaatregel(soort) && vertegenwoordigers.length > 0 && !beoordeeld.has(id))?.vertegenwoordigers[0];
  if (wie === undefined) return adres;
  return { naam: wie.naam, aanhef: 'Geachte heer, mevrouw', adresregels: adresregelsSchema.parse(wie.adresregels), land: null, briefadres: false, geheimhouding: false, overleden: adres.overleden, ...(adres.minderjarig === true ? { minderjarig: true as const } : {}), namens: adres.naam };
}

/** The BRP for the letters of a running beslag: what it answers, with the vertegenwoordiger in the place of the debtor where there is one. */
export function brievenAanVertegenwoordiger(db: Database, brp: BrpBrieven): BrpBrieven {
  return {
    brieven: async (bsn, leeftijdOp) => {
      const antwoord = await brp.brieven(bsn, leeftijdOp);
      if (antwoord.soort === 'niet_gevonden') return antwoord;
      const debiteur = await db.debiteur.findFirst({ where: { bsn, registerbevindingen: { some: { vervallenOp: null } } } });
      return debiteur === null ? antwoord : { soort: 'gevonden', adressering: await naarVertegenwoordiger(db, { zaak: null, debiteurId: debiteur.id }, antwoord.adressering) };
    },
  };
}
