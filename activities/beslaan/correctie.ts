import { peildagVanPeriode } from '../../domain/afdracht/periode.ts';
import { neemTerugVanVorderingen } from '../../domain/afdracht/over-vorderingen.ts';
import { tiendeVan } from '../../domain/afdracht/verwacht.ts';
import { teVeelIngehouden } from '../../domain/afdracht/te-veel.ts';
import { centen, kleinste, min, nietNegatief, NUL, som, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { boekToe } from '../opslag/openstaand.ts';
import type { Beslagdossier } from './dossier.ts';
import { maand } from './perioden.ts';
import { betaalTerug } from './terugbetaling.ts';
import { isVerruimd } from './verruimd.ts';
import { beslagvrijVan, voetOp, type WerkendeVoet } from './voeten.ts';

/**
 * A new voet that works back: what was taken too much over each month that is over is booked back from the claims,
 * the newest afdracht and the newest claim first, and paid back to the debtor (Rv 475i lid 3 and 4). `voeten` in order,
 * the new one last. Answers the total in cents.
 */
export async function corrigeer(tx: Transactie, dossier: Beslagdossier, vandaag: Dag, voeten: readonly WerkendeVoet[]): Promise<Centen> {
  const nieuw = voeten.at(-1);
  if (nieuw === undefined) return NUL;
  const alle = await geboekteAfdrachten(tx, dossier);
  let totaal = NUL;
  for (const periode of new Set(alle.map((afdracht) => afdracht.periode))) {
    const afdrachten = alle.filter((afdracht) => afdracht.periode === periode);
    let over = await teVeelOver(tx, dossier, afdrachten, voeten, nieuw);
    for (const afdracht of afdrachten.filter((een) => geldtVoor(nieuw, voeten, een))) {
      const deel = kleinste(over, nietNegatief(ingehoudenVan(afdracht)));
      if (deel === NUL) continue;
      over = min(over, deel);
      totaal = som(totaal, await boekTerug(tx, dossier, vandaag, afdracht, nieuw.berekeningId, deel));
    }
  }
  return totaal;
}

type Geboekt = Awaited<ReturnType<typeof geboekteAfdrachten>>[number];

async function geboekteAfdrachten(tx: Transactie, { beslagId }: Beslagdossier) {
  return tx.afdracht.findMany({
    where: { beslagId, betalingen: { some: {} } },
    include: { betalingen: { include: { toerekeningen: { include: { vordering: { select: { dagtekening: true } } } } } } },
    orderBy: [{ periode: 'desc' }, { id: 'desc' }],
  });
}

const peildagVan = ({ periode, ontvangenOp }: Geboekt): Dag => peildagVanPeriode(maand(periode), naarDag(ontvangenOp));

/** Whether the new voet is the one that holds for the day on which this afdracht was paid. */
function geldtVoor(nieuw: WerkendeVoet, voeten: readonly WerkendeVoet[], afdracht: Geboekt): boolean {
  return voetOp(voeten, peildagVan(afdracht)) === nieuw.voet;
}

/** What of an afdracht is still on the claims, in cents: without surplus and earlier corrections. */
function ingehoudenVan({ betalingen }: Geboekt): Centen {
  return centen(betalingen.reduce((over, { centen: bedrag, overschotCenten }) => over + bedrag - overschotCenten, 0));
}

/** What was taken too much over one month, in cents; only from the afdrachten to which the new voet applies. `afdrachten` newest first. */
async function teVeelOver(tx: Transactie, { beslagId }: Beslagdossier, afdrachten: readonly Geboekt[], voeten: readonly WerkendeVoet[], nieuw: WerkendeVoet): Promise<Centen> {
  const jongste = afdrachten.find((een) => geldtVoor(nieuw, voeten, een));
  if (jongste === undefined) return NUL;
  const opgegeven = afdrachten.find(({ nettoCenten }) => nettoCenten !== null)?.nettoCenten ?? null;
  const netto = opgegeven === null ? null : centen(opgegeven);
  const oudeVoet = beslagvrijVan(voetOp(voeten.slice(0, -1), peildagVan(jongste)) ?? nieuw.voet, netto);
  const nieuweVoet = beslagvrijVan(nieuw.voet, netto);
  if (oudeVoet === null || nieuweVoet === null) return NUL;
  const ingehouden = som(...afdrachten.map(ingehoudenVan));
  const verruimd = netto !== null && (await isVerruimd(tx, beslagId, peildagVan(jongste)));
  const tiende = verruimd ? tiendeVan(netto, nieuweVoet) : NUL;
  const [teVeel] = teVeelIngehouden([{ periode: maand(jongste.periode), netto, ingehouden, oudeVoet, nieuweVoet, tiende }]);
  return teVeel?.centen ?? NUL;
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
