import { randomUUID } from 'node:crypto';
import { WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { z } from 'zod';
import type { Database } from '../../activities/opslag/database.ts';
import { Weigering } from '../../activities/opslag/weigering.ts';
import { startVerzendrun } from '../../activities/verzenden/starten.ts';
import type { HandelingNaam, Handelingen } from '../../contract/handelingen.ts';
import { metDatabase, schrijf, wettelijkeDag } from './database.ts';
import { leesOpties, nummerVan } from './opties.ts';
import { metClient } from './temporal.ts';
import { toonRun } from './verzendrun-toon.ts';

const door = z.string('ontbreekt: wie doet dit?').trim().min(1);
const reden = z.string('ontbreekt').trim().min(1);
const run = z.string('noem de run, zoals verzendrun-2026-03-02-1').regex(/^verzendrun-/, 'noem de run, zoals verzendrun-2026-03-02-1');
const Start = z.object({ door, opdrachtgever: z.string().min(1).exactOptional(), soort: z.string().min(1).exactOptional() });
const VanDeel = z.object({ nummer: nummerVan('deel van een verzendrun'), door });
const brieven = z
  .string('ontbreekt: noem de nummers, zoals 1,2,3')
  .transform((tekst): unknown[] => tekst.split(',').map((een) => een.trim()))
  .pipe(z.array(nummerVan('brief')));

/**
 * `invorderstraat verzendrun <wat>`: starts a run by hand, shows its proef, and does what the updates of the run do: put a part up,
 * approve or refuse it or some of its letters, stop. Recorded as not proven until sign-in exists. Answers 0, or 2 when it is refused.
 */
export async function voerUit([wat = '', nummer]: readonly string[], opties: Readonly<Record<string, unknown>>): Promise<number> {
  return metDatabase('verzendrun', async (db) => {
    const invoer = { ...opties, ...(nummer === undefined ? {} : { nummer }) };
    switch (wat) {
      case 'toon':
        await toonRun(db, nummer ?? null);
        return 0;
      case 'start':
        schrijf(`De run loopt: ${await start(db, leesOpties(Start, invoer))}`);
        return 0;
      case 'bied-aan':
        return bijDeel(db, leesOpties(VanDeel, invoer), async (zaak, deel) => doe(zaak, 'biedAan', deel));
      case 'keur-goed':
        return bijDeel(db, leesOpties(VanDeel, invoer), async (zaak, deel) => doe(zaak, 'keurGoed', deel));
      case 'wijs-af':
        return bijDeel(db, leesOpties(VanDeel.extend({ reden }), invoer), async (zaak, deel) => doe(zaak, 'wijsAf', deel));
      case 'haal-uit':
        return bijDeel(db, leesOpties(VanDeel.extend({ reden, brieven }), invoer), async (zaak, deel) => doe(zaak, 'haalUitDeel', deel));
      case 'stop': {
        const { nummer: zaak, ...stop } = leesOpties(z.object({ nummer: run, door, reden }), invoer);
        return doe(zaak, 'stop', { ...stop, sleutel: eigenSleutel() });
      }
      default:
        throw new Weigering(`«${wat}» is niet bekend: kies uit start, toon, bied-aan, keur-goed, wijs-af, haal-uit en stop`);
    }
  });
}

async function start(db: Database, { door: voorbereidDoor, opdrachtgever, soort }: z.infer<typeof Start>): Promise<string> {
  const vandaag = await wettelijkeDag(db);
  const kalender = (await db.kalenderstand.count()) === 0 ? 'echt' : 'gestuurd';
  const keuze = { ...(opdrachtgever === undefined ? {} : { opdrachtgeverId: opdrachtgever }), ...(soort === undefined ? {} : { soort }) };
  return metClient(async (client) => startVerzendrun({ db, client, kalender, vandaag, voorbereidDoor, keuze }));
}

/** The run of the part is asked: it keeps the parts, and who may do what. */
async function bijDeel<Invoer extends { readonly nummer: number }>(db: Database, { nummer: deelId, ...invoer }: Invoer, vraag: (zaak: string, invoer: Omit<Invoer, 'nummer'> & { readonly deelId: number; readonly sleutel: string }) => Promise<number>): Promise<number> {
  const deel = await db.rundeel.findUnique({ where: { id: deelId }, include: { run: true } });
  if (deel === null) throw new Weigering(`deel ${String(deelId)} bestaat niet`);
  return vraag(deel.run.zaak, { ...invoer, deelId, sleutel: eigenSleutel() });
}

/** Of one command: what another person orders, or the same person of a part that changed, is another action. The run refuses what was done. */
function eigenSleutel(): string {
  return `opdrachtregel-${randomUUID()}`;
}

async function doe<Naam extends HandelingNaam>(zaak: string, naam: Naam, invoer: Handelingen[Naam]): Promise<number> {
  schrijf(await metClient(async (client) => ofGeweigerd(zaak, async () => client.workflow.getHandle(zaak).executeUpdate<string, [Handelingen[Naam]]>(naam, { args: [invoer] }))));
  return 0;
}

async function ofGeweigerd(zaak: string, vraag: () => Promise<string>): Promise<string> {
  try {
    return await vraag();
  } catch (fout) {
    if (fout instanceof WorkflowNotFoundError) throw new Weigering(`${zaak} is al klaar, of bestaat niet`);
    if (fout instanceof WorkflowUpdateFailedError && fout.cause instanceof Error) throw new Weigering(fout.cause.message);
    throw fout;
  }
}
