import { naarDag } from '../../activities/opslag/dagen.ts';
import type { Database } from '../../activities/opslag/database.ts';
import { INTREKKING } from '../../activities/opslag/openstaand.ts';
import { TELT_NIET } from '../../activities/opslag/briefstatus.ts';
import { AFWEGING } from '../../activities/router/moet-afwegen.ts';
import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { BRIEFSTAPPEN } from '../../domain/regime/weg.ts';
import { aanslagnummerVan } from './nummer.ts';

/** Something in the course of a claim: a step of the street, or a fact that comes from outside (a payment, a decision of a person). */
export interface Teken {
  readonly dag: Dag;
  readonly soort: 'stap' | 'feit';
  readonly wat: string;
}

export interface Afdrachtmaand {
  readonly derde: string;
  readonly maand: string;
}

/** What of one claim can be compared where days differ. */
export interface Verloop {
  readonly einde: string;
  /** A person decided to withdraw it. */
  readonly ingetrokken: boolean;
  readonly gang: readonly Teken[];
  /** What derden declared for its beslagen, each by its kenmerk. */
  readonly verklaringen: readonly string[];
  /** Months over which derden paid over, each with the derde. */
  readonly afdrachten: readonly Afdrachtmaand[];
  /** By table the lines that count, without days; what rightly depends on days is left out (docs/storingen.md). */
  readonly telt: Readonly<Record<'betaling' | 'brief' | 'besluit' | 'kosten' | 'terugbetaling', readonly string[]>>;
}

/** Rente runs by the day: whether there is any, and its letter, follows from days. */
const NAAR_DAGEN = ['rentebeschikking', 'herziening_rente'];
/** What the back office does because a source gave a broken answer: with the fault it comes and goes. */
const OM_DE_STORING = 'hervatting:opnieuw-';

const BESLAG_GELEGD = 'beslag gelegd';
const NADERT_BESLAG: readonly string[] = ['vooraankondiging', BESLAG_GELEGD];

/** Whether it weighed a beslag beside those of others for a step that did not come: that is done on the day on which the step may be taken, and who pays about that day was weighed or not. */
export function isVoorNiets(soort: string, stappen: readonly Pick<Teken, 'wat'>[]): boolean {
  return soort === AFWEGING && !stappen.some(({ wat }) => NADERT_BESLAG.includes(wat));
}

/** The course of every claim, by aanslagnummer. */
export async function leesVerlopen(db: Database): Promise<ReadonlyMap<string, Verloop>> {
  const verlopen = new Map<string, Verloop>();
  for (const { id, einde } of await db.vordering.findMany({ orderBy: { id: 'asc' }, select: { id: true, einde: true } })) verlopen.set(aanslagnummerVan(id), await leesVerloop(db, id as VorderingId, einde));
  return verlopen;
}

async function leesVerloop(db: Database, id: VorderingId, einde: string | null): Promise<Verloop> {
  const zaak = zaakVanVordering(id);
  const brieven = await db.brief.findMany({ where: { zaak, status: { notIn: [...TELT_NIET] }, terpostbezorgdOp: { not: null } }, orderBy: { id: 'asc' } });
  const besluiten = await db.besluit.findMany({ where: { zaak, NOT: { sleutel: { startsWith: `${zaak}:${OM_DE_STORING}` } } }, orderBy: { id: 'asc' } });
  const betalingen = await db.betaling.findMany({ where: { vorderingId: id, bron: { in: ['bank', 'storno'] } }, orderBy: { id: 'asc' } });
  const beslagen = await db.beslag.findMany({ where: { gelegdOp: { not: null }, verhaal: { vorderingen: { some: { vorderingId: id } } } }, orderBy: { id: 'asc' }, include: { derde: true, verklaringen: true, afdrachten: { where: { van: 'derde' } } } });
  const kosten = await db.kosten.findMany({ where: { vorderingId: id, vervallenOp: null }, orderBy: { id: 'asc' } });
  const terug = await db.terugbetaling.findMany({ where: { zaak }, orderBy: { id: 'asc' } });
  const [eerste] = beslagen;
  const stap = (dag: Date | null, wat: string): Teken[] => (dag === null ? [] : [{ dag: naarDag(dag), soort: 'stap', wat }]);
  const stappen = [...brieven.filter(({ soort }) => BRIEFSTAPPEN.some((een) => een === soort)).flatMap(({ soort, terpostbezorgdOp }) => stap(terpostbezorgdOp, soort)), ...stap(eerste?.gelegdOp ?? null, BESLAG_GELEGD)];
  return {
    einde: einde ?? 'loopt',
    ingetrokken: besluiten.some(({ soort, door }) => soort === INTREKKING && door !== 'systeem'),
    gang: [
      ...stappen,
      ...betalingen.map(({ dag, sleutel }): Teken => ({ dag: naarDag(dag), soort: 'feit', wat: sleutel })),
      ...besluiten.filter(({ door }) => door !== 'systeem').map(({ dag, sleutel }): Teken => ({ dag: naarDag(dag), soort: 'feit', wat: sleutel.slice(zaak.length + 1) })),
    ],
    verklaringen: beslagen.flatMap(({ verklaringen }) => verklaringen.map(({ sleutel }) => `verklaring ${sleutel.split(':').at(-1) ?? ''}`)),
    afdrachten: beslagen.flatMap(({ derde, afdrachten }) => afdrachten.map(({ periode }) => ({ derde: derde.loonheffingennummer, maand: periode }))),
    telt: {
      // What is paid for a beslag that lies depends on what the derde paid over before that day.
      betaling: betalingen.map(({ sleutel, centen }) => (eerste === undefined ? `${sleutel} ${String(centen)}` : sleutel)),
      brief: brieven.filter(({ soort }) => !NAAR_DAGEN.includes(soort)).map(({ soort, aan }) => `${soort} aan ${aan}`),
      besluit: besluiten.filter(({ soort, vervallenOp }) => vervallenOp === null && !NAAR_DAGEN.includes(soort) && !isVoorNiets(soort, stappen)).map(({ soort, door }) => `${soort} door ${door}`),
      kosten: kosten.map(({ soort, centen }) => `${soort} ${String(centen)}`),
      terugbetaling: terug.map(({ reden }) => reden),
    },
  };
}
