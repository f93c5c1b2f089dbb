import { z } from 'zod';
import { eigenFilters, FILTERS, NIET_IN_DE_LIJST, toonFilters } from '../temporal-ui.ts';
import { leesOmgeving } from '../opbouw/omgeving.ts';
import { metDatabase, schrijf } from './database.ts';
import { instellingenVanHuis } from './instellingen.ts';
import { leesOpties } from './opties.ts';

const Invoer = z.object({ ui: z.url('noem het adres van de Temporal UI, zoals https://temporal.voorbeeld.nl') });

/** `invorderstraat filters`: the filters of the Temporal UI as links, with one for each opdrachtgever and each kind of task that is open now, and what they do not show. Answers 0, or 2 without an address. */
export async function voerUit(_argumenten: readonly string[], opties: Readonly<Record<string, unknown>>): Promise<number> {
  return metDatabase('filters', async (db) => {
    const { ui } = leesOpties(Invoer, { ui: process.env['TEMPORAL_UI'] ?? leesOmgeving().TEMPORAL_UI, ...opties });
    const { TEMPORAL_NAMESPACE } = instellingenVanHuis();
    const opdrachtgevers = await db.opdrachtgever.findMany({ orderBy: { id: 'asc' }, select: { id: true } });
    const taken = await db.taak.findMany({ where: { afgedaanOp: null }, distinct: ['soort'], orderBy: { soort: 'asc' }, select: { soort: true } });
    const eigen = eigenFilters({ opdrachtgevers: opdrachtgevers.map(({ id }) => id), taken: taken.map(({ soort }) => soort) });
    schrijf(toonFilters(ui.replace(/\/$/, ''), TEMPORAL_NAMESPACE, { ...FILTERS, ...eigen }), NIET_IN_DE_LIJST);
    return 0;
  });
}
