import { centen, kleinste, min, nietNegatief, NUL, som, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { toerekeningIw7 } from '../../domain/toerekening/invorderingswet.ts';
import { zaakVanVordering, type Intrekreden, type VorderingId } from '../../contract/zaak.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Transactie } from './database.ts';
import { naarDatum } from './dagen.ts';

/** Kind of the besluit with which a claim is withdrawn; from then on nothing is open on it. */
export const INTREKKING = 'intrekking';
/** Kind of the besluit that records that a claim expired (Awb 4:104): it may not be collected any more. */
export const VERJARING = 'verjaring';
const VERNIETIGD: Intrekreden = 'aanslag_vernietigd';

/** What is still to be paid on a claim, in cents, in the order in which a payment is attributed (IW 7 lid 1). */
export interface Openstaand {
  readonly kosten: Centen;
  /** Rente that a beschikking charged (IW 30; Awb 4:99); what runs is not owed yet. */
  readonly rente: Centen;
  readonly hoofdsom: Centen;
  readonly totaal: Centen;
}

/** How an amount was attributed, in cents; `rest` is what the claim did not need (or, of a correction, did not hold). */
export interface Geboekt {
  readonly kosten: Centen;
  readonly rente: Centen;
  readonly hoofdsom: Centen;
  readonly rest: Centen;
}

/** The books of one claim: what is owed, what was attributed, and the reason for which the claim was withdrawn (empty: expired). */
interface Rekening {
  readonly ingetrokken: string | null;
  readonly kosten: Centen;
  readonly rente: Centen;
  readonly hoofdsom: Centen;
  readonly toegerekend: { readonly kosten: Centen; readonly rente: Centen; readonly hoofdsom: Centen };
}

/**
 * What is open on a claim, in cents: hoofdsom − verminderingen + costs and rente that were not taken back − what was attributed. A claim
 * that was withdrawn or expired has nothing open. Costs that were paid and then taken back count as paid on the hoofdsom.
 */
export async function openstaand(tx: Transactie, vorderingId: VorderingId): Promise<Openstaand> {
  return uitRekening(await rekening(tx, vorderingId));
}

/**
 * Attributes an amount of a payment to one claim (IW 7 lid 1: costs, interest, principal), once per payment and
 * claim: a repeated call answers what the first one booked. A negative amount takes back in the opposite order,
 * at most what was attributed; `vooraan` of it first. Unit: cents. Holds the row of the claim until the end of the transaction.
 */
export async function boekToe(
  tx: Transactie,
  boeking: { readonly betalingId: number; readonly vorderingId: VorderingId; readonly centen: Centen; readonly dag: Dag; /** Of a negative amount: what of it was on costs and rente before anything else. */ readonly vooraan?: Vooraan },
): Promise<Geboekt> {
  const { betalingId, vorderingId, dag } = boeking;
  await tx.$queryRaw`select 1 as vast from vordering where id = ${vorderingId} for no key update`;
  const eerder = await tx.toerekening.findUnique({ where: { betalingId_vorderingId: { betalingId, vorderingId } } });
  if (eerder !== null) {
    const delen = { kosten: centen(eerder.kostenCenten), rente: centen(eerder.renteCenten), hoofdsom: centen(eerder.hoofdsomCenten) };
    return { ...delen, rest: min(boeking.centen, som(delen.kosten, delen.rente, delen.hoofdsom)) };
  }
  const stand = await rekening(tx, vorderingId);
  const geboekt = boeking.centen < 0 ? neemTerug(min(NUL, boeking.centen), stand, boeking.vooraan) : rekenToe(boeking.centen, uitRekening(stand));
  if (geboekt.kosten !== 0 || geboekt.rente !== 0 || geboekt.hoofdsom !== 0) {
    await tx.toerekening.create({
      data: { betalingId, vorderingId, kostenCenten: geboekt.kosten, renteCenten: geboekt.rente, hoofdsomCenten: geboekt.hoofdsom, dag: naarDatum(dag) },
    });
  }
  return geboekt;
}

/**
 * Puts what a payment left over on rente that was charged because that payment ended the hoofdsom, and answers what is still
 * over. Unit: cents. The payment was attributed by `boekToe` in the same transaction.
 */
export async function boekRestOpRente(tx: Transactie, boeking: { readonly betalingId: number; readonly vorderingId: VorderingId; readonly rest: Centen; readonly dag: Dag }): Promise<{ readonly rente: Centen; readonly rest: Centen }> {
  const { betalingId, vorderingId, rest, dag } = boeking;
  if (rest <= 0) return { rente: NUL, rest };
  const rente = kleinste(rest, (await openstaand(tx, vorderingId)).rente);
  if (rente > 0) {
    await tx.toerekening.upsert({
      where: { betalingId_vorderingId: { betalingId, vorderingId } },
      create: { betalingId, vorderingId, kostenCenten: 0, renteCenten: rente, hoofdsomCenten: 0, dag: naarDatum(dag) },
      update: { renteCenten: { increment: rente } },
    });
  }
  return { rente, rest: min(rest, rente) };
}

/**
 * Rente that was paid and is not charged any more counts as paid on the hoofdsom from this day on; what is too much there
 * goes back as any other (`teVeelBetaald`). Once per key.
 */
export async function verplaatsRenteNaarHoofdsom(tx: Transactie, { vorderingId, dag, sleutel }: { readonly vorderingId: VorderingId; readonly dag: Dag; readonly sleutel: string }): Promise<void> {
  const { rente, toegerekend } = await rekening(tx, vorderingId);
  const teVeel = nietNegatief(min(toegerekend.rente, rente));
  if (teVeel <= 0) return;
  const correctie = await tx.betaling.create({ data: { sleutel, bron: 'correctie', vorderingId, dag: naarDatum(dag), centen: 0, geboektOp: naarDatum(dag) } });
  await tx.toerekening.create({ data: { betalingId: correctie.id, vorderingId, kostenCenten: 0, renteCenten: min(NUL, teVeel), hoofdsomCenten: teVeel, dag: naarDatum(dag) } });
}

/**
 * What was paid on a claim beyond what is owed, in cents: costs that were paid and then taken back, or everything
 * when the aanslag itself was annulled. Of a claim withdrawn for another reason, what was paid stays paid.
 */
export async function teVeelBetaald(tx: Transactie, vorderingId: VorderingId): Promise<Centen> {
  const { ingetrokken, kosten, rente, hoofdsom, toegerekend } = await rekening(tx, vorderingId);
  const verschuldigd = ingetrokken === VERNIETIGD ? NUL : som(kosten, rente, hoofdsom);
  return nietNegatief(min(som(toegerekend.kosten, toegerekend.rente, toegerekend.hoofdsom), verschuldigd));
}

function redenVan(inhoud: Prisma.JsonValue): string {
  return typeof inhoud === 'object' && inhoud !== null && !Array.isArray(inhoud) && typeof inhoud['reden'] === 'string' ? inhoud['reden'] : '';
}

/** The reason for which a claim was withdrawn, empty when it expired; null while it may be collected. */
export async function redenVanAfsluiting(tx: Transactie, vorderingId: VorderingId): Promise<string | null> {
  const besluit = await tx.besluit.findFirst({ where: { zaak: zaakVanVordering(vorderingId), soort: { in: [INTREKKING, VERJARING] }, vervallenOp: null } });
  return besluit === null ? null : redenVan(besluit.inhoud);
}

/** Whether a claim was withdrawn or has expired. */
export async function isAfgesloten(tx: Transactie, vorderingId: VorderingId): Promise<boolean> {
  return (await redenVanAfsluiting(tx, vorderingId)) !== null;
}

/** The sums of one claim as the record answers them. */
interface Sommen {
  readonly hoofdsom: bigint;
  readonly kosten: bigint;
  readonly rente: bigint;
  readonly opKosten: bigint;
  readonly opRente: bigint;
  readonly opHoofdsom: bigint;
  /** Null: it was neither withdrawn nor did it expire. */
  readonly afgesloten: Prisma.JsonValue | null;
}

/** In one question: it is asked at every step of every claim. */
async function rekening(tx: Transactie, vorderingId: VorderingId): Promise<Rekening> {
  const [sommen] = await tx.$queryRaw<Sommen[]>`
    select v.hoofdsom_centen - coalesce((select sum(centen) from vermindering where vordering_id = v.id), 0) as hoofdsom,
      coalesce((select sum(centen) from kosten where vordering_id = v.id and vervallen_op is null), 0) as kosten,
      coalesce((select sum(centen) from rente where vordering_id = v.id and vervallen_op is null), 0) as rente,
      t.kosten as "opKosten", t.rente as "opRente", t.hoofdsom as "opHoofdsom",
      (select inhoud from besluit where zaak = ${zaakVanVordering(vorderingId)} and soort in (${INTREKKING}, ${VERJARING}) and vervallen_op is null order by id limit 1) as afgesloten
    from vordering v
      cross join lateral (
        select coalesce(sum(kosten_centen), 0) as kosten, coalesce(sum(rente_centen), 0) as rente, coalesce(sum(hoofdsom_centen), 0) as hoofdsom
        from toerekening where vordering_id = v.id
      ) t
    where v.id = ${vorderingId}`;
  if (sommen === undefined) throw new Error(`vordering ${vorderingId} staat niet in het record`);
  const { afgesloten, opKosten, opRente, opHoofdsom, ...verschuldigd } = sommen;
  return {
    ingetrokken: afgesloten === null ? null : redenVan(afgesloten),
    kosten: centen(Number(verschuldigd.kosten)),
    rente: centen(Number(verschuldigd.rente)),
    hoofdsom: centen(Number(verschuldigd.hoofdsom)),
    toegerekend: { kosten: centen(Number(opKosten)), rente: centen(Number(opRente)), hoofdsom: centen(Number(opHoofdsom)) },
  };
}

function uitRekening({ ingetrokken, kosten, rente, hoofdsom, toegerekend }: Rekening): Openstaand {
  if (ingetrokken !== null) return { kosten: NUL, rente: NUL, hoofdsom: NUL, totaal: NUL };
  const teVeelOpKosten = nietNegatief(min(toegerekend.kosten, kosten));
  const openKosten = nietNegatief(min(kosten, toegerekend.kosten));
  const openRente = nietNegatief(min(rente, toegerekend.rente));
  const openHoofdsom = nietNegatief(min(hoofdsom, som(toegerekend.hoofdsom, teVeelOpKosten)));
  return { kosten: openKosten, rente: openRente, hoofdsom: openHoofdsom, totaal: som(openKosten, openRente, openHoofdsom) };
}

/** Costs, interest, principal: the order of IW 7 lid 1, and of Awb 4:92 lid 1, where the rente of a beschikking is due and none that runs is booked. */
function rekenToe(bedrag: Centen, open: Openstaand): Geboekt {
  const { delen, overschot } = toerekeningIw7(open, bedrag);
  return { kosten: delen.kosten, rente: delen.rente, hoofdsom: delen.hoofdsom, rest: overschot };
}

/** What a payment that is taken back put on costs and rente, and no later one would have paid; cents. */
export interface Vooraan {
  readonly kosten: Centen;
  readonly rente: Centen;
}

/** What was attributed last goes back first: principal, interest, costs; before that what is known to have been on rente and costs alone. */
function neemTerug(bedrag: Centen, { toegerekend }: Rekening, vooraan: Vooraan = { kosten: NUL, rente: NUL }): Geboekt {
  const [opKosten, opRente, opHoofdsom] = [nietNegatief(toegerekend.kosten), nietNegatief(toegerekend.rente), nietNegatief(toegerekend.hoofdsom)];
  const eerstRente = kleinste(bedrag, kleinste(vooraan.rente, opRente));
  const eerstKosten = kleinste(min(bedrag, eerstRente), kleinste(vooraan.kosten, opKosten));
  const rest = min(bedrag, som(eerstRente, eerstKosten));
  const hoofdsom = kleinste(rest, opHoofdsom);
  const rente = som(eerstRente, kleinste(min(rest, hoofdsom), min(opRente, eerstRente)));
  const kosten = kleinste(min(bedrag, som(hoofdsom, rente)), opKosten);
  const terug = (deel: Centen): Centen => min(NUL, deel);
  return { kosten: terug(kosten), rente: terug(rente), hoofdsom: terug(hoofdsom), rest: terug(min(bedrag, som(hoofdsom, rente, kosten))) };
}
