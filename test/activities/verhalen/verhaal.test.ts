import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { laadStraat } from '../../../activities/invorderen/straat.ts';
import { verlaatVerhaal } from '../../../activities/invorderen/verhaal-aanmelden.ts';
import { metZaak } from '../../../activities/opslag/database.ts';
import { controleerKeten } from '../../../activities/opslag/gebeurtenis.ts';
import { legVoor } from '../../../activities/opslag/taak.ts';
import { zaakVanBeslag, zaakVanVerhaal, zaakVanVordering, type VerhaalId, type VorderingId } from '../../../contract/zaak.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { berichtenAan, inkomen, gelegd, maakOpstelling, type Opstelling, type Proefverhaal } from './opstelling.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

const kop = (id: VerhaalId, vandaag: string) => ({ verhaalId: id, vandaag: dag(vandaag) });
let nummer = 0;
const bericht = async (id: VerhaalId, soort: string, inhoud: Record<string, string | number>): Promise<number> =>
  (await o.db.bericht.create({ data: { ontvanger: zaakVanVerhaal(id), sleutel: `proef-${String(++nummer)}`, soort, dag: new Date('2025-04-01'), inhoud } })).id;

describe('berichten aan het verhaal', () => {
  it('een vordering die aansluit zonder beslag vraagt niets van een derde', async () => {
    const v = await o.verhaal();
    const id = await bericht(v.id, 'vordering_aangemeld', { vorderingId: v.vorderingen[0] ?? '' });
    await o.verhalen.meldVordering({ ...kop(v.id, '2025-04-01'), berichtId: id, beslagId: null });
    await o.verhalen.meldVordering({ ...kop(v.id, '2025-04-01'), berichtId: id, beslagId: null });
    expect(await o.db.gebeurtenis.count({ where: { zaak: zaakVanVerhaal(v.id), soort: 'vordering_aangemeld' } })).toBe(1);
  });

  describe('een vordering die aansluit terwijl het verhaal wacht of opnieuw vaststelt', () => {
    async function ligtEnSluitAan() {
      const v = await o.verhaal(undefined, 'vereenvoudigd_derdenbeslag');
      const b = await v.leg('2025-03-25');
      const vorderingId = await v.voegToe({ dagtekening: '2024-11-30', centen: 20_000 });
      const meld = async () => o.verhalen.meldVordering({ ...kop(v.id, '2025-05-06'), berichtId: await bericht(v.id, 'vordering_aangemeld', { vorderingId }), beslagId: null });
      const gehoord = async () => (await berichtenAan(o.db, zaakVanBeslag(b.id))).filter(({ soort }) => soort === 'vordering_erbij').map(({ inhoud }) => inhoud);
      return { v, b, vorderingId, meld, gehoord };
    }

    it('wordt verteld aan het beslag dat doorloopt: anders ging het inkomen naar haar zonder dat het voor haar ligt', async () => {
      const { vorderingId, meld, gehoord } = await ligtEnSluitAan();
      await meld();
      expect(await gehoord()).toEqual([{ vorderingId }]);
    });

    it('niet aan een beslag dat wordt opgeheven', async () => {
      const { v, b, meld, gehoord } = await ligtEnSluitAan();
      await o.verhalen.beeindigBeslag({ ...kop(v.id, '2025-05-06'), beslagId: b.id, reden: 'voldaan' });
      await meld();
      expect(await gehoord()).toEqual([]);
    });
  });

  it('een vordering die aansluit nadat is besloten om geen beslag te leggen, is één vraag aan een mens', async () => {
    const v = await o.verhaal();
    const id = await bericht(v.id, 'vordering_aangemeld', { vorderingId: v.vorderingen[0] ?? '' });
    const meld = async () => o.verhalen.meldVordering({ ...kop(v.id, '2025-04-01'), berichtId: id, beslagId: null, naGeenBeslag: true });
    expect([await meld(), await meld()]).toEqual([{ taak: 'vordering_na_geen_beslag' }, { taak: 'vordering_na_geen_beslag' }]);
    expect(await o.db.taak.findMany({ where: { zaak: zaakVanVerhaal(v.id), afgedaanOp: null } })).toMatchObject([{ soort: 'vordering_na_geen_beslag', feiten: { vordering: v.vorderingen[0] } }]);
    await v.stelVast('2025-04-02', 1, 'opnieuw');
    expect(await o.db.taak.count({ where: { zaak: zaakVanVerhaal(v.id), afgedaanOp: null } })).toBe(0);
  });

  it('antwoordt welke vorderingen nog openstaan, en bij herhaling hetzelfde', async () => {
    const v = await o.verhaal([
      { dagtekening: '2024-10-31', centen: 10_000 },
      { dagtekening: '2024-11-30', centen: 20_000 },
    ]);
    const id = await bericht(v.id, 'vordering_afgedaan', { vorderingId: v.vorderingen[0] ?? '' });
    const een = await o.verhalen.boekBericht({ ...kop(v.id, '2025-04-01'), berichtId: id });
    expect(een.open).toEqual(v.vorderingen);
    expect(await o.verhalen.boekBericht({ ...kop(v.id, '2025-04-02'), berichtId: id })).toEqual(een);
  });
});

describe('hoe een verhaal eindigt', () => {
  it.each([
    ['betaald', null, 'voldaan'],
    ['verjaard', { soort: 'verjaring', inhoud: {} }, 'verjaard'],
    ['ingetrokken', { soort: 'intrekking', inhoud: { reden: 'oninbaar' } }, 'ingetrokken'],
  ])('de laatste vordering is %s', async (_naam, besluit, einde) => {
    const v = await o.verhaal();
    const vorderingId = v.vorderingen[0] ?? '';
    const zaak = `invordering-${vorderingId}`;
    if (besluit !== null) await o.db.besluit.create({ data: { sleutel: `${zaak}:einde`, zaak, dag: new Date('2025-04-01'), grond: [], ...besluit } });
    const id = await bericht(v.id, 'vordering_afgedaan', { vorderingId });
    expect(await o.verhalen.boekBericht({ ...kop(v.id, '2025-04-01'), berichtId: id })).toMatchObject({ einde });
  });
});

describe('wat een mens beslist', () => {
  it('een pauze is één besluit met wie het was, niet bewezen', async () => {
    const v = await o.verhaal();
    const pauzeer = async () => o.verhalen.pauzeer({ ...kop(v.id, '2025-04-01'), sleutel: 'p1', door: 'jansen', reden: 'minnelijk_traject', totEnMet: dag('2025-06-01') });
    await pauzeer();
    await pauzeer();
    await o.verhalen.hervat({ ...kop(v.id, '2025-04-20'), sleutel: 'h1', door: 'jansen' });
    const besluiten = await o.db.besluit.findMany({ where: { zaak: zaakVanVerhaal(v.id) }, orderBy: { id: 'asc' } });
    expect(besluiten.map(({ soort, door }) => [soort, door])).toEqual([
      ['pauze', 'jansen'],
      ['hervatting', 'jansen'],
    ]);
    expect(besluiten[0]?.inhoud).toMatchObject({ reden: 'minnelijk_traject', totEnMet: '2025-06-01', bewezen: false });
  });
});

describe('een andere derde na een nieuwe vaststelling', () => {
  it('het oude beslag wordt beëindigd zonder dat die derde wordt uitgesloten', async () => {
    const v = await o.verhaal();
    const b = await v.leg('2025-03-25');
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ lhn: '000010091L01', loon: 260_000, heffing: 40_000 })] }, derden: {} });
    const uitkomst = await v.stelVast('2026-03-25', 2, 'herberekening');
    if (uitkomst.soort !== 'beslag') throw new Error(JSON.stringify(uitkomst));
    const leg = async () => o.verhalen.legBeslag({ ...kop(v.id, '2026-03-25'), berekeningId: uitkomst.berekeningId, bronId: uitkomst.bronId });
    const beslagId = gelegd(await leg());
    expect(await leg()).toEqual({ beslagId });
    expect(beslagId).not.toBe(b.id);
    expect((await berichtenAan(o.db, zaakVanBeslag(b.id))).filter(({ soort }) => soort === 'beeindig')).toEqual([{ soort: 'beeindig', inhoud: { reden: 'geen_ruimte' } }]);
  });
});

const stelVastEnLeg = async (v: Proefverhaal, vandaag: string, volgnummer: number, aanleiding: 'eerste' | 'opnieuw' | 'herberekening') => {
  const uitkomst = await v.stelVast(vandaag, volgnummer, aanleiding);
  if (uitkomst.soort !== 'beslag') throw new Error(JSON.stringify(uitkomst));
  return o.verhalen.legBeslag({ ...kop(v.id, vandaag), berekeningId: uitkomst.berekeningId, bronId: uitkomst.bronId });
};

describe('bij een andere derde, een vordering zonder vooraankondiging (IW 19 lid 9)', () => {
  /** Two claims at a derde who pays; `zonder` of them joined without a vooraankondiging. The income comes of another by then. */
  async function naarAnder(zonder: readonly number[]) {
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 250_000, heffing: 35_000 })] }, derden: {} });
    const v = await o.verhaal([{ dagtekening: '2024-10-31', centen: 50_000 }, { dagtekening: '2024-11-30', centen: 20_000 }]);
    const b = await v.leg('2025-03-25');
    for (const plaats of zonder) {
      const zaak = zaakVanVordering(v.vorderingen[plaats] ?? ('' as VorderingId));
      await o.db.besluit.create({ data: { sleutel: `${zaak}:vooraankondiging:1`, zaak, soort: 'stap_niet_nodig', dag: naarDatum(dag('2025-04-01')), grond: ['IW 19 lid 9'], inhoud: { stap: 'vooraankondiging' } } });
    }
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ lhn: '000010091L01', loon: 260_000, heffing: 40_000 })] }, derden: {} });
    return { v, b, uitkomst: await stelVastEnLeg(v, '2026-03-25', 2, 'herberekening') };
  }

  it('wordt daar niet gevorderd: zij gaat terug voor haar eigen vooraankondiging, de andere gaat door', async () => {
    const { v, uitkomst } = await naarAnder([1]);
    const beslagId = gelegd(uitkomst);
    const [, tweede] = v.vorderingen;
    expect(await berichtenAan(o.db, zaakVanVordering(tweede ?? ('' as VorderingId)))).toContainEqual({ soort: 'aankondiging_eerst', inhoud: { verhaalId: v.id } });
    const { id: berekeningId } = await o.db.berekening.findFirstOrThrow({ where: { verhaalId: v.id }, orderBy: { id: 'desc' } });
    expect(await o.beslaan.maakBeschikking({ beslagId, vandaag: dag('2026-03-25'), berekeningId, volgnummer: 1 })).toMatchObject({ openstaandCenten: 50_000 });
  });

  it('ook als een derde intussen op vordering betaalt is haar vooraankondiging nodig', async () => {
    const { v } = await naarAnder([1]);
    const betaaltAl = async (plaats: number) => o.db.$transaction(async (tx) => (await laadStraat(tx, v.vorderingen[plaats] ?? ('' as VorderingId), dag('2026-03-25'))).dossier.derdeBetaaltAl);
    expect([await betaaltAl(0), await betaaltAl(1)]).toEqual([true, false]);
  });

  it('zijn zij het allemaal, dan komt er geen beslag en loopt het oude af', async () => {
    const { v, b, uitkomst } = await naarAnder([0, 1]);
    expect(uitkomst).toEqual({ wachtTotEnMet: '2026-03-25', voorAankondiging: true });
    expect(await o.db.beslag.count({ where: { verhaalId: v.id } })).toBe(1);
    expect((await berichtenAan(o.db, zaakVanBeslag(b.id))).filter(({ soort }) => soort === 'beeindig')).toEqual([{ soort: 'beeindig', inhoud: { reden: 'geen_ruimte' } }]);
  });

  it('wie is aangekondigd blijft', async () => {
    const { v, uitkomst } = await naarAnder([]);
    gelegd(uitkomst);
    expect(await o.db.verhaalVordering.count({ where: { verhaalId: v.id, verlatenOp: null } })).toBe(2);
  });
});

describe('de inwoner zegt dat de gegevens van een vordering niet kloppen', () => {
  it('er komt geen beslag tot een mens heeft gekeken, en niemand vergeet het', async () => {
    const v = await o.verhaal([{ dagtekening: '2024-10-31', centen: 50_000 }, { dagtekening: '2024-11-30', centen: 50_000 }]);
    const vordering = zaakVanVordering(v.vorderingen[1] ?? ('' as VorderingId));
    await metZaak(o.db, vordering, async (tx) => legVoor(tx, vordering, 'gegevens_nazien', dag('2025-03-24'), 'gegevens_nazien:c'));
    expect(await stelVastEnLeg(v, '2025-03-25', 1, 'eerste')).toEqual({ taak: 'gegevens_nazien' });
    expect(await o.db.beslag.count({ where: { verhaalId: v.id } })).toBe(0);
    expect(await o.db.taak.findMany({ where: { zaak: zaakVanVerhaal(v.id), afgedaanOp: null } })).toMatchObject([{ soort: 'gegevens_nazien', feiten: { vorderingen: vordering } }]);
    await o.db.taak.updateMany({ where: { zaak: vordering }, data: { afgedaanOp: naarDatum(dag('2025-03-27')) } });
    expect(await stelVastEnLeg(v, '2025-03-28', 2, 'opnieuw')).toHaveProperty('beslagId');
    expect(await o.db.taak.count({ where: { zaak: zaakVanVerhaal(v.id), afgedaanOp: null } })).toBe(0);
  });
});

describe('de dagen na een besluit op kwijtschelding (beleid)', () => {
  /** Refused, or granted in part, for one claim: its letter promises no new letters and costs until this day. */
  const beslist = async (vorderingId: string, op: string, wachtTotEnMet: string): Promise<void> => {
    const zaak = `invordering-${vorderingId}`;
    await o.db.besluit.create({ data: { sleutel: `${zaak}:kwijtschelding:k`, zaak, soort: 'kwijtschelding', dag: naarDatum(dag(op)), grond: [], inhoud: { besluit: 'afgewezen', wachtTotEnMet }, zonderBrief: 'volgt' } });
  };

  it('ook voor één van de vorderingen komt er geen nieuw beslag, en niemand wordt iets gevraagd; daarna wel', async () => {
    const v = await o.verhaal([{ dagtekening: '2024-10-31', centen: 50_000 }, { dagtekening: '2024-11-30', centen: 50_000 }]);
    await beslist(v.vorderingen[1] ?? '', '2025-03-25', '2025-04-08');
    expect(await stelVastEnLeg(v, '2025-04-08', 1, 'eerste')).toEqual({ wachtTotEnMet: '2025-04-08' });
    expect([await o.db.beslag.count({ where: { verhaalId: v.id } }), await o.db.taak.count({ where: { zaak: zaakVanVerhaal(v.id) } })]).toEqual([0, 0]);
    expect(await stelVastEnLeg(v, '2025-04-09', 2, 'opnieuw')).toHaveProperty('beslagId');
  });

  it('een beslag dat al ligt gaat door', async () => {
    const v = await o.verhaal();
    const b = await v.leg('2025-03-25');
    await beslist(v.vorderingen[0] ?? '', '2026-03-20', '2026-04-03');
    expect(await stelVastEnLeg(v, '2026-03-25', 2, 'herberekening')).toEqual({ beslagId: b.id });
  });
});

describe('sluiten', () => {
  it('niet zolang een bericht wacht; daarna één keer', async () => {
    const v = await o.verhaal();
    const id = await bericht(v.id, 'vordering_afgedaan', { vorderingId: v.vorderingen[0] ?? '' });
    const sluit = async () => o.verhalen.sluit({ ...kop(v.id, '2025-04-01'), einde: 'voldaan' });
    expect(await sluit()).toEqual({ soort: 'nog_berichten' });
    await o.verhalen.boekBericht({ ...kop(v.id, '2025-04-01'), berichtId: id });
    expect(await sluit()).toEqual({ soort: 'gesloten', einde: 'voldaan' });
    expect(await sluit()).toEqual({ soort: 'gesloten', einde: 'voldaan' });
    expect(await o.db.verhaal.findUniqueOrThrow({ where: { id: v.id } })).toMatchObject({ openSleutel: null, einde: 'voldaan' });
    expect(await controleerKeten(o.db, zaakVanVerhaal(v.id))).toBeNull();
  });

  it('een verhaal waaruit de enige vordering is vertrokken, is niet voldaan', async () => {
    const v = await o.verhaal();
    await metZaak(o.db, zaakVanVerhaal(v.id), async (tx) => verlaatVerhaal(tx, v.vorderingen[0] as VorderingId, dag('2025-04-01')));
    await o.db.bericht.updateMany({ where: { ontvanger: zaakVanVerhaal(v.id) }, data: { verwerktOp: naarDatum(dag('2025-04-01')) } });
    for (let keer = 0; keer < 2; keer += 1) expect(await o.verhalen.sluit({ ...kop(v.id, '2025-04-01'), einde: 'voldaan' })).toEqual({ soort: 'gesloten', einde: 'andere_weg' });
  });
});
