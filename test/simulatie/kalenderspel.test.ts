import type { Client } from '@temporalio/client';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { naarDagOfLeeg, naarDatum } from '../../activities/opslag/dagen.ts';
import { openDatabase, type Database } from '../../activities/opslag/database.ts';
import { speelKalender, type Partij, type Spel } from '../../bin/simulatie/kalenderspel.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { nieuweDatabase, type Testdatabase } from '../opzet/database.ts';

/** A driver whose servers fall away or are replaced while it wakes its zaken. */
const VANDAAG = dag('2025-01-06');
const LATER = dag('2025-02-03');
let database: Testdatabase;
let db: Database;

beforeAll(async () => {
  database = await nieuweDatabase();
  db = openDatabase(database.url, 4);
});
afterAll(async () => {
  await db.$disconnect();
  await database.ruimOp();
});
beforeEach(async () => {
  await db.wekker.deleteMany();
  await db.kalenderstand.deleteMany();
});

/** Plays with these zaken, one day unless told; each answers the update as told. */
async function speelDag(zaken: Readonly<Record<string, (naam: string, update: { readonly args: readonly [{ readonly dag: string }] }) => Promise<unknown>>>, totEnMet = VANDAAG): Promise<unknown> {
  await db.wekker.createMany({ data: Object.keys(zaken).map((zaak) => ({ zaak, wekOp: naarDatum(VANDAAG) })) });
  const client = {
    workflow: {
      getHandle: (zaak: string) => {
        if (zaken[zaak] === undefined) throw new Error('de verbinding is weg');
        return { executeUpdate: zaken[zaak] };
      },
    },
  } as unknown as Client;
  const niets = async (): Promise<number> => Promise.resolve(0);
  const stil = async (): Promise<void> => Promise.resolve();
  return speelKalender({ db, client, bezorger: { bezorg: niets }, partijen: [], startNieuwe: niets, zetBronnen: stil, bijDag: stil, gestopt: () => false }, VANDAAG, totEnMet);
}

async function wekOp(zaak: string): Promise<string | null> {
  return naarDagOfLeeg((await db.wekker.findUniqueOrThrow({ where: { zaak } })).wekOp);
}

test('een speler die stopt, laat niets achter dat later nog een wekker zet', async () => {
  await db.wekker.create({ data: { zaak: 'beslag-1', wekOp: naarDatum(VANDAAG) } });
  const gestopt = speelDag({
    'beslag-2': async () => {
      await new Promise((klaar) => setTimeout(klaar, 300));
      return { soort: 'wacht', wekOp: LATER };
    },
  });
  await expect(gestopt).rejects.toThrow('de verbinding is weg');
  expect(await wekOp('beslag-2')).toBe(LATER);
});

test('gestopt terwijl de partijen spelen: de dag is niet voorbij, en niemand sluit hem af', async () => {
  let gestopt = false;
  let afgesloten = 0;
  const partij: Partij = {
    naam: 'wie stopt',
    speel: async () => {
      gestopt = true;
      return Promise.resolve(0);
    },
    sluitDag: async () => Promise.resolve((afgesloten += 1)),
    volgende: async () => Promise.resolve(LATER),
  };
  const niets = async (): Promise<number> => Promise.resolve(0);
  const stil = async (): Promise<void> => Promise.resolve();
  const spel: Spel = { db, client: {} as unknown as Client, bezorger: { bezorg: niets }, partijen: [partij], startNieuwe: niets, zetBronnen: stil, bijDag: stil, gestopt: () => gestopt };
  expect([await speelKalender(spel, VANDAAG, LATER), afgesloten]).toEqual(['gestopt', 0]);
  expect(await db.kalenderstand.findUniqueOrThrow({ where: { id: 1 } })).toMatchObject({ dag: naarDatum(VANDAAG) });
});

test('waar de kalender tot rust komt kent elke zaak de dag, ook als er die dag toevallig iets te doen is', async () => {
  const dagen: string[] = [];
  await speelDag(
    {
      'beslag-4': async (_naam, { args: [{ dag: op }] }) => Promise.resolve({ soort: 'wacht', wekOp: op < LATER ? LATER : null }),
      'beslag-5': async (_naam, { args: [{ dag: op }] }) => {
        dagen.push(op);
        return Promise.resolve({ soort: 'wacht', wekOp: null });
      },
    },
    LATER,
  );
  expect(dagen).toEqual([VANDAAG, LATER]);
});

test('een zaak waarvan de worker wordt vervangen, krijgt de tijd om te antwoorden', async () => {
  let keer = 0;
  const zaak = async (): Promise<unknown> => {
    keer += 1;
    if (keer <= 5) throw new Error('9 FAILED_PRECONDITION');
    return Promise.resolve({ soort: 'wacht', wekOp: LATER });
  };
  expect(await speelDag({ 'beslag-3': zaak })).toBe('uitgespeeld');
  expect(await wekOp('beslag-3')).toBe(LATER);
});
