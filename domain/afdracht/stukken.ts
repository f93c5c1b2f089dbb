import { eerste, laatste, plusDagen, type Dag } from '../kalender/dag.ts';
import { geldendeVoet } from './periode.ts';
import { wisselingen, type VoetVanaf } from './terugwerking.ts';

/** Days in a row over which one voet held. */
export interface Stuk<T> {
  readonly vanaf: Dag;
  readonly totEnMet: Dag;
  readonly voet: T;
}

/** What held between two days, both included, in order; days before the first voet are left out. `voeten` in the order in which they were made. */
export function stukkenVan<T extends VoetVanaf>(voeten: readonly T[], vanaf: Dag, totEnMet: Dag): Stuk<T>[] {
  const begin = voeten.map((voet) => voet.vanaf).reduce<Dag | null>((vroegst, dag) => (vroegst === null ? dag : eerste(vroegst, dag)), null);
  if (begin === null) return [];
  const van = laatste(vanaf, begin);
  const grenzen = [...new Set([van, ...wisselingen(voeten).filter((dag) => dag > van)])].sort().filter((dag) => dag <= totEnMet);
  const stukken: Stuk<T>[] = [];
  for (const [plaats, grens] of grenzen.entries()) {
    const voet = geldendeVoet(voeten, grens);
    if (voet === null) continue;
    const volgende = grenzen[plaats + 1];
    const einde = volgende === undefined ? totEnMet : plusDagen(volgende, -1);
    const vorige = stukken.at(-1);
    if (vorige?.voet === voet) stukken[stukken.length - 1] = { ...vorige, totEnMet: einde };
    else stukken.push({ vanaf: grens, totEnMet: einde, voet });
  }
  return stukken;
}

/** Days in a row within the term of a besluit over the voet or outside it (`erin`); `totEnMet` null: these are the days of now. `erin` null: there is no such term. */
export interface Deel {
  readonly vanaf: Dag;
  readonly totEnMet: Dag | null;
  readonly erin: boolean | null;
}

/** The days from `vanaf` until now, cut where the term of a besluit over the voet begins and ends, in order. */
export function rondTermijn(termijn: { readonly vanaf: Dag; readonly totEnMet: Dag } | undefined, vanaf: Dag, vandaag: Dag): [...Deel[], Deel] {
  if (termijn === undefined) return [{ vanaf, totEnMet: null, erin: null }];
  const erna = plusDagen(termijn.totEnMet, 1);
  const ervoor: Deel[] = vanaf < termijn.vanaf ? [{ vanaf, totEnMet: plusDagen(termijn.vanaf, -1), erin: false }] : [];
  const begin = laatste(vanaf, termijn.vanaf);
  if (erna > vandaag) return [...ervoor, { vanaf: begin, totEnMet: null, erin: true }];
  const erin: Deel[] = begin < erna ? [{ vanaf: begin, totEnMet: termijn.totEnMet, erin: true }] : [];
  return [...ervoor, ...erin, { vanaf: laatste(vanaf, erna), totEnMet: null, erin: false }];
}
