import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openDatabase, type Database } from '../../../activities/opslag/database.ts';
import { fouttype, isVoorbijgaand } from '../../../activities/opslag/voorbijgaand.ts';
import { laatWegvallen } from '../verzenden/wegvallen.ts';
import { BronFout, BronOnbereikbaar } from '../../../adapters/bron/fouten.ts';
import { nieuweDatabase, type Testdatabase } from '../../opzet/database.ts';

let database: Testdatabase;
let db: Database;
beforeAll(async () => {
  database = await nieuweDatabase();
  db = openDatabase(database.url, 2);
});
afterAll(async () => {
  await db.$disconnect();
  await database.ruimOp();
});

async function foutVan(doe: () => Promise<unknown>): Promise<unknown> {
  return doe().then(
    () => 'geen fout',
    (fout: unknown) => fout,
  );
}

describe('gaat vanzelf over', () => {
  it('een bron die plat ligt', () => {
    expect(isVoorbijgaand(new BronOnbereikbaar('brp', 'storing', 503))).toBe(true);
  });

  it('een database die er niet is', async () => {
    const weg = openDatabase('postgresql://niemand:x@127.0.0.1:1/nergens', 1);
    expect(isVoorbijgaand(await foutVan(async () => weg.taak.count()))).toBe(true);
    await weg.$disconnect();
  });

  it('een bewaarde vraag die na een migratie iets anders zou antwoorden', async () => {
    const een = openDatabase(database.url, 1);
    await een.drukwerk.findMany();
    await db.$executeRaw`alter table drukwerk alter column paginas type bigint`;
    expect(isVoorbijgaand(await foutVan(async () => een.drukwerk.findMany()))).toBe(true);
    await een.$disconnect();
    await db.$executeRaw`alter table drukwerk alter column paginas type int`;
  });

  it('een verbinding die wegvalt terwijl er wordt gewerkt', async () => {
    const fout = await foutVan(async () =>
      db.$transaction(async (tx) => {
        const rijen = await tx.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
        const pid = rijen[0]?.pid ?? 0;
        await db.$queryRaw`select pg_terminate_backend(${pid}::int)`;
        await new Promise((klaar) => setTimeout(klaar, 100));
        return tx.taak.count();
      }),
    );
    expect(fout).toBeInstanceOf(Error);
    expect(isVoorbijgaand(fout)).toBe(true);
  });

  it('een server die een opdracht afbreekt, omdat hij stopt of herstelt (SQLSTATE-klasse 57)', async () => {
    const kort = openDatabase(`${database.url}?options=-c%20statement_timeout%3D50`, 1);
    const fout = await db.$transaction(async (tx) => {
      await tx.$executeRaw`lock table taak in access exclusive mode`;
      return foutVan(async () => kort.taak.count());
    });
    expect([isVoorbijgaand(fout), fouttype(fout)]).toEqual([true, 'PrismaClientKnownRequestError_P2039']);
    await kort.$disconnect();
  });

  it('een database die niemand toelaat', async () => {
    const nieuw = openDatabase(database.url, 1);
    const { herstel } = await laatWegvallen(database.url);
    const fout = await foutVan(async () => nieuw.taak.count());
    await herstel();
    expect(isVoorbijgaand(fout)).toBe(true);
    await nieuw.$disconnect();
  });

  it('een transactie die te lang duurt', async () => {
    const fout = await foutVan(async () =>
      db.$transaction(
        async (tx) => {
          await new Promise((klaar) => setTimeout(klaar, 300));
          return tx.taak.count();
        },
        { timeout: 50 },
      ),
    );
    expect(isVoorbijgaand(fout)).toBe(true);
  });
});

describe('gaat niet over', () => {
  it.each([
    ['een bron die voorgoed weigert', () => new BronFout('brp', 'niet_geauthenticeerd', 'de sleutel geldt niet')],
    ['een waarde buiten haar grenzen', () => new RangeError('geen dag')],
    ['een rij met een andere vorm', () => z.string().safeParse(1).error],
    ['iets dat geen fout is', () => 'tekst'],
  ])('%s', (_wat, maak) => {
    expect(isVoorbijgaand(maak())).toBe(false);
  });

  it('een rij die er niet is', async () => {
    const fout = await foutVan(async () => db.taak.findUniqueOrThrow({ where: { id: 1 } }));
    expect([isVoorbijgaand(fout), fouttype(fout)]).toEqual([false, 'PrismaClientKnownRequestError_P2025']);
  });

  it('een verwijzing naar niets', async () => {
    const fout = await foutVan(async () => db.antwoord.create({ data: { sleutel: 'x', taakId: 9, keuze: 'x', inhoud: {}, door: 'x', voorgesteldOp: new Date() } }));
    expect([isVoorbijgaand(fout), fouttype(fout)]).toEqual([false, 'PrismaClientKnownRequestError_P2003']);
  });

  it.each([
    ['een waarde die niet kan', async (tx: Database) => tx.$queryRaw`select 1 / ${0}::int`],
    ['een leeg veld dat niet leeg mag zijn', async (tx: Database) => tx.$executeRaw`insert into wekker (zaak) values (null)`],
    ['een vraag naar wat er niet is', async (tx: Database) => tx.$queryRaw`select bestaat_niet from taak`],
  ])('een eigen vraag die de database weigert: %s', async (_wat, vraag) => {
    const fout = await foutVan(async () => vraag(db));
    expect([isVoorbijgaand(fout), fouttype(fout)]).toEqual([false, 'PrismaClientKnownRequestError_P2010']);
  });

  it('het type is een code: een naam met meer erin wordt niet genoemd', () => {
    const fout = new Error('x');
    fout.name = 'M. Heijn 999991292';
    expect(fouttype(fout)).toBe('Onbekend');
  });
});
