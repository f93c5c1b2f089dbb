import type { Centen } from '../geld/centen.ts';

/** Where money of a derde can go that came in at us while another collects: on to him, back to the derde, or on our own claims. */
export const VRIJGAVEN = ['doorbetalen', 'teruggeven', 'houden'] as const;
export type Vrijgave = (typeof VRIJGAVEN)[number];

/** What is known of such money on the day on which a person decides. Unit: cents. */
export interface Vrijgavefeiten {
  /** It left already. */
  readonly verdeeld: boolean;
  /** Who collects the month that it is about. */
  readonly wieInt: 'wij' | 'alleen' | 'ander' | 'onbeslist';
  /** Which party that other is. */
  readonly innerBekend: boolean;
  /** By an overdracht the month is the other's: both parties agreed on it. */
  readonly overgedragen: boolean;
  /** The account of who would get it: `wijkt_af` where another was typed than the party itself gave. */
  readonly rekening: 'bekend' | 'onbekend' | 'wijkt_af';
  readonly centen: Centen;
  /** On our own claims. */
  readonly openstaand: Centen;
}

interface Keuze {
  readonly grond: readonly string[];
  /** Whether the derde has paid by it (BW 6:32). */
  readonly derdeBevrijd: boolean;
  readonly beletsel: (feiten: Vrijgavefeiten) => string | null;
}

const REKENING = 'Leg de rekening vast met het voorstel zelf: `npx invorderstraat vrijgave`.';
const WIE = 'Er is niet bekend welke partij int.';

const KEUZES: Readonly<Record<Vrijgave, Keuze>> = {
  doorbetalen: {
    // Lid 5 names a deurwaarder alone; who collects is served by it, and so the derde has paid.
    grond: ['Rv 478 lid 1', 'Rv 478 lid 5 (overeenkomstig)', 'BW 6:32'],
    derdeBevrijd: true,
    beletsel: ({ innerBekend, rekening }) => (innerBekend ? rekeningbeletsel(rekening, 'Van de partij die int') : `${WIE} Zoek dat uit («vraagOpnieuw»), of geef het geld terug aan de derde.`),
  },
  teruggeven: {
    grond: ['Rv 478 lid 1', 'BW 6:203'],
    derdeBevrijd: false,
    beletsel: ({ rekening }) => rekeningbeletsel(rekening, 'Van de derde'),
  },
  houden: {
    // Only who collects for all can make a payment to us count as one to him.
    grond: ['Rv 478 lid 1', 'BW 6:32'],
    derdeBevrijd: true,
    beletsel: ({ innerBekend, overgedragen, centen, openstaand }) => {
      if (!innerBekend) return `${WIE} Zonder haar instemming mogen wij dit geld niet houden.`;
      if (overgedragen) return 'De inning over deze maand is overgedragen: dit geld is van de partij die nu int (Rv 478 lid 3 en 4).';
      return centen > openstaand ? 'Op onze vorderingen staat minder open dan dit bedrag. Wat daarboven komt is niet van ons: kies «doorbetalen» of «teruggeven».' : null;
    },
  },
};

/** Why the facts rule a choice out, in Dutch; null where it may be made. */
export function beletselVan(keuze: Vrijgave, feiten: Vrijgavefeiten): string | null {
  if (feiten.verdeeld) return 'Dit geld is al verdeeld of vrijgegeven.';
  if (feiten.wieInt !== 'ander') return 'Over deze maand int geen ander meer, of dat is niet beslist. Dit geld wordt vanzelf verdeeld als vaststaat wie int.';
  return KEUZES[keuze].beletsel(feiten);
}

/** On what a choice rests, and whether the derde has paid by it. */
export function grondslagVan(keuze: Vrijgave): { readonly grond: readonly string[]; readonly derdeBevrijd: boolean } {
  const { grond, derdeBevrijd } = KEUZES[keuze];
  return { grond, derdeBevrijd };
}

function rekeningbeletsel(rekening: Vrijgavefeiten['rekening'], van: string): string | null {
  if (rekening === 'onbekend') return `${van} is geen rekening bekend. ${REKENING}`;
  return rekening === 'wijkt_af' ? `${van} is een andere rekening bekend dan u opgeeft. Zoek uit welke klopt; laat de partij haar vordering opnieuw aanmelden als haar rekening is veranderd.` : null;
}
