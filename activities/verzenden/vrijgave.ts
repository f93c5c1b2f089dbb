import { OnleesbareBrief } from '../../brieven/brievenmaker.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import type { Briefrij } from '../invorderen/straat.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import type { Postkanaal } from '../post/port.ts';
import { leesDelen, nogNietDefinitief, type Rundeelrij } from './delen.ts';
import { inStapels } from './in-stapels.ts';
import { kiesPost } from './kanaal.ts';
import type { Runkop, VerzendenPort, Voortgang } from './port.ts';
import { geweigerd } from './terug.ts';
import { tekenBrief, type Getekend, type Tekengerei } from './tekenen.ts';

/** Letters made final in one call: a stop waits no longer than that. */
const STAPEL = 100;

export type Vrijgever = Tekengerei & { readonly post: Postkanaal };

/** Makes letters of released parts final, the next so many in one call (`stapel`); then their channels get them. */
export function maakVrijgave(gerei: Vrijgever, stapel: number = STAPEL): VerzendenPort['geefVrij'] {
  const { db, post } = gerei;
  return async (kop): Promise<Voortgang> => {
    for (let over = stapel; over > 0; ) {
      const deel = await db.rundeel.findFirst({ where: { run: { zaak: kop.zaak }, status: 'vrijgegeven' }, orderBy: { id: 'asc' } });
      if (deel === null) return { delen: await leesDelen(db, kop.zaak), klaar: true };
      const brieven = await db.brief.findMany({ where: nogNietDefinitief(deel.id), orderBy: { id: 'asc' }, take: over });
      await inStapels(brieven, async (brief) => maakDefinitief(gerei, kop, deel, brief));
      over -= Math.max(1, brieven.length);
      if (brieven.length > 0) continue;
      if ((await post.geefUit({ rundeelId: deel.id, vandaag: kop.vandaag })).klaar) await metZaak(db, kop.zaak, async (tx) => rondAf(tx, kop, deel));
    }
    return { delen: await leesDelen(db, kop.zaak), klaar: false };
  };
}

/**
 * Makes one letter final, under the lock of its zaak: from then on nothing takes it out of the post. What was taken out meanwhile, or
 * went back to the queue, stays as it is. A letter whose data cannot be drawn goes back to its zaak, with a task.
 */
async function maakDefinitief(gerei: Vrijgever, kop: Runkop, deel: Rundeelrij, brief: Briefrij): Promise<void> {
  const getekend = await tekenOfWeiger(gerei, kop, deel, brief);
  if (getekend === 'geweigerd') return;
  await metZaak(gerei.db, brief.zaak, async (tx) => {
    const nu = await tx.brief.findUniqueOrThrow({ where: { id: brief.id } });
    if (JSON.stringify(nu.inhoud) !== JSON.stringify(brief.inhoud)) throw new Error('de brief veranderde terwijl hij werd getekend: opnieuw proberen');
    await zetDefinitief(tx, nu, deel, getekend, kop.vandaag);
  });
}

async function zetDefinitief(tx: Transactie, brief: Briefrij, deel: Rundeelrij, getekend: Getekend | null, vandaag: Dag): Promise<void> {
  const { kanaal, envelop } = await kiesPost(tx, brief, deel.runId);
  // Under the row as well: a stop gives letters back without the lock of each zaak.
  const { count } = await tx.brief.updateMany({ where: { id: brief.id, ...nogNietDefinitief(deel.id) }, data: { aangenomenOp: naarDatum(vandaag), kanaal, envelop, ...getekend } });
  if (count === 1) await schrijfGebeurtenis(tx, brief.zaak, vandaag, 'brief_definitief', { briefId: brief.id, brief: brief.soort, rundeelId: deel.id, kanaal, pdf: getekend?.pdfHash ?? null });
}

async function tekenOfWeiger(gerei: Vrijgever, { vandaag }: Runkop, { id, opdrachtgeverId }: Rundeelrij, brief: Briefrij): Promise<Getekend | null | 'geweigerd'> {
  try {
    return await tekenBrief(gerei, brief, opdrachtgeverId);
  } catch (fout) {
    if (!(fout instanceof OnleesbareBrief)) throw fout;
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
