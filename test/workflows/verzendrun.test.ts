import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { naarDatum } from '../../activities/opslag/dagen.ts';
import { metZaak } from '../../activities/opslag/database.ts';
import { controleerKeten } from '../../activities/opslag/gebeurtenis.ts';
import { startVerzendrun } from '../../activities/verzenden/starten.ts';
import { voerUit } from '../../bin/opdracht/verzendrun.ts';
import type { HandelingNaam, Handelingen } from '../../contract/handelingen.ts';
import type { KalenderAntwoord } from '../../contract/kalender.ts';
import { SYSTEEM, VERZENDRUN, type VerzendrunAfloop } from '../../contract/verzending.ts';
import { zaakVanVerzendrun, type ZaakId } from '../../contract/zaak.ts';
import { ZOEKATTRIBUUT } from '../../contract/zoekattributen.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { leesInstellingen } from '../../worker/instellingen.ts';
import { maakWerkers } from '../../worker/werkers.ts';
import { BELEID } from '../activities/invorderen/opstelling.ts';
import { maakPostopstelling, type Postopstelling } from '../activities/verzenden/opstelling.ts';
import { laatWegvallen } from '../activities/verzenden/wegvallen.ts';
import { bundel } from './omgeving/bundel.ts';
import { ontwikkelserver } from './omgeving/programmas.ts';
import { stil } from './omgeving/stil.ts';
import { draai } from '../opzet/opdracht.ts';

/** The run as a workflow on a dev server, in the calendar `gestuurd`, with the worker of the house. */
const ATTRIBUTEN = ['Fase=Keyword', 'Taak=Keyword', 'Opdrachtgever=Keyword', 'Bevoegdheid=Keyword', 'VolgendeStapOp=Datetime', 'OpenstaandCenten=Int'];
let o: Postopstelling;
let env: TestWorkflowEnvironment;
let werkers: readonly Worker[];
let draait: Promise<unknown>;
let map: string;

beforeAll(async () => {
  stil();
  o = await maakPostopstelling();
  map = await mkdtemp(join(tmpdir(), 'invorderstraat-run-'));
  env = await TestWorkflowEnvironment.createLocal({ server: { executable: await ontwikkelserver(), extraArgs: ATTRIBUTEN.flatMap((een) => ['--search-attribute', een]) } });
  const instellingen = leesInstellingen({ DATABASE_URL: o.url, TEMPORAL_ADDRESS: env.address, INVORDERSTRAAT_KALENDER: 'gestuurd', OPSLAG_MAP: map, DRUKWERK_MAP: join(map, 'drukwerk') });
  ({ werkers } = await maakWerkers(instellingen, { db: o.db, client: env.client, verbinding: env.nativeConnection, bundel: { code: await bundel() } }));
  draait = Promise.all(werkers.map(async (werker) => werker.run()));
  vi.stubEnv('DATABASE_URL', o.url);
  vi.stubEnv('TEMPORAL_ADDRESS', env.address);
}, 120_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  for (const werker of werkers) werker.shutdown();
  await draait;
  await env.teardown();
  await o.ruimOp();
  await rm(map, { recursive: true, force: true });
});

const start = async (op: string): Promise<ZaakId> => startVerzendrun({ db: o.db, client: env.client, kalender: 'gestuurd', vandaag: dag(op), voorbereidDoor: SYSTEEM, keuze: {} });
const kalenderdag = async (zaak: string, op: string): Promise<KalenderAntwoord> => env.client.workflow.getHandle(zaak).executeUpdate<KalenderAntwoord, [{ dag: string }]>('kalenderdag', { args: [{ dag: op }] });
const afloop = async (zaak: string): Promise<VerzendrunAfloop> => (await env.client.workflow.getHandle(zaak).result()) as VerzendrunAfloop;
async function doe<Naam extends HandelingNaam>(zaak: string, naam: Naam, invoer: Handelingen[Naam]): Promise<string> {
  return env.client.workflow
    .getHandle(zaak)
    .executeUpdate<string, [Handelingen[Naam]]>(naam, { args: [invoer] })
    .catch((fout: unknown) => {
      if (fout instanceof WorkflowUpdateFailedError && fout.cause instanceof Error) return fout.cause.message;
      throw fout;
    });
}
async function herinneringen(naam: string, aantal: number, op: string): Promise<readonly number[]> {
  const brieven: number[] = [];
  for (const claim of await o.claims(naam, aantal)) brieven.push(await claim.brief('herinnering', op));
  return brieven;
}
/** From this day on the policy lets nothing go without a person. */
const alles = async (vanaf: string): Promise<unknown> => o.db.beleid.create({ data: { opdrachtgeverId: 'waterstad', geldigVanaf: naarDatum(dag(vanaf)), inhoud: { ...BELEID, verzendrun: { hoogstensAantal: 0 } } } });
const deelVan = async (zaak: string): Promise<number> => (await o.db.rundeel.findFirstOrThrow({ where: { run: { zaak }, status: 'wacht_op_goedkeuring' } })).id;

describe('een run zonder bevinding', () => {
  it('twee keer gestart is één run; elke brief gaat één keer, in hoogstens twaalf overgangen', async () => {
    const brieven = await herinneringen('vrij', 5, '2025-01-06');
    const zaken = await Promise.all([start('2025-01-06'), start('2025-01-06')]);
    expect(new Set(zaken).size).toBe(1);
    expect((await afloop(zaken[0])).delen.map(({ status, aantal }) => [status, aantal])).toEqual([['verzonden', 5]]);
    expect(await o.db.brief.count({ where: { id: { in: [...brieven] }, aangenomenOp: { not: null } } })).toBe(5);
    expect(await o.db.gebeurtenis.count({ where: { soort: 'brief_definitief' } })).toBe(5);
    const { raw } = await env.client.workflow.getHandle(zaken[0]).describe();
    expect(Number(raw.workflowExecutionInfo?.stateTransitionCount)).toBeLessThanOrEqual(12);
    expect(await controleerKeten(o.db, zaken[0])).toBeNull();
  });

  it('gaat na een database die midden in de vrijgave wegvalt vanzelf verder', async () => {
    const brieven = await herinneringen('val', 20, '2025-01-07');
    const zaak = await start('2025-01-07');
    while ((await o.db.brief.count({ where: { id: { in: [...brieven] }, aangenomenOp: { not: null } } })) === 0) await new Promise((klaar) => setTimeout(klaar, 2));
    const { tel, herstel } = await laatWegvallen(o.url);
    await new Promise((klaar) => setTimeout(klaar, 1_000));
    const definitief = await tel('select id from brief where id = any($1) and aangenomen_op is not null', [brieven]);
    await herstel();
    expect(definitief).toBeGreaterThan(0);
    expect(definitief).toBeLessThan(20); // it really fell halfway
    expect((await afloop(zaak)).delen.map(({ status, aantal }) => [status, aantal])).toEqual([['verzonden', 20]]);
    const keren = await o.db.$queryRaw<{ aantal: number }[]>`select count(*)::int as aantal from gebeurtenis where soort = 'brief_definitief' and dag = '2025-01-07' group by zaak`;
    expect(keren.map(({ aantal }) => aantal)).toEqual(Array.from({ length: 20 }, () => 1));
  });
});

describe('een run die wacht', () => {
  it('laat een ander goedkeuren dan wie aanbood, met een duidelijke weigering', async () => {
    await alles('2025-01-08');
    await herinneringen('vier', 2, '2025-01-08');
    const zaak = await start('2025-01-08');
    expect(await kalenderdag(zaak, '2025-01-08')).toEqual({ soort: 'wacht', wekOp: '2025-01-09' });
    const deelId = await deelVan(zaak);
    expect(await doe(zaak, 'keurGoed', { sleutel: '1', door: 'Bas', deelId })).toContain('nog niet aangeboden');
    expect(await doe(zaak, 'biedAan', { sleutel: '2', door: 'Anna', deelId })).toBe('Gedaan.');
    expect(await doe(zaak, 'keurGoed', { sleutel: '3', door: ' ANNA', deelId })).toContain('Wie een deel aanbiedt');
    expect(await doe(zaak, 'keurGoed', { sleutel: '4', door: 'Bas', deelId: 999 })).toContain('hoort niet bij deze run');
    expect(await env.client.workflow.getHandle(zaak).query('toestand')).toMatchObject({ fase: 'wacht_op_goedkeuring', taak: 'verzendrun_goedkeuren' });
    expect(await doe(zaak, 'keurGoed', { sleutel: '5', door: 'Bas', deelId })).toBe('Gedaan.');
    expect((await afloop(zaak)).delen.map(({ status }) => status)).toEqual(['verzonden']);
  });

  it('vervalt als haar dag voorbij is', async () => {
    await herinneringen('verval', 1, '2025-01-09');
    const zaak = await start('2025-01-09');
    await kalenderdag(zaak, '2025-01-09');
    expect(await kalenderdag(zaak, '2025-01-10')).toEqual({ soort: 'klaar' });
    expect((await afloop(zaak)).delen.map(({ status }) => status)).toEqual(['vervallen']);
    await o.db.brief.updateMany({ where: { aangenomenOp: null }, data: { status: 'vervallen' } });
  });

  it('stopt op bevel: de brief wacht op een volgende run', async () => {
    const [brief] = await herinneringen('stop', 1, '2025-01-10');
    const zaak = await start('2025-01-10');
    await kalenderdag(zaak, '2025-01-10');
    expect(await doe(zaak, 'stop', { sleutel: '1', door: 'Bas', reden: '' })).toContain('waarom stopt u');
    expect(await doe(zaak, 'stop', { sleutel: '1', door: 'Bas', reden: 'twijfel' })).toBe('Gedaan.');
    expect((await afloop(zaak)).delen.map(({ status }) => status)).toEqual(['gestopt']);
    expect(await o.db.brief.findUniqueOrThrow({ where: { id: brief ?? 0 } })).toMatchObject({ status: 'klaargezet', rundeelId: null });
  });
});

describe('een run waarvan de vrijgave hangt', () => {
  /** Holds the zaak of a letter, so that its release hangs until it is let go. */
  async function houdVast(brief: number): Promise<() => Promise<void>> {
    const { zaak } = await o.db.brief.findUniqueOrThrow({ where: { id: brief } });
    let laatLos = (): void => undefined;
    let isVast = (): void => undefined;
    const ligtVast = new Promise<void>((klaar) => (isVast = klaar));
    const slot = metZaak(o.db, zaak, async () =>
      new Promise<void>((klaar) => {
        laatLos = klaar;
        isVast();
      }),
    );
    await ligtVast;
    return async () => {
      laatLos();
      await slot;
    };
  }

  it('stopt toch meteen: de brief gaat niet, ook niet als de vrijgave weer verder kan', async () => {
    await o.db.brief.updateMany({ where: { aangenomenOp: null }, data: { status: 'vervallen' } });
    const [brief = 0] = await herinneringen('hangt', 1, '2025-01-13');
    const zaak = await start('2025-01-13');
    await kalenderdag(zaak, '2025-01-13');
    const deelId = await deelVan(zaak);
    await doe(zaak, 'biedAan', { sleutel: '1', door: 'Anna', deelId });
    const laatLos = await houdVast(brief);
    await doe(zaak, 'keurGoed', { sleutel: '2', door: 'Bas', deelId });
    // It works: what a person asks is answered, and how far it is can be seen.
    expect(await env.client.workflow.getHandle(zaak).query('toestand')).toMatchObject({ fase: 'vrijgave', taak: null, waarvoor: 'bezig met de vrijgave', gebeurd: expect.arrayContaining([expect.stringContaining('vrijgegeven, 0 van 1 definitief')]) as unknown });
    const { typedSearchAttributes } = await env.client.workflow.getHandle(zaak).describe();
    expect([typedSearchAttributes.get(ZOEKATTRIBUUT.taak), typedSearchAttributes.get(ZOEKATTRIBUUT.fase)]).toEqual(['geen', 'vrijgave']);
    expect(await doe(zaak, 'stop', { sleutel: '3', door: 'Cor', reden: 'papier op' })).toBe('Gedaan.');
    expect(await o.db.brief.findUniqueOrThrow({ where: { id: brief } })).toMatchObject({ rundeelId: null, aangenomenOp: null });
    await laatLos();
    expect((await afloop(zaak)).delen.map(({ status }) => status)).toEqual(['gestopt']);
    expect(await o.db.brief.findUniqueOrThrow({ where: { id: brief } })).toMatchObject({ status: 'klaargezet', rundeelId: null, aangenomenOp: null });
  });

  it('laat over een ander deel oordelen, en gaat daarna met beide verder', async () => {
    await o.db.brief.updateMany({ where: { aangenomenOp: null }, data: { status: 'vervallen', rundeelId: null } });
    const [eerder] = await o.claims('oordeel', 1);
    if (eerder === undefined) throw new Error('geen vordering');
    await eerder.doorloop('herinnering', '2025-01-06');
    await eerder.brief('aanmaning', '2025-01-21');
    const [brief = 0] = await herinneringen('hangt-ook', 1, '2025-01-21');
    const zaak = await start('2025-01-21');
    await kalenderdag(zaak, '2025-01-21');
    const deel = async (soort: string): Promise<number> => (await o.db.rundeel.findFirstOrThrow({ where: { run: { zaak }, soort } })).id;
    const [hangt, ander] = [await deel('herinnering'), await deel('aanmaning')];
    await doe(zaak, 'biedAan', { sleutel: '1', door: 'Anna', deelId: hangt });
    const laatLos = await houdVast(brief);
    await doe(zaak, 'keurGoed', { sleutel: '2', door: 'Bas', deelId: hangt });
    const meteen = async (naam: 'biedAan' | 'keurGoed', door: string): Promise<string> => Promise.race([doe(zaak, naam, { sleutel: `ander-${naam}`, door, deelId: ander }), new Promise<string>((klaar) => setTimeout(klaar, 5_000, 'hangt'))]);
    expect([await meteen('biedAan', 'Anna'), await meteen('keurGoed', 'Bas')]).toEqual(['Gedaan.', 'Gedaan.']);
    await laatLos();
    expect((await afloop(zaak)).delen.map(({ status, definitief }) => [status, definitief])).toEqual([['verzonden', 1], ['verzonden', 1]]);
  });
});

it('een deel dat niet naar de drukker kan is een taak van de run: na het herstel gaat het zodra een mens haar afdoet', async () => {
  await o.db.brief.updateMany({ where: { aangenomenOp: null }, data: { status: 'vervallen', rundeelId: null } });
  const [brief = 0] = await herinneringen('vast', 1, '2025-01-15');
  const zaak = await start('2025-01-15');
  await kalenderdag(zaak, '2025-01-15');
  const deelId = await deelVan(zaak);
  // Something else lies where its print file must come.
  const doel = join(map, 'drukwerk', `deel-${String(deelId)}-1`);
  await mkdir(doel, { recursive: true });
  await doe(zaak, 'biedAan', { sleutel: '1', door: 'Anna', deelId });
  await doe(zaak, 'keurGoed', { sleutel: '2', door: 'Bas', deelId });
  await expect.poll(async () => o.db.taak.findFirst({ where: { zaak, soort: 'stap_onuitvoerbaar', afgedaanOp: null } }), { timeout: 60_000 }).toMatchObject({ feiten: { activiteit: 'verzenden.geefVrij', fouttype: expect.stringContaining(`RundeelVast_${String(deelId)}_`) as unknown } });
  const { id: taakId } = await o.db.taak.findFirstOrThrow({ where: { zaak, soort: 'stap_onuitvoerbaar' } });
  await expect.poll(async () => (await env.client.workflow.getHandle(zaak).query<{ taak: string | null }>('toestand')).taak).toBe('stap_onuitvoerbaar');
  await rm(doel, { recursive: true });
  expect(await doe(zaak, 'rondTaakAf', { sleutel: '3', door: 'Cor', taakId, uitkomst: 'map opgeruimd' })).toBe('Gedaan.');
  expect((await afloop(zaak)).delen.map(({ status, definitief }) => [status, definitief])).toEqual([['verzonden', 1]]);
  expect((await o.db.brief.findUniqueOrThrow({ where: { id: brief } })).drukwerkId).not.toBeNull();
});

describe('de opdrachtregel', () => {
  /** What a command wrote, with its exit code. */
  async function opdracht(argumenten: readonly string[], opties: Readonly<Record<string, string>> = {}): Promise<readonly [number, string]> {
    const { code, samen } = await draai(async () => voerUit(argumenten, opties));
    return [code, samen];
  }

  it('start, toont, biedt aan, en laat wie startte niet goedkeuren; een ander wijst af', async () => {
    await o.db.kalenderstand.create({ data: { id: 1, dag: naarDatum(dag('2025-01-14')) } });
    await o.db.brief.updateMany({ where: { aangenomenOp: null }, data: { status: 'vervallen' } });
    const [eruit] = await herinneringen('cli', 2, '2025-01-14');
    expect(await opdracht(['start'])).toEqual([2, expect.stringContaining('door: ontbreekt')]);
    expect(await opdracht(['start'], { door: 'Cor', soort: 'herinnering' })).toEqual([0, 'De run loopt: verzendrun-2025-01-14-1\n']);
    const zaak = 'verzendrun-2025-01-14-1';
    await kalenderdag(zaak, '2025-01-14');
    const nummer = String(await deelVan(zaak));
    const [, proef] = await opdracht(['toon']);
    expect(proef).toContain('2 × herinnering van waterstad, samen € 640,00: wacht op goedkeuring');
    expect(proef).toContain('LET OP: er zijn meer brieven dan het beleid zonder goedkeuring toelaat');
    expect(await opdracht(['bied-aan', nummer], { door: 'Anna' })).toEqual([0, 'Gedaan.\n']);
    expect(await opdracht(['bied-aan', nummer], { door: 'Anna' })).toEqual([2, expect.stringContaining('U hebt dit deel al aangeboden')]);
    expect(await opdracht(['bied-aan', nummer], { door: 'Dirk' })).toEqual([0, 'Gedaan.\n']);
    expect(await o.db.rundeel.findUniqueOrThrow({ where: { id: Number(nummer) } })).toMatchObject({ aangebodenDoor: 'Dirk' });
    expect(await opdracht(['haal-uit', nummer], { door: 'Bas', reden: 'verkeerd adres', brieven: '1,x' })).toEqual([2, expect.stringContaining('is geen nummer van een brief')]);
    expect(await opdracht(['haal-uit', nummer], { door: 'Bas', reden: 'verkeerd adres', brieven: '999999' })).toEqual([2, expect.stringContaining('wachten niet in deel')]);
    expect(await opdracht(['haal-uit', nummer], { door: 'Bas', reden: 'verkeerd adres', brieven: String(eruit) })).toEqual([0, 'Gedaan.\n']);
    expect(await kalenderdag(zaak, '2025-01-14')).toEqual({ soort: 'wacht', wekOp: '2025-01-15' });
    const [, rest] = await opdracht(['toon']);
    expect(rest).toContain('1 × herinnering van waterstad, samen € 320,00: wacht op goedkeuring');
    expect(await opdracht(['bied-aan', nummer], { door: 'Dirk' })).toEqual([0, 'Gedaan.\n']);
    expect(await opdracht(['keur-goed', nummer], { door: 'Cor' })).toEqual([2, expect.stringContaining('Wie de run startte')]);
    expect(await opdracht(['wijs-af', nummer], { door: 'Bas', reden: 'verkeerde lijst' })).toEqual([0, 'Gedaan.\n']);
    expect((await afloop(zaak)).delen.map(({ status }) => status)).toEqual(['geweigerd']);
    expect(await opdracht(['stop', zaak], { door: 'Bas', reden: 'te laat' })).toEqual([2, expect.stringContaining('is al klaar')]);
    expect(await opdracht(['dans'])).toEqual([2, expect.stringContaining('kies uit start')]);
  });
});

it('begint er net een run, dan is een tweede van het systeem dezelfde, en wacht een mens met de zijne', async () => {
  const op = dag('2026-11-30');
  const zaak = zaakVanVerzendrun(op, 1);
  const begonnen = await env.client.workflow.start(VERZENDRUN, { workflowId: zaak, taskQueue: 'zonder-werker', args: [] });
  expect(await start(op)).toBe(zaak);
  const vanMens = startVerzendrun({ db: o.db, client: env.client, kalender: 'gestuurd', vandaag: op, voorbereidDoor: 'A. Maker', keuze: { soort: 'aanmaning' } });
  await expect(vanMens).rejects.toThrow(`${zaak} begint net en verzamelt nog zijn brieven`);
  await begonnen.terminate();
});
