import type { Client } from '@temporalio/client';
import { naarDag, naarDatum } from '../../../activities/opslag/dagen.ts';
import type { Database } from '../../../activities/opslag/database.ts';
import { telWachtend } from '../../../activities/verzenden/samenstellen.ts';
import { startVerzendrun } from '../../../activities/verzenden/starten.ts';
import type { HandelingNaam, Handelingen } from '../../../contract/handelingen.ts';
import { SYSTEEM } from '../../../contract/verzending.ts';
import type { ZaakId } from '../../../contract/zaak.ts';
import { plusDagen, vroegste, type Dag } from '../../../domain/kalender/dag.ts';
import { eersteWerkdagOpOfNa } from '../../../domain/kalender/werkdag.ts';
import type { Gedragsregel } from '../gedrag.ts';
import type { Partij } from '../kalenderspel.ts';

/**
 * Starts the verzendrun that production starts by a schedule, when every zaak has made its letters of the day, and does what the two
 * persons of the sample do with a part that waits for approval (`keurt_goed`, `wijst_af`).
 */
export function verzender(db: Database, client: Pick<Client, 'workflow'>, gedrag: readonly Gedragsregel[] = []): Partij {
  const eigen = gedrag.filter(({ wie }) => wie === 'verzender');
  const gedaan = new Set<number>();
  return {
    naam: 'verzender',
    speel: async () => Promise.resolve(0),
    sluitDag: async (dag) => {
      let aantal = 0;
      for (const regel of eigen) {
        if (regel.datum !== dag || gedaan.has(regel.regel) || !(await beoordeel(db, client, regel, dag))) continue;
        gedaan.add(regel.regel);
        aantal += 1;
      }
      return aantal + (await startRun(db, client, dag));
    },
    volgende: async (na) => {
      const later = await db.brief.findFirst({ where: { status: 'klaargezet', aangenomenOp: null, dagtekening: { gt: naarDatum(na) } }, orderBy: { dagtekening: 'asc' } });
      const over = (await telWachtend(db, na)) === 0 ? null : eersteWerkdagOpOfNa(plusDagen(na, 1));
      return vroegste(later === null ? null : naarDag(later.dagtekening), over);
    },
  };
}

/** One run for what waits; none on a day on which a person stopped one: he starts the next. */
async function startRun(db: Database, client: Pick<Client, 'workflow'>, dag: Dag): Promise<number> {
  if (eersteWerkdagOpOfNa(dag) !== dag || (await telWachtend(db, dag)) === 0) return 0;
  if ((await db.rundeel.count({ where: { status: 'gestopt', run: { dag: naarDatum(dag) } } })) > 0) return 0;
  await startVerzendrun({ db, client, kalender: 'gestuurd', vandaag: dag, voorbereidDoor: SYSTEEM, keuze: {} });
  return 1;
}

/** What two persons do with the part that holds the letter of a line, of the claim or of its beslag; false while there is no such part. */
async function beoordeel(db: Database, client: Pick<Client, 'workflow'>, { regel, wat, aanslagnummer, opties }: Gedragsregel, dag: Dag): Promise<boolean> {
  const vanVordering = { endsWith: `-${aanslagnummer.toLowerCase()}` };
  const beslagen = await db.beslag.findMany({ where: { verhaal: { vorderingen: { some: { vorderingId: vanVordering } } } }, select: { id: true } });
  const brief = await db.brief.findFirst({
    where: { soort: opties['brief'] ?? '', OR: [{ vorderingId: vanVordering }, { beslagId: { in: beslagen.map(({ id }) => id) } }], rundeel: { status: 'wacht_op_goedkeuring', run: { dag: naarDatum(dag) } } },
    include: { rundeel: { include: { run: true } } },
  });
  if (brief?.rundeel == null) return false;
  const { id: deelId, run } = brief.rundeel;
  const sleutel = `voorbeeld-${String(regel)}`;
  const zaak = run.zaak as ZaakId;
  const personen = { aangebodenDoor: opties['aangeboden_door'] ?? 'medewerker', door: opties['door'] ?? 'tweede medewerker' };
  if (wat !== 'wijst_af') await keurDeelGoed(client, { zaak, deelId, sleutel, ...personen });
  else {
    await werk(client, zaak, 'biedAan', { sleutel: `${sleutel}-aan`, door: personen.aangebodenDoor, deelId });
    await werk(client, zaak, 'wijsAf', { sleutel, door: personen.door, deelId, reden: (opties['reden'] ?? '').replaceAll('_', ' ') });
  }
  return true;
}

/** Two persons have a part of a run go: one puts it up, the other approves. */
export async function keurDeelGoed(client: Pick<Client, 'workflow'>, deel: { readonly zaak: ZaakId; readonly deelId: number; readonly sleutel: string; readonly aangebodenDoor: string; readonly door: string }): Promise<void> {
  const { zaak, deelId, sleutel, aangebodenDoor, door } = deel;
  await werk(client, zaak, 'biedAan', { sleutel: `${sleutel}-aan`, door: aangebodenDoor, deelId });
  await werk(client, zaak, 'keurGoed', { sleutel, door, deelId });
}

/** Sends an action of an operator to a zaak. */
export async function werk<Naam extends HandelingNaam>(client: Pick<Client, 'workflow'>, zaak: ZaakId, naam: Naam, invoer: Handelingen[Naam]): Promise<void> {
  await client.workflow.getHandle(zaak).executeUpdate<string, [Handelingen[Naam]]>(naam, { args: [invoer] });
}
