import { z } from 'zod';
import { zaakVanBeslag, zaakVanVerhaal, zaakVanVordering, type BeslagId, type VerhaalId, type VorderingId } from '../../contract/zaak.ts';
import { dag, eerste, isDag, laatste, plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { STUITENDE_HANDELINGEN, verjaring, type Stuiting, type Verjaring, type Verlenging } from '../../domain/kalender/verjaring.ts';
import { gevolgVanPauze } from '../../domain/pauze/redenen.ts';
import { stuitingDoor } from '../../domain/regime/stuiting.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { BRIEFSTATUS } from './briefstatus.ts';
import { naarDag, naarDagOfLeeg, naarDatum } from './dagen.ts';
import type { Database, Transactie } from './database.ts';
import { bevoegdheidSchema } from './grond.ts';
import { metEigenAkte } from './onder-beslag.ts';

/** Kind of the besluit by which a person records an act that interrupts the verjaring. */
export const STUITING = 'stuiting';

/** The verjaring of a claim with the acts and the uitstel of the record that it was computed from. */
export interface Verjaringsstand extends Verjaring {
  readonly stuitingen: readonly Stuiting[];
  readonly verlengingen: readonly Verlenging[];
  /** A beslag lies for this claim: whether that keeps interrupting the term is open, so a person decides. */
  readonly beslagLigt: boolean;
}

const dagSchema = z.string().refine(isDag).transform(dag);
const stuitingSchema = z.object({ op: dagSchema, soort: z.enum(STUITENDE_HANDELINGEN) });
const pauzeSchema = z.object({ reden: z.string(), totEnMet: dagSchema });

/**
 * When a claim expires (Awb 4:104), by what is stored of it: a posted aanmaning, a served dwangbevel, a beslag that lay and
 * a further beschikking to the derde (4:106), what a person recorded (4:105; IW 27), and pauses for uitstel or an insolvency (4:111). A
 * payment, a herinnering and an announcement interrupt nothing; neither does a letter that came back or was taken back. That the claim left
 * its verhaal since changes nothing of what was done while it was there.
 * Throws when the claim is not there.
 */
export async function verjaringVan(tx: Transactie | Database, vorderingId: VorderingId): Promise<Verjaringsstand> {
  const vordering = await tx.vordering.findUniqueOrThrow({ where: { id: vorderingId }, select: { regime: true, laatsteBetaaldag: true } });
  const verblijven = await tx.verhaalVordering.findMany({ where: { vorderingId }, include: { verhaal: { include: { beslagen: true } } }, orderBy: { id: 'asc' } });
  const stuitingen = [
    ...(await brieven(tx, vorderingId, vordering.regime)),
    ...(await vanMensen(tx, vorderingId)),
    ...(await daden(tx, vorderingId, verblijven)),
  ].sort((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0));
  const verlengingen = [
    ...(await verlengingenVan(tx, zaakVanVordering(vorderingId), null, null)),
    ...(await Promise.all(verblijven.map(async (verblijf) => verlengingenVan(tx, zaakVanVerhaal(verblijf.verhaalId as VerhaalId), naarDag(verblijf.aangemeldOp), laatsteDagErin(verblijf))))).flat(),
  ];
  const beslagLigt = (await Promise.all(verblijven.map(async (verblijf) => verblijf.verlatenOp === null && ligtErBeslag(tx, vorderingId, verblijf.verhaal.beslagen)))).some(Boolean);
  return { ...verjaring(naarDag(vordering.laatsteBetaaldag), stuitingen, verlengingen), stuitingen, verlengingen, beslagLigt };
}

/**
 * The aanmaning and the dwangbevel that were sent. An order by post under the Invorderingswet counts from its posting: two
 * days before it counts as served, so never later than the law; another dwangbevel only from the day that was entered.
 */
async function brieven(tx: Transactie | Database, vorderingId: VorderingId, regime: string): Promise<readonly Stuiting[]> {
  const rijen = await tx.brief.findMany({ where: { zaak: zaakVanVordering(vorderingId), soort: { in: ['aanmaning', 'dwangbevel'] }, status: 'verzonden' }, orderBy: { id: 'asc' } });
  return rijen.flatMap(({ soort, terpostbezorgdOp, betekendOp }): Stuiting[] => {
    if (soort === 'aanmaning') return terpostbezorgdOp === null ? [] : [{ datum: naarDag(terpostbezorgdOp), soort }];
    const datum = betekendOp ?? (regime === 'belasting' ? terpostbezorgdOp : null);
    return datum === null ? [] : [{ datum: naarDag(datum), soort: 'dwangbevel' }];
  });
}

async function vanMensen(tx: Transactie | Database, vorderingId: VorderingId): Promise<readonly Stuiting[]> {
  const rijen = await tx.besluit.findMany({ where: { zaak: zaakVanVordering(vorderingId), soort: STUITING, vervallenOp: null }, orderBy: { id: 'asc' } });
  return rijen.map(({ inhoud }) => {
    const { op, soort } = stuitingSchema.parse(inhoud);
    return { datum: op, soort };
  });
}

type Verblijf = Prisma.VerhaalVorderingGetPayload<{ include: { verhaal: { include: { beslagen: true } } } }>;

/** The last day on which the claim was part of the verhaal; null while it is. On the day it left it could go its own way. */
function laatsteDagErin({ verlatenOp, verhaal }: Verblijf): Dag | null {
  return verlatenOp === null ? naarDagOfLeeg(verhaal.geslotenOp) : plusDagen(naarDag(verlatenOp), -1);
}

/** A beslag that was laid while the claim was in its verhaal, and a further beschikking to its derde, which names every open claim. */
async function daden(tx: Transactie | Database, vorderingId: VorderingId, verblijven: readonly Verblijf[]): Promise<readonly Stuiting[]> {
  const gevonden: Stuiting[] = [];
  const zonderTitel = await zonderTitelOp(tx, vorderingId);
  for (const { aangemeldOp, verlatenOp, verhaal } of verblijven) {
    const soort = stuitingDoor(bevoegdheidSchema.parse(verhaal.bevoegdheid));
    if (soort === null || verhaal.beslagen.length === 0) continue;
    const los = await losGelegd(tx, vorderingId, verhaal.beslagen);
    const aanvullend = await tx.brief.findMany({
      where: { beslagId: { in: verhaal.beslagen.map(({ id }) => id) }, soort: 'beschikking_aanvullend', status: 'verzonden' },
      select: { terpostbezorgdOp: true },
    });
    for (const datum of [...verhaal.beslagen.map(({ id, gelegdOp }) => (los.has(id) ? (los.get(id) ?? null) : gelegdOp)), ...aanvullend.map(({ terpostbezorgdOp }) => terpostbezorgdOp)]) {
      if (datum === null || datum < aangemeldOp || (verlatenOp !== null && datum > verlatenOp)) continue;
      if (soort !== 'tenuitvoerlegging' || !zonderTitel(datum)) gevonden.push({ datum: naarDag(datum), soort });
    }
  }
  return gevonden;
}

/** Whether one of these beslagen lies on the claim: not the one that it only waits beside. */
async function ligtErBeslag(tx: Transactie | Database, vorderingId: VorderingId, beslagen: Verblijf['verhaal']['beslagen']): Promise<boolean> {
  const los = await losGelegd(tx, vorderingId, beslagen);
  return beslagen.some(({ id, gelegdOp, geeindigdOp }) => geeindigdOp === null && (los.has(id) ? (los.get(id) ?? null) : gelegdOp) !== null);
}

/** The beslagen that do not seize the claim by themselves: since when they do by an act of their own, or null. */
async function losGelegd(tx: Transactie | Database, vorderingId: VorderingId, beslagen: readonly { readonly id: number }[]): Promise<ReadonlyMap<number, Date | null>> {
  const dagen = new Map<number, Date | null>();
  for (const { id } of beslagen) {
    const sinds = (await metEigenAkte(tx, zaakVanBeslag(id as BeslagId))).get(vorderingId);
    if (sinds !== undefined) dagen.set(id, sinds === null ? null : naarDatum(sinds));
  }
  return dagen;
}

/** Whether the dwangbevel that was enforced on a day was made void since: then that was no «tenuitvoerlegging van een dwangbevel» (Awb 4:106). */
async function zonderTitelOp(tx: Transactie | Database, vorderingId: VorderingId): Promise<(datum: Date) => boolean> {
  const titels = await tx.brief.findMany({ where: { zaak: zaakVanVordering(vorderingId), soort: 'dwangbevel', terpostbezorgdOp: { not: null } }, select: { status: true, terpostbezorgdOp: true }, orderBy: { id: 'asc' } });
  return (datum) => titels.filter(({ terpostbezorgdOp }) => terpostbezorgdOp !== null && terpostbezorgdOp <= datum).at(-1)?.status === BRIEFSTATUS.vervallen;
}

/** The days of a zaak that prolong the term (Awb 4:111), as far as the claim was part of it: until the day a person let it go on. */
async function verlengingenVan(tx: Transactie | Database, zaak: string, vanaf: Dag | null, tot: Dag | null): Promise<readonly Verlenging[]> {
  const rijen = await tx.besluit.findMany({ where: { zaak, soort: { in: ['pauze', 'hervatting'] }, vervallenOp: null }, orderBy: { id: 'asc' } });
  return rijen.flatMap((rij, i): Verlenging[] => {
    if (rij.soort !== 'pauze') return [];
    const { reden, totEnMet } = pauzeSchema.parse(rij.inhoud);
    const grond = gevolgVanPauze(reden)?.verlengt ?? null;
    if (grond === null) return [];
    const hervat = rijen.slice(i + 1).find(({ soort }) => soort === 'hervatting');
    const einden = [totEnMet, ...(hervat === undefined ? [] : [plusDagen(naarDag(hervat.dag), -1)]), ...(tot === null ? [] : [tot])];
    const periode = { van: vanaf === null ? naarDag(rij.dag) : laatste(naarDag(rij.dag), vanaf), totEnMet: einden.reduce(eerste) };
    return periode.totEnMet < periode.van ? [] : [{ ...periode, grond }];
  });
}
