import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zaakVanBeslag, zaakVanVerhaal, zaakVanVordering, type VorderingId } from '../../../contract/zaak.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { ADRES, berichtenAan, gelegd, inkomen, maakOpstelling, type Opstelling, type Proefbeslag, type Proefverhaal } from '../verhalen/opstelling.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
  o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 185_000, heffing: 20_000 })] }, derden: {} });
});
afterAll(async () => o.ruimOp());

/** Net € 1.650, voet € 1.278,18; two aanslagen of which the term ended on 12 December 2024. */
const TWEE = [
  { dagtekening: '2024-10-31', centen: 400_000 },
  { dagtekening: '2024-10-31', centen: 300_000 },
];
const lopend = async (vorderingen = TWEE): Promise<{ v: Proefverhaal; b: Proefbeslag }> => {
  const v = await o.verhaal(vorderingen);
  return { v, b: await v.leg('2025-03-25') };
};
const verruim = async (b: Proefbeslag, vandaag = '2025-05-01', sleutel = 's', aangekondigdOp = '2025-04-01') =>
  o.beslaan.verruim({ beslagId: b.id, vandaag: dag(vandaag), sleutel, door: 'j.proef', aangekondigdOp: dag(aangekondigdOp), reden: 'betaalt al jaren niets' });
const bericht = async (v: Proefverhaal, vorderingId: VorderingId): Promise<number> => {
  const { id } = await o.db.bericht.create({ data: { ontvanger: zaakVanVerhaal(v.id), sleutel: vorderingId, soort: 'vordering_aangemeld', dag: new Date('2025-05-05'), inhoud: { vorderingId } } });
  return id;
};
const brievenVan = async (b: Proefbeslag) => o.db.brief.findMany({ where: { zaak: zaakVanBeslag(b.id), soort: { in: ['beschikking_aanvullend', 'begeleidende_brief'] }, sleutel: { contains: 'verruiming-' } }, orderBy: { id: 'asc' } });

describe('het extra tiende (IW 19 lid 1 en 2)', () => {
  it('een besluit van een mens, een nieuwe beschikking met het bedrag, en een brief aan de inwoner', async () => {
    const { b } = await lopend();
    await verruim(b);
    expect(await o.db.besluit.findFirst({ where: { zaak: zaakVanBeslag(b.id), soort: 'verruiming' } })).toMatchObject({ door: 'j.proef', grond: ['IW 1990 art. 19 lid 1, tweede volzin', 'IW 1990 art. 19 lid 2'], inhoud: { aantal: 2, aangekondigdOp: '2025-04-01', vanaf: '2025-05-01' } });
    const [beschikking, brief] = await brievenVan(b);
    expect(beschikking).toMatchObject({ aan: 'derde', inhoud: { verruimd: true, tiendeTenHoogsteCenten: 12_781, voet: { beslagvrijeVoetCenten: 127_818 } } });
    expect(brief).toMatchObject({ aan: 'debiteur', inhoud: { aanleiding: 'verruiming', perMaand: { tiendeCenten: 12_781, blijftOverCenten: 115_037 } } });
    expect((await o.db.gebeurtenis.findFirstOrThrow({ where: { zaak: zaakVanBeslag(b.id), soort: 'verruiming' } })).inhoud).not.toHaveProperty('reden');
  });

  it('vanaf de beschikking is de verwachte afdracht een tiende hoger; daarvoor niet', async () => {
    const { b } = await lopend();
    const gewoon = 165_000 - 127_818;
    expect(await b.draagAf('2025-04-25', gewoon, 165_000)).toMatchObject({ taak: null });
    await verruim(b);
    expect(await b.draagAf('2025-05-25', gewoon + 12_781, 165_000)).toMatchObject({ taak: null });
    expect(await b.draagAf('2025-06-25', gewoon, 165_000)).toMatchObject({ taak: 'afdracht_wijkt_af' });
  });

  it('bij een correctie die terugwerkt blijft het tiende staan', async () => {
    const { v, b } = await lopend();
    await verruim(b);
    await b.draagAf('2025-05-25', 165_000 - 127_818 + 12_781, 165_000);
    const uitkomst = await v.corrigeer('2025-06-10', 2, { voetbesluit: { soort: 'verhoging_kantonrechter', bedrag: '100.00', vanaf: dag('2025-05-05'), totEnMet: dag('2025-12-31') } });
    if (uitkomst.soort !== 'beslag') throw new Error(uitkomst.soort);
    await o.beslaan.pasBvvAan({ beslagId: b.id, vandaag: dag('2025-06-10'), berichtId: await b.geefDoor('2025-06-10', uitkomst.berekeningId) });
    expect(await o.db.brief.findFirst({ where: { zaak: zaakVanBeslag(b.id), soort: 'wijziging_beslagvrije_voet' } })).toMatchObject({ inhoud: { verruimd: true, tiendeTenHoogsteCenten: 13_781 } });
    // € 100 less above the voet, and a tenth of € 1.378,18 in the place of a tenth of € 1.278,18.
    expect(await o.db.terugbetaling.findFirst({ where: { zaak: zaakVanBeslag(b.id) } })).toMatchObject({ centen: 10_000 - (13_781 - 12_781) });
  });

  it('ook de beschikking voor een volgende aanslag noemt het tiende', async () => {
    const { v, b } = await lopend();
    await verruim(b);
    const vorderingId = await v.voegToe({ dagtekening: '2024-11-15', centen: 10_000 });
    await o.verhalen.meldVordering({ verhaalId: v.id, vandaag: dag('2025-05-05'), berichtId: await bericht(v, vorderingId), beslagId: b.id });
    const { id } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanBeslag(b.id), soort: 'vordering_erbij' } });
    await o.beslaan.voegVorderingToe({ beslagId: b.id, vandaag: dag('2025-05-05'), berichtId: id });
    const brief = await o.db.brief.findFirstOrThrow({ where: { zaak: zaakVanBeslag(b.id), sleutel: { contains: 'erbij' } } });
    expect(brief).toMatchObject({ soort: 'beschikking_aanvullend', inhoud: { verruimd: true, tiendeTenHoogsteCenten: 12_781 } });
  });

  it('dezelfde sleutel telt één keer', async () => {
    const { b } = await lopend();
    await verruim(b);
    await verruim(b, '2025-05-02');
    expect(await o.db.verruiming.count({ where: { beslagId: b.id } })).toBe(1);
  });
});

describe('wanneer het niet kan', () => {
  it('bij één aanslag', async () => {
    const { b } = await lopend([{ dagtekening: '2024-10-31', centen: 400_000 }]);
    await expect(verruim(b)).rejects.toThrow('meer dan één aanslag');
    expect(await o.db.besluit.count({ where: { zaak: zaakVanBeslag(b.id), soort: 'verruiming' } })).toBe(0);
  });

  it('als van de tweede aanslag alleen nog rente openstaat: zij is betaald', async () => {
    const { v, b } = await lopend();
    const vorderingId = v.vorderingen[1] as VorderingId;
    const [zaak, op] = [zaakVanVordering(vorderingId), new Date('2025-04-10')];
    await o.db.betaling.create({ data: { sleutel: `betaald-${vorderingId}`, bron: 'bank', vorderingId, dag: op, centen: 300_000, geboektOp: op, toerekeningen: { create: { vorderingId, kostenCenten: 0, renteCenten: 0, hoofdsomCenten: 300_000, dag: op } } } });
    const { id: besluitId } = await o.db.besluit.create({ data: { sleutel: `${zaak}:rente`, zaak, soort: 'rentebeschikking', dag: op, grond: [], inhoud: {}, zonderBrief: 'volgt' } });
    await o.db.rente.create({ data: { vorderingId, centen: 2_700, totEnMet: op, dag: op, besluitId } });
    await expect(verruim(b)).rejects.toThrow('Nu telt: 1');
  });

  it('als de twee maanden nog niet om zijn', async () => {
    const { v, b } = await lopend();
    await o.db.vordering.update({ where: { id: v.vorderingen[1] as VorderingId }, data: { laatsteBetaaldag: new Date('2025-03-15') } });
    await expect(verruim(b)).rejects.toThrow('Nu telt: 1');
  });

  it('als uitstel loopt of om kwijtschelding is gevraagd', async () => {
    const { v, b } = await lopend();
    await o.verhalen.pauzeer({ verhaalId: v.id, vandaag: dag('2025-04-20'), sleutel: 'p', door: 'j.proef', reden: 'kwijtschelding_gevraagd', totEnMet: dag('2025-07-01') });
    await expect(verruim(b)).rejects.toThrow('Nu telt: 0');
    await o.verhalen.hervat({ verhaalId: v.id, vandaag: dag('2025-05-02'), sleutel: 'h', door: 'j.proef' });
    await expect(verruim(b, '2025-05-02')).resolves.toBeUndefined();
  });

  it('zonder aankondiging vooraf, of twee keer', async () => {
    const { b } = await lopend();
    await expect(verruim(b, '2025-05-01', 's', '2025-05-02')).rejects.toThrow('nog niet aangekondigd');
    await verruim(b);
    await expect(verruim(b, '2025-05-02', 'ander')).rejects.toThrow('al verruimd');
  });

  it('bij een andere bevoegdheid dan de vordering van IW 19', async () => {
    const v = await o.verhaal(TWEE, 'derdenbeslag');
    const uitkomst = await v.stelVast('2025-03-25');
    if (uitkomst.soort !== 'beslag') throw new Error(uitkomst.soort);
    const beslagId = gelegd(await o.verhalen.legBeslag({ verhaalId: v.id, vandaag: dag('2025-03-25'), berekeningId: uitkomst.berekeningId, bronId: uitkomst.bronId }));
    await expect(verruim({ id: beslagId } as Proefbeslag)).rejects.toThrow('Alleen een vordering van IW 19');
  });
});

describe('het einde', () => {
  it('door een mens: de derde en de inwoner horen het, en de afdracht is weer gewoon', async () => {
    const { b } = await lopend();
    await verruim(b);
    await o.beslaan.beeindigVerruiming({ beslagId: b.id, vandaag: dag('2025-06-02'), sleutel: 'e', door: 'j.proef', reden: 'regeling' });
    expect((await brievenVan(b)).slice(2)).toMatchObject([{ soort: 'beschikking_aanvullend', inhoud: { verruimd: false, tiendeTenHoogsteCenten: null } }, { soort: 'begeleidende_brief', inhoud: { aanleiding: 'einde_verruiming' } }]);
    expect(await b.draagAf('2025-06-25', 165_000 - 127_818, 165_000)).toMatchObject({ taak: null });
    await expect(o.beslaan.beeindigVerruiming({ beslagId: b.id, vandaag: dag('2025-06-03'), sleutel: 'e2', door: 'j.proef', reden: 'x' })).rejects.toThrow('niet verruimd');
  });

  it('vanzelf als de inwoner uitstel vraagt: het verhaal zegt het de vordering (lid 2)', async () => {
    const { v, b } = await lopend();
    await verruim(b);
    await o.verhalen.pauzeer({ verhaalId: v.id, vandaag: dag('2025-06-02'), sleutel: 'p', door: 'j.proef', reden: 'uitstel', totEnMet: dag('2025-09-01') });
    expect((await berichtenAan(o.db, zaakVanBeslag(b.id))).filter(({ soort }) => soort === 'verruiming_eindigt')).toHaveLength(1);
    const { id } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanBeslag(b.id), soort: 'verruiming_eindigt' } });
    await o.beslaan.eindigVerruiming({ beslagId: b.id, vandaag: dag('2025-06-02'), berichtId: id });
    await o.beslaan.eindigVerruiming({ beslagId: b.id, vandaag: dag('2025-06-03'), berichtId: id });
    expect(await o.db.verruiming.findFirst({ where: { beslagId: b.id } })).toMatchObject({ totEnMet: new Date('2025-06-01') });
    expect(await o.db.besluit.count({ where: { zaak: zaakVanBeslag(b.id), soort: 'einde_verruiming' } })).toBe(1);
  });

  it('een pauze om een andere reden laat het tiende lopen', async () => {
    const { v, b } = await lopend();
    await verruim(b);
    await o.verhalen.pauzeer({ verhaalId: v.id, vandaag: dag('2025-06-02'), sleutel: 'p', door: 'j.proef', reden: 'beleid', totEnMet: dag('2025-09-01') });
    expect((await berichtenAan(o.db, zaakVanBeslag(b.id))).filter(({ soort }) => soort === 'verruiming_eindigt')).toHaveLength(0);
  });
});

describe('voor de verruiming worden de registers gevraagd: zij neemt van het beslagvrije deel (IW 19 lid 10)', () => {
  it('WSNP: geweigerd, met een taak bij het verhaal; na het oordeel van een mens mag het', async () => {
    const { v, b } = await lopend();
    const vooraf = o.bronnen.registers;
    o.bronnen.registers = async () => Promise.resolve({ soort: 'gevonden', adressering: ADRES, registers: { gevraagd: { insolventies: [{ soort: 'wsnp', nummer: 'R.7', sinds: dag('2025-04-15') }], maatregelen: [] }, onderCuratele: false } });
    await expect(verruim(b)).rejects.toThrow('De vordering wordt nog niet verruimd. De debiteur staat in het insolventieregister.');
    expect(await o.db.verruiming.count({ where: { beslagId: b.id } })).toBe(0);
    expect(await brievenVan(b)).toEqual([]);
    const { soort } = await o.db.taak.findFirstOrThrow({ where: { zaak: zaakVanVerhaal(v.id), afgedaanOp: null } });
    const { id: bevindingId } = await o.db.registerbevinding.findFirstOrThrow({ where: { soort: 'wsnp', kenmerk: 'R.7' } });
    await o.verhalen.beoordeelRegister({ verhaalId: v.id, vandaag: dag('2025-05-01'), sleutel: 'o', door: 'j.proef', bevindingId, reden: 'naamgenoot' });
    await verruim(b);
    expect([soort, await o.db.verruiming.count({ where: { beslagId: b.id } }), await o.db.taak.count({ where: { zaak: zaakVanVerhaal(v.id), afgedaanOp: null } })]).toEqual(['insolventie', 1, 0]);
    o.bronnen.registers = vooraf;
  });
});
