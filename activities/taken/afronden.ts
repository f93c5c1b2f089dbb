import { z } from 'zod';
import { TAAKSOORTEN, type Taaksoort } from '../../contract/taken.ts';
import { soortVanZaak } from '../../contract/zaak.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { Weigering } from '../opslag/weigering.ts';
import { anderWeg } from './ander-weg.ts';
import type { Taakantwoord } from './antwoord.ts';
import { legTaakbesluitVast } from './besluit.ts';
import type { TakenPort } from './port.ts';

const overBericht = z.object({ berichtId: z.int() }).loose();
const soortSchema = z.enum(Object.keys(TAAKSOORTEN) as [Taaksoort, ...Taaksoort[]]);

/** Closing a task by hand, from the workflow of its zaak. */
export function maakAfronden(db: Database, antwoorden: readonly Taakantwoord[]): Pick<TakenPort, 'rondTaakAf'> {
  return {
    async rondTaakAf(invoer) {
      return metZaak(db, invoer.zaak, async (tx) => rondTaakAf(tx, invoer, antwoorden));
    },
  };
}

/**
 * Closes a task by a decision of a person, once per key, and does what its answer asks for (`antwoorden`). Refuses one of another zaak,
 * one that was closed, and one that only another action may close, with that action. The caller holds the lock of the zaak.
 */
export async function rondTaakAf(tx: Transactie, invoer: Parameters<TakenPort['rondTaakAf']>[0] & { readonly gesloten?: boolean }, antwoorden: readonly Taakantwoord[]): ReturnType<TakenPort['rondTaakAf']> {
  const { zaak, vandaag, taakId, gesloten = false } = invoer;
  const uitkomst = invoer.uitkomst.trim();
  const taak = await tx.taak.findUnique({ where: { id: taakId } });
  if (taak?.zaak !== zaak) throw new Weigering(`Taak ${String(taakId)} hoort niet bij deze zaak.`);
  const soort = soortSchema.parse(taak.soort);
  const vraag = { zaak, feiten: taak.feiten, uitkomst, gesloten, vandaag };
  const antwoord = antwoorden.find((een) => een.gaatOver(taak.feiten));
  if (await legTaakbesluitVast(tx, { ...invoer, soort: 'taak_afgedaan', inhoud: { taakId, taak: soort }, tekst: { uitkomst } })) {
    if (taak.afgedaanOp !== null) throw new Weigering(`Taak ${String(taakId)} is al afgedaan.`);
    // Of a zaak that is over no action is left: then a person closes every kind. A question with answers of its own is closed by them.
    const weg = gesloten || antwoord !== undefined ? null : anderWeg(soort, soortVanZaak(zaak), taak.sleutel.slice(zaak.length + 1));
    if (weg !== null) throw new Weigering(weg);
    await antwoord?.doe(tx, vraag);
    await tx.taak.update({ where: { id: taakId }, data: { afgedaanOp: naarDatum(vandaag), uitkomst } });
  }
  const stand = (await antwoord?.stand(tx, vraag)) ?? null;
  const nogOpen = await tx.taak.count({ where: { zaak, soort, afgedaanOp: null } });
  return { weg: nogOpen === 0 ? soort : null, berichtId: overBericht.safeParse(taak.feiten).data?.berichtId ?? null, ...(stand === null ? {} : { stand }) };
}
