import { z } from 'zod';
import { TAAKSOORTEN, type Taaksoort } from '../../contract/taken.ts';
import { soortVanZaak } from '../../contract/zaak.ts';
import { beantwoordRentebrief, renteBesluitVan } from '../invorderen/rentebrief-opnieuw.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { Weigering } from '../opslag/weigering.ts';
import { anderWeg } from './ander-weg.ts';
import { legTaakbesluitVast } from './besluit.ts';
import type { TakenPort } from './port.ts';

const overBericht = z.object({ berichtId: z.int() }).loose();
const soortSchema = z.enum(Object.keys(TAAKSOORTEN) as [Taaksoort, ...Taaksoort[]]);

/** Closing a task by hand, from the workflow of its zaak. */
export function maakAfronden(db: Database): Pick<TakenPort, 'rondTaakAf'> {
  return {
    async rondTaakAf(invoer) {
      return metZaak(db, invoer.zaak, async (tx) => rondTaakAf(tx, invoer));
    },
  };
}

/**
 * Closes a task by a decision of a person, once per key. Refuses one of another zaak, one that was closed, and one that only
 * another action may close, with that action. The caller holds the lock of the zaak.
 */
export async function rondTaakAf(tx: Transactie, invoer: Parameters<TakenPort['rondTaakAf']>[0] & { readonly gesloten?: boolean }): ReturnType<TakenPort['rondTaakAf']> {
  const { zaak, vandaag, taakId, uitkomst, gesloten = false } = invoer;
  const taak = await tx.taak.findUnique({ where: { id: taakId } });
  if (taak?.zaak !== zaak) throw new Weigering(`Taak ${String(taakId)} hoort niet bij deze zaak.`);
  const soort = soortSchema.parse(taak.soort);
  if (await legTaakbesluitVast(tx, { ...invoer, soort: 'taak_afgedaan', inhoud: { taakId, taak: soort }, tekst: { uitkomst: uitkomst.trim() } })) {
    if (taak.afgedaanOp !== null) throw new Weigering(`Taak ${String(taakId)} is al afgedaan.`);
    // Of a zaak that is over no action is left: then a person closes every kind.
    const weg = gesloten ? null : anderWeg(soort, soortVanZaak(zaak), taak.sleutel.slice(zaak.length + 1));
    if (weg !== null) throw new Weigering(weg);
    const renteBesluitId = renteBesluitVan(taak.feiten);
    if (renteBesluitId !== null) await beantwoordRentebrief(tx, { zaak, renteBesluitId, uitkomst: uitkomst.trim(), gesloten, vandaag });
    await tx.taak.update({ where: { id: taakId }, data: { afgedaanOp: naarDatum(vandaag), uitkomst: uitkomst.trim() } });
  }
  const nogOpen = await tx.taak.count({ where: { zaak, soort, afgedaanOp: null } });
  return { weg: nogOpen === 0 ? soort : null, berichtId: overBericht.safeParse(taak.feiten).data?.berichtId ?? null };
}
