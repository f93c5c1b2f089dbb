import { readFileSync } from 'node:fs';
import { ontvangAfdracht } from '../../activities/intake/derde.ts';
import { naarDatum } from '../../activities/opslag/dagen.ts';
import { zaakVanBeslag } from '../../contract/zaak.ts';
import { centen } from '../../domain/geld/centen.ts';
import { dag, maandVan, type Dag } from '../../domain/kalender/dag.ts';
import { keur, type Gebrek } from './keuring.ts';
import { overdrachtVan, toestandVan } from './lezen.ts';
import { Noodlot, type Moment } from './noodlot.ts';
import { beslagVan, begin, houVol, openOrganisatie, trekIn, type Organisatie } from './organisatie.ts';
import { Wereld, type Naam } from './wereld.ts';

/** Somebody of the stand-in of the BRP with an income. */
const BSN = '999991292';
const INKOMENS = new URL('../../voorbeeld/inkomens.csv', import.meta.url);
/** On one day; where a part stays away longer it is tried again the next. */
const MEESTE_RONDEN = 8;
const HOOFDSOM = { a: 300_000, b: 60_000 } as const;

/** What came of one game. */
export interface Uitslag {
  readonly gebreken: readonly Gebrek[];
  readonly gebeurd: readonly Moment[];
  /** Planned, and not come to. */
  readonly over: readonly Moment[];
  /** Every step of every overdracht, by organisation. */
  readonly stappen: Readonly<Record<Naam, readonly (readonly string[])[]>>;
}

/**
 * A collects by IW 19; B comes by a derdenbeslag of a gerechtsdeurwaarder and takes over (VNG-handreiking §3.6); when the claim of B is withdrawn it hands back to A (Rv 478 lid 3).
 * Meanwhile the derde pays the right one, and twice the wrong one. `plan`: what is killed on the way.
 */
export async function speelOverdracht(plan: readonly Moment[], meld: (regel: string) => void = () => undefined): Promise<Uitslag> {
  const wereld = await Wereld.bouw(readFileSync(INKOMENS, 'utf8'));
  const organisaties: Partial<Record<Naam, Organisatie>> = {};
  const van = (naam: Naam): Organisatie => {
    const org = organisaties[naam];
    if (org === undefined) throw new Error(`organisatie ${naam} is nog niet open`);
    return org;
  };
  try {
    const a = (organisaties.a = await openOrganisatie(wereld, 'a', () => van('b')));
    const b = (organisaties.b = await openOrganisatie(wereld, 'b', () => van('a')));
    const noodlot = new Noodlot(wereld, { a, b }, plan);
    try {
      await speel(a, b, noodlot, meld);
    } finally {
      await noodlot.stop();
    }
    const gebreken = [...(await keur(a, b)), ...wereld.nietHerspeelbaar.map((wat) => ({ wat }))];
    if (gebreken.length > 0) for (const { naam, db } of [a, b]) meld(`${naam}: ${await toestandVan(db)}`);
    const stappen = { a: (await overdrachtVan(a.db)).map((een) => een.stappen), b: (await overdrachtVan(b.db)).map((een) => een.stappen) };
    return { gebreken, gebeurd: noodlot.gebeurd, over: noodlot.over, stappen };
  } catch (fout) {
    meld(wereld.laatsteRegels());
    throw fout;
  } finally {
    await Promise.all(Object.values(organisaties).map(async (org) => org.sluit()));
    await wereld.sloop();
  }
}

async function speel(a: Organisatie, b: Organisatie, noodlot: Noodlot, meld: (regel: string) => void): Promise<void> {
  /** Both through these days, on each until neither has anything left to hear. */
  const dagen = async (...welke: readonly string[]): Promise<void> => {
    for (const vandaag of welke.map(dag)) {
      await a.speel(vandaag);
      await b.speel(vandaag);
      for (let ronde = 0; ronde < MEESTE_RONDEN; ronde += 1) {
        await noodlot.rust();
        const [bijA, bijB] = [await houVol(async () => wacht(a, vandaag)), await houVol(async () => wacht(b, vandaag))];
        if (bijA === 0 && bijB === 0) break;
        if (bijA > 0) await a.luister(vandaag);
        if (bijB > 0) await b.luister(vandaag);
      }
    }
  };
  const betaal = async (org: Organisatie, beslagId: Awaited<ReturnType<typeof beslagVan>>, op: string, bedrag: number): Promise<void> =>
    houVol(async () => ontvangAfdracht(org.db, { beslagId, op: dag(op), kenmerk: `${org.naam}-${op}`, periode: maandVan(dag(op)), centen: centen(bedrag), nettoCenten: null }));

  const verhaalA = await begin(a, BSN, dag('2025-03-24'), 'vordering_iw19', HOOFDSOM.a);
  await dagen('2025-03-24', '2025-03-25');
  const beslagA = await beslagVan(a, verhaalA);
  meld('het beslag van A ligt');
  const verhaalB = await begin(b, BSN, dag('2025-05-05'), 'derdenbeslag', HOOFDSOM.b);
  await dagen('2025-05-05', '2025-05-06');
  const beslagB = await beslagVan(b, verhaalB);
  await b.doe(zaakVanBeslag(beslagB), 'meldBeslag', { sleutel: 'exploot', door: 'proef', op: dag('2025-05-06') });
  await dagen('2025-05-06', '2025-05-07', '2025-05-08');
  meld('B heeft overgenomen');
  await betaal(a, beslagA, '2025-05-27', 300_01);
  await dagen('2025-05-27');
  // Over a month of B, and still to A: it goes on to B.
  await betaal(a, beslagA, '2025-06-26', 250_00);
  await dagen('2025-06-26');
  await betaal(b, beslagB, '2025-07-24', 300_00);
  await dagen('2025-07-24');
  await houVol(async () => trekIn(b, BSN, dag('2025-07-28')));
  await dagen('2025-07-28', '2025-07-29', '2025-07-30');
  meld('de vordering van B is ingetrokken, en B droeg terug over');
  // B has no beslag any more, and the derde pays him all the same.
  await betaal(b, beslagB, '2025-08-05', 120_00);
  await dagen('2025-08-05');
  await betaal(a, beslagA, '2025-08-27', 200_00);
  await dagen('2025-08-27');
}

/** Messages that were not handled yet, and letters of today that nobody posted: a worker hands messages over too, and then what follows from them waits for the next turn. */
async function wacht({ db }: Organisatie, vandaag: Dag): Promise<number> {
  return (await db.bericht.count({ where: { verwerktOp: null } })) + (await db.brief.count({ where: { status: 'klaargezet', aangenomenOp: null, dagtekening: { lte: naarDatum(vandaag) } } }));
}
