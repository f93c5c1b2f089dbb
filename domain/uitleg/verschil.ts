import type { VaststellingInvoer } from '../beslagvrije-voet/invoer.ts';
import type { Vaststelling } from '../beslagvrije-voet/uitkomst.ts';
import { stelVast } from '../beslagvrije-voet/vaststelling.ts';
import { euro, type Centen } from '../geld/centen.ts';
import type { Spoor } from '../spoor/spoor.ts';
import { bedragVan } from './gewone-taal.ts';
import { verschilpunten } from './verschilpunten.ts';

/** A vaststelling as it was kept: what it started from and the steps it took. */
export type Vastgelegd = { readonly invoer: VaststellingInvoer; readonly spoor: Spoor };

/** Why a new vaststelling differs from the one before it. Amounts in cents a month; null for a percentage. */
export type Verschil = {
  readonly voor: Centen | null;
  readonly na: Centen | null;
  readonly richting: 'hoger' | 'lager' | 'gelijk' | 'onbekend';
  /** What changed the outcome, in plain Dutch, each to follow on "omdat". */
  readonly redenen: readonly string[];
  /** The whole difference in plain Dutch (B1). */
  readonly zin: string;
  /** The steps with another outcome, for the professional. */
  readonly stappen: readonly { readonly sleutel: string; readonly voor: Centen | null; readonly na: Centen | null }[];
};

/**
 * The difference between two vaststellingen. The inputs are compared point by point; a point is a reason when the new
 * outcome would have been another one with the old value in its place. The amounts are those of the two traces.
 */
export function verschilMet(vorige: Vastgelegd, nieuw: Vastgelegd): Verschil {
  const [voor, na] = [voetIn(vorige.spoor), voetIn(nieuw.spoor)];
  const punten = verschilpunten(vorige.invoer, nieuw.invoer);
  const uitkomst = reken(nieuw.invoer);
  const maaktUit = punten.filter(({ terug }) => !gelijkeUitkomst(reken(terug), uitkomst));
  const anders = voor !== na;
  const redenen = !anders ? [] : (maaktUit.length > 0 ? maaktUit : punten).map(({ reden }) => reden);
  const richting = richtingVan(voor, na);
  return { voor, na, richting, redenen, zin: zinVan(voor, na, richting, redenen), stappen: stappen(vorige.spoor, nieuw.spoor) };
}

/** Both inputs counted already: an old value put back need not say again where it came from. */
function reken({ herkomst: _bekend, ...invoer }: VaststellingInvoer): Vaststelling {
  return stelVast(invoer);
}

function voetIn(spoor: Spoor): Centen | null {
  const stap = spoor.findLast(({ sleutel }) => sleutel === 'vastgestelde beslagvrije voet');
  return stap === undefined ? null : bedragVan(stap);
}

function gelijkeUitkomst(a: Vaststelling, b: Vaststelling): boolean {
  if (a.soort === 'vastgesteld' && b.soort === 'vastgesteld') return a.beslagvrijeVoet === b.beslagvrijeVoet;
  if (a.soort === 'percentage' && b.soort === 'percentage') return a.inGeld?.beslagvrijeVoet === b.inGeld?.beslagvrijeVoet;
  return false;
}

function richtingVan(voor: Centen | null, na: Centen | null): Verschil['richting'] {
  if (voor === null || na === null) return 'onbekend';
  return na > voor ? 'hoger' : na < voor ? 'lager' : 'gelijk';
}

function zinVan(voor: Centen | null, na: Centen | null, richting: Verschil['richting'], redenen: readonly string[]): string {
  const omdat = redenen.length === 0 ? '' : `, omdat ${opsomming(redenen)}`;
  if (voor === null || na === null) return na === null ? `Uw beslagvrije voet is een deel van uw bijstandsnorm${omdat}.` : `Uw beslagvrije voet is nu ${euro(na)} per maand${omdat}.`;
  if (richting === 'gelijk') return `Uw beslagvrije voet blijft ${euro(na)} per maand.`;
  return `Uw beslagvrije voet wordt ${richting}${omdat}. Eerst was hij ${euro(voor)} per maand. Nu is hij ${euro(na)} per maand.`;
}

/** Reasons one after another: "a", "a en b", "a, b en c", each with its own "omdat" left out. */
function opsomming(redenen: readonly string[]): string {
  const [laatste = '', ...eerdere] = [...redenen].reverse();
  return eerdere.length === 0 ? laatste : `${eerdere.reverse().join(', ')} en ${laatste}`;
}

/** Steps of both traces by name; of a name that stands more than once (the incomes of more sources) the last one. */
function stappen(voor: Spoor, na: Spoor): Verschil['stappen'] {
  const oud = new Map(voor.map((stap) => [stap.sleutel, bedragVan(stap)]));
  const nieuw = new Map(na.map((stap) => [stap.sleutel, bedragVan(stap)]));
  return [...new Set([...oud.keys(), ...nieuw.keys()])]
    .map((sleutel) => ({ sleutel, voor: oud.get(sleutel) ?? null, na: nieuw.get(sleutel) ?? null }))
    .filter((een) => een.voor !== een.na);
}
