import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import { BESLAGWIJZEN } from '../../domain/regime/beslagwijze.ts';
import type { VorderingId } from '../../contract/zaak.ts';
import { eenmalig } from '../bericht/verwerken.ts';
import type { BrpBrieven } from '../invorderen/brp.ts';
import { bewaarBesluit } from '../opslag/besluit.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { voetVan } from '../verhalen/berekening.ts';
import { leesVorderingId } from '../verhalen/bericht-inhoud.ts';
import { totaalOpen } from '../verhalen/vorderingen.ts';
import { schuldenaarVan, vraagAanschrijving, type Aanschrijving } from './aanschrijving.ts';
import { zetBriefKlaar } from './brief.ts';
import { leesBeslag, type Beslagdossier } from './dossier.ts';
import { laatsteHoofdbrief, maakOpnieuw, wachtOpPost } from './eerste-brief.ts';
import { schrijfDebiteurErbij } from './erbijbrief.ts';
import { hoofdbrief, verwijzendeHoofdbrief } from './inhoud-derde.ts';
import { isOpgeheven } from './na-opheffing.ts';
import { rondNietLeggenAf, teWeinigVoorLeggen, vraagNietTeLeggen } from './niet-leggen.ts';
import { coordinatorOp, meldNieuweStand, nietsOpen, noteerStand, veranderdeStand, type Overvordering, type Stand } from './nieuwe-stand.ts';
import { isBeslagen, vraagtEigenBeslag, zetBuiten } from './onder-beslag.ts';
import type { BeslaanPort, Erbij } from './port.ts';
import { grondslagVan, GROND_VERWIJZING } from './stel-op.ts';
import { metVerruiming } from './verruimd.ts';
import { orderVerderBeslag } from './verder-beslag.ts';
import { laatVerderVervallen } from './verder-vervalt.ts';

/** Another amount is open at a derde who was addressed already: a claim joined, or one changed. */
export function maakErbij(db: Database, brp: BrpBrieven): Pick<BeslaanPort, 'voegVorderingToe'> {
  return {
    async voegVorderingToe({ beslagId, vandaag, berichtId }) {
      const dossier = await leesBeslag(db, beslagId);
      const aanschrijving = await aanschrijvingVoor(db, brp, dossier, berichtId);
      return eenmalig<Erbij>(db, berichtId, [dossier.zaak, dossier.verhaalzaak], async (tx, { soort, inhoud }) => {
        const over = { vandaag, berichtId, soort, vorderingId: leesVorderingId(inhoud), aanschrijving };
        return soort === 'stand_gewijzigd' ? veranderdeStand(tx, dossier, over) : komtErbij(tx, dossier, over);
      });
    },
  };
}

/** A claim joins: named to the derde or the deurwaarder, seized by an act of its own, or already seized. */
async function komtErbij(tx: Transactie, dossier: Beslagdossier, over: Overvordering): Promise<Erbij> {
  const { vandaag, berichtId, vorderingId, aanschrijving } = over;
  const laatste = await laatsteHoofdbrief(tx, dossier);
  const bijDerde = komtApart(dossier, laatste, aanschrijving);
  const apart = bijDerde && !(await isBeslagen(tx, dossier, vorderingId));
  if (apart) await zetBuiten(tx, dossier, vorderingId, vandaag);
  const { vorderingen, openstaandCenten, oorzaak, berekening } = await noteerStand(tx, dossier, over);
  const uitkomst: Erbij = { openstaandCenten, ...(apart ? { buiten: true } : {}) };
  if (berekening === null) return uitkomst;
  if (openstaandCenten === 0) {
    // A message on a claim that it seizes is still to come: that one says how the beslag ended.
    const komtNog = (await tx.bericht.count({ where: { ontvanger: dossier.zaak, soort: 'stand_gewijzigd', verwerktOp: null } })) > 0;
    return komtNog ? uitkomst : { ...uitkomst, ...(await nietsOpen(tx, dossier, over)) };
  }
  if (dossier.gelegdOp !== null) await laatVerderVervallen(tx, dossier, vandaag);
  const coordinator = await coordinatorOp(tx, dossier, vandaag);
  const stand: Stand = { vandaag, berichtId, berekening, vorderingen, laatste, coordinator };
  if (bijDerde && !apart) await meldNieuweStand(tx, dossier, stand, { oorzaak, aanschrijving });
  else if (!apart) await stelErbijOp(tx, dossier, stand, { vorderingId, aanschrijving });
  // Before the first «gezien» the derde would not know for which kennisgeving he signs.
  else if (dossier.gelegdOp !== null && aanschrijving !== null) await orderVerderBeslag(tx, dossier, { vandaag, berichtId, berekening, coordinator, aanschrijving });
  return uitkomst;
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
