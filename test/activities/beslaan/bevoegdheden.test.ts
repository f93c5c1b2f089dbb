import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ontvangGezien } from '../../../activities/intake/derde.ts';
import { boekOp } from '../../../activities/invorderen/betaling.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { metZaak } from '../../../activities/opslag/database.ts';
import { verjaringVan } from '../../../activities/opslag/verjaring.ts';
import { vorderingInBericht } from '../../../activities/partijbericht/vordering.ts';
import { zaakVanBeslag, zaakVanVordering, type BeslagId, type VorderingId } from '../../../contract/zaak.ts';
import type { Bevoegdheid } from '../../../contract/verhaal.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { EIGEN, gelegd, inkomen, maakOpstelling, type Opstelling, type Proefbeslag, type Proefverhaal } from '../verhalen/opstelling.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

const leg = async (bevoegdheid: Bevoegdheid, op = '2025-03-25'): Promise<Proefbeslag> => (await o.verhaal(undefined, bevoegdheid)).leg(op);
const brieven = async (b: Proefbeslag) => (await o.db.brief.findMany({ where: { beslagId: b.id }, orderBy: { id: 'asc' } })).map(({ soort, aan }) => `${soort} aan ${aan}`);
const gelegdOp = async (b: Proefbeslag) => (await o.db.beslag.findUniqueOrThrow({ where: { id: b.id } })).gelegdOp?.toISOString().slice(0, 10) ?? null;
const kop = (b: Proefbeslag, vandaag: string) => ({ beslagId: b.id, vandaag: dag(vandaag) });
async function gezien(b: Proefbeslag, op: string, vandaag = op) {
  await ontvangGezien(o.db, { beslagId: b.id, op: dag(op) });
  const { id: berichtId } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanBeslag(b.id), soort: 'gezien' }, orderBy: { id: 'desc' } });
  return o.beslaan.boekGezien({ ...kop(b, vandaag), berichtId });
}

/** A further claim joins the verhaal, and the beslag hears of it. */
async function komtErbij(v: Proefverhaal, b: Proefbeslag, op: string, hoofdsom = 50_000) {
  const vorderingId = await v.voegToe({ dagtekening: '2024-11-30', centen: hoofdsom });
  return { vorderingId, uitkomst: await meldErbij(b, vorderingId, op) };
}
async function meldErbij(b: Proefbeslag, vorderingId: VorderingId, op: string) {
  const { id: berichtId } = await o.db.bericht.create({ data: { ontvanger: zaakVanBeslag(b.id), sleutel: `erbij-${vorderingId}-${op}`, soort: 'vordering_erbij', dag: naarDatum(dag(op)), inhoud: { vorderingId } } });
  return o.beslaan.voegVorderingToe({ ...kop(b, op), berichtId });
}
const geboektOp = async (vorderingId: string) => (await o.db.toerekening.aggregate({ where: { vorderingId }, _sum: { hoofdsomCenten: true } }))._sum.hoofdsomCenten ?? 0;
const totaalIn = async (b: Proefbeslag, soort: string) => (await o.db.brief.findFirstOrThrow({ where: { beslagId: b.id, soort }, orderBy: { id: 'desc' } })).inhoud;

describe('een vordering erbij bij een vereenvoudigd derdenbeslag dat ligt', () => {
  async function ligtEnErbij() {
    const v = await o.verhaal(undefined, 'vereenvoudigd_derdenbeslag');
    const b = await v.leg('2025-03-25');
    await gezien(b, '2025-04-02');
    await b.post('2025-04-02');
    return { v, b, ...(await komtErbij(v, b, '2025-05-06')) };
  }

  it('vraagt een eigen kennisgeving, met mededeling en brief aan de debiteur; een brief alleen kent alleen IW 19 lid 9', async () => {
    const { b, uitkomst } = await ligtEnErbij();
    expect((await brieven(b)).slice(-3)).toEqual(['kennisgeving aan derde', 'mededeling aan debiteur', 'begeleidende_brief aan debiteur']);
    expect(await totaalIn(b, 'kennisgeving')).toMatchObject({ openstaandCenten: 50_000 });
    expect(uitkomst).toEqual({ openstaandCenten: 100_000, buiten: true });
  });

  it('andere partijen horen alleen wat onder het beslag valt: anders kregen wij te veel van het inkomen', async () => {
    const { b } = await ligtEnErbij();
    await o.db.samenloop.create({ data: { beslagId: b.id, kenmerk: `samen-${String(b.id)}`, geopendOp: naarDatum(dag('2025-04-02')) } });
    expect(await metZaak(o.db, zaakVanBeslag(b.id), async (tx) => vorderingInBericht(tx, b.id, dag('2025-05-06')))).toMatchObject({ vordering: { openstaand: 100_000 } });
  });

  it('is zij betaald voor de derde tekende, dan wacht niemand meer op hem; wie daarna komt krijgt een eigen kennisgeving', async () => {
    const { v, b, vorderingId } = await ligtEnErbij();
    await b.post('2025-05-06');
    await o.beslaan.legUitblijvenVoor({ ...kop(b, '2025-05-20'), wat: 'gezien_ontbreekt' });
    const { id: betalingId } = await o.db.betaling.create({ data: { sleutel: `los-${vorderingId}`, bron: 'bank', dag: naarDatum(dag('2025-05-21')), centen: 50_000, geboektOp: naarDatum(dag('2025-05-21')) } });
    await o.db.toerekening.create({ data: { betalingId, vorderingId, kostenCenten: 0, renteCenten: 0, hoofdsomCenten: 50_000, dag: naarDatum(dag('2025-05-21')) } });
    const { id: berichtId } = await o.db.bericht.create({ data: { ontvanger: zaakVanBeslag(b.id), sleutel: `stand-${vorderingId}`, soort: 'stand_gewijzigd', dag: naarDatum(dag('2025-05-21')), inhoud: { vorderingId } } });
    const eerst = await brieven(b);
    await o.beslaan.voegVorderingToe({ ...kop(b, '2025-05-21'), berichtId });
    expect(await o.db.taak.count({ where: { zaak: zaakVanBeslag(b.id), soort: 'gezien_ontbreekt', afgedaanOp: null } })).toBe(0);
    expect(await brieven(b)).toEqual(eerst);
    await komtErbij(v, b, '2025-06-02');
    expect((await brieven(b)).slice(eerst.length)).toEqual(['kennisgeving aan derde', 'mededeling aan debiteur', 'begeleidende_brief aan debiteur']);
  });

  it('op haar ligt nog geen beslag: zij verjaart gewoon', async () => {
    const { v, vorderingId } = await ligtEnErbij();
    const ligt = async (id: string) => (await verjaringVan(o.db, id as VorderingId)).beslagLigt;
    expect([await ligt(v.vorderingen[0] ?? ''), await ligt(vorderingId)]).toEqual([true, false]);
  });

  it('zonder tweede «gezien» gaat er niets van het inkomen naartoe, en komt er een taak', async () => {
    const { b, vorderingId } = await ligtEnErbij();
    expect((await b.post('2025-05-06'))[0]).toMatchObject({ soort: 'te_voltooien', door: 'gezien', verder: true });
    await b.draagAf('2025-05-30', 120_000, null);
    expect(await geboektOp(vorderingId)).toBe(0);
    expect(await o.beslaan.legUitblijvenVoor({ ...kop(b, '2025-05-20'), wat: 'gezien_ontbreekt' })).toEqual({ taak: 'gezien_ontbreekt' });
  });

  it('na het tweede «gezien» valt zij eronder: aangetekend afschrift, nieuwe opgave aan de derde; sinds wanneer het eerste ligt blijft', async () => {
    const { b, vorderingId } = await ligtEnErbij();
    await b.post('2025-05-06');
    expect(await gezien(b, '2025-05-12')).toMatchObject({ soort: 'gelegd', gelegdOp: '2025-04-02' });
    expect(await totaalIn(b, 'afschrift_kennisgeving')).toMatchObject({ gezienOp: '2025-05-12', uiterlijk: '2025-05-19' });
    expect(await totaalIn(b, 'opgave_openstaand')).toMatchObject({ openstaandCenten: 150_000 });
    await b.draagAf('2025-05-30', 120_000, null);
    expect(await geboektOp(vorderingId)).toBe(20_000);
  });

  it('een «gezien» van voor haar kennisgeving gaat over de eerste', async () => {
    const { b, vorderingId } = await ligtEnErbij();
    await b.post('2025-05-06');
    await gezien(b, '2025-04-04', '2025-05-12');
    await b.draagAf('2025-05-30', 120_000, null);
    expect(await geboektOp(vorderingId)).toBe(0);
  });

  it('dan blijft de vraag naar het tweede open', async () => {
    const { b } = await ligtEnErbij();
    await b.post('2025-05-06');
    await o.beslaan.legUitblijvenVoor({ ...kop(b, '2025-05-20'), wat: 'gezien_ontbreekt' });
    expect(await gezien(b, '2025-04-04', '2025-05-21')).toMatchObject({ gelegdOp: '2025-04-02', verderOnderweg: true });
    expect(await o.db.taak.count({ where: { zaak: zaakVanBeslag(b.id), soort: 'gezien_ontbreekt', afgedaanOp: null } })).toBe(1);
    expect(await gezien(b, '2025-05-21')).not.toHaveProperty('verderOnderweg');
    expect(await o.db.taak.count({ where: { zaak: zaakVanBeslag(b.id), soort: 'gezien_ontbreekt', afgedaanOp: null } })).toBe(0);
  });

  it('komt zij erbij terwijl de eerste kennisgeving bij de derde is, dan wacht zij op diens «gezien», en wordt daarna zelf aangezegd', async () => {
    const v = await o.verhaal(undefined, 'vereenvoudigd_derdenbeslag');
    const b = await v.leg('2025-03-25');
    const voor = (await brieven(b)).length;
    const { vorderingId } = await komtErbij(v, b, '2025-03-28');
    expect((await brieven(b)).length).toBe(voor);
    await gezien(b, '2025-04-02');
    expect(await o.db.bericht.findFirst({ where: { ontvanger: zaakVanBeslag(b.id), soort: 'vordering_erbij', verwerktOp: null } })).toMatchObject({ inhoud: { vorderingId } });
  });

  it('is de eerste afbetaald, dan houdt wie er niet onder valt het beslag niet in leven', async () => {
    const { v, b, vorderingId } = await ligtEnErbij();
    const { id: betalingId } = await o.db.betaling.create({ data: { sleutel: `los-${vorderingId}`, bron: 'bank', dag: naarDatum(dag('2025-05-08')), centen: 100_000, geboektOp: naarDatum(dag('2025-05-08')) } });
    await o.db.toerekening.create({ data: { betalingId, vorderingId: String(v.vorderingen[0]), kostenCenten: 0, renteCenten: 0, hoofdsomCenten: 100_000, dag: naarDatum(dag('2025-05-08')) } });
    const { id: berichtId } = await o.db.bericht.create({ data: { ontvanger: zaakVanBeslag(b.id), sleutel: 'stand', soort: 'stand_gewijzigd', dag: naarDatum(dag('2025-05-08')), inhoud: { vorderingId: v.vorderingen[0] ?? '' } } });
    expect(await o.beslaan.voegVorderingToe({ ...kop(b, '2025-05-08'), berichtId })).toMatchObject({ openstaandCenten: 0, leeg: expect.any(String) });
  });
});

describe('een betaling gestorneerd: de vordering komt weer bij een beslag dat voor haar al ligt', () => {
  async function ligtVoorTwee() {
    const v = await o.verhaal([{ dagtekening: '2024-01-31', centen: 50_000 }, { dagtekening: '2024-10-31', centen: 100_000 }], 'vereenvoudigd_derdenbeslag');
    const b = await v.leg('2025-03-25');
    return { b, weer: String(v.vorderingen[0]) as VorderingId };
  }

  it('zonder tweede kennisgeving: de derde hoort alleen wat er weer openstaat, en het inkomen gaat er weer naartoe', async () => {
    const { b, weer } = await ligtVoorTwee();
    await gezien(b, '2025-04-02');
    await b.post('2025-04-02');
    const voor = (await brieven(b)).length;
    expect(await meldErbij(b, weer, '2025-05-06')).toEqual({ openstaandCenten: 150_000 });
    expect((await brieven(b)).slice(voor)).toEqual(['opgave_openstaand aan derde']);
    await b.draagAf('2025-05-30', 40_000, null);
    expect(await geboektOp(weer)).toBe(40_000);
  });

  it('de stuiting door het beslag blijft (Awb 4:106)', async () => {
    const { b, weer } = await ligtVoorTwee();
    await gezien(b, '2025-04-02');
    await b.post('2025-04-02');
    const voor = await verjaringVan(o.db, weer);
    await meldErbij(b, weer, '2025-05-06');
    expect(await verjaringVan(o.db, weer)).toEqual(voor);
  });

  it('ook terwijl de kennisgeving die haar noemt bij de derde op zijn «gezien» wacht', async () => {
    const { b, weer } = await ligtVoorTwee();
    expect(await meldErbij(b, weer, '2025-03-28')).toEqual({ openstaandCenten: 150_000 });
  });

  it('viel zij door een eigen kennisgeving onder het beslag, dan komt er geen derde', async () => {
    const v = await o.verhaal(undefined, 'vereenvoudigd_derdenbeslag');
    const b = await v.leg('2025-03-25');
    await gezien(b, '2025-04-02');
    await b.post('2025-04-02');
    const { vorderingId } = await komtErbij(v, b, '2025-05-06');
    await b.post('2025-05-06');
    await gezien(b, '2025-05-12');
    await meldErbij(b, vorderingId, '2025-06-03');
    expect((await brieven(b)).filter((brief) => brief === 'kennisgeving aan derde').length).toBe(2);
  });
});

describe('vereenvoudigd derdenbeslag (Pw 60 lid 5, Rv 479g)', () => {
  it('kennisgeving en verklaringsformulier aan de derde, dezelfde dag de mededeling', async () => {
    expect(await brieven(await leg('vereenvoudigd_derdenbeslag'))).toEqual(['kennisgeving aan derde', 'verklaringsformulier aan derde', 'mededeling aan debiteur', 'begeleidende_brief aan debiteur']);
  });

  it('na de posting ligt er nog niets', async () => {
    expect(await gelegdOp(await leg('vereenvoudigd_derdenbeslag'))).toBeNull();
  });

  it('het beslag ligt op de dag van het «gezien»', async () => {
    const b = await leg('vereenvoudigd_derdenbeslag');
    expect(await gezien(b, '2025-04-02')).toMatchObject({ soort: 'gelegd', gelegdOp: '2025-04-02', herinnerenVanaf: '2025-04-17', eerstePeriode: '2025-05' });
    expect(await gelegdOp(b)).toBe('2025-04-02');
  });

  it('daarna een aangetekend afschrift aan de debiteur, binnen zeven dagen (479g lid 3)', async () => {
    const b = await leg('vereenvoudigd_derdenbeslag');
    await gezien(b, '2025-04-02');
    const afschrift = await o.db.brief.findFirstOrThrow({ where: { beslagId: b.id, soort: 'afschrift_kennisgeving' } });
    expect(afschrift).toMatchObject({ aan: 'debiteur', inhoud: { aangetekend: true, gezienOp: '2025-04-02', uiterlijk: '2025-04-09' } });
  });

  it('een tweede «gezien» met een andere dag verandert de dag niet', async () => {
    const b = await leg('vereenvoudigd_derdenbeslag');
    await gezien(b, '2025-04-02');
    expect(await gezien(b, '2025-04-04')).toMatchObject({ gelegdOp: '2025-04-02' });
  });

  it.each([
    ['2025-03-20', '2025-04-02', 'voor de dag waarop de brief is verzonden'],
    ['2025-05-20', '2025-04-02', 'in de toekomst'],
  ])('een «gezien» van %s, ontvangen op %s, wordt geweigerd; daarna telt de goede', async (op, vandaag, reden) => {
    const b = await leg('vereenvoudigd_derdenbeslag');
    await expect(gezien(b, op, vandaag)).rejects.toThrow(reden);
    expect(await gezien(b, '2025-04-02')).toMatchObject({ gelegdOp: '2025-04-02' });
  });

  it('de kennisgeving nog eens gepost verandert de dag van het «gezien» niet', async () => {
    const b = await leg('vereenvoudigd_derdenbeslag');
    await gezien(b, '2025-04-02');
    const { id } = await o.db.brief.findFirstOrThrow({ where: { beslagId: b.id, soort: 'kennisgeving' } });
    await b.meld(id, 'retour', '2025-04-08');
    expect(await b.meld(id, 'opnieuw_verzonden', '2025-04-10')).toMatchObject({ soort: 'gelegd', gelegdOp: '2025-04-02' });
    expect(await gelegdOp(b)).toBe('2025-04-02');
  });

  it('op dag 5 zonder bewijs dat het afschrift is verzonden: een taak met de laatste dag (Rv 479g lid 3); het bewijs sluit haar', async () => {
    const b = await leg('vereenvoudigd_derdenbeslag');
    expect(await gezien(b, '2025-04-02')).toMatchObject({ afschriftVoor: '2025-04-07' });
    expect(await o.beslaan.legUitblijvenVoor({ ...kop(b, '2025-04-07'), wat: 'afschrift_479g' })).toEqual({ taak: 'afschrift_479g' });
    const taak = { where: { zaak: zaakVanBeslag(b.id), soort: 'afschrift_479g' } };
    expect(await o.db.taak.findFirst(taak)).toMatchObject({ uiterlijk: new Date('2025-04-09'), artikelen: ['Rv art. 479g lid 3'], afgedaanOp: null });
    const { id } = await o.db.brief.findFirstOrThrow({ where: { beslagId: b.id, soort: 'afschrift_kennisgeving' } });
    expect(await b.meld(id, 'verzonden', '2025-04-08')).toEqual({ soort: 'zonder_gevolg', afgedaan: 'afschrift_479g' });
    expect(await o.db.taak.findFirst(taak)).toMatchObject({ uitkomst: 'gepost' });
  });

  it.each([
    ['is het bewijs er', async (b: Proefbeslag, id: number) => b.meld(id, 'verzonden', '2025-04-03'), null],
    ['kwam het terug, dan is het wel verzonden', async (b: Proefbeslag, id: number) => b.meld(id, 'verzonden', '2025-04-03').then(async () => b.meld(id, 'retour', '2025-04-05')), null],
    ['is het uit de post gehaald', async (b: Proefbeslag, id: number) => b.meld(id, 'teruggehaald', '2025-04-03'), 'afschrift_479g'],
  ])('of dat bewijs ontbreekt: %s', async (_naam, meld, taak) => {
    const b = await leg('vereenvoudigd_derdenbeslag');
    await gezien(b, '2025-04-02');
    const { id } = await o.db.brief.findFirstOrThrow({ where: { beslagId: b.id, soort: 'afschrift_kennisgeving' } });
    await meld(b, id);
    expect(await o.beslaan.legUitblijvenVoor({ ...kop(b, '2025-04-07'), wat: 'afschrift_479g' })).toEqual({ taak });
  });

  it('zonder «gezien» een taak; daarna niet meer', async () => {
    const b = await leg('vereenvoudigd_derdenbeslag');
    expect(await o.beslaan.legUitblijvenVoor({ ...kop(b, '2025-04-09'), wat: 'gezien_ontbreekt' })).toEqual({ taak: 'gezien_ontbreekt' });
    await gezien(b, '2025-04-10');
    expect(await o.db.taak.findFirst({ where: { zaak: zaakVanBeslag(b.id), soort: 'gezien_ontbreekt' } })).toMatchObject({ uitkomst: 'gezien ontvangen' });
    expect(await o.beslaan.legUitblijvenVoor({ ...kop(b, '2025-04-11'), wat: 'gezien_ontbreekt' })).toEqual({ taak: null });
  });
});

describe('derdenbeslag door een deurwaarder (Awb 4:116, Rv 475)', () => {
  const exploot = async (b: Proefbeslag, op: string, vandaag = op) => o.beslaan.boekExploot({ ...kop(b, vandaag), sleutel: 'e', door: 'deurwaarder', op: dag(op) });

  it('de opdracht gaat naar de deurwaarder; de derde hoort van ons nog niets', async () => {
    expect(await brieven(await leg('derdenbeslag'))).toEqual(['beslagopdracht aan deurwaarder', 'mededeling aan debiteur', 'begeleidende_brief aan debiteur']);
  });

  it('na het exploot krijgt de derde het formulier voor zijn verklaring, één keer', async () => {
    const b = await leg('derdenbeslag');
    await exploot(b, '2025-04-01', '2025-04-03');
    await exploot(b, '2025-04-01', '2025-04-04');
    expect((await brieven(b)).slice(3)).toEqual(['verklaringsformulier aan derde']);
    expect(await o.db.brief.findFirst({ where: { beslagId: b.id, soort: 'verklaringsformulier' } })).toMatchObject({ dagtekening: new Date('2025-04-03'), inhoud: { gelegdOp: '2025-04-01' } });
  });

  it('gaat het voor het exploot niet door, dan hoort de derde niets en trekt een mens de opdracht in', async () => {
    const b = await leg('derdenbeslag');
    await o.beslaan.hefOp({ ...kop(b, '2025-03-28'), einde: 'insolventie' });
    expect((await brieven(b)).slice(3)).toEqual(['opheffing_debiteur aan debiteur']);
    expect(await o.db.taak.findFirst({ where: { zaak: zaakVanBeslag(b.id), soort: 'exploot_na_betaling', afgedaanOp: null } })).toMatchObject({ dag: new Date('2025-03-28'), tekst: expect.stringContaining('Trek haar meteen bij hem in') });
  });

  it('komt er voor het exploot een vordering bij, dan hoort de deurwaarder het en de derde niets', async () => {
    const v = await o.verhaal(undefined, 'derdenbeslag');
    const b = await v.leg('2025-03-25');
    const vorderingId = await v.voegToe({ dagtekening: '2024-11-30', centen: 10_000 });
    const { id: berichtId } = await o.db.bericht.create({ data: { ontvanger: zaakVanBeslag(b.id), sleutel: 'e', soort: 'vordering_erbij', dag: new Date('2025-03-28'), inhoud: { vorderingId } } });
    await o.beslaan.voegVorderingToe({ ...kop(b, '2025-03-28'), berichtId });
    expect((await brieven(b)).slice(3)).toEqual(['wijziging_beslagopdracht aan deurwaarder']);
  });

  async function ligtEnErbij(hoofdsom?: number) {
    const v = await o.verhaal(undefined, 'derdenbeslag');
    const b = await v.leg('2026-03-25');
    await exploot(b, '2026-04-01');
    await b.post('2026-04-01');
    return { b, ...(await komtErbij(v, b, '2026-05-06', hoofdsom)) };
  }

  it('komt er na het exploot een vordering bij, dan krijgt de deurwaarder daarvoor een eigen opdracht en de derde geen brief', async () => {
    const { b, uitkomst } = await ligtEnErbij();
    expect((await brieven(b)).slice(-3)).toEqual(['beslagopdracht aan deurwaarder', 'mededeling aan debiteur', 'begeleidende_brief aan debiteur']);
    expect(await totaalIn(b, 'beslagopdracht')).toMatchObject({ openstaandCenten: 50_000 });
    expect(uitkomst).toMatchObject({ buiten: true });
    expect((await b.post('2026-05-06'))[0]).toMatchObject({ soort: 'te_voltooien', door: 'exploot', verder: true, taak: 'exploot_beslag' });
  });

  it('pas het exploot voor haar maakt dat zij meedeelt, met de kosten daarvan; ook dat wordt aan de debiteur betekend (475i lid 1)', async () => {
    const { b, vorderingId } = await ligtEnErbij();
    await b.post('2026-05-06');
    await o.beslaan.boekOverbetekening({ ...kop(b, '2026-05-07'), sleutel: 'ob', door: 'deurwaarder', op: dag('2026-04-03') });
    const tweede = async (sleutel: string) => o.beslaan.boekExploot({ ...kop(b, '2026-05-12'), sleutel, door: 'deurwaarder', op: dag('2026-05-12') });
    expect(await tweede('e2')).toMatchObject({ gelegdOp: '2026-04-01', overbetekenenVoor: '2026-05-18' });
    expect(await tweede('e2')).toMatchObject({ gelegdOp: '2026-04-01' });
    await expect(tweede('e3')).rejects.toThrow('Het beslag ligt al');
    expect(await o.db.kosten.count({ where: { vorderingId, soort: 'exploot_beslag' } })).toBe(1);
    expect(await o.beslaan.legUitblijvenVoor({ ...kop(b, '2026-05-18'), wat: 'overbetekening_475i' })).toEqual({ taak: 'overbetekening_475i' });
    expect((await totaalIn(b, 'opgave_openstaand')) as { vorderingen: unknown[] }).toMatchObject({ vorderingen: [{}, {}] });
  });

  it('voor te weinig komt geen tweede exploot: een mens beslist, en zij blijft erbuiten', async () => {
    const { id, inhoud } = await o.db.beleid.findFirstOrThrow();
    await o.db.beleid.update({ where: { id }, data: { inhoud: { ...(inhoud as object), kleinsteKostenstapCenten: 5_000 } } });
    const { b } = await ligtEnErbij(2_000);
    await o.db.beleid.update({ where: { id }, data: { inhoud: inhoud as object } });
    expect((await brieven(b)).filter((brief) => brief.startsWith('beslagopdracht')).length).toBe(1);
    expect(await o.db.taak.findFirst({ where: { zaak: zaakVanBeslag(b.id), soort: 'klein_restant', afgedaanOp: null } })).not.toBeNull();
  });

  it('is de opdracht teruggehaald, dan noemt de volgende de vordering die erbij kwam', async () => {
    const v = await o.verhaal(undefined, 'derdenbeslag');
    const b = await v.leg('2025-03-25');
    await o.db.brief.updateMany({ where: { beslagId: b.id }, data: { status: 'teruggehaald' } });
    const vorderingId = await v.voegToe({ dagtekening: '2024-11-30', centen: 10_000 });
    const { id: berichtId } = await o.db.bericht.create({ data: { ontvanger: zaakVanBeslag(b.id), sleutel: 'f', soort: 'vordering_erbij', dag: new Date('2025-03-28'), inhoud: { vorderingId } } });
    await o.beslaan.voegVorderingToe({ ...kop(b, '2025-03-28'), berichtId });
    expect((await brieven(b)).slice(3)).toEqual([]);
  });

  it('noemde de laatste opdracht voor het exploot haar niet, omdat zij toen betaald was, dan ligt het niet voor haar', async () => {
    const v = await o.verhaal([{ dagtekening: '2024-01-31', centen: 50_000 }, { dagtekening: '2024-10-31', centen: 100_000 }], 'derdenbeslag');
    const b = await v.leg('2025-03-25');
    const weer = String(v.vorderingen[0]) as VorderingId;
    const { id: betalingId } = await o.db.betaling.create({ data: { sleutel: `los-${weer}`, bron: 'bank', dag: naarDatum(dag('2025-03-26')), centen: 50_000, geboektOp: naarDatum(dag('2025-03-26')) } });
    const { id: toerekeningId } = await o.db.toerekening.create({ data: { betalingId, vorderingId: weer, kostenCenten: 0, renteCenten: 0, hoofdsomCenten: 50_000, dag: naarDatum(dag('2025-03-26')) } });
    const { id: berichtId } = await o.db.bericht.create({ data: { ontvanger: zaakVanBeslag(b.id), sleutel: 'stand', soort: 'stand_gewijzigd', dag: naarDatum(dag('2025-03-26')), inhoud: { vorderingId: weer } } });
    await o.beslaan.voegVorderingToe({ ...kop(b, '2025-03-26'), berichtId });
    await b.post('2025-03-26');
    await exploot(b, '2025-04-01');
    await o.db.toerekening.delete({ where: { id: toerekeningId } });
    expect(await meldErbij(b, weer, '2025-05-06')).toMatchObject({ buiten: true });
  });

  it('na het exploot hoort de derde de opheffing wel', async () => {
    const b = await leg('derdenbeslag');
    await exploot(b, '2025-04-01');
    await o.beslaan.hefOp({ ...kop(b, '2025-04-10'), einde: 'voldaan' });
    expect(await brieven(b)).toContain('opheffing_derde aan derde');
  });

  it('het beslag ligt op de dag van het exploot; op dag 6 moet de betekening bewezen zijn (475i lid 1)', async () => {
    const b = await leg('derdenbeslag');
    expect(await exploot(b, '2025-04-01', '2025-04-03')).toMatchObject({ gelegdOp: '2025-04-01', overbetekenenVoor: '2025-04-07' });
  });

  it('de kosten van het exploot komen op de oudste vordering, één keer (Btag art. 2 j)', async () => {
    const v = await o.verhaal([{ dagtekening: '2025-11-08', centen: 31_000 }, { dagtekening: '2025-10-31', centen: 90_000 }], 'derdenbeslag');
    const b = await v.leg('2026-03-25');
    await exploot(b, '2026-04-01');
    await exploot(b, '2026-04-01', '2026-04-02');
    expect(await o.db.kosten.findMany({ where: { vorderingId: { in: [...v.vorderingen] } }, select: { vorderingId: true, soort: true, centen: true } })).toEqual([{ vorderingId: v.vorderingen[1], soort: 'exploot_beslag', centen: 18_491 }]);
  });

  it.each([
    ['2025-03-20', '2025-04-01', 'voor de dag waarop de opdracht is verzonden'],
    ['2025-04-09', '2025-04-08', 'in de toekomst'],
  ])('een exploot van %s, gemeld op %s, wordt geweigerd', async (op, vandaag, reden) => {
    await expect(exploot(await leg('derdenbeslag'), op, vandaag)).rejects.toThrow(reden);
  });

  it('een tweede exploot wordt geweigerd', async () => {
    const b = await leg('derdenbeslag');
    await exploot(b, '2025-04-01');
    await expect(o.beslaan.boekExploot({ ...kop(b, '2025-04-03'), sleutel: 'ander', door: 'deurwaarder', op: dag('2025-04-02') })).rejects.toThrow('Het beslag ligt al, sinds 1 april 2025.');
  });

  it('de overbetekening sluit haar taak', async () => {
    const b = await leg('derdenbeslag');
    await exploot(b, '2025-04-01');
    expect(await o.beslaan.legUitblijvenVoor({ ...kop(b, '2025-04-07'), wat: 'overbetekening_475i' })).toEqual({ taak: 'overbetekening_475i' });
    expect(await o.db.taak.findFirstOrThrow({ where: { zaak: zaakVanBeslag(b.id), soort: 'overbetekening_475i' } })).toMatchObject({ uiterlijk: new Date('2025-04-09'), artikelen: ['Rv art. 475i lid 1'] });
    await o.beslaan.boekOverbetekening({ ...kop(b, '2025-04-08'), sleutel: 'o', door: 'deurwaarder', op: dag('2025-04-07') });
    expect(await o.db.taak.count({ where: { zaak: zaakVanBeslag(b.id), soort: 'overbetekening_475i', afgedaanOp: null } })).toBe(0);
  });

  it('zwijgt de derde, dan noemt de taak Rv 477a lid 1', async () => {
    const b = await leg('derdenbeslag');
    await exploot(b, '2025-04-01');
    await o.beslaan.legZwijgenVoor(kop(b, '2025-05-01'));
    expect(await o.db.taak.findFirst({ where: { zaak: zaakVanBeslag(b.id), soort: 'derde_zwijgt' } })).toMatchObject({ tekst: expect.stringContaining('Rv art. 477a lid 1') });
  });

  it('het formulier zegt wat zwijgen kan betekenen; onder IW 19 nooit', async () => {
    const gevolg = async (b: Proefbeslag) => (await o.db.brief.findFirstOrThrow({ where: { beslagId: b.id, soort: 'verklaringsformulier' } })).inhoud;
    const b = await leg('derdenbeslag');
    await exploot(b, '2025-04-01');
    expect(await gevolg(b)).toMatchObject({ verklaring: 'wet', zwijgen: 'Rv art. 477a lid 1' });
    expect(await gevolg(await leg('vordering_iw19'))).not.toHaveProperty('zwijgen');
  });
});

describe('betaling op verzoek (Pw 60a)', () => {
  const aow = (): void => {
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ code: '22', loon: 250_000, heffing: 35_000 })] }, derden: {} });
  };

  it('een verzoek aan wie de uitkering betaalt, geen verklaring; het werkt vanaf de verzending', async () => {
    aow();
    const b = await leg('betaling_op_verzoek');
    expect(await brieven(b)).toEqual(['betaalverzoek aan derde', 'mededeling aan debiteur', 'begeleidende_brief aan debiteur']);
    expect(b.verzending).toMatchObject({ soort: 'gelegd', gelegdOp: '2025-03-25', herinnerenVanaf: null });
  });

  it('loon van een werkgever kan niet op verzoek: een taak', async () => {
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 250_000, heffing: 35_000 })] }, derden: {} });
    expect(await (await o.verhaal(undefined, 'betaling_op_verzoek')).stelVast('2025-03-25')).toEqual({ soort: 'voorgelegd', taak: 'bron_past_niet' });
  });
});

describe('verrekening (Awb 4:93, Pw 60 lid 3 en 4)', () => {
  it('bijstand van de eigen gemeente wordt verrekend boven de beslagvrije voet', async () => {
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ lhn: EIGEN, code: '43', loon: 150_000, heffing: 10_000 })] }, derden: {} });
    const b = await leg('verrekening');
    expect(await brieven(b)).toEqual(['verrekenopdracht aan derde', 'mededeling aan debiteur', 'begeleidende_brief aan debiteur']);
    expect(await gelegdOp(b)).toBe('2025-03-25');
  });

  it('inkomen van een ander kan niet worden verrekend: een taak', async () => {
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 250_000, heffing: 35_000 })] }, derden: {} });
    expect(await (await o.verhaal(undefined, 'verrekening')).stelVast('2025-03-25')).toEqual({ soort: 'voorgelegd', taak: 'bron_past_niet' });
  });
});

describe('voor een klein restant komt er geen exploot meer (beleid: € 25)', () => {
  beforeAll(async () => {
    const { inhoud } = await o.db.beleid.findFirstOrThrow();
    await o.db.beleid.create({ data: { opdrachtgeverId: 'waterstad', geldigVanaf: naarDatum(dag('2026-05-01')), inhoud: { ...(inhoud as object), kleinsteKostenstapCenten: 2500 } } });
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 250_000, heffing: 35_000 })] }, derden: { '000010078L01': 'Zorggroep De Linde' } });
  });

  const verhaal = async () => o.verhaal([{ dagtekening: '2025-10-31', centen: 40_000 }], 'derdenbeslag');
  /** The debtor pays € 395 of the € 400, and the beslag hears it. */
  async function betaalBijnaAlles(v: Proefverhaal, beslagId: BeslagId, op: string): Promise<void> {
    const [vorderingId] = v.vorderingen;
    if (vorderingId === undefined) throw new Error('geen vordering');
    const { id } = await o.db.betaling.create({ data: { sleutel: `klein-${vorderingId}`, bron: 'bank', vorderingId, dag: naarDatum(dag(op)), centen: 39_500 } });
    await metZaak(o.db, zaakVanVordering(vorderingId), async (tx) => boekOp(tx, vorderingId, { id, bron: 'bank', betaler: 'debiteur', dag: dag(op), centen: centen(39_500) }, dag(op)));
    const bericht = await o.db.bericht.findFirst({ where: { ontvanger: zaakVanBeslag(beslagId), soort: 'stand_gewijzigd' }, orderBy: { id: 'desc' } });
    if (bericht !== null) await o.beslaan.voegVorderingToe({ beslagId, vandaag: dag(op), berichtId: bericht.id });
  }
  const exploot = async (b: Proefbeslag, op: string, vandaag = op) => o.beslaan.boekExploot({ ...kop(b, vandaag), sleutel: 'e', door: 'deurwaarder', op: dag(op) });
  const kosten = async (v: Proefverhaal) => (await o.db.kosten.findMany({ where: { vorderingId: { in: [...v.vorderingen] } } })).map(({ soort, centen: bedrag }) => [soort, bedrag]);
  const openTaken = async (b: Proefbeslag) => (await o.db.taak.findMany({ where: { zaak: zaakVanBeslag(b.id), afgedaanOp: null }, orderBy: { id: 'asc' } })).map(({ soort }) => soort);

  it('de opdracht is al bij de deurwaarder: hij krijgt geen nieuwe cijfers om mee te leggen, een mens houdt hem tegen', async () => {
    const v = await verhaal();
    const b = await v.leg('2026-05-04');
    await betaalBijnaAlles(v, b.id, '2026-05-06');
    expect((await brieven(b)).filter((brief) => brief.startsWith('wijziging'))).toEqual([]);
    expect(await o.db.taak.findFirst({ where: { zaak: zaakVanBeslag(b.id), soort: 'klein_restant', afgedaanOp: null } })).toMatchObject({ tekst: expect.stringContaining('er staat € 5,00 hoofdsom open, minder dan € 25,00 (beleid)') });
  });

  it('legt hij toch beslag, dan betaalt de inwoner dat exploot niet: een mens beoordeelt wie het draagt, en de derde hoort wat nog openstaat', async () => {
    const v = await verhaal();
    const b = await v.leg('2026-05-04');
    await betaalBijnaAlles(v, b.id, '2026-05-06');
    await exploot(b, '2026-05-08');
    expect(await kosten(v)).toEqual([]);
    expect(await openTaken(b)).toEqual(['exploot_na_betaling']);
    expect(await o.db.brief.findMany({ where: { beslagId: b.id, soort: 'opgave_openstaand' } })).toMatchObject([{ inhoud: { openstaandCenten: 500 } }]);
  });

  it('was er betaald na het exploot, dan was het terecht gelegd: de kosten komen erbij', async () => {
    const v = await verhaal();
    const b = await v.leg('2026-05-04');
    await betaalBijnaAlles(v, b.id, '2026-05-08');
    await exploot(b, '2026-05-07', '2026-05-11');
    expect(await kosten(v)).toEqual([['exploot_beslag', 18_491]]);
  });

  it('de opdracht ligt nog in de post: zij gaat eruit en wordt niet opnieuw gemaakt; ook de volgende dag niet', async () => {
    const v = await verhaal();
    const uitkomst = await v.stelVast('2026-05-04');
    if (uitkomst.soort !== 'beslag') throw new Error(JSON.stringify(uitkomst));
    const { berekeningId, bronId } = uitkomst;
    const beslagId = gelegd(await o.verhalen.legBeslag({ verhaalId: v.id, vandaag: dag('2026-05-04'), berekeningId, bronId }));
    await o.beslaan.maakBeschikking({ beslagId, vandaag: dag('2026-05-04'), berekeningId, volgnummer: 1 });
    await betaalBijnaAlles(v, beslagId, '2026-05-04');
    expect(await o.db.brief.count({ where: { beslagId, status: { not: 'teruggehaald' } } })).toBe(0);
    expect(await o.beslaan.maakBeschikking({ beslagId, vandaag: dag('2026-05-06'), berekeningId, volgnummer: 2 })).toEqual({ soort: 'voorgelegd', taak: 'klein_restant' });
    expect(await o.db.taak.count({ where: { zaak: zaakVanBeslag(beslagId), soort: 'klein_restant', afgedaanOp: null } })).toBe(1);
  });
});

describe('hoe een beslag eindigt waar een vordering buiten viel of wegging', () => {
  const meldStand = async (b: Proefbeslag, op: string, vorderingId: string) => {
    const { id: berichtId } = await o.db.bericht.create({ data: { ontvanger: zaakVanBeslag(b.id), sleutel: `stand-${op}`, soort: 'stand_gewijzigd', dag: naarDatum(dag(op)), inhoud: { vorderingId } } });
    return o.beslaan.voegVorderingToe({ ...kop(b, op), berichtId });
  };
  const weg = async (vorderingId: string, op: string) => o.db.verhaalVordering.updateMany({ where: { vorderingId }, data: { verlatenOp: naarDatum(dag(op)) } });

  it.each([[true, 'nog een vordering buiten het beslag'], [false, 'niets meer open']])('afbetaald uit het inkomen: de debiteur hoort of er nog een ander bedrag openstaat (%s: %s)', async (erbij) => {
    const v = await o.verhaal(undefined, 'vereenvoudigd_derdenbeslag');
    const b = await v.leg('2025-03-25');
    await gezien(b, '2025-04-02');
    await b.post('2025-04-02');
    if (erbij) await komtErbij(v, b, '2025-05-06');
    expect(await b.draagAf('2025-05-30', 100_000, null)).toMatchObject({ openstaandCenten: 0 });
    await o.beslaan.hefOp({ ...kop(b, '2025-05-30'), einde: 'voldaan' });
    const { anderBedragOpen } = (await totaalIn(b, 'opheffing_debiteur')) as { anderBedragOpen?: boolean };
    expect(anderBedragOpen).toBe(erbij ? true : undefined);
  });

  it('ging de eerste een andere weg terwijl de andere op het «gezien» wachtte, dan is er niets betaald en heet dat ook niet zo', async () => {
    const v = await o.verhaal(undefined, 'vereenvoudigd_derdenbeslag');
    const b = await v.leg('2025-03-25');
    await komtErbij(v, b, '2025-03-28');
    const eerste = v.vorderingen[0] ?? '';
    await weg(eerste, '2025-04-01');
    expect(await meldStand(b, '2025-04-01', eerste)).toMatchObject({ openstaandCenten: 0, leeg: 'andere_weg' });
    await o.beslaan.hefOp({ ...kop(b, '2025-04-01'), einde: 'andere_weg' });
    expect(await totaalIn(b, 'opheffing_debiteur')).toMatchObject({ reden: 'andere_weg' });
  });

  it('ging de enige vordering een andere weg, dan hoort het beslag niet dat zij is voldaan', async () => {
    const v = await o.verhaal(undefined, 'vereenvoudigd_derdenbeslag');
    const b = await v.leg('2025-03-25');
    await weg(v.vorderingen[0] ?? '', '2025-04-01');
    await o.verhalen.beeindigBeslag({ verhaalId: v.id, vandaag: dag('2025-04-01'), beslagId: b.id, reden: 'voldaan' });
    expect(await o.db.bericht.findFirst({ where: { ontvanger: zaakVanBeslag(b.id), soort: 'beeindig' } })).toMatchObject({ inhoud: { reden: 'andere_weg' } });
  });
});

describe('een exploot dat later wordt ingevoerd dan het is uitgebracht', () => {
  /** Served on 1 April, entered on 7 April; a claim joined on `erbijOp`, and what the deurwaarder heard of it was posted then. */
  async function later(erbijOp: string) {
    const v = await o.verhaal(undefined, 'derdenbeslag');
    const b = await v.leg('2026-03-25');
    const { vorderingId } = await komtErbij(v, b, erbijOp);
    await b.post(erbijOp);
    await o.beslaan.boekExploot({ ...kop(b, '2026-04-07'), sleutel: 'e', door: 'deurwaarder', op: dag('2026-04-01') });
    return { v, b, vorderingId };
  }
  const wacht = async (b: Proefbeslag) => o.db.bericht.findFirst({ where: { ontvanger: zaakVanBeslag(b.id), soort: 'vordering_erbij', verwerktOp: null } });

  it('geldt niet voor wie er pas daarna bij kwam: de derde hoort haar bedrag niet, van het inkomen gaat niets naar haar', async () => {
    const { b, vorderingId } = await later('2026-04-03');
    const { vorderingen } = (await totaalIn(b, 'opgave_openstaand')) as { vorderingen: unknown[] };
    expect(vorderingen.length).toBe(1);
    await b.draagAf('2026-05-29', 140_000, null);
    expect(await geboektOp(vorderingId)).toBe(0);
  });

  it('zij krijgt een eigen beslag', async () => {
    const { b, vorderingId } = await later('2026-04-03');
    expect(await wacht(b)).toMatchObject({ inhoud: { vorderingId } });
  });

  it.each([['voor', '2026-03-31', true], ['na', '2026-04-02', false]] as const)('komt het bewijs dat hij haar %s zijn exploot had pas later binnen, dan geldt wat er stond: geen tweede exploot (%s: %s)', async (_, gepostOp, geldt) => {
    const v = await o.verhaal(undefined, 'derdenbeslag');
    const b = await v.leg('2026-03-25');
    const { vorderingId } = await komtErbij(v, b, '2026-03-30');
    await o.db.brief.updateMany({ where: { beslagId: b.id, soort: 'wijziging_beslagopdracht' }, data: { aangenomenOp: naarDatum(dag('2026-03-30')) } });
    await o.beslaan.boekExploot({ ...kop(b, '2026-04-07'), sleutel: 'e', door: 'deurwaarder', op: dag('2026-04-01') });
    const bericht = await wacht(b);
    await o.beslaan.voegVorderingToe({ ...kop(b, '2026-04-07'), berichtId: bericht?.id ?? 0 });
    await b.meld((await o.db.brief.findFirstOrThrow({ where: { beslagId: b.id, soort: 'wijziging_beslagopdracht' } })).id, 'verzonden', gepostOp);
    const opdrachten = await o.db.brief.findMany({ where: { beslagId: b.id, soort: 'beslagopdracht', sleutel: { contains: ':verder-beslag:' } } });
    expect(opdrachten.map(({ status }) => status)).toEqual([geldt ? 'teruggehaald' : 'klaargezet']);
    await b.draagAf('2026-05-29', 140_000, null);
    expect((await geboektOp(vorderingId)) > 0).toBe(geldt);
  });

  it('wist de deurwaarder voor zijn exploot van haar, dan geldt het ook voor haar', async () => {
    const { b, vorderingId } = await later('2026-03-30');
    expect(await wacht(b)).toBeNull();
    await b.draagAf('2026-05-29', 140_000, null);
    expect(await geboektOp(vorderingId)).toBeGreaterThan(0);
  });
});

describe('de inwoner betaalt zelf bij een vereenvoudigd derdenbeslag', () => {
  async function betaalt(erbij: boolean, welke: number, centenBetaald: number) {
    const v = await o.verhaal(undefined, 'vereenvoudigd_derdenbeslag');
    const b = await v.leg('2025-03-25');
    await gezien(b, '2025-04-02');
    await b.post('2025-04-02');
    if (erbij) await komtErbij(v, b, '2025-05-06');
    else await v.voegToe({ dagtekening: '2024-11-30', centen: 50_000 });
    const vorderingId = v.vorderingen[welke];
    if (vorderingId === undefined) throw new Error('geen vordering');
    const { id } = await o.db.betaling.create({ data: { sleutel: `zelf-${vorderingId}`, bron: 'bank', vorderingId, dag: naarDatum(dag('2025-05-21')), centen: centenBetaald } });
    await metZaak(o.db, zaakVanVordering(vorderingId), async (tx) => boekOp(tx, vorderingId, { id, bron: 'bank', betaler: 'debiteur', dag: dag('2025-05-21'), centen: centen(centenBetaald) }, dag('2025-05-21')));
    const bericht = await o.db.bericht.findFirst({ where: { ontvanger: zaakVanBeslag(b.id), soort: 'stand_gewijzigd' } });
    return { b, bericht };
  }

  it('betaalt hij alles waarvoor het ligt, en wacht een ander erbuiten, dan wordt het opgeheven voor er weer een maand wordt ingehouden', async () => {
    const { b, bericht } = await betaalt(true, 0, 100_000);
    expect(await o.beslaan.voegVorderingToe({ ...kop(b, '2025-05-21'), berichtId: bericht?.id ?? 0 })).toMatchObject({ openstaandCenten: 0, leeg: 'voldaan' });
  });

  it('betaalt hij wat erbuiten wacht, dan hoort het beslag dat', async () => {
    expect((await betaalt(true, 1, 50_000)).bericht).not.toBeNull();
  });

  it.each([
    ['een deel', true, 40_000],
    ['alles, en wacht er niemand buiten', false, 100_000],
  ])('betaalt hij %s, dan verandert er bij de derde niets', async (_naam, erbij, bedrag) => {
    expect((await betaalt(erbij, 0, bedrag)).bericht).toBeNull();
  });
});
