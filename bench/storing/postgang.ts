import { z } from 'zod';
import type { Database } from '../../activities/opslag/database.ts';

/** Links of a chain that tell how one letter went. */
const POSTGANG: ReadonlySet<string> = new Set(['brief_definitief', 'brief_verzonden', 'digitaal_bezorgd', 'digitaal_gelezen', 'digitaal_ongelezen', 'digitaal_naar_papier']);
const overBrief = z.union([z.object({ briefId: z.int() }).transform(({ briefId }) => briefId), z.object({ brief: z.int() }).transform(({ brief }) => brief)]);

const overDeel = z.object({ deelId: z.int() });

/** Names the part of a verzendrun that a link tells of; null: it tells of something else. Parts are judged and released beside each other: which of them first, no law asks. */
export async function leesDeelgang(db: Database): Promise<(link: { readonly inhoud: unknown }) => string | null> {
  const namen = new Map((await db.rundeel.findMany({ select: { id: true, opdrachtgeverId: true, soort: true } })).map(({ id, opdrachtgeverId, soort }) => [id, `${soort} van ${opdrachtgeverId}`]));
  return ({ inhoud }) => {
    const gelezen = overDeel.safeParse(inhoud);
    return gelezen.success ? (namen.get(gelezen.data.deelId) ?? null) : null;
  };
}

/**
 * Names the letter whose post a link tells of, by its kind and which of that kind of its zaak it is; null: it tells of something else. Two
 * letters of one zaak go on one day by channels of their own: which of them first, no law asks.
 */
export async function leesPostgang(db: Database): Promise<(link: { readonly soort: string; readonly inhoud: unknown }) => string | null> {
  const namen = new Map<number, string>();
  const tellers = new Map<string, number>();
  for (const { id, zaak, soort } of await db.brief.findMany({ select: { id: true, zaak: true, soort: true }, orderBy: { id: 'asc' } })) {
    const nummer = (tellers.get(`${zaak} ${soort}`) ?? 0) + 1;
    tellers.set(`${zaak} ${soort}`, nummer);
    namen.set(id, `${soort} ${String(nummer)}`);
  }
  return ({ soort, inhoud }) => (POSTGANG.has(soort) ? (namen.get(overBrief.parse(inhoud)) ?? null) : null);
}
