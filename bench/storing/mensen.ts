import { WorkflowNotFoundError, WorkflowUpdateFailedError, type Client } from '@temporalio/client';
import { ontvangStorno } from '../../activities/intake/bank.ts';
import type { Database } from '../../activities/opslag/database.ts';
import { openstaand } from '../../activities/opslag/openstaand.ts';
import type { VorderingId } from '../../contract/zaak.ts';
import type { Gedragsregel } from '../../bin/simulatie/gedrag.ts';
import type { Partij } from '../../bin/simulatie/kalenderspel.ts';
import { debiteuren } from '../../bin/simulatie/partijen/debiteur.ts';
import { derden } from '../../bin/simulatie/partijen/derde.ts';
import { kantoor } from '../../bin/simulatie/partijen/kantoor.ts';
import { postkamer } from '../../bin/simulatie/partijen/postkamer.ts';
import { lopendBeslag, openBeslag, openVerhaal, vorderingVan } from '../../bin/simulatie/partijen/zoeken.ts';
import { centen, decimaalEuro, type Centen } from '../../domain/geld/centen.ts';
import { eerste, plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { Feiten } from './feiten.ts';
import type { Logboek } from './logboek.ts';
import type { Bevolking, Poststoring, Voornemen } from './voornemen.ts';

/**
 * The people of a run as one party of the calendar: what they meant to do becomes a row of gedrag.csv on its day, and the parties of
 * the sample do it. A driver that fell over begins the day anew: the business key of each row makes that no second time.
 */
export function mensen(db: Database, client: Client, { voornemens, post }: Bevolking, drukwerkmap: string, logboek: Logboek): Partij {
  const gedaan = new Set<number>();
  return {
    naam: 'mensen',
    speel: async (dag) => {
      const feiten = await Feiten.lees(db);
      let aantal = 0;
      for (const voornemen of voornemens) {
        if (gedaan.has(voornemen.nr) || dagVan(feiten, voornemen) !== dag) continue;
        await doe({ db, client, logboek }, voornemen, dag);
        gedaan.add(voornemen.nr);
        aantal += 1;
      }
      return aantal + (await postkamer(db, postregels(feiten, post), drukwerkmap).speel(dag));
    },
    volgende: async (na) => {
      const feiten = await Feiten.lees(db);
      const dagen = voornemens.map((voornemen) => dagVan(feiten, voornemen)).filter((dag): dag is Dag => dag !== null && dag > na);
      const vanPost = await postkamer(db, postregels(feiten, post), drukwerkmap).volgende(na);
      return [...dagen, ...(vanPost === null ? [] : [vanPost])].reduce<Dag | null>((vroegste, dag) => (vroegste === null ? dag : eerste(vroegste, dag)), null);
    },
  };
}

function dagVan(feiten: Feiten, { aanslagnummer, na, dagen }: Voornemen): Dag | null {
  const begin = feiten.dagVan(aanslagnummer, na);
  return begin === null ? null : plusDagen(begin, dagen);
}

function postregels(feiten: Feiten, post: readonly Poststoring[]): Gedragsregel[] {
  return post.flatMap(({ nr, aanslagnummer, brief, wat, dagen }) => {
    const stuk = feiten.eersteBrief(aanslagnummer, brief);
    if (stuk === undefined || stuk.digitaal) return [];
    const datum = wat === 'retour' ? stuk.terpostbezorgdOp && plusDagen(stuk.terpostbezorgdOp, dagen) : (stuk.aangenomenOp ?? stuk.dagtekening);
    return datum === null ? [] : [{ regel: nr, datum, wie: 'post', wat, aanslagnummer, woorden: [], opties: { brief, ...(wat === 'vertraagt' ? { dagen: String(dagen) } : {}) } }];
  });
}

interface Kring {
  readonly db: Database;
  readonly client: Client;
  readonly logboek: Logboek;
}

async function doe({ db, client, logboek }: Kring, voornemen: Voornemen, dag: Dag): Promise<void> {
  const regel = await alsRegel(db, voornemen, dag, logboek);
  if (regel === null) return;
  try {
    await speelRegel(db, client, voornemen, regel, dag);
    logboek.gedaan(voornemen.nr);
  } catch (fout) {
    // A zaak that is over, or that refuses: so it does without faults too.
    if (!(fout instanceof WorkflowNotFoundError) && !(fout instanceof WorkflowUpdateFailedError)) throw fout;
  }
}

async function speelRegel(db: Database, client: Client, voornemen: Voornemen, regel: Gedragsregel, dag: Dag): Promise<void> {
  switch (voornemen.wie) {
    case 'debiteur':
      await debiteuren(db, client, [regel]).speel(dag);
      return;
    case 'derde':
      await derden(db, [regel]).speel(dag);
      return;
    case 'kantoor':
      await kantoor(db, client, [regel]).speel(dag);
      return;
  }
}

/** The row of gedrag.csv; null when what it was meant for is no longer there, or was done before a driver fell over. */
async function alsRegel(db: Database, voornemen: Voornemen, dag: Dag, logboek: Logboek): Promise<Gedragsregel | null> {
  const { nr, wie, wat, aanslagnummer, woorden, deel } = voornemen;
  const { dagen_terug: terug, dagen_later: later, van, ...opties } = voornemen.opties;
  const { id } = await vorderingVan(db, aanslagnummer);
  const kaal = { regel: nr, datum: dag, wie, wat, aanslagnummer } as const;
  switch (wat) {
    case 'storneert':
      logboek.storneert(nr, van ?? '');
      await ontvangStorno(db, { vanBankkenmerk: `voorbeeld-${van ?? ''}`, dag });
      logboek.gedaan(nr);
      return null;
    case 'betaalt': {
      if ((await db.betaling.count({ where: { sleutel: `bank:voorbeeld-${String(nr)}` } })) > 0) return null;
      const bedrag = await teBetalen(db, id as VorderingId, deel, van);
      if (bedrag > 0) logboek.betaalt(nr, bedrag);
      return bedrag <= 0 ? null : { ...kaal, woorden: [decimaalEuro(bedrag).replace('.', ',')], opties };
    }
    case 'meldt_wijziging':
      return (await openVerhaal(db, id)) === null ? null : { ...kaal, woorden, opties };
    case 'verzoekt_vier_weken':
    case 'verklaart':
      if ((await lopendBeslag(db, id)) === null) return null;
      break;
    case 'tekent_gezien':
    case 'voert_beslag_in':
    case 'voert_overbetekening_in':
      if ((await openBeslag(db, id)) === null) return null;
  }
  if (wie === 'kantoor') logboek.besluit(nr, wat);
  if (wat === 'verklaart') logboek.verklaart(nr);
  const op = terug === undefined ? {} : { op: plusDagen(dag, -Number(terug)) };
  const tot = later === undefined ? {} : { tot: plusDagen(dag, Number(later)) };
  return { ...kaal, woorden, opties: { ...opties, ...op, ...tot } };
}

/** What was paid before once more, or a part of what is open today. */
async function teBetalen(db: Database, id: VorderingId, deel: number, van: string | undefined): Promise<Centen> {
  if (van !== undefined) return centen((await db.betaling.findUniqueOrThrow({ where: { sleutel: `bank:voorbeeld-${van}` } })).centen);
  const { totaal } = await db.$transaction(async (tx) => openstaand(tx, id));
  return centen(Math.round(totaal * deel));
}
