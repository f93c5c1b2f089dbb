import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { naarDatum } from '../../activities/opslag/dagen.ts';
import { controleerKeten } from '../../activities/opslag/gebeurtenis.ts';
import { keurTerughalingGoed } from '../../activities/terughalen/goedkeuren.ts';
import { maakProef } from '../../activities/terughalen/proef.ts';
import { startLopende, startTerughaling } from '../../activities/terughalen/starten.ts';
import { verslagTekst } from '../../activities/terughalen/verslag.ts';
import { BSNS } from '../../bench/straat/mensen.ts';
import type { InvorderingStand, InvorderingStart } from '../../contract/invordering.ts';
import { TAAKWACHTRIJ } from '../../contract/taakwachtrijen.ts';
import { zaakVanTerughaling } from '../../contract/terughaling.ts';
import type { OpdrachtgeverId } from '../../contract/zaak.ts';
import { centen } from '../../domain/geld/centen.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { DWANGKOSTEN, foutDwangbevel, OPDRACHT, verslag } from '../activities/terughalen/opstelling.ts';
import { brieven, einde, kosten, nogOpen, taken, zoekattribuut } from './omgeving/dossier.ts';
import { openEchteKalender, type EchteKalender } from './omgeving/echte-kalender.ts';
import { betaal } from './omgeving/gebeurtenissen.ts';
import { geweigerd } from './omgeving/geweigerd.ts';
import { leesDefinities } from './omgeving/omschrijvingen.ts';
import { vulVordering, type Claim } from './omgeving/vulling.ts';

/**
 * A small Amstelveen: 43 dwangbevelen instead of herinneringen, of claims that never had a herinnering or an aanmaning. 20 wait in
 * the queue, 20 were posted, 2 were paid with the wrong costs, and one has a later step.
 */
const VANDAAG = dag('2025-02-05');
let k: EchteKalender;
const rij: Claim[] = [];
const gepost: Claim[] = [];
const betaald: Claim[] = [];
let later: Claim;
let terughalingId: number;
const gezien: { proef?: readonly string[]; na?: readonly string[]; voortgang?: unknown; rij?: readonly unknown[]; daarna?: readonly string[] } = {};

async function claim(naam: string, nummer: number, gegeven: { readonly gepost: boolean; readonly later?: boolean }): Promise<Claim> {
  const c = await vulVordering(k.db, naam, BSNS[nummer % BSNS.length] ?? '');
  const briefId = await foutDwangbevel(k.db, c, gegeven.gepost ? { gepost: true } : { dagtekening: '2025-02-06' });
  const verzonden = (id: number) => ({ soort: 'verzonden', briefId: id, laatsteDag: dag('2025-02-21'), volgendeStapVanaf: dag('2025-02-22') }) as const;
  let stand: InvorderingStand = {
    fase: 'dwangbevel',
    laatsteBetaaldag: dag('2025-01-06'),
    openstaandCenten: centen(32_000 + DWANGKOSTEN),
    brieven: { dwangbevel: gegeven.gepost ? verzonden(briefId) : { soort: 'in_de_post', briefId, plandag: dag('2025-02-06') } },
    pogingen: { dwangbevel: 1 },
    pauze: null,
    route: 'vordering_iw19',
    taak: null,
    inVerhaal: false,
    verwerkt: [],
    uitgevoerd: [],
  };
  if (gegeven.later === true) {
    const op = naarDatum(VANDAAG);
    const { besluitId } = await k.db.brief.findUniqueOrThrow({ where: { id: briefId } });
    const { id } = await k.db.brief.create({ data: { besluitId, sleutel: `${c.zaak}:vooraankondiging:1`, zaak: c.zaak, soort: 'vooraankondiging', aan: 'debiteur', vorderingId: c.id, dagtekening: op, inhoud: { versie: 1 }, status: 'verzonden', aangenomenOp: op, terpostbezorgdOp: op } });
    stand = { ...stand, fase: 'vooraankondiging', brieven: { ...stand.brieven, vooraankondiging: verzonden(id) } };
  }
  await k.db.vordering.update({ where: { id: c.id }, data: { gestartOp: new Date() } });
  const start: InvorderingStart = { versie: 1, vorderingId: c.id, opdrachtgeverId: 'waterstad' as OpdrachtgeverId, kalender: 'echt', vandaag: VANDAAG, stand };
  await k.client.workflow.start('invordering', { workflowId: c.zaak, taskQueue: TAAKWACHTRIJ.zaken, args: [start] });
  return c;
}

/**
 * Carries a list out while the day stands still: awaited, a result lets the clock run to whatever comes next, and on a busy machine that is
 * the next day before every zaak has answered.
 */
async function voerUit(id: number, hoeveel: number): Promise<void> {
  await startTerughaling(k.db, k.client, id, k.vandaag());
  const greep = k.client.workflow.getHandle(zaakVanTerughaling(id));
  const isVerteld = async (): Promise<boolean> => {
    await k.even();
    return (await greep.query<{ readonly verstuurd: number }>('voortgang')).verstuurd === hoeveel;
  };
  await vi.waitUntil(isVerteld, { timeout: 60_000 });
  await k.verwerk();
  await afloop(id);
  await k.verwerk();
}

/** How far a list came when it ended. Its result is not awaited: that lets the clock run, be it for a moment, to the next timer of any zaak. */
async function afloop(id: number): Promise<unknown> {
  const greep = k.client.workflow.getHandle(zaakVanTerughaling(id));
  const isKlaar = async (): Promise<boolean> => {
    await k.even();
    return (await greep.describe()).status.name === 'COMPLETED';
  };
  await vi.waitUntil(isKlaar, { timeout: 60_000 });
  return greep.query('voortgang');
}

/** The database falls over once, in the middle of the list: what was told is told, the rest is told when it is tried again. */
async function valHalverwege(): Promise<void> {
  await k.db.$executeRawUnsafe('create sequence valproef');
  await k.db.$executeRawUnsafe(`create function val() returns trigger language plpgsql as $$ begin if new.soort = 'brief_terughalen' and nextval('valproef') = 21 then raise exception 'weg' using errcode = '57P01'; end if; return new; end $$`);
  await k.db.$executeRawUnsafe('create trigger val before insert on bericht for each row execute function val()');
}

beforeAll(async () => {
  k = await openEchteKalender({ begin: VANDAAG });
  for (let i = 0; i < 20; i++) rij.push(await claim(`R${String(i)}`, i, { gepost: false }));
  for (let i = 0; i < 20; i++) gepost.push(await claim(`P${String(i)}`, i, { gepost: true }));
  for (let i = 0; i < 2; i++) betaald.push(await claim(`B${String(i)}`, i, { gepost: true }));
  later = await claim('L0', 3, { gepost: true, later: true });
  for (const c of betaald) await betaal(k.db, c, 32_000 + DWANGKOSTEN, VANDAAG);
  await k.verwerk();

  const keuze = { soort: 'dagen', opdrachtgeverId: 'waterstad', brief: 'dwangbevel', van: VANDAAG, tot: dag('2025-02-06') } as const;
  const proef = await maakProef(k.db, { ...OPDRACHT, keuze, vandaag: VANDAAG });
  terughalingId = proef.terughalingId;
  gezien.proef = await verslagTekst(k.db, terughalingId);
  await keurTerughalingGoed(k.db, { terughalingId, hash: proef.hash, door: 'B. Tweede', vandaag: VANDAAG });
  await valHalverwege();
  await voerUit(terughalingId, 43);
  gezien.voortgang = await k.client.workflow.getHandle(zaakVanTerughaling(terughalingId)).query('voortgang');
  // Once more, as after a fall of whoever started it.
  await voerUit(terughalingId, 43);
  gezien.na = await verslagTekst(k.db, terughalingId);
  gezien.rij = await Promise.all(rij.map(async (c) => ({ brieven: await brieven(k.db, c.zaak), kosten: await kosten(k.db, c), open: await nogOpen(k.db, c) })));
  await k.tot('2025-02-20');
  gezien.daarna = await brieven(k.db, gepost[0]?.zaak ?? '');
}, 240_000);
afterAll(async () => k.stop());

describe('de proef', () => {
  test('noemt wat er met alle 43 zou gebeuren, met de bedragen', () => {
    expect(gezien.proef?.slice(3)).toEqual([
      'Proef:',
      '  43 brieven; kosten die vervallen € 3.569,00; terug naar debiteuren € 166,00',
      '       2  weg of onderweg: brief van intrekking, verder bij gesloten; kosten € 166,00; terug € 166,00',
      '      21  weg of onderweg: brief van intrekking, verder bij herinnering; kosten € 1.743,00; terug € 0,00',
      '      20  nog niet weg: uit de post, verder bij herinnering; kosten € 1.660,00; terug € 0,00',
      '       2  let op: de vordering is al klaar en blijft klaar; alleen kosten vervallen',
      '       1  let op: een latere stap rustte op deze brief en vervalt mee',
    ]);
  });
});

describe('de uitvoering, met een val halverwege en twee keer gestart', () => {
  test('iedereen is klaar, en er gebeurde precies wat de proef zei', () => {
    expect(gezien.na?.slice(-7)).toEqual(['Uitgevoerd sinds 5 februari 2025 door B. Tweede, niet bewezen: 43 zaken weten het, 43 klaar, 0 anders dan de proef', ...(gezien.proef?.slice(4) ?? [])]);
  });

  test('de voortgang is te vragen', () => {
    expect(gezien.voortgang).toEqual({ totaal: 43, verstuurd: 43, klaar: 43, onderweg: 0, geeindigd: [], gestopt: false });
  });

  test('er viel echt iets halverwege', async () => {
    const [{ last_value: geteld } = { last_value: 0n }] = await k.db.$queryRawUnsafe<{ last_value: bigint }[]>('select last_value from valproef');
    expect(geteld).toBeGreaterThan(41n); // 41 open claims, and the one that fell once more
  });

  test('van elke zaak één besluit, en wie de brief had één brief van intrekking', async () => {
    expect(await k.db.besluit.count({ where: { soort: 'terughaling' } })).toBe(43);
    expect(await k.db.brief.count({ where: { soort: 'intrekking' } })).toBe(23);
    expect(await k.db.brief.count({ where: { soort: 'intrekking', zaak: { in: rij.map(({ zaak }) => zaak) } } })).toBe(0);
  });

  test('wie in de rij stond: het dwangbevel is weg, de herinnering ging, en er zijn geen kosten', () => {
    expect(gezien.rij).toEqual(rij.map(() => ({ brieven: ['dwangbevel 2025-02-06 vervallen', 'herinnering 2025-02-05 verzonden'], kosten: {}, open: 32_000 })));
  });

  test('wie de brief had: hij vervalt, de brief van intrekking en de herinnering gingen', async () => {
    for (const c of gepost) expect((await brieven(k.db, c.zaak)).slice(0, 3)).toEqual(['dwangbevel 2025-02-05 vervallen', 'intrekking 2025-02-05 verzonden', 'herinnering 2025-02-05 verzonden']);
  });

  test('wie al had betaald: de kosten gaan terug, de vordering blijft klaar', async () => {
    for (const c of betaald) {
      expect({ einde: await einde(k.db, c), terug: (await k.db.terugbetaling.findMany({ where: { zaak: c.zaak } })).map(({ centen: bedrag }) => bedrag), brieven: await brieven(k.db, c.zaak) }).toEqual({ einde: 'voldaan 2025-02-05', terug: [DWANGKOSTEN], brieven: ['dwangbevel 2025-02-05 vervallen', 'intrekking 2025-02-05 verzonden'] });
    }
  });

  test('de latere stap vervalt mee', async () => {
    expect((await brieven(k.db, later.zaak)).slice(0, 4)).toEqual(['dwangbevel 2025-02-05 vervallen', 'vooraankondiging 2025-02-05 vervallen', 'intrekking 2025-02-05 verzonden', 'herinnering 2025-02-05 verzonden']);
  });

  test('niemand hoeft iets met de hand te doen', async () => {
    expect(await k.db.taak.count()).toBe(0);
    expect(await taken(k.db, later.zaak)).toEqual([]);
  });

  test('de straat gaat verder vanaf de herinnering: na veertien dagen de aanmaning', async () => {
    expect(gezien.daarna?.slice(2)).toEqual(['herinnering 2025-02-05 verzonden', 'aanmaning 2025-02-20 verzonden']);
    expect(await zoekattribuut(k.client, gepost[0]?.zaak ?? '', 'fase')).toBe('aanmaning');
  });

  test('elke keten klopt, en de lijst noemt 43 brieven', async () => {
    for (const c of [...rij, ...gepost, ...betaald, later]) expect(await controleerKeten(k.db, c.zaak)).toBeNull();
    expect(await verslag(k.db, terughalingId)).toHaveLength(43);
  });
});

test('gestopt terwijl de BRP zwijgt: wie het al weet wordt afgemaakt, en twee keer stoppen kan niet', async () => {
  const c = await claim('S0', 5, { gepost: true });
  const { id } = await k.db.brief.findFirstOrThrow({ where: { zaak: c.zaak } });
  const proef = await maakProef(k.db, { ...OPDRACHT, keuze: { soort: 'lijst', briefIds: [id] }, vandaag: k.vandaag() });
  await keurTerughalingGoed(k.db, { terughalingId: proef.terughalingId, hash: proef.hash, door: 'B. Tweede', vandaag: k.vandaag() });
  k.brp.toestand.zetStoring({ soort: 'niet_beschikbaar', keer: null, ms: 0 });
  await startTerughaling(k.db, k.client, proef.terughalingId, k.vandaag());
  const greep = k.client.workflow.getHandle(zaakVanTerughaling(proef.terughalingId));
  await expect.poll(async () => greep.query('voortgang'), { timeout: 30_000 }).toMatchObject({ verstuurd: 1, klaar: 0 });
  const stop = async (sleutel: string) => greep.executeUpdate<string, [unknown]>('stopTerughaling', { args: [{ sleutel, door: 'C. Baas', reden: 'eerst uitzoeken' }] });
  expect(await stop('s1')).toBe('Gedaan.');
  expect(await geweigerd(stop('s2'))).toBe('De terughaling is al gestopt.');
  k.brp.toestand.zetStoring(null);
  await k.uurLater();
  expect(await afloop(proef.terughalingId)).toMatchObject({ totaal: 1, verstuurd: 1, klaar: 1 });
  expect(await k.db.terughaling.findUniqueOrThrow({ where: { id: proef.terughalingId } })).toMatchObject({ status: 'gestopt' });
  expect((await brieven(k.db, c.zaak)).slice(0, 2)).toEqual(['dwangbevel 2025-02-05 vervallen', 'intrekking 2025-02-20 verzonden']);
});

test('wat voor de hele lijst niet lukt is een taak, en na het herstel gaat de lijst verder', async () => {
  const c = await claim('T0', 7, { gepost: true });
  const { id } = await k.db.brief.findFirstOrThrow({ where: { zaak: c.zaak } });
  const proef = await maakProef(k.db, { ...OPDRACHT, keuze: { soort: 'lijst', briefIds: [id] }, vandaag: k.vandaag() });
  const zaak = zaakVanTerughaling(proef.terughalingId);
  await keurTerughalingGoed(k.db, { terughalingId: proef.terughalingId, hash: proef.hash, door: 'B. Tweede', vandaag: k.vandaag() });
  await k.db.$executeRawUnsafe("create function stuk() returns trigger language plpgsql as $$ begin raise exception 'stuk' using errcode = '23514'; end $$");
  await k.db.$executeRawUnsafe('create trigger stuk before update on terughaalregel for each row execute function stuk()');
  await startTerughaling(k.db, k.client, proef.terughalingId, k.vandaag());
  const taak = async () => k.db.taak.findFirst({ where: { zaak, soort: 'stap_onuitvoerbaar' } });
  await expect.poll(taak, { timeout: 90_000 }).toMatchObject({ afgedaanOp: null, feiten: { activiteit: 'terughalen.stuur' } });
  await k.db.$executeRawUnsafe('drop trigger stuk on terughaalregel');
  expect(await afloop(proef.terughalingId)).toMatchObject({ totaal: 1, klaar: 1 });
  expect(await taak()).toMatchObject({ uitkomst: 'gelukt' });
});

test('die taak staat in de lijst van wat wacht; een mens doet haar af, dan wordt het meteen opnieuw geprobeerd, en lukt het nog niet dan is er weer een', async () => {
  const c = await claim('W0', 8, { gepost: true });
  const { id } = await k.db.brief.findFirstOrThrow({ where: { zaak: c.zaak } });
  const proef = await maakProef(k.db, { ...OPDRACHT, keuze: { soort: 'lijst', briefIds: [id] }, vandaag: k.vandaag() });
  const zaak = zaakVanTerughaling(proef.terughalingId);
  await keurTerughalingGoed(k.db, { terughalingId: proef.terughalingId, hash: proef.hash, door: 'B. Tweede', vandaag: k.vandaag() });
  await k.db.$executeRawUnsafe("create or replace function stuk() returns trigger language plpgsql as $$ begin raise exception 'stuk' using errcode = '23514'; end $$");
  await k.db.$executeRawUnsafe('create trigger stuk before update on terughaalregel for each row execute function stuk()');
  await startTerughaling(k.db, k.client, proef.terughalingId, k.vandaag());
  const open = async () => k.db.taak.findMany({ where: { zaak, afgedaanOp: null } });
  await expect.poll(open, { timeout: 90_000 }).toMatchObject([{ soort: 'stap_onuitvoerbaar' }]);
  await expect.poll(async () => zoekattribuut(k.client, zaak, 'taak'), { timeout: 30_000 }).toBe('stap_onuitvoerbaar');
  const rondAf = async (): Promise<string> => {
    const { id: taakId } = await k.db.taak.findFirstOrThrow({ where: { zaak, afgedaanOp: null } });
    return k.client.workflow.getHandle(zaak).executeUpdate<string, [unknown]>('rondTaakAf', { args: [{ sleutel: `t${String(taakId)}`, door: 'C. Baas', taakId, uitkomst: 'hersteld' }] });
  };
  expect(await rondAf()).toBe('Gedaan.');
  await expect.poll(open, { timeout: 90_000 }).toMatchObject([{ soort: 'stap_onuitvoerbaar' }]);
  await k.db.$executeRawUnsafe('drop trigger stuk on terughaalregel');
  expect(await afloop(proef.terughalingId)).toMatchObject({ totaal: 1, klaar: 1 });
  expect((await k.db.taak.findMany({ where: { zaak }, orderBy: { id: 'asc' } })).map(({ uitkomst }) => uitkomst)).toEqual(['hersteld', 'gelukt']);
  expect(await zoekattribuut(k.client, zaak, 'taak')).toBe('geen');
}, 240_000);

test('een goedgekeurde lijst die niet werd gestart, omdat Temporal weg was, start de worker; een lijst zonder goedkeuring niet', async () => {
  const [goed, ander] = [await claim('U0', 9, { gepost: true }), await claim('U1', 10, { gepost: true })];
  const lijst = async (zaak: string) => {
    const { id } = await k.db.brief.findFirstOrThrow({ where: { zaak } });
    return maakProef(k.db, { ...OPDRACHT, keuze: { soort: 'lijst', briefIds: [id] }, vandaag: k.vandaag() });
  };
  const [proef, ongezien] = [await lijst(goed.zaak), await lijst(ander.zaak)];
  await keurTerughalingGoed(k.db, { terughalingId: proef.terughalingId, hash: proef.hash, door: 'B. Tweede', vandaag: k.vandaag() });
  await startLopende(k.db, k.client, k.vandaag());
  expect(await afloop(proef.terughalingId)).toMatchObject({ totaal: 1, klaar: 1 });
  await expect(k.client.workflow.getHandle(zaakVanTerughaling(ongezien.terughalingId)).describe()).rejects.toThrow();
  // Of one whose workflow was ended the worker makes no new one: a person stopped it.
  await k.db.terughaling.update({ where: { id: proef.terughalingId }, data: { status: 'loopt' } });
  const { runId } = await k.client.workflow.getHandle(zaakVanTerughaling(proef.terughalingId)).describe();
  await startLopende(k.db, k.client, k.vandaag());
  expect((await k.client.workflow.getHandle(zaakVanTerughaling(proef.terughalingId)).describe()).runId).toBe(runId);
});

/** What the letter held: it went to somebody else than the debtor. */
const AAN_DE_BUUR = {
  geadresseerde: { naam: 'B. Buur', aanhef: 'Geachte mevrouw Buur', adresregels: ['Kade 3', '1234 AB WATERSTAD'], land: null },
  opdrachtgever: 'Gemeente Waterstad',
  principaal: 'Gemeente Waterstad',
  vordering: { betalingskenmerk: 'kenmerk-v0', soort: 'ozb', aanslagsoort: 'aanslag', dagtekening: '2024-10-31', hoofdsomCenten: 32_000 },
};

test('ging hij naar de verkeerde persoon, dan gaat er geen brief meer voordat een mens het heeft uitgezocht', async () => {
  await k.tot('2025-02-21');
  const c = await claim('V0', 6, { gepost: true });
  const { id } = await k.db.brief.findFirstOrThrow({ where: { zaak: c.zaak } });
  await k.db.brief.update({ where: { id }, data: { inhoud: { versie: 2, ...AAN_DE_BUUR, vordering: { ...AAN_DE_BUUR.vordering, id: c.id } } } });
  const proef = await maakProef(k.db, { ...OPDRACHT, reden: 'verkeerde_persoon', keuze: { soort: 'lijst', briefIds: [id] }, vandaag: k.vandaag() });
  await keurTerughalingGoed(k.db, { terughalingId: proef.terughalingId, hash: proef.hash, door: 'B. Tweede', vandaag: k.vandaag() });
  await voerUit(proef.terughalingId, 1);
  await k.tot('2025-03-10');
  const teruggehaald = ['dwangbevel 2025-02-05 vervallen', 'intrekking 2025-02-21 verzonden'];
  expect(await brieven(k.db, c.zaak)).toEqual(teruggehaald);
  expect(await k.db.brief.findFirst({ where: { zaak: c.zaak, soort: 'intrekking' } })).toMatchObject({ aan: 'ontvanger', inhoud: { geadresseerde: AAN_DE_BUUR.geadresseerde } });
  expect(await taken(k.db, c.zaak)).toEqual(['verkeerde_persoon 2025-02-21']);
  await k.doe(c.zaak, 'hervat', { sleutel: 'h', door: 'j.proef' });
  expect((await brieven(k.db, c.zaak)).slice(0, 3)).toEqual([...teruggehaald, 'herinnering 2025-03-10 verzonden']);
  expect(await k.db.taak.count({ where: { zaak: c.zaak, afgedaanOp: null } })).toBe(0);
});

test('elke handeling, elk sein en elke vraag van een terughaling heeft een omschrijving in een hele zin', async () => {
  const { namen, zonderOmschrijving } = await leesDefinities(k.client, zaakVanTerughaling(terughalingId));
  expect(zonderOmschrijving).toEqual([]);
  expect(namen).toEqual(expect.arrayContaining(['stopTerughaling', 'voortgang']));
});
