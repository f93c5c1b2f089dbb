import { eerstePeriode, ontbreektVanaf } from '../../domain/afdracht/periode.ts';
import { laatste, type Dag } from '../../domain/kalender/dag.ts';
import { BESLAGWIJZEN } from '../../domain/regime/beslagwijze.ts';
import { beleidOp } from '../beleid/beleid.ts';
import { naarDagOfLeeg, naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { openSamenloop } from '../router/openen.ts';
import type { Beslagdossier } from './dossier.ts';
import { inningVan, wieIntVan } from './inning.ts';
import type { BeslagGelegd } from './port.ts';
import { verderBeslagOnderweg } from './verder-beslag.ts';
import { herinnerenVanaf } from './verklaringstermijn.ts';

type Brief = Awaited<ReturnType<Transactie['brief']['findUniqueOrThrow']>>;

interface Moment {
  /** The letter by which the power reached the derde; its besluit names the calculation. */
  readonly brief: Brief;
  readonly op: Dag;
  readonly vandaag: Dag;
}

/** Records that the beslag lies, from which day, and what is expected of the derde from then on. */
export async function legVast(tx: Transactie, dossier: Beslagdossier, { brief, op, vandaag }: Moment): Promise<BeslagGelegd> {
  // A letter that came back did not reach the derde: only the new posting makes the beslag.
  const gelegdOp = dossier.gelegdOp === null || brief.status === 'retour' ? op : dossier.gelegdOp;
  if (gelegdOp !== dossier.gelegdOp) await tx.beslag.update({ where: { id: dossier.beslagId }, data: { gelegdOp: naarDatum(gelegdOp) } });
  if (await verwijst(tx, brief.besluitId)) await schrijfVerwezen(tx, dossier, brief, gelegdOp, vandaag);
  else await zetEersteVoet(tx, dossier, brief, gelegdOp, vandaag);
  await openSamenloop(tx, { beslagId: dossier.beslagId, opdrachtgeverId: dossier.opdrachtgeverId, vandaag });
  return standVan(tx, dossier, { op, gelegdOp, vandaag });
}

/** What is expected of the derde of a beslag that lies. `op`: the last day on which the letter that lays it reached him. */
export async function standVan(tx: Transactie, dossier: Beslagdossier, { op, gelegdOp, vandaag }: { readonly op: Dag; readonly gelegdOp: Dag; readonly vandaag: Dag }): Promise<BeslagGelegd> {
  const { afdrachtDagen } = await beleidOp(tx, dossier, vandaag);
  const periode = eerstePeriode(gelegdOp);
  return {
    soort: 'gelegd',
    gelegdOp,
    // Posted again: the derde has the term from the later day, never a shorter one.
    herinnerenVanaf:
      BESLAGWIJZEN[dossier.bevoegdheid].verklaring === 'niet'
        ? null
        : laatste(herinnerenVanaf(gelegdOp, dossier.verzoekVierWekenOp), herinnerenVanaf(laatste(op, gelegdOp), null)),
    eerstePeriode: periode,
    ontbreektVanaf: ontbreektVanaf(periode, afdrachtDagen),
    ...((await wieIntVan(tx, dossier.zaak)).anderInt ? { anderInt: true } : {}),
    ...((await verderBeslagOnderweg(tx, dossier)) === null ? {} : { verderOnderweg: true }),
  };
}

async function verwijst(tx: Transactie, besluitId: number | null): Promise<boolean> {
  return inningVan(await tx.besluit.findUniqueOrThrow({ where: { id: besluitId ?? -1 } }))?.coordinator != null;
}

/** Another coordinates and determines the voet: none of ours was told, so none works (Rv 475i lid 5). */
async function schrijfVerwezen(tx: Transactie, { zaak, gelegdOp: vorige }: Beslagdossier, brief: Brief, gelegdOp: Dag, vandaag: Dag): Promise<void> {
  if (gelegdOp !== vorige) await schrijfGebeurtenis(tx, zaak, vandaag, 'beslag_gelegd', { op: gelegdOp, brief: brief.id, wieInt: 'ander' });
}

/** The voet that was told to the derde works from the day the beslag lies. */
async function zetEersteVoet(tx: Transactie, { beslagId, zaak }: Beslagdossier, brief: Brief, gelegdOp: Dag, vandaag: Dag): Promise<void> {
  const berekeningId = await berekeningVanBesluit(tx, brief.besluitId);
  const eigen = await tx.bvvPeriode.findUnique({ where: { beslagId_berekeningId: { beslagId, berekeningId } } });
  if (eigen === null) {
    await tx.bvvPeriode.create({ data: { beslagId, berekeningId, vanaf: naarDatum(gelegdOp) } });
    await schrijfGebeurtenis(tx, zaak, vandaag, 'beslag_gelegd', { op: gelegdOp, berekening: berekeningId, brief: brief.id });
  } else if (naarDagOfLeeg(eigen.vanaf) !== gelegdOp) {
    await tx.bvvPeriode.update({ where: { id: eigen.id }, data: { vanaf: naarDatum(gelegdOp) } });
    await schrijfGebeurtenis(tx, zaak, vandaag, 'beslag_gelegd', { op: gelegdOp, berekening: berekeningId, brief: brief.id });
  }
}

/** The calculation that the besluit of a letter rests on. Throws when there is no such besluit, or it rests on none. */
export async function berekeningVanBesluit(tx: Transactie, besluitId: number | null): Promise<number> {
  const { berekeningId } = await tx.besluit.findUniqueOrThrow({ where: { id: besluitId ?? -1 } });
  if (berekeningId === null) throw new Error(`besluit ${String(besluitId)} rust op geen berekening`);
  return berekeningId;
}
