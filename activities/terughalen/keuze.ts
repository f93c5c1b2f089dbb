import { z } from 'zod';
import { dagSchema } from '../import/vorderingrij.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Database } from '../opslag/database.ts';

const nummers = z.array(z.int().positive()).min(1);

/** Which letters are taken back: parts of a verzendrun, a whole one, a kind of an opdrachtgever by days, or a list. */
export const terughaalkeuzeSchema = z.discriminatedUnion('soort', [
  z.object({ soort: z.literal('rundeel'), rundeelIds: nummers }),
  z.object({ soort: z.literal('run'), verzendrunId: z.int().positive() }),
  z.object({ soort: z.literal('dagen'), opdrachtgeverId: z.string().min(1), brief: z.string().min(1), van: dagSchema, tot: dagSchema }),
  z.object({ soort: z.literal('lijst'), briefIds: nummers }),
]);
export type Terughaalkeuze = z.infer<typeof terughaalkeuzeSchema>;

/** A letter that was chosen, and the zaak it is of. */
export interface Gekozen {
  readonly briefId: number;
  readonly zaak: string;
}

/** PostgreSQL takes no more than 32.767 parameters in one statement. */
const PER_OPDRACHT = 10_000;

/** The letters of a choice, by zaak and within it in order of making; ids of a list that do not exist are not in it. */
export async function kiesBrieven(db: Database, keuze: Terughaalkeuze): Promise<readonly Gekozen[]> {
  const rijen: Rij[] = [];
  for (const waar of await stukken(db, keuze)) for (const rij of await db.brief.findMany({ where: waar, select: { id: true, zaak: true } })) rijen.push(rij);
  return rijen.sort((a, b) => (a.zaak === b.zaak ? a.id - b.id : a.zaak < b.zaak ? -1 : 1)).map(({ id, zaak }) => ({ briefId: id, zaak }));
}

interface Rij {
  readonly id: number;
  readonly zaak: string;
}

/** The choice in pieces, each small enough for one statement; no letter is in two. */
async function stukken(db: Database, keuze: Terughaalkeuze): Promise<readonly Prisma.BriefWhereInput[]> {
  switch (keuze.soort) {
    case 'rundeel':
      return inStukken(keuze.rundeelIds).map((ids) => ({ rundeelId: { in: ids } }));
    case 'run':
      return [{ rundeel: { runId: keuze.verzendrunId } }];
    case 'lijst':
      return inStukken(keuze.briefIds).map((ids) => ({ id: { in: ids } }));
    case 'dagen':
      return inStukken(await idsVanDagen(db, keuze)).map((ids) => ({ id: { in: ids } }));
  }
}

function inStukken(ids: readonly number[]): number[][] {
  const uniek = [...new Set(ids)];
  return Array.from({ length: Math.ceil(uniek.length / PER_OPDRACHT) }, (_, nummer) => uniek.slice(nummer * PER_OPDRACHT, (nummer + 1) * PER_OPDRACHT));
}

/** The opdrachtgever of a letter is that of its claim, or of the verhaal of its beslag. */
async function idsVanDagen(db: Database, { opdrachtgeverId, brief, van, tot }: Extract<Terughaalkeuze, { soort: 'dagen' }>): Promise<number[]> {
  const rijen = await db.$queryRaw<{ id: number }[]>`
    select b.id from brief b
    left join vordering v on v.id = b.vordering_id
    left join beslag s on s.id = b.beslag_id
    left join verhaal h on h.id = s.verhaal_id
    where b.soort = ${brief} and b.dagtekening between ${naarDatum(van)} and ${naarDatum(tot)} and coalesce(v.opdrachtgever_id, h.opdrachtgever_id) = ${opdrachtgeverId}`;
  return rijen.map(({ id }) => id);
}
