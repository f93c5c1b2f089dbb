import type { VorderingId } from '../../contract/zaak.ts';
import { centen, min, nietNegatief, NUL, som, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Verlenging } from '../../domain/kalender/verjaring.ts';
import type { Regime } from '../../domain/regime/grond.ts';
import { berekenRente, type Rente } from '../../domain/rente/rente.ts';
import { hoofdsomstanden, type Betaald } from '../../domain/rente/tijdvakken.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { naarDag } from './dagen.ts';
import type { Transactie } from './database.ts';
import { grondVan } from './grond.ts';
import { verjaringVan } from './verjaring.ts';

/** What of the record decides about the rente of a claim. */
export interface Renterecord {
  readonly regime: Regime;
  readonly hoofdsom: Centen;
  readonly laatsteBetaaldag: Dag;
  /** Costs that stand, together. */
  readonly kosten: Centen;
  /** What was attributed, with the day of the payment. */
  readonly toegerekend: readonly { readonly dag: Dag; readonly kosten: Centen; readonly hoofdsom: Centen }[];
  readonly uitstel: readonly Verlenging[];
}

/** The rente of a claim up to a day, by what is recorded of it (IW 28; Awb 4:98). Computed to be shown; it books nothing. */
export function renteVan({ regime, hoofdsom, laatsteBetaaldag, kosten, toegerekend, uitstel }: Renterecord, peildag: Dag): Rente {
  return berekenRente({ regime, laatsteBetaaldag, standen: hoofdsomstanden(hoofdsom, betaaldOpHoofdsom(kosten, toegerekend)), uitstel, peildag });
}

/** By day, what was paid on the hoofdsom so far: costs that were paid and then taken back count as paid on it. */
function betaaldOpHoofdsom(kosten: Centen, toegerekend: Renterecord['toegerekend']): readonly Betaald[] {
  const opDag = [...toegerekend].sort((a, b) => (a.dag < b.dag ? -1 : a.dag > b.dag ? 1 : 0));
  let opKosten = NUL;
  let opHoofdsom = NUL;
  return opDag.map((deel) => {
    opKosten = som(opKosten, deel.kosten);
    opHoofdsom = som(opHoofdsom, deel.hoofdsom);
    return { vanaf: deel.dag, totDanToe: som(opHoofdsom, nietNegatief(min(opKosten, kosten))) };
  });
}

const MET_BOEKEN = { kosten: true, verminderingen: true, toerekeningen: { include: { betaling: true } } } as const;
type Rij = Prisma.VorderingGetPayload<{ include: typeof MET_BOEKEN }>;

/** What of a claim with its books decides about the rente. */
export function renterecord(vordering: Rij, verlengingen: readonly Verlenging[]): Renterecord {
  return {
    regime: grondVan(vordering).regime,
    // What was taken off the aanslag was never owed: no rente ran over it.
    hoofdsom: min(centen(vordering.hoofdsomCenten), som(...vordering.verminderingen.map((af) => centen(af.centen)))),
    laatsteBetaaldag: naarDag(vordering.laatsteBetaaldag),
    kosten: som(...vordering.kosten.filter(({ vervallenOp }) => vervallenOp === null).map((kosten) => centen(kosten.centen))),
    toegerekend: vordering.toerekeningen.map(({ betaling, kostenCenten, hoofdsomCenten }) => ({ dag: naarDag(betaling.dag), kosten: centen(kostenCenten), hoofdsom: centen(hoofdsomCenten) })),
    // Only uitstel keeps invorderingsrente from running (IW 28 lid 3); what else prolongs the verjaring does not.
    uitstel: verlengingen.filter(({ grond }) => grond === 'uitstel'),
  };
}

/** The rente of a stored claim up to a day. Throws when the claim is not there. */
export async function renteVanVordering(tx: Transactie, vorderingId: VorderingId, peildag: Dag): Promise<Rente> {
  const vordering = await tx.vordering.findUniqueOrThrow({ where: { id: vorderingId }, include: MET_BOEKEN });
  const { verlengingen } = await verjaringVan(tx, vorderingId);
  return renteVan(renterecord(vordering, verlengingen), peildag);
}
