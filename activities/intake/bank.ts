import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import type { Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { schrijfBerichten } from '../bericht/schrijven.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import { ontvangAangekondigd } from './aangekondigd.ts';

/** Who paid: the debtor, or somebody else, who may do so (BW 6:30) and of whom nothing is kept. */
export const BETALERS = ['debiteur', 'ander'] as const;
export type Betaler = (typeof BETALERS)[number];

/** One line of what the bank received; `bankkenmerk` makes the same line one payment. */
export interface Bankbetaling {
  readonly betalingskenmerk: string;
  readonly bankkenmerk: string;
  readonly dag: Dag;
  readonly centen: Centen;
  /** The debtor, unless the bank file says otherwise. */
  readonly betaler?: Betaler;
}

/**
 * `strijdig`: the kenmerk of the bank belongs to a payment that says something else; `bedrag_wijkt_af`: who collects announced another amount.
 * Of both nothing is changed.
 */
export type BetalingOntvangst = { readonly soort: 'opgenomen' } | { readonly soort: 'al_bekend' } | { readonly soort: 'strijdig' } | { readonly soort: 'onbekend_kenmerk' } | { readonly soort: 'bedrag_wijkt_af' };

/** Whoever takes in money of the bank waits for who is at it, so that no line is looked up twice and stored twice. */
const SLOT = 'bankbetalingen';

/**
 * Money from the bank, matched on betalingskenmerk: each payment becomes a row and a message to its claim, or, where who collects on an
 * income announced it, an afdracht of that beslag; all in one transaction. Answers what became of each, in the order given. The bankkenmerken differ from each other.
 */
export async function ontvangBetalingen(db: Database, betalingen: readonly Bankbetaling[]): Promise<readonly BetalingOntvangst[]> {
  if (betalingen.length === 0) return [];
  return metZaak(db, SLOT, async (tx) => {
    const vorderingen = await tx.vordering.findMany({ where: { betalingskenmerk: { in: betalingen.map(({ betalingskenmerk }) => betalingskenmerk) } }, select: { id: true, betalingskenmerk: true } });
    const vorderingVan = new Map(vorderingen.map(({ id, betalingskenmerk }) => [betalingskenmerk, id as VorderingId]));
    const opgeslagen = await tx.betaling.findMany({ where: { sleutel: { in: betalingen.map(sleutelVan) } } });
    const bekend = new Map(opgeslagen.map((rij) => [rij.sleutel, rij]));
    const nieuw: Gekoppeld[] = [];
    const uitkomsten = betalingen.map((betaling): BetalingOntvangst => {
      const vorderingId = vorderingVan.get(betaling.betalingskenmerk);
      if (vorderingId === undefined) return { soort: 'onbekend_kenmerk' }; // or announced: looked up below
      const eerder = bekend.get(sleutelVan(betaling));
      if (eerder !== undefined) return { soort: eerder.vorderingId === vorderingId && eerder.centen === betaling.centen && naarDag(eerder.dag) === betaling.dag && eerder.betaler === (betaling.betaler ?? 'debiteur') ? 'al_bekend' : 'strijdig' };
      nieuw.push({ ...betaling, vorderingId });
      return { soort: 'opgenomen' };
    });
    await bewaar(tx, nieuw);
    const samen: BetalingOntvangst[] = [];
    for (const [plaats, uitkomst] of uitkomsten.entries()) {
      const betaling = betalingen[plaats];
      samen.push(uitkomst.soort === 'onbekend_kenmerk' && betaling !== undefined ? await ontvangAangekondigd(tx, betaling) : uitkomst);
    }
    return samen;
  });
}

/** The same for one payment. */
export async function ontvangBetaling(db: Database, betaling: Bankbetaling): Promise<BetalingOntvangst> {
  const [uitkomst] = await ontvangBetalingen(db, [betaling]);
  if (uitkomst === undefined) throw new Error('een betaling zonder uitkomst');
  return uitkomst;
}

interface Gekoppeld extends Bankbetaling {
  readonly vorderingId: VorderingId;
}

const sleutelVan = ({ bankkenmerk }: Bankbetaling): string => `bank:${bankkenmerk}`;

async function bewaar(tx: Transactie, nieuw: readonly Gekoppeld[]): Promise<void> {
  if (nieuw.length === 0) return;
  const rijen = await tx.betaling.createManyAndReturn({
    data: nieuw.map((betaling) => ({ sleutel: sleutelVan(betaling), bron: 'bank', betaler: betaling.betaler ?? 'debiteur', vorderingId: betaling.vorderingId, dag: naarDatum(betaling.dag), centen: betaling.centen })),
    select: { id: true, sleutel: true },
  });
  const idVan = new Map(rijen.map(({ id, sleutel }) => [sleutel, id]));
  await schrijfBerichten(
    tx,
    nieuw.map((betaling) => {
      const sleutel = sleutelVan(betaling);
      const betalingId = idVan.get(sleutel);
      if (betalingId === undefined) throw new Error('een betaling is niet opgeslagen');
      return { ontvanger: zaakVanVordering(betaling.vorderingId), soort: 'betaling', dag: betaling.dag, sleutel, inhoud: { betalingId } };
    }),
  );
}

export type StornoOntvangst = { readonly soort: 'opgenomen' } | { readonly soort: 'al_bekend' } | { readonly soort: 'onbekende_betaling' };

/** The bank takes a payment back that it reported before; once, however often it says so. */
export async function ontvangStorno(db: Database, invoer: { readonly vanBankkenmerk: string; readonly dag: Dag }): Promise<StornoOntvangst> {
  const sleutel = `storno:${invoer.vanBankkenmerk}`;
  return metZaak(db, SLOT, async (tx) => {
    if ((await tx.betaling.findUnique({ where: { sleutel } })) !== null) return { soort: 'al_bekend' };
    const betaling = await tx.betaling.findUnique({ where: { sleutel: `bank:${invoer.vanBankkenmerk}` } });
    if (betaling?.vorderingId == null) return { soort: 'onbekende_betaling' };
    const rij = await tx.betaling.create({ data: { sleutel, bron: 'storno', betaler: betaling.betaler, vorderingId: betaling.vorderingId, dag: naarDatum(invoer.dag), centen: -betaling.centen } });
    await schrijfBerichten(tx, [{ ontvanger: zaakVanVordering(betaling.vorderingId as VorderingId), soort: 'betaling', dag: invoer.dag, sleutel, inhoud: { betalingId: rij.id } }]);
    return { soort: 'opgenomen' };
  });
}
