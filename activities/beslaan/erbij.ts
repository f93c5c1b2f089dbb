import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { BESLAGWIJZEN } from '../../domain/regime/beslagwijze.ts';
import type { VorderingId } from '../../contract/zaak.ts';
import { eenmalig } from '../bericht/verwerken.ts';
import type { BrpBrieven } from '../invorderen/brp.ts';
import { bewaarBesluit } from '../opslag/besluit.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { voetVan, type BewaardeBerekening } from '../verhalen/berekening.ts';
import { eindeVanBeslag } from '../verhalen/aanmelding.ts';
import { leesVorderingId } from '../verhalen/bericht-inhoud.ts';
import { invorderbareVorderingen, totaalOpen, type VorderingInVerhaal } from '../verhalen/vorderingen.ts';
import { schuldenaarVan, vraagAanschrijving, type Aanschrijving } from './aanschrijving.ts';
import { beslagBerekening } from './beslagberekening.ts';
import { haalBrievenTerug, zetBriefKlaar } from './brief.ts';
import { leesBeslag, type Beslagdossier } from './dossier.ts';
import { laatsteHoofdbrief, maakOpnieuw, wachtOpPost } from './eerste-brief.ts';
import { schrijfDebiteurErbij } from './erbijbrief.ts';
import { hoofdbrief, verwijzendeHoofdbrief } from './inhoud-derde.ts';
import { intAnderOp, wieIntVan, type Genoemd } from './inning.ts';
import { isOpgeheven } from './na-opheffing.ts';
import { legGeenOpdrachtVoor, rondNietLeggenAf, teWeinigVoorLeggen, vraagNietTeLeggen } from './niet-leggen.ts';
import { buitenBeslag, invorderbaarOnderBeslag, isBeslagen, vraagtEigenBeslag, zetBuiten } from './onder-beslag.ts';
import type { BeslaanPort, Erbij } from './port.ts';
import { grondslagVan, GROND_VERWIJZING } from './stel-op.ts';
import { metVerruiming } from './verruimd.ts';
import { meldVerderStand, orderVerderBeslag, verderBeslagOnderweg, vraagVerderBeslag } from './verder-beslag.ts';
import { haalVerderUitDePost, laatVerderVervallen } from './verder-vervalt.ts';

interface Stand {
  readonly vandaag: Dag;
  readonly berichtId: number;
  readonly berekening: BewaardeBerekening;
  readonly vorderingen: readonly VorderingInVerhaal[];
  /** The letter that lays the beslag; null when none was made, or it was taken back. */
  readonly laatste: Awaited<ReturnType<typeof laatsteHoofdbrief>>;
  /** Who collects for all beslagen on the income; null: we do. */
  readonly coordinator: Genoemd | null;
}

/** Another amount is open at a derde who was addressed already: a claim joined, or one changed. */
export function maakErbij(db: Database, brp: BrpBrieven): Pick<BeslaanPort, 'voegVorderingToe'> {
  return {
    async voegVorderingToe({ beslagId, vandaag, berichtId }) {
      const dossier = await leesBeslag(db, beslagId);
      const aanschrijving = await aanschrijvingVoor(db, brp, dossier, berichtId);
      return eenmalig<Erbij>(db, berichtId, [dossier.zaak, dossier.verhaalzaak], async (tx, bericht) => {
        const erbij = bericht.soort === 'stand_gewijzigd' ? null : leesVorderingId(bericht.inhoud);
        const laatste = await laatsteHoofdbrief(tx, dossier);
        const bijDerde = erbij !== null && komtApart(dossier, laatste, aanschrijving);
        const apart = bijDerde && !(await isBeslagen(tx, dossier, erbij));
        if (apart) await zetBuiten(tx, dossier, erbij, vandaag);
        const vorderingen = await invorderbaarOnderBeslag(tx, dossier, vandaag);
        const openstaandCenten = totaalOpen(vorderingen);
        const oorzaak = await schrijfGebeurtenis(tx, dossier.zaak, vandaag, bericht.soort, { bericht: berichtId, openstaandCenten });
        const berekening = await beslagBerekening(tx, dossier);
        const uitkomst: Erbij = { openstaandCenten, ...(apart ? { buiten: true } : {}) };
        // No beschikking was made yet: the first one will name every open claim.
        if (berekening === null) return uitkomst;
        // Lifted meanwhile: the derde has a letter that nothing more is to be paid over.
        if (await isOpgeheven(tx, dossier)) return uitkomst;
        // A message on a claim that it seizes is still to come: that one says how the beslag ended.
        if (openstaandCenten === 0 && erbij !== null && (await tx.bericht.count({ where: { ontvanger: dossier.zaak, soort: 'stand_gewijzigd', verwerktOp: null } })) > 0) return uitkomst;
        // Who is not seized keeps no beslag alive: it is lifted, and the verhaal lays one for those.
        if (openstaandCenten === 0) return (await invorderbareVorderingen(tx, dossier.verhaalId, vandaag)).length > 0 ? { ...uitkomst, leeg: await eindeVanBeslag(tx, dossier.verhaalId, leesVorderingId(bericht.inhoud)) } : uitkomst;
        const buiten = erbij === null && (await buitenBeslag(tx, dossier)).has(leesVorderingId(bericht.inhoud));
        if (dossier.gelegdOp !== null) await laatVerderVervallen(tx, dossier, vandaag);
        if (buiten) await haalVerderUitDePost(tx, dossier, vandaag);
        if (erbij === null && dossier.gelegdOp !== null) await vraagVerderBeslag(tx, dossier, vandaag, `stand-${String(berichtId)}`);
        const klaar: Erbij = { ...uitkomst, ...(erbij === null && dossier.gelegdOp !== null && vraagtEigenBeslag(dossier) && (await verderBeslagOnderweg(tx, dossier)) === null ? { zonderVerder: true } : {}) };
        const wieInt = await wieIntVan(tx, dossier.zaak);
        const coordinator = intAnderOp(wieInt, vandaag) ? wieInt.ander : null;
        // What this beslag does not seize changes nothing of what the derde was told.
        if (buiten) {
          await meldVerderStand(tx, dossier, { vandaag, sleutel: `stand-${String(berichtId)}`, berekening, coordinator, besluitId: null, oorzaak });
          return klaar;
        }
        const stand: Stand = { vandaag, berichtId, berekening, vorderingen, laatste, coordinator };
        if (erbij === null || (bijDerde && !apart)) await meldNieuweStand(tx, dossier, stand, { oorzaak, aanschrijving });
        else if (!apart) await stelErbijOp(tx, dossier, stand, { vorderingId: erbij, aanschrijving });
        // Before the first «gezien» the derde would not know for which kennisgeving he signs.
        else if (dossier.gelegdOp !== null && aanschrijving !== null) await orderVerderBeslag(tx, dossier, { vandaag, berichtId, berekening, coordinator, aanschrijving });
        return klaar;
      });
    },
  };
}

/** `aanschrijving`: null where no letter goes to the debtor. */
type Nieuwe = { readonly vorderingId: VorderingId; readonly aanschrijving: Aanschrijving | null };

/** A further claim: a besluit of its own (IW 19 lid 9), of which the debtor hears too (lid 5). Who pays another is told of the claim, and no voet of ours. */
async function stelErbijOp(tx: Transactie, dossier: Beslagdossier, { vandaag, berichtId, berekening, vorderingen, laatste, coordinator }: Stand, { vorderingId, aanschrijving }: Nieuwe): Promise<void> {
  // It was taken back: the next one names every claim.
  if (laatste === null) return;
  // Before the exploot the deurwaarder is told, and the derde knows of nothing.
  const voorExploot = BESLAGWIJZEN[dossier.bevoegdheid].ligt === 'bij_exploot' && dossier.gelegdOp === null;
  if (voorExploot) {
    const teWeinig = await teWeinigVoorLeggen(tx, dossier, vandaag);
    if (teWeinig !== null) {
      // An order that was taken out for that, and was posted all the same.
      if (wachtOpPost(laatste) === null) await vraagNietTeLeggen(tx, dossier, vandaag, teWeinig);
      return;
    }
    await rondNietLeggenAf(tx, dossier, vandaag, 'er staat weer genoeg open');
  }
  const wacht = wachtOpPost(laatste);
  if (wacht !== null && aanschrijving?.soort === 'adres') {
    await maakOpnieuw(tx, dossier, wacht, { vandaag, berekening, sleutel: `erbij-${String(berichtId)}`, adres: aanschrijving.adres });
    return;
  }
  const plandag = eersteWerkdagOpOfNa(vandaag);
  const alBetaald = dossier.bevoegdheid === 'vordering_iw19' && dossier.gelegdOp !== null ? ['IW 1990 art. 19 lid 9: de derde betaalt al op vordering'] : [];
  const besluitId = await bewaarBesluit(tx, {
    sleutel: `${dossier.zaak}:${dossier.bevoegdheid}:erbij:${String(berichtId)}`,
    zaak: dossier.zaak,
    vandaag,
    soort: dossier.bevoegdheid,
    grond: [...BESLAGWIJZEN[dossier.bevoegdheid].grond, ...(coordinator === null ? alBetaald : GROND_VERWIJZING)],
    inhoud: { plandag, openstaandCenten: totaalOpen(vorderingen), berekeningId: berekening.rij.id },
    ...(await grondslagVan(tx, berekening.rij.id, vorderingen, null, vandaag)),
  });
  const inhoud = coordinator === null ? { ...hoofdbrief(dossier, berekening.rij.id, voetVan(berekening), vorderingen), ...(await metVerruiming(tx, dossier.beslagId, berekening, plandag)) } : verwijzendeHoofdbrief(dossier, coordinator, vorderingen);
  const sleutel = `erbij:${String(berichtId)}`;
  await zetBriefKlaar(tx, dossier, vandaag, { soort: voorExploot ? 'wijziging_beslagopdracht' : 'beschikking_aanvullend', sleutel, dagtekening: plandag, besluitId, inhoud: { aanleiding: 'vordering_erbij', ...inhoud } });
  const erbij = vorderingen.filter(({ id }) => id === vorderingId);
  // Nothing lies by an order: the debtor hears of it with the exploot (Rv 475i lid 1).
  if (aanschrijving === null || voorExploot || erbij.length === 0) return;
  await schrijfDebiteurErbij(tx, dossier, { vandaag, sleutel, plandag, besluitId, berekening, vorderingen, erbij, coordinator, aanschrijving });
}

/**
 * Another amount is open: letters that wait for the post are made anew with it; a derde who has his letter is told. No new besluit on
 * the income. Is it too little for the exploot that is still to come (policy), the order does not go, or a person stops the deurwaarder.
 */
async function meldNieuweStand(tx: Transactie, dossier: Beslagdossier, { vandaag, berichtId, berekening, vorderingen, laatste, coordinator }: Stand, { oorzaak, aanschrijving }: { readonly oorzaak: number; readonly aanschrijving: Aanschrijving | null }): Promise<void> {
  const eerste = wachtOpPost(laatste);
  const teWeinig = await teWeinigVoorLeggen(tx, dossier, vandaag);
  if (teWeinig !== null) {
    if (eerste !== null) {
      await haalBrievenTerug(tx, dossier, vandaag);
      await legGeenOpdrachtVoor(tx, dossier, vandaag, teWeinig);
    } else if (laatste !== null) {
      await haalBrievenTerug(tx, dossier, vandaag, { soort: 'wijziging_beslagopdracht' });
      await vraagNietTeLeggen(tx, dossier, vandaag, teWeinig);
    }
    return;
  }
  // Once it lies the question is about a further order, and its own claims.
  if (dossier.gelegdOp === null) await rondNietLeggenAf(tx, dossier, vandaag, 'er staat weer genoeg open');
  if (eerste !== null && aanschrijving?.soort === 'adres') {
    await maakOpnieuw(tx, dossier, eerste, { vandaag, berekening, sleutel: `stand-${String(berichtId)}`, adres: aanschrijving.adres });
    return;
  }
  const voorExploot = BESLAGWIJZEN[dossier.bevoegdheid].ligt === 'bij_exploot' && dossier.gelegdOp === null;
  // The deurwaarder has no order: the one that is made names what is open then.
  if (voorExploot && laatste === null) return;
  if (coordinator !== null && !voorExploot) {
    // The derde pays another, who hears from us what is open and divides by it.
    await schrijfGebeurtenis(tx, dossier.zaak, vandaag, 'stand_niet_gemeld', { openstaandCenten: totaalOpen(vorderingen) });
    return;
  }
  await zetBriefKlaar(tx, dossier, vandaag, {
    soort: voorExploot ? 'wijziging_beslagopdracht' : 'opgave_openstaand',
    sleutel: `stand-${String(berichtId)}`,
    dagtekening: eersteWerkdagOpOfNa(vandaag),
    besluitId: null,
    oorzaak,
    inhoud: coordinator === null ? hoofdbrief(dossier, berekening.rij.id, voetVan(berekening), vorderingen) : verwijzendeHoofdbrief(dossier, coordinator, vorderingen),
  });
}

/**
 * Whether a claim that joins, and is not seized yet, is seized by an act of its own: from the exploot on, and from the kennisgeving on that the post room
 * has. Before that the deurwaarder or the derde is told of it in time.
 */
function komtApart(dossier: Beslagdossier, brief: Awaited<ReturnType<typeof laatsteHoofdbrief>>, aanschrijving: Aanschrijving | null): boolean {
  if (!vraagtEigenBeslag(dossier)) return false;
  if (dossier.gelegdOp !== null) return true;
  return BESLAGWIJZEN[dossier.bevoegdheid].ligt === 'bij_gezien' && brief !== null && (wachtOpPost(brief) === null || aanschrijving?.soort !== 'adres');
}

/** Where the debtor is written to: of a claim that joins, and for letters that are made anew where what reaches the derde can still be taken out of the post. */
async function aanschrijvingVoor(db: Database, brp: BrpBrieven, dossier: Beslagdossier, berichtId: number): Promise<Aanschrijving | null> {
  const { soort, verwerktOp } = await db.bericht.findUniqueOrThrow({ where: { id: berichtId } });
  const brief = await laatsteHoofdbrief(db, dossier);
  if (verwerktOp !== null || brief === null || (await isOpgeheven(db, dossier)) || (soort === 'stand_gewijzigd' && wachtOpPost(brief) === null)) return null;
  return vraagAanschrijving(db, brp, schuldenaarVan(dossier));
}
