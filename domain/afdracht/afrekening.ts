import { min, NUL, som, type Centen } from '../geld/centen.ts';

/** How a payment stands on a claim; negative parts take back. Unit: cents. */
export interface Deel {
  readonly vordering: string;
  readonly kosten: Centen;
  readonly rente: Centen;
  readonly hoofdsom: Centen;
}

/** Money that was booked. Unit: cents. */
export interface Boeking {
  readonly id: number;
  /** `bank` also when the bank took it back (negative); `correctie`: booked back by us, and paid back to the debtor. */
  readonly soort: 'bank' | 'afdracht' | 'correctie';
  /** Where it came in: a claim, or the verhaal whose claims share an afdracht. */
  readonly plaats: string;
  readonly centen: Centen;
  /** What no claim needed. */
  readonly overschot: Centen;
  readonly delen: readonly Deel[];
}

/** Money promised back to the debtor, negative where that is not paid out any more; `plaats` as with a booking. Unit: cents. */
export interface Terugbetaald {
  readonly plaats: string;
  readonly centen: Centen;
}

/** What became of the money of one claim (or of a verhaal, as far as no claim needed it). Unit: cents. */
export interface Afrekenregel {
  readonly plaats: string;
  readonly bank: Centen;
  readonly afdracht: Centen;
  readonly kosten: Centen;
  readonly rente: Centen;
  readonly hoofdsom: Centen;
  readonly terugbetaald: Centen;
  /** Surplus that waits for a decision; negative: what was paid back and is asked back, or waited before. */
  readonly aangehouden: Centen;
  /** kosten + rente + hoofdsom; bank + afdracht − terugbetaald − aangehouden is the same amount. */
  readonly afTeDragen: Centen;
}

export interface Afrekening {
  /** By plaats, in order of name. */
  readonly regels: readonly Afrekenregel[];
  readonly totaal: Afrekenregel;
  /** Bookings of which the parts and the surplus are not the amount: the books are wrong there. */
  readonly nietSluitend: readonly number[];
}

const BEDRAGEN = ['bank', 'afdracht', 'kosten', 'rente', 'hoofdsom', 'terugbetaald'] as const;
type Bedragen = Record<(typeof BEDRAGEN)[number], Centen>;

/**
 * The remittance statement of a principaal over what was booked and paid back in a period: what came in is attributed to its
 * claims, and what was attributed, less what was booked back, is his. Every cent that came in stands in one column.
 */
export function rekenAf(boekingen: readonly Boeking[], terugbetalingen: readonly Terugbetaald[]): Afrekening {
  const perPlaats = new Map<string, Bedragen>();
  const tel = (plaats: string, bij: Partial<Bedragen>): void => {
    const stand = perPlaats.get(plaats) ?? { bank: NUL, afdracht: NUL, kosten: NUL, rente: NUL, hoofdsom: NUL, terugbetaald: NUL };
    for (const bedrag of BEDRAGEN) stand[bedrag] = som(stand[bedrag], bij[bedrag] ?? NUL);
    perPlaats.set(plaats, stand);
  };
  for (const { soort, plaats, centen: bedrag, delen } of boekingen) {
    if (soort !== 'correctie') tel(plaats, { [soort]: bedrag });
    for (const deel of delen) {
      tel(deel.vordering, { kosten: deel.kosten, rente: deel.rente, hoofdsom: deel.hoofdsom });
      if (deel.vordering === plaats) continue;
      // Money of a verhaal goes to the line of the claim on which it stands, with what of it was paid back.
      const erop = samen(deel);
      const eraf = min(NUL, erop);
      tel(deel.vordering, soort === 'correctie' ? { terugbetaald: eraf } : { afdracht: erop });
      tel(plaats, soort === 'correctie' ? { terugbetaald: erop } : { afdracht: eraf });
    }
  }
  for (const { plaats, centen: bedrag } of terugbetalingen) tel(plaats, { terugbetaald: bedrag });
  const regels = [...perPlaats].filter(([, bedragen]) => BEDRAGEN.some((bedrag) => bedragen[bedrag] !== NUL)).map(([plaats, bedragen]) => regel(plaats, bedragen));
  return {
    regels: regels.sort((a, b) => (a.plaats < b.plaats ? -1 : 1)),
    totaal: regel('totaal', Object.fromEntries(BEDRAGEN.map((bedrag) => [bedrag, som(...regels.map((een) => een[bedrag]))])) as Bedragen),
    nietSluitend: boekingen.filter((boeking) => !sluit(boeking)).map(({ id }) => id),
  };
}

function regel(plaats: string, bedragen: Bedragen): Afrekenregel {
  const afTeDragen = samen(bedragen);
  return { plaats, ...bedragen, afTeDragen, aangehouden: min(som(bedragen.bank, bedragen.afdracht), som(bedragen.terugbetaald, afTeDragen)) };
}

function samen({ kosten, rente, hoofdsom }: Pick<Deel, 'kosten' | 'rente' | 'hoofdsom'>): Centen {
  return som(kosten, rente, hoofdsom);
}

/** The parts and the surplus are the amount; what the bank takes back may be more than still stands on the claim. */
function sluit({ soort, centen: bedrag, overschot, delen }: Boeking): boolean {
  const geboekt = som(overschot, ...delen.map(samen));
  return soort === 'bank' && bedrag < 0 ? geboekt >= bedrag && geboekt <= 0 : geboekt === bedrag;
}
