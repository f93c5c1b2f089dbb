import { OnleesbareBrief } from '../../brieven/brievenmaker.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Bevindingcode } from '../../domain/verzending/bevinding.ts';
import { HOOFDBRIEVEN } from '../beslaan/hoofdbrief.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import type { Briefrij } from '../invorderen/straat.ts';
import { BRIEFSTATUS } from '../opslag/briefstatus.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { inStapels } from '../opslag/in-stapels.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import type { Postkanaal } from '../post/port.ts';
import { leesDelen, nogNietDefinitief, TEGELIJK, type Rundeelrij } from './delen.ts';
import { dagtekeningOp } from './dagtekening.ts';
import { kiesPost } from './kanaal.ts';
import type { Runkop, VerzendenPort, Voortgang } from './port.ts';
import { geweigerd } from './terug.ts';
import { nieuwSindsProef } from './sinds-de-proef.ts';
import { GeenHuisstijl, maakTekenaar, type Getekend, type Tekenaar, type Tekengerei } from './tekenen.ts';

/** Letters made final in one call: a stop waits no longer than that. */
const STAPEL = 100;

export type Vrijgever = Tekengerei & { readonly post: Postkanaal };

interface Gerei {
  readonly db: Database;
  readonly teken: Tekenaar;
}

/** Makes letters of released parts final, the next so many in one call (`stapel`); then their channels get them. */
export function maakVrijgave(gerei: Vrijgever, stapel: number = STAPEL): VerzendenPort['geefVrij'] {
  const { db, post } = gerei;
  return async (kop): Promise<Voortgang> => {
    const teken = maakTekenaar(gerei);
    for (let over = stapel; over > 0; ) {
      const deel = await db.rundeel.findFirst({ where: { run: { zaak: kop.zaak }, status: 'vrijgegeven' }, orderBy: { id: 'asc' } });
      if (deel === null) return { delen: await leesDelen(db, kop.zaak), klaar: true };
      const brieven = await volgendeBrieven(db, deel, over);
      await inStapels(brieven, TEGELIJK, async (brief) => maakDefinitief({ db, teken }, kop, deel, brief));
      over -= Math.max(1, brieven.length);
      if (brieven.length > 0) continue;
      // One call, one piece of handing over: it copies files, and asks another house.
      if (!(await post.geefUit({ rundeelId: deel.id, vandaag: kop.vandaag })).klaar) break;
      await metZaak(db, kop.zaak, async (tx) => rondAf(tx, kop, deel));
    }
    return { delen: await leesDelen(db, kop.zaak), klaar: false };
  };
}

/** The next letters of a part: first those of its kind, then what goes with them. */
async function volgendeBrieven(db: Database, { id, soort }: Rundeelrij, hoogstens: number): Promise<readonly Briefrij[]> {
  const eigen = await db.brief.findMany({ where: { ...nogNietDefinitief(id), soort }, orderBy: { id: 'asc' }, take: hoogstens });
  return eigen.length > 0 ? eigen : db.brief.findMany({ where: nogNietDefinitief(id), orderBy: { id: 'asc' }, take: hoogstens });
}

/**
 * Makes one letter final, under the lock of its zaak: from then on nothing takes it out of the post. What was taken out meanwhile, or
 * went back to the queue, stays as it is. A letter that cannot be drawn goes back to its zaak, with a task.
 */
async function maakDefinitief(gerei: Gerei, kop: Runkop, deel: Rundeelrij, brief: Briefrij): Promise<void> {
  const dagtekening = naarDatum(await dagtekeningOp(gerei.db, brief, kop.vandaag));
  const getekend = await tekenOfWeiger(gerei, kop, deel, { ...brief, dagtekening });
  if (getekend === 'geweigerd') return;
  await metZaak(gerei.db, brief.zaak, async (tx) => {
    const nu = await tx.brief.findUniqueOrThrow({ where: { id: brief.id } });
    if (JSON.stringify(nu.inhoud) !== JSON.stringify(brief.inhoud)) throw new Error('de brief veranderde terwijl hij werd getekend: opnieuw proberen');
    const nieuw = (await mistHoofdbrief(tx, nu)) ? (['hoofdbrief_wacht'] as const) : await nieuwSindsProef(tx, nu, deel, kop.vandaag);
    await (nieuw.length > 0 ? laatAchter(tx, nu, deel, nieuw, kop.vandaag) : zetDefinitief(tx, { ...nu, dagtekening }, deel, getekend, kop.vandaag));
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

async function tekenOfWeiger(gerei: Gerei, { vandaag }: Runkop, { id, opdrachtgeverId }: Rundeelrij, brief: Briefrij): Promise<Getekend | 'geweigerd'> {
  try {
    return await gerei.teken(brief, opdrachtgeverId);
  } catch (fout) {
    if (!(fout instanceof OnleesbareBrief || fout instanceof GeenHuisstijl)) throw fout;
    await metZaak(gerei.db, brief.zaak, async (tx) => {
      await tx.brief.updateMany({ where: { id: brief.id, ...nogNietDefinitief(id) }, data: { rundeelId: null } });
      await schrijfBericht(tx, geweigerd(brief, vandaag));
    });
    return 'geweigerd';
  }
}

/** Every letter of the part is with its channel. A part of which nothing was left has lapsed. */
async function rondAf(tx: Transactie, { zaak, vandaag }: Runkop, { id, soort }: Rundeelrij): Promise<void> {
  const aantal = await tx.brief.count({ where: { rundeelId: id, aangenomenOp: { not: null } } });
  const status = aantal === 0 ? 'vervallen' : 'verzonden';
  await tx.rundeel.update({ where: { id }, data: { status, aantal, vrijgegevenOp: naarDatum(vandaag) } });
  await schrijfGebeurtenis(tx, zaak, vandaag, `deel_${status}`, { deelId: id, soort, aantal });
}
