import { centen, min, nietNegatief, NUL, som, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Verlenging } from '../../domain/kalender/verjaring.ts';
import type { Regime } from '../../domain/regime/grond.ts';
import { berekenRente, type Rente } from '../../domain/rente/rente.ts';
import { hoofdsomstanden, type Betaald } from '../../domain/rente/tijdvakken.ts';
import type { VorderingId } from '../../contract/zaak.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { grondVan } from '../opslag/grond.ts';
import { verjaringVan, type Verjaringsstand } from '../opslag/verjaring.ts';

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

type Rij = Prisma.VorderingGetPayload<{ include: { kosten: true; verminderingen: true; toerekeningen: { include: { betaling: true } } } }>;

/** What of the record decides about the rente. */
export function renterecord(vordering: Rij, { verlengingen }: Verjaringsstand): Renterecord {
  return {
    regime: grondVan(vordering).regime,
    // What was taken off the aanslag was never owed: no rente ran over it.
    hoofdsom: min(centen(vordering.hoofdsomCenten), som(...vordering.verminderingen.map((af) => centen(af.centen)))),
    laatsteBetaaldag: naarDag(vordering.laatsteBetaaldag),
    kosten: som(...vordering.kosten.filter(({ vervallenOp }) => vervallenOp === null).map((kosten) => centen(kosten.centen))),
    toegerekend: vordering.toerekeningen.map(({ betaling, kostenCenten, hoofdsomCenten }) => ({ dag: naarDag(betaling.dag), kosten: centen(kostenCenten), hoofdsom: centen(hoofdsomCenten) })),
    uitstel: verlengingen,
  };
}

/** The rente of a claim as it is on a day, out of its record. Throws when there is no such claim. */
export async function laadRente(tx: Transactie, id: VorderingId, vandaag: Dag): Promise<Rente> {
  const vordering = await tx.vordering.findUniqueOrThrow({ where: { id }, include: { kosten: true, verminderingen: true, toerekeningen: { include: { betaling: true } } } });
  return renteVan(renterecord(vordering, await verjaringVan(tx, id)), vandaag);
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
