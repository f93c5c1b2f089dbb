import { z } from 'zod';
import type { Database } from '../../activities/opslag/database.ts';

/** Where an organisation stands, for when it is not where it should be: its beslagen, who collects, and what is open with persons. */
export async function toestandVan(db: Database): Promise<string> {
  const beslagen = await db.beslag.findMany({ include: { samenloop: true } });
  const taken = await db.taak.findMany({ where: { afgedaanOp: null }, select: { zaak: true, soort: true, feiten: true } });
  const wacht = await db.bericht.findMany({ where: { verwerktOp: null }, select: { ontvanger: true, soort: true } });
  return JSON.stringify({ beslagen: beslagen.map(({ id, einde, samenloop }) => [id, einde, samenloop?.afgemeldOp ?? null, soortSchema.safeParse(samenloop?.oordeel).data?.soort ?? null]), taken, wacht });
}

const soortSchema = z.object({ soort: z.string() });
const stapSchema = z.object({ naar: z.string() });

/** The overdrachten of one organisation, in order, with every step that each has come to. */
export async function overdrachtVan(db: Database): Promise<{ readonly nummer: number; readonly stappen: readonly string[] }[]> {
  const rijen = await db.inningsoverdracht.findMany({ orderBy: { id: 'asc' }, select: { id: true } });
  return Promise.all(
    rijen.map(async ({ id }, i) => {
      const stappen = await db.gebeurtenis.findMany({ where: { zaak: `overdracht-${String(id)}`, soort: 'overdracht_stap' }, orderBy: { volgnummer: 'asc' } });
      return { nummer: i + 1, stappen: stappen.map(({ inhoud }) => stapSchema.parse(inhoud).naar) };
    }),
  );
}
