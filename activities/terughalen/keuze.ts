import { z } from 'zod';
import { dagSchema } from '../import/vorderingrij.ts';
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

/** The letters of a choice, by zaak and within it in order of making; ids of a list that do not exist are not in it. */
export async function kiesBrieven(db: Database, keuze: Terughaalkeuze): Promise<readonly Gekozen[]> {
  const rijen = await db.brief.findMany({ where: await waarin(db, keuze), select: { id: true, zaak: true }, orderBy: [{ zaak: 'asc' }, { id: 'asc' }] });
  return rijen.map(({ id, zaak }) => ({ briefId: id, zaak }));
}

async function waarin(db: Database, keuze: Terughaalkeuze) {
  switch (keuze.soort) {
    case 'rundeel':
      return { rundeelId: { in: keuze.rundeelIds } };
    case 'run':
      return { rundeel: { runId: keuze.verzendrunId } };
    case 'lijst':
      return { id: { in: keuze.briefIds } };
    case 'dagen':
      return { id: { in: await idsVanDagen(db, keuze) } };
  }
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
