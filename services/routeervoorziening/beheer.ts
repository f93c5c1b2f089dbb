import Fastify, { type FastifyInstance } from 'fastify';
import type pg from 'pg';
import { z } from 'zod';
import { dag, isDag, type Dag } from '../../domain/kalender/dag.ts';
import type { Opgeschoond } from './index/opschonen.ts';
import type { Metingen } from './metingen.ts';

export interface Beheerwens {
  readonly pool: pg.Pool;
  readonly metingen: Metingen;
  readonly opschonen: (dag: Dag) => Promise<Opgeschoond>;
  /** Sets the legal day; null when the day is that of the clock. */
  readonly zetDag: ((dag: Dag) => void) | null;
}

const Dagbericht = z.strictObject({ dag: z.string().refine(isDag, 'geen bestaande dag (jjjj-mm-dd)') });

/** Plain HTTP beside the real port: health, metrics, and with a driven calendar the day and the clean-up. No question about a person goes here. */
export function beheerServer({ pool, metingen, opschonen, zetDag }: Beheerwens): FastifyInstance {
  const app = Fastify({ logger: false, bodyLimit: 1024, forceCloseConnections: true });
  app.get('/gezond', () => ({ gezond: true }));
  app.get('/gereed', async (_request, reply) => {
    const gereed = await pool.query('SELECT 1').then(
      () => true,
      () => false,
    );
    return reply.code(gereed ? 200 : 503).send({ gereed });
  });
  app.get('/metrics', async (_request, reply) => reply.header('content-type', metingen.register.contentType).send(await metingen.register.metrics()));
  if (zetDag !== null) {
    app.post('/dag', async (request, reply) => {
      const gelezen = Dagbericht.safeParse(request.body);
      if (!gelezen.success) return reply.code(400).send({ fout: z.prettifyError(gelezen.error) });
      zetDag(dag(gelezen.data.dag));
      return gelezen.data;
    });
    app.post('/opschonen', async (request, reply) => {
      const gelezen = Dagbericht.safeParse(request.body);
      if (!gelezen.success) return reply.code(400).send({ fout: z.prettifyError(gelezen.error) });
      return opschonen(dag(gelezen.data.dag));
    });
  }
  return app;
}
