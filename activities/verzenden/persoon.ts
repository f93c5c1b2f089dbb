import { z } from 'zod';
import { HOOGSTENS_GENOEMD, type Bevinding } from '../../domain/verzending/bevinding.ts';
import { Prisma } from '../../prisma/client/client.ts';
import { DWANG } from '../invorderen/stap.ts';
import type { Briefrij } from '../invorderen/straat.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { AAN_DEBITEUR } from './pauze.ts';

/** Whom a letter names; what cannot be read there is not compared. */
export const geadresseerdeSchema = z.object({ naam: z.string(), adresregels: z.array(z.string()), namens: z.string(), overleden: z.boolean(), minderjarig: z.boolean() }).partial();

/** Of so many debtors it is no coincidence that they have one name and one address. */
const ALS_EEN_LIJST = 3;

/** The debtor of a letter `b`, by its claim or by its beslag. */
export const DEBITEUR = Prisma.sql`coalesce((select debiteur_id from vordering where id = b.vordering_id), (select h.debiteur_id from beslag s join verhaal h on h.id = s.verhaal_id where s.id = b.beslag_id))`;

const GELDT = { gepost: Prisma.sql`e.status = 'verzonden'`, gemaakt: Prisma.sql`true` } as const;

/** Letters to the debtor of a letter that were made before it; those that went, or all. */
const eerdere = (id: number, wat: keyof typeof GELDT): Prisma.Sql => Prisma.sql`
  wie as materialized (select ${DEBITEUR} as debiteur from brief b where b.id = ${id}),
  eerdere as materialized (
    select e.id from vordering v join brief e on e.vordering_id = v.id
    where v.debiteur_id = (select debiteur from wie) and e.id < ${id} and ${GELDT[wat]} and e.aan = any(${[...AAN_DEBITEUR]})
    union all
    select e.id from vordering v join verhaal_vordering vv on vv.vordering_id = v.id join beslag s on s.verhaal_id = vv.verhaal_id join brief e on e.beslag_id = s.id
    where v.debiteur_id = (select debiteur from wie) and e.id < ${id} and ${GELDT[wat]} and e.aan = any(${[...AAN_DEBITEUR]}))`;

type Geadresseerde = z.infer<typeof geadresseerdeSchema>;

/**
 * Whether a letter goes to somebody younger than eighteen: by what the BRP said for it, or, where a letter does not ask his day of birth,
 * by what it said for the last coercive step that was made against this debtor, or a later herinnering that found him a minor, whether or not it went:
 * that it was refused for it says it too.
 */
export async function isMinderjarig(db: Transactie | Database, { id, soort }: Pick<Briefrij, 'id' | 'soort'>, nu: Geadresseerde | undefined): Promise<boolean> {
  if (nu?.minderjarig === true || DWANG.some((stap) => stap === soort)) return nu?.minderjarig === true;
  const [laatste] = await db.$queryRaw<{ minderjarig: boolean | null }[]>`
    with ${eerdere(id, 'gemaakt')}
    select inhoud #> '{geadresseerde,minderjarig}' = 'true'::jsonb as minderjarig from brief where id = (select max(e.id) from eerdere e join brief b on b.id = e.id where b.soort = any(${[...DWANG]}) or b.inhoud #> '{geadresseerde,minderjarig}' = 'true'::jsonb)`;
  return laatste?.minderjarig === true;
}

/** Who moves keeps his name and who marries keeps his address: where both are new since the last posted letter to this debtor a person looks. */
export async function isAndereDanEerder(db: Transactie | Database, { id }: Pick<Briefrij, 'id'>, nu: Geadresseerde | undefined): Promise<boolean> {
  if (nu === undefined) return false;
  const [vorige] = await db.$queryRaw<{ geadresseerde: unknown }[]>`
    with ${eerdere(id, 'gepost')}
    select inhoud -> 'geadresseerde' as geadresseerde from brief where id = (select max(id) from eerdere)`;
  const eerder = geadresseerdeSchema.safeParse(vorige?.geadresseerde).data;
  if (eerder === undefined) return false;
  // Of who acts for the debtor the letters name another address; the debtor stays the same.
  const zelfdeNaam = (nu.namens ?? nu.naam) === (eerder.namens ?? eerder.naam);
  const zelfdeAdres = nu.adresregels?.join('\n') === eerder.adresregels?.join('\n');
  return !zelfdeNaam && !zelfdeAdres;
}

/** Letters of a part that name one person at one address for several debtors; those to who acts for them are left out. Null: none. */
export async function eenVoorVelen(tx: Transactie, rundeelId: number): Promise<Bevinding | null> {
  const rijen = await tx.$queryRaw<{ id: number }[]>`
    with namen as materialized (
      select b.id, ${DEBITEUR} as debiteur, b.inhoud #>> '{geadresseerde,naam}' as naam, b.inhoud #>> '{geadresseerde,adresregels}' as adres
      from brief b
      where b.rundeel_id = ${rundeelId} and b.status = 'klaargezet' and b.aan = 'debiteur'
        and b.inhoud #>> '{geadresseerde,namens}' is null and b.inhoud #>> '{geadresseerde,naam}' <> ''),
    velen as (select naam, adres from namen group by naam, adres having count(distinct debiteur) >= ${ALS_EEN_LIJST})
    select n.id from namen n join velen using (naam, adres) order by n.id`;
  return rijen.length === 0 ? null : { code: 'een_voor_velen', aantal: rijen.length, brieven: rijen.slice(0, HOOGSTENS_GENOEMD).map(({ id }) => id) };
}
