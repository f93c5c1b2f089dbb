import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { legAdresDerdeVast } from '../../../activities/intake/adres-derde.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { openstaand } from '../../../activities/opslag/openstaand.ts';
import { maakOperator } from '../../../activities/verhalen/operator.ts';
import { leesBeslagstand } from '../../../activities/verzenden/beslagbrief.ts';
import { zaakVanVerhaal, type VerhaalId } from '../../../contract/zaak.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import type { Pauzereden } from '../../../domain/pauze/redenen.ts';
import { legBeslag, type Set } from './leg-beslag.ts';
import { maakPostopstelling, type Postopstelling } from './opstelling.ts';

/** The letters that lay a beslag: the beschikking to the derde, and with it the mededeling to the debtor. */
let o: Postopstelling;
const leg = async (naam: string, op: string, anders?: Parameters<typeof legBeslag>[3]): Promise<Set> => legBeslag(o, naam, op, anders);
beforeAll(async () => {
  o = await maakPostopstelling();
});
afterAll(async () => o.ruimOp());

const definitief = async ({ beschikking, mededeling }: Set) => (await o.db.brief.findMany({ where: { id: { in: [beschikking, mededeling] }, aangenomenOp: { not: null } } })).map(({ soort }) => soort).sort();
const bevindingen = async (deelId: number | undefined) => Object.keys(await o.bevindingen(deelId ?? 0));

describe('de beschikking en wat erbij hoort', () => {
  it('zijn één deel, met het bedrag één keer, en gaan samen', async () => {
    const set = await leg('samen', '2025-03-26');
    const { zaak, delen } = await o.proef('2025-03-26');
    const { totaal } = await o.db.$transaction(async (tx) => openstaand(tx, set.claim.id));
    expect(delen.map(({ soort, aantal, somCenten, status }) => [soort, aantal, somCenten, status])).toEqual([['beschikking', 2, totaal, 'vrijgegeven']]);
    await o.geefVrij(zaak, '2025-03-26');
    expect(await definitief(set)).toEqual(['beschikking', 'mededeling']);
  });

  it('gaat de beschikking niet, dan de mededeling ook niet: niemand leest over een beslag dat er niet is', async () => {
    const set = await leg('blijft', '2025-03-27');
    const { zaak } = await o.proef('2025-03-27');
    await o.db.betaling.create({ data: { sleutel: 'bank:blijft', bron: 'bank', vorderingId: set.claim.id, dag: naarDatum(dag('2025-03-27')), centen: 100 } });
    await o.geefVrij(zaak, '2025-03-27');
    expect(await definitief(set)).toEqual([]);
    expect(await o.db.brief.count({ where: { id: { in: [set.beschikking, set.mededeling] }, rundeelId: null, status: 'klaargezet' } })).toBe(2);
    await o.db.brief.updateMany({ where: { id: { in: [set.beschikking, set.mededeling] } }, data: { status: 'vervallen' } });
  });

  it('een mens haalt de mededeling er niet uit zonder de beschikking: geen beslag waarvan de debiteur niets leest', async () => {
    const op = '2025-04-23';
    const set = await leg('alleen-mededeling', op);
    await o.db.taak.create({ data: { sleutel: `overleden:uit:${op}`, zaak: set.claim.zaak, soort: 'overleden', tekst: 'De debiteur is overleden.', dag: naarDatum(dag(op)) } });
    const { zaak, delen } = await o.proef(op);
    const haalUit = async (brieven: readonly number[]) => o.verzenden.haalUit({ zaak, vandaag: dag(op), deelId: delen[0]?.deelId ?? 0, brieven, sleutel: `uit-${brieven.join('-')}`, door: 'Anna', reden: 'klopt niet' });
    await expect(haalUit([set.mededeling])).rejects.toThrow(`hoort bij brief ${String(set.beschikking)}, waarmee het beslag wordt gelegd`);
    await expect(haalUit([set.mededeling, set.beschikking])).rejects.toThrow('wijs het deel af');
    await o.db.brief.updateMany({ where: { id: { in: [set.beschikking, set.mededeling] } }, data: { status: 'vervallen', rundeelId: null } });
  });

  it('een run van alleen mededelingen neemt die van een nieuw beslag niet mee', async () => {
    const set = await leg('keuze', '2025-03-28');
    expect((await o.proef('2025-03-28', 1, { soort: 'mededeling' }, 'Anna')).delen).toEqual([]);
    await o.db.brief.updateMany({ where: { id: { in: [set.beschikking, set.mededeling] } }, data: { status: 'vervallen' } });
  });
});

describe('een beschikking aan een derde zonder adres', () => {
  async function legZonderAdres(naam: string, op: string): Promise<Set> {
    const set = await leg(naam, op);
    const { inhoud } = await o.db.brief.findUniqueOrThrow({ where: { id: set.beschikking } });
    const geadresseerde = { naam: 'Derde', aanhef: 'Geachte heer, mevrouw', adresregels: [], land: null };
    await o.db.brief.update({ where: { id: set.beschikking }, data: { inhoud: { ...(inhoud as object), geadresseerde } } });
    return set;
  }
  const wacht = async (set: Set) => o.db.brief.count({ where: { id: { in: [set.beschikking, set.mededeling] }, rundeelId: null, status: 'klaargezet' } });

  it('wacht met wat erbij hoort: zij komt in geen run, en niemand weigert haar', async () => {
    const op = '2025-04-24';
    const set = await legZonderAdres('zonder-adres', op);
    expect((await o.proef(op)).delen).toEqual([]);
    expect(await wacht(set)).toBe(2);
    await o.db.brief.updateMany({ where: { id: { in: [set.beschikking, set.mededeling] } }, data: { status: 'vervallen' } });
  });

  it('gaat met een run van dezelfde dag zodra iemand het adres vastlegt', async () => {
    const op = '2025-04-25';
    const set = await legZonderAdres('adres-gevonden', op);
    await o.proef(op);
    await legAdresDerdeVast(o.db, { loonheffingennummer: '001000020L01', adresregels: ['Markt 3', '1234 AB WATERSTAD'], door: 'j.proef', vandaag: dag(op) });
    const { zaak } = await o.proef(op, 2);
    await o.geefVrij(zaak, op);
    expect(await definitief(set)).toEqual(['beschikking', 'mededeling']);
  });
});

describe('het verhaal van het beslag', () => {
  const verhaalVan = async ({ claim }: Set): Promise<VerhaalId> => (await o.db.verhaalVordering.findFirstOrThrow({ where: { vorderingId: claim.id } })).verhaalId as VerhaalId;
  const pauzeer = async (set: Set, op: string, reden: Pauzereden) =>
    maakOperator(o.db).pauzeer({ verhaalId: await verhaalVan(set), vandaag: dag(op), sleutel: `pauze-${op}`, door: 'Anna', reden, totEnMet: dag('2025-12-01') });
  const weg = async ({ beschikking, mededeling }: Set): Promise<void> => {
    await o.db.brief.updateMany({ where: { id: { in: [beschikking, mededeling] } }, data: { status: 'vervallen', rundeelId: null } });
  };

  it('is gepauzeerd: dan zijn al zijn vorderingen het, en er wordt geen beslag gelegd zonder dat twee mensen keken', async () => {
    const op = '2025-04-14';
    const set = await leg('pauze-verhaal', op);
    await pauzeer(set, op, 'moratorium');
    const { delen } = await o.proef(op);
    expect([delen[0]?.status, await bevindingen(delen[0]?.deelId)]).toEqual(['wacht_op_goedkeuring', ['gepauzeerd']]);
    await weg(set);
  });

  it('van één vordering lopen de dagen na een besluit op kwijtschelding: de brief legt zolang geen beslag', async () => {
    const op = '2025-05-13';
    const set = await leg('kwijt-een', op);
    const ander = await o.vordering('kwijt-twee');
    await o.db.verhaalVordering.create({ data: { verhaalId: await verhaalVan(set), vorderingId: ander.id, aangemeldOp: naarDatum(dag(op)) } });
    await o.db.besluit.create({ data: { sleutel: `${ander.zaak}:kwijtschelding:k`, zaak: ander.zaak, soort: 'kwijtschelding', dag: naarDatum(dag(op)), grond: [], inhoud: { besluit: 'afgewezen', wachtTotEnMet: '2025-05-27' }, zonderBrief: 'volgt' } });
    const { beslagId } = await o.db.brief.findUniqueOrThrow({ where: { id: set.beschikking } });
    const gepauzeerd = async (vandaag: string) => (await leesBeslagstand(o.db, { soort: 'beschikking', vorderingId: null, beslagId, inhoud: {} }, dag(vandaag)))?.gepauzeerd;
    expect([await gepauzeerd('2025-05-27'), await gepauzeerd('2025-05-28')]).toEqual([true, false]);
    await weg(set);
  });

  it('heeft een open taak over een overlijden: ook dat ziet de proef', async () => {
    const op = '2025-04-15';
    const set = await leg('overleden-verhaal', op);
    await o.db.taak.create({ data: { sleutel: `overleden:${op}`, zaak: zaakVanVerhaal(await verhaalVan(set)), soort: 'overleden', tekst: 'De debiteur is overleden.', dag: naarDatum(dag(op)) } });
    expect(await bevindingen((await o.proef(op)).delen[0]?.deelId)).toEqual(['overleden']);
    await weg(set);
  });

  it('wordt na de proef gepauzeerd: geen van beide gaat, niet de beschikking zonder de mededeling', async () => {
    const op = '2025-04-16';
    const set = await leg('pauze-daarna', op);
    const { zaak } = await o.proef(op);
    await pauzeer(set, op, 'overleden');
    await o.geefVrij(zaak, op);
    expect(await definitief(set)).toEqual([]);
    await weg(set);
  });

  it('kreeg na de proef een betaling die al is geboekt: geen van beide gaat met het oude bedrag', async () => {
    const op = '2025-04-17';
    const set = await leg('betaald-daarna', op);
    const { zaak } = await o.proef(op);
    await set.claim.betaal(5_000, op);
    await o.geefVrij(zaak, op);
    expect(await definitief(set)).toEqual([]);
    await weg(set);
  });
});

describe('een vordering die erbij kwam nadat de beschikking is gemaakt', () => {
  it('houdt haar niet tegen: zij noemt haar niet, en die krijgt een eigen brief', async () => {
    const set = await leg('erbij', '2025-03-31');
    const erbij = await o.vordering('erbij-later');
    const { verhaalId } = await o.db.verhaalVordering.findFirstOrThrow({ where: { vorderingId: set.claim.id } });
    await o.db.verhaalVordering.create({ data: { verhaalId, vorderingId: erbij.id, aangemeldOp: naarDatum(dag('2025-03-31')) } });
    const { zaak, delen } = await o.proef('2025-03-31');
    expect(await bevindingen(delen[0]?.deelId)).toEqual([]);
    await o.geefVrij(zaak, '2025-03-31');
    expect(await definitief(set)).toEqual(['beschikking', 'mededeling']);
  });
});

describe('de proef kijkt bij een beschikking naar de vorderingen van het beslag', () => {
  it.each([
    ['een vordering zonder titel (IW 19 lid 1)', { titel: false }, ['titel_ontbreekt']],
    ['centen voor euro’s', { opgegeven: (open: number) => open * 100 }, ['factor_honderd', 'hoog_bedrag']],
    ['een ander bedrag dan openstaat', { opgegeven: (open: number) => open + 1 }, ['bedrag_klopt_niet']],
  ] as const)('%s', async (naam, anders, verwacht) => {
    const set = await leg(naam.slice(0, 12), '2025-04-01', anders);
    const { delen } = await o.proef('2025-04-01', 1 + (await o.db.verzendrun.count()));
    expect(await bevindingen(delen[0]?.deelId)).toEqual(expect.arrayContaining([...verwacht]));
    await o.db.brief.updateMany({ where: { id: { in: [set.beschikking, set.mededeling] } }, data: { status: 'vervallen', rundeelId: null } });
  });
});
