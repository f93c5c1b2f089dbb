import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { controleerKeten } from '../../../activities/opslag/gebeurtenis.ts';
import { rekenbasisVan, leesBerekening } from '../../../activities/verhalen/berekening.ts';
import { voerUit as antwoord } from '../../../bin/opdracht/antwoord.ts';
import { zaakVanBeslag, zaakVanVerhaal } from '../../../contract/zaak.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { gelegd, inkomen, maakOpstelling, type Opstelling, type Proefverhaal } from './opstelling.ts';
import { draai } from '../../opzet/opdracht.ts';

let o: Opstelling;
let v: Proefverhaal;
let taakId: number;
const vandaag = dag('2025-03-25');
const eerste = 'j.proef';
const tweede = 'a.ander';
beforeAll(async () => {
  o = await maakOpstelling();
  await o.db.kalenderstand.create({ data: { id: 1, dag: naarDatum(vandaag) } });
});
afterAll(async () => o.ruimOp());
afterEach(() => {
  vi.unstubAllEnvs();
});
/** A source whose code is not known: the rekentool gives no outcome. */
beforeEach(async () => {
  o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 250_000, heffing: 35_000, code: '999' })] }, derden: {} });
  v = await o.verhaal();
  expect(await v.stelVast(vandaag)).toEqual({ soort: 'voorgelegd', taak: 'rekentool_met_de_hand' });
  taakId = (await o.db.taak.findFirstOrThrow({ where: { zaak: zaakVanVerhaal(v.id) } })).id;
});

const kop = () => ({ verhaalId: v.id, vandaag });
const stelVoor = async (sleutel: string, keuze: 'wachten' | 'geen_beslag', maanden?: number) =>
  (await o.verhalen.stelAntwoordVoor({ ...kop(), sleutel, door: eerste, taakId, keuze, toelichting: 'op verzoek', ...(maanden === undefined ? {} : { maanden }) })).antwoordId;
const keurGoed = async (antwoordId: number, door = tweede) => o.verhalen.keurAntwoordGoed({ ...kop(), sleutel: `k${String(antwoordId)}`, door, taakId, antwoordId, volgnummer: 2 });
const taakNu = async () => o.db.taak.findUniqueOrThrow({ where: { id: taakId } });

/** The command line, with values of a person; answers what it wrote. */
async function voerIn(anders: Readonly<Record<string, string>> = {}): Promise<string> {
  vi.stubEnv('DATABASE_URL', o.url);
  const opties = { kenmerk: 'hand-1', door: eerste, reden: 'de code van het inkomen is onbekend', bewijs: 'loonstrook', loonheffingennummer: '000010078L01', derde: 'Zorggroep De Linde', onderdeel: 'd', leefsituatie: 'alleenstaande', belastbaar: '2500,00', netto: '2150,00' };
  const { code, samen } = await draai(async () => antwoord([String(taakId)], { ...opties, ...anders }));
  return `${String(code)} ${samen}`;
}
const antwoordId = async () => (await o.db.antwoord.findFirstOrThrow({ where: { taakId }, orderBy: { id: 'desc' } })).id;

describe('de vraag', () => {
  it('noemt feiten, artikelen en keuzes, zonder persoonsgegevens', async () => {
    const { feiten, artikelen, keuzes } = await taakNu();
    const { id } = await o.db.berekening.findFirstOrThrow({ where: { verhaalId: v.id } });
    expect([feiten, keuzes]).toEqual([{ berekeningId: id, openstaandCenten: 100_000 }, ['voet_met_de_hand', 'wachten', 'geen_beslag']]);
    expect(artikelen).toContain('Rv art. 475d');
  });
});

describe('vier ogen', () => {
  it('wie het antwoord voorstelde, keurt het niet goed', async () => {
    await expect(keurGoed(await stelVoor('w', 'wachten', 3), ` ${eerste.toUpperCase()}`)).rejects.toThrow('Wie een gegeven invoert, mag het niet zelf beoordelen.');
    expect(await taakNu()).toMatchObject({ afgedaanOp: null });
  });

  it('alleen het laatste voorstel telt', async () => {
    const oud = await stelVoor('w1', 'wachten', 3);
    await stelVoor('w2', 'wachten', 6);
    await expect(keurGoed(oud)).rejects.toThrow('Er is daarna een ander antwoord voorgesteld');
  });

  it('twee keer hetzelfde voorstel is één voorstel', async () => {
    expect(await stelVoor('w', 'wachten', 3)).toBe(await stelVoor('w', 'wachten', 3));
  });

  it('een antwoord van een andere taak of een ander verhaal telt niet', async () => {
    const hier = await stelVoor('w', 'wachten', 3);
    const ander = await o.verhaal();
    await expect(o.verhalen.keurAntwoordGoed({ verhaalId: ander.id, vandaag, sleutel: 'k', door: tweede, taakId, antwoordId: hier, volgnummer: 1 })).rejects.toThrow('hoort niet bij');
  });
});

describe('wachten en geen beslag', () => {
  it('wachten: opnieuw na zoveel maanden; de taak is afgedaan, wie het besliste staat vast', async () => {
    const id = await stelVoor('w', 'wachten', 3);
    const uitkomst = await keurGoed(id);
    expect(uitkomst).toMatchObject({ soort: 'wachten', reden: 'besluit_van_mens', opnieuwVanaf: '2025-06-25' });
    expect(await keurGoed(id)).toEqual(uitkomst);
    expect(await taakNu()).toMatchObject({ uitkomst: 'wachten', afgedaanOp: naarDatum(vandaag) });
    expect(await o.db.besluit.findMany({ where: { zaak: zaakVanVerhaal(v.id) } })).toMatchObject([{ soort: 'antwoord_goedgekeurd', door: tweede, inhoud: { taakId, antwoordId: id, keuze: 'wachten', bewezen: false } }]);
    expect(await controleerKeten(o.db, zaakVanVerhaal(v.id))).toBeNull();
  });

  it('geen beslag: niet vanzelf opnieuw', async () => {
    expect(await keurGoed(await stelVoor('g', 'geen_beslag'))).toMatchObject({ soort: 'wachten', reden: 'geen_beslag', opnieuwVanaf: null });
  });
});

describe('een beslagvrije voet met de hand', () => {
  it('ingevoerd op de opdrachtregel, goedgekeurd door een ander: een berekening met beide namen, en een beslag met mededeling', async () => {
    expect(await voerIn()).toMatch(/^0 Antwoord \d+ is vastgelegd\. Een tweede persoon keurt het goed/);
    const uitkomst = await keurGoed(await antwoordId());
    if (uitkomst.soort !== 'beslag') throw new Error(JSON.stringify(uitkomst));
    const berekening = await leesBerekening(o.db, uitkomst.berekeningId);
    expect(berekening.uitkomst).toMatchObject({ voet: { soort: 'bedrag' }, bron: { naam: 'Zorggroep De Linde', nettoCenten: 215_000, onderdeel: 'd' } });
    expect(rekenbasisVan(berekening).invoer.herkomst?.['netto inkomen onder beslag']).toMatchObject({ soort: 'met de hand', ingevoerd: { door: eerste, bewezen: false }, goedkeuring: { staat: 'goedgekeurd', door: tweede } });
    expect(JSON.stringify(berekening.rij.spoor)).toMatch(/met de hand op [^"]* door j\.proef \(niet bewezen\), goedgekeurd door a\.ander/);
    const beslagId = gelegd(await o.verhalen.legBeslag({ ...kop(), berekeningId: uitkomst.berekeningId, bronId: uitkomst.bronId }));
    expect(await o.beslaan.maakBeschikking({ beslagId, vandaag, berekeningId: uitkomst.berekeningId, volgnummer: 1 })).toMatchObject({ soort: 'klaargezet' });
    expect(await o.db.brief.count({ where: { zaak: zaakVanBeslag(beslagId), soort: 'mededeling' } })).toBe(1);
  });

  it('dezelfde uitkomst als de rekentool op dezelfde gegevens van de bronnen', async () => {
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 250_000, heffing: 35_000 })] }, derden: {} });
    await (await o.verhaal()).stelVast(vandaag);
    const bronnen = (await o.db.berekening.findFirstOrThrow({ orderBy: { id: 'desc' } })).uitkomst;
    await voerIn({ kenmerk: 'hand-2' });
    await keurGoed(await antwoordId());
    const hand = (await o.db.berekening.findFirstOrThrow({ orderBy: { id: 'desc' } })).uitkomst;
    expect((hand as { voet: unknown }).voet).toEqual((bronnen as { voet: unknown }).voet);
  });

  it('wat een ander inhoudt is mee te geven (475c lid 4)', async () => {
    await voerIn({ kenmerk: 'hand-4', verrekeningMetToeslag: '80,00' });
    const uitkomst = await keurGoed(await antwoordId());
    if (uitkomst.soort !== 'beslag') throw new Error(JSON.stringify(uitkomst));
    expect(rekenbasisVan(await leesBerekening(o.db, uitkomst.berekeningId)).invoer).toMatchObject({ andereInhoudingen: [{ soort: 'verrekening', op: 'toeslag' }], herkomst: { 'andere inhoudingen': { soort: 'met de hand' } } });
  });

  it('wat de kantonrechter bepaalde geldt in zijn termijn ook met de hand (Rv 475fa)', async () => {
    const onbekend = o.bronnen.polis;
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 250_000, heffing: 35_000 })] }, derden: {} });
    v = await o.verhaal();
    await v.leg(vandaag);
    await v.corrigeer(vandaag, 2, { voetbesluit: { soort: 'verhoging_kantonrechter', bedrag: '120.00', vanaf: vandaag, totEnMet: dag('2025-09-30') } });
    o.bronnen.polis = onbekend;
    await v.stelVast(vandaag, 3, 'opnieuw');
    taakId = (await o.db.taak.findFirstOrThrow({ where: { zaak: zaakVanVerhaal(v.id), soort: 'rekentool_met_de_hand', afgedaanOp: null } })).id;
    await voerIn({ kenmerk: 'hand-5' });
    const uitkomst = await o.verhalen.keurAntwoordGoed({ ...kop(), sleutel: 'k', door: tweede, taakId, antwoordId: await antwoordId(), volgnummer: 4 });
    if (uitkomst.soort !== 'beslag') throw new Error(JSON.stringify(uitkomst));
    expect(uitkomst.geldigTotEnMet).toBe('2025-09-30');
    expect(rekenbasisVan(await leesBerekening(o.db, uitkomst.berekeningId)).invoer.voetbesluit).toMatchObject({ soort: 'verhoging_kantonrechter', bedrag: '120.00' });
  });

  it('minder dan het minimum van het beleid: geen beslag maar wachten', async () => {
    await voerIn({ netto: '150,00', belastbaar: '160,00' });
    expect(await keurGoed(await antwoordId())).toMatchObject({ soort: 'wachten', reden: 'onder_minimum' });
  });

  it('inkomen van de opdrachtgever zelf wordt geweigerd: dat is verrekening', async () => {
    await voerIn({ loonheffingennummer: '000010005L01' });
    await expect(keurGoed(await antwoordId())).rejects.toThrow('(verrekening)');
  });

  it.each([
    [{ belastbaar: 'veel' }, '2 antwoord: belastbaar: moet een bedrag zijn'],
    [{ loonheffingennummer: '1' }, '2 antwoord: loonheffingennummer: moet een loonheffingennummer zijn'],
    [{ onderdeel: 'z' }, '2 antwoord: onderdeel: moet een van a, b'],
  ])('%o wordt geweigerd', async (anders, begin) => {
    expect(await voerIn(anders as unknown as Record<string, string>)).toContain(begin);
  });
});
