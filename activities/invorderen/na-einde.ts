import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { centen, min, NUL, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { debiteurVan, vraagAanschrijving, type Aanschrijving } from '../beslaan/aanschrijving.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { INTREKKING, redenVanAfsluiting, VERJARING } from '../opslag/openstaand.ts';
import { legVoor } from '../opslag/taak.ts';
import { Weigering } from '../opslag/weigering.ts';
import { keurVoorstelGoed } from '../taken/vier-ogen.ts';
import type { NaEindeBesluit } from '../verhalen/antwoord-inhoud.ts';
import { stelVoor } from '../verhalen/voorstel.ts';
import type { BrpBrieven } from './brp.ts';
import { vertelTerugbetaling } from './terugbetaalbrief.ts';
import { trekInOnderSlot } from './terugdraaien.ts';
import { slotenVan } from './verhaal-aanmelden.ts';
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
 * Proposes to lower a claim that has ended, or to withdraw it because the aanslag was annulled: no workflow can do it any more. It
 * counts only when a second person approved it; answers the task that asks him. Once per key. Refuses a claim that runs.
 */
export async function stelNaEindeVoor(db: Database, { vorderingId, vandaag, sleutel, door, ...voorstel }: Voorstel): Promise<number> {
  const zaak = zaakVanVordering(vorderingId);
  return metZaak(db, zaak, async (tx) => {
    await eistEinde(tx, vorderingId);
    await legVoor(tx, zaak, TAAK, vandaag, `na_einde:${sleutel}`, undefined, { feiten: { besluit: voorstel.besluit, ...(voorstel.centen === undefined ? {} : { centen: voorstel.centen }) }, keuzes: ['na_einde'] });
    const { id: taakId } = await tx.taak.findUniqueOrThrow({ where: { sleutel: `${zaak}:na_einde:${sleutel}` } });
    await stelVoor(tx, { zaak, vandaag, sleutel: `na_einde:${sleutel}`, door, taakId, inhoud: { keuze: 'na_einde', ...voorstel } });
    return taakId;
  });
}

/**
 * The second person approves: costs and rente follow the lower hoofdsom, what was paid too much goes back, and the debtor hears
 * of both by letter; where he cannot be written to, a task. The claim stays ended. Answers what goes back to the debtor, in cents. Queries the BRP.
 */
export async function keurNaEindeGoed(db: Database, brp: BrpBrieven, { vorderingId, taakId, door, vandaag }: { readonly vorderingId: VorderingId; readonly taakId: number; readonly door: string; readonly vandaag: Dag }): Promise<Centen> {
  const zaak = zaakVanVordering(vorderingId);
  const aanschrijving = await vraagAanschrijving(db, brp, await debiteurVan(db, vorderingId));
  return metZaak(db, await slotenVan(db, vorderingId), async (tx) => {
    await eistEinde(tx, vorderingId);
    await eistGeldBinnen(tx, vorderingId);
    const voorstel = await tx.antwoord.findFirst({ where: { taakId, taak: { zaak, soort: TAAK } }, orderBy: { id: 'desc' } });
    if (voorstel === null) throw new Weigering(`Taak ${String(taakId)} is geen voorstel voor deze vordering.`);
    const sleutel = `na_einde-${String(taakId)}`;
    const { inhoud } = await keurVoorstelGoed(tx, zaak, { vandaag, sleutel, door, taakId, antwoordId: voorstel.id });
    if (inhoud.keuze !== 'na_einde') throw new Weigering(`Taak ${String(taakId)} is geen voorstel voor deze vordering.`);
    const vooraf = await toegezegd(tx, zaak);
    const kop = { vorderingId, vandaag, sleutel, door };
    if (inhoud.besluit === 'vermindering') await verminderOnderSlot(tx, { ...kop, centen: inhoud.centen ?? NUL, reden: inhoud.reden }, aanschrijving);
    else await vernietig(tx, kop);
    await handelBerichtenAf(tx, vorderingId, vandaag, aanschrijving);
    return min(await toegezegd(tx, zaak), vooraf);
  });
}

async function eistEinde(tx: Transactie, vorderingId: VorderingId): Promise<void> {
  const { einde } = await tx.vordering.findUniqueOrThrow({ where: { id: vorderingId }, select: { einde: true } });
  if (einde === null) throw new Weigering(`${zaakVanVordering(vorderingId)} loopt nog. Gebruik de update «verminder» of «trekIn» van die zaak.`);
}

/** What the bank took back after the end was booked nowhere: it would be paid back a second time. */
async function eistGeldBinnen(tx: Transactie, vorderingId: VorderingId): Promise<void> {
  if ((await tx.betaling.count({ where: { vorderingId, bron: 'storno', toerekeningen: { none: {} } } })) > 0) {
    throw new Weigering('De bank nam een betaling van deze vordering terug die niet meer is geboekt: wat er terug moet is niet te zeggen. Zoek dat eerst uit.');
  }
}

/** The aanslag falls, whatever ended the claim: an earlier withdrawal for another reason, or its verjaring, gives way. */
async function vernietig(tx: Transactie, kop: { readonly vorderingId: VorderingId; readonly vandaag: Dag; readonly sleutel: string; readonly door: string }): Promise<void> {
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
