import { kleinste, min, nietNegatief, NUL, som, type Centen } from '../geld/centen.ts';
import type { Dag, Maand } from '../kalender/dag.ts';
import { geldendeVoet } from './periode.ts';
import { teVeelIngehouden } from './te-veel.ts';
import { tiendeVan } from './verwacht.ts';
import type { VoetVanaf } from './terugwerking.ts';
import { beslagvrijVan, verhoging } from './voet.ts';

/** Money of a derde over one month that was booked; cents. */
export interface GeboekteAfdracht {
  readonly id: number;
  readonly periode: Maand;
  /** The day that decides which voet holds for it (`peildagVanPeriode`). */
  readonly peildag: Dag;
  /** Net income over the month as the derde stated it; null when he did not. */
  readonly netto: Centen | null;
  /** What of it was kept: without surplus and what went back before. */
  readonly ingehouden: Centen;
  /** The extra tenth was demanded on that day (IW 19 lid 1, second sentence). */
  readonly verruimd: boolean;
}

/** What of one afdracht goes back to the debtor; cents. */
export interface Teruggave {
  readonly afdrachtId: number;
  readonly centen: Centen;
}

/**
 * What goes back of money that was taken when the last of the voeten came (Rv 475i lid 3 and 4, 475d lid 5): over each month
 * what was taken beyond what that voet allows, the newest afdracht first, and only of an afdracht for which that voet is
 * the one that holds. A lower voet takes nothing backwards. `voeten` in the order in which they were made. Unit: cents.
 */
export function teruggaven(afdrachten: readonly GeboekteAfdracht[], voeten: readonly VoetVanaf[]): Teruggave[] {
  const nieuw = voeten.at(-1);
  if (nieuw === undefined) return [];
  const nieuwsteEerst = [...afdrachten].sort((a, b) => (a.periode === b.periode ? b.id - a.id : a.periode < b.periode ? 1 : -1));
  return [...new Set(nieuwsteEerst.map(({ periode }) => periode))].flatMap((periode) => {
    const vanMaand = nieuwsteEerst.filter((afdracht) => afdracht.periode === periode);
    const geraakt = vanMaand.filter(({ peildag }) => geldendeVoet(voeten, peildag) === nieuw);
    let over = teVeelOver(vanMaand, geraakt, voeten, nieuw);
    return geraakt.flatMap(({ id, ingehouden }) => {
      const centen = kleinste(over, nietNegatief(ingehouden));
      over = min(over, centen);
      return centen === NUL ? [] : [{ afdrachtId: id, centen }];
    });
  });
}

function teVeelOver(vanMaand: readonly GeboekteAfdracht[], geraakt: readonly GeboekteAfdracht[], voeten: readonly VoetVanaf[], nieuw: VoetVanaf): Centen {
  const jongste = geraakt[0];
  if (jongste === undefined) return NUL;
  const netto = vanMaand.find((afdracht) => afdracht.netto !== null)?.netto ?? null;
  const ingehouden = som(...vanMaand.map((afdracht) => afdracht.ingehouden));
  const oud = geldendeVoet(voeten.slice(0, -1), jongste.peildag)?.voet ?? nieuw.voet;
  // Without a stated income the month counts as one of which exactly the old voet was left.
  const ophoging = nietNegatief(verhoging(oud, nieuw.voet) ?? NUL);
  const nieuweVoet = netto === null ? ophoging : (beslagvrijVan(nieuw.voet, netto) ?? NUL);
  const tiende = netto !== null && jongste.verruimd ? tiendeVan(netto, nieuweVoet) : NUL;
  const [teVeel] = teVeelIngehouden([{ periode: jongste.periode, netto, ingehouden, oudeVoet: NUL, nieuweVoet, tiende }]);
  return teVeel?.centen ?? NUL;
}
