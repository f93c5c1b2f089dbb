import { dagenTussen, plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { BESLAGWIJZEN } from '../../domain/regime/beslagwijze.ts';
import { beleidOp } from '../beleid/beleid.ts';
import { leesVerzending } from '../bericht/inhoud.ts';
import { eenmalig } from '../bericht/verwerken.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { BRIEFSTATUS, TELT_NIET } from '../opslag/briefstatus.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { legGeweigerdVoor, type waaromGeweigerd } from '../opslag/geweigerde-brief.ts';
import { meldNietAangekomen } from '../opslag/niet-aangekomen.ts';
import { legOpnieuwVoor, legVoor } from '../opslag/taak.ts';
import { haalBrievenTerug } from './brief.ts';
import { leesBeslag, type Beslagdossier } from './dossier.ts';
import { legVast } from './gelegd.ts';
import { AFSCHRIFT, EERSTE_HOOFDBRIEF, HOOFDBRIEVEN, VERDER } from './hoofdbrief.ts';
import type { BeslaanPort, BeslagVerzending } from './port.ts';
import { neemAlsnogOnder, OPDRACHTEN } from './te-laat-erbij.ts';
import { meldWatErNietInStaat } from './toch-gepost.ts';
import { verderBeslagOnderweg } from './verder-beslag.ts';

type Brief = Awaited<ReturnType<Transactie['brief']['findUniqueOrThrow']>>;
interface Melding {
  readonly dossier: Beslagdossier;
  readonly brief: Brief;
  readonly op: Dag;
  readonly vandaag: Dag;
}

/** What the post room reports on the letters of a beslag. */
export function maakVerzending(db: Database): Pick<BeslaanPort, 'boekVerzending' | 'isHoofdbriefTerug'> {
  return {
    async boekVerzending({ beslagId, vandaag, berichtId }) {
      const dossier = await leesBeslag(db, beslagId);
      return eenmalig<BeslagVerzending>(db, berichtId, dossier.zaak, async (tx, bericht) => {
        const { briefId, soort, op, geweigerd, ...waarom } = leesVerzending(bericht.inhoud);
        const brief = await tx.brief.findUniqueOrThrow({ where: { id: briefId } });
        await schrijfGebeurtenis(tx, dossier.zaak, vandaag, `brief_${soort}`, { brief: briefId, soort: brief.soort, op });
        const melding = { dossier: await leesBeslag(tx, beslagId), brief, op, vandaag };
        switch (soort) {
          case 'verzonden':
            return brief.status === 'retour' ? bewijsNaRetour(tx, melding) : gepost(tx, melding);
          case 'opnieuw_verzonden':
            return gepost(tx, melding);
          case 'retour':
            return retour(tx, melding);
          case 'teruggehaald':
            return teruggehaald(tx, melding, geweigerd === true ? waarom : null);
        }
      });
    },

    async isHoofdbriefTerug({ beslagId }) {
      const brief = await db.brief.findFirst({ where: { beslagId, ...EERSTE_HOOFDBRIEF, status: { notIn: [...TELT_NIET] } }, orderBy: { id: 'desc' } });
      return { terug: brief?.status === BRIEFSTATUS.retour };
    },
  };
}

/** The proof of a posting that came back since undoes neither that nor its task: whoever it was for did not get it, and no beslag lies by it. */
async function bewijsNaRetour(tx: Transactie, melding: Melding): Promise<BeslagVerzending> {
  const { brief, op } = melding;
  await tx.brief.update({ where: { id: brief.id }, data: { terpostbezorgdOp: brief.terpostbezorgdOp ?? naarDatum(op) } });
  return zonderGevolg(tx, melding);
}

/** Proof that moves nothing; of the copy for the debtor it answers whether that went in time (Rv 479g lid 3). */
async function zonderGevolg(tx: Transactie, { dossier: { beslagId, zaak }, brief, vandaag }: Melding): Promise<BeslagVerzending> {
  if (brief.soort !== AFSCHRIFT) return { soort: 'zonder_gevolg' };
  // Each «gezien» has a copy of its own.
  if ((await tx.brief.count({ where: { beslagId, soort: AFSCHRIFT, id: { not: brief.id }, terpostbezorgdOp: null, status: { notIn: [...TELT_NIET] } } })) > 0) return { soort: 'zonder_gevolg' };
  await rondTakenAf(tx, zaak, vandaag, 'gepost', { soorten: ['afschrift_479g'] });
  return { soort: 'zonder_gevolg', afgedaan: 'afschrift_479g' };
}

/** Proof of posting. The first proof of a beschikking is the day from which the beslag lies (IW 19 lid 5). */
async function gepost(tx: Transactie, melding: Melding): Promise<BeslagVerzending> {
  const { dossier, brief, op, vandaag } = melding;
  await tx.brief.update({ where: { id: brief.id }, data: { status: 'verzonden', terpostbezorgdOp: brief.status === 'retour' ? naarDatum(op) : (brief.terpostbezorgdOp ?? naarDatum(op)) } });
  await rondTakenAf(tx, dossier.zaak, vandaag, 'opnieuw gepost', { sleutel: `retour:${String(brief.id)}` });
  await rondTakenAf(tx, dossier.zaak, vandaag, 'toch gepost', { sleutel: `brief_niet_aangekomen:${String(brief.id)}` });
  const { laatGepostDagen } = await beleidOp(tx, dossier, vandaag);
  if (brief.terpostbezorgdOp === null && dagenTussen(naarDag(brief.dagtekening), op) > laatGepostDagen) {
    await legVoor(tx, dossier.zaak, 'laat_gepost', vandaag, `laat_gepost:${String(brief.id)}`);
  }
  if (OPDRACHTEN.includes(brief.soort) && !brief.sleutel.includes(VERDER)) await neemAlsnogOnder(tx, dossier, melding);
  if (!HOOFDBRIEVEN.includes(brief.soort)) return zonderGevolg(tx, melding);
  if (brief.status === 'teruggehaald') {
    // Taken out and posted all the same. It binds the derde; a newer one that was not posted yet is not needed any more.
    if (dossier.gelegdOp !== null) {
      await legVoor(tx, dossier.zaak, 'brief_dubbel_gepost', vandaag, `dubbel:${String(brief.id)}`);
      return { soort: 'zonder_gevolg' };
    }
    await haalBrievenTerug(tx, dossier, vandaag, { soort: { in: [...HOOFDBRIEVEN, 'verklaringsformulier'] } });
    const gaatNog = await tx.brief.count({ where: { beslagId: dossier.beslagId, ...EERSTE_HOOFDBRIEF, status: { notIn: [...TELT_NIET] }, id: { gt: brief.id } } });
    if (gaatNog === 0) await meldWatErNietInStaat(tx, dossier, brief, vandaag);
  }
  return ligt(tx, melding);
}

/** Whether the beslag lies now, or when the derde or the deurwaarder has done his part (Rv 479g lid 1, 475 lid 1). */
async function ligt(tx: Transactie, { dossier, brief, op, vandaag }: Melding): Promise<BeslagVerzending> {
  const wijze = BESLAGWIJZEN[dossier.bevoegdheid];
  const verder = brief.sleutel.includes(VERDER);
  // Nothing waits for it any more: it lies, or was replaced.
  if (verder && (await verderBeslagOnderweg(tx, dossier))?.id !== brief.id) return { soort: 'zonder_gevolg' };
  if (wijze.ligt === 'bij_verzending') return legVast(tx, dossier, { brief, op, vandaag });
  // The «gezien» or the exploot made the day; that the letter went once more does not change it.
  if (dossier.gelegdOp !== null && !verder) return legVast(tx, dossier, { brief: { ...brief, status: 'verzonden' }, op: dossier.gelegdOp, vandaag });
  if (wijze.ligt === 'bij_gezien') {
    const { derdeHerinneringDagen } = await beleidOp(tx, dossier, vandaag);
    return { soort: 'te_voltooien', door: 'gezien', taakVanaf: plusDagen(op, derdeHerinneringDagen), taak: null, ...(verder ? { verder: true } : {}) };
  }
  return { soort: 'te_voltooien', door: 'exploot', taakVanaf: vandaag, taak: await legVoor(tx, dossier.zaak, 'exploot_beslag', vandaag, verder ? `exploot_beslag:${String(brief.id)}` : 'exploot_beslag'), ...(verder ? { verder: true } : {}) };
}

/**
 * Came back: whoever it was for did not get it, and a person finds the address. Only the letter that lays the beslag holds it up; without any other, what is
 * expected of the derde and the days of Rv 475i and 479g stay the same. Each return is asked anew.
 */
async function retour(tx: Transactie, { dossier, brief, op, vandaag }: Melding): Promise<BeslagVerzending> {
  if (!HOOFDBRIEVEN.includes(brief.soort)) {
    await meldNietAangekomen(tx, brief, 'retour', op, vandaag);
    return { soort: 'zonder_gevolg' };
  }
  await tx.brief.update({ where: { id: brief.id }, data: { status: BRIEFSTATUS.retour } });
  const taak = await legOpnieuwVoor(tx, dossier.zaak, 'retour', vandaag, `retour:${String(brief.id)}`);
  // The beslag that lies goes on.
  return brief.sleutel.includes(VERDER) ? { soort: 'zonder_gevolg' } : { soort: 'retour', taak };
}

/**
 * Taken out by a person, or refused by a verzendrun: then a person looks first, since made again by itself it would be refused again.
 * Without the beschikking the rest of its day's letters make no sense.
 */
async function teruggehaald(tx: Transactie, { dossier, brief, op, vandaag }: Melding, geweigerd: Parameters<typeof waaromGeweigerd>[1] | null): Promise<BeslagVerzending> {
  const isHoofdbrief = HOOFDBRIEVEN.includes(brief.soort) && brief.terpostbezorgdOp === null;
  // What is made with the beschikking comes back with her; nothing makes the others again.
  if (geweigerd === null && !isHoofdbrief) {
    await meldNietAangekomen(tx, brief, 'teruggehaald', op, vandaag);
    return { soort: 'zonder_gevolg' };
  }
  await tx.brief.update({ where: { id: brief.id }, data: { status: 'teruggehaald' } });
  const sleutel = `${isHoofdbrief ? 'beschikking:' : ''}geweigerd:${String(brief.id)}`;
  const taak = geweigerd === null ? null : await legGeweigerdVoor(tx, dossier.zaak, vandaag, sleutel, { briefId: brief.id, soort: brief.soort }, geweigerd);
  if (!isHoofdbrief) return { soort: 'zonder_gevolg' };
  await haalBrievenTerug(tx, dossier, vandaag, { besluitId: brief.besluitId });
  if (brief.sleutel.includes(VERDER)) {
    // The beslag that lies goes on, and nothing makes this one again by itself.
    if (taak === null) await meldNietAangekomen(tx, brief, 'teruggehaald', op, vandaag);
    return { soort: 'zonder_gevolg' };
  }
  return { soort: 'teruggehaald', briefId: brief.id, ...(taak === null ? {} : { taak }) };
}
