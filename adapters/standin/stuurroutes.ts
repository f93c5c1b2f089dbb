import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { dag, isDag } from '../../domain/kalender/dag.ts';
import { STORINGEN } from './toestand.ts';
import type { StandinToestand } from './toestand.ts';

const Vertraging = z.strictObject({ ms: z.number().int().min(0).max(600_000) });
const Storing = z.strictObject({
  soort: z.enum(STORINGEN),
  keer: z.number().int().min(1).nullable().default(null),
  ms: z.number().int().min(0).max(600_000).default(1_000),
});
const Dagbericht = z.strictObject({ dag: z.string().refine(isDag, 'geen bestaande dag (jjjj-mm-dd)') });

/** The control endpoints that every stand-in has; see README.md beside this file. */
export function stuurroutes(app: FastifyInstance, toestand: StandinToestand): void {
  const stand = () => ({
    vertragingMs: toestand.vertragingMs,
    storing: toestand.storing,
    dag: toestand.dag,
    verzoeken: toestand.verzoeken,
  });
  /** Registers one change: the body is checked by its schema, the answer is the new state. */
  const wijziging = <T>(pad: string, schema: z.ZodType<T>, voerUit: (waarde: T) => void) =>
    app.post(pad, async (request, reply) => {
      const gelezen = schema.safeParse(request.body);
      if (!gelezen.success) return reply.code(400).send({ fout: z.prettifyError(gelezen.error) });
      voerUit(gelezen.data);
      return stand();
    });

  app.get('/standin/toestand', () => stand());
  wijziging('/standin/vertraging', Vertraging, ({ ms }) => {
    toestand.vertragingMs = ms;
  });
  wijziging('/standin/storing', Storing, (storing) => {
    toestand.zetStoring(storing);
  });
  app.delete('/standin/storing', () => {
    toestand.zetStoring(null);
    return stand();
  });
  wijziging('/standin/dag', Dagbericht, (bericht) => {
    toestand.dag = dag(bericht.dag);
  });
}
