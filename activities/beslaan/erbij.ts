import { z } from 'zod';
import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { BESLAGWIJZEN } from '../../domain/regime/beslagwijze.ts';
import { eenmalig } from '../bericht/verwerken.ts';
import type { Adressering, BrpBrieven } from '../invorderen/brp.ts';
import { bewaarBesluit } from '../opslag/besluit.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { voetVan, type BewaardeBerekening } from '../verhalen/berekening.ts';
import { invorderbareVorderingen, totaalOpen, type VorderingInVerhaal } from '../verhalen/vorderingen.ts';
import { schuldenaarVan, vraagAanschrijving } from './aanschrijving.ts';
import { beslagBerekening } from './beslagberekening.ts';
import { haalBrievenTerug, zetBriefKlaar } from './brief.ts';
import { leesBeslag, type Beslagdossier } from './dossier.ts';
import { HOOFDBRIEVEN } from './hoofdbrief.ts';
import { hoofdbrief, verwijzendeHoofdbrief } from './inhoud-derde.ts';
import { inningVan, intAnderOp, wieIntVan, type Genoemd } from './inning.ts';
import { legGeenOpdrachtVoor, rondNietLeggenAf, teWeinigVoorLeggen, vraagNietTeLeggen } from './niet-leggen.ts';
import type { BeslaanPort } from './port.ts';
import { grondslagVan, GROND_VERWIJZING, stelOp } from './stel-op.ts';
import { metVerruiming } from './verruimd.ts';

interface Stand {
  readonly vandaag: Dag;
  readonly berichtId: number;
  readonly berekening: BewaardeBerekening;
  readonly vorderingen: readonly VorderingInVerhaal[];
  /** Who collects for all beslagen on the income; null: we do. */
  readonly coordinator: Genoemd | null;
}

/** Another amount is open at a derde who was addressed already: a claim joined, or one changed. */
export function maakErbij(db: Database, brp: BrpBrieven): Pick<BeslaanPort, 'voegVorderingToe'> {
  return {
    async voegVorderingToe({ beslagId, vandaag, berichtId }) {
      const dossier = await leesBeslag(db, beslagId);
      const adres = await adresVoorNieuwe(db, brp, dossier, berichtId);
      return eenmalig(db, berichtId, [dossier.zaak, dossier.verhaalzaak], async (tx, bericht) => {
        const vorderingen = await invorderbareVorderingen(tx, dossier.verhaalId, vandaag);
        const openstaandCenten = totaalOpen(vorderingen);
        const oorzaak = await schrijfGebeurtenis(tx, dossier.zaak, vandaag, bericht.soort, { bericht: berichtId, openstaandCenten });
        const berekening = await beslagBerekening(tx, dossier);
        // No beschikking was made yet: the first one will name every open claim.
        if (berekening === null || openstaandCenten === 0) return { openstaandCenten };
        // Lifted meanwhile: the derde has a letter that nothing more is to be paid over.
        if (await isOpgeheven(tx, dossier)) return { openstaandCenten };
        const wieInt = await wieIntVan(tx, dossier.zaak);
        const coordinator = intAnderOp(wieInt, vandaag) ? wieInt.ander : null;
        const stand: Stand = { vandaag, berichtId, berekening, vorderingen, coordinator };
        if (bericht.soort !== 'stand_gewijzigd') await stelErbijOp(tx, dossier, stand);
        else await meldNieuweStand(tx, dossier, stand, { oorzaak, adres });
        return { openstaandCenten };
      });
    },
  };
}

/** A further claim: a besluit of its own (IW 19 lid 9). Who pays another is told of the claim, and no voet of ours. */
async function stelErbijOp(tx: Transactie, dossier: Beslagdossier, { vandaag, berichtId, berekening, vorderingen, coordinator }: Stand): Promise<void> {
  // The letter that lays the beslag was taken back: the next one names every claim.
  if ((await laatsteHoofdbrief(tx, dossier)) === null) return;
  // Before the exploot the deurwaarder is told, and the derde knows of nothing.
  const voorExploot = BESLAGWIJZEN[dossier.bevoegdheid].ligt === 'bij_exploot' && dossier.gelegdOp === null;
  if (voorExploot) {
    if ((await teWeinigVoorLeggen(tx, dossier, vandaag)) !== null) return;
    await rondNietLeggenAf(tx, dossier, vandaag, 'er staat weer genoeg open');
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
  await zetBriefKlaar(tx, dossier, vandaag, { soort: voorExploot ? 'wijziging_beslagopdracht' : 'beschikking_aanvullend', sleutel: `erbij:${String(berichtId)}`, dagtekening: plandag, besluitId, inhoud: { aanleiding: 'vordering_erbij', ...inhoud } });
}

/**
 * Another amount is open: letters that wait for the post are made anew with it; a derde who has his letter is told. No new besluit on
 * the income. Is it too little for the exploot that is still to come (policy), the order does not go, or a person stops the deurwaarder.
 */
async function meldNieuweStand(tx: Transactie, dossier: Beslagdossier, { vandaag, berichtId, berekening, vorderingen, coordinator }: Stand, { oorzaak, adres }: { readonly oorzaak: number; readonly adres: Adressering | null }): Promise<void> {
  const opdracht = await laatsteHoofdbrief(tx, dossier);
  const eerste = wachtOpPost(opdracht);
  const teWeinig = await teWeinigVoorLeggen(tx, dossier, vandaag);
  if (teWeinig !== null) {
    if (eerste !== null) {
      await haalBrievenTerug(tx, dossier, vandaag);
      await legGeenOpdrachtVoor(tx, dossier, vandaag, teWeinig);
    } else if (opdracht !== null) {
      await haalBrievenTerug(tx, dossier, vandaag, { soort: 'wijziging_beslagopdracht' });
      await vraagNietTeLeggen(tx, dossier, vandaag, teWeinig);
    }
    return;
  }
  await rondNietLeggenAf(tx, dossier, vandaag, 'er staat weer genoeg open');
  if (eerste !== null && adres !== null) {
    await haalBrievenTerug(tx, dossier, vandaag);
    const { volgnummer = 0 } = z.object({ volgnummer: z.int().optional() }).loose().parse(eerste.inhoud);
    await stelOp(tx, dossier, { vandaag, berekeningId: berekening.rij.id, volgnummer, sleutel: `${eerste.sleutel}:stand-${String(berichtId)}`, adres, inning: inningVan(eerste) });
    return;
  }
  const voorExploot = BESLAGWIJZEN[dossier.bevoegdheid].ligt === 'bij_exploot' && dossier.gelegdOp === null;
  // The deurwaarder has no order: the one that is made names what is open then.
  if (voorExploot && opdracht === null) return;
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

/** The address for letters that are made anew: only where what reaches the derde can still be taken out of the post. */
async function adresVoorNieuwe(db: Database, brp: BrpBrieven, dossier: Beslagdossier, berichtId: number): Promise<Adressering | null> {
  const { soort, verwerktOp } = await db.bericht.findUniqueOrThrow({ where: { id: berichtId } });
  if (soort !== 'stand_gewijzigd' || verwerktOp !== null || wachtOpPost(await laatsteHoofdbrief(db, dossier)) === null) return null;
  const aanschrijving = await vraagAanschrijving(db, brp, schuldenaarVan(dossier));
  return aanschrijving.soort === 'adres' ? aanschrijving.adres : null;
}

async function isOpgeheven(tx: Transactie, { zaak }: Beslagdossier): Promise<boolean> {
  return (await tx.besluit.count({ where: { zaak, soort: 'opheffing' } })) > 0;
}

/** The letter that reaches the derde, or the deurwaarder, as far as it was not taken back; null when none was made. */
async function laatsteHoofdbrief(tx: Transactie | Database, { beslagId }: Beslagdossier) {
  return tx.brief.findFirst({ where: { beslagId, soort: { in: [...HOOFDBRIEVEN] }, status: { not: 'teruggehaald' } }, include: { besluit: true }, orderBy: { id: 'desc' } });
}

/** The besluit of which that letter still waits for the post room; null when it went, or none was made. */
function wachtOpPost(brief: Awaited<ReturnType<typeof laatsteHoofdbrief>>) {
  return brief?.status === 'klaargezet' && brief.aangenomenOp === null ? brief.besluit : null;
}
