import type { Vaststelling } from '../../../domain/beslagvrije-voet/uitkomst.ts';
import type { Dag } from '../../../domain/kalender/dag.ts';
import type { Inhouding } from '../brief/inhouding.ts';
import type { Oordeel } from '../brief/oordeel.ts';
import type { Situatie } from '../rekenen/situatie.ts';

/** Something that the inwoner can do: what, to whom and before when. B1 Dutch. */
export type Actie = { readonly titel: string; readonly tekst: readonly string[]; readonly wie?: string; readonly wanneer?: string };

/** What the advice depends on. `ontvangst`: when the letter came; absent without a letter. */
export type Omstandigheden = {
  readonly datum: Dag;
  readonly ontvangst: string | undefined;
  readonly vandaag: Dag;
  readonly uitkomst: Vaststelling;
  readonly situatie: Situatie;
  /** What the letter was found to be; undefined without a letter, or where it could not be judged. */
  readonly brief: Briefoordeel | undefined;
  /** The letter already counts with the woonkosten as they are. */
  readonly woonkostenInBrief: boolean;
};

/** A letter about income or about bijstand, as far as the advice needs it. */
export type Briefoordeel = { readonly oordeel: Oordeel | null; readonly inhouding: Inhouding; readonly opgave?: 'percentage' | 'bedrag' | 'niet' };

/** To whom an inwoner reports. */
export const AFZENDER =
  'De afzender van uw brief: de deurwaarder, de gemeente of de andere organisatie. Houden er meer partijen geld in? Dan moet u bij de coördinerende deurwaarder zijn. Die staat in de brief.';
