import { peildagVanPeriode } from '../../domain/afdracht/periode.ts';
import { neemTerugVanVorderingen } from '../../domain/afdracht/over-vorderingen.ts';
import { teruggaven, type GeboekteAfdracht } from '../../domain/afdracht/correctie.ts';
import { centen, min, NUL, som, type Centen } from '../../domain/geld/centen.ts';
import { maand, type Dag } from '../../domain/kalender/dag.ts';
import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { boekToe } from '../opslag/openstaand.ts';
import { legHerverdelingVoor } from '../verdelen/herverdeling.ts';
import { TERUG_AAN_DERDE } from '../verdelen/terug-aan-derde.ts';
import type { Beslagdossier } from './dossier.ts';
import { betaalTerug } from './terugbetaling.ts';
import type { WerkendeVoet } from './voeten.ts';
import { isVerruimd } from './verruimd.ts';

/**
 * A new voet that works back: what was taken too much over each month that is over is booked back from the claims,
 * the newest afdracht and the newest claim first, and paid back to the debtor (Rv 475i lid 3 and 4). `voeten` in order,
 * the new one last. Answers the total in cents.
 */
export async function corrigeer(tx: Transactie, dossier: Beslagdossier, vandaag: Dag, voeten: readonly WerkendeVoet[]): Promise<Centen> {
  const nieuw = voeten.at(-1);
  if (nieuw === undefined) return NUL;
  const alle = await geboekteAfdrachten(tx, dossier);
  const geboekt: GeboekteAfdracht[] = [];
  for (const afdracht of alle) geboekt.push(await alsGeboekt(tx, dossier, afdracht));
  const terug = teruggaven(geboekt, voeten);
  let totaal = NUL;
  for (const { afdrachtId, centen: deel } of terug) {
    const afdracht = alle.find(({ id }) => id === afdrachtId);
    if (afdracht?.verdeling != null) await legHerverdelingVoor(tx, dossier.zaak, vandaag, { verdelingId: afdracht.verdeling.id, berekeningId: nieuw.berekeningId, teruggave: deel });
    else if (afdracht !== undefined) totaal = som(totaal, await boekTerug(tx, dossier, vandaag, afdracht, nieuw.berekeningId, deel));
  }
  return totaal;
}

type Geboekt = Awaited<ReturnType<typeof geboekteAfdrachten>>[number];

/** What the derde paid over and was booked, with how. */
export async function geboekteAfdrachten(tx: Transactie, { beslagId }: Beslagdossier) {
  return tx.afdracht.findMany({
    // What went back to the derde was not taken of the debtor by us.
    where: { beslagId, van: 'derde', betalingen: { some: {} }, NOT: { verdeling: { doorbetalingen: { some: TERUG_AAN_DERDE } } } },
    include: { verdeling: true, betalingen: { include: { toerekeningen: { include: { vordering: { select: { dagtekening: true } } } } } } },
  });
}

/** The same as a correction needs it. */
export async function alsGeboekt(tx: Transactie, { beslagId }: Beslagdossier, { id, periode, ontvangenOp, nettoCenten, betalingen, verdeling }: Geboekt): Promise<GeboekteAfdracht> {
  const peildag = peildagVanPeriode(maand(periode), naarDag(ontvangenOp));
  return {
    id,
    periode: maand(periode),
    peildag,
    verruimd: await isVerruimd(tx, beslagId, peildag),
    netto: nettoCenten === null ? null : centen(nettoCenten),
    // Of what was divided all was taken of the debtor, whoever got it.
    ingehouden: centen(betalingen.reduce((over, { centen: bedrag, overschotCenten }) => over + bedrag - overschotCenten, 0) + (verdeling === null ? 0 : verdeling.centen - (verdeling.eigenCenten ?? 0) - (verdeling.schuldenaarCenten ?? 0))),
  };
}

/** Answers what went back, in cents: less than `bedrag` where a vermindering already brought part of it back to the debtor. */
async function boekTerug(
  tx: Transactie,
  dossier: Beslagdossier,
  vandaag: Dag,
  afdracht: Geboekt,
  berekeningId: number,
  bedrag: Centen,
): Promise<Centen> {
  const sleutel = `correctie:${String(afdracht.id)}:${String(berekeningId)}`;
  const betaling = await tx.betaling.create({
    data: { sleutel, bron: 'correctie', afdrachtId: afdracht.id, dag: naarDatum(vandaag), centen: min(NUL, bedrag), geboektOp: naarDatum(vandaag) },
  });
  let terug = NUL;
  for (const { id, centen: deel } of neemTerugVanVorderingen(bedrag, opDeVorderingen(afdracht)).delen) {
    const vorderingId = id as VorderingId;
    const { kosten, rente, hoofdsom } = await boekToe(tx, { betalingId: betaling.id, vorderingId, centen: min(NUL, deel), dag: vandaag });
    const eraf = som(kosten, rente, hoofdsom);
    terug = som(terug, eraf);
    await schrijfGebeurtenis(tx, zaakVanVordering(vorderingId), vandaag, 'correctie', { afdracht: afdracht.id, centen: eraf });
  }
  await tx.betaling.update({ where: { id: betaling.id }, data: { centen: terug } });
  const feiten = { afdracht: afdracht.id, periode: afdracht.periode, centen: terug, berekening: berekeningId };
  await schrijfGebeurtenis(tx, dossier.zaak, vandaag, 'correctie', feiten);
  const gaatTerug = min(NUL, terug);
  if (gaatTerug !== NUL) await betaalTerug(tx, dossier, vandaag, { sleutel, centen: gaatTerug, reden: `te veel ingehouden over ${afdracht.periode}` });
  return gaatTerug;
}

/** What of the afdracht stands on which claim, corrections of before taken off. */
function opDeVorderingen({ betalingen }: Geboekt): { id: string; dagtekening: Dag; centen: Centen }[] {
  const perVordering = new Map<string, { id: string; dagtekening: Dag; centen: Centen }>();
  for (const { vorderingId, kostenCenten, renteCenten, hoofdsomCenten, vordering } of betalingen.flatMap(({ toerekeningen }) => toerekeningen)) {
    const deel = centen(kostenCenten + renteCenten + hoofdsomCenten);
    const eerder = perVordering.get(vorderingId)?.centen ?? NUL;
    perVordering.set(vorderingId, { id: vorderingId, dagtekening: naarDag(vordering.dagtekening), centen: som(eerder, deel) });
  }
  return [...perVordering.values()];
}
