import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { legVertegenwoordigerVast } from '../../../activities/intake/vertegenwoordiger.ts';
import type { Naslag, Registerstand } from '../../../activities/registers/registers.ts';
import { BronFout, BronOnbereikbaar } from '../../../adapters/bron/fouten.ts';
import { metZaak } from '../../../activities/opslag/database.ts';
import { verjaringVan } from '../../../activities/opslag/verjaring.ts';
import { stelVoor } from '../../../activities/verhalen/voorstel.ts';
import { zaakVanBeslag, zaakVanVerhaal, type VorderingId } from '../../../contract/zaak.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import type { Pauzereden } from '../../../domain/pauze/redenen.ts';
import { ADRES } from '../invorderen/opstelling.ts';
import { gelegd, inkomen, maakOpstelling, type Opstelling, type Proefverhaal } from './opstelling.ts';

let o: Opstelling;
const NIETS: Registerstand = { gevraagd: { insolventies: [], maatregelen: [] }, onderCuratele: false };
const zet = (registers: Registerstand): void => {
  o.bronnen.registers = async (): Promise<Naslag> => Promise.resolve({ soort: 'gevonden', adressering: ADRES, registers });
};
const WSNP = (nummer: string): Registerstand => ({ ...NIETS, gevraagd: { insolventies: [{ soort: 'wsnp', nummer, sinds: dag('2025-03-01') }], maatregelen: [] } });
const BEWIND = (kaart: string): Registerstand => ({ ...NIETS, gevraagd: { insolventies: [], maatregelen: [{ soort: 'bewind', kaart, sinds: null, vertegenwoordiger: null }] } });
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());
beforeEach(() => {
  zet(NIETS);
});

const kop = (v: Proefverhaal, vandaag: string) => ({ verhaalId: v.id, vandaag: dag(vandaag) });
const taakVan = async (v: Proefverhaal) => o.db.taak.findFirstOrThrow({ where: { zaak: zaakVanVerhaal(v.id), afgedaanOp: null }, orderBy: { id: 'desc' } });
const bevindingVan = async (v: Proefverhaal): Promise<number> => {
  const { feiten } = await taakVan(v);
  return typeof feiten === 'object' && feiten !== null && 'bevindingId' in feiten ? Number(feiten['bevindingId']) : -1;
};

describe('voor een vaststelling die tot een beslag leidt worden de registers gevraagd', () => {
  it('WSNP: geen beslag en geen inkomen gevraagd om te rekenen, maar een taak (IW 19 lid 10)', async () => {
    const v = await o.verhaal();
    zet(WSNP('R.1'));
    expect(await v.stelVast('2025-03-25')).toEqual({ soort: 'voorgelegd', taak: 'insolventie' });
    expect(await taakVan(v)).toMatchObject({ soort: 'insolventie', artikelen: ['IW 19 lid 10', 'Fw 299', 'Fw 301'], keuzes: ['wachten', 'geen_beslag'], feiten: { gevonden: 'wsnp' } });
    expect(await o.db.beslag.count({ where: { verhaalId: v.id } })).toBe(0);
  });

  it('raakt dit verhaal niet: een besluit van een mens, en de volgende vaststelling gaat door', async () => {
    const v = await o.verhaal();
    zet(WSNP('R.2'));
    await v.stelVast('2025-03-25');
    await o.verhalen.beoordeelRegister({ ...kop(v, '2025-03-25'), sleutel: 'o', door: 'jansen', bevindingId: await bevindingVan(v), reden: 'naamgenoot' });
    expect(await o.db.taak.count({ where: { zaak: zaakVanVerhaal(v.id), afgedaanOp: null } })).toBe(0);
    expect(await v.stelVast('2025-03-26', 2, 'opnieuw')).toMatchObject({ soort: 'beslag' });
  });

  it('onbereikbaar: er is nog niets vastgesteld, en de vraag wordt later gesteld', async () => {
    const v = await o.verhaal();
    o.bronnen.registers = async () => Promise.reject(new BronOnbereikbaar('bewindregister', 'tijd_verstreken'));
    await expect(v.stelVast('2025-03-25')).rejects.toBeInstanceOf(BronOnbereikbaar);
    zet(NIETS);
    expect(await v.stelVast('2025-03-26')).toMatchObject({ soort: 'beslag' });
  });

  it('een antwoord dat niet klopt is een taak', async () => {
    const v = await o.verhaal();
    o.bronnen.registers = async () => Promise.reject(new BronFout('insolventieregister', 'antwoord_ongeldig', 'x'));
    expect(await v.stelVast('2025-03-25')).toEqual({ soort: 'voorgelegd', taak: 'bron_antwoord_ongeldig' });
  });

  it('bewind zonder adres houdt het beslag op; met adres gaan mededeling en brief naar de bewindvoerder', async () => {
    const v = await o.verhaal();
    zet(BEWIND('BM1'));
    expect(await v.stelVast('2025-03-25')).toEqual({ soort: 'voorgelegd', taak: 'vertegenwoordiger_onbekend' });
    await legVertegenwoordigerVast(o.db, { bevindingId: await bevindingVan(v), kenmerk: 'k', naam: 'Bewindkantoor Zorg', adresregels: ['Postbus 5', '1234 AB WATERSTAD'], door: 'jansen', vandaag: dag('2025-03-26') });
    const uitkomst = await v.stelVast('2025-03-26', 2, 'opnieuw');
    if (uitkomst.soort !== 'beslag') throw new Error(JSON.stringify(uitkomst));
    const beslagId = gelegd(await o.verhalen.legBeslag({ ...kop(v, '2025-03-26'), berekeningId: uitkomst.berekeningId, bronId: uitkomst.bronId }));
    await o.beslaan.maakBeschikking({ beslagId, vandaag: dag('2025-03-26'), berekeningId: uitkomst.berekeningId, volgnummer: 1 });
    const aanDebiteur = await o.db.brief.findMany({ where: { beslagId, aan: 'vertegenwoordiger' } });
    expect(aanDebiteur.map(({ inhoud }) => JSON.stringify(inhoud)).map((tekst) => [tekst.includes('Bewindkantoor Zorg'), tekst.includes('Kade 1')])).toEqual([
      [true, false],
      [true, false],
    ]);
  });
});

describe('bewind dat wordt gevonden terwijl er een beslag ligt', () => {
  it('zolang de bewindvoerder niet is vastgelegd hoort de derde van de opheffing, en de debiteur niet; een mens wordt gevraagd', async () => {
    const v = await o.verhaal();
    const b = await v.leg('2025-03-25');
    zet(BEWIND('BM2'));
    await v.stelVast('2025-06-02', 2, 'opnieuw');
    await o.beslaan.hefOp({ beslagId: b.id, vandaag: dag('2025-06-03'), einde: 'voldaan' });
    expect((await o.db.brief.findMany({ where: { beslagId: b.id, soort: { startsWith: 'opheffing' } } })).map(({ soort }) => soort)).toEqual(['opheffing_derde']);
    expect(await o.db.taak.findMany({ where: { zaak: zaakVanBeslag(b.id), afgedaanOp: null } })).toMatchObject([{ soort: 'vertegenwoordiger_onbekend', feiten: { gevonden: 'bewind' } }]);
  });

  it('raakt het dit verhaal niet, dan krijgt de debiteur de opheffing zelf', async () => {
    const v = await o.verhaal();
    const b = await v.leg('2025-03-25');
    zet(BEWIND('BM3'));
    await v.stelVast('2025-06-02', 2, 'opnieuw');
    await o.verhalen.beoordeelRegister({ ...kop(v, '2025-06-02'), sleutel: 'o', door: 'jansen', bevindingId: await bevindingVan(v), reden: 'naamgenoot' });
    await o.beslaan.hefOp({ beslagId: b.id, vandaag: dag('2025-06-03'), einde: 'voldaan' });
    expect(await o.db.brief.findFirst({ where: { beslagId: b.id, soort: 'opheffing_debiteur' } })).toMatchObject({ aan: 'debiteur' });
  });
});

describe('een vraag over een vaststelling die openstaat', () => {
  const open = async (v: Proefverhaal) => (await o.db.taak.findMany({ where: { zaak: zaakVanVerhaal(v.id), afgedaanOp: null, sleutel: { startsWith: `${zaakVanVerhaal(v.id)}:vaststelling:` } }, orderBy: { id: 'asc' } })).map(({ soort }) => soort);
  const SAMEN = { leefsituatie: 'gehuwd_zonder_kinderen' } as const;

  it('WSNP bij de herberekening: een goedgekeurde wijziging beantwoordt die vraag niet', async () => {
    const v = await o.verhaal();
    await v.leg('2025-03-25');
    zet(WSNP('R.3'));
    expect(await v.stelVast('2026-03-25', 2, 'herberekening')).toEqual({ soort: 'voorgelegd', taak: 'insolventie' });
    expect(await v.corrigeer('2026-04-02', 3, SAMEN)).toMatchObject({ soort: 'beslag' });
    expect(await open(v)).toEqual(['insolventie']);
  });

  it('en zij begint geen nieuw jaar op cijfers die zijn verlopen (475d lid 3 onder a)', async () => {
    const v = await o.verhaal();
    await v.leg('2025-03-25');
    zet(WSNP('R.4'));
    await v.stelVast('2026-03-25', 2, 'herberekening');
    expect(await v.corrigeer('2026-04-02', 3, SAMEN)).toMatchObject({ soort: 'beslag', geldigTotEnMet: '2026-03-24' });
  });

  it('een nieuwe vraag over verse gegevens komt in de plaats van de oude: die is niet meer te beantwoorden', async () => {
    const v = await o.verhaal();
    zet(BEWIND('BM2'));
    await v.stelVast('2025-03-25');
    const { id: oud } = await taakVan(v);
    zet(WSNP('R.5'));
    await v.stelVast('2025-03-26', 2, 'opnieuw');
    expect(await open(v)).toEqual(['insolventie']);
    expect(await o.db.taak.findUniqueOrThrow({ where: { id: oud } })).toMatchObject({ uitkomst: 'opnieuw vastgesteld' });
  });
});

describe('een antwoord van mensen rust op de registers van vandaag (IW 19 lid 10, Fw 33)', () => {
  const HAND = {
    keuze: 'voet_met_de_hand', loonheffingennummer: '000010078L01', letter: 'd', leefsituatie: 'alleenstaande', belastbaarCenten: centen(250_000), belastbaarEchtgenootCenten: centen(0),
    nettoCenten: centen(215_000), nietBeslagenCenten: centen(0), nietBeslagenEchtgenootCenten: centen(0), reden: 'code onbekend', bewijs: 'loonstrook',
  } as const;
  let eerder: Opstelling['bronnen']['polis'];
  beforeEach(() => {
    eerder = o.bronnen.polis;
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 250_000, heffing: 35_000, code: '999' })] }, derden: {} });
  });
  afterEach(() => {
    o.bronnen.polis = eerder;
  });
  /** Asked on 3 February, answered and approved in May; in between the registers came to say what they say now. */
  const keurGoedInMei = async (nu: Registerstand) => {
    const v = await o.verhaal();
    expect(await v.stelVast('2025-02-03')).toEqual({ soort: 'voorgelegd', taak: 'rekentool_met_de_hand' });
    zet(nu);
    const { id: taakId } = await taakVan(v);
    const zaak = zaakVanVerhaal(v.id);
    const antwoordId = await metZaak(o.db, zaak, async (tx) => stelVoor(tx, { zaak, vandaag: dag('2025-05-05'), sleutel: 'h', door: 'j.proef', taakId, inhoud: HAND }));
    await o.verhalen.vraagVoorAntwoord({ ...kop(v, '2025-05-06'), volgnummer: 2, antwoordId });
    return { v, uitkomst: await o.verhalen.keurAntwoordGoed({ ...kop(v, '2025-05-06'), sleutel: 'k', door: 'a.ander', taakId, antwoordId, volgnummer: 2 }) };
  };

  it('WSNP van na de vraag: geen voet en geen beslag, maar de vraag van het register', async () => {
    const { v, uitkomst } = await keurGoedInMei(WSNP('R.6'));
    expect(uitkomst).toEqual({ soort: 'voorgelegd', taak: 'insolventie' });
    expect(await taakVan(v)).toMatchObject({ soort: 'insolventie', feiten: { gevonden: 'wsnp' } });
  });

  it('niets gevonden: de voet met de hand geldt', async () => {
    expect((await keurGoedInMei(NIETS)).uitkomst).toMatchObject({ soort: 'beslag' });
  });

  it('voor een antwoord zonder voet wordt niemand gevraagd', async () => {
    const v = await o.verhaal();
    await v.stelVast('2025-02-03');
    const { antwoordId } = await o.verhalen.stelAntwoordVoor({ ...kop(v, '2025-05-05'), sleutel: 'w', door: 'j.proef', taakId: (await taakVan(v)).id, keuze: 'wachten', maanden: 3, toelichting: 'op verzoek' });
    const { rekentool } = o.bronnen.gevraagd;
    await o.verhalen.vraagVoorAntwoord({ ...kop(v, '2025-05-06'), volgnummer: 2, antwoordId });
    expect(o.bronnen.gevraagd.rekentool).toBe(rekentool);
  });
});

describe('een beschikking die niet op haar dag ging, rust bij de volgende op de registers van die dag', () => {
  const geopend = async () => {
    const v = await o.verhaal();
    const uitkomst = await v.stelVast('2025-03-25');
    if (uitkomst.soort !== 'beslag') throw new Error(JSON.stringify(uitkomst));
    const { berekeningId, bronId } = uitkomst;
    const beslagId = gelegd(await o.verhalen.legBeslag({ ...kop(v, '2025-03-25'), berekeningId, bronId }));
    const maak = async (op: string, volgnummer: number) => o.beslaan.maakBeschikking({ beslagId, vandaag: dag(op), berekeningId, volgnummer });
    await maak('2025-03-25', 1);
    await o.beslaan.haalUitDePost({ beslagId, vandaag: dag('2025-03-26'), volgnummer: 1 });
    return { v, maak };
  };

  it('WSNP: zij wordt niet gemaakt, en het verhaal vraagt een mens', async () => {
    const { v, maak } = await geopend();
    zet(WSNP('R.7'));
    expect(await maak('2025-03-26', 2)).toEqual({ soort: 'nog_niet', doorRegister: true });
    expect(await taakVan(v)).toMatchObject({ soort: 'insolventie', keuzes: ['wachten', 'geen_beslag'] });
  });

  it('beoordeeld dat het dit verhaal niet raakt: de dag erna wordt zij gemaakt', async () => {
    const { v, maak } = await geopend();
    zet(WSNP('R.8'));
    await maak('2025-03-26', 2);
    await o.verhalen.beoordeelRegister({ ...kop(v, '2025-03-26'), sleutel: 'o', door: 'jansen', bevindingId: await bevindingVan(v), reden: 'naamgenoot' });
    expect(await maak('2025-03-27', 2)).toMatchObject({ soort: 'klaargezet' });
  });
});

describe('een pauze terwijl er een beslag ligt', () => {
  /** The beslag of 25 March 2025 interrupted the verjaring: five years on, and the 93 days of the pause where it prolongs (Awb 4:111). */
  it.each([
    ['uitstel', ['beslag_bij_pauze'], '2030-06-26'],
    ['surseance', ['beslag_bij_pauze'], '2030-06-26'],
    ['geschorste_tenuitvoerlegging', ['beslag_bij_pauze'], '2030-06-26'],
    ['wsnp', [], '2030-06-26'],
    ['faillissement', [], '2030-06-26'],
    ['moratorium', ['beslag_bij_pauze'], '2030-03-25'],
    ['minnelijk_traject', ['beslag_bij_pauze'], '2030-03-25'],
    ['overleden', ['beslag_bij_pauze'], '2030-03-25'],
    ['bezwaar', [], '2030-03-25'],
    ['kwijtschelding_gevraagd', [], '2030-03-25'],
    ['detentie', [], '2030-03-25'],
    ['emigratie', [], '2030-03-25'],
    ['beleid', [], '2030-03-25'],
  ] as const satisfies readonly (readonly [Pauzereden, readonly string[], string])[])('%s: taken %j, verjaart na %s', async (reden, taken, laatsteDag) => {
    const v = await o.verhaal();
    await v.leg('2025-03-25');
    await o.verhalen.pauzeer({ ...kop(v, '2025-05-01'), sleutel: 'p', door: 'jansen', reden, totEnMet: dag('2025-08-01') });
    expect((await o.db.taak.findMany({ where: { zaak: zaakVanVerhaal(v.id), afgedaanOp: null } })).map(({ soort }) => soort)).toEqual(taken);
    const [vorderingId = '' as VorderingId] = v.vorderingen;
    expect((await verjaringVan(o.db, vorderingId)).laatsteDag).toBe(laatsteDag);
  });

  it('emigratie: het beslag loopt door, de afdracht telt en niemand hoort van een opheffing', async () => {
    const v = await o.verhaal();
    const b = await v.leg('2025-03-25');
    await o.verhalen.pauzeer({ ...kop(v, '2025-05-01'), sleutel: 'p', door: 'jansen', reden: 'emigratie', totEnMet: dag('2025-08-01') });
    expect(await b.draagAf('2025-05-26', 40_000, null)).toMatchObject({ openstaandCenten: 60_000, taak: null });
    expect(await o.db.brief.count({ where: { beslagId: b.id, soort: { startsWith: 'opheffing' } } })).toBe(0);
    expect(await o.db.bericht.count({ where: { ontvanger: zaakVanBeslag(b.id), soort: 'beeindig' } })).toBe(0);
  });
});
