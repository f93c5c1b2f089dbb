import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { centen, euro, min, NUL, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { debiteurVan, vraagAanschrijving, type Aanschrijving } from '../beslaan/aanschrijving.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { INTREKKING, openstaand, redenVanAfsluiting, VERJARING } from '../opslag/openstaand.ts';
import { legVoor } from '../opslag/taak.ts';
import { Weigering } from '../opslag/weigering.ts';
import { keurVoorstelGoed } from '../taken/vier-ogen.ts';
import type { Antwoordinhoud, NaEindeBesluit } from '../verhalen/antwoord-inhoud.ts';
import { stelVoor } from '../verhalen/voorstel.ts';
import { boekAlsnog } from './boek-alsnog.ts';
import type { BrpBrieven } from './brp.ts';
import { eistTeHeropenen, heropen } from './heropenen.ts';
import { rondTakenAf } from './taken.ts';
import { vertelTerugbetaling } from './terugbetaalbrief.ts';
import { trekInOnderSlot } from './terugdraaien.ts';
import { slotenVan, verlaatVerhaal } from './verhaal-aanmelden.ts';
import { verminderOnderSlot } from './vermindering.ts';

const TAAK = 'na_einde_beoordelen';

interface Voorstel {
  readonly vorderingId: VorderingId;
  readonly vandaag: Dag;
  readonly sleutel: string;
  readonly door: string;
  readonly besluit: NaEindeBesluit;
  /** Of a vermindering. */
  readonly centen?: Centen;
  readonly reden: string;
  readonly bewijs: string;
}

/**
 * Proposes to lower a claim that has ended, to withdraw it because the aanslag was annulled, or to collect it again: no workflow can do it any
 * more. It counts only when a second person approved it; answers the task that asks him. Once per key. Refuses a claim that runs.
 */
export async function stelNaEindeVoor(db: Database, { vorderingId, vandaag, sleutel, door, ...voorstel }: Voorstel): Promise<number> {
  const zaak = zaakVanVordering(vorderingId);
  return metZaak(db, zaak, async (tx) => {
    await eistEinde(tx, vorderingId);
    if (voorstel.besluit === 'heropening') await eistTeHeropenen(tx, vorderingId, vandaag);
    await legVoor(tx, zaak, TAAK, vandaag, `na_einde:${sleutel}`, undefined, { feiten: { besluit: voorstel.besluit, ...(voorstel.centen === undefined ? {} : { centen: voorstel.centen }) }, keuzes: ['na_einde'] });
    const { id: taakId } = await tx.taak.findUniqueOrThrow({ where: { sleutel: `${zaak}:na_einde:${sleutel}` } });
    await stelVoor(tx, { zaak, vandaag, sleutel: `na_einde:${sleutel}`, door, taakId, inhoud: { keuze: 'na_einde', ...voorstel } });
    return taakId;
  });
}

/** What came of it, in cents: what goes back to the debtor, and what is open. */
export interface NaEindeUitkomst {
  readonly besluit: NaEindeBesluit;
  readonly terugCenten: Centen;
  readonly openstaandCenten: Centen;
}

/**
 * The second person approves. First what the bank took back since the end is booked, and what was paid since as far as that is open. Lowered or annulled:
 * costs and rente follow the lower hoofdsom, what was paid too much goes back, and the debtor hears of both by letter; where he cannot be
 * written to, a task. The claim stays ended; refused where what the bank took back stays open: it is opened first. Opened: the street goes on, unless nothing is open any more. Queries the BRP.
 */
export async function keurNaEindeGoed(db: Database, brp: BrpBrieven, { vorderingId, taakId, door, vandaag }: { readonly vorderingId: VorderingId; readonly taakId: number; readonly door: string; readonly vandaag: Dag }): Promise<NaEindeUitkomst> {
  const zaak = zaakVanVordering(vorderingId);
  const aanschrijving = await vraagAanschrijving(db, brp, await debiteurVan(db, vorderingId));
  return metZaak(db, await slotenVan(db, vorderingId), async (tx) => {
    await eistEinde(tx, vorderingId);
    const voorstel = await tx.antwoord.findFirst({ where: { taakId, taak: { zaak, soort: TAAK } }, orderBy: { id: 'desc' } });
    if (voorstel === null) throw new Weigering(`Taak ${String(taakId)} is geen voorstel voor deze vordering.`);
    const sleutel = `na_einde-${String(taakId)}`;
    const { inhoud } = await keurVoorstelGoed(tx, zaak, { vandaag, sleutel, door, taakId, antwoordId: voorstel.id });
    if (inhoud.keuze !== 'na_einde') throw new Weigering(`Taak ${String(taakId)} is geen voorstel voor deze vordering.`);
    const vooraf = await toegezegd(tx, zaak);
    const openVooraf = (await openstaand(tx, vorderingId)).totaal;
    // In the days that the inwoner gets, nothing is taken for it by a beslag that goes on: it joins again by its street.
    if (inhoud.besluit === 'heropening') await verlaatVerhaal(tx, vorderingId, vandaag);
    await boekAlsnog(tx, vorderingId, vandaag);
    const heropend = await voerUit(tx, { vorderingId, vandaag, sleutel, door }, inhoud, aanschrijving);
    const { totaal: openstaandCenten } = await openstaand(tx, vorderingId);
    if (!heropend && openstaandCenten > openVooraf) throw new Weigering(`De bank nam een betaling terug: er staat daarna nog ${euro(openstaandCenten)} open. Stel eerst «--heropen» voor, en gebruik dan «verminder» of «trekIn» bij de vordering.`);
    // Of a claim that goes on its workflow handles them.
    if (!heropend) await handelBerichtenAf(tx, vorderingId, vandaag, aanschrijving);
    if (openstaandCenten === 0) await rondTakenAf(tx, zaak, vandaag, 'er staat niets open', { soorten: ['storno_na_einde', 'correctie_na_einde'] });
    return { besluit: inhoud.besluit, terugCenten: min(await toegezegd(tx, zaak), vooraf), openstaandCenten };
  });
}

type Kop = Parameters<typeof heropen>[1];

/** Does what was approved; answers whether the claim was opened. */
async function voerUit(tx: Transactie, kop: Kop, inhoud: Extract<Antwoordinhoud, { keuze: 'na_einde' }>, aanschrijving: Aanschrijving): Promise<boolean> {
  switch (inhoud.besluit) {
    case 'vermindering':
      await verminderOnderSlot(tx, { ...kop, centen: inhoud.centen ?? NUL, reden: inhoud.reden }, aanschrijving);
      return false;
    case 'vernietiging':
      await vernietig(tx, kop);
      return false;
    case 'heropening':
      // What was paid since covers it: the claim stays as it ended.
      if ((await openstaand(tx, kop.vorderingId)).totaal === 0) return false;
      await eistTeHeropenen(tx, kop.vorderingId, kop.vandaag);
      await heropen(tx, kop, inhoud.reden);
      return true;
  }
}

async function eistEinde(tx: Transactie, vorderingId: VorderingId): Promise<void> {
  const { einde } = await tx.vordering.findUniqueOrThrow({ where: { id: vorderingId }, select: { einde: true } });
  if (einde === null) throw new Weigering(`${zaakVanVordering(vorderingId)} loopt nog. Gebruik de update «verminder» of «trekIn» van die zaak.`);
}

/** The aanslag falls, whatever ended the claim: an earlier withdrawal for another reason, or its verjaring, gives way. */
async function vernietig(tx: Transactie, kop: Kop): Promise<void> {
  if ((await redenVanAfsluiting(tx, kop.vorderingId)) === 'aanslag_vernietigd') throw new Weigering('Deze aanslag is al vernietigd: er is niets veranderd.');
  await tx.besluit.updateMany({ where: { zaak: zaakVanVordering(kop.vorderingId), soort: { in: [INTREKKING, VERJARING] }, vervallenOp: null }, data: { vervallenOp: naarDatum(kop.vandaag) } });
  await trekInOnderSlot(tx, { ...kop, reden: 'aanslag_vernietigd' });
}

async function toegezegd(tx: Transactie, zaak: string): Promise<Centen> {
  const { _sum } = await tx.terugbetaling.aggregate({ where: { zaak }, _sum: { centen: true } });
  return centen(_sum.centen ?? 0);
}

/** The messages of the claim to itself, for which no workflow runs any more: the letter about each refund is made here, and of lower rente a person tells. */
async function handelBerichtenAf(tx: Transactie, vorderingId: VorderingId, vandaag: Dag, aanschrijving: Aanschrijving): Promise<void> {
  const zaak = zaakVanVordering(vorderingId);
  const berichten = await tx.bericht.findMany({ where: { ontvanger: zaak, soort: { in: ['terugbetaling_toegezegd', 'rente_vastgesteld'] }, verwerktOp: null }, orderBy: { id: 'asc' } });
  for (const bericht of berichten) {
    if (bericht.soort === 'rente_vastgesteld') await legVoor(tx, zaak, 'intrekking_melden', vandaag, `rente_lager:${String(bericht.id)}`, 'De rente van deze vordering, die klaar is, werd lager. Bericht de debiteur.');
    const uitkomst = bericht.soort === 'terugbetaling_toegezegd' ? await vertelTerugbetaling(tx, { vorderingId, vandaag }, bericht, aanschrijving) : { naSluiting: true };
    await tx.bericht.update({ where: { id: bericht.id }, data: { verwerktOp: new Date(), uitkomst } });
  }
}
