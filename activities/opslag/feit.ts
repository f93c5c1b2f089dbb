import { z } from 'zod';
import type { VorderingId } from '../../contract/zaak.ts';
import { isDag, type Dag } from '../../domain/kalender/dag.ts';
import { naarDag, naarDagOfLeeg } from './dagen.ts';
import type { Transactie } from './database.ts';

/** Where a fact is written down: a table of the record, or a source of which only the day is kept with the besluit. */
const BRONNEN = ['brief', 'betaling', 'brp', 'registers', 'bronantwoord', 'registerbevinding', 'wijziging', 'antwoord', 'taak', 'verklaring', 'berekening', 'bericht', 'deurwaardersafrekening', 'routervraag', 'partijbericht'] as const;

const feitSchema = z.object({
  /** What was found there, in a few words: a code. */
  wat: z.string(),
  bron: z.enum(BRONNEN),
  /** Its row in that table; null of a source whose answer stands in the letter itself. */
  id: z.int().nullable(),
  dag: z.string().refine(isDag).nullable(),
});

/** One fact on which a besluit rests, with its source. Ids, days and codes only. */
export type Feit = z.infer<typeof feitSchema>;

/** The facts of a stored besluit. Throws ZodError when the row holds something else. */
export function leesFeitenVan(feiten: unknown): readonly Feit[] {
  return z.array(feitSchema).parse(feiten);
}

type Bewijsbrief = { readonly id: number; readonly soort: string; readonly terpostbezorgdOp: Date | null; readonly betekendOp: Date | null };

/** What proves that a letter went, and that it was served where a day of service was entered. */
export function bewijsVan({ id, soort, terpostbezorgdOp, betekendOp }: Bewijsbrief): Feit[] {
  const bewijs = (gebeurd: string, op: Date | null): Feit[] => (op === null ? [] : [{ wat: `${soort} ${gebeurd}`, bron: 'brief', id, dag: naarDag(op) }]);
  return [...bewijs('ter post bezorgd', terpostbezorgdOp), ...bewijs('betekend', betekendOp)];
}

/** Every payment that was attributed to a claim: what is open rests on them. */
export async function betalingenVan(tx: Transactie, vorderingId: VorderingId): Promise<Feit[]> {
  const rijen = await tx.toerekening.findMany({ where: { vorderingId }, select: { betaling: { select: { id: true, bron: true, dag: true } } }, orderBy: { betalingId: 'asc' } });
  return rijen.map(({ betaling: { id, bron, dag } }) => ({ wat: bron, bron: 'betaling', id, dag: naarDag(dag) }));
}

/** The titles of claims: each dwangbevel that went, with its proof. */
export async function titelsVan(tx: Transactie, zaken: readonly string[]): Promise<Feit[]> {
  const brieven = await tx.brief.findMany({ where: { zaak: { in: [...zaken] }, soort: 'dwangbevel', status: 'verzonden' }, orderBy: { id: 'asc' } });
  return brieven.flatMap(bewijsVan);
}

/** That a source was asked on a day; what it answered stands in the letter. */
export function gevraagd(bron: 'brp' | 'registers', wat: string, op: Dag): Feit {
  return { wat, bron, id: null, dag: op };
}

/** A fact that stands in one row of the record. */
export function feit(bron: Feit['bron'], id: number, wat: string, op: Date | Dag | null = null): Feit {
  return { wat, bron, id, dag: op instanceof Date ? naarDagOfLeeg(op) : op };
}
