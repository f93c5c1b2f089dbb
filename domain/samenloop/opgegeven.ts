import { NUL } from '../geld/centen.ts';
import { plusDagen, type Dag } from '../kalender/dag.ts';
import { ZONDER_DEURWAARDER, type Beslag, type Beslagvorm } from './beslag.ts';
import { beoordeelSamenloop, type Samenloop } from './samenloop.ts';
import type { Samenloopvraag } from './vraag.ts';

/** What may be missing of a beslag that another party told of, besides its voorrang and its time, which `coordineer` knows how to leave open. */
export const OPGAVEPUNTEN = ['bevoegdheid', 'executoriaal', 'inkomstenbron', 'beslagdatum'] as const;
export type Opgavepunt = (typeof OPGAVEPUNTEN)[number];

/** A beslag as far as it is known; null: not told. What is open on it is not asked to find who collects (AMvB art. 4). */
export interface OpgegevenBeslag extends Pick<Beslag, 'id' | 'partij' | 'vordering'> {
  readonly vorm: Beslagvorm | null;
  readonly executoriaal: boolean | null;
  /** The inkomstenbron; the same text is the same source. */
  readonly bron: string | null;
  readonly gelegdOp: Dag | null;
}

/** What is asked, with beslagen of which not everything is known. */
export interface Opgavevraag extends Pick<Samenloopvraag, 'peildatum' | 'bron' | 'overdracht'> {
  readonly beslagen: readonly OpgegevenBeslag[];
}

/** Who collects, and the question with which that was worked out: one way in which what is missing may be. */
export interface OordeelOpOpgaven {
  readonly samenloop: Samenloop;
  readonly vraag: Samenloopvraag;
}

/** More ways than this are not worked out. */
const MEESTE_WIJZEN = 200;
/** Any other source than the one that is asked about. */
const ELDERS = 'elders';
const VORMEN: readonly Beslagvorm[] = [
  { bevoegdheid: 'derdenbeslag', deurwaarder: 'gerechtsdeurwaarder' },
  { bevoegdheid: 'derdenbeslag', deurwaarder: 'belastingdeurwaarder' },
  ...ZONDER_DEURWAARDER.map((bevoegdheid): Beslagvorm => ({ bevoegdheid })),
];

/**
 * Who collects on an inkomstenbron, on what parties told of their beslagen. What was not told is worked out in every way in which it
 * may be; where that makes a difference the outcome is `onbeslist`, with what must be asked. Nothing is filled in by guess. Throws a
 * RangeError on beslagen that cannot be.
 */
export function beoordeelOpgaven(vraag: Opgavevraag): OordeelOpOpgaven {
  const dagen = mogelijkeDagen(vraag);
  const perBeslag = vraag.beslagen.map((beslag) => wijzenVan(beslag, vraag.bron, dagen));
  const aantal = perBeslag.reduce((tot, { length }) => tot * length, 1);
  const eerste = uitgewerkt(vraag, perBeslag.flatMap(([een]) => (een === undefined ? [] : [een])));
  if (aantal === 1) return eerste;
  if (aantal > MEESTE_WIJZEN) return { ...eerste, samenloop: onbeslist(vraag) };
  for (const beslagen of combinaties(perBeslag)) {
    const ander = uitgewerkt(vraag, beslagen);
    if (uitkomstVan(ander.samenloop) !== uitkomstVan(eerste.samenloop)) return { ...eerste, samenloop: onbeslist(vraag) };
  }
  return eerste;
}

/** What of a beslag was not told. */
export function watOntbreekt({ vorm, executoriaal, bron, gelegdOp }: OpgegevenBeslag): Opgavepunt[] {
  const gegeven = { bevoegdheid: vorm, executoriaal, inkomstenbron: bron, beslagdatum: gelegdOp } satisfies Readonly<Record<Opgavepunt, unknown>>;
  return OPGAVEPUNTEN.filter((punt) => gegeven[punt] === null);
}

function uitgewerkt({ peildatum, bron, overdracht }: Opgavevraag, beslagen: readonly Beslag[]): OordeelOpOpgaven {
  // That all will be paid is never certain beforehand on what others tell.
  const vraag: Samenloopvraag = { peildatum, bron, beslagen, alleVoorafVoldaanZeker: false, overdracht };
  return { samenloop: beoordeelSamenloop(vraag), vraag };
}

function uitkomstVan(samenloop: Samenloop): string {
  switch (samenloop.soort) {
    case 'inner':
      return JSON.stringify([samenloop.inner, samenloop.cdw]);
    case 'onbeslist':
      return JSON.stringify(samenloop.kandidaten);
    case 'niemand':
    case 'ieder_zelf':
      return samenloop.soort;
  }
}

/** Every way in which one beslag may be. */
function wijzenVan({ id, partij, vordering, ...over }: OpgegevenBeslag, bron: string, dagen: readonly Dag[]): Beslag[] {
  const kop = { id, partij, vordering, tijdstip: null, openstaand: NUL, afgemeldOp: null };
  const vormen = over.vorm === null ? VORMEN : [over.vorm];
  const executoriaal = over.executoriaal === null ? [true, false] : [over.executoriaal];
  const gelegd = over.gelegdOp === null ? dagen : [over.gelegdOp];
  const telt = vormen.flatMap((vorm) => executoriaal.flatMap((is) => gelegd.map((gelegdOp): Beslag => ({ ...kop, vorm, executoriaal: is, gelegdOp, bron: over.bron ?? bron }))));
  const [een] = telt;
  // On another source, or set off and so no beslag: then it does not count at all.
  const teltNiet = (over.bron === null || over.vorm === null) && een !== undefined ? [{ ...een, bron: ELDERS }] : [];
  return over.bron !== null && over.bron !== bron && een !== undefined ? [een] : [...telt, ...teltNiet];
}

/** Days that cover every order in which a beslag of which no day was told may stand among the others. */
function mogelijkeDagen({ beslagen, peildatum }: Opgavevraag): readonly Dag[] {
  const bekend = [...new Set(beslagen.flatMap(({ gelegdOp }) => (gelegdOp === null ? [] : [gelegdOp])))].sort();
  const [oudste = peildatum] = bekend;
  const dagen = [plusDagen(oudste, -1), ...bekend.flatMap((dag) => [dag, plusDagen(dag, 1)])];
  return [...new Set(dagen)].filter((dag) => dag <= peildatum);
}

function combinaties<T>(keuzen: readonly (readonly T[])[]): T[][] {
  return keuzen.reduce<T[][]>((tot, keuze) => tot.flatMap((begin) => keuze.map((een) => [...begin, een])), [[]]);
}

/** What was not told makes a difference. */
function onbeslist({ beslagen, bron }: Opgavevraag): Samenloop {
  const kanTellen = beslagen.filter((beslag) => (beslag.bron === null || beslag.bron === bron) && beslag.vorm?.bevoegdheid !== 'verrekening');
  const kandidaten = kanTellen.filter(({ executoriaal }) => executoriaal !== false).map(({ id }) => id).sort();
  const ontbreekt = kanTellen.flatMap((beslag) => {
    const punten = watOntbreekt(beslag);
    return punten.length === 0 ? [] : [`van beslag ${beslag.id} ${punten.join(', ')}`];
  });
  return {
    samenloop: kanTellen.length > 1,
    soort: 'onbeslist',
    kandidaten,
    regels: [],
    artikelen: [],
    overname: null,
    reden: `Niet beslist: niet is opgegeven ${ontbreekt.join('; ')}.`,
    vraag: `Vraag na wat niet is opgegeven: ${ontbreekt.join('; ')}. Wie int voor allen: beslag ${kandidaten.join(' of ')}?`,
  };
}
