import type { AndereInhouding } from '../beslagvrije-voet/475c-lid4.ts';
import type { Dag } from '../kalender/dag.ts';
import type { DecimaalBedrag } from '../spoor/getal.ts';
import type { Inkomstenbron } from './inkomstenbron.ts';

/** What another party takes of the debtor each month, as the routeervoorziening told it (AMvB art. 3). */
export interface InhoudingVanAnder {
  readonly soort: AndereInhouding['soort'];
  /** Who pays what it is taken from: RSIN, or the number of an eenmanszaak; null: not told. */
  readonly derde: string | null;
  /** On a tegemoetkoming (Rv 475c lid 1 onder j), which is no income. */
  readonly toeslag: boolean;
  /** Euros a month, not rounded; null: not told. */
  readonly bedrag: DecimaalBedrag | null;
  readonly gelegdOp: Dag | null;
}

/** All that others take of the debtor, as far as it is known. */
export interface Elders {
  readonly inhoudingen: readonly InhoudingVanAnder[];
  /** Whether he receives the voorlopige teruggaaf (Rv 475c lid 1 onder h), which no register here holds; null: not told. */
  readonly voorlopigeTeruggaaf: boolean | null;
  /** Since when our own beslag lies; null: it does not. Who came later takes account of ours (Rv 475c lid 4). */
  readonly eigenSinds: Dag | null;
  /** The day on which it was asked. */
  readonly op: Dag;
}

export type Meegeteld = { readonly soort: 'bekend'; readonly inhoudingen: readonly AndereInhouding[] } | { readonly soort: 'met_de_hand'; readonly redenen: readonly string[] };

/**
 * What raises the beslagvrije voet of the chosen sources (Rv 475c lid 4; nota van toelichting AMvB art. 3): what others take from another
 * income or from a toeslag. A beslag on a chosen source raises nothing: there one party coordinates (Rv 478). What cannot be told is
 * a question to a person, never a guess.
 */
export function inhoudingenElders({ inhoudingen, voorlopigeTeruggaaf, eigenSinds }: Elders, bronnen: readonly Inkomstenbron[], gekozen: readonly Inkomstenbron[]): Meegeteld {
  const redenen: string[] = voorlopigeTeruggaaf === true ? ['De Belastingdienst betaalt een voorlopige teruggaaf: dat inkomen telt mee, en de polisadministratie kent het niet.'] : [];
  const meegeteld: AndereInhouding[] = [];
  for (const inhouding of inhoudingen) {
    const { soort, bedrag, gelegdOp } = inhouding;
    const plek = plekVan(inhouding, bronnen, gekozen);
    if (plek === 'zelfde_bron' && soort === 'beslag') continue;
    if (soort === 'beslag' && eigenSinds !== null && gelegdOp !== null && gelegdOp > eigenSinds) continue;
    if (plek === 'ander inkomen' || plek === 'toeslag') {
      if (bedrag === null) redenen.push(`Hoeveel een ander met ${soort} inhoudt op ${plek} is niet opgegeven.`);
      else meegeteld.push({ soort, op: plek, bedrag });
    } else redenen.push(VRAAG[plek]);
  }
  return redenen.length > 0 ? { soort: 'met_de_hand', redenen: [...new Set(redenen)] } : { soort: 'bekend', inhoudingen: meegeteld };
}

type Plek = AndereInhouding['op'] | 'zelfde_bron' | 'onbekend' | 'buiten_polis';

const VRAAG = {
  zelfde_bron: 'Wie dit inkomen betaalt verrekent er zelf al mee: of de beslagvrije voet daarom omhoog gaat zegt de wet niet.',
  onbekend: 'Van een beslag of verrekening van een ander is niet opgegeven op welk inkomen.',
  buiten_polis: 'Een ander houdt in van een inkomen dat de polisadministratie niet kent.',
} as const satisfies Readonly<Record<Exclude<Plek, AndereInhouding['op']>, string>>;

function plekVan({ derde, toeslag }: InhoudingVanAnder, bronnen: readonly Inkomstenbron[], gekozen: readonly Inkomstenbron[]): Plek {
  if (toeslag) return 'toeslag';
  if (derde === null) return 'onbekend';
  if (gekozen.some((bron) => isBetaler(bron, derde))) return 'zelfde_bron';
  return bronnen.some((bron) => isBetaler(bron, derde)) ? 'ander inkomen' : 'buiten_polis';
}

/** A loonheffingennummer begins with the number under which the Belastingdienst knows who pays: his RSIN, or that of an eenmanszaak. */
export function isBetaler({ loonheffingennummer }: Pick<Inkomstenbron, 'loonheffingennummer'>, nummer: string): boolean {
  return loonheffingennummer.slice(0, 9) === nummer;
}
