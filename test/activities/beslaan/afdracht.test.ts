import { werkingVan } from '../../../activities/verhalen/wijziging.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { controleerKeten } from '../../../activities/opslag/gebeurtenis.ts';
import { verminder } from '../../../activities/invorderen/vermindering.ts';
import { openstaand } from '../../../activities/opslag/openstaand.ts';
import { naarDag } from '../../../activities/opslag/dagen.ts';
import { zaakVanBeslag, zaakVanVerhaal, zaakVanVordering, type VorderingId } from '../../../contract/zaak.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag, maandVan } from '../../../domain/kalender/dag.ts';
import { berichtenAan, inkomen, maakOpstelling, type Opstelling, type Proefbeslag } from '../verhalen/opstelling.ts';

let o: Opstelling;
let standaard: Opstelling['bronnen'];
beforeAll(async () => {
  o = await maakOpstelling();
  standaard = { ...o.bronnen };
});
afterAll(async () => o.ruimOp());
beforeEach(() => {
  Object.assign(o.bronnen, standaard);
});

const kop = (beslag: Pick<Proefbeslag, 'id'>, vandaag: string) => ({ beslagId: beslag.id, vandaag: dag(vandaag) });
const open = async (id: VorderingId): Promise<number> => o.db.$transaction(async (tx) => (await openstaand(tx, id)).totaal);
const taken = async (beslag: Pick<Proefbeslag, 'id'>) => (await o.db.taak.findMany({ where: { zaak: zaakVanBeslag(beslag.id) } })).map(({ soort }) => soort);
const terugbetaald = async (beslag: Pick<Proefbeslag, 'id'>) => (await o.db.terugbetaling.aggregate({ where: { zaak: zaakVanBeslag(beslag.id) }, _sum: { centen: true } }))._sum.centen ?? 0;

/** Loon of WS-2024-0026: bvv € 1.278,18 on 2025-03-25. */
const loon = (): void => {
  o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 185_000, heffing: 20_000 })] }, derden: {} });
};

describe('de maandelijkse afdracht (Rv 477, IW 19)', () => {
  it('WS-2024-0015: netto € 1.840 − € 1.330,01 = € 509,99, geboekt en één maand verder', async () => {
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 210_000, heffing: 26_000 })] }, derden: {} });
    const v = await o.verhaal([{ dagtekening: '2024-09-30', centen: 79_400 }]);
    const b = await v.leg('2025-03-25');
    const uitkomst = await b.draagAf('2025-04-24', 50_999, 184_000);
    expect(uitkomst).toMatchObject({ openstaandCenten: 28_401, volgende: { periode: '2025-05', ontbreektVanaf: '2025-06-08' }, taak: null });
    const nul = await b.draagAf('2025-05-24', 0, 129_000);
    expect(nul).toMatchObject({ openstaandCenten: 28_401, volgende: { periode: '2025-06' }, taak: null });
    expect(await b.draagAf('2025-06-24', 28_401, 184_000)).toMatchObject({ openstaandCenten: 0, taak: null });
  });

  it('wordt één keer geboekt, hoe vaak ook gevraagd', async () => {
    loon();
    const v = await o.verhaal();
    const b = await v.leg('2025-03-25');
    const een = await b.draagAf('2025-04-24', 20_182, 148_000);
    expect(een).toMatchObject(await o.beslaan.boekAfdracht({ ...kop(b, '2025-04-25'), berichtId: een.berichtId }));
    expect(await o.db.betaling.count({ where: { afdracht: { beslagId: b.id } } })).toBe(1);
    expect(await open(v.vorderingen[0] as VorderingId)).toBe(100_000 - 20_182);
  });

  it('twee vorderingen: de oudste dagtekening eerst, en wie voldaan is hoort het', async () => {
    loon();
    const v = await o.verhaal([
      { dagtekening: '2024-11-08', centen: 31_000 },
      { dagtekening: '2024-10-31', centen: 10_000 },
    ]);
    const b = await v.leg('2025-03-25');
    const [nieuwste, oudste] = v.vorderingen as [VorderingId, VorderingId];
    const { afdrachtId } = await b.draagAf('2025-04-24', 20_182, 148_000);
    expect([await open(oudste), await open(nieuwste)]).toEqual([0, 31_000 - 10_182]);
    expect(await berichtenAan(o.db, zaakVanVordering(oudste))).toEqual([{ soort: 'voldaan_uit_verhaal', inhoud: { beslagId: b.id } }]);
    expect(await berichtenAan(o.db, zaakVanVordering(nieuwste))).toEqual([]);
    expect(await berichtenAan(o.db, zaakVanVerhaal(v.id))).toEqual([{ soort: 'vordering_afgedaan', inhoud: { vorderingId: oudste } }]);
    const delen = await o.db.toerekening.findMany({ where: { betaling: { afdrachtId } } });
    expect(delen.reduce((som, d) => som + d.kostenCenten + d.renteCenten + d.hoofdsomCenten, 0)).toBe(20_182);
    expect(await controleerKeten(o.db, zaakVanVordering(oudste))).toBeNull();
  });

  it('WS-2024-0017: € 40 te weinig geeft een taak, en het geld wordt geboekt', async () => {
    loon();
    const b = await (await o.verhaal()).leg('2025-03-25');
    expect(await b.draagAf('2025-04-24', 16_182, 148_000)).toMatchObject({ openstaandCenten: 83_818, taak: 'afdracht_wijkt_af' });
    expect(await taken(b)).toEqual(['afdracht_wijkt_af']);
  });

  it('een aanvulling op dezelfde maand maakt de maand kloppend', async () => {
    loon();
    const b = await (await o.verhaal()).leg('2025-03-25');
    await b.draagAf('2025-04-24', 16_182, 148_000);
    expect(await b.draagAf('2025-04-28', 4_000, 148_000)).toMatchObject({ taak: null, volgende: { periode: '2025-05' } });
  });

  it('meer dan openstaat: een taak, het overschot gaat terug, de vordering is voldaan (WS-2025-0005)', async () => {
    loon();
    const v = await o.verhaal([{ dagtekening: '2024-10-31', centen: 15_000 }]);
    const b = await v.leg('2025-03-25');
    expect(await b.draagAf('2025-04-24', 20_182, 148_000)).toMatchObject({ openstaandCenten: 0, taak: 'afdracht_wijkt_af' });
    expect(await terugbetaald(b)).toBe(5_182);
    expect((await o.db.betaling.findFirstOrThrow({ where: { afdracht: { beslagId: b.id } } })).overschotCenten).toBe(5_182);
  });

  it('bijstand: 5% van wat de derde als uitkering opgeeft (475dc lid 2)', async () => {
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ code: '43', loon: 128_383, heffing: 0, opbouw: 6_162 })] }, derden: {} });
    const b = await (await o.verhaal()).leg('2025-07-01');
    expect(await b.draagAf('2025-08-20', 6_845, 136_906)).toMatchObject({ taak: null });
    expect(await b.draagAf('2026-01-20', 7_007, 140_150)).toMatchObject({ taak: null });
  });

  it('geld plus terugbetaling is altijd wat binnenkwam', async () => {
    loon();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 90_000 }), async (bedragen, hoofdsom) => {
        const v = await o.verhaal([
          { dagtekening: '2024-10-31', centen: hoofdsom },
          { dagtekening: '2024-11-01', centen: 5_000 },
        ]);
        const b = await v.leg('2025-03-25');
        for (const [maand, bedrag] of bedragen.entries()) await b.draagAf(`2025-0${String(4 + maand)}-20`, bedrag, 148_000);
        const nogOpen = (await Promise.all(v.vorderingen.map(open))).reduce((som, bedrag) => som + bedrag, 0);
        const binnen = bedragen.reduce((som, bedrag) => som + bedrag, 0);
        expect(hoofdsom + 5_000 - nogOpen + (await terugbetaald(b))).toBe(binnen);
      }),
      { numRuns: 8 },
    );
  });
});

describe('een afdracht die ontbreekt', () => {
  it('geeft één taak per maand, en dan telt de volgende', async () => {
    loon();
    const b = await (await o.verhaal()).leg('2025-03-25');
    const april = maandVan(dag('2025-04-01'));
    const meld = async () => o.beslaan.meldOntbrekendeAfdracht({ ...kop(b, '2025-05-08'), periode: april });
    expect(await meld()).toMatchObject({ taak: 'afdracht_ontbreekt', volgende: { periode: '2025-05' } });
    expect(await meld()).toMatchObject({ taak: 'afdracht_ontbreekt', volgende: { periode: '2025-05' } });
    expect(await taken(b)).toEqual(['afdracht_ontbreekt']);
    expect(await b.draagAf('2025-05-24', 20_182, 148_000)).toMatchObject({ volgende: { periode: '2025-06' } });
  });

  it('WS-2024-0030: geen taak zolang «derde zwijgt» openstaat, wel een maand verder', async () => {
    loon();
    const b = await (await o.verhaal()).leg('2025-03-25');
    await o.beslaan.legZwijgenVoor(kop(b, '2025-04-23'));
    expect(await o.beslaan.meldOntbrekendeAfdracht({ ...kop(b, '2025-05-08'), periode: maandVan(dag('2025-04-01')) })).toMatchObject({ taak: null, volgende: { periode: '2025-05' } });
    expect(await taken(b)).toEqual(['derde_zwijgt']);
  });
});

describe('een gemelde wijziging', () => {
  const boekNieuwe = async (b: Proefbeslag, vandaag: string, berekeningId: number) => {
    const berichtId = await b.geefDoor(vandaag, berekeningId);
    const een = await o.beslaan.pasBvvAan({ ...kop(b, vandaag), berichtId });
    expect(await o.beslaan.pasBvvAan({ ...kop(b, vandaag), berichtId })).toEqual(een);
    return een;
  };

  it('WS-2024-0028: binnen vier weken en hoger werkt terug tot het beslag; € 347,24 gaat terug (475i lid 3)', async () => {
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 205_200, heffing: 30_000 })] }, derden: {} });
    const v = await o.verhaal([{ dagtekening: '2024-10-31', centen: 64_400 }]);
    const b = await v.leg('2025-03-25');
    expect(await b.draagAf('2025-04-10', 43_484, 175_200)).toMatchObject({ taak: null });
    const uitkomst = await v.corrigeer('2025-04-17', 2, { leefsituatie: 'gehuwd_met_kinderen' });
    expect(uitkomst).toMatchObject({ soort: 'beslag', geldigTotEnMet: '2026-03-24' });
    if (uitkomst.soort !== 'beslag') return;
    const rij = await o.db.berekening.findUniqueOrThrow({ where: { id: uitkomst.berekeningId } });
    expect([naarDag(rij.dag), naarDag(rij.vanaf), naarDag(rij.peildatum)]).toEqual(['2025-04-17', '2025-03-25', '2025-03-25']);
    expect(rij.uitkomst).toMatchObject({ voet: { beslagvrijeVoetCenten: 166_440 }, werktTerug: true });
    const { openstaandCenten } = await boekNieuwe(b, '2025-04-17', uitkomst.berekeningId);
    expect(await terugbetaald(b)).toBe(34_724);
    expect(openstaandCenten).toBe(64_400 - 43_484 + 34_724);
    expect(await o.db.betaling.count({ where: { bron: 'correctie', afdracht: { beslagId: b.id } } })).toBe(1);
    // From now on the new voet: € 1.752 − € 1.664,40.
    expect(await b.draagAf('2025-05-10', 8_760, 175_200)).toMatchObject({ taak: null });
    const nieuw = (await o.db.brief.findMany({ where: { beslagId: b.id, dagtekening: new Date('2025-04-17') }, orderBy: { id: 'asc' } })).map(({ soort }) => soort);
    expect(nieuw).toEqual(['wijziging_beslagvrije_voet', 'mededeling', 'begeleidende_brief']);
  });

  it('wat een vermindering al terugbracht gaat niet nog eens terug', async () => {
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 205_200, heffing: 30_000 })] }, derden: {} });
    const v = await o.verhaal([{ dagtekening: '2024-10-31', centen: 64_400 }]);
    const b = await v.leg('2025-03-25');
    await b.draagAf('2025-04-10', 43_484, 175_200);
    const [vorderingId] = v.vorderingen;
    if (vorderingId === undefined) throw new Error('geen vordering');
    await verminder(o.db, o.bronnen, { vorderingId, vandaag: dag('2025-04-15'), sleutel: 's', door: 'j.proef', centen: centen(54_400), reden: 'bezwaar gegrond' });
    const uitkomst = await v.corrigeer('2025-04-17', 2, { leefsituatie: 'gehuwd_met_kinderen' });
    if (uitkomst.soort !== 'beslag') throw new Error(uitkomst.soort);
    // € 644 − € 544 = € 100 is all that was kept of the € 434,84: of the € 347,24 that is too much, only that can still go back.
    expect(await boekNieuwe(b, '2025-04-17', uitkomst.berekeningId)).toMatchObject({ openstaandCenten: 10_000 });
    expect(await terugbetaald(b)).toBe(10_000);
  });

  it('WS-2024-0021: na vier weken werkt zij vanaf de melding, op de normen van die dag, en twaalf maanden (475d lid 2 en 5)', async () => {
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 260_000, heffing: 38_000, opbouw: 20_800 })] }, derden: {} });
    const v = await o.verhaal();
    const b = await v.leg('2025-03-25');
    await b.draagAf('2025-04-20', 33_629, 195_000);
    const uitkomst = await v.corrigeer('2025-06-30', 2, { belastbaar: '3000', netto: '2430' });
    expect(uitkomst).toMatchObject({ soort: 'beslag', geldigTotEnMet: '2026-06-29' });
    if (uitkomst.soort !== 'beslag') return;
    expect((await o.db.berekening.findUniqueOrThrow({ where: { id: uitkomst.berekeningId } })).uitkomst).toMatchObject({ voet: { beslagvrijeVoetCenten: 171_149 }, werktTerug: false });
    await boekNieuwe(b, '2025-06-30', uitkomst.berekeningId);
    expect(await terugbetaald(b)).toBe(0);
    expect(await b.draagAf('2025-07-20', 23_851, 195_000)).toMatchObject({ taak: null });
  });

  it('binnen vier weken maar lager werkt niet terug', async () => {
    loon();
    const v = await o.verhaal();
    await v.leg('2025-03-25');
    o.bronnen.polis = standaard.polis;
    const uitkomst = await v.corrigeer('2025-04-01', 2, { netto: '1200' });
    if (uitkomst.soort !== 'beslag') throw new Error(JSON.stringify(uitkomst));
    const rij = await o.db.berekening.findUniqueOrThrow({ where: { id: uitkomst.berekeningId } });
    expect([naarDag(rij.vanaf), (rij.uitkomst as { werktTerug: boolean }).werktTerug]).toEqual(['2025-04-01', false]);
  });

  it('WS-2024-0029: na een herziening terug tot die herziening, niet verder (475i lid 4)', async () => {
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 156_000, heffing: 14_000 })] }, derden: {} });
    const v = await o.verhaal([{ dagtekening: '2024-10-31', centen: 183_400 }]);
    const b = await v.leg('2025-03-25');
    await b.draagAf('2026-03-10', 14_182, 142_000);
    const herberekening = await v.stelVast('2026-03-25', 2, 'herberekening');
    if (herberekening.soort !== 'beslag') throw new Error(JSON.stringify(herberekening));
    expect((await o.db.berekening.findUniqueOrThrow({ where: { id: herberekening.berekeningId } })).uitkomst).toMatchObject({ voet: { beslagvrijeVoetCenten: 133_143 } });
    await boekNieuwe(b, '2026-03-25', herberekening.berekeningId);
    await b.post('2026-03-25');
    await b.draagAf('2026-04-10', 8_857, 142_000);
    const correctie = await v.corrigeer('2026-04-16', 3, { leefsituatie: 'gehuwd_zonder_kinderen' });
    if (correctie.soort !== 'beslag') throw new Error(JSON.stringify(correctie));
    expect(correctie.geldigTotEnMet).toBe('2027-03-24');
    const rij = await o.db.berekening.findUniqueOrThrow({ where: { id: correctie.berekeningId } });
    expect([naarDag(rij.vanaf), naarDag(rij.peildatum)]).toEqual(['2026-03-25', '2026-03-25']);
    expect(rij.uitkomst).toMatchObject({ voet: { beslagvrijeVoetCenten: 134_900 } });
    await boekNieuwe(b, '2026-04-16', correctie.berekeningId);
    expect(await terugbetaald(b)).toBe(1_757);
  });

  it('rekent per maand: twee afdrachten over één maand worden samen getoetst, de laatste gaat het eerst terug', async () => {
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 205_200, heffing: 30_000 })] }, derden: {} });
    const v = await o.verhaal();
    const b = await v.leg('2025-03-25');
    const eerste = await b.draagAf('2025-04-10', 33_484, 175_200);
    const tweede = await b.draagAf('2025-04-14', 10_000, 175_200);
    const uitkomst = await v.corrigeer('2025-04-17', 2, { leefsituatie: 'gehuwd_met_kinderen' });
    if (uitkomst.soort !== 'beslag') throw new Error(JSON.stringify(uitkomst));
    await boekNieuwe(b, '2025-04-17', uitkomst.berekeningId);
    const correcties = await o.db.betaling.findMany({ where: { bron: 'correctie', afdracht: { beslagId: b.id } }, orderBy: { id: 'asc' } });
    expect(correcties.map(({ afdrachtId, centen: bedrag }) => [afdrachtId, bedrag])).toEqual([
      [tweede.afdrachtId, -10_000],
      [eerste.afdrachtId, -24_724],
    ]);
    expect(await terugbetaald(b)).toBe(34_724);
  });

  it('beoordeelt de melding op de laatste dag van de vier weken nog als tijdig, een dag later niet meer', async () => {
    loon();
    const v = await o.verhaal();
    await v.leg('2025-03-25');
    const oordeel = async (op: string) => {
      return o.db.$transaction(async (tx) => werkingVan(tx, v.id, dag(op), dag(op)));
    };
    // Posted on Tuesday 25 March, received on Thursday 27 March: four weeks are over after Thursday 24 April.
    expect(await oordeel('2025-04-24')).toMatchObject({ tijdig: true, werkingVanaf: '2025-03-25' });
    expect(await oordeel('2025-04-25')).toEqual({ tijdig: false, werkingVanaf: '2025-04-25' });
  });

  it('een vordering die door de correctie weer openstaat wordt opnieuw geïnd', async () => {
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 205_200, heffing: 30_000 })] }, derden: {} });
    const v = await o.verhaal([
      { dagtekening: '2024-10-01', centen: 10_000 },
      { dagtekening: '2024-10-31', centen: 33_484 },
      { dagtekening: '2024-11-30', centen: 50_000 },
    ]);
    const b = await v.leg('2025-03-25');
    await b.draagAf('2025-04-10', 43_484, 175_200);
    const uitkomst = await v.corrigeer('2025-04-17', 2, { leefsituatie: 'gehuwd_met_kinderen' });
    if (uitkomst.soort !== 'beslag') throw new Error(JSON.stringify(uitkomst));
    await boekNieuwe(b, '2025-04-17', uitkomst.berekeningId);
    expect(await Promise.all(v.vorderingen.map(open))).toEqual([1_240, 33_484, 50_000]);
    const bericht = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanVerhaal(v.id), soort: 'vordering_afgedaan' } });
    expect((await o.verhalen.boekBericht({ verhaalId: v.id, vandaag: dag('2025-04-17'), berichtId: bericht.id })).open).toHaveLength(3);
  });
});
