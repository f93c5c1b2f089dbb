import { eerstePeriode, ontbreektVanaf } from '../../domain/afdracht/periode.ts';
import { dagenTussen, laatste, type Dag } from '../../domain/kalender/dag.ts';
import { beleidOp } from '../beleid/beleid.ts';
import { leesVerzending } from '../bericht/inhoud.ts';
import { eenmalig } from '../bericht/verwerken.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { naarDag, naarDagOfLeeg, naarDatum } from '../opslag/dagen.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { legVoor } from '../opslag/taak.ts';
import { haalBrievenTerug } from './brief.ts';
import { leesBeslag, type Beslagdossier } from './dossier.ts';
import type { BeslaanPort, BeslagVerzending } from './port.ts';
import { herinnerenVanaf } from './verklaringstermijn.ts';

type Brief = Awaited<ReturnType<Transactie['brief']['findUniqueOrThrow']>>;
interface Melding {
  readonly dossier: Beslagdossier;
  readonly brief: Brief;
  readonly op: Dag;
  readonly vandaag: Dag;
}

/** What the post room reports on the letters of a beslag. */
export function maakVerzending(db: Database): Pick<BeslaanPort, 'boekVerzending'> {
  return {
    async boekVerzending({ beslagId, vandaag, berichtId }) {
      const dossier = await leesBeslag(db, beslagId);
      return eenmalig<BeslagVerzending>(db, berichtId, dossier.zaak, async (tx, bericht) => {
        const { briefId, soort, op } = leesVerzending(bericht.inhoud);
        const brief = await tx.brief.findUniqueOrThrow({ where: { id: briefId } });
        await schrijfGebeurtenis(tx, dossier.zaak, vandaag, `brief_${soort}`, { brief: briefId, soort: brief.soort, op });
        const melding = { dossier: await leesBeslag(tx, beslagId), brief, op, vandaag };
        switch (soort) {
          case 'verzonden':
          case 'opnieuw_verzonden':
            return gepost(tx, melding);
          case 'retour':
            return retour(tx, melding);
          case 'teruggehaald':
            return teruggehaald(tx, melding);
        }
      });
    },
  };
}

/** Proof of posting. The first proof of a beschikking is the day from which the beslag lies (IW 19 lid 5). */
async function gepost(tx: Transactie, melding: Melding): Promise<BeslagVerzending> {
  const { dossier, brief, op, vandaag } = melding;
  await tx.brief.update({ where: { id: brief.id }, data: { status: 'verzonden', terpostbezorgdOp: brief.terpostbezorgdOp ?? naarDatum(op) } });
  await rondTakenAf(tx, dossier.zaak, vandaag, 'opnieuw gepost', { sleutelBegin: `retour:${String(brief.id)}` });
  const { laatGepostDagen } = await beleidOp(tx, dossier.opdrachtgeverId, vandaag);
  if (brief.terpostbezorgdOp === null && dagenTussen(naarDag(brief.dagtekening), op) > laatGepostDagen) {
    await legVoor(tx, dossier.zaak, 'laat_gepost', vandaag, `laat_gepost:${String(brief.id)}`);
  }
  if (brief.soort !== 'beschikking') return { soort: 'zonder_gevolg' };
  if (brief.status === 'teruggehaald') {
    // Taken out and posted all the same. It binds the derde; a newer one that was not posted yet is not needed any more.
    if (dossier.gelegdOp !== null) {
      await legVoor(tx, dossier.zaak, 'brief_dubbel_gepost', vandaag, `dubbel:${String(brief.id)}`);
      return { soort: 'zonder_gevolg' };
    }
    await haalBrievenTerug(tx, dossier, vandaag, { soort: { in: ['beschikking', 'verklaringsformulier'] } });
  }
  return gelegd(tx, melding);
}

async function gelegd(tx: Transactie, { dossier, brief, op, vandaag }: Melding): Promise<BeslagVerzending> {
  // A letter that came back did not reach the derde: only the new posting makes the beslag.
  const gelegdOp = dossier.gelegdOp === null || brief.status === 'retour' ? op : dossier.gelegdOp;
  if (gelegdOp !== dossier.gelegdOp) await tx.beslag.update({ where: { id: dossier.beslagId }, data: { gelegdOp: naarDatum(gelegdOp) } });
  await zetEersteVoet(tx, dossier, brief, gelegdOp, vandaag);
  const { afdrachtDagen } = await beleidOp(tx, dossier.opdrachtgeverId, vandaag);
  const periode = eerstePeriode(gelegdOp);
  return {
    soort: 'gelegd',
    gelegdOp,
    // Posted again: the derde has the term from the later day, never a shorter one.
    herinnerenVanaf: laatste(herinnerenVanaf(gelegdOp, dossier.verzoekVierWekenOp), herinnerenVanaf(laatste(op, gelegdOp), null)),
    eerstePeriode: periode,
    ontbreektVanaf: ontbreektVanaf(periode, afdrachtDagen),
  };
}

/** The voet that the beschikking told works from the day the beslag lies. */
async function zetEersteVoet(tx: Transactie, { beslagId, zaak }: Beslagdossier, brief: Brief, gelegdOp: Dag, vandaag: Dag): Promise<void> {
  const besluit = await tx.besluit.findUniqueOrThrow({ where: { id: brief.besluitId ?? -1 } });
  const { berekeningId } = besluit;
  if (berekeningId === null) throw new Error(`besluit ${String(besluit.id)} rust op geen berekening`);
  const eigen = await tx.bvvPeriode.findUnique({ where: { beslagId_berekeningId: { beslagId, berekeningId } } });
  if (eigen === null) {
    await tx.bvvPeriode.create({ data: { beslagId, berekeningId, vanaf: naarDatum(gelegdOp) } });
    await schrijfGebeurtenis(tx, zaak, vandaag, 'beslag_gelegd', { op: gelegdOp, berekening: berekeningId, brief: brief.id });
  } else if (naarDagOfLeeg(eigen.vanaf) !== gelegdOp) {
    await tx.bvvPeriode.update({ where: { id: eigen.id }, data: { vanaf: naarDatum(gelegdOp) } });
    await schrijfGebeurtenis(tx, zaak, vandaag, 'beslag_gelegd', { op: gelegdOp, berekening: berekeningId, brief: brief.id });
  }
}

/** Came back: whoever it was for did not get it. A person finds the address. */
async function retour(tx: Transactie, { dossier, brief, vandaag }: Melding): Promise<BeslagVerzending> {
  await tx.brief.update({ where: { id: brief.id }, data: { status: 'retour' } });
  return { soort: 'retour', taak: await legVoor(tx, dossier.zaak, 'retour', vandaag, `retour:${String(brief.id)}`) };
}

/** Taken out by a person. Without the beschikking the rest of its day's letters make no sense. */
async function teruggehaald(tx: Transactie, { dossier, brief, vandaag }: Melding): Promise<BeslagVerzending> {
  await tx.brief.update({ where: { id: brief.id }, data: { status: 'teruggehaald' } });
  if (brief.soort !== 'beschikking' || brief.terpostbezorgdOp !== null) return { soort: 'zonder_gevolg' };
  await haalBrievenTerug(tx, dossier, vandaag, { besluitId: brief.besluitId });
  return { soort: 'teruggehaald', briefId: brief.id };
}
