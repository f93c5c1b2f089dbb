import type { Bevindingcode } from '../../domain/verzending/bevinding.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { Prisma } from '../../prisma/client/client.ts';
import type { Briefrij } from '../invorderen/straat.ts';
import { BRIEFSTATUS } from '../opslag/briefstatus.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { bevindingenVan, type Rundeelrij } from './delen.ts';
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

/** What is known of a letter just before it is made final. */
interface Nu {
  readonly stand: number;
  /** A list that is being carried out takes it, or what it was made in the place of. */
  readonly wordtTeruggehaald: boolean;
  /** A payment on what it asks is not booked yet. */
  readonly betalingWacht: boolean;
}

/** In one question: it is asked of every letter. */
async function leesNu(tx: Transactie, { id }: Pick<Briefrij, 'id'>): Promise<Nu> {
  const [rij] = await tx.$queryRaw<Nu[]>`
    select ${STAND} as stand,
      exists (
        select 1 from terughaalregel r join terughaling t on t.id = r.terughaling_id join brief lb on lb.id = r.brief_id
        where r.uitkomst is null and t.status = 'loopt' and (lb.id = b.id or (lb.zaak = b.zaak and lb.soort = b.soort and lb.id < b.id and lb.status = ${BRIEFSTATUS.teruggehaald}))
      ) as "wordtTeruggehaald",
      exists (
        select 1 from betaling p
        where p.geboekt_op is null and p.vordering_id in (
          select b.vordering_id
          union select vv.vordering_id from beslag s join verhaal_vordering vv on vv.verhaal_id = s.verhaal_id join vordering v on v.id = vv.vordering_id
            where b.vordering_id is null and s.id = b.beslag_id and vv.verlaten_op is null and v.einde is null
        )
      ) as "betalingWacht"
    from brief b where b.id = ${id}`;
  if (rij === undefined) throw new Error(`brief ${String(id)} staat niet in het record`);
  return rij;
}

/**
 * What speaks against a letter by what happened after it was judged: a payment, a pause, a death. Empty for most: nothing happened.
 * What the persons who approved its part were shown of it is not among it, an amount only where nothing happened since. The caller holds the lock of the zaak.
 */
export async function nieuwSindsProef(tx: Transactie, brief: Briefrij, deel: Rundeelrij, vandaag: Dag): Promise<readonly Bevindingcode[]> {
  const { stand, wordtTeruggehaald, betalingWacht } = await leesNu(tx, brief);
  if (wordtTeruggehaald) return ['wordt_teruggehaald'];
  const zelfde = stand === brief.getoetstBij;
  // A death may become known in another zaak of the debtor.
  if (zelfde && !betalingWacht && !(await isOverlijdenBekend(tx, brief, vandaag))) return [];
  const getoond = bevindingenVan(deel).filter(({ code }) => zelfde || !GROEIT.includes(code));
  const codes = await toets(tx, brief, vandaag, await grenzenVan(tx, deel.opdrachtgeverId, vandaag));
  // Of many letters with one finding only the first are named: of the others it is not known that anybody saw it.
  return codes.filter((code) => !getoond.some((een) => een.code === code && een.brieven.includes(brief.id)));
}
