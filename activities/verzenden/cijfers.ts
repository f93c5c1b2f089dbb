import { centen } from '../../domain/geld/centen.ts';
import type { Deelcijfers } from '../../domain/verzending/deel.ts';
import { Prisma } from '../../prisma/client/client.ts';
import type { Transactie } from '../opslag/database.ts';

const getal = (...pad: readonly string[]): Prisma.Sql => Prisma.sql`case when jsonb_typeof(b.inhoud #> ${[...pad]}) = 'number' then (b.inhoud #>> ${[...pad]})::numeric::bigint end`;

/** The amount of a letter in cents, wherever its kind keeps that: what comes back, else what has to be paid; null where it names none. `b` is the letter. */
const BEDRAG = Prisma.sql`coalesce(${getal('terugCenten')}, ${getal('terugbetalingCenten')}, ${getal('bedragen', 'totaalCenten')}, ${getal('openstaandCenten')}, ${getal('open', 'totaalCenten')})`;

/** A part in numbers, with the smallest, middle and largest of its letters as samples. */
export interface Geteld extends Deelcijfers {
  /** Letters of the kind of the part, without what goes with them: the limits and the comparison are about those. */
  readonly eigenAantal: number;
  readonly steekproef: readonly number[];
}

/** Counts the letters of a part that still wait. What goes with a letter of its kind names the same amount: that counts once. */
export async function telDeel(tx: Transactie, rundeelId: number): Promise<Geteld> {
  const bedrag = Prisma.sql`case when b.soort = (select soort from rundeel where id = ${rundeelId}) then ${BEDRAG} end`;
  const [rij] = await tx.$queryRaw<{ aantal: number; eigen: number; som: bigint | null; mediaan: bigint | null }[]>`
    select count(*)::int as aantal, (count(*) filter (where eigen))::int as eigen, sum(bedrag)::bigint as som, percentile_disc(0.5) within group (order by bedrag)::bigint as mediaan
    from (select ${bedrag} as bedrag, b.soort = (select soort from rundeel where id = ${rundeelId}) as eigen from brief b where b.rundeel_id = ${rundeelId} and b.status = 'klaargezet') alle`;
  const { aantal, eigen, som, mediaan } = rij ?? { aantal: 0, eigen: 0, som: null, mediaan: null };
  const plaatsen = [...new Set([0, Math.floor((aantal - 1) / 2), aantal - 1])].filter((plaats) => plaats >= 0);
  const voorbeelden = await tx.$queryRaw<{ id: number }[]>`
    select id from (
      select b.id, row_number() over (order by ${bedrag} nulls first, b.id) - 1 as plaats
      from brief b where b.rundeel_id = ${rundeelId} and b.status = 'klaargezet') alle
    where plaats = any(${plaatsen}) order by plaats`;
  return { aantal, eigenAantal: eigen, somCenten: centen(Number(som ?? 0)), mediaanCenten: mediaan === null ? null : centen(Number(mediaan)), steekproef: voorbeelden.map(({ id }) => id) };
}
