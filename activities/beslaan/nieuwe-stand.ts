import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { BESLAGWIJZEN } from '../../domain/regime/beslagwijze.ts';
import type { VorderingId } from '../../contract/zaak.ts';
import type { Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { eindeVanBeslag } from '../verhalen/aanmelding.ts';
import { voetVan, type BewaardeBerekening } from '../verhalen/berekening.ts';
import { invorderbareVorderingen, totaalOpen, type VorderingInVerhaal } from '../verhalen/vorderingen.ts';
import type { Aanschrijving } from './aanschrijving.ts';
import { beslagBerekening } from './beslagberekening.ts';
import { haalBrievenTerug, zetBriefKlaar } from './brief.ts';
import type { Beslagdossier } from './dossier.ts';
import { laatsteHoofdbrief, maakOpnieuw, wachtOpPost } from './eerste-brief.ts';
import { hoofdbrief, verwijzendeHoofdbrief } from './inhoud-derde.ts';
import { intAnderOp, wieIntVan, type Genoemd } from './inning.ts';
import { isOpgeheven } from './na-opheffing.ts';
import { legGeenOpdrachtVoor, rondNietLeggenAf, teWeinigVoorLeggen, vraagNietTeLeggen } from './niet-leggen.ts';
import { buitenBeslag, invorderbaarOnderBeslag, vraagtEigenBeslag } from './onder-beslag.ts';
import type { Erbij } from './port.ts';
import { meldVerderStand, verderBeslagOnderweg, vraagVerderBeslag } from './verder-beslag.ts';
import { haalVerderUitDePost, laatVerderVervallen } from './verder-vervalt.ts';

/** What a beslag is told of a claim. */
export interface Overvordering {
  readonly vandaag: Dag;
  readonly berichtId: number;
  readonly soort: string;
  readonly vorderingId: VorderingId;
  /** Null: no letter goes to the debtor. */
  readonly aanschrijving: Aanschrijving | null;
}

export interface Stand {
  readonly vandaag: Dag;
  readonly berichtId: number;
  readonly berekening: BewaardeBerekening;
  readonly vorderingen: readonly VorderingInVerhaal[];
  /** The letter that lays the beslag; null when none was made, or it was taken back. */
  readonly laatste: Awaited<ReturnType<typeof laatsteHoofdbrief>>;
  /** Who collects for all beslagen on the income; null: we do. */
  readonly coordinator: Genoemd | null;
}

/**
 * Writes down what is open at the derde when a message comes. `berekening` null: nobody is told, since the first beschikking, which will name every open
 * claim, was not made yet, or the derde has a letter that nothing more is to be paid over.
 */
export async function noteerStand(tx: Transactie, dossier: Beslagdossier, { vandaag, berichtId, soort }: Overvordering) {
  const vorderingen = await invorderbaarOnderBeslag(tx, dossier, vandaag);
  const openstaandCenten = totaalOpen(vorderingen);
  const oorzaak = await schrijfGebeurtenis(tx, dossier.zaak, vandaag, soort, { bericht: berichtId, openstaandCenten });
  const berekening = (await isOpgeheven(tx, dossier)) ? null : await beslagBerekening(tx, dossier);
  return { vorderingen, openstaandCenten, oorzaak, berekening };
}

/** Nothing is open that the beslag seizes. Who is not seized keeps none alive: it is lifted, and the verhaal lays one for those. */
export async function nietsOpen(tx: Transactie, { verhaalId }: Beslagdossier, { vandaag, vorderingId }: Overvordering): Promise<Pick<Erbij, 'leeg'>> {
  return (await invorderbareVorderingen(tx, verhaalId, vandaag)).length > 0 ? { leeg: await eindeVanBeslag(tx, verhaalId, vorderingId) } : {};
}

/** Who collects for all beslagen on the income on a day; null: we do. */
export async function coordinatorOp(tx: Transactie, { zaak }: Beslagdossier, vandaag: Dag): Promise<Genoemd | null> {
  const wieInt = await wieIntVan(tx, zaak);
  return intAnderOp(wieInt, vandaag) ? wieInt.ander : null;
}

/** Another amount is open on a claim: one that the beslag seizes, or one that waits beside it. */
export async function veranderdeStand(tx: Transactie, dossier: Beslagdossier, over: Overvordering): Promise<Erbij> {
  const { vandaag, berichtId, vorderingId, aanschrijving } = over;
  const ligt = dossier.gelegdOp !== null;
  const { vorderingen, openstaandCenten, oorzaak, berekening } = await noteerStand(tx, dossier, over);
  if (berekening === null) return { openstaandCenten };
  if (openstaandCenten === 0) return { openstaandCenten, ...(await nietsOpen(tx, dossier, over)) };
  const buiten = (await buitenBeslag(tx, dossier)).has(vorderingId);
  const sleutel = `stand-${String(berichtId)}`;
  if (ligt) await laatVerderVervallen(tx, dossier, vandaag);
  if (buiten) await haalVerderUitDePost(tx, dossier, vandaag);
  if (ligt) await vraagVerderBeslag(tx, dossier, vandaag, sleutel);
  const zonderVerder = ligt && vraagtEigenBeslag(dossier) && (await verderBeslagOnderweg(tx, dossier)) === null;
  const coordinator = await coordinatorOp(tx, dossier, vandaag);
  // What this beslag does not seize changes nothing of what the derde was told.
  if (buiten) await meldVerderStand(tx, dossier, { vandaag, sleutel, berekening, coordinator, besluitId: null, oorzaak });
  else await meldNieuweStand(tx, dossier, { vandaag, berichtId, berekening, vorderingen, laatste: await laatsteHoofdbrief(tx, dossier), coordinator }, { oorzaak, aanschrijving });
  return { openstaandCenten, ...(zonderVerder ? { zonderVerder } : {}) };
}

/**
 * Another amount is open: letters that wait for the post are made anew with it; a derde who has his letter is told. No new besluit on
 * the income. Is it too little for the exploot that is still to come (policy), the order does not go, or a person stops the deurwaarder.
 */
export async function meldNieuweStand(tx: Transactie, dossier: Beslagdossier, { vandaag, berichtId, berekening, vorderingen, laatste, coordinator }: Stand, { oorzaak, aanschrijving }: { readonly oorzaak: number; readonly aanschrijving: Aanschrijving | null }): Promise<void> {
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
