import { BronFout } from '../../adapters/bron/fouten.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Bevindingcode } from '../../domain/verzending/bevinding.ts';
import { HOOFDBRIEVEN } from '../beslaan/hoofdbrief.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import type { Briefrij } from '../invorderen/straat.ts';
import { BRIEFSTATUS } from '../opslag/briefstatus.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { naastElkaar } from '../opslag/naast-elkaar.ts';
import { fouttype, isVoorbijgaand } from '../opslag/voorbijgaand.ts';
import { nogNietDefinitief, TEGELIJK, type Rundeelrij } from './delen.ts';
import { dagtekeningOp } from './dagtekening.ts';
import { kiesPost } from './kanaal.ts';
import type { Runkop } from './port.ts';
import { nieuwSindsProef } from './sinds-de-proef.ts';
import type { Getekend, Tekenaar } from './tekenen.ts';
import { geweigerd, stopDeel } from './terug.ts';

export interface Gerei {
  readonly db: Database;
  readonly teken: Tekenaar;
}

interface Mislukt {
  readonly brief: Briefrij;
  readonly fouttype: string;
}

/**
 * Makes the next letters of a part final. One that cannot be made goes back to its zaak, with a task. Can none be made, of a part of
 * which nothing is final, then it is not the letters (a house style, a template): the part stops with one task, and they wait again.
 */
export async function maakDefinitief(gerei: Gerei, kop: Runkop, deel: Rundeelrij, brieven: readonly Briefrij[]): Promise<void> {
  const mislukt = (await naastElkaar(brieven, TEGELIJK, async (brief) => probeer(gerei, kop, deel, brief))).flatMap((een) => (een === null ? [] : [een]));
  const [eerste] = mislukt;
  if (eerste === undefined) return;
  const ligtAanDeel = mislukt.length > 1 && mislukt.length === brieven.length && (await gerei.db.brief.count({ where: { rundeelId: deel.id, aangenomenOp: { not: null } } })) === 0;
  if (ligtAanDeel) await metZaak(gerei.db, kop.zaak, async (tx) => stopDeel(tx, kop, deel, eerste.fouttype));
  else for (const een of mislukt) await weiger(gerei.db, kop.vandaag, deel, een);
}

/** Null: it was done. What time mends is thrown, and so is a store that refuses us: that is about no letter. */
async function probeer(gerei: Gerei, kop: Runkop, deel: Rundeelrij, brief: Briefrij): Promise<Mislukt | null> {
  try {
    await maakBriefDefinitief(gerei, kop, deel, brief);
    return null;
  } catch (fout) {
    if (isVoorbijgaand(fout) || fout instanceof BronFout) throw fout;
    return { brief, fouttype: fouttype(fout) };
  }
}

/**
 * Makes one letter final, under the lock of its zaak: from then on nothing takes it out of the post. What was taken out meanwhile, or
 * went back to the queue, stays as it is; what changed while it was drawn is drawn again by the next call.
 */
async function maakBriefDefinitief({ db, teken }: Gerei, { vandaag }: Runkop, deel: Rundeelrij, brief: Briefrij): Promise<void> {
  const dagtekening = naarDatum(await dagtekeningOp(db, brief, vandaag));
  const getekend = await teken({ ...brief, dagtekening }, deel.opdrachtgeverId);
  await metZaak(db, brief.zaak, async (tx) => {
    const nu = await tx.brief.findUniqueOrThrow({ where: { id: brief.id } });
    if (JSON.stringify(nu.inhoud) !== JSON.stringify(brief.inhoud)) return;
    const nieuw = (await mistHoofdbrief(tx, nu)) ? (['hoofdbrief_wacht'] as const) : await nieuwSindsProef(tx, nu, deel, vandaag);
    await (nieuw.length > 0 ? laatAchter(tx, nu, deel, nieuw, vandaag) : zetDefinitief(tx, { ...nu, dagtekening }, deel, getekend, vandaag));
  });
}

/** Whether the letter goes with one that lays a beslag and that stays behind: who reads it would hear of what was not done. */
async function mistHoofdbrief(tx: Transactie, { id, soort, besluitId }: Briefrij): Promise<boolean> {
  if (besluitId === null || HOOFDBRIEVEN.includes(soort)) return false;
  return (await tx.brief.count({ where: { id: { not: id }, besluitId, soort: { in: [...HOOFDBRIEVEN] }, status: BRIEFSTATUS.klaargezet, aangenomenOp: null } })) > 0;
}

async function zetDefinitief(tx: Transactie, brief: Briefrij, deel: Rundeelrij, getekend: Getekend, vandaag: Dag): Promise<void> {
  const { kanaal, envelop } = await kiesPost(tx, brief, deel.runId);
  // Under the row as well: a stop gives letters back without the lock of each zaak.
  const { count } = await tx.brief.updateMany({ where: { id: brief.id, ...nogNietDefinitief(deel.id) }, data: { aangenomenOp: naarDatum(vandaag), dagtekening: brief.dagtekening, kanaal, envelop, ...getekend } });
  if (count === 1) await schrijfGebeurtenis(tx, brief.zaak, vandaag, 'brief_definitief', { briefId: brief.id, brief: brief.soort, rundeelId: deel.id, dagtekening: naarDag(brief.dagtekening), kanaal, pdf: getekend.pdfHash });
}

/** Out of the run, and in the queue as it was: a run of today judges it anew; after today its zaak makes another, if it must. */
async function laatAchter(tx: Transactie, brief: Briefrij, { id }: Rundeelrij, nieuw: readonly Bevindingcode[], vandaag: Dag): Promise<void> {
  const { count } = await tx.brief.updateMany({ where: { id: brief.id, ...nogNietDefinitief(id) }, data: { rundeelId: null } });
  if (count === 1) await schrijfGebeurtenis(tx, brief.zaak, vandaag, 'brief_achtergebleven', { briefId: brief.id, brief: brief.soort, rundeelId: id, bevindingen: nieuw.join(' ') });
}

/** What left the part meanwhile is not refused: a stop put it back in the queue, or its zaak took it out. */
async function weiger(db: Database, vandaag: Dag, { id }: Rundeelrij, { brief, fouttype: fout }: Mislukt): Promise<void> {
  await metZaak(db, brief.zaak, async (tx) => {
    const { count } = await tx.brief.updateMany({ where: { id: brief.id, ...nogNietDefinitief(id) }, data: { rundeelId: null } });
    if (count === 1) await schrijfBericht(tx, geweigerd(brief, vandaag, { fouttype: fout }));
  });
}
