import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { laatVervallen } from '../../activities/afrekening/terugbetalingen.ts';
import { ontvangAfdracht } from '../../activities/intake/derde.ts';
import { ontvangBetaling, ontvangStorno } from '../../activities/intake/bank.ts';
import { maakInvorderen } from '../../activities/invorderen/invorderen.ts';
import { verwerkNaSluiting } from '../../activities/bericht/na-sluiting.ts';
import { voerUit } from '../../bin/opdracht/afrekening.ts';
import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { centen } from '../../domain/geld/centen.ts';
import { dag, maandVan } from '../../domain/kalender/dag.ts';
import { inkomen, maakOpstelling, type Opstelling, type Proefbeslag, type Proefverhaal } from '../activities/verhalen/opstelling.ts';
import { draai } from '../opzet/opdracht.ts';

let o: Opstelling;
let v: Proefverhaal;
let b: Proefbeslag;

/** The money of two months: a correction that works back, an afdracht above what is open, the bank in four ways. */
beforeAll(async () => {
  o = await maakOpstelling();
  vi.stubEnv('DATABASE_URL', o.url);
  await o.db.kalenderstand.create({ data: { id: 1, dag: new Date('2025-07-01') } });
  o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 205_200, heffing: 30_000 })] }, derden: {} });
  v = await o.verhaal([
    { dagtekening: '2024-10-31', centen: 10_000 },
    { dagtekening: '2024-11-30', centen: 54_400 },
  ]);
  b = await v.leg('2025-03-25');
  await b.draagAf('2025-04-10', 43_484, 175_200);
  const correctie = await v.corrigeer('2025-04-17', 2, { leefsituatie: 'gehuwd_met_kinderen' });
  if (correctie.soort !== 'beslag') throw new Error('geen beslag');
  await o.beslaan.pasBvvAan({ beslagId: b.id, vandaag: dag('2025-04-17'), berichtId: await b.geefDoor('2025-04-17', correctie.berekeningId) });
  await b.draagAf('2025-05-10', 60_000, null);
  const ander = await o.verhaal([{ dagtekening: '2024-10-31', centen: 30_000 }, { dagtekening: '2024-10-31', centen: 5_000 }]);
  await betaal(ander.vorderingen[0], 'b-1', '2025-05-02', 12_345, '2025-05-03');
  await betaal(ander.vorderingen[0], 'b-2', '2025-05-20', 20_000, '2025-05-21'); // € 23,45 too much
  await naEinde(ander.vorderingen[1], 'b-3', '2025-05-22', 777);
  await betaal(ander.vorderingen[1], 'b-4', '2025-05-31', 1_000, '2025-06-02');
  await ontvang(ander.vorderingen[1], 'b-5', '2025-06-30', 400);
  await ontvangAfdracht(o.db, { beslagId: b.id, op: dag('2025-06-30'), kenmerk: 'laat', periode: maandVan(dag('2025-06-30')), centen: centen(50), nettoCenten: null });
  await o.db.principaal.create({ data: { id: 'ander', naam: 'Ander', opdrachtgeverId: 'waterstad', iban: 'NL91ABNA0417164300' } });
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  vi.unstubAllEnvs();
  await o.ruimOp();
});

async function ontvang(vordering: VorderingId | undefined, kenmerk: string, op: string, bedrag: number): Promise<number> {
  await ontvangBetaling(o.db, { betalingskenmerk: `kenmerk-${String(vordering)}`, bankkenmerk: kenmerk, dag: dag(op), centen: centen(bedrag) });
  return (await o.db.bericht.findFirstOrThrow({ where: { sleutel: `bank:${kenmerk}` } })).id;
}

async function betaal(vordering: VorderingId | undefined, kenmerk: string, op: string, bedrag: number, geboekt: string): Promise<void> {
  await boek(vordering, await ontvang(vordering, kenmerk, op, bedrag), geboekt);
}

async function boek(vordering: VorderingId | undefined, berichtId: number, geboekt: string): Promise<void> {
  const invorderen = maakInvorderen({ db: o.db, brp: { brieven: async () => ({ soort: 'niet_gevonden' }) }, registers: { naslaan: async () => ({ soort: 'niet_gevonden' }) } });
  await invorderen.boekBetaling({ vorderingId: vordering as VorderingId, berichtId, vandaag: dag(geboekt) });
}

async function naEinde(vordering: VorderingId | undefined, kenmerk: string, op: string, bedrag: number): Promise<void> {
  const id = await ontvang(vordering, kenmerk, op, bedrag);
  await o.db.$transaction(async (tx) => verwerkNaSluiting(tx, { id }));
}

const rekenAf = async (principaal: string, opties: Record<string, unknown>) => draai(async () => voerUit([principaal], opties));

describe('afrekening', () => {
  it('april: een afdracht over twee vorderingen, min wat na een correctie terugging', async () => {
    const { code, uit, fout } = await rekenAf('waterstad', { van: '2025-04-01', tot: '2025-04-30', csv: true });
    expect([code, fout]).toEqual([0, '']);
    expect(uit.split('\n')).toEqual([
      'vordering;bank;afdracht;kosten;rente;hoofdsom;terugbetaald;aangehouden;af_te_dragen',
      'waterstad-1-1;0,00;100,00;0,00;0,00;87,60;12,40;0,00;87,60',
      'waterstad-1-2;0,00;334,84;0,00;0,00;0,00;334,84;0,00;0,00',
      'totaal;0,00;434,84;0,00;0,00;87,60;347,24;0,00;87,60',
      '',
    ]);
  });

  it('mei: meer afgedragen dan openstond, te veel betaald en betaald na het einde; wat nog niet is geboekt staat apart', async () => {
    const { code, uit, fout } = await rekenAf('waterstad', { van: '2025-05-01', tot: '2025-05-31', csv: true });
    expect([code, fout]).toEqual([0, 'Ontvangen en op 31 mei 2025 nog niet geboekt: 1, samen € 10,00. Dat komt op een latere afrekening.\n']);
    expect(uit.split('\n').slice(1, -1)).toEqual([
      'verhaal-1;0,00;43,60;0,00;0,00;0,00;43,60;0,00;0,00',
      'waterstad-1-1;0,00;12,40;0,00;0,00;12,40;0,00;0,00;12,40',
      'waterstad-1-2;0,00;544,00;0,00;0,00;544,00;0,00;0,00;544,00',
      'waterstad-2-1;323,45;0,00;0,00;0,00;300,00;23,45;0,00;300,00',
      'waterstad-2-2;7,77;0,00;0,00;0,00;0,00;0,00;7,77;0,00',
      'totaal;331,22;600,00;0,00;0,00;856,40;67,05;7,77;856,40',
    ]);
  });

  it('juni: wat op een latere dag is geboekt komt hier, één keer', async () => {
    const { uit, fout } = await rekenAf('waterstad', { van: '2025-06-01', tot: '2025-06-30', csv: true });
    expect(uit).toContain('\ntotaal;10,00;0,00;0,00;0,00;10,00;0,00;0,00;10,00\n');
    expect(fout).toContain('nog niet geboekt: 2, samen € 4,50.');
  });

  it('als tekst, met wat is over te maken en op welke rekening; zonder persoonsgegevens', async () => {
    const zonder = await rekenAf('waterstad', { van: '2025-01-01', tot: '2025-07-31' });
    expect(zonder.uit).toContain('Afrekening met Gemeente Waterstad over 1 januari 2025 tot en met 31 juli 2025, door Gemeente Waterstad\n');
    expect(zonder.uit).toContain('Over te maken: € 954,00 (van de principaal is geen rekening bekend).\n');
    expect(zonder.fout).toContain('De periode is nog niet voorbij');
    expect(zonder.uit).not.toMatch(/\d{9}|Proef/);
    await o.db.principaal.update({ where: { id: 'waterstad' }, data: { iban: 'NL91ABNA0417164300' } });
    expect((await rekenAf('waterstad', { van: '2025-01-01', tot: '2025-06-30' })).uit).toContain('Over te maken: € 954,00 op rekening NL91ABNA0417164300.\n');
  });

  it('een principaal ziet alleen zijn eigen vorderingen', async () => {
    expect((await rekenAf('ander', { van: '2025-01-01', tot: '2025-06-30' })).uit).toContain('Er is niets over te maken.\n');
  });

  it('een periode met alleen een correctie levert een bedrag op dat de principaal terugbetaalt', async () => {
    expect((await rekenAf('waterstad', { van: '2025-04-11', tot: '2025-04-30' })).uit).toContain('Te ontvangen van de principaal of te verrekenen: € 347,24.');
  });

  it.each([
    ['een onbekende principaal', 'niemand', { van: '2025-01-01', tot: '2025-01-31' }, 'er is geen principaal met deze naam'],
    ['een dag die niet bestaat', 'waterstad', { van: '2025-02-30', tot: '2025-03-31' }, 'van: moet een bestaande datum zijn'],
    ['een einde voor het begin', 'waterstad', { van: '2025-03-01', tot: '2025-02-28' }, 'tot: ligt voor --van'],
  ])('%s wordt geweigerd', async (_wat, principaal, opties, reden) => {
    expect(await rekenAf(principaal, opties)).toMatchObject({ code: 2, uit: '', fout: expect.stringContaining(reden) });
  });

  it('wat was toegezegd en niet wordt uitbetaald omdat de bank de betaling terugnam, is niet terugbetaald en niet aangehouden', async () => {
    const [vordering] = (await o.verhaal([{ dagtekening: '2024-10-31', centen: 20_000 }])).vorderingen;
    if (vordering === undefined) throw new Error('geen vordering');
    await o.db.principaal.create({ data: { id: 'derde', naam: 'Derde', opdrachtgeverId: 'waterstad' } });
    await o.db.vordering.update({ where: { id: vordering }, data: { principaalId: 'derde' } });
    await betaal(vordering, 'b-6', '2025-05-05', 25_000, '2025-05-05');
    await ontvangStorno(o.db, { vanBankkenmerk: 'b-6', dag: dag('2025-06-10') });
    const storno = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanVordering(vordering), soort: 'betaling' }, orderBy: { id: 'desc' } });
    await boek(vordering, storno.id, '2025-06-10');
    const { id: nummer } = await o.db.terugbetaling.findFirstOrThrow({ where: { zaak: zaakVanVordering(vordering) } });
    await laatVervallen(o.db, { nummer, reden: 'storno', door: 'C', vandaag: dag('2025-06-11') });
    const per = async (van: string, tot: string) => (await rekenAf('derde', { van, tot, csv: true })).uit.split('\n').at(-2);
    expect(await per('2025-05-01', '2025-05-31')).toBe('totaal;250,00;0,00;0,00;0,00;200,00;50,00;0,00;200,00');
    expect(await per('2025-06-01', '2025-06-30')).toBe('totaal;-250,00;0,00;0,00;0,00;-200,00;-50,00;0,00;-200,00');
  });

  it('een betaling waarvan de boeken niet kloppen wordt genoemd, exit 1', async () => {
    const { id } = await o.db.betaling.findUniqueOrThrow({ where: { sleutel: 'bank:b-1' } });
    await o.db.toerekening.updateMany({ where: { betalingId: id }, data: { hoofdsomCenten: 12_344 } });
    expect(await rekenAf('waterstad', { van: '2025-05-01', tot: '2025-05-31' })).toMatchObject({ code: 1, fout: expect.stringContaining(`Betaling ${String(id)} sluit niet`) });
  });
});
