import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { legVertegenwoordigerVast } from '../../../activities/intake/vertegenwoordiger.ts';
import { controleerBesluiten } from '../../../activities/opslag/besluitketen.ts';
import { openstaand } from '../../../activities/opslag/openstaand.ts';
import type { Registerstand } from '../../../activities/registers/registers.ts';
import { maakTaken } from '../../../activities/taken/taken.ts';
import { BronFout, BronOnbereikbaar } from '../../../adapters/bron/fouten.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import type { Insolventiesoort } from '../../../domain/registers/insolventie.ts';
import { ADRES, maakOpstelling, type Opstelling, type Proefvordering } from './opstelling.ts';

let o: Opstelling;
const NIETS: Registerstand = { gevraagd: { insolventies: [], maatregelen: [] }, onderCuratele: false };
const zet = (stand: Registerstand): void => {
  o.registers.stand = async () => Promise.resolve(stand);
};
const insolvent = (soort: Insolventiesoort, nummer: string): Registerstand => ({ ...NIETS, gevraagd: { insolventies: [{ soort, nummer, sinds: dag('2025-01-15') }], maatregelen: [] } });
const bewind = (kaart: string, vertegenwoordiger: string | null): Registerstand => ({ ...NIETS, gevraagd: { insolventies: [], maatregelen: [{ soort: 'bewind', kaart, sinds: dag('2024-06-01'), vertegenwoordiger }] } });

beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());
beforeEach(() => {
  zet(NIETS);
  o.brp.antwoord = async () => Promise.resolve({ soort: 'gevonden', adressering: ADRES });
});

const wie = { door: 'J. de Vries' };
const taken = async (v: Proefvordering) => o.db.taak.findMany({ where: { zaak: v.zaak, afgedaanOp: null }, orderBy: { id: 'asc' } });
const bevindingVan = async (v: Proefvordering): Promise<number> => {
  const [taak] = await taken(v);
  const feiten: unknown = taak?.feiten;
  return typeof feiten === 'object' && feiten !== null && 'bevindingId' in feiten ? Number(feiten.bevindingId) : -1;
};
const totAanmaning = async (naam: string, debiteur?: string): Promise<Proefvordering> => {
  const v = await o.vordering(naam, debiteur);
  await v.doorloop('herinnering', '2025-01-06');
  return v;
};
/** A decision whose letter asks the BRP and no register. */
const wijsAf = async (v: Proefvordering) => o.invorderen.beslisKwijtschelding({ vorderingId: v.id, vandaag: dag('2025-01-22'), sleutel: 'kw', ...wie, besluit: 'afgewezen', reden: 'genoeg spaargeld' });
const besluitbrieven = async (v: Proefvordering) => o.db.brief.findMany({ where: { zaak: v.zaak, soort: 'kwijtscheldingsbesluit' } });
const inhoudVan = async (briefId: number) => JSON.stringify((await o.db.brief.findUniqueOrThrow({ where: { id: briefId } })).inhoud);

describe('een insolventie houdt de straat op', () => {
  it.each(['faillissement', 'surseance', 'wsnp'] as const)('%s: geen aanmaning, geen kosten, een taak met wat er is gevonden', async (soort) => {
    const v = await totAanmaning(`ins-${soort}`);
    zet(insolvent(soort, `X.16/25/${soort.length}`));
    expect(await v.zet('aanmaning', '2025-01-21')).toEqual({ soort: 'voorgelegd', taak: 'insolventie' });
    expect((await openstaand(o.db, v.id)).kosten).toBe(0);
    expect(await taken(v)).toMatchObject([{ soort: 'insolventie', feiten: { gevonden: soort, sinds: '2025-01-15' } }]);
    // The number leads to a name: it stays out of task and chain.
    expect(JSON.stringify([await taken(v), await o.db.gebeurtenis.findMany({ where: { zaak: v.zaak } })])).not.toContain('X.16');
  });

  it('de herinnering is gratis en vraagt de registers niet', async () => {
    const gevraagd = o.registers.gevraagd;
    await totAanmaning('gratis');
    expect(o.registers.gevraagd).toBe(gevraagd);
  });

  it.each(['dwangbevel', 'vooraankondiging'] as const)('ook voor %s wordt gevraagd', async (stap) => {
    const v = await totAanmaning(`voor-${stap}`);
    await v.doorloop('aanmaning', '2025-01-21');
    if (stap === 'vooraankondiging') await v.doorloop('dwangbevel', '2025-02-05');
    zet(insolvent('wsnp', `R.16/25/${stap}`));
    expect(await v.zet(stap, stap === 'dwangbevel' ? '2025-02-05' : '2025-02-24')).toEqual({ soort: 'voorgelegd', taak: 'insolventie' });
  });

  it('gepauzeerd met de reden: de taak is beantwoord, en na de pauze wordt opnieuw gevraagd', async () => {
    const v = await totAanmaning('pauze-wsnp');
    zet(insolvent('wsnp', 'R.16/25/900'));
    await v.zet('aanmaning', '2025-01-21');
    await o.invorderen.pauzeer({ vorderingId: v.id, vandaag: dag('2025-01-21'), sleutel: 'p', ...wie, reden: 'wsnp', totEnMet: dag('2026-07-20') });
    expect(await taken(v)).toEqual([]);
    expect(await v.zet('aanmaning', '2026-07-21', 2)).toEqual({ soort: 'voorgelegd', taak: 'insolventie' });
    zet(NIETS);
    expect(await v.zet('aanmaning', '2026-07-22', 3)).toMatchObject({ soort: 'klaargezet' });
  });

  it('raakt deze vordering niet: een besluit met reden, en de straat gaat door; dezelfde insolventie vraagt het niet weer', async () => {
    const v = await totAanmaning('later');
    zet(insolvent('wsnp', 'R.16/25/901'));
    await v.zet('aanmaning', '2025-01-21');
    const bevindingId = await bevindingVan(v);
    const oordeel = { vorderingId: v.id, vandaag: dag('2025-01-21'), sleutel: 'o', ...wie, bevindingId, reden: 'Belasting van na de toelating van mevrouw Jansen' };
    await o.invorderen.beoordeelRegister(oordeel);
    await o.invorderen.beoordeelRegister(oordeel);
    expect(await taken(v)).toEqual([]);
    expect(await v.zet('aanmaning', '2025-01-21', 2)).toMatchObject({ soort: 'klaargezet' });
    expect(await o.db.besluit.count({ where: { zaak: v.zaak, soort: 'register_raakt_niet' } })).toBe(1);
    expect(JSON.stringify(await o.db.gebeurtenis.findMany({ where: { zaak: v.zaak } }))).not.toContain('Jansen');
  });

  it('een andere insolventie daarna vraagt het wel', async () => {
    const v = await totAanmaning('tweede');
    zet(insolvent('wsnp', 'R.16/25/902'));
    await v.zet('aanmaning', '2025-01-21');
    await o.invorderen.beoordeelRegister({ vorderingId: v.id, vandaag: dag('2025-01-21'), sleutel: 'o', ...wie, bevindingId: await bevindingVan(v), reden: 'naamgenoot' });
    zet(insolvent('faillissement', 'F.16/25/902'));
    expect(await v.zet('aanmaning', '2025-01-21', 2)).toEqual({ soort: 'voorgelegd', taak: 'insolventie' });
  });

  it('een bevinding van een ander wordt geweigerd', async () => {
    const [a, b] = [await totAanmaning('mijn'), await totAanmaning('ander')];
    zet(insolvent('wsnp', 'R.16/25/903'));
    await a.zet('aanmaning', '2025-01-21');
    const bevindingId = await bevindingVan(a);
    await expect(o.invorderen.beoordeelRegister({ vorderingId: b.id, vandaag: dag('2025-01-21'), sleutel: 'o', ...wie, bevindingId, reden: 'x' })).rejects.toThrow('gaat niet over deze debiteur');
  });
});

describe('een register dat niet antwoordt', () => {
  it('onbereikbaar: geen brief en geen taak, de stap wordt later opnieuw geprobeerd', async () => {
    const v = await totAanmaning('plat');
    o.registers.stand = async () => Promise.reject(new BronOnbereikbaar('insolventieregister', 'storing', 503));
    await expect(v.zet('aanmaning', '2025-01-21')).rejects.toBeInstanceOf(BronOnbereikbaar);
    expect(await taken(v)).toEqual([]);
  });
  it('een antwoord dat niet klopt is een taak', async () => {
    const v = await totAanmaning('krom');
    o.registers.stand = async () => Promise.reject(new BronFout('bewindregister', 'antwoord_ongeldig', 'het antwoord volgt het contract niet'));
    expect(await v.zet('aanmaning', '2025-01-21')).toEqual({ soort: 'voorgelegd', taak: 'bron_antwoord_ongeldig' });
  });
  it('zonder volledige geboortedatum kan niet worden gevraagd: een mens kijkt, en zijn oordeel geldt voor die stap', async () => {
    const v = await totAanmaning('datumloos');
    zet({ gevraagd: null, onderCuratele: false });
    expect(await v.zet('aanmaning', '2025-01-21')).toEqual({ soort: 'voorgelegd', taak: 'register_met_de_hand' });
    await o.invorderen.beoordeelRegister({ vorderingId: v.id, vandaag: dag('2025-01-21'), sleutel: 'o', ...wie, bevindingId: await bevindingVan(v), reden: 'nagekeken' });
    expect(await v.zet('aanmaning', '2025-01-21', 2)).toMatchObject({ soort: 'klaargezet' });
  });
});

describe('bewind en curatele: de brief gaat naar wie voor de debiteur handelt', () => {
  const KANTOOR = { naam: 'Bewindkantoor Zorg', adresregels: ['Postbus 5', '1234 AB WATERSTAD'], door: 'J. de Vries', vandaag: dag('2025-01-21') };

  it('adres onbekend: een taak; vastgelegd: de aanmaning naar de bewindvoerder, met de naam van de debiteur en zonder diens adres', async () => {
    const v = await totAanmaning('bewind');
    zet(bewind('BM00001/0001', 'Bewindkantoor Zorg'));
    o.brp.antwoord = async () => Promise.resolve({ soort: 'gevonden', adressering: { ...ADRES, geheimhouding: true } });
    expect(await v.zet('aanmaning', '2025-01-21')).toEqual({ soort: 'voorgelegd', taak: 'vertegenwoordiger_onbekend' });
    const opgave = { ...KANTOOR, bevindingId: await bevindingVan(v), kenmerk: 'k1' };
    const eerste = await legVertegenwoordigerVast(o.db, opgave);
    expect(eerste.zaken).toEqual([v.zaak]);
    expect((await legVertegenwoordigerVast(o.db, opgave)).id).toBe(eerste.id);
    await o.invorderen.hervat({ vorderingId: v.id, vandaag: dag('2025-01-21'), sleutel: 'h', ...wie });
    const briefId = await v.brief('aanmaning', '2025-01-21', 2);
    expect(await o.db.brief.findUniqueOrThrow({ where: { id: briefId } })).toMatchObject({ aan: 'vertegenwoordiger' });
    const inhoud = await inhoudVan(briefId);
    expect([inhoud.includes('Bewindkantoor Zorg'), inhoud.includes('A. Proef'), inhoud.includes('Kade 1')]).toEqual([true, true, false]);
    expect(JSON.stringify(await o.db.gebeurtenis.findMany({ where: { zaak: v.zaak } }))).not.toContain('Bewindkantoor');
  });

  it('dat de debiteur minderjarig is gaat mee naar wie voor hem handelt', async () => {
    const v = await totAanmaning('minder');
    zet(bewind('BM00006/0001', null));
    await v.zet('aanmaning', '2025-01-21');
    await legVertegenwoordigerVast(o.db, { ...KANTOOR, bevindingId: await bevindingVan(v), kenmerk: 'k1' });
    o.brp.antwoord = async () => Promise.resolve({ soort: 'gevonden', adressering: { ...ADRES, minderjarig: true } });
    const { inhoud } = await o.db.brief.findUniqueOrThrow({ where: { id: await v.brief('aanmaning', '2025-01-21', 2) } });
    expect(inhoud).toMatchObject({ geadresseerde: { naam: KANTOOR.naam, minderjarig: true } });
  });

  it('een andere vordering van dezelfde debiteur hoeft het niet nog eens te vragen', async () => {
    const a = await totAanmaning('zelfde-a', '999990019');
    const b = await totAanmaning('zelfde-b', '999990019');
    zet(bewind('BM00002/0001', null));
    await a.zet('aanmaning', '2025-01-21');
    await legVertegenwoordigerVast(o.db, { ...KANTOOR, bevindingId: await bevindingVan(a), kenmerk: 'k1' });
    expect(await inhoudVan(await b.brief('aanmaning', '2025-01-21'))).toContain('Postbus 5');
  });

  it('een andere bewindvoerder op dezelfde kaart: opnieuw een taak', async () => {
    const a = await totAanmaning('wissel');
    zet(bewind('BM00003/0001', 'De eerste'));
    await a.zet('aanmaning', '2025-01-21');
    await legVertegenwoordigerVast(o.db, { ...KANTOOR, bevindingId: await bevindingVan(a), kenmerk: 'k1' });
    zet(bewind('BM00003/0001', 'De tweede'));
    expect(await a.zet('aanmaning', '2025-01-21', 2)).toEqual({ soort: 'voorgelegd', taak: 'vertegenwoordiger_onbekend' });
  });

  it('het bewind is geëindigd: de volgende brief gaat weer naar de debiteur', async () => {
    const a = await totAanmaning('voorbij');
    zet(bewind('BM00004/0001', null));
    await a.zet('aanmaning', '2025-01-21');
    await legVertegenwoordigerVast(o.db, { ...KANTOOR, bevindingId: await bevindingVan(a), kenmerk: 'k1' });
    zet(NIETS);
    expect(await inhoudVan(await a.brief('aanmaning', '2025-01-21', 2))).toContain('Kade 1');
  });

  it('curatele volgens de BRP, zonder kaart in het register: ook dan een taak', async () => {
    const a = await totAanmaning('curatele');
    zet({ ...NIETS, onderCuratele: true });
    expect(await a.zet('aanmaning', '2025-01-21')).toEqual({ soort: 'voorgelegd', taak: 'vertegenwoordiger_onbekend' });
    expect(await taken(a)).toMatchObject([{ feiten: { gevonden: 'curatele' }, artikelen: ['BW 1:386'] }]);
  });

  it('een brief die de registers niet vraagt gaat naar de bewindvoerder', async () => {
    const a = await totAanmaning('los');
    zet(bewind('BM00007/0001', null));
    await a.zet('aanmaning', '2025-01-21');
    await legVertegenwoordigerVast(o.db, { ...KANTOOR, bevindingId: await bevindingVan(a), kenmerk: 'k1' });
    await wijsAf(a);
    expect(await besluitbrieven(a)).toMatchObject([{ aan: 'vertegenwoordiger', inhoud: { geadresseerde: { naam: KANTOOR.naam } } }]);
  });

  it('is die nog niet vastgelegd, dan krijgt niemand hem, en een mens wordt gevraagd (BW 1:441)', async () => {
    const a = await totAanmaning('los-open');
    zet(bewind('BM00008/0001', null));
    await a.zet('aanmaning', '2025-01-21');
    const bevinding = await bevindingVan(a);
    await wijsAf(a);
    expect(await besluitbrieven(a)).toEqual([]);
    expect((await taken(a)).at(-1)).toMatchObject({ soort: 'vertegenwoordiger_onbekend', feiten: { bevinding, gevonden: 'bewind' }, artikelen: ['BW 1:441'] });
  });

  it('de vraag over een brief die niet ging blijft, ook als de straat verder mag of de vordering eindigt', async () => {
    const a = await totAanmaning('los-oordeel');
    zet(bewind('BM00009/0001', null));
    await a.zet('aanmaning', '2025-01-21');
    const bevindingId = await bevindingVan(a);
    await wijsAf(a);
    await o.invorderen.beoordeelRegister({ vorderingId: a.id, vandaag: dag('2025-01-22'), sleutel: 'o', ...wie, bevindingId, reden: 'naamgenoot' });
    await o.invorderen.hervat({ vorderingId: a.id, vandaag: dag('2025-01-22'), sleutel: 'h', ...wie });
    await o.invorderen.sluit({ vorderingId: a.id, vandaag: dag('2025-01-22'), einde: 'ingetrokken' });
    expect((await taken(a)).map(({ feiten }) => feiten)).toMatchObject([{ bevinding: bevindingId, gevonden: 'bewind' }]);
  });

  it('raakt het bewind deze vordering niet, dan gaat zo een brief naar de debiteur', async () => {
    const a = await totAanmaning('los-naamgenoot');
    zet(bewind('BM00010/0001', null));
    await a.zet('aanmaning', '2025-01-21');
    await o.invorderen.beoordeelRegister({ vorderingId: a.id, vandaag: dag('2025-01-21'), sleutel: 'o', ...wie, bevindingId: await bevindingVan(a), reden: 'naamgenoot' });
    await wijsAf(a);
    expect(await besluitbrieven(a)).toMatchObject([{ aan: 'debiteur' }]);
  });

  it('wat een andere opdrachtgever ooit vond beslist niet naar wie onze brief gaat', async () => {
    const bsn = '999997002';
    await o.db.opdrachtgever.create({ data: { id: 'ander', naam: 'Gemeente Ander' } });
    const { id: debiteurId } = await o.db.debiteur.create({ data: { opdrachtgeverId: 'ander', bsn } });
    const { id: bevindingId } = await o.db.registerbevinding.create({ data: { debiteurId, soort: 'bewind', kenmerk: 'BM00011/0001', gevondenOp: new Date('2024-02-03') } });
    await legVertegenwoordigerVast(o.db, { ...KANTOOR, bevindingId, kenmerk: 'ander' });
    const a = await o.vordering('los-ander', bsn);
    await wijsAf(a);
    expect(await besluitbrieven(a)).toMatchObject([{ aan: 'debiteur', inhoud: { geadresseerde: { naam: ADRES.naam, adresregels: ADRES.adresregels } } }]);
  });

  it('geen adres van de debiteur zelf houdt een brief aan de bewindvoerder niet op', async () => {
    const a = await totAanmaning('adresloos');
    zet(bewind('BM00005/0001', null));
    await a.zet('aanmaning', '2025-01-21');
    await legVertegenwoordigerVast(o.db, { ...KANTOOR, bevindingId: await bevindingVan(a), kenmerk: 'k1' });
    o.brp.antwoord = async () => Promise.resolve({ soort: 'gevonden', adressering: { ...ADRES, adresregels: [] } });
    expect(await a.zet('aanmaning', '2025-01-21', 2)).toMatchObject({ soort: 'klaargezet' });
  });

  it.each([
    ['een adres van één regel', { adresregels: ['Postbus 5'] }],
    ['zonder naam', { naam: ' ' }],
  ])('%s wordt geweigerd', async (_wat, over) => {
    await expect(legVertegenwoordigerVast(o.db, { ...KANTOOR, ...over, bevindingId: 1, kenmerk: 'k' })).rejects.toThrow('Geef een naam en een adres');
  });
});

describe('wie te schrijven is verandert tussen twee brieven', () => {
  it('verhuisd: elke brief gaat naar het adres van die dag', async () => {
    const a = await totAanmaning('verhuisd');
    o.brp.antwoord = async () => Promise.resolve({ soort: 'gevonden', adressering: { ...ADRES, adresregels: ['Plein 9', '4321 BA ELDERS'] } });
    expect(await inhoudVan(await a.brief('aanmaning', '2025-01-21'))).toContain('Plein 9');
  });
  it('geëmigreerd met een adres: de brief gaat naar het buitenland', async () => {
    const a = await totAanmaning('buitenland');
    o.brp.antwoord = async () => Promise.resolve({ soort: 'gevonden', adressering: { ...ADRES, adresregels: ['Rue 1', '1000 BRUSSEL'], land: 'België' } });
    expect(await inhoudVan(await a.brief('aanmaning', '2025-01-21'))).toContain('België');
  });
  it.each([
    ['overleden', { overleden: true }, 'overleden'],
    ['zonder adres', { adresregels: [] }, 'adres_onbekend'],
  ] as const)('%s na de herinnering: geen aanmaning, een taak', async (wat, over, taak) => {
    const a = await totAanmaning(`tussen-${wat.replace(' ', '-')}`);
    o.brp.antwoord = async () => Promise.resolve({ soort: 'gevonden', adressering: { ...ADRES, ...over } });
    expect(await a.zet('aanmaning', '2025-01-21')).toEqual({ soort: 'voorgelegd', taak });
  });
});

describe('kwijtschelding (IW 26)', () => {
  const kop = (v: Proefvordering) => ({ vorderingId: v.id, vandaag: dag('2025-02-01'), sleutel: 'kw', ...wie, reden: 'geen draagkracht' });

  it('afgewezen: een besluit, en de dagen van het beleid zonder stap', async () => {
    const v = await totAanmaning('kw-nee');
    const eenmaal = await o.invorderen.beslisKwijtschelding({ ...kop(v), besluit: 'afgewezen' });
    expect(eenmaal).toEqual({ openstaandCenten: 32_000, wachtTotEnMet: '2025-02-15' });
    expect(await o.invorderen.beslisKwijtschelding({ ...kop(v), besluit: 'afgewezen' })).toEqual(eenmaal);
    expect(await o.db.besluit.findMany({ where: { zaak: v.zaak, soort: 'kwijtschelding' } })).toMatchObject([{ grond: ['IW 26 lid 1', 'Gemw 255'], inhoud: { besluit: 'afgewezen' }, door: 'J. de Vries' }]);
  });
  it('gedeeltelijk: vermindering, en over de rest dezelfde dagen', async () => {
    const v = await totAanmaning('kw-deel');
    expect(await o.invorderen.beslisKwijtschelding({ ...kop(v), besluit: 'gedeeltelijk', centen: centen(12_000) })).toEqual({ openstaandCenten: 20_000, wachtTotEnMet: '2025-02-15' });
  });
  it('een deel is nooit meer dan er nog openstaat: wat is betaald blijft betaald, ook bij een deel', async () => {
    const v = await totAanmaning('kw-betaald');
    const { berichtId } = await v.betaal(30_000, '2025-01-30');
    await o.invorderen.boekBetaling({ vorderingId: v.id, berichtId, vandaag: dag('2025-01-30') });
    await expect(o.invorderen.beslisKwijtschelding({ ...kop(v), besluit: 'gedeeltelijk', centen: centen(12_000) })).rejects.toThrow('wat is betaald blijft betaald');
    expect([await o.db.terugbetaling.count({ where: { zaak: v.zaak } }), await o.db.vermindering.count({ where: { vorderingId: v.id } })]).toEqual([0, 0]);
    const eenmaal = await o.invorderen.beslisKwijtschelding({ ...kop(v), besluit: 'gedeeltelijk', centen: centen(1_500) });
    expect(eenmaal.openstaandCenten).toBe(500);
    expect(await o.invorderen.beslisKwijtschelding({ ...kop(v), besluit: 'gedeeltelijk', centen: centen(1_500) })).toEqual(eenmaal);
  });
  it('na een intrekking wordt het hele bedrag niet nog eens kwijtgescholden: geweigerd, niet stil vergeten', async () => {
    const v = await totAanmaning('kw-ingetrokken');
    await o.invorderen.trekIn({ vorderingId: v.id, vandaag: dag('2025-02-01'), sleutel: 'i', ...wie, reden: 'oninbaar' });
    await o.invorderen.trekIn({ vorderingId: v.id, vandaag: dag('2025-02-01'), sleutel: 'i', ...wie, reden: 'oninbaar' });
    await expect(o.invorderen.beslisKwijtschelding({ ...kop(v), besluit: 'geheel' })).rejects.toThrow('al ingetrokken');
  });
  it('intrekken wegens kwijtschelding gaat niet stil: het is een besluit dat de inwoner hoort (Awb 3:41)', async () => {
    const v = await totAanmaning('kw-trekin');
    await expect(o.invorderen.trekIn({ vorderingId: v.id, vandaag: dag('2025-02-01'), sleutel: 'i', ...wie, reden: 'kwijtschelding_verleend' })).rejects.toThrow('Gebruik «beslisKwijtschelding» met «geheel»');
    expect((await openstaand(o.db, v.id)).totaal).toBe(32_000);
  });
  it('geheel: de vordering is ingetrokken en er staat niets meer open', async () => {
    const v = await totAanmaning('kw-ja');
    expect(await o.invorderen.beslisKwijtschelding({ ...kop(v), besluit: 'geheel' })).toEqual({ openstaandCenten: 0, wachtTotEnMet: null });
    expect((await openstaand(o.db, v.id)).totaal).toBe(0);
  });
  it.each([
    ['afgewezen', undefined, 32_000],
    ['gedeeltelijk', centen(12_000), 20_000],
    ['geheel', undefined, 0],
  ] as const)('%s: de inwoner krijgt het besluit per brief, één keer, en die gaat ook als de vordering eindigt (Awb 3:41)', async (besluit, deel, openstaandCenten) => {
    const v = await totAanmaning(`kw-brief-${besluit}`);
    const invoer = { ...kop(v), besluit, ...(deel === undefined ? {} : { centen: deel }) };
    await o.invorderen.beslisKwijtschelding(invoer);
    await o.invorderen.beslisKwijtschelding(invoer);
    const brieven = await o.db.brief.findMany({ where: { zaak: v.zaak, soort: 'kwijtscheldingsbesluit' }, include: { besluit: true } });
    expect(brieven).toMatchObject([{ aan: 'debiteur', besluit: { soort: 'kwijtschelding' }, inhoud: { besluit, openstaandCenten, reden: 'geen draagkracht', ...(deel === undefined ? {} : { kwijtgescholdenCenten: deel }) } }]);
    await o.invorderen.sluit({ vorderingId: v.id, vandaag: dag('2025-02-01'), einde: 'ingetrokken' });
    expect(await o.db.brief.findMany({ where: { zaak: v.zaak, soort: 'kwijtscheldingsbesluit' } })).toMatchObject([{ status: 'klaargezet' }]);
  });
  it('kan hij niet worden aangeschreven, dan staat het besluit en is het een taak', async () => {
    const v = await totAanmaning('kw-adresloos');
    o.brp.antwoord = async () => Promise.resolve({ soort: 'gevonden', adressering: { ...ADRES, adresregels: [] } });
    await o.invorderen.beslisKwijtschelding({ ...kop(v), besluit: 'afgewezen' });
    expect(await o.db.besluit.findFirst({ where: { zaak: v.zaak, soort: 'kwijtschelding' } })).toMatchObject({ zonderBrief: 'volgt' });
    expect(await o.db.taak.count({ where: { zaak: v.zaak, soort: 'adres_onbekend' } })).toBe(1);
  });
  it.each([
    ['de vordering eindigt', 'geheel', async (v: Proefvordering) => o.invorderen.sluit({ vorderingId: v.id, vandaag: dag('2025-02-01'), einde: 'ingetrokken' })],
    ['de straat wordt hervat', 'afgewezen', async (v: Proefvordering) => o.invorderen.hervat({ vorderingId: v.id, vandaag: dag('2025-02-03'), sleutel: 'h', ...wie })],
  ] as const)('die taak blijft open als %s; heeft een mens het verteld, dan is het besluit bekendgemaakt', async (_wat, besluit, daarna) => {
    const v = await totAanmaning(`kw-adresloos-${besluit}`);
    o.brp.antwoord = async () => Promise.resolve({ soort: 'gevonden', adressering: { ...ADRES, adresregels: [] } });
    await o.invorderen.beslisKwijtschelding({ ...kop(v), besluit });
    await daarna(v);
    const [taak, ...meer] = await taken(v);
    expect([taak, meer]).toMatchObject([{ soort: 'adres_onbekend' }, []]);
    await maakTaken({ db: o.db, antwoorden: [] }).rondTaakAf({ zaak: v.zaak, vandaag: dag('2025-02-04'), sleutel: 't', ...wie, taakId: taak?.id ?? 0, uitkomst: 'gebeld' });
    expect([await taken(v), await controleerBesluiten(o.db, v.zaak)]).toEqual([[], []]);
  });
  it('het hele bedrag als deel wordt geweigerd, en er is niets vastgelegd', async () => {
    const v = await totAanmaning('kw-alles');
    await expect(o.invorderen.beslisKwijtschelding({ ...kop(v), besluit: 'gedeeltelijk', centen: centen(32_000) })).rejects.toThrow('niet lager');
    expect(await o.db.besluit.count({ where: { zaak: v.zaak } })).toBe(0);
  });
});
