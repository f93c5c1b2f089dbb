import { WorkflowUpdateFailedError, type Client } from '@temporalio/client';
import { naarDag, naarDatum } from '../../activities/opslag/dagen.ts';
import type { Database } from '../../activities/opslag/database.ts';
import type { Partij } from '../../bin/simulatie/kalenderspel.ts';
import { keurDeelGoed, werk } from '../../bin/simulatie/partijen/verzender.ts';
import type { HandelingNaam, Handelingen } from '../../contract/handelingen.ts';
import { soortVanZaak, type ZaakId } from '../../contract/zaak.ts';
import { plusDagen, type Dag } from '../../domain/kalender/dag.ts';

/**
 * What the back office does, faults or not: two persons approve what waits of a run, on its day; and where a source gave an answer that
 * breaks its contract somebody has it asked again the next day, until it holds.
 */
export function backoffice(db: Database, client: Pick<Client, 'workflow'>): Partij {
  const gevraagd = new Set<string>();
  return {
    naam: 'backoffice',
    speel: async (dag) => vraagOpnieuw(db, client, dag, gevraagd),
    sluitDag: async (dag) => {
      const delen = await db.rundeel.findMany({ where: { status: 'wacht_op_goedkeuring', run: { dag: naarDatum(dag) } }, include: { run: true }, orderBy: { id: 'asc' } });
      for (const { id, run } of delen) await keurDeelGoed(client, { zaak: run.zaak as ZaakId, deelId: id, sleutel: `deel-${String(id)}`, aangebodenDoor: 'medewerker', door: 'tweede medewerker' });
      return delen.length;
    },
    volgende: async (na) => ((await db.taak.count({ where: KAPOT })) === 0 ? null : plusDagen(na, 1)),
  };
}

const KAPOT = { soort: 'bron_antwoord_ongeldig', afgedaanOp: null };

async function vraagOpnieuw(db: Database, client: Pick<Client, 'workflow'>, vandaag: Dag, gevraagd: Set<string>): Promise<number> {
  const taken = (await db.taak.findMany({ where: KAPOT, orderBy: { id: 'asc' } })).filter(({ dag }) => naarDag(dag) < vandaag);
  let gedaan = 0;
  for (const { id, ...taak } of taken) {
    const zaak = taak.zaak as ZaakId;
    const wie = { sleutel: `opnieuw-${String(id)}-${vandaag}`, door: 'medewerker' };
    if (gevraagd.has(wie.sleutel)) continue;
    if (soortVanZaak(zaak) === 'invordering') await doe(client, zaak, 'hervat', wie);
    else if (soortVanZaak(zaak) === 'verhaal') await doe(client, zaak, 'stelOpnieuwVast', { ...wie, reden: 'de bron gaf een antwoord dat niet klopte' });
    gevraagd.add(wie.sleutel);
    gedaan += 1;
  }
  return gedaan;
}

async function doe<Naam extends HandelingNaam>(client: Pick<Client, 'workflow'>, zaak: ZaakId, naam: Naam, invoer: Handelingen[Naam]): Promise<void> {
  try {
    await werk(client, zaak, naam, invoer);
  } catch (fout) {
    // Refused: it went on by itself meanwhile.
    if (!(fout instanceof WorkflowUpdateFailedError)) throw fout;
  }
}
