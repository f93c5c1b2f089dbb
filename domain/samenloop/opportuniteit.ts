import { verdeelOverRangen, type Ranggroep } from '../afdracht/over-rangen.ts';
import { centen, grootste, kleinste, min, nietNegatief, NUL, som, type Centen } from '../geld/centen.ts';
import type { Dag } from '../kalender/dag.ts';
import { beslagId, type BeslagId } from './beslag.ts';
import type { Opportuniteitsgrenzen } from './opportuniteit-grenzen.ts';
import { inWoorden } from './opportuniteit-woorden.ts';
import { CONCURRENT, RANGEN, rangVan, type Rang, type Vorderingsoort } from './rangorde.ts';

/** One beslag or verrekening of another party, as far as that party told it (AMvB art. 2); amounts in cents. */
export interface Lopend {
  /** Set off by who pays it: he takes it before any distribution. */
  readonly verrekening: boolean;
  /** `onbekend` where it was not told. */
  readonly vordering: Vorderingsoort;
  readonly openstaand: Centen | null;
  readonly inhoudingPerMaand: Centen | null;
  readonly ophogingPerMaand: Centen;
}

/** What a party determined of the debtor: what he has, and what must be left; cents a month. */
export interface Draagkracht {
  readonly peildatum: Dag;
  readonly inkomen: Centen;
  readonly beslagvrijeVoet: Centen;
}

export interface Opportuniteitsvraag {
  readonly peildatum: Dag;
  readonly eigen: { readonly vordering: Vorderingsoort; readonly openstaand: Centen };
  readonly anderen: readonly Lopend[];
  readonly draagkracht: readonly Draagkracht[];
}

/** The figures of a weighing, all in cents a month; null: what the others told does not say. */
export interface Opportuniteitscijfers {
  readonly anderen: number;
  readonly afloscapaciteit: Centen | null;
  /** What the others take together, as far as they told. */
  readonly ingehouden: Centen;
  /** What is left when all of them have taken theirs. */
  readonly rest: Centen | null;
  /** What this claim would be given by rank and in proportion, were all on one income: at least where it is enough, at most where it is not. */
  readonly aandeel: Centen | null;
  /** Months in which that pays it off. */
  readonly maanden: number | null;
  /** Months until all who go before are paid; zero: nobody goes before. */
  readonly voorgangersNogMaanden: number | null;
}

/** Whether a beslag makes sense beside those of others. `reden`: Dutch, for the operator, without personal data. */
export type Opportuniteit = Opportuniteitscijfers & { readonly oordeel: 'niemand_anders' | 'kansrijk' | 'te_weinig' | 'onbekend'; readonly reden: string };

/**
 * Weighs a beslag on what the routeervoorziening gave alone (AMvB art. 2; the rekentool may not be used, VNG-handreiking §3.1.2): what of
 * the afloscapaciteit is left for a claim of this rank. What was not told is taken both ways, against and for the claim; where that
 * makes a difference the outcome is `onbekend`. Throws a RangeError on negative amounts.
 */
export function weegOpportuniteit(vraag: Opportuniteitsvraag, grenzen: Pick<Opportuniteitsgrenzen, 'minimumPerMaandCenten' | 'hoogstensMaanden'>): Opportuniteit {
  if (vraag.anderen.length === 0) {
    const leeg: Opportuniteitscijfers = { anderen: 0, afloscapaciteit: null, ingehouden: NUL, rest: null, aandeel: null, maanden: null, voorgangersNogMaanden: 0 };
    return { ...leeg, oordeel: 'niemand_anders', reden: inWoorden('niemand_anders', leeg) };
  }
  const [tegen, voor] = [aandeelIn(vraag, 'tegen'), aandeelIn(vraag, 'voor')];
  const inhoudingen = vraag.anderen.map(({ inhoudingPerMaand }) => inhoudingPerMaand);
  const afloscapaciteit = capaciteitVan(vraag.draagkracht);
  const ingehouden = som(...inhoudingen.map((een) => een ?? NUL));
  const genoeg = (deel: Centen): boolean => {
    const maanden = maandenTot(vraag.eigen.openstaand, deel);
    return deel >= kleinste(grenzen.minimumPerMaandCenten, vraag.eigen.openstaand) && maanden !== null && maanden <= grenzen.hoogstensMaanden;
  };
  const oordeel = genoeg(tegen) ? 'kansrijk' : genoeg(voor) ? 'onbekend' : 'te_weinig';
  const aandeel = oordeel === 'kansrijk' ? tegen : oordeel === 'te_weinig' ? voor : null;
  const cijfers: Opportuniteitscijfers = {
    anderen: vraag.anderen.length,
    afloscapaciteit,
    ingehouden,
    rest: afloscapaciteit === null || inhoudingen.includes(null) ? null : nietNegatief(min(afloscapaciteit, ingehouden)),
    aandeel,
    maanden: aandeel === null ? null : maandenTot(vraag.eigen.openstaand, aandeel),
    voorgangersNogMaanden: voorgangersNog(vraag),
  };
  return { ...cijfers, oordeel, reden: inWoorden(oordeel, cijfers) };
}

/** How what was not told is taken. */
type Kant = 'tegen' | 'voor';
/** More than any claim: it takes all there is. */
const ALLES = centen(100_000_000_000);
const EIGEN = beslagId('eigen');

/** What the claim is given of what can be distributed. Without afloscapaciteit: of what is taken at least (`tegen`), or of all (`voor`). */
function aandeelIn({ peildatum, eigen, anderen, draagkracht }: Opportuniteitsvraag, kant: Kant): Centen {
  const beslagen = anderen.filter(({ verrekening }) => !verrekening);
  const verrekend = anderen.filter(({ verrekening }) => verrekening).map(({ inhoudingPerMaand }) => inhoudingPerMaand ?? (kant === 'tegen' ? ALLES : NUL));
  const genomen = som(...beslagen.map(({ inhoudingPerMaand }) => inhoudingPerMaand ?? NUL));
  const afloscapaciteit = capaciteitVan(draagkracht);
  const pot = afloscapaciteit === null ? (kant === 'tegen' ? genomen : ALLES) : grootste(genomen, nietNegatief(min(afloscapaciteit, som(...verrekend))));
  const leden = [
    { id: EIGEN, rang: rangVan(eigen.vordering, peildatum) ?? CONCURRENT, open: eigen.openstaand },
    ...beslagen.map(({ vordering, openstaand }, plaats) => ({
      id: beslagId(String(plaats)),
      rang: rangVan(vordering, peildatum) ?? (kant === 'tegen' ? RANGEN[0] : CONCURRENT),
      open: openstaand ?? (kant === 'tegen' ? ALLES : NUL),
    })),
  ];
  const groepen = RANGEN.map((rang): Ranggroep => ({ wijze: 'naar_rato', leden: leden.filter((lid) => lid.rang === rang).map(({ id }) => id) }));
  const open = new Map<BeslagId, Centen>(leden.map((lid) => [lid.id, lid.open]));
  return verdeelOverRangen(pot, NUL, groepen, open).delen.find(({ id }) => id === EIGEN)?.centen ?? NUL;
}

/** Of the latest determination; of two of one day the lower one. Null: nobody told what the debtor has and what must be left. */
function capaciteitVan(draagkracht: readonly Draagkracht[]): Centen | null {
  const laatste = draagkracht.reduce<Dag | null>((dag, { peildatum }) => (dag === null || peildatum > dag ? peildatum : dag), null);
  const bedragen = draagkracht.filter(({ peildatum }) => peildatum === laatste).map(({ inkomen, beslagvrijeVoet }) => nietNegatief(min(inkomen, beslagvrijeVoet)));
  return bedragen.length === 0 ? null : bedragen.reduce(kleinste);
}

/** Whole months in which an amount a month pays off what is open; null: never. */
function maandenTot(open: Centen, perMaand: Centen): number | null {
  return open <= 0 ? 0 : perMaand <= 0 ? null : Math.ceil(open / perMaand);
}

/** Months until everybody of a higher rank is paid at what they take now, less what their claims grow; null: never, or not told. */
function voorgangersNog({ peildatum, eigen, anderen }: Opportuniteitsvraag): number | null {
  const eigenRang: Rang = rangVan(eigen.vordering, peildatum) ?? CONCURRENT;
  const voor = anderen.filter(({ verrekening, vordering }) => !verrekening && (rangVan(vordering, peildatum) ?? RANGEN[0]) < eigenRang);
  const termijnen = voor.map(({ openstaand, inhoudingPerMaand, ophogingPerMaand }) => (openstaand === null || inhoudingPerMaand === null ? null : maandenTot(openstaand, nietNegatief(min(inhoudingPerMaand, ophogingPerMaand)))));
  return termijnen.reduce<number | null>((langste, maanden) => (langste === null || maanden === null ? null : Math.max(langste, maanden)), 0);
}
