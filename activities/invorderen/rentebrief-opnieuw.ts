import { z } from 'zod';
import { sleutelVanZaak, zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { min, type Centen } from '../../domain/geld/centen.ts';
import { laatste, type Dag } from '../../domain/kalender/dag.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import { meldStandAanDeurwaarder } from '../deurwaarder/brief.ts';
import { TELT_NIET } from '../opslag/briefstatus.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { openstaand } from '../opslag/openstaand.ts';
import { Weigering } from '../opslag/weigering.ts';
import type { Taakantwoord } from '../taken/antwoord.ts';
import { RENTEBESCHIKKING } from './rente.ts';
import { laatRenteVervallen } from './rente-herzien.ts';
import { isAlleenRente, laatsteDagVanRente } from './rentebrief.ts';
import { meldStand, meldWegvallenUitVerhaal } from './stand.ts';
import { betaalTeVeelTerug } from './terugbetaling.ts';
import { meldAfgedaan } from './verhaal-aanmelden.ts';

/** How a person answers that the letter of a beschikking on rente did not go: it is made again, or its rente lapses. */
export const ANTWOORDEN_RENTEBRIEF = ['opnieuw', 'vervalt'] as const;

/** The same of a claim that is over: no workflow makes a letter any more. */
export const ANTWOORDEN_NA_EINDE = ['vervalt'] as const satisfies readonly (typeof ANTWOORDEN_RENTEBRIEF)[number][];

const overRentebrief = z.object({ renteBesluitId: z.int() });

/** The question about the letter of a beschikking on rente that did not go: what is answered keeps no such besluit in force without a letter. */
export const rentebriefantwoord: Taakantwoord = {
  gaatOver: (feiten) => overRentebrief.safeParse(feiten).success,
  doe: async (tx, { zaak, feiten, uitkomst, gesloten, vandaag }) => {
    const { renteBesluitId } = overRentebrief.parse(feiten);
    const antwoord = ANTWOORDEN_RENTEBRIEF.find((een) => een === uitkomst);
    if (antwoord === undefined) throw new Weigering('Doe deze taak af met de uitkomst «opnieuw» (de brief wordt opnieuw gemaakt) of «vervalt» (de rente vervalt).');
    if (antwoord === 'vervalt') return laatVervallen(tx, sleutelVanZaak(zaak) as VorderingId, renteBesluitId, vandaag);
    if (gesloten) throw new Weigering('Deze vordering is gesloten: haar brief wordt niet meer gemaakt. Kies «vervalt».');
    const eerder = await tx.brief.count({ where: { zaak, besluitId: renteBesluitId } });
    await schrijfBericht(tx, { ontvanger: zaak, soort: 'rente_vastgesteld', dag: vandaag, sleutel: `rente_vastgesteld:${String(renteBesluitId)}:${String(eerder + 1)}`, inhoud: { besluitId: renteBesluitId } });
  },
  stand: async (tx, { zaak, uitkomst }) => {
    const vorderingId = sleutelVanZaak(zaak) as VorderingId;
    if (uitkomst !== 'vervalt') return null;
    const open = await openstaand(tx, vorderingId);
    return { openstaandCenten: open.totaal, rente: isAlleenRente(open) ? { laatsteDag: await laatsteDagVan(tx, vorderingId) } : null };
  },
};

/** The rente of a beschikking is not owed any more: what was paid on it goes back, and who collects for the claim hears it. */
async function laatVervallen(tx: Transactie, vorderingId: VorderingId, besluitId: number, vandaag: Dag): Promise<void> {
  const vooraf = (await openstaand(tx, vorderingId)).totaal;
  await laatRenteVervallen(tx, vorderingId, besluitId, vandaag);
  await betaalTeVeelTerug(tx, vorderingId, vandaag, `rente_vervallen:${String(besluitId)}`, 'te_veel_betaald');
  const af = min(vooraf, (await openstaand(tx, vorderingId)).totaal);
  if (af > 0) await vertelVerder(tx, vorderingId, vandaag, `rente_vervallen:${String(besluitId)}`, af);
}

/** The verhaal hears that nothing is open any more; a beslag or a deurwaarder that goes on, that less is. */
async function vertelVerder(tx: Transactie, vorderingId: VorderingId, vandaag: Dag, oorzaak: string, af: Centen): Promise<void> {
  if ((await openstaand(tx, vorderingId)).totaal === 0) {
    await meldAfgedaan(tx, vorderingId, vandaag);
    return meldWegvallenUitVerhaal(tx, vorderingId, vandaag, oorzaak);
  }
  await meldStandAanDeurwaarder(tx, vorderingId, { vandaag, aanleiding: 'vermindering', sleutel: oorzaak, centen: af });
  await meldStand(tx, vorderingId, vandaag, oorzaak);
}

/** Last day on which the rente that is left may be paid: of the latest of its letters that count; null when none was made. */
async function laatsteDagVan(tx: Transactie, vorderingId: VorderingId): Promise<Dag | null> {
  const brieven = await tx.brief.findMany({ where: { zaak: zaakVanVordering(vorderingId), soort: RENTEBESCHIKKING, status: { notIn: [...TELT_NIET] }, besluit: { vervallenOp: null } } });
  const dagen = brieven.map(({ dagtekening, terpostbezorgdOp }) => laatsteDagVanRente(terpostbezorgdOp === null ? naarDag(dagtekening) : laatste(naarDag(dagtekening), naarDag(terpostbezorgdOp))));
  return dagen.reduce<Dag | null>((tot, dag) => (tot === null ? dag : laatste(tot, dag)), null);
}
