import type { Prisma } from '../../prisma/client/client.ts';
import { centen, euro, som } from '../../domain/geld/centen.ts';
import { maandVan, type Dag } from '../../domain/kalender/dag.ts';
import { TAAKSOORTEN } from '../../contract/taken.ts';
import { sleutelVanZaak, soortVanZaak, type BeslagId, type VorderingId } from '../../contract/zaak.ts';
import { afschriftVerklaring476b } from '../../domain/kalender/derdenbeslag.ts';
import { uitersteDag } from '../../domain/kalender/termijn.ts';
import { leesVerklaring } from '../beslaan/berichten.ts';
import { leesInhoudVerklaring } from '../beslaan/verklaring.ts';
import { legStuitingVast } from '../deurwaarder/stuiting.ts';
import { TELT_NIET } from '../opslag/briefstatus.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import { isBerichtOver } from '../opslag/intrekkingsbrief.ts';
import type { Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { ANDER, legBetalingVanAnderVoor } from '../invorderen/betaling-van-ander.ts';
import { RENTEBESCHIKKING } from '../invorderen/rente.ts';
import { boekRentebrief } from '../invorderen/rentebrief-post.ts';
import { herzieStornoNaEinde, namOverschotTerug, nietGedekt, welkeTerugbetalingen } from '../invorderen/storno.ts';
import { stapVan, type Briefrij } from '../invorderen/straat.ts';
import { isAlVerteld } from '../invorderen/terugbetaalbrief.ts';
import { blijftNaPost, maakBetekeningOngedaan, nietGegaan, zonderPostbetekening } from '../invorderen/verzending.ts';
import { meldNietAangekomen } from '../opslag/niet-aangekomen.ts';
import { legVoor } from '../opslag/taak.ts';
import { nogUitTeBetalen } from '../opslag/terugbetaling.ts';
import { geefAanOverdracht, isAntwoordOpVervallen } from '../overdragen/na-einde.ts';
import { leesPartijbericht } from '../partijbericht/inhoud.ts';
import { legPartijberichtVoor } from '../partijbericht/voorleggen.ts';
import { isNietVoorOnsAlleen } from '../verdelen/wie-int.ts';
import { leesAfdracht, leesBetaling, leesDeurwaardersafrekening, leesTerugbetaling, leesVerzending } from './inhoud.ts';

type Rij = Awaited<ReturnType<Transactie['bericht']['findUniqueOrThrow']>>;

/**
 * Handles a message to a zaak that is over, once: no workflow will. Money is kept and put before a person, a letter that
 * went all the same too; anything else is only noted. The caller holds the lock of the zaak.
 */
export async function verwerkNaSluiting(tx: Transactie, { id }: Pick<Rij, 'id'>): Promise<void> {
  const bericht = await tx.bericht.findUniqueOrThrow({ where: { id } });
  if (bericht.verwerktOp !== null) return;
  await schrijfGebeurtenis(tx, bericht.ontvanger, naarDag(bericht.dag), 'bericht_na_sluiting', { berichtId: bericht.id, bericht: bericht.soort });
  const uitkomst = await verwerk(tx, bericht);
  await tx.bericht.update({ where: { id }, data: { verwerktOp: new Date(), uitkomst } });
}

async function verwerk(tx: Transactie, bericht: Rij): Promise<Prisma.InputJsonObject> {
  switch (bericht.soort) {
    case 'betaling':
      return bewaarBetaling(tx, bericht, leesBetaling(bericht.inhoud).betalingId);
    case 'afrekening_deurwaarder':
      return bewaarAfrekening(tx, bericht);
    case 'afdracht':
      return stortAfdrachtTerug(tx, bericht);
    case 'verklaring':
      return legVerklaringVoor(tx, bericht);
    case 'verzending':
      return noteerVerzending(tx, bericht);
    case 'partijbericht':
      return legPartijberichtNaEindeVoor(tx, bericht);
    case 'afdracht_te_verdelen':
      await legVoor(tx, bericht.ontvanger, 'verdeling_wacht', naarDag(bericht.dag), `verdeling_na_einde:${String(bericht.id)}`);
      return { naSluiting: true };
    case 'terugbetaling_toegezegd':
      return legTerugbetalingVoor(tx, bericht);
    case 'partijbericht_klaar':
      return legOnverzondenVoor(tx, bericht);
    default:
      return { naSluiting: true };
  }
}

/** His money is kept like any other; an act of his interrupts the verjaring, for the claim may be opened again. */
async function bewaarAfrekening(tx: Transactie, bericht: Rij): Promise<Prisma.InputJsonObject> {
  const { afrekeningId, betalingId } = leesDeurwaardersafrekening(bericht.inhoud);
  const afrekening = await tx.deurwaardersafrekening.findUniqueOrThrow({ where: { id: afrekeningId }, include: { overdracht: { include: { deurwaarder: true } } } });
  await legStuitingVast(tx, afrekening, naarDag(bericht.dag));
  return betalingId === null ? { naSluiting: true } : bewaarBetaling(tx, bericht, betalingId);
}

/** What another party tells of a beslag that was signed off: a person looks, there may be money in it. */
async function legPartijberichtNaEindeVoor(tx: Transactie, bericht: Rij): Promise<Prisma.InputJsonObject> {
  const { partijberichtId } = leesPartijbericht(bericht.inhoud);
  const rij = await tx.inkomendPartijbericht.findUniqueOrThrow({ where: { id: partijberichtId } });
  // The answer to an offer that was withdrawn meanwhile, as the other heard: there is nothing to do.
  if (await isAntwoordOpVervallen(tx, bericht.ontvanger, rij.soort)) return { naSluiting: true, partijberichtId };
  await legPartijberichtVoor(tx, bericht.ontvanger, { rij, vandaag: naarDag(bericht.dag) });
  return { naSluiting: true, partijberichtId };
}

/** Nothing sends it any more. */
async function legOnverzondenVoor(tx: Transactie, bericht: Rij): Promise<Prisma.InputJsonObject> {
  const { partijberichtId } = leesPartijbericht(bericht.inhoud);
  const { soort, ontvanger } = await tx.uitgaandPartijbericht.findUniqueOrThrow({ where: { id: partijberichtId } });
  await legVoor(tx, bericht.ontvanger, 'partijbericht_geweigerd', naarDag(bericht.dag), `partijbericht_geweigerd:${String(partijberichtId)}`, undefined, { feiten: { partijberichtId, wat: soort, aan: ontvanger, code: 'samenloop_gesloten' } });
  return { naSluiting: true, partijberichtId };
}

/** Nothing is owed any more: all of it is surplus, and a person decides between refund and another claim. */
async function bewaarBetaling(tx: Transactie, bericht: Rij, betalingId: number): Promise<Prisma.InputJsonObject> {
  const betaling = await tx.betaling.findUniqueOrThrow({ where: { id: betalingId } });
  if (betaling.geboektOp === null) {
    await tx.betaling.update({ where: { id: betalingId }, data: { overschotCenten: Math.max(0, betaling.centen), geboektOp: bericht.dag } });
    const dag = naarDag(bericht.dag);
    if (betaling.centen < 0) await legStornoVoor(tx, bericht.ontvanger, betaling, dag);
    else if (betaling.centen > 0 && betaling.betaler === ANDER) await legBetalingVanAnderVoor(tx, bericht.ontvanger, dag, { betalingId, centen: centen(betaling.centen) });
    else await legVoor(tx, bericht.ontvanger, 'betaling_na_einde', dag, `betaling_na_einde:${String(betalingId)}`);
  }
  return { naSluiting: true, betalingId };
}

/** A person decides whether the claim is collected again; not where the bank took back what no claim had. */
async function legStornoVoor(tx: Transactie, zaak: string, storno: Parameters<typeof namOverschotTerug>[2], dag: Dag): Promise<void> {
  if (await namOverschotTerug(tx, zaak, storno, dag)) return;
  const { tekst, feiten } = await welkeTerugbetalingen(tx, zaak);
  await legVoor(tx, zaak, 'storno_na_einde', dag, `betaling_na_einde:${String(storno.id)}`, `${TAAKSOORTEN.storno_na_einde}${tekst}`, { feiten: { betalingId: storno.id, centen: -storno.centen, ...feiten } });
}

/** A verklaring on a beslag that was lifted: it is kept, and a person looks whether it makes a difference. */
async function legVerklaringVoor(tx: Transactie, bericht: Rij): Promise<Prisma.InputJsonObject> {
  const { verklaringId } = leesVerklaring(bericht.inhoud);
  const { inhoud } = await tx.derdenverklaring.findUniqueOrThrow({ where: { id: verklaringId } });
  const { rechtsverhouding } = leesInhoudVerklaring(inhoud);
  const vandaag = naarDag(bericht.dag);
  const vraag = { feiten: { verklaringId, rechtsverhouding }, artikelen: ['Rv art. 476b lid 3'], uiterlijk: uitersteDag(afschriftVerklaring476b(vandaag)) };
  await legVoor(tx, bericht.ontvanger, 'verklaring_na_einde', vandaag, `verklaring_na_einde:${String(verklaringId)}`, undefined, vraag);
  return { naSluiting: true, verklaringId };
}

/** The derde paid after the end: it was the debtor's, so it goes back, and a person looks why it came. */
async function stortAfdrachtTerug(tx: Transactie, bericht: Rij): Promise<Prisma.InputJsonObject> {
  const { afdrachtId } = leesAfdracht(bericht.inhoud);
  const zaak = bericht.ontvanger;
  const afdracht = await tx.afdracht.findUniqueOrThrow({ where: { id: afdrachtId }, include: { beslag: { include: { verhaal: true } } } });
  const sleutel = `afdracht:${String(afdrachtId)}`;
  if (await geefAanOverdracht(tx, afdracht.beslagId as BeslagId, afdracht, naarDag(bericht.dag))) return { naSluiting: true, afdrachtId, overdracht: true };
  if (afdracht.centen > 0 && (await tx.betaling.findUnique({ where: { sleutel } })) === null) {
    await tx.betaling.create({
      data: { sleutel, bron: 'afdracht', afdrachtId, dag: afdracht.ontvangenOp, centen: afdracht.centen, overschotCenten: afdracht.centen, geboektOp: bericht.dag },
    });
    // The last income of a relation that ended was hit by the beslag, and what others share in is not the debtor's: it is kept, and a person decides.
    const gedeeld = afdracht.van === 'cdw' || (await isNietVoorOnsAlleen(tx, afdracht.beslagId as BeslagId));
    const gehouden = gedeeld || afdracht.beslag.einde === 'relatie_beeindigd' && afdracht.periode <= maandVan(naarDag(afdracht.beslag.geeindigdOp ?? bericht.dag));
    if (!gehouden) {
      await tx.terugbetaling.create({
        data: { sleutel: `${zaak}:${sleutel}`, zaak, debiteurId: afdracht.beslag.verhaal.debiteurId, centen: afdracht.centen, dag: bericht.dag, reden: 'afdracht_na_einde' },
      });
      await schrijfGebeurtenis(tx, zaak, naarDag(bericht.dag), 'terugbetaling', { afdrachtId, centen: afdracht.centen, reden: 'afdracht_na_einde' });
    }
    await legVoor(tx, zaak, 'betaling_na_einde', naarDag(bericht.dag), `betaling_na_einde:afdracht:${String(afdrachtId)}`);
  }
  return { naSluiting: true, afdrachtId };
}

/** The proof is kept with the letter. A letter of the street that was void and went all the same needs a word to the debtor. */
async function noteerVerzending(tx: Transactie, bericht: Rij): Promise<Prisma.InputJsonObject> {
  const { briefId, soort, op, geweigerd, ...waarom } = leesVerzending(bericht.inhoud);
  const brief = await tx.brief.findUnique({ where: { id: briefId } });
  if (brief === null || brief.zaak !== bericht.ontvanger) return { naSluiting: true, briefId };
  if (brief.soort === RENTEBESCHIKKING) {
    await boekRentebrief(tx, brief, { soort, op, vandaag: naarDag(bericht.dag), geweigerd: geweigerd === true ? waarom : null, gesloten: true });
    return { naSluiting: true, briefId };
  }
  if (soort === 'verzonden' || soort === 'opnieuw_verzonden') {
    const weg = brief.status === 'vervallen' || brief.status === 'teruggehaald';
    await tx.brief.update({ where: { id: briefId }, data: { terpostbezorgdOp: naarDatum(op), ...(blijftNaPost(brief.status, soort) ? {} : { status: 'verzonden' }) } });
    if (weg && !(await isBerichtOver(tx, brief))) await legVoor(tx, brief.zaak, 'intrekking_melden', naarDag(bericht.dag), `intrekking_melden:${String(briefId)}`);
  } else if (stapVan(brief.soort) !== null) await noteerNietAangekomen(tx, brief, soort, naarDag(bericht.dag));
  else {
    if (soort === 'retour') await maakBetekeningOngedaan(tx, brief);
    await meldNietAangekomen(tx, brief, soort, op, naarDag(bericht.dag));
  }
  return { naSluiting: true, briefId };
}

/** Nobody makes the letter any more. A letter of withdrawal may have told it. */
async function legTerugbetalingVoor(tx: Transactie, bericht: Rij): Promise<Prisma.InputJsonObject> {
  const { terugbetalingId } = leesTerugbetaling(bericht.inhoud);
  const open = await nogUitTeBetalen(tx, bericht.ontvanger);
  const terug = open.find(({ id }) => id === terugbetalingId);
  await herzieStornoNaEinde(tx, bericht.ontvanger);
  if (await noemtStornoHet(tx, bericht.ontvanger, open)) return { naSluiting: true };
  if (terug !== undefined && !(await isAlVerteld(tx, await tx.terugbetaling.findUniqueOrThrow({ where: { id: terugbetalingId } })))) {
    const tekst = `Van deze vordering, die klaar is, gaat ${euro(terug.centen)} terug. Bericht de debiteur.`;
    await legVoor(tx, bericht.ontvanger, 'intrekking_melden', naarDag(bericht.dag), `terugbetaling_na_einde:${String(bericht.id)}`, tekst, { feiten: { terugbetalingId: terug.id, centen: terug.centen } });
  }
  return { naSluiting: true };
}

/** The bank took back all that would be paid out, and a person is asked about its storno: that question names it, and nobody promises it. */
async function noemtStornoHet(tx: Transactie, zaak: string, open: Awaited<ReturnType<typeof nogUitTeBetalen>>): Promise<boolean> {
  if (soortVanZaak(zaak) !== 'invordering' || (await tx.taak.count({ where: { zaak, soort: 'storno_na_einde', afgedaanOp: null } })) === 0) return false;
  return (await nietGedekt(tx, sleutelVanZaak(zaak) as VorderingId)) >= som(...open.map((rij) => rij.centen));
}

/** A letter of the street did not go: its costs lapse, and what was paid on them goes back. Came it back, then it served nothing. */
async function noteerNietAangekomen(tx: Transactie, brief: Briefrij, soort: 'retour' | 'teruggehaald', vandaag: Dag): Promise<void> {
  if (TELT_NIET.includes(brief.status)) return;
  if (soort === 'teruggehaald') await nietGegaan(tx, sleutelVanZaak(brief.zaak) as VorderingId, brief, vandaag);
  else await tx.brief.update({ where: { id: brief.id }, data: { status: soort, ...zonderPostbetekening(brief) } });
}
