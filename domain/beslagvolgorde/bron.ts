import type { Centen } from '../geld/centen.ts';
import { letters475c, type Letter475c } from '../inkomen/soort-inkomstenverhouding.ts';

/**
 * Where income that Rv 475c lid 1 does not name belongs: no beslagvrije voet is tied to it and it has no place in the order.
 * Kinderbijslag (onderdeel b) and kinderopvangtoeslag (onderdeel j) are excepted there; on studiefinanciering lies a
 * beslagverbod (VNG-handreiking §2.1.1), and it is no income either (§3.9.4).
 */
const buitenDeVolgorde = ['kinderbijslag', 'kinderopvangtoeslag', 'studiefinanciering'] as const;
export type BuitenDeVolgorde = (typeof buitenDeVolgorde)[number];

export type Toeslag = 'huurtoeslag' | 'zorgtoeslag' | 'kindgebonden_budget' | 'kinderopvangtoeslag';

/** One source of income of the debtor. `maandbedrag` is net including vakantiebijslag, in cents. */
export type Bron = {
  readonly id: string;
  readonly onderdeel: Letter475c | BuitenDeVolgorde;
  /** Who pays; the same text is the same derde. */
  readonly derde: string;
  readonly maandbedrag: Centen;
  readonly toeslag: Toeslag | null;
};

/** Whether Rv 475c lid 1 names the source (onderdeel b without the kinderbijslag, j without the kinderopvangtoeslag). */
export function staatInLid1({ onderdeel, toeslag }: Bron): boolean {
  return !buitenDeVolgorde.some((buiten) => buiten === onderdeel) && toeslag !== 'kinderopvangtoeslag';
}

/** Whether it is income a–i, from which the afloscapaciteit comes (475db and 475dc leave out j). */
export function isInkomen(bron: Bron): boolean {
  return staatInLid1(bron) && bron.onderdeel !== 'j';
}

/** The legal order (Rv 475c lid 2): by onderdeel, within it the highest first. Equal ones stand by id, which decides nothing. */
export function inWettelijkeVolgorde(bronnen: readonly Bron[]): Bron[] {
  return bronnen
    .filter(staatInLid1)
    .sort((a, b) => plaats(a) - plaats(b) || b.maandbedrag - a.maandbedrag || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Whether the law gives no order between two sources (Rv 475c lid 2): same onderdeel, same height. */
export function evenHoog(a: Bron, b: Bron): boolean {
  return a.onderdeel === b.onderdeel && a.maandbedrag === b.maandbedrag;
}

function plaats({ onderdeel }: Bron): number {
  return letters475c.findIndex((letter) => letter === onderdeel);
}
