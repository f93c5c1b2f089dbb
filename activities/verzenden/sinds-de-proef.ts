import type { Bevindingcode } from '../../domain/verzending/bevinding.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { Prisma } from '../../prisma/client/client.ts';
import type { Briefrij } from '../invorderen/straat.ts';
import { BRIEFSTATUS } from '../opslag/briefstatus.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { bevindingenVan, type Rundeelrij } from './delen.ts';
import { vorderingenVan } from './beslagbrief.ts';
import { isOverlijdenBekend } from './overlijden.ts';
import { grenzenVan, toets } from './toetsen.ts';

/** What a run itself writes when it makes a letter final: no news for the other letters of that zaak. */
const VAN_DE_RUN = 'brief_definitief';

/**
 * What happened so far in all that a letter `b` is about: its own zaak, its claim or those that were ever in the verhaal of its beslag, and
 * that verhaal; and what was paid on those claims, booked or not. It only grows, so that what leaves cannot stand for what comes: that a claim leaves
 * its verhaal is an event of its own.
 */
const STAND = Prisma.sql`(
  select count(*)::int from gebeurtenis g
  where g.soort <> ${VAN_DE_RUN} and g.zaak in (
    select b.zaak
    union select 'invordering-' || b.vordering_id where b.vordering_id is not null
    union select 'verhaal-' || vv.verhaal_id from verhaal_vordering vv where vv.vordering_id = b.vordering_id
    union select 'verhaal-' || s.verhaal_id from beslag s where s.id = b.beslag_id
    union select 'invordering-' || vv.vordering_id from beslag s join verhaal_vordering vv on vv.verhaal_id = s.verhaal_id where s.id = b.beslag_id
  )
) + (
  select count(*)::int from betaling p
  where p.vordering_id in (
    select b.vordering_id
    union select vv.vordering_id from beslag s join verhaal_vordering vv on vv.verhaal_id = s.verhaal_id where s.id = b.beslag_id
  )
)`;

/** Findings that get worse and keep their name: who saw the one did not see the other. */
const GROEIT: readonly Bevindingcode[] = ['betaald_sinds', 'betaling_wacht', 'bedrag_klopt_niet', 'terug_klopt_niet', 'terug_te_hoog'];

/** Notes with letters what happened so far in all that they are about, before they are judged: what comes after that the proef did not see. */
export async function noteerStand(db: Database, brieven: readonly Pick<Briefrij, 'id'>[]): Promise<void> {
  await db.$executeRaw`update brief b set getoetst_bij = ${STAND} where b.id = any(${brieven.map(({ id }) => id)})`;
}

async function standVan(tx: Transactie, { id }: Pick<Briefrij, 'id'>): Promise<number | null> {
  const [rij] = await tx.$queryRaw<{ stand: number }[]>`select ${STAND} as stand from brief b where b.id = ${id}`;
  return rij?.stand ?? null;
}

/**
 * What speaks against a letter by what happened after it was judged: a payment, a pause, a death. Empty for most: nothing happened.
 * What the persons who approved its part were shown of it is not among it, an amount only where nothing happened since. The caller holds the lock of the zaak.
 */
export async function nieuwSindsProef(tx: Transactie, brief: Briefrij, deel: Rundeelrij, vandaag: Dag): Promise<readonly Bevindingcode[]> {
  const { id, zaak, soort } = brief;
  // The list takes what was made in the place of a letter on it too.
  const opLijst = { OR: [{ id }, { zaak, soort, id: { lt: id }, status: BRIEFSTATUS.teruggehaald }] };
  if ((await tx.terughaalregel.count({ where: { brief: opLijst, uitkomst: { equals: Prisma.DbNull }, terughaling: { status: 'loopt' } } })) > 0) return ['wordt_teruggehaald'];
  const betaald = (await tx.betaling.count({ where: { vorderingId: { in: [...(await vorderingenVan(tx, brief))] }, geboektOp: null } })) > 0;
  const zelfde = (await standVan(tx, brief)) === brief.getoetstBij;
  // A death may become known in another zaak of the debtor.
  if (zelfde && !betaald && !(await isOverlijdenBekend(tx, brief, vandaag))) return [];
  const getoond = bevindingenVan(deel).filter(({ code }) => zelfde || !GROEIT.includes(code));
  const codes = await toets(tx, brief, vandaag, await grenzenVan(tx, deel.opdrachtgeverId, vandaag));
  // Of many letters with one finding only the first are named: of the others it is not known that anybody saw it.
  return codes.filter((code) => !getoond.some((een) => een.code === code && een.brieven.includes(brief.id)));
}
