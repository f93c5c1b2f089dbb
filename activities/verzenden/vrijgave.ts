import type { Briefrij } from '../invorderen/straat.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { naastElkaar } from '../opslag/naast-elkaar.ts';
import { fouttype, isVoorbijgaand } from '../opslag/voorbijgaand.ts';
import type { Postkanaal } from '../post/port.ts';
import { maakDefinitief } from './definitief.ts';
import { DELEN_TEGELIJK, leesDelen, nogNietDefinitief, type Rundeelrij } from './delen.ts';
import type { Runkop, VerzendenPort, Voortgang } from './port.ts';
import type { Tempo } from './tempo.ts';
import { maakTekenaar, type Tekengerei } from './tekenen.ts';
import { maakVoorraad } from './voorraad.ts';

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
    const vrijgegeven = await db.rundeel.findMany({ where: { run: { zaak: kop.zaak }, status: 'vrijgegeven' }, orderBy: { id: 'asc' }, select: { id: true } });
    const vast = new Map<number, RundeelVast>();
    const over = maakVoorraad(stapel, DELEN_TEGELIJK);
    let gemaakt = 0;
    await naastElkaar(vrijgegeven, over.delers, async ({ id }) => {
      try {
        for (let verder = true; verder && !over.isOp(); ) {
          const gedaan = await over.neem(async (hoogstensNu) => werkVerder(id, hoogstensNu));
          gemaakt += gedaan.brieven;
          await opTempo(gemaakt);
          verder = gedaan.verder;
        }
      } catch (fout) {
        if (isVoorbijgaand(fout)) throw fout;
        vast.set(id, new RundeelVast(id, fout));
      }
    });
    const eerste = vrijgegeven.map(({ id }) => vast.get(id)).find((een) => een !== undefined);
    if (eerste !== undefined && over.isHeel()) throw eerste;
    const delen = await leesDelen(db, kop.zaak);
    return { delen, klaar: delen.every(({ status }) => status !== 'vrijgegeven') };
  };
}

/** What one piece of work did: letters made final, and whether the part may have more of it in this call. */
interface Gedaan {
  readonly brieven: number;
  readonly verder: boolean;
}

/** The next piece of work on one part; nothing where it is no longer released. */
function maakWerk({ db, post, ...tekengerei }: Vrijgever, kop: Runkop): (deelId: number, hoogstens: number) => Promise<Gedaan & { readonly werk: number }> {
  const teken = maakTekenaar({ db, ...tekengerei });
  return async (deelId, hoogstens) => {
    // Each time anew: a person may have stopped it.
    const deel = await db.rundeel.findFirst({ where: { id: deelId, status: 'vrijgegeven' } });
    if (deel === null) return { brieven: 0, verder: false, werk: 0 };
    const brieven = await volgendeBrieven(db, deel, hoogstens);
    if (brieven.length > 0) {
      await maakDefinitief({ db, teken }, kop, deel, brieven);
      return { brieven: brieven.length, verder: true, werk: brieven.length };
    }
    // One call, one piece of handing over of a part, and few of those that are not done with it: it copies files, and asks another house.
    const { klaar } = await post.geefUit({ rundeelId: deel.id, vandaag: kop.vandaag });
    if (klaar) await metZaak(db, kop.zaak, async (tx) => rondAf(tx, kop, deel));
    return { brieven: 0, verder: false, werk: klaar ? 1 : hoogstens };
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
  const { count } = await tx.rundeel.updateMany({ where: { id, status: 'vrijgegeven' }, data: { status, aantal, vrijgegevenOp: naarDatum(vandaag) } });
  if (count === 1) await schrijfGebeurtenis(tx, zaak, vandaag, `deel_${status}`, { deelId: id, soort, aantal });
}
