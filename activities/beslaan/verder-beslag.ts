import { z } from 'zod';
import type { VorderingId } from '../../contract/zaak.ts';
import { som } from '../../domain/geld/centen.ts';
import { teWeinigVoorKosten } from '../../domain/straat/kleine-rest.ts';
import { BESLAGWIJZEN } from '../../domain/regime/beslagwijze.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import { beleidOp } from '../beleid/beleid.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { bewaarBesluit } from '../opslag/besluit.ts';
import { BRIEFSTATUS, TELT_NIET } from '../opslag/briefstatus.ts';
import type { Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { voetVan, type BewaardeBerekening } from '../verhalen/berekening.ts';
import { invorderbareVorderingen, totaalOpen, type VorderingInVerhaal } from '../verhalen/vorderingen.ts';
import { legOnmogelijkVoor, type Aanschrijving } from './aanschrijving.ts';
import { haalBrievenTerug, zetBriefKlaar, type NieuweBrief } from './brief.ts';
import type { Beslagdossier } from './dossier.ts';
import { schrijfDebiteurErbij } from './erbijbrief.ts';
import { HOOFDBRIEF, HOOFDBRIEVEN, VERDER } from './hoofdbrief.ts';
import { hoofdbrief, verwijzendeHoofdbrief } from './inhoud-derde.ts';
import type { Genoemd } from './inning.ts';
import { mededeling } from './mededeling.ts';
import { GEEN_OPDRACHT, legGeenOpdrachtVoor, rondNietLeggenAf, vraagNietTeLeggen } from './niet-leggen.ts';
import { buitenBeslag, gelegdDoorBesluit, invorderbaarOnderBeslag } from './onder-beslag.ts';
import { GROND_VERWIJZING, grondslagVan } from './stel-op.ts';

/** What else a person must do about a further beslag that could not be ordered. */
const NA_HERSTEL = 'Het beslag voor de vordering die erbij kwam is niet opgedragen: gebruik daarna «stelOpnieuwVast» bij het verhaal.';

/** Keys of the questions that kept a further beslag from being ordered: none is left once it is ordered, or nobody waits for one. */
const NIET_OPGEDRAGEN = [GEEN_OPDRACHT, 'beschikking:geweigerd'];

async function rondNietOpgedragenAf(tx: Transactie, { zaak }: Beslagdossier, vandaag: Dag, uitkomst: string): Promise<void> {
  for (const sleutelBegin of NIET_OPGEDRAGEN) await rondTakenAf(tx, zaak, vandaag, uitkomst, { sleutelBegin });
}

interface Aanleiding {
  readonly vandaag: Dag;
  readonly berichtId: number;
  readonly berekening: BewaardeBerekening;
  readonly coordinator: Genoemd | null;
  readonly aanschrijving: Aanschrijving;
}

/** The letter by which a further beslag was ordered that does not lie yet; null when none is under way. */
export async function verderBeslagOnderweg(tx: Transactie, { beslagId, zaak }: Pick<Beslagdossier, 'beslagId' | 'zaak'>) {
  const brief = await tx.brief.findFirst({ where: { beslagId, soort: { in: [...HOOFDBRIEVEN] }, sleutel: { contains: VERDER }, status: { notIn: [...TELT_NIET] } }, include: { besluit: { select: { vervallenOp: true } } }, orderBy: { id: 'desc' } });
  return brief?.besluitId == null || brief.besluit?.vervallenOp != null || (await gelegdDoorBesluit(tx, zaak, brief.besluitId)) !== null ? null : brief;
}

const voorWie = z.object({ erbij: z.array(z.string()) });

/** The claims for which a besluit orders a further beslag. */
export async function verderVoor(tx: Transactie, besluitId: number): Promise<readonly VorderingId[]> {
  const { inhoud } = await tx.besluit.findUniqueOrThrow({ where: { id: besluitId }, select: { inhoud: true } });
  return voorWie.parse(inhoud).erbij as VorderingId[];
}

/**
 * A further beslag beside the one that lies, for the claims that joined since: its own besluit, order or kennisgeving, mededeling and covering letter. One at a time, so that it is
 * clear for which an exploot or a «gezien» counts; who joins meanwhile waits for the next.
 */
export async function orderVerderBeslag(tx: Transactie, dossier: Beslagdossier, { vandaag, berichtId, berekening, coordinator, aanschrijving }: Aanleiding): Promise<void> {
  const buiten = await buitenBeslag(tx, dossier);
  const erbij = (await invorderbareVorderingen(tx, dossier.verhaalId, vandaag)).filter(({ id }) => buiten.has(id));
  if (erbij.length === 0 || (await verderBeslagOnderweg(tx, dossier)) !== null) return;
  const sleutel = `${VERDER}${String(berichtId)}`;
  if (aanschrijving.soort === 'onmogelijk') {
    await legOnmogelijkVoor(tx, dossier.zaak, aanschrijving, vandaag, sleutel, { tekst: NA_HERSTEL });
    return;
  }
  const teWeinig = await teWeinigErbij(tx, dossier, erbij, vandaag);
  if (teWeinig !== null) {
    await legGeenOpdrachtVoor(tx, dossier, vandaag, teWeinig);
    return;
  }
  await rondNietOpgedragenAf(tx, dossier, vandaag, 'opdracht gemaakt');
  const plandag = eersteWerkdagOpOfNa(vandaag);
  const wijze = BESLAGWIJZEN[dossier.bevoegdheid];
  const berekeningId = berekening.rij.id;
  const openstaandCenten = totaalOpen(erbij);
  const besluitId = await bewaarBesluit(tx, {
    sleutel: `${dossier.zaak}:${dossier.bevoegdheid}${sleutel}`,
    zaak: dossier.zaak,
    vandaag,
    soort: dossier.bevoegdheid,
    grond: [...wijze.grond, ...(coordinator === null ? wijze.grondMededeling : GROND_VERWIJZING)],
    inhoud: { plandag, openstaandCenten, berekeningId, erbij: erbij.map(({ id }) => id) },
    ...(await grondslagVan(tx, berekeningId, erbij, null, vandaag)),
  });
  await schrijfGebeurtenis(tx, dossier.zaak, vandaag, dossier.bevoegdheid, { besluit: besluitId, berekening: berekeningId, plandag, openstaandCenten });
  const { adres } = aanschrijving;
  const voet = voetVan(berekening);
  const kop = { sleutel, dagtekening: plandag, besluitId };
  const inhoud = coordinator === null ? hoofdbrief(dossier, berekeningId, voet, erbij, adres) : verwijzendeHoofdbrief(dossier, coordinator, erbij, adres);
  await zetBriefKlaar(tx, dossier, vandaag, { ...kop, soort: HOOFDBRIEF[dossier.bevoegdheid], inhoud });
  if (coordinator === null) await zetBriefKlaar(tx, dossier, vandaag, { ...kop, soort: 'mededeling', inhoud: { ...mededeling(dossier, berekening, voet, adres, plandag), berekeningId } });
  const vorderingen = [...(await invorderbaarOnderBeslag(tx, dossier, vandaag)), ...erbij];
  await schrijfDebiteurErbij(tx, dossier, { vandaag, sleutel, plandag, besluitId, berekening, vorderingen, erbij, coordinator, aanschrijving, ...(coordinator === null ? { metMededeling: true } : {}) });
}

interface NieuweCijfers extends Pick<Aanleiding, 'vandaag' | 'berekening' | 'coordinator'>, Pick<NieuweBrief, 'sleutel' | 'besluitId' | 'oorzaak'> {
  /** The first day of another voet. */
  readonly vanaf?: Dag;
}

/** Another amount is open on a claim for which the deurwaarder has the order of a further beslag, or another voet holds: he hears it before he serves it, or a person stops him. */
export async function meldVerderStand(tx: Transactie, dossier: Beslagdossier, { vandaag, sleutel, berekening, coordinator, vanaf, ...grond }: NieuweCijfers): Promise<void> {
  const brief = BESLAGWIJZEN[dossier.bevoegdheid].ligt === 'bij_exploot' ? await verderBeslagOnderweg(tx, dossier) : null;
  if (brief?.besluitId == null || (brief.status === BRIEFSTATUS.klaargezet && brief.aangenomenOp === null)) return;
  const ids = await verderVoor(tx, brief.besluitId);
  const erbij = (await invorderbareVorderingen(tx, dossier.verhaalId, vandaag)).filter(({ id }) => ids.includes(id));
  const teWeinig = await teWeinigErbij(tx, dossier, erbij, vandaag);
  if (teWeinig !== null) {
    await haalBrievenTerug(tx, dossier, vandaag, { soort: 'wijziging_beslagopdracht' });
    return vraagNietTeLeggen(tx, dossier, vandaag, teWeinig);
  }
  await rondNietLeggenAf(tx, dossier, vandaag, 'er staat weer genoeg open');
  const inhoud = coordinator === null ? hoofdbrief(dossier, berekening.rij.id, voetVan(berekening), erbij) : verwijzendeHoofdbrief(dossier, coordinator, erbij);
  await zetBriefKlaar(tx, dossier, vandaag, { soort: 'wijziging_beslagopdracht', sleutel: `${VERDER}${sleutel}`, dagtekening: eersteWerkdagOpOfNa(vandaag), ...grond, inhoud: { ...inhoud, ...(vanaf === undefined ? {} : { vanaf }) } });
}

/** An exploot has its costs: none for too little (policy), over the claims that it would serve. */
async function teWeinigErbij(tx: Transactie, dossier: Beslagdossier, erbij: readonly VorderingInVerhaal[], vandaag: Dag) {
  if (BESLAGWIJZEN[dossier.bevoegdheid].ligt !== 'bij_exploot') return null;
  const hoofdsom = som(...erbij.map(({ open }) => open.hoofdsom));
  const reden = teWeinigVoorKosten(hoofdsom, (await beleidOp(tx, dossier, vandaag)).kleinsteKostenstapCenten);
  return reden === null ? null : { reden, hoofdsom };
}

/** Has a further beslag ordered for who waits for one, where none is under way. `aanleiding` makes it one. */
export async function vraagVerderBeslag(tx: Transactie, dossier: Beslagdossier, vandaag: Dag, aanleiding: string): Promise<void> {
  const buiten = await buitenBeslag(tx, dossier);
  const wacht = (await invorderbareVorderingen(tx, dossier.verhaalId, vandaag)).find(({ id }) => buiten.has(id));
  if (wacht === undefined) {
    await rondNietOpgedragenAf(tx, dossier, vandaag, 'niemand wacht meer op een beslag');
    return;
  }
  if ((await verderBeslagOnderweg(tx, dossier)) !== null) return;
  await schrijfBericht(tx, { ontvanger: dossier.zaak, soort: 'vordering_erbij', dag: vandaag, sleutel: `vordering_erbij:${aanleiding}`, inhoud: { vorderingId: wacht.id } });
}
