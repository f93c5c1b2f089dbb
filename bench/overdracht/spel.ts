import { readFileSync } from 'node:fs';
import { ontvangAfdracht } from '../../activities/intake/derde.ts';
import { zaakVanBeslag } from '../../contract/zaak.ts';
import { centen } from '../../domain/geld/centen.ts';
import { dag, maandVan, plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { keur, type Gebrek } from './keuring.ts';
import { overdrachtVan, toestandVan } from './lezen.ts';
import { Noodlot, type Moment } from './noodlot.ts';
import { beslagVan, begin, houVol, openOrganisatie, trekIn, type Organisatie } from './organisatie.ts';
import { Wereld, type Naam } from './wereld.ts';

/** Somebody of the stand-in of the BRP with an income. */
const BSN = '999991292';
const INKOMENS = new URL('../../voorbeeld/inkomens.csv', import.meta.url);
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
  /** Both through every day until neither has anything left to do or to tell the other. */
  const tot = async (van: string, totEnMet: string): Promise<void> => {
    for (let vandaag: Dag = dag(van); vandaag <= dag(totEnMet); vandaag = plusDagen(vandaag, 1)) {
      for (let vorige = ''; ; ) {
        await a.speel(vandaag);
        await b.speel(vandaag);
        await noodlot.rust();
        const nu = await houVol(async () => `${await stand(a)} ${await stand(b)}`);
        if (nu === vorige) break;
        vorige = nu;
      }
    }
  };
  const betaal = async (org: Organisatie, beslagId: Awaited<ReturnType<typeof beslagVan>>, op: string, bedrag: number): Promise<void> =>
    houVol(async () => ontvangAfdracht(org.db, { beslagId, op: dag(op), kenmerk: `${org.naam}-${op}`, periode: maandVan(dag(op)), centen: centen(bedrag), nettoCenten: null }));

  const verhaalA = await begin(a, BSN, dag('2025-03-24'), 'vordering_iw19', HOOFDSOM.a);
  await tot('2025-03-24', '2025-03-28');
  const beslagA = await beslagVan(a, verhaalA);
  meld('het beslag van A ligt');
  const verhaalB = await begin(b, BSN, dag('2025-05-05'), 'derdenbeslag', HOOFDSOM.b);
  await tot('2025-05-05', '2025-05-06');
  const beslagB = await beslagVan(b, verhaalB);
  await b.doe(zaakVanBeslag(beslagB), 'meldBeslag', { sleutel: 'exploot', door: 'proef', op: dag('2025-05-06') });
  await tot('2025-05-06', '2025-05-14');
  meld('B heeft overgenomen');
  await betaal(a, beslagA, '2025-05-27', 300_01);
  await tot('2025-05-27', '2025-05-28');
  // Over a month of B, and still to A: it goes on to B.
  await betaal(a, beslagA, '2025-06-26', 250_00);
  await tot('2025-06-26', '2025-06-28');
  await betaal(b, beslagB, '2025-07-24', 300_00);
  await tot('2025-07-24', '2025-07-25');
  await houVol(async () => trekIn(b, BSN, dag('2025-07-28')));
  await tot('2025-07-28', '2025-08-01');
  meld('de vordering van B is ingetrokken, en B droeg terug over');
  // B has no beslag any more, and the derde pays him all the same.
  await betaal(b, beslagB, '2025-08-05', 120_00);
  await tot('2025-08-05', '2025-08-08');
  await betaal(a, beslagA, '2025-08-27', 200_00);
  await tot('2025-08-27', '2025-08-29');
}

/** How far an organisation is: changes when anything happened. */
async function stand({ db }: Organisatie): Promise<string> {
  return [await db.gebeurtenis.count(), await db.bericht.count({ where: { verwerktOp: null } }), await db.uitgaandPartijbericht.count({ where: { ontvangenOp: { not: null } } }), await db.inkomendPartijbericht.count()].join(',');
}
