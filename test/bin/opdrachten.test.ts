import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { voerUit as betaling } from '../../bin/opdracht/betaling.ts';
import { voerUit as controleerKeten } from '../../bin/opdracht/controleer-keten.ts';
import { voerUit as dossier } from '../../bin/opdracht/dossier.ts';
import { voerUit as filters } from '../../bin/opdracht/filters.ts';
import { voerUit as importeer } from '../../bin/opdracht/importeer.ts';
import { voerUit as taken } from '../../bin/opdracht/taken.ts';
import { voerUit as wijziging } from '../../bin/opdracht/wijziging.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { BELEID, maakOpstelling, type Opstelling } from '../activities/invorderen/opstelling.ts';
import { draai } from '../opzet/opdracht.ts';

let o: Opstelling;
let map: string;
beforeAll(async () => {
  o = await maakOpstelling();
  map = await mkdtemp(join(tmpdir(), 'opdracht-'));
  vi.stubEnv('DATABASE_URL', o.url);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await o.ruimOp();
  await rm(map, { recursive: true });
});

const schrijfBestand = async (naam: string, inhoud: string): Promise<string> => {
  await writeFile(join(map, naam), inhoud);
  return join(map, naam);
};

describe('filters', () => {
  it('elk filter is een link, met een voor elke opdrachtgever en elke soort taak die openstaat', async () => {
    await o.db.taak.create({ data: { sleutel: 'filters:1', zaak: 'invordering-filters', soort: 'derde_zwijgt', dag: new Date('2025-01-06'), tekst: 'Beoordeel' } });
    const { code, uit } = await draai(async () => filters([], { ui: 'http://127.0.0.1:8233/' }));
    expect(code).toBe(0);
    expect(uit).toContain('Wacht op een mens                http://127.0.0.1:8233/namespaces/default/workflows?query=Taak%20!%3D%20%22geen%22');
    expect(uit).toContain(`Van waterstad                    http://127.0.0.1:8233/namespaces/default/workflows?query=${encodeURIComponent('Opdrachtgever = "waterstad" and')}`);
    expect(uit).toContain(`Taak derde zwijgt                http://127.0.0.1:8233/namespaces/default/workflows?query=${encodeURIComponent('Taak = "derde_zwijgt" and')}`);
    expect(uit).toContain('Nog niet bij routeervoorziening  http://127.0.0.1:8233/namespaces/default/workflows?query=WorkflowType');
    expect(uit).toContain('niet elke taak: een lege lijst zegt niet dat er niets openstaat');
    await o.db.taak.deleteMany({ where: { zaak: 'invordering-filters' } });
  });

  it('zonder adres wordt gezegd wat ontbreekt, exit 2', async () => {
    vi.stubEnv('INVORDERSTRAAT_MAP', map); // here nobody ran npm start
    vi.stubEnv('TEMPORAL_UI', undefined);
    expect(await draai(async () => filters([], {}))).toMatchObject({ code: 2, fout: expect.stringContaining('noem het adres van de Temporal UI') });
  });
});

describe('importeer', () => {
  const opties = async () => ({ opdrachtgever: await schrijfBestand('o.json', JSON.stringify({ opdrachtgever: { id: 'waterstad', naam: 'Gemeente Waterstad' }, principaal: { id: 'waterstad', naam: 'Gemeente Waterstad' }, beleid: [{ geldigVanaf: '2024-01-01', inhoud: BELEID }] })) });
  const kop = 'aanslagnummer;betalingskenmerk;bsn;soort;aanslagsoort;dagtekening;bedrag';
  const goed = 'WS-2024-0001;0077202400001001;999993781;ozb;aanslag;2024-12-06;312,50';

  it('goede rijen gaan door, foute worden genoemd, exit 1', async () => {
    const csv = await schrijfBestand('v.csv', `${kop}\n${goed}\nWS-2;0077202400001002;999993782;ozb;aanslag;2024-12-06;1,00\n`);
    const { code, uit } = await draai(async () => importeer([csv], await opties()));
    expect(code).toBe(1);
    expect(uit).toContain('regel 3, bsn: is geen burgerservicenummer');
    expect(uit).toContain('1 vorderingen opgenomen, 0 al bekend, 1 afgekeurd.');
    expect(uit).not.toMatch(/9999937\d\d/);
  });

  it('opnieuw: niets toegevoegd, exit 0', async () => {
    const csv = await schrijfBestand('v.csv', `${kop}\n${goed}\n`);
    const { code, uit } = await draai(async () => importeer([csv], await opties()));
    expect({ code, uit }).toEqual({ code: 0, uit: '0 vorderingen opgenomen, 1 al bekend, 0 afgekeurd. Er is niets toegevoegd.\n' });
  });

  it('een onleesbaar bestand wordt geweigerd, exit 2', async () => {
    expect(await draai(async () => importeer([join(map, 'nergens.csv')], await opties()))).toMatchObject({ code: 2, fout: expect.stringContaining('importeer: het bestand kan niet worden gelezen') });
    expect(await draai(async () => importeer(['x'], { opdrachtgever: join(map, 'nergens.json') }))).toMatchObject({ code: 2 });
  });

  it('zonder database wordt gezegd wat ontbreekt', async () => {
    vi.stubEnv('DATABASE_URL', '');
    vi.stubEnv('INVORDERSTRAAT_MAP', map); // here nobody ran npm start
    expect(await draai(async () => taken([], {}))).toMatchObject({ code: 2, fout: expect.stringContaining('DATABASE_URL') });
    vi.stubEnv('DATABASE_URL', o.url);
  });

  it('een database die er niet is geeft een zin, geen stapel regels', async () => {
    vi.stubEnv('DATABASE_URL', 'postgresql://niemand:x@127.0.0.1:1/nergens');
    expect(await draai(async () => taken([], {}))).toMatchObject({ code: 2, fout: expect.stringContaining('niet bereikbaar') });
    vi.stubEnv('DATABASE_URL', o.url);
  });

  it('een betaling komt binnen op het betalingskenmerk', async () => {
    const csv = await schrijfBestand('b.csv', 'betalingskenmerk;dag;bedrag;kenmerk_bank\n0077202400001001;2025-01-10;100,00;b-1\n');
    expect(await draai(async () => betaling([csv]))).toMatchObject({ code: 0, uit: expect.stringContaining('1 betalingen opgenomen') });
  });
});

describe('dossier', () => {
  it('toont stappen, kosten met artikel, brieven, betalingen, taken en keten; zonder persoonsgegevens', async () => {
    const v = await o.vordering('ws-2024-0077', '999990217');
    await o.invorderen.open({ vorderingId: v.id, vandaag: dag('2024-12-13') });
    await v.doorloop('herinnering', '2025-01-06');
    await v.doorloop('aanmaning', '2025-01-21');
    await v.betaal(10_000, '2025-01-25');
    await v.zet('vooraankondiging', '2025-02-01');
    const { code, uit } = await draai(async () => dossier(['WS-2024-0077']));
    expect(code).toBe(0);
    for (const deel of [
      'Dossier waterstad-ws-2024-0077',
      'rente € 0,00 in rekening gebracht',
      'berekend, en pas verschuldigd als een beschikking haar in rekening brengt',
      'laatste dag 21 januari 2030 (Awb 4:104, 4:110 en 4:111)',
      'aanmaning (Awb 4:106): de termijn begint opnieuw',
      '2025-01-21  besluit en aanmaning klaargezet',
      'grond: IW 11; Kostenwet art. 2',
      'aanmaning € 9,00 (Kostenwet art. 2)',
      'ter post bezorgd op 21 januari 2025',
      'bank € 100,00: kosten € 9,00, hoofdsom € 91,00',
      'volgorde_geweigerd',
      'invordering-waterstad-ws-2024-0077: in orde',
    ]) {
      expect(uit).toContain(deel);
    }
    expect(uit).not.toContain('999990217');
    expect(uit).not.toContain('Proef');
  });

  it('een nummer dat er niet is', async () => {
    expect(await draai(async () => dossier(['0077']))).toMatchObject({ code: 2, fout: 'dossier: er is geen vordering met dit nummer\n' });
  });
});

describe('taken en keten', () => {
  it('open taken zijn alleen wat niet is afgedaan', async () => {
    const v = await o.vordering('taken');
    await v.zet('dwangbevel', '2025-01-06');
    expect((await draai(async () => taken([], { open: true }))).uit).toContain(v.zaak);
    await o.invorderen.hervat({ vorderingId: v.id, vandaag: dag('2025-01-07'), sleutel: 's', door: 'balie' });
    expect((await draai(async () => taken([], { open: true }))).uit).not.toContain(v.zaak);
    expect((await draai(async () => taken([], {}))).uit).toContain('(afgedaan op 2025-01-07: hervat)');
  });

  it('zonder veegronde zeggen de taken dat niemand de verjaring bewaakt; met een verse niet', async () => {
    expect((await draai(async () => taken([], {}))).uit).toContain('LET OP: er is nog geen veegronde geweest.');
    await o.db.veegronde.create({ data: { dag: new Date(), afgerondOp: new Date(), gezien: 0, gewaarschuwd: 0, verjaard: 0 } });
    expect((await draai(async () => taken([], {}))).uit).not.toContain('LET OP');
  });

  it('een gewijzigde of verwijderde schakel wordt gevonden, exit 1', async () => {
    expect((await draai(controleerKeten)).code).toBe(0);
    const v = await o.vordering('keten');
    await v.doorloop('herinnering', '2025-01-06');
    await o.db.$executeRaw`alter table gebeurtenis disable trigger user`; // what only somebody with the keys of the database can do
    await o.db.gebeurtenis.updateMany({ where: { zaak: v.zaak, volgnummer: 2 }, data: { inhoud: { briefId: 0 } } });
    expect(await draai(controleerKeten)).toMatchObject({ code: 1, uit: expect.stringContaining(`${v.zaak}: verbroken bij gebeurtenis 2: inhoud gewijzigd`) });
    await o.db.gebeurtenis.deleteMany({ where: { zaak: v.zaak, volgnummer: 2 } });
    expect((await draai(controleerKeten)).uit).toContain('volgnummer ontbreekt');
    expect((await draai(async () => dossier(['keten']))).code).toBe(1);
  });
});

describe('wijziging', () => {
  const opties = { gemeldOp: '2025-04-17', kenmerk: 'm-1', door: 'balie', reden: 'samenwonen', bewijs: 'verklaring', leefsituatie: 'gehuwd_zonder_kinderen' };

  it('zonder wat er verandert, of bij een verhaal dat er niet is, wordt gezegd wat ontbreekt', async () => {
    expect(await draai(async () => wijziging(['999999'], opties))).toMatchObject({ code: 2, fout: expect.stringContaining('bestaat niet') });
    const { leefsituatie: _weg, ...zonder } = opties;
    expect(await draai(async () => wijziging(['1'], zonder))).toMatchObject({ code: 2, fout: expect.stringContaining('noem wat er verandert') });
    expect(await draai(async () => wijziging(['1'], { ...opties, netto: '12.345' }))).toMatchObject({ code: 2, fout: expect.stringContaining('netto') });
  });

  it('legt de melding één keer vast en toont de invoer voor de update', async () => {
    const { id: debiteurId } = await o.db.debiteur.create({ data: { opdrachtgeverId: 'waterstad', bsn: '999990688' } });
    const verhaal = await o.db.verhaal.create({ data: { debiteurId, opdrachtgeverId: 'waterstad', principaalId: 'waterstad', bevoegdheid: 'vordering_iw19', geopendOp: new Date('2025-03-25') } });
    const eerste = await draai(async () => wijziging([String(verhaal.id)], opties));
    const tweede = await draai(async () => wijziging([String(verhaal.id)], opties));
    expect(eerste).toMatchObject({ code: 0, uit: expect.stringContaining('"gemeldOp":"2025-04-17"') });
    expect(tweede.uit).toBe(eerste.uit);
    expect(await draai(async () => taken([], {}))).toMatchObject({ uit: expect.stringContaining('wijziging_beoordelen') });
    expect(await o.db.wijziging.findMany({ where: { verhaalId: verhaal.id } })).toMatchObject([{ door: 'balie', bewezen: false, inhoud: { leefsituatie: 'gehuwd_zonder_kinderen', reden: 'samenwonen' } }]);
  });

  it('een besluit over de voet vraagt één soort en zijn termijn (Rv 475fa, Pw 60 lid 6)', async () => {
    const { leefsituatie: _geen, ...zonder } = opties;
    const { debiteurId } = await o.db.vordering.findFirstOrThrow();
    const verhaal = await o.db.verhaal.create({ data: { debiteurId, opdrachtgeverId: 'waterstad', principaalId: 'waterstad', bevoegdheid: 'vordering_iw19', geopendOp: new Date('2025-01-01') } });
    const nummer = String(verhaal.id);
    const termijn = { besluitVanaf: '2025-06-01', besluitTot: '2025-11-30' };
    expect(await draai(async () => wijziging([nummer], { ...zonder, kantonrechterVerhoging: '75,00' }))).toMatchObject({ code: 2, fout: expect.stringContaining('--besluit-vanaf en --besluit-tot') });
    expect(await draai(async () => wijziging([nummer], { ...zonder, ...termijn, kantonrechterVerhoging: '75,00', geenVoet: true }))).toMatchObject({ code: 2, fout: expect.stringContaining('één besluit over de voet') });
    expect(await draai(async () => wijziging([nummer], { ...zonder, ...termijn, kantonrechterVerhoging: '75,00' }))).toMatchObject({ code: 0 });
    expect(await o.db.wijziging.findFirst({ where: { verhaalId: verhaal.id } })).toMatchObject({ inhoud: { voetbesluit: { soort: 'verhoging_kantonrechter', bedrag: '75', vanaf: '2025-06-01', totEnMet: '2025-11-30' } } });
  });
});
