import { z } from 'zod';
import { centen, min, NUL, som, type Centen } from '../../domain/geld/centen.ts';
import type { Terugbedrag } from '../../domain/verzending/brief.ts';
import type { Briefrij } from '../invorderen/straat.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { vervallenDelen } from '../opslag/terugbetaling.ts';

const bedragSchema = z.int().transform(centen);
const NA_EINDE = 'terugbetaling_na_einde';
/** Where a letter that promises money back keeps how much. */
const inhoudSchema = z.object({ terugCenten: bedragSchema, terugbetalingCenten: bedragSchema }).partial();
/** The key of the letter names the refund, and of a later letter about it which one; after the end of a beslag it ends with the calculation from which it followed. */
const nummerIn = (soort: string, sleutel: string): string | undefined => (soort === NA_EINDE ? /[:-](\d+)$/ : /:terugbetaling:(\d+)(?::\d+)?$/).exec(sleutel)?.[1];

/** What a letter promises back against the record; null of a letter that is not about a refund. */
export async function leesTerugbedrag(db: Transactie | Database, { soort, zaak, sleutel, inhoud, vorderingId }: Briefrij): Promise<Terugbedrag | null> {
  if (soort !== 'terugbetaling' && soort !== NA_EINDE) return null;
  const { terugCenten, terugbetalingCenten } = inhoudSchema.safeParse(inhoud).data ?? {};
  const van = nummerIn(soort, sleutel);
  const vervallen = await vervallenDelen(db, [zaak]);
  const rijen = (await db.terugbetaling.findMany({ where: { zaak }, select: { id: true, sleutel: true, centen: true } })).map((rij) => ({ ...rij, centen: min(centen(rij.centen), vervallen.get(rij.id) ?? NUL) }));
  const eigen = rijen.filter((rij) => van !== undefined && (soort === NA_EINDE ? rij.sleutel.endsWith(`:${van}`) : rij.id === Number(van)));
  return {
    inBrief: (soort === NA_EINDE ? terugbetalingCenten : terugCenten) ?? null,
    // Calculated again, nothing may come back: then there is no row.
    toegezegd: eigen.length === 0 && soort !== NA_EINDE ? null : optel(eigen),
    alles: optel(rijen),
    ontvangen: vorderingId === null ? null : await ooitOntvangen(db, vorderingId),
  };
}

/** What came in on a claim, by bank, deurwaarder or beslag, less what the bank took back. */
async function ooitOntvangen(db: Transactie | Database, vorderingId: string): Promise<Centen> {
  const bank = await db.betaling.aggregate({ where: { vorderingId, bron: { not: 'correctie' } }, _sum: { centen: true } });
  const { _sum } = await db.toerekening.aggregate({ where: { vorderingId, betaling: { vorderingId: null, bron: { not: 'correctie' } } }, _sum: { kostenCenten: true, renteCenten: true, hoofdsomCenten: true } });
  return som(centen(bank._sum.centen ?? 0), centen(_sum.kostenCenten ?? 0), centen(_sum.renteCenten ?? 0), centen(_sum.hoofdsomCenten ?? 0));
}

function optel(rijen: readonly { readonly centen: Centen }[]): Centen {
  return som(...rijen.map((rij) => rij.centen));
}
