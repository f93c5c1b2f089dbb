import { eersteDagVan, maandVan, plusDagen, volgendeMaand, type Dag, type Maand } from '../kalender/dag.ts';
import { volgendePeriode } from '../afdracht/periode.ts';
import type { Overdrachteinde, Overdrachtrol, Overdrachtstand } from './overdrachtsgang.ts';

/** Days that an offer, its answer, the data and the letters need before the new one can collect. */
export const DOORLOOP_DAGEN = 14;
/** Days between the day of the letters to derde and debtor and the first month of the new one. */
export const BRIEF_DAGEN = 3;
/** Days after which an offer without an answer is sent once more, and again as many after which a person is asked. */
export const ANTWOORD_DAGEN = 7;

/** The first month that begins at least so many days from now. */
export function eersteMaandNa(vandaag: Dag, dagen: number): Maand {
  const vanaf = plusDagen(vandaag, dagen);
  const maand = maandVan(vanaf);
  return eersteDagVan(maand) === vanaf ? maand : volgendeMaand(maand);
}

/** An overdracht of one beslag of ours, as far as it says who collects which month. */
export interface Maandgrens {
  readonly rol: Overdrachtrol;
  readonly vanafMaand: Maand;
}

/**
 * The border that an overdracht draws; null as long as it draws none. Until the letters of who hands over are made everything stays as it was, and
 * from then on nothing goes back. Who takes over knows the border when the other tells it, and it is the same one.
 */
export function maandgrensVan(rol: Overdrachtrol, stand: Overdrachtstand): Maandgrens | null {
  switch (stand.stap) {
    case 'opvolger_zoeken':
    case 'aanbieden':
    case 'aangeboden':
    case 'afgewezen':
    case 'gegevens_sturen':
    case 'beoordelen':
    case 'aanvaard':
      return null;
    case 'kennis_geven':
      return rol === 'nemer' ? { rol, vanafMaand: stand.vanafMaand } : null;
    case 'kennis_gegeven':
    case 'afronden':
    case 'nazorg':
      return { rol, vanafMaand: stand.vanafMaand };
    case 'gesloten':
      return isOvergedragen(stand.einde) && stand.vanafMaand !== null ? { rol, vanafMaand: stand.vanafMaand } : null;
  }
}

function isOvergedragen(einde: Overdrachteinde): boolean {
  return einde === 'overgedragen';
}

/**
 * Who collects a month, by the borders of one beslag: the last one that lies at or before it. Before the first one: the other way about.
 * null where there is none, and then who collects is as it was determined.
 */
export function wieIntMaand(grenzen: readonly Maandgrens[], maand: Maand): 'wij' | 'ander' | null {
  const [eerste, ...rest] = [...grenzen].sort((a, b) => (a.vanafMaand < b.vanafMaand ? -1 : a.vanafMaand > b.vanafMaand ? 1 : 0));
  if (eerste === undefined) return null;
  if (maand < eerste.vanafMaand) return eerste.rol === 'gever' ? 'wij' : 'ander';
  const geldend = rest.filter(({ vanafMaand }) => vanafMaand <= maand).at(-1) ?? eerste;
  return geldend.rol === 'nemer' ? 'wij' : 'ander';
}

/** The first month from `vanaf` on that we collect, by the borders of one beslag; null: another collects from then on, or there is no border. */
export function eersteOnzeMaand(grenzen: readonly Maandgrens[], vanaf: Maand): Maand | null {
  const later = grenzen.map(({ vanafMaand }) => vanafMaand).filter((een) => een > vanaf).sort();
  return [vanaf, ...later].find((een) => wieIntMaand(grenzen, een) === 'wij') ?? null;
}

/** The earliest month from `eerste` on that we collect and that is not in `bekend`; where there is no border every month is ours, and after the last one that another has none is passed over. */
export function volgendeOnzeMaand(grenzen: readonly Maandgrens[], eerste: Maand, bekend: ReadonlySet<Maand>): Maand {
  let maand = volgendePeriode(eerste, bekend);
  for (;;) {
    const ons = eersteOnzeMaand(grenzen, maand) ?? maand;
    if (ons === maand) return maand;
    maand = volgendePeriode(ons, bekend);
  }
}
