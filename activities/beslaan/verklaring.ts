import { z } from 'zod';
import type { Prisma } from '../../prisma/client/client.ts';
import { centen } from '../../domain/geld/centen.ts';
import { isDag, type Dag } from '../../domain/kalender/dag.ts';

const dagSchema = z.string().refine(isDag);

/**
 * What a verklaring says (Rv 476a lid 2), checked before it is stored and when it is read. The layout is our own: no
 * public message definition exists. `geen_relatie`: the derde owes the debtor nothing and will not;
 * `relatie_beeindigd`: he does, or did, until and including `beeindigdOp`.
 */
export const verklaringSchema = z
  .object({
    rechtsverhouding: z.enum(['geen_relatie', 'relatie_beeindigd', 'dienstverband', 'uitkering', 'pensioen', 'overig']),
    toelichting: z.string().nullish(),
    beeindigdOp: dagSchema.nullish(),
    /** Net a month with vakantiebijslag, cents. */
    nettoCenten: z.int().min(0).transform(centen).nullish(),
    andereBeslagen: z.array(z.object({ beslaglegger: z.string(), gelegdOp: dagSchema.nullish(), kenmerk: z.string().nullish() })).nullish(),
    pandrechten: z.array(z.object({ pandhouder: z.string(), goed: z.string().nullish() })).nullish(),
    overig: z.string().nullish(),
  })
  .refine(({ rechtsverhouding, beeindigdOp }) => (rechtsverhouding === 'relatie_beeindigd') === (beeindigdOp != null), 'beeindigdOp hoort bij relatie_beeindigd, en omgekeerd');
export type Verklaring = z.infer<typeof verklaringSchema>;
/** The same as a derde gives it. */
export type VerklaringOpgave = z.input<typeof verklaringSchema>;

/** What a stored verklaring says. Throws ZodError when the row holds something else. */
export function leesInhoudVerklaring(inhoud: unknown): Verklaring {
  return verklaringSchema.parse(inhoud);
}

/** Whether the derde says that he owes the debtor something, now or in future. */
export function heeftRelatie({ rechtsverhouding }: Pick<Verklaring, 'rechtsverhouding'>): boolean {
  return rechtsverhouding !== 'geen_relatie' && rechtsverhouding !== 'relatie_beeindigd';
}

/** A verklaring as a letter repeats it: what the derde said, field by field, and when it was received. */
export function verklaringInBrief(verklaringId: number, ontvangenOp: Dag, verklaring: Verklaring): Prisma.InputJsonObject {
  const { andereBeslagen, pandrechten, ...velden } = verklaring;
  return { verklaringId, ontvangenOp, verklaring: { ...velden, andereBeslagen: (andereBeslagen ?? []).map((een) => ({ ...een })), pandrechten: (pandrechten ?? []).map((een) => ({ ...een })) } };
}
