import type { Magazijn } from '../../adapters/berichtenmagazijn/client.ts';
import { eerste, type Dag } from '../../domain/kalender/dag.ts';
import { BRIEFSTAPPEN } from '../../domain/regime/weg.ts';
import { leesdag, TERUGVAL } from '../../domain/verzending/ongelezen.ts';
import { beleidOp } from '../beleid/beleid.ts';
import { meldVerzending } from '../intake/post.ts';
import { BRIEFSTATUS, TELT_NIET } from '../opslag/briefstatus.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { partijenVan } from './partijen.ts';

/** Digital letters of which it matters whether they were read, and that is not known. */
const ONBEKEND = { vervangenOp: null, gelezenOp: null, berichtId: { not: null }, gepubliceerdOp: { not: null }, brief: { soort: { in: [...TERUGVAL] }, status: BRIEFSTATUS.verzonden } };

type Zending = Awaited<ReturnType<typeof onbekend>>[number];

/** The next so many in order of letter, after one. */
export async function onbekend(db: Database, na: number | null, hoeveel: number) {
  return db.digitaleZending.findMany({ where: { ...ONBEKEND, ...(na === null ? {} : { briefId: { gt: na } }) }, include: { brief: true }, orderBy: { briefId: 'asc' }, take: hoeveel });
}

/**
 * Looks whether a letter was read once its time is over. Not read, or deleted: it is taken out of the street like one that was not
 * posted, so that besluit and costs lapse together and come back once, with the letter on paper.
 * Throws `BronOnbereikbaar`.
 */
export async function volgZending(db: Database, magazijn: Pick<Magazijn, 'stand'>, zending: Zending, vandaag: Dag): Promise<'gelezen' | 'vervangen' | 'niets'> {
  const { brief, berichtId } = zending;
  const vanaf = await leesdagVan(db, zending);
  if (berichtId === null || vanaf === null || vandaag < vanaf) return 'niets';
  const { debiteur } = await partijenVan(db, brief);
  const stand = await magazijn.stand(debiteur.bsn, berichtId);
  return metZaak(db, brief.zaak, async (tx) => {
    if (stand.soort === 'aanwezig' && stand.gelezen) {
      await tx.digitaleZending.update({ where: { briefId: brief.id }, data: { gelezenOp: naarDatum(vandaag) } });
      await schrijfGebeurtenis(tx, brief.zaak, vandaag, 'digitaal_gelezen', { briefId: brief.id, brief: brief.soort });
      return 'gelezen';
    }
    if (!(await isLaatste(tx, brief))) return 'niets';
    const { count } = await tx.digitaleZending.updateMany({ where: { briefId: brief.id, vervangenOp: null }, data: { vervangenOp: naarDatum(vandaag) } });
    if (count === 0) return 'niets';
    await schrijfGebeurtenis(tx, brief.zaak, vandaag, 'digitaal_ongelezen', { briefId: brief.id, brief: brief.soort, reden: stand.soort === 'weg' ? 'verwijderd' : 'ongelezen' });
    await meldVerzending(tx, brief, 'teruggehaald', vandaag);
    return 'vervangen';
  });
}

/** The first day on which a digital letter that nobody is known to have read must be looked at; null: there is none. */
export async function eersteLeesdag(db: Database): Promise<Dag | null> {
  const dagen: Dag[] = [];
  for (const zending of await onbekend(db, null, 10_000)) {
    const vanaf = await leesdagVan(db, zending);
    if (vanaf !== null && (await isLaatste(db, zending.brief))) dagen.push(vanaf);
  }
  return dagen.length === 0 ? null : dagen.reduce(eerste);
}

/** The day from which the letter counts as not read, by the policy of its dagtekening; null when its claim has ended. */
async function leesdagVan(db: Database, { brief, gepubliceerdOp }: Zending): Promise<Dag | null> {
  if (brief.vorderingId === null || gepubliceerdOp === null) return null;
  const vordering = await db.vordering.findUniqueOrThrow({ where: { id: brief.vorderingId } });
  if (vordering.einde !== null) return null;
  return leesdag(naarDag(gepubliceerdOp), (await beleidOp(db, vordering, naarDag(brief.dagtekening))).digitaalOngelezenDagen);
}

/** No later letter of the street rests on it. */
async function isLaatste(tx: Transactie, { zaak, id }: Zending['brief']): Promise<boolean> {
  return (await tx.brief.count({ where: { zaak, soort: { in: [...BRIEFSTAPPEN] }, id: { gt: id }, status: { notIn: [...TELT_NIET] } } })) === 0;
}
