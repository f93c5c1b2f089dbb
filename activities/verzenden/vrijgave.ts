import type { Briefrij } from '../invorderen/straat.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { fouttype, isVoorbijgaand } from '../opslag/voorbijgaand.ts';
import type { Postkanaal } from '../post/port.ts';
import { maakDefinitief } from './definitief.ts';
import { leesDelen, nogNietDefinitief, type Rundeelrij } from './delen.ts';
import type { Runkop, VerzendenPort, Voortgang } from './port.ts';
import type { Tempo } from './tempo.ts';
import { maakTekenaar, type Tekengerei } from './tekenen.ts';

/** Letters made final in one call: a stop waits no longer than that. */
const STAPEL = 100;

export type Vrijgever = Tekengerei & { readonly post: Postkanaal };

/** A part that cannot go on, and time does not mend it: only thrown when no other part has anything left to do. Its code names part and error. */
class RundeelVast extends Error {
  override readonly name = 'RundeelVast';
  readonly code: string;
  constructor(deelId: number, fout: unknown) {
    super(`deel ${String(deelId)} kan niet verder`, { cause: fout });
    this.code = `${String(deelId)}_${fouttype(fout)}`;
  }
}

/** Makes letters of released parts final at its pace, the next so many in one call (`stapel`); then their channels get them. */
export function maakVrijgave(gerei: Vrijgever, tempo: Tempo, hoogstens: number = STAPEL): VerzendenPort['geefVrij'] {
  const { db } = gerei;
  const stapel = Math.min(hoogstens, tempo.hoogstens);
  return async (kop): Promise<Voortgang> => {
    const werkVerder = maakWerk(gerei, kop);
    const opTempo = tempo.begin();
    const vast = new Map<number, RundeelVast>();
    let gemaakt = 0;
    for (let over = stapel; over > 0; ) {
      const deel = await volgendDeel(db, kop, [...vast.keys()]);
      if (deel === null) {
        const [eerste] = vast.values();
        if (eerste !== undefined && over === stapel) throw eerste;
        return { delen: await leesDelen(db, kop.zaak), klaar: eerste === undefined };
      }
      try {
        const { brieven, werk } = await werkVerder(deel, over);
        over -= werk;
        gemaakt += brieven;
        await opTempo(gemaakt);
      } catch (fout) {
        if (isVoorbijgaand(fout)) throw fout;
        vast.set(deel.id, new RundeelVast(deel.id, fout));
      }
    }
    return { delen: await leesDelen(db, kop.zaak), klaar: false };
  };
}

async function volgendDeel(db: Database, { zaak }: Runkop, behalve: number[]): Promise<Rundeelrij | null> {
  return db.rundeel.findFirst({ where: { run: { zaak }, status: 'vrijgegeven', id: { notIn: behalve } }, orderBy: { id: 'asc' } });
}

/** What one piece of work did: letters made final, and what of the stapel it took. */
interface Gedaan {
  readonly brieven: number;
  readonly werk: number;
}

/** The next piece of work on one part. */
function maakWerk({ db, post, ...tekengerei }: Vrijgever, kop: Runkop): (deel: Rundeelrij, hoogstens: number) => Promise<Gedaan> {
  const teken = maakTekenaar({ db, ...tekengerei });
  return async (deel, hoogstens) => {
    const brieven = await volgendeBrieven(db, deel, hoogstens);
    if (brieven.length > 0) {
      await maakDefinitief({ db, teken }, kop, deel, brieven);
      return { brieven: brieven.length, werk: brieven.length };
    }
    // One call, one piece of handing over: it copies files, and asks another house.
    if (!(await post.geefUit({ rundeelId: deel.id, vandaag: kop.vandaag })).klaar) return { brieven: 0, werk: hoogstens };
    await metZaak(db, kop.zaak, async (tx) => rondAf(tx, kop, deel));
    return { brieven: 0, werk: 1 };
  };
}

/** The next letters of a part: first those of its kind, then what goes with them. */
async function volgendeBrieven(db: Database, { id, soort }: Rundeelrij, hoogstens: number): Promise<readonly Briefrij[]> {
  const eigen = await db.brief.findMany({ where: { ...nogNietDefinitief(id), soort }, orderBy: { id: 'asc' }, take: hoogstens });
  return eigen.length > 0 ? eigen : db.brief.findMany({ where: nogNietDefinitief(id), orderBy: { id: 'asc' }, take: hoogstens });
}

/** Every letter of the part is with its channel. A part of which nothing was left has lapsed. */
async function rondAf(tx: Transactie, { zaak, vandaag }: Runkop, { id, soort }: Rundeelrij): Promise<void> {
  const aantal = await tx.brief.count({ where: { rundeelId: id, aangenomenOp: { not: null } } });
  const status = aantal === 0 ? 'vervallen' : 'verzonden';
  await tx.rundeel.update({ where: { id }, data: { status, aantal, vrijgegevenOp: naarDatum(vandaag) } });
  await schrijfGebeurtenis(tx, zaak, vandaag, `deel_${status}`, { deelId: id, soort, aantal });
}
