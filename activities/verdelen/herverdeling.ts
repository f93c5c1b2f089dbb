import { z } from 'zod';
import { herverdeel } from '../../domain/afdracht/herverdeling.ts';
import { centen, NUL, som, type Centen } from '../../domain/geld/centen.ts';
import { maand, type Dag } from '../../domain/kalender/dag.ts';
import { beslagId } from '../../domain/samenloop/beslag.ts';
import type { Transactie } from '../opslag/database.ts';
import { legVoor } from '../opslag/taak.ts';

const bedrag = z.int().min(0).transform(centen);
const id = z.string().transform(beslagId);
/** The arithmetic of a distribution as its besluit keeps it; absent where all was passed on. */
const inhoudSchema = z.looseObject({
  periode: z.string(),
  naarSchuldenaar: bedrag,
  rekenwerk: z.looseObject({
    groepen: z.array(z.object({ wijze: z.enum(['naar_rato', 'oudste_eerst']), leden: z.array(id) })),
    aandelen: z.array(z.looseObject({ id, opVordering: bedrag })),
    openstaand: z.record(z.string(), bedrag),
  }),
});

interface Herstel {
  readonly verdelingId: number;
  readonly berekeningId: number;
  /** What goes back to the debtor. Unit: cents. */
  readonly teruggave: Centen;
}

/**
 * A voet that works back makes that too much was taken of a month that was divided over more parties: who pays back how much is worked out by
 * the same ranks, and a person asks it of them. Nothing is booked here.
 */
export async function legHerverdelingVoor(tx: Transactie, zaak: string, vandaag: Dag, { verdelingId, berekeningId, teruggave }: Herstel): Promise<void> {
  const { besluitId } = await tx.verdeling.findUniqueOrThrow({ where: { id: verdelingId } });
  const terug = besluitId === null ? null : await werkUit(tx, besluitId, teruggave);
  const feiten = { verdeling: verdelingId, berekening: berekeningId, teruggaveCenten: teruggave, terug };
  await legVoor(tx, zaak, 'herverdeling_nodig', vandaag, `herverdeling:${String(verdelingId)}:${String(berekeningId)}`, undefined, { feiten, artikelen: ['Rv art. 475i lid 3 en 4', 'Rv art. 475d lid 5', 'Rv art. 478'] });
}

/** What each pays back, in cents, by party; null where that cannot be worked out. */
async function werkUit(tx: Transactie, besluitId: number, teruggave: Centen): Promise<string | null> {
  const { inhoud } = await tx.besluit.findUniqueOrThrow({ where: { id: besluitId } });
  const gelezen = inhoudSchema.safeParse(inhoud);
  if (!gelezen.success) return null;
  const { periode, naarSchuldenaar, rekenwerk } = gelezen.data;
  const uitbetaald = rekenwerk.aandelen.map(({ id: van, opVordering }) => ({ id: van, centen: opVordering }));
  const opVorderingen = som(...uitbetaald.map((een) => een.centen));
  if (teruggave > opVorderingen) return null;
  const openstaand = new Map(Object.entries(rekenwerk.openstaand).map(([van, open]) => [beslagId(van), open]));
  const verdeeld = { periode: maand(periode), afdracht: som(opVorderingen, naarSchuldenaar), uitbetaald, naarSchuldenaar, teruggave, groepen: rekenwerk.groepen };
  const { terug } = herverdeel([verdeeld], openstaand);
  return terug.filter((een) => een.centen > NUL).map((een) => `${een.id}: ${String(een.centen)}`).join('; ');
}
