import type { Client } from '@temporalio/client';
import { naarDatum } from '../../activities/opslag/dagen.ts';
import type { Database } from '../../activities/opslag/database.ts';
import type { Partij } from '../../bin/simulatie/kalenderspel.ts';
import { keurDeelGoed } from '../../bin/simulatie/partijen/verzender.ts';
import type { ZaakId } from '../../contract/zaak.ts';

/** The two persons of the back office: every part of a run that waits for approval they look at on its day, and approve. */
export function goedkeurders(db: Database, client: Pick<Client, 'workflow'>): Partij {
  return {
    naam: 'goedkeurders',
    speel: async () => Promise.resolve(0),
    sluitDag: async (dag) => {
      const delen = await db.rundeel.findMany({ where: { status: 'wacht_op_goedkeuring', run: { dag: naarDatum(dag) } }, include: { run: true }, orderBy: { id: 'asc' } });
      for (const { id, run } of delen) await keurDeelGoed(client, { zaak: run.zaak as ZaakId, deelId: id, sleutel: `deel-${String(id)}`, aangebodenDoor: 'medewerker', door: 'tweede medewerker' });
      return delen.length;
    },
    volgende: async () => Promise.resolve(null),
  };
}
