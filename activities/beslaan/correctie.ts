import { peildagVanPeriode } from '../../domain/afdracht/periode.ts';
import { neemTerugVanVorderingen } from '../../domain/afdracht/over-vorderingen.ts';
import { teVeelIngehouden } from '../../domain/afdracht/te-veel.ts';
import { centen, NUL, som, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { boekToe } from '../opslag/openstaand.ts';
import type { Beslagdossier } from './dossier.ts';
import { maand } from './perioden.ts';
import { betaalTerug } from './terugbetaling.ts';
import { beslagvrijVan, voetOp, type WerkendeVoet } from './voeten.ts';

/**
 * A new voet that works back: what was taken too much over each month that is over is booked back from the claims,
 * the newest afdracht and the newest claim first, and paid back to the debtor (Rv 475i lid 3 and 4). `voeten` in order,
 * the new one last. Answers the total in cents.
 */
export async function corrigeer(tx: Transactie, dossier: Beslagdossier, vandaag: Dag, voeten: readonly WerkendeVoet[]): Promise<Centen> {
  const nieuw = voeten.at(-1);
  if (nieuw === undefined) return NUL;
  let totaal = NUL;
  for (const afdracht of await geboekteAfdrachten(tx, dossier)) {
    const peildag = peildagVanPeriode(maand(afdracht.periode), naarDag(afdracht.ontvangenOp));
    if (voetOp(voeten, peildag) !== nieuw.voet) continue;
    const teVeel = teVeelVan(afdracht, voetOp(voeten.slice(0, -1), peildag) ?? nieuw.voet, nieuw.voet);
    if (teVeel === NUL) continue;
    await boekTerug(tx, dossier, vandaag, afdracht, nieuw.berekeningId, teVeel);
    totaal = som(totaal, teVeel);
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

/** What was taken too much with one afdracht, in cents: at most what of it is still on the claims. */
function teVeelVan(afdracht: Geboekt, oud: WerkendeVoet['voet'], nieuw: WerkendeVoet['voet']): Centen {
  const netto = afdracht.nettoCenten === null ? null : centen(afdracht.nettoCenten);
  const oudeVoet = beslagvrijVan(oud, netto);
  const nieuweVoet = beslagvrijVan(nieuw, netto);
  if (oudeVoet === null || nieuweVoet === null) return NUL;
  const ingehouden = centen(afdracht.betalingen.reduce((over, { centen: bedrag, overschotCenten }) => over + bedrag - overschotCenten, 0));
  const [teVeel] = teVeelIngehouden([{ periode: maand(afdracht.periode), netto, ingehouden, oudeVoet, nieuweVoet }]);
  return teVeel?.centen ?? NUL;
}

async function boekTerug(tx: Transactie, dossier: Beslagdossier, vandaag: Dag, afdracht: Geboekt, berekeningId: number, bedrag: Centen): Promise<void> {
  const sleutel = `correctie:${String(afdracht.id)}:${String(berekeningId)}`;
  const betaling = await tx.betaling.create({
    data: { sleutel, bron: 'correctie', afdrachtId: afdracht.id, dag: naarDatum(vandaag), centen: -bedrag, geboektOp: naarDatum(vandaag) },
  });
  for (const { id, centen: deel } of neemTerugVanVorderingen(bedrag, opDeVorderingen(afdracht)).delen) {
    const vorderingId = id as VorderingId;
    await boekToe(tx, { betalingId: betaling.id, vorderingId, centen: centen(-deel), dag: vandaag });
    await schrijfGebeurtenis(tx, zaakVanVordering(vorderingId), vandaag, 'correctie', { afdracht: afdracht.id, centen: -deel });
  }
  await schrijfGebeurtenis(tx, dossier.zaak, vandaag, 'correctie', { afdracht: afdracht.id, periode: afdracht.periode, centen: -bedrag, berekening: berekeningId });
  await betaalTerug(tx, dossier, vandaag, { sleutel, centen: bedrag, reden: `te veel ingehouden over ${afdracht.periode}` });
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
