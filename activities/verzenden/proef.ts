import type { Rundeelstand } from '../../contract/verzending.ts';
import { centen } from '../../domain/geld/centen.ts';
import { voegToe, type Bevinding, type Bevindingcode } from '../../domain/verzending/bevinding.ts';
import { toetsDeel, type Deelcijfers } from '../../domain/verzending/deel.ts';
import type { Verzendgrenzen } from '../../domain/verzending/grenzen.ts';
import { huisstijlOp } from '../brieven/huisstijl.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { naastElkaar } from '../opslag/naast-elkaar.ts';
import { legOpnieuwVoor } from '../opslag/taak.ts';
import { telDeel } from './cijfers.ts';
import { bevindingenVan, DELEN_TEGELIJK, goedkeuringstaak, leesDelen, nogNietDefinitief, proefVan, TEGELIJK, type Rundeelrij } from './delen.ts';
import type { Runkop, VerzendenPort, Voortgang } from './port.ts';
import { stelSamen } from './samenstellen.ts';
import { eenVoorVelen } from './persoon.ts';
import { noteerStand } from './sinds-de-proef.ts';
import { grenzenVan, toets } from './toetsen.ts';
import { maakVoorraad } from './voorraad.ts';

/** Letters judged in one call: well within the time of an activity. */
const STAPEL = 400;
/** Parts of earlier runs that a part is compared with. */
const EERDER = 10;

/** Judges the letters of a run, the next so many in one call (`stapel`). */
export function maakProef(db: Database, stapel: number = STAPEL): VerzendenPort['proef'] {
  return async (invoer): Promise<Voortgang> => {
    await stelSamen(db, invoer);
    const inProef = await db.rundeel.findMany({ where: { run: { zaak: invoer.zaak }, status: 'proef' }, orderBy: { id: 'asc' }, select: { id: true } });
    const over = maakVoorraad(stapel, DELEN_TEGELIJK);
    await naastElkaar(inProef, over.delers, async ({ id }) => {
      for (let verder = true; verder && !over.isOp(); ) ({ verder } = await over.neem(async (hoogstens) => toetsVolgende(db, invoer, id, hoogstens)));
    });
    const delen = await leesDelen(db, invoer.zaak);
    return { delen, klaar: delen.every(({ status }) => status !== 'proef') };
  };
}

/** Judges the next letters of a part, and the part itself after the last one: then there is nothing further to do on it. */
async function toetsVolgende(db: Database, kop: Runkop, deelId: number, hoogstens: number): Promise<{ readonly werk: number; readonly verder: boolean }> {
  // Each time anew: it knows how far it is, and a person may have stopped it.
  const deel = await db.rundeel.findFirst({ where: { id: deelId, status: 'proef' } });
  if (deel === null) return { werk: 0, verder: false };
  const { na, getoetst, wacht } = proefVan(deel);
  const brieven = await db.brief.findMany({ where: { ...nogNietDefinitief(deel.id), id: { gt: na } }, orderBy: { id: 'asc' }, take: hoogstens });
  const grenzen = await grenzenVan(db, deel.opdrachtgeverId, kop.vandaag);
  await noteerStand(db, brieven);
  const gevonden = await naastElkaar(brieven, TEGELIJK, async (brief) => toets(db, brief, kop.vandaag, grenzen));
  const bevindingen = brieven.reduce<readonly Bevinding[]>((tot, { id }, i) => voegToe(tot, id, gevonden[i] ?? []), bevindingenVan(deel));
  if (brieven.length === hoogstens) {
    await db.rundeel.updateMany({ where: { id: deel.id, status: 'proef' }, data: { proef: { na: brieven.at(-1)?.id ?? na, getoetst: getoetst + brieven.length, wacht }, bevindingen: alsJson(bevindingen) } });
  } else await metZaak(db, kop.zaak, async (tx) => rondAf(tx, kop, deel, bevindingen, grenzen));
  return { werk: Math.max(1, brieven.length), verder: brieven.length === hoogstens };
}

/** Below the limits and without a finding a part is released; else it waits for two persons, and so does what is left of one that waited. */
async function rondAf(tx: Transactie, { zaak, vandaag }: Runkop, { id, opdrachtgeverId, soort }: Rundeelrij, vanBrieven: readonly Bevinding[], grenzen: Verzendgrenzen | null): Promise<void> {
  const nu = await tx.rundeel.findFirst({ where: { id, status: 'proef' }, select: { proef: true } });
  // Stopped meanwhile: it stays as it was left.
  if (nu === null) return;
  const velen = await eenVoorVelen(tx, id);
  const gevonden = velen === null ? vanBrieven : [...vanBrieven, velen];
  const { steekproef, eigenAantal, ...cijfers } = await telDeel(tx, id);
  const eerder = await eerdere(tx, { id, opdrachtgeverId, soort });
  const vanDeel: readonly Bevindingcode[] = [
    ...(grenzen === null ? (['geen_beleid'] as const) : toetsDeel({ ...cijfers, aantal: eigenAantal }, eerder, grenzen)),
    ...((await huisstijlOp(tx, opdrachtgeverId, vandaag)) === null ? (['geen_huisstijl'] as const) : []),
  ];
  const bevindingen = [...gevonden, ...vanDeel.filter((code) => !gevonden.some((een) => een.code === code)).map((code) => ({ code, aantal: cijfers.aantal, brieven: [] }))];
  const status: Rundeelstand['status'] = cijfers.aantal === 0 ? 'vervallen' : bevindingen.length === 0 && !proefVan(nu).wacht ? 'vrijgegeven' : 'wacht_op_goedkeuring';
  await tx.rundeel.update({
    where: { id },
    data: { status, aantal: cijfers.aantal, somCenten: BigInt(cijfers.somCenten), proef: { mediaanCenten: cijfers.mediaanCenten, eigenAantal, steekproef: [...steekproef], eerder: eerder.map((deel) => ({ ...deel })) }, bevindingen: alsJson(bevindingen) },
  });
  await schrijfGebeurtenis(tx, zaak, vandaag, `deel_${status}`, { deelId: id, soort, aantal: cijfers.aantal, somCenten: cijfers.somCenten, bevindingen: bevindingen.map(({ code }) => code).join(' ') });
  if (status === 'wacht_op_goedkeuring') {
    await legOpnieuwVoor(tx, zaak, 'verzendrun_goedkeuren', vandaag, `${goedkeuringstaak(id)}proef`, undefined, { feiten: { deelId: id, soort, aantal: cijfers.aantal, somCenten: cijfers.somCenten, bevindingen: bevindingen.map(({ code }) => code).join(' ') }, uiterlijk: vandaag });
  }
}

/**
 * The last parts of the same opdrachtgever and kind that went, the latest first. One of which half the letters or more were taken back since
 * is left out: a mass mistake would be the norm of the next.
 */
async function eerdere(tx: Transactie, { id, opdrachtgeverId, soort }: Pick<Rundeelrij, 'id' | 'opdrachtgeverId' | 'soort'>): Promise<readonly Deelcijfers[]> {
  const gewoon = await tx.$queryRaw<{ id: number }[]>`
    select d.id from rundeel d
    where d.opdrachtgever_id = ${opdrachtgeverId} and d.soort = ${soort} and d.status = 'verzonden' and d.id < ${id}
      and 2 * (select count(distinct b.id) from brief b join terughaalregel r on r.brief_id = b.id where b.rundeel_id = d.id and r.verstuurd_op is not null) < d.aantal
    order by d.id desc limit ${EERDER}`;
  const rijen = await tx.rundeel.findMany({ where: { id: { in: gewoon.map((deel) => deel.id) } }, orderBy: { id: 'desc' } });
  return rijen.map(({ aantal, somCenten, proef }) => {
    const { mediaanCenten, eigenAantal } = proefVan({ proef });
    return { aantal: eigenAantal ?? aantal, somCenten: centen(Number(somCenten)), mediaanCenten: mediaanCenten === null ? null : centen(mediaanCenten) };
  });
}

function alsJson(bevindingen: readonly Bevinding[]) {
  return bevindingen.map(({ code, aantal, brieven }) => ({ code, aantal, brieven: [...brieven] }));
}
