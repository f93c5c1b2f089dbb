import { zaakVanVordering } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { openstaand } from '../opslag/openstaand.ts';
import { sluitOverdracht } from '../deurwaarder/einde.ts';
import { legVoor } from '../opslag/taak.ts';
import { eenmalig } from '../bericht/verwerken.ts';
import { dwangbevelBijDeurwaarder } from './exploot.ts';
import { eigenPauze } from './pauze-mee.ts';
import type { InvorderenPort } from './port.ts';
import { trekOngeposteRenteIn } from './rente-herzien.ts';
import { GAAT_HOE_DAN_OOK } from './straat.ts';
import { BRIEFSTATUS } from '../opslag/briefstatus.ts';
import { HOUDT_DE_STRAAT, NIET_BETEKENEN, OVER_RENTEBRIEF, rondTakenAf } from './taken.ts';
import { neemUitDePost } from './uit-de-post.ts';
import { meldAfgedaan } from './verhaal-aanmelden.ts';

/** Notes a message that books nothing here, once; answers what is open, in cents. */
export async function boekBericht(db: Database, { vorderingId, berichtId, vandaag }: Parameters<InvorderenPort['boekBericht']>[0]): ReturnType<InvorderenPort['boekBericht']> {
  const zaak = zaakVanVordering(vorderingId);
  return eenmalig(db, berichtId, zaak, async (tx, bericht) => {
    await schrijfGebeurtenis(tx, zaak, vandaag, bericht.soort, { berichtId });
    // It left a verhaal that was paused for it.
    const pauze = bericht.soort === 'aankondiging_eerst' ? await eigenPauze(tx, vorderingId, vandaag) : null;
    return { openstaandCenten: (await openstaand(tx, vorderingId)).totaal, ...(pauze === null ? {} : { pauze: { ...pauze } }) };
  });
}

/**
 * Ends a claim, once. Not while a message to it is unhandled, nor as paid when a payment was taken back since or the letter of its rente waits for a person. What was not posted goes out of the post with its costs, but for a
 * letter that something does not count any more; its verhaal is told, and the tasks that held the street fall away.
 */
export async function sluit(db: Database, { vorderingId, einde, vandaag }: Parameters<InvorderenPort['sluit']>[0]): ReturnType<InvorderenPort['sluit']> {
  const zaak = zaakVanVordering(vorderingId);
  return metZaak(db, zaak, async (tx) => {
    const vordering = await tx.vordering.findUniqueOrThrow({ where: { id: vorderingId } });
    if (vordering.einde !== null) return { soort: 'gesloten' };
    if ((await tx.bericht.count({ where: { ontvanger: zaak, verwerktOp: null } })) > 0) return { soort: 'nog_berichten' };
    if (einde === 'voldaan' && (await openstaand(tx, vorderingId)).totaal > 0) return { soort: 'weer_open' };
    // The answer may still make its letter, which nobody makes for a claim that is over.
    if (einde === 'voldaan' && (await wachtOpRentebrief(tx, zaak))) return { soort: 'nog_vraag' };
    if (einde !== 'voldaan') await trekOngeposteRenteIn(tx, vorderingId, vandaag);
    await ruimBrievenOp(tx, zaak, { vorderingId, vandaag });
    // What came back with the costs of a letter is told first.
    if ((await tx.bericht.count({ where: { ontvanger: zaak, verwerktOp: null } })) > 0) return { soort: 'nog_berichten' };
    await sluitOverdracht(tx, vorderingId, { einde, vandaag, melden: true });
    if (einde !== 'ingetrokken') await meldAfgedaan(tx, vorderingId, vandaag);
    await vraagNaarExploot(tx, zaak, vandaag);
    await rondTakenAf(tx, zaak, vandaag, 'gesloten', { soorten: [...HOUDT_DE_STRAAT, 'route_wachten', 'betekening_invoeren', 'verjaring_dreigt', 'verjaring_onbeslist', 'sociale_stap', 'kwadrant_beoordelen', 'rente_onbetaald'] });
    await rondTakenAf(tx, zaak, vandaag, 'gesloten', { sleutelBegin: NIET_BETEKENEN });
    await tx.vordering.update({ where: { id: vorderingId }, data: { einde, eindeOp: naarDatum(vandaag) } });
    await schrijfGebeurtenis(tx, zaak, vandaag, 'gesloten', { einde, openstaandCenten: (await openstaand(tx, vorderingId)).totaal });
    return { soort: 'gesloten' };
  });
}

/** Rente was charged and paid, its letter did not go, and a person is asked what must become of it. */
async function wachtOpRentebrief(tx: Transactie, zaak: string): Promise<boolean> {
  return (await tx.taak.count({ where: { zaak, afgedaanOp: null, sleutel: { startsWith: `${zaak}:${OVER_RENTEBRIEF}` }, soort: { in: ['brief_geweigerd', 'rentebrief_niet_aangekomen'] }, feiten: { path: ['wat'], equals: 'teruggehaald' } } })) > 0;
}

/** The deurwaarder had the dwangbevel and nobody entered what he did with it: from here on its costs cannot be charged by itself. */
async function vraagNaarExploot(tx: Transactie, zaak: string, vandaag: Dag): Promise<void> {
  const open = await dwangbevelBijDeurwaarder(tx, zaak);
  if (open !== null) await legVoor(tx, zaak, 'exploot_na_betaling', vandaag, `exploot_na_betaling:${String(open.id)}`);
}

async function ruimBrievenOp(tx: Transactie, zaak: string, { vorderingId, vandaag }: Pick<Parameters<InvorderenPort['sluit']>[0], 'vorderingId' | 'vandaag'>): Promise<void> {
  const ongepost = await tx.brief.findMany({ where: { zaak, soort: { notIn: [...GAAT_HOE_DAN_OOK] }, OR: [{ status: BRIEFSTATUS.klaargezet, aangenomenOp: null }, { status: BRIEFSTATUS.teruggehaald }] }, orderBy: { id: 'asc' } });
  for (const brief of ongepost) await neemUitDePost(tx, vorderingId, brief, vandaag, BRIEFSTATUS.vervallen);
}
