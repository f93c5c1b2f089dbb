import { som, type Centen } from '../geld/centen.ts';
import { inVolgorde, type Schuld, type Toerekening } from './schuld.ts';

/**
 * Attributes a payment outside the taxes, in cents: first the costs, then the interest that is due, then the hoofdsom
 * and the running interest (Awb 4:92 lid 1). The law names these last two in one breath: a payment that reaches both
 * and does not cover both is onbeslist. Throws on a negative amount.
 */
export function toerekeningAwb492(schuld: Schuld, betaling: Centen): Toerekening {
  const uitkomst = inVolgorde(schuld, betaling, ['kosten', 'rente', 'hoofdsom', 'lopendeRente']);
  const samen = [schuld.hoofdsom, schuld.lopendeRente ?? 0];
  const betaald = som(uitkomst.delen.hoofdsom, ...lopend(uitkomst.delen));
  const open = som(uitkomst.restant.hoofdsom, ...lopend(uitkomst.restant));
  if (samen.every((bedrag) => bedrag > 0) && betaald > 0 && open > 0) {
    return { soort: 'onbeslist', reden: 'Awb 4:92 lid 1 noemt de hoofdsom en de lopende rente samen: hun onderlinge volgorde is niet geregeld' };
  }
  return uitkomst;
}

function lopend({ lopendeRente }: Schuld): readonly Centen[] {
  return lopendeRente === undefined ? [] : [lopendeRente];
}
