import { NUL, som, type Centen } from '../geld/centen.ts';

/** One line of a list of letters that are taken back: what becomes of it, where its claim goes on, and the amounts in cents. */
export interface Terughaalpost {
  readonly gevolg: string;
  readonly naar: string;
  readonly kosten: Centen;
  readonly terug: Centen;
}

export interface Terughaalgroep extends Terughaalpost {
  readonly aantal: number;
}

/** The whole list, and the same by what becomes of the letters and where their claims go on. */
export interface Terughaaltotaal {
  readonly aantal: number;
  /** Costs that are reversed, cents. */
  readonly kosten: Centen;
  /** What goes back to debtors, cents. */
  readonly terug: Centen;
  readonly groepen: readonly Terughaalgroep[];
}

/** Adds a list up. The groups stand in order of their names, and together they are the whole. Unit: cents. */
export function totaalVanTerughaling(posten: Iterable<Terughaalpost>): Terughaaltotaal {
  const groepen = new Map<string, Terughaalgroep>();
  let [aantal, kosten, terug] = [0, NUL, NUL];
  for (const post of posten) {
    const sleutel = `${post.gevolg}:${post.naar}`;
    const tot = groepen.get(sleutel) ?? { gevolg: post.gevolg, naar: post.naar, aantal: 0, kosten: NUL, terug: NUL };
    groepen.set(sleutel, { ...tot, aantal: tot.aantal + 1, kosten: som(tot.kosten, post.kosten), terug: som(tot.terug, post.terug) });
    aantal += 1;
    kosten = som(kosten, post.kosten);
    terug = som(terug, post.terug);
  }
  return { aantal, kosten, terug, groepen: [...groepen.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, groep]) => groep) };
}
