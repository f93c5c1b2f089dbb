import { zaakVanVerhaal, zaakVanVordering, type VerhaalId } from '../../contract/zaak.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { legOpnieuwVoor } from '../opslag/taak.ts';
import { geadresseerdeVan, vraagAdres } from './dwangadres.ts';
import type { InvorderenPort } from './port.ts';
import type { Stapbronnen } from './stap.ts';
import { verhaalsleutel } from './verhaal-aanmelden.ts';

/**
 * What the registers hold, or a death, before a claim joins a verhaal in which a beslag runs: no vaststelling asks then, and a
 * further beschikking goes to the derde (IW 19 lid 10). Put before a person; a judgement holds for this step. To the debtor no
 * letter goes: that his address is not known holds nothing.
 */
export async function vraagRegisters(db: Database, bronnen: Stapbronnen, { vorderingId, vandaag }: Parameters<InvorderenPort['vraagRegisters']>[0]): ReturnType<InvorderenPort['vraagRegisters']> {
  const zaak = zaakVanVordering(vorderingId);
  const vordering = await db.vordering.findUniqueOrThrow({ where: { id: vorderingId }, include: { debiteur: true } });
  const { debiteurId, debiteur } = vordering;
  const adres = await vraagAdres(bronnen, { bsn: debiteur.bsn, vandaag, dwang: true });
  return metZaak(db, zaak, async (tx) => {
    const aan = await geadresseerdeVan(tx, { zaak, debiteurId, vandaag, aanleiding: 'verhaal' }, adres);
    if (aan.soort === 'aan' || aan.taak === 'adres_onbekend') return { taak: null };
    const verhaal = await tx.verhaal.findUnique({ where: { openSleutel: verhaalsleutel(vordering) } });
    // The beslag that runs there is not paused with the claim: who judges must know of it.
    const feiten = { ...aan.vraag?.feiten, ...(verhaal === null ? {} : { lopendVerhaal: zaakVanVerhaal(verhaal.id as VerhaalId) }) };
    return { taak: await legOpnieuwVoor(tx, zaak, aan.taak, vandaag, `verhaal:registers:${vandaag}`, undefined, { ...aan.vraag, feiten }) };
  });
}
