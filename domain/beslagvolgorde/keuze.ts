import { som, type Centen } from '../geld/centen.ts';
import { evenHoog, type Bron } from './bron.ts';

/** The sources to seize, and by which rule. */
export type Keuze = { readonly bronnen: readonly Bron[]; readonly reden: KeuzeReden; readonly volgensLid2: readonly Bron[] };
export type KeuzeReden = 'lid_2_volgorde' | 'lid_2_zelfde_derde' | 'lid_2_meerdere_derden' | 'lid_3_een_derde_volstaat';

/**
 * Every choice the law allows for, at a capacity in cents above zero and the sources a–i in legal order: one, unless
 * sources of equal height make more orders possible. Lid 2: from the front until they cover the capacity. Lid 3: a
 * single later source that covers it alone, where lid 2 would need more than one derde.
 */
export function mogelijkeKeuzen(volgorde: readonly Bron[], afloscapaciteit: Centen): Keuze[] {
  const keuzen = keuzenVolgensLid2(volgorde, afloscapaciteit).flatMap((volgensLid2) => keuzenBij(volgorde, volgensLid2, afloscapaciteit));
  return keuzen.filter((keuze, plaats) => keuzen.findIndex((andere) => zelfde(andere.bronnen, keuze.bronnen)) === plaats);
}

function keuzenBij(volgorde: readonly Bron[], volgensLid2: readonly Bron[], afloscapaciteit: Centen): Keuze[] {
  const derden = new Set(volgensLid2.map(({ derde }) => derde)).size;
  if (derden > 1) {
    const eerste = volgorde.find(({ maandbedrag }) => maandbedrag >= afloscapaciteit);
    if (eerste)
      return volgorde
        .filter((bron) => evenHoog(bron, eerste))
        .map((bron) => ({ bronnen: [bron], reden: 'lid_3_een_derde_volstaat', volgensLid2 }));
    return [{ bronnen: volgensLid2, reden: 'lid_2_meerdere_derden', volgensLid2 }];
  }
  return [{ bronnen: volgensLid2, reden: volgensLid2.length > 1 ? 'lid_2_zelfde_derde' : 'lid_2_volgorde', volgensLid2 }];
}

/** The sources from the front that cover the capacity; of a group of equal ones that is only partly needed, every selection. */
function keuzenVolgensLid2(volgorde: readonly Bron[], afloscapaciteit: Centen): (readonly Bron[])[] {
  let aantal = 0;
  let dekking = 0;
  while (aantal < volgorde.length && dekking < afloscapaciteit) {
    dekking += volgorde[aantal]?.maandbedrag ?? 0;
    aantal += 1;
  }
  const laatste = volgorde[aantal - 1];
  if (laatste === undefined) return [[]];
  const gelijk = volgorde.filter((bron) => evenHoog(bron, laatste));
  const vooraf = volgorde.slice(0, aantal).filter((bron) => !evenHoog(bron, laatste));
  return selecties(gelijk, aantal - vooraf.length).map((deel) => [...vooraf, ...deel]);
}

/** All ways to take `aantal` of the sources, in their order. */
function selecties(bronnen: readonly Bron[], aantal: number): (readonly Bron[])[] {
  if (aantal === 0) return [[]];
  return bronnen.flatMap((bron, plaats) => selecties(bronnen.slice(plaats + 1), aantal - 1).map((rest) => [bron, ...rest]));
}

function zelfde(a: readonly Bron[], b: readonly Bron[]): boolean {
  return a.length === b.length && a.every((bron) => b.includes(bron));
}

/** What the sources pay together, in cents per month. */
export function samen(bronnen: readonly Bron[]): Centen {
  return som(...bronnen.map(({ maandbedrag }) => maandbedrag));
}
