import { z } from 'zod';
import { centen } from '../../domain/geld/centen.ts';

/**
 * What a verklaring says (Rv 476a lid 2), checked before it is stored and when it is read. The layout is our own: no
 * public message definition exists. `geen_relatie`: the derde owes the debtor nothing and will not.
 */
export const verklaringSchema = z.object({
  rechtsverhouding: z.enum(['geen_relatie', 'dienstverband', 'uitkering', 'pensioen', 'overig']),
  toelichting: z.string().nullish(),
  /** Net a month with vakantiebijslag, cents. */
  nettoCenten: z.int().min(0).transform(centen).nullish(),
  andereBeslagen: z.array(z.object({ beslaglegger: z.string(), gelegdOp: z.string().nullish(), kenmerk: z.string().nullish() })).nullish(),
  pandrechten: z.array(z.object({ pandhouder: z.string(), goed: z.string().nullish() })).nullish(),
  overig: z.string().nullish(),
});
export type Verklaring = z.infer<typeof verklaringSchema>;
