import { z } from 'zod';
import { BIJZONDERHEDEN, type Bijzonderheid, type Terughaalgevolg } from '../../contract/terughaling.ts';
import { BRIEFSTAPPEN } from '../../domain/regime/weg.ts';
import { centen } from '../../domain/geld/centen.ts';
import type { Prisma } from '../../prisma/client/client.ts';

const bedrag = z.int().transform(centen);
const bijzonderheid = z.string().refine((code): code is Bijzonderheid => Object.hasOwn(BIJZONDERHEDEN, code), 'onbekende bijzonderheid');
const bedragen = { kostenCenten: bedrag, terugCenten: bedrag, openstaandCenten: bedrag, naar: z.enum([...BRIEFSTAPPEN, 'betaaltermijn', 'gesloten', 'beslag', 'ongewijzigd']), bijzonder: z.array(bijzonderheid) };

const gevolgSchema = z.discriminatedUnion('soort', [
  z.object({ soort: z.enum(['uit_de_rij', 'ingetrokken']), ...bedragen }),
  z.object({ soort: z.literal('niets') }),
  z.object({ soort: z.literal('mens'), reden: z.enum(['soort_brief', 'beslagbrief_verzonden']) }),
  z.object({ soort: z.literal('mislukt'), fouttype: z.string() }),
]);

/** What became, or will become, of one letter, out of its row. Throws ZodError when the row holds something else. */
export function leesGevolg(inhoud: unknown): Terughaalgevolg {
  return gevolgSchema.parse(inhoud);
}

/** The same as a row holds it. */
export function alsRij(gevolg: Terughaalgevolg): Prisma.InputJsonObject {
  return 'bijzonder' in gevolg ? { ...gevolg, bijzonder: [...gevolg.bijzonder] } : { ...gevolg };
}
