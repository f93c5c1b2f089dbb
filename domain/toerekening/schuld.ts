import { kleinste, min, type Centen } from '../geld/centen.ts';

/** What is open on one claim, in cents; none of it is negative. */
export interface Schuld {
  readonly kosten: Centen;
  /** Rente that has become due (verschenen rente). */
  readonly rente: Centen;
  readonly hoofdsom: Centen;
  /** Rente that is still running; absent when none is booked. */
  readonly lopendeRente?: Centen;
}

/** A payment attributed to a claim, in cents: `delen` and `overschot` add up to the payment, `restant` is what stays open. */
export interface Toegerekend {
  readonly soort: 'toegerekend';
  readonly delen: Schuld;
  /** What the claim did not need. */
  readonly overschot: Centen;
  readonly restant: Schuld;
}

/** A payment of which the law does not say how it is attributed; `reden` in Dutch, for the operator. */
export interface NietToegerekend {
  readonly soort: 'onbeslist';
  readonly reden: string;
}

export type Toerekening = Toegerekend | NietToegerekend;

/** Whether nothing is open any more. */
export function voldaan({ kosten, rente, hoofdsom, lopendeRente }: Schuld): boolean {
  return kosten === 0 && rente === 0 && hoofdsom === 0 && (lopendeRente ?? 0) === 0;
}

type Post = 'kosten' | 'rente' | 'hoofdsom' | 'lopendeRente';

/** Pays the posten of a debt one after the other, in the order given. Throws on a negative payment or post. */
export function inVolgorde(schuld: Schuld, betaling: Centen, volgorde: readonly Post[]): Toegerekend {
  if (betaling < 0 || volgorde.some((post) => (schuld[post] ?? 0) < 0)) throw new RangeError('toerekenen kan alleen met bedragen van nul of meer');
  let delen: Schuld = schuld;
  let restant: Schuld = schuld;
  let over = betaling;
  for (const post of volgorde) {
    const open = schuld[post];
    if (open === undefined) continue;
    const deel = kleinste(over, open);
    delen = { ...delen, [post]: deel };
    restant = { ...restant, [post]: min(open, deel) };
    over = min(over, deel);
  }
  return { soort: 'toegerekend', delen, overschot: over, restant };
}
