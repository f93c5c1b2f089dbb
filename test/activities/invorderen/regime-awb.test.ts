import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dag } from '../../../domain/kalender/dag.ts';
import { BIJSTAND, BIJSTAND_EXPLOOT, maakOpstelling, PREMIE, type Opstelling, type Proefvordering, type Proefweg } from './opstelling.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

/** A claim whose dwangbevel was posted on 5 February of the year. */
async function totDwangbevel(naam: string, weg: Proefweg, jaar = '2025'): Promise<Proefvordering & { readonly dwangbevel: number }> {
  const v = await o.vordering(naam, undefined, 50_000, weg);
  await v.doorloop('herinnering', `${jaar}-01-06`);
  await v.doorloop('aanmaning', `${jaar}-01-21`);
  return { ...v, dwangbevel: await v.doorloop('dwangbevel', `${jaar}-02-05`) };
}
const betekend = async (v: Proefvordering, op: string, vandaag = op, sleutel = 's') => o.invorderen.boekBetekening({ vorderingId: v.id, vandaag: dag(vandaag), sleutel, door: 'j.proef', op: dag(op) });
const kosten = async (v: Proefvordering) => (await o.db.kosten.findMany({ where: { vorderingId: v.id }, orderBy: { id: 'asc' } })).map(({ soort, centen }) => [soort, centen]);

describe('sociale zaken: een terugvordering van bijstand (Awb 4.4, Pw 60)', () => {
  it('de aanmaning kost naar Awb 4:113, niet naar de Kostenwet', async () => {
    const v = await totDwangbevel('pw-kosten', BIJSTAND);
    expect(await kosten(v)).toEqual([['aanmaning', 2_000]]);
  });

  it('het dwangbevel per post is een besluit zonder kosten: er is geen tarief', async () => {
    const v = await totDwangbevel('pw-besluit', BIJSTAND);
    const besluit = await o.db.besluit.findFirstOrThrow({ where: { zaak: v.zaak, soort: 'dwangbevel' } });
    expect(besluit).toMatchObject({ grond: ['Awb 4:114', 'Awb 4:117', 'Awb 4:122', 'Pw 60 lid 2', 'Pw 60 lid 5'], inhoud: { kostenCenten: 0, laatsteDag: null } });
  });

  it('na verzending wacht de straat op de dag van betekening: een taak met het artikel', async () => {
    const v = await o.vordering('pw-wacht', undefined, 50_000, BIJSTAND);
    await v.doorloop('herinnering', '2025-01-06');
    await v.doorloop('aanmaning', '2025-01-21');
    const briefId = await v.brief('dwangbevel', '2025-02-05');
    expect(await v.meld(briefId, 'verzonden', '2025-02-05')).toMatchObject({ soort: 'wacht_op_betekening', taak: 'betekening_invoeren' });
    expect(await o.db.taak.findFirst({ where: { zaak: v.zaak } })).toMatchObject({ tekst: expect.stringContaining('Pw 60 lid 5'), afgedaanOp: null });
  });

  it('zonder dag van betekening mag het verhaal niet', async () => {
    const v = await totDwangbevel('pw-zonder', BIJSTAND);
    expect(await o.invorderen.meldAanBijVerhaal({ vorderingId: v.id, vandaag: dag('2025-06-01') })).toEqual({ soort: 'voorgelegd', taak: 'volgorde_geweigerd' });
  });

  it('de ingevoerde dag begint de termijn van het beleid, sluit de taak en telt één keer', async () => {
    const v = await totDwangbevel('pw-betekend', BIJSTAND);
    const uitkomst = await betekend(v, '2025-02-07');
    expect(uitkomst).toMatchObject({ laatsteDag: '2025-02-21', volgendeStapVanaf: '2025-02-22', openstaandCenten: 52_000 });
    expect(await betekend(v, '2025-02-07', '2025-02-10')).toEqual(uitkomst);
    expect(await o.db.besluit.count({ where: { zaak: v.zaak, soort: 'betekening', door: 'j.proef' } })).toBe(1);
    expect(await o.db.taak.count({ where: { zaak: v.zaak, afgedaanOp: null } })).toBe(0);
  });

  it('een tweede dag van betekening wordt geweigerd', async () => {
    const v = await totDwangbevel('pw-twee-dagen', BIJSTAND);
    await betekend(v, '2025-02-07');
    await expect(betekend(v, '2025-02-08', '2025-02-10', 'ander')).rejects.toThrow('De dag van betekening is al ingevoerd: 7 februari 2025.');
  });

  it('kwam het dwangbevel terug, dan was het niet betekend: na de nieuwe verzending wacht de straat op een nieuwe dag', async () => {
    const v = await totDwangbevel('pw-retour', BIJSTAND);
    await betekend(v, '2025-02-07');
    await v.meld(v.dwangbevel, 'retour', '2025-02-12');
    expect(await v.meld(v.dwangbevel, 'opnieuw_verzonden', '2025-02-20')).toMatchObject({ soort: 'wacht_op_betekening' });
    expect(await o.db.taak.count({ where: { zaak: v.zaak, soort: 'betekening_invoeren', afgedaanOp: null } })).toBe(1);
    expect(await o.invorderen.meldAanBijVerhaal({ vorderingId: v.id, vandaag: dag('2025-03-25') })).toMatchObject({ soort: 'voorgelegd' });
  });

  it('een vooraankondiging is niet nodig', async () => {
    const v = await totDwangbevel('pw-aankondiging', BIJSTAND);
    await betekend(v, '2025-02-07');
    expect(await v.zet('vooraankondiging', '2025-02-22')).toEqual({ soort: 'niet_nodig' });
  });

  it('het verhaal draagt de bevoegdheid van de vordering', async () => {
    const v = await totDwangbevel('pw-verhaal', BIJSTAND);
    await betekend(v, '2025-02-07');
    const uitkomst = await o.invorderen.meldAanBijVerhaal({ vorderingId: v.id, vandaag: dag('2025-02-22') });
    if (uitkomst.soort !== 'aangemeld') throw new Error(uitkomst.soort);
    expect(await o.db.verhaal.findUnique({ where: { id: uitkomst.verhaalId } })).toMatchObject({ bevoegdheid: 'vereenvoudigd_derdenbeslag' });
  });

  it.each([
    ['voor de verzending', '2025-02-04', '2025-02-10', 'voor de dag waarop het dwangbevel is verzonden'],
    ['in de toekomst', '2025-02-12', '2025-02-10', 'in de toekomst'],
  ])('een dag %s wordt geweigerd', async (naam, op, vandaag, reden) => {
    const v = await totDwangbevel(`pw-${naam.replaceAll(' ', '-')}`, BIJSTAND);
    await expect(betekend(v, op, vandaag)).rejects.toThrow(reden);
  });
});

describe('dwangbevel bij exploot (Awb 4:123)', () => {
  it('gaat naar de deurwaarder', async () => {
    const v = await totDwangbevel('exploot-aan', BIJSTAND_EXPLOOT);
    expect(await o.db.brief.findUnique({ where: { id: v.dwangbevel } })).toMatchObject({ aan: 'deurwaarder' });
  });

  it('een bijzondere wet: de brief en het besluit noemen het artikel dat het dwangbevel toestaat (Awb 4:115)', async () => {
    const v = await totDwangbevel('exploot-grond', PREMIE);
    const grond = ['Awb 4:114', 'Awb 4:117', 'Awb 4:122', 'Zorgverzekeringswet art. 18f lid 7', 'Awb 4:123'];
    expect(await o.db.brief.findUnique({ where: { id: v.dwangbevel } })).toMatchObject({ inhoud: { grond } });
    expect(await o.db.besluit.findFirst({ where: { zaak: v.zaak, soort: 'dwangbevel' } })).toMatchObject({ grond });
  });

  it('2026: de kosten van het exploot komen erbij op de dag van betekening (Btag art. 2 b)', async () => {
    const v = await totDwangbevel('exploot-2026', BIJSTAND_EXPLOOT, '2026');
    expect(await betekend(v, '2026-02-12')).toMatchObject({ openstaandCenten: 50_000 + 2_000 + 13_671 });
    expect(await kosten(v)).toEqual([['aanmaning', 2_000], ['exploot_dwangbevel', 13_671]]);
  });

  it('2025: het tarief is niet bekend: geen kosten, een taak', async () => {
    const v = await totDwangbevel('exploot-2025', BIJSTAND_EXPLOOT);
    expect(await betekend(v, '2025-02-12')).toMatchObject({ openstaandCenten: 52_000 });
    expect(await o.db.taak.findFirst({ where: { zaak: v.zaak, soort: 'tarief_ontbreekt' } })).toMatchObject({ tekst: expect.stringContaining('Btag art. 2 lid 1 onder b') });
  });

  it('een dwangbevel dat per post is betekend is geen grond voor een gewoon derdenbeslag', async () => {
    const v = await totDwangbevel('exploot-wissel', BIJSTAND);
    await betekend(v, '2025-02-07');
    await o.invorderen.kiesRoute({ vorderingId: v.id, vandaag: dag('2025-02-20'), sleutel: 'r', door: 'j.proef', route: 'derdenbeslag' });
    expect(await o.invorderen.meldAanBijVerhaal({ vorderingId: v.id, vandaag: dag('2025-06-01') })).toEqual({ soort: 'voorgelegd', taak: 'volgorde_geweigerd' });
  });
});

describe('de route kiezen', () => {
  it('een bevoegdheid die de vordering niet heeft wordt geweigerd, met wat wel kan', async () => {
    const v = await o.vordering('route-geweigerd');
    await expect(o.invorderen.kiesRoute({ vorderingId: v.id, vandaag: dag('2025-01-06'), sleutel: 'r', door: 'j.proef', route: 'derdenbeslag' })).rejects.toThrow('Mogelijk: vordering_iw19, verrekening, wachten.');
  });

  it('verrekening vraagt alleen de herinnering', async () => {
    const v = await o.vordering('route-verrekening', undefined, 50_000, { ...BIJSTAND, bevoegdheid: 'verrekening' });
    await v.doorloop('herinnering', '2025-01-06');
    expect(await v.zet('aanmaning', '2025-01-21')).toEqual({ soort: 'niet_nodig' });
    expect(await o.invorderen.meldAanBijVerhaal({ vorderingId: v.id, vandaag: dag('2025-01-21') })).toMatchObject({ soort: 'aangemeld' });
  });
});
