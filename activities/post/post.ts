import type { Magazijn } from '../../adapters/berichtenmagazijn/client.ts';
import { BronFout, BronOnbereikbaar } from '../../adapters/bron/fouten.ts';
import { NietInOpslag, type Opslagplaats } from '../../adapters/opslagplaats/opslagplaats.ts';
import type { Digitaalstand } from '../../contract/veegronde.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Briefrij } from '../invorderen/straat.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { legOpnieuwVoor } from '../opslag/taak.ts';
import { bezorgDigitaal, NU_TE_BEZORGEN } from './digitaal.ts';
import { druk, houdTegen, NOG_TE_DRUKKEN } from './drukwerk.ts';
import { rondGedrukteAf } from './ontbrekend.ts';
import { bevestigBijPartij, BIJ_PARTIJ } from './via-router.ts';
import { ofVreemdVoorgelegd } from './vreemd.ts';
import { onbekend, volgZending } from './ongelezen.ts';
import type { PostPort } from './port.ts';

export interface Postgerei {
  readonly db: Database;
  readonly opslag: Pick<Opslagplaats, 'lees'>;
  readonly magazijn: Magazijn;
  /** Folder in which the printer finds his print files. */
  readonly drukwerkmap: string;
}

/** Letters that the magazijn is asked about in one call. */
const STAPEL = 50;

const BEGIN: Digitaalstand = { bezorgNa: null, allesBezorgd: false, na: null, klaar: false, bezorgd: 0, gelezen: 0, vervangen: 0 };

/** The channels of the post. `stapel`: how many digital letters one call handles. */
export function maakPost(gerei: Postgerei, stapel: number = STAPEL): PostPort {
  const { db, magazijn, drukwerkmap: map } = gerei;
  const drukkerij = { ...gerei, map };

  /** Offers the next waiting letters, each once in a round; what the magazijn takes for nobody is printed after the last. */
  const biedVolgendeAan = async (verder: Digitaalstand, vandaag: Dag): Promise<Digitaalstand> => {
    const na = verder.bezorgNa === null ? {} : { id: { gt: verder.bezorgNa } };
    // A part that is being released offers its own letters.
    const wachtend = await db.brief.findMany({ where: { ...NU_TE_BEZORGEN, ...na, rundeel: { status: 'verzonden' } }, orderBy: { id: 'asc' }, take: stapel });
    let bezorgd = 0;
    for (const brief of wachtend) {
      const gevolg = await ofVoorgelegd(db, brief, vandaag, async () => bezorgDigitaal(gerei, brief, vandaag));
      if (gevolg === 'bezorgd') bezorgd += 1;
    }
    return { ...verder, bezorgNa: wachtend.at(-1)?.id ?? verder.bezorgNa, allesBezorgd: wachtend.length < stapel, bezorgd: verder.bezorgd + bezorgd };
  };

  /** Prints what is final, goes on paper and lies in no print file, of the next part that is not being released, each once in a round. Null: there is none. */
  const drukAchtergebleven = async (verder: Digitaalstand, vandaag: Dag): Promise<Digitaalstand | null> => {
    const deel = await db.rundeel.findFirst({ where: { id: { gt: verder.gedruktNa ?? 0 }, status: { not: 'vrijgegeven' }, brieven: { some: NOG_TE_DRUKKEN } }, orderBy: { id: 'asc' } });
    if (deel === null) return null;
    if (!(await ofVreemdVoorgelegd(db, deel.id, vandaag, async () => druk(drukkerij, deel.id, vandaag)))) return verder;
    await rondGedrukteAf(db, deel.id, vandaag);
    return { ...verder, gedruktNa: deel.id };
  };

  /** Notes the next letters of a part that another party has by its message; false while there may be more. One without it waits, and holds nothing up. */
  const bevestigVolgende = async (rundeelId: number, vandaag: Dag): Promise<boolean> => {
    const brieven = await db.brief.findMany({ where: { ...BIJ_PARTIJ, rundeelId }, orderBy: { id: 'asc' }, take: stapel });
    for (const brief of brieven) await bevestigBijPartij(db, brief, vandaag);
    return brieven.length < stapel;
  };

  /** Looks at the next letters whose time to be read is over. */
  const kijkVolgendeNa = async (verder: Digitaalstand, vandaag: Dag): Promise<Digitaalstand> => {
    const zendingen = await onbekend(db, verder.na, stapel);
    let stand = verder;
    for (const zending of zendingen) {
      const gevolg = await ofVoorgelegd(db, zending.brief, vandaag, async () => volgZending(db, magazijn, zending, vandaag));
      stand = { ...stand, na: zending.briefId, gelezen: stand.gelezen + (gevolg === 'gelezen' ? 1 : 0), vervangen: stand.vervangen + (gevolg === 'vervangen' ? 1 : 0) };
    }
    return { ...stand, klaar: zendingen.length < stapel };
  };

  return {
    geefUit: async ({ rundeelId, vandaag }) => {
      if (!(await druk(drukkerij, rundeelId, vandaag))) return { klaar: false };
      const brieven = await db.brief.findMany({ where: { ...NU_TE_BEZORGEN, rundeelId }, orderBy: { id: 'asc' }, take: stapel });
      if (brieven.length > 0) {
        const verder = await zolangBereikbaar(brieven, async (brief) => ofVoorgelegd(db, brief, vandaag, async () => bezorgDigitaal(gerei, brief, vandaag)));
        // What the magazijn refused is printed in the next call; what was put before a person waits for the night.
        if (verder || !(await druk(drukkerij, rundeelId, vandaag))) return { klaar: false };
      }
      return { klaar: await bevestigVolgende(rundeelId, vandaag) };
    },
    houdTegen: async ({ rundeelId, vandaag }) => houdTegen(drukkerij, rundeelId, vandaag),
    volgDigitaal: async ({ vandaag, stand }) => {
      const begin = stand ?? BEGIN;
      const verder = begin.allesBezorgd ? begin : await biedVolgendeAan(begin, vandaag);
      if (!verder.allesBezorgd) return verder;
      return (await drukAchtergebleven(verder, vandaag)) ?? kijkVolgendeNa(verder, vandaag);
    },
  };
}

/** One after another; false when nothing came of any, or as soon as the source cannot be asked. The rest stays, counted, and is offered again at night. */
async function zolangBereikbaar<T>(dingen: readonly T[], doe: (ding: T) => Promise<string>): Promise<boolean> {
  let gedaan = 0;
  try {
    for (const ding of dingen) if ((await doe(ding)) !== 'voorgelegd') gedaan += 1;
    return gedaan > 0;
  } catch (fout) {
    if (fout instanceof BronOnbereikbaar || fout instanceof BronFout) return false;
    throw fout;
  }
}

/** Statuses that say something about the message itself, not about us. */
const OVER_HET_BERICHT: readonly (number | null)[] = [413, 415, 422];

/**
 * One letter that cannot be delivered or looked at holds no other up: it is put before a person, and offered again each night. Nobody is
 * asked any more once it succeeds.
 */
async function ofVoorgelegd<T extends string>(db: Database, brief: Pick<Briefrij, 'id' | 'zaak' | 'soort'>, vandaag: Dag, doe: () => Promise<T>): Promise<T | 'voorgelegd'> {
  const sleutel = `brief_niet_aangekomen:${String(brief.id)}:digitaal`;
  let gevolg: T;
  try {
    gevolg = await doe();
  } catch (fout) {
    const vanDeBrief = fout instanceof NietInOpslag || (fout instanceof BronFout && (fout.code === 'antwoord_ongeldig' || OVER_HET_BERICHT.includes(fout.status)));
    if (!vanDeBrief) throw fout;
    await metZaak(db, brief.zaak, async (tx) => legOpnieuwVoor(tx, brief.zaak, 'brief_niet_aangekomen', vandaag, sleutel, undefined, { feiten: { briefId: brief.id, soort: brief.soort, wat: 'digitaal', fout: fout.name } }));
    return 'voorgelegd';
  }
  if (gevolg !== 'niets' && (await db.taak.count({ where: { zaak: brief.zaak, sleutel: { startsWith: `${brief.zaak}:${sleutel}` }, afgedaanOp: null } })) > 0) {
    await metZaak(db, brief.zaak, async (tx) => rondTakenAf(tx, brief.zaak, vandaag, gevolg, { sleutelBegin: sleutel }));
  }
  return gevolg;
}
