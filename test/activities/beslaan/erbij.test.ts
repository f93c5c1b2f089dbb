import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ontvangGezien } from '../../../activities/intake/derde.ts';
import { buitenBeslag } from '../../../activities/beslaan/onder-beslag.ts';
import { boekOp } from '../../../activities/invorderen/betaling.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { metZaak } from '../../../activities/opslag/database.ts';
import { zaakVanBeslag, zaakVanVerhaal, zaakVanVordering, type BeslagId, type VorderingId } from '../../../contract/zaak.ts';
import type { Bevoegdheid } from '../../../contract/verhaal.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { gelegd, inkomen, maakOpstelling, type Opstelling, type Proefbeslag, type Proefverhaal } from '../verhalen/opstelling.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

type Beslag = Pick<Proefbeslag, 'id'>;
const kop = (b: Beslag, vandaag: string) => ({ beslagId: b.id, vandaag: dag(vandaag) });

/** Handles what the beslag was told, as its workflow would. */
async function handelAf(b: Beslag, vandaag: string): Promise<void> {
  for (;;) {
    const bericht = await o.db.bericht.findFirst({ where: { ontvanger: zaakVanBeslag(b.id), soort: { in: ['vordering_erbij', 'stand_gewijzigd'] }, verwerktOp: null }, orderBy: { id: 'asc' } });
    if (bericht === null) return;
    await o.beslaan.voegVorderingToe({ ...kop(b, vandaag), berichtId: bericht.id });
  }
}
async function meldErbij(b: Beslag, vorderingId: VorderingId, op: string): Promise<void> {
  await o.db.bericht.create({ data: { ontvanger: zaakVanBeslag(b.id), sleutel: `erbij-${vorderingId}-${op}`, soort: 'vordering_erbij', dag: naarDatum(dag(op)), inhoud: { vorderingId } } });
  await handelAf(b, op);
}
async function komtErbij(v: Proefverhaal, b: Beslag, op: string, hoofdsom = 50_000): Promise<VorderingId> {
  const vorderingId = await v.voegToe({ dagtekening: '2024-11-30', centen: hoofdsom });
  await meldErbij(b, vorderingId, op);
  return vorderingId;
}
async function gezien(b: Beslag, op: string, vandaag = op) {
  await ontvangGezien(o.db, { beslagId: b.id, op: dag(op) });
  const { id: berichtId } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanBeslag(b.id), soort: 'gezien' }, orderBy: { id: 'desc' } });
  return o.beslaan.boekGezien({ ...kop(b, vandaag), berichtId });
}
const exploot = async (b: Beslag, op: string, vandaag = op, sleutel = `e-${op}`) => o.beslaan.boekExploot({ ...kop(b, vandaag), sleutel, door: 'deurwaarder', op: dag(op) });
const laatste = async (b: Beslag, soort: string, waar = {}) => o.db.brief.findFirstOrThrow({ where: { beslagId: b.id, soort, ...waar }, orderBy: { id: 'desc' } });
/** Which claims the last of these letters names. */
async function genoemd(b: Beslag, soort: string): Promise<string[]> {
  const { inhoud } = await laatste(b, soort, { status: { not: 'teruggehaald' } });
  return (inhoud as { vorderingen: { betalingskenmerk: string }[] }).vorderingen.map(({ betalingskenmerk }) => betalingskenmerk);
}
const geboektOp = async (vorderingId: string) => (await o.db.toerekening.aggregate({ where: { vorderingId }, _sum: { hoofdsomCenten: true } }))._sum.hoofdsomCenten ?? 0;
const openTaken = async (b: Beslag) => (await o.db.taak.findMany({ where: { zaak: zaakVanBeslag(b.id), afgedaanOp: null }, orderBy: { id: 'asc' } })).map(({ soort }) => soort);
let beleid: { id: number; inhoud: object } | undefined;
/** No exploot for less than this (policy). */
async function zetKleinste(kleinsteKostenstapCenten: number): Promise<void> {
  beleid ??= await o.db.beleid.findFirstOrThrow() as { id: number; inhoud: object };
  const { id, inhoud } = beleid;
  await o.db.beleid.update({ where: { id }, data: { inhoud: { ...inhoud, kleinsteKostenstapCenten } } });
}
async function betaal(vorderingId: VorderingId, op: string, bedrag: number): Promise<void> {
  const { id } = await o.db.betaling.create({ data: { sleutel: `zelf-${vorderingId}-${op}`, bron: 'bank', vorderingId, dag: naarDatum(dag(op)), centen: bedrag } });
  await metZaak(o.db, zaakVanVordering(vorderingId), async (tx) => boekOp(tx, vorderingId, { id, bron: 'bank', betaler: 'debiteur', dag: dag(op), centen: centen(bedrag) }, dag(op)));
}

/** The letters that lay the beslag wait for the post. */
async function inDePost(bevoegdheid: Bevoegdheid, op = '2025-03-25'): Promise<{ v: Proefverhaal; b: Beslag }> {
  const v = await o.verhaal(undefined, bevoegdheid);
  const uitkomst = await v.stelVast(op);
  if (uitkomst.soort !== 'beslag') throw new Error(JSON.stringify(uitkomst));
  const id: BeslagId = gelegd(await o.verhalen.legBeslag({ verhaalId: v.id, vandaag: dag(op), berekeningId: uitkomst.berekeningId, bronId: uitkomst.bronId }));
  await o.beslaan.maakBeschikking({ beslagId: id, vandaag: dag(op), berekeningId: uitkomst.berekeningId, volgnummer: 1 });
  return { v, b: { id } };
}
let post = 0;
async function meldPost(b: Beslag, briefId: number, op: string, vandaag = op) {
  post += 1;
  const { id: berichtId } = await o.db.bericht.create({ data: { ontvanger: zaakVanBeslag(b.id), sleutel: `post-${String(post)}`, soort: 'verzending', dag: naarDatum(dag(vandaag)), inhoud: { briefId, soort: 'verzonden', op } } });
  return o.beslaan.boekVerzending({ ...kop(b, vandaag), berichtId });
}

describe('de brief die eruit ging omdat er een vordering bijkwam is toch gepost', () => {
  async function tochGepost(bevoegdheid: Bevoegdheid, soort: string) {
    const { v, b } = await inDePost(bevoegdheid);
    const eerste = await laatste(b, soort);
    const erbij = await komtErbij(v, b, '2025-03-25');
    await meldPost(b, eerste.id, '2025-03-25');
    await handelAf(b, '2025-03-25');
    return { v, b, erbij };
  }

  it.each([['vordering_iw19', 'beschikking', 'beschikking_aanvullend'], ['derdenbeslag', 'beslagopdracht', 'wijziging_beslagopdracht']] as const)('%s: de nieuwe gaat niet, en wie erbij kwam wordt in een volgende genoemd', async (bevoegdheid, soort, volgende) => {
    const { b, erbij } = await tochGepost(bevoegdheid, soort);
    expect(await genoemd(b, volgende)).toContain(`kenmerk-${erbij}`);
  });

  it('de derde tekent dan voor de eerste alleen: wie erbij kwam valt er niet onder', async () => {
    const { b, erbij } = await tochGepost('vereenvoudigd_derdenbeslag', 'kennisgeving');
    await gezien(b, '2025-04-02');
    expect(await genoemd(b, 'kennisgeving')).not.toContain(`kenmerk-${erbij}`);
    await handelAf(b, '2025-04-02');
    expect(await genoemd(b, 'kennisgeving')).toEqual([`kenmerk-${erbij}`]);
  });

  it('en wat er anders openstaat dan daarin staat hoort de derde', async () => {
    const { v, b } = await inDePost('vordering_iw19');
    const eerste = await laatste(b, 'beschikking');
    const vorderingId = v.vorderingen[0] as VorderingId;
    await betaal(vorderingId, '2025-03-25', 40_000);
    await o.db.bericht.create({ data: { ontvanger: zaakVanBeslag(b.id), sleutel: 'stand', soort: 'stand_gewijzigd', dag: naarDatum(dag('2025-03-25')), inhoud: { vorderingId } } });
    await handelAf(b, '2025-03-25');
    await meldPost(b, eerste.id, '2025-03-25');
    await handelAf(b, '2025-03-25');
    expect((await laatste(b, 'opgave_openstaand')).inhoud).toMatchObject({ openstaandCenten: 60_000 });
  });
});

it('ging een nieuwe opdracht ook, en komt haar bewijs pas na het exploot, dan geldt het voor wie zij noemt', async () => {
  const { v, b } = await inDePost('derdenbeslag', '2026-03-25');
  const eerste = await laatste(b, 'beslagopdracht');
  const erbij = await komtErbij(v, b, '2026-03-25');
  const nieuwe = await laatste(b, 'beslagopdracht');
  await o.db.brief.update({ where: { id: nieuwe.id }, data: { aangenomenOp: naarDatum(dag('2026-03-25')) } });
  await meldPost(b, eerste.id, '2026-03-25');
  await exploot(b, '2026-04-01', '2026-04-07');
  await meldPost(b, nieuwe.id, '2026-03-26', '2026-04-08');
  expect(await buitenBeslag(o.db, { zaak: zaakVanBeslag(b.id) })).not.toContain(erbij);
});

describe('een vordering zonder vooraankondiging komt erbij terwijl een derde nog niet betaalt (IW 19 lid 9)', () => {
  async function sluitAan(naast: (v: Proefverhaal) => Promise<{ readonly beslagId: BeslagId; readonly naast: readonly BeslagId[] }>) {
    const v = await o.verhaal(undefined, 'vordering_iw19');
    const bij = await naast(v);
    const erbij = await v.voegToe({ dagtekening: '2024-11-30', centen: 50_000 });
    const zaak = zaakVanVordering(erbij);
    await o.db.besluit.create({ data: { sleutel: `${zaak}:vooraankondiging:1`, zaak, soort: 'stap_niet_nodig', dag: naarDatum(dag('2025-03-25')), grond: ['IW 19 lid 9'], inhoud: { stap: 'vooraankondiging' } } });
    const { id: berichtId } = await o.db.bericht.create({ data: { ontvanger: zaakVanVerhaal(v.id), sleutel: `aan-${erbij}`, soort: 'vordering_aangemeld', dag: naarDatum(dag('2025-03-25')), inhoud: { vorderingId: erbij } } });
    for (let keer = 0; keer < 2; keer += 1) await o.verhalen.meldVordering({ verhaalId: v.id, vandaag: dag('2025-03-25'), berichtId, ...bij });
    const eerst = await o.db.bericht.findMany({ where: { ontvanger: zaak, soort: 'aankondiging_eerst' }, select: { inhoud: true } });
    return { eerst, verteld: await o.db.bericht.count({ where: { soort: 'vordering_erbij', inhoud: { path: ['vorderingId'], equals: erbij } } }), v };
  }
  const nogNiet = async (v: Proefverhaal): Promise<BeslagId> => {
    const { id } = await v.leg('2025-03-25');
    await o.db.beslag.update({ where: { id }, data: { gelegdOp: null } });
    return id;
  };

  it('dan gaat zij eerst terug voor die brief, en hoort geen derde van haar', async () => {
    const { eerst, verteld, v } = await sluitAan(async (w) => ({ beslagId: await nogNiet(w), naast: [] }));
    expect([eerst, verteld]).toEqual([[{ inhoud: { verhaalId: v.id } }], 0]);
  });

  it('ook waar een ander wel betaalt: die hoort haar evenmin', async () => {
    const { eerst, verteld } = await sluitAan(async (w) => {
      const ligt = await w.leg('2025-03-25');
      const { verhaalId, onderdeel } = await o.db.beslag.findUniqueOrThrow({ where: { id: ligt.id } });
      const { id: derdeId } = await o.db.derde.create({ data: { loonheffingennummer: '000010999L01', naam: 'Tweede werkgever' } });
      const { id } = await o.db.beslag.create({ data: { openSleutel: `${String(verhaalId)}:${String(derdeId)}`, verhaalId, derdeId, onderdeel } });
      return { beslagId: ligt.id, naast: [id as BeslagId] };
    });
    expect([eerst.length, verteld]).toEqual([1, 0]);
  });

  it('betalen zij allemaal, dan komt zij erbij', async () => {
    const { eerst, verteld } = await sluitAan(async (w) => ({ beslagId: (await w.leg('2025-03-25')).id, naast: [] }));
    expect([eerst.length, verteld]).toEqual([0, 1]);
  });
});

describe('het bewijs dat de deurwaarder van een vordering wist komt na zijn exploot binnen', () => {
  beforeAll(() => {
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 250_000, heffing: 35_000 })] }, derden: { '000010078L01': 'Zorggroep De Linde' } });
  });
  async function laatBewijs(hoofdsom?: number) {
    const v = await o.verhaal(undefined, 'derdenbeslag');
    const b = await v.leg('2026-03-25');
    const erbij = await komtErbij(v, b, '2026-03-30', hoofdsom);
    const wijziging = await laatste(b, 'wijziging_beslagopdracht');
    await o.db.brief.update({ where: { id: wijziging.id }, data: { aangenomenOp: naarDatum(dag('2026-03-30')) } });
    await exploot(b, '2026-04-01', '2026-04-07');
    await handelAf(b, '2026-04-07');
    await meldPost(b, wijziging.id, '2026-03-31', '2026-04-08');
    await handelAf(b, '2026-04-08');
    return { v, b, erbij };
  }

  it('dan hoort de derde weer wat er met haar samen openstaat', async () => {
    const { b, erbij } = await laatBewijs();
    expect(await genoemd(b, 'opgave_openstaand')).toContain(`kenmerk-${erbij}`);
  });

  it('de vraag of er voor haar een exploot moet komen vervalt', async () => {
    const { id, inhoud } = await o.db.beleid.findFirstOrThrow();
    await o.db.beleid.update({ where: { id }, data: { inhoud: { ...(inhoud as object), kleinsteKostenstapCenten: 5_000 } } });
    const { b } = await laatBewijs(2_000);
    await o.db.beleid.update({ where: { id }, data: { inhoud: inhoud as object } });
    expect(await openTaken(b)).not.toContain('klein_restant');
  });
});

describe('voor wie een exploot geldt dat later wordt ingevoerd', () => {
  it('wie op die dag betaald was, en in geen brief stond die de deurwaarder toen had, valt er niet onder als de bank de betaling terugneemt', async () => {
    const v = await o.verhaal(undefined, 'derdenbeslag');
    const b = await v.leg('2026-03-25');
    const erbij = await komtErbij(v, b, '2026-03-30');
    await o.db.brief.updateMany({ where: { beslagId: b.id, soort: 'wijziging_beslagopdracht' }, data: { aangenomenOp: naarDatum(dag('2026-03-30')) } });
    await betaal(erbij, '2026-04-02', 50_000);
    await handelAf(b, '2026-04-02');
    await exploot(b, '2026-04-01', '2026-04-07');
    await handelAf(b, '2026-04-07');
    await o.db.toerekening.deleteMany({ where: { vorderingId: erbij } });
    await meldErbij(b, erbij, '2026-05-06');
    expect(await buitenBeslag(o.db, { zaak: zaakVanBeslag(b.id) })).toContain(erbij);
  });

  it('was zij een andere weg gegaan, wist de deurwaarder dat, en kwam zij pas na het exploot terug, dan valt zij er niet onder', async () => {
    const v = await o.verhaal([{ dagtekening: '2024-10-31', centen: 100_000 }, { dagtekening: '2024-11-30', centen: 50_000 }], 'derdenbeslag');
    const b = await v.leg('2026-03-25');
    const weer = v.vorderingen[1] as VorderingId;
    await o.db.verhaalVordering.updateMany({ where: { vorderingId: weer }, data: { verlatenOp: naarDatum(dag('2026-03-26')) } });
    await o.db.bericht.create({ data: { ontvanger: zaakVanBeslag(b.id), sleutel: 'weg', soort: 'stand_gewijzigd', dag: naarDatum(dag('2026-03-26')), inhoud: { vorderingId: weer } } });
    await handelAf(b, '2026-03-26');
    await meldPost(b, (await laatste(b, 'wijziging_beslagopdracht')).id, '2026-03-26');
    await o.db.verhaalVordering.create({ data: { verhaalId: v.id, vorderingId: weer, aangemeldOp: naarDatum(dag('2026-04-03')) } });
    await meldErbij(b, weer, '2026-04-03');
    await exploot(b, '2026-04-01', '2026-04-07');
    expect(await buitenBeslag(o.db, { zaak: zaakVanBeslag(b.id) })).toContain(weer);
  });
});

it('ging de eerste een andere weg op de dag dat een ander erbij komt, dan heet het beslag niet betaald', async () => {
  const v = await o.verhaal(undefined, 'vereenvoudigd_derdenbeslag');
  const b = await v.leg('2025-03-25');
  await gezien(b, '2025-04-02');
  await b.post('2025-04-02');
  const erbij = await v.voegToe({ dagtekening: '2024-11-30', centen: 50_000 });
  const eerste = v.vorderingen[0] ?? '';
  const berichten = [];
  for (const [soort, vorderingId] of [['vordering_erbij', erbij], ['stand_gewijzigd', eerste]]) {
    berichten.push((await o.db.bericht.create({ data: { ontvanger: zaakVanBeslag(b.id), sleutel: `kruis-${String(soort)}`, soort: String(soort), dag: naarDatum(dag('2025-05-06')), inhoud: { vorderingId } } })).id);
  }
  await o.db.verhaalVordering.updateMany({ where: { vorderingId: eerste }, data: { verlatenOp: naarDatum(dag('2025-05-06')) } });
  const eindes = [];
  for (const berichtId of berichten) eindes.push((await o.beslaan.voegVorderingToe({ ...kop(b, '2025-05-06'), berichtId })).leeg);
  expect(eindes.find((einde) => einde !== undefined)).toBe('andere_weg');
});

it('een verdere opdracht die op de dag van het eerste exploot is gepost, geldt niet voor dat exploot', async () => {
  const v = await o.verhaal(undefined, 'derdenbeslag');
  const b = await v.leg('2026-03-25');
  const erbij = await komtErbij(v, b, '2026-04-01');
  await exploot(b, '2026-04-01');
  await handelAf(b, '2026-04-01');
  const verder = await laatste(b, 'beslagopdracht');
  await meldPost(b, verder.id, '2026-04-01');
  expect(await genoemd(b, 'beslagopdracht')).toEqual([`kenmerk-${erbij}`]);
  expect(await buitenBeslag(o.db, { zaak: zaakVanBeslag(b.id) })).toContain(erbij);
});

it('noch de nieuwe cijfers bij die verdere opdracht', async () => {
  const v = await o.verhaal(undefined, 'derdenbeslag');
  const b = await v.leg('2026-03-25');
  const erbij = await komtErbij(v, b, '2026-04-01');
  await exploot(b, '2026-04-01');
  await handelAf(b, '2026-04-01');
  await meldPost(b, (await laatste(b, 'beslagopdracht')).id, '2026-04-01');
  await betaal(erbij, '2026-04-01', 20_000);
  await handelAf(b, '2026-04-01');
  const cijfers = await laatste(b, 'wijziging_beslagopdracht');
  await meldPost(b, cijfers.id, '2026-04-01');
  expect(cijfers.inhoud).toMatchObject({ openstaandCenten: 30_000 });
  expect(await buitenBeslag(o.db, { zaak: zaakVanBeslag(b.id) })).toContain(erbij);
});

describe('er verandert iets terwijl een verder beslag onderweg is', () => {
  async function verderBesteld(hoofdsom?: number) {
    const v = await o.verhaal(undefined, 'derdenbeslag');
    const b = await v.leg('2026-03-25');
    await exploot(b, '2026-04-01');
    await b.post('2026-04-01');
    return { v, b, erbij: await komtErbij(v, b, '2026-05-06', hoofdsom) };
  }
  const opdrachten = async (b: Beslag) => (await o.db.brief.findMany({ where: { beslagId: b.id, soort: 'beslagopdracht', status: 'klaargezet' } })).map(({ inhoud }) => inhoud);

  it('betaalt de inwoner een deel terwijl de opdracht in de post ligt, dan gaat zij met wat er nog openstaat', async () => {
    const { b, erbij } = await verderBesteld();
    await betaal(erbij, '2026-05-06', 20_000);
    await handelAf(b, '2026-05-06');
    expect(await opdrachten(b)).toMatchObject([{ openstaandCenten: 30_000 }]);
  });

  it('komt er een nieuwe voet, dan gaat zij met die voet', async () => {
    const { v, b } = await verderBesteld();
    const uitkomst = await v.stelVast('2026-05-06', 2, 'opnieuw');
    if (uitkomst.soort !== 'beslag') throw new Error(JSON.stringify(uitkomst));
    await o.beslaan.pasBvvAan({ ...kop(b, '2026-05-06'), berichtId: await b.geefDoor('2026-05-06', uitkomst.berekeningId) });
    await handelAf(b, '2026-05-06');
    expect(await opdrachten(b)).toMatchObject([{ berekeningId: uitkomst.berekeningId }]);
  });

  it('betaalt hij een deel terwijl de deurwaarder haar heeft, dan hoort die het voor zijn exploot', async () => {
    const { b, erbij } = await verderBesteld();
    await b.post('2026-05-06');
    await betaal(erbij, '2026-05-08', 20_000);
    await handelAf(b, '2026-05-08');
    expect((await laatste(b, 'wijziging_beslagopdracht')).inhoud).toMatchObject({ openstaandCenten: 30_000, vorderingen: [{}] });
  });

  it('staat er dan te weinig open voor een exploot (beleid), dan houdt een mens hem tegen', async () => {
    const { id, inhoud } = await o.db.beleid.findFirstOrThrow();
    await o.db.beleid.update({ where: { id }, data: { inhoud: { ...(inhoud as object), kleinsteKostenstapCenten: 5_000 } } });
    const { b, erbij } = await verderBesteld();
    await b.post('2026-05-06');
    await betaal(erbij, '2026-05-08', 49_000);
    await handelAf(b, '2026-05-08');
    expect(await openTaken(b)).toContain('klein_restant');
    await exploot(b, '2026-05-11');
    await o.db.beleid.update({ where: { id }, data: { inhoud: inhoud as object } });
    expect(await openTaken(b)).not.toContain('klein_restant');
  });

  describe('met een kleinste bedrag voor een exploot (beleid)', () => {
    beforeAll(async () => zetKleinste(5_000));
    afterAll(async () => zetKleinste(0));

    async function tegengehouden() {
      const verder = await verderBesteld();
      await verder.b.post('2026-05-06');
      await betaal(verder.erbij, '2026-05-08', 49_000);
      await handelAf(verder.b, '2026-05-08');
      return verder;
    }

    it('blijft de vraag om de deurwaarder tegen te houden open als een ander bedrag verandert', async () => {
      const { v, b } = await tegengehouden();
      await betaal(v.vorderingen[0] as VorderingId, '2026-05-11', 20_000);
      await handelAf(b, '2026-05-11');
      expect(await openTaken(b)).toContain('klein_restant');
    });

    it('gaan hem geen cijfers meer die nog in de post liggen als er daarna te weinig open staat', async () => {
      const { b, erbij } = await verderBesteld();
      await b.post('2026-05-06');
      await betaal(erbij, '2026-05-08', 20_000);
      await handelAf(b, '2026-05-08');
      await betaal(erbij, '2026-05-09', 29_000);
      await handelAf(b, '2026-05-09');
      expect((await laatste(b, 'wijziging_beslagopdracht')).status).toBe('teruggehaald');
    });
  });

  it('heeft de deurwaarder haar als er een nieuwe voet komt, dan hoort hij die voor zijn exploot', async () => {
    const { v, b, erbij } = await verderBesteld();
    await b.post('2026-05-06');
    const uitkomst = await v.stelVast('2026-05-08', 2, 'opnieuw');
    if (uitkomst.soort !== 'beslag') throw new Error(JSON.stringify(uitkomst));
    await o.beslaan.pasBvvAan({ ...kop(b, '2026-05-08'), berichtId: await b.geefDoor('2026-05-08', uitkomst.berekeningId) });
    expect((await laatste(b, 'wijziging_beslagopdracht')).inhoud).toMatchObject({ berekeningId: uitkomst.berekeningId, vorderingen: [{ betalingskenmerk: `kenmerk-${erbij}` }] });
  });
});

it('voor wie buiten het beslag bleef en klaar is komt geen exploot, als een teruggave bij een ander beslag haar weer opent: een mens beslist', async () => {
  const v = await o.verhaal(undefined, 'derdenbeslag');
  const b = await v.leg('2026-03-25');
  await exploot(b, '2026-04-01');
  await b.post('2026-04-01');
  const erbij = await komtErbij(v, b, '2026-05-06');
  await betaal(erbij, '2026-05-06', 50_000);
  await handelAf(b, '2026-05-06');
  await o.db.vordering.update({ where: { id: erbij }, data: { einde: 'voldaan', eindeOp: naarDatum(dag('2026-05-06')) } });
  await o.db.toerekening.deleteMany({ where: { vorderingId: erbij } });
  await betaal(v.vorderingen[0] as VorderingId, '2026-05-11', 20_000);
  await handelAf(b, '2026-05-11');
  expect(await o.db.brief.count({ where: { beslagId: b.id, soort: 'beslagopdracht', status: 'klaargezet' } })).toBe(0);
});

it('ging de opdracht eruit om te weinig, en is zij toch gepost als er een kleine bijkwam, dan houdt een mens de deurwaarder tegen', async () => {
  await zetKleinste(5_000);
  const { v, b } = await inDePost('derdenbeslag', '2026-03-25');
  const opdracht = await laatste(b, 'beslagopdracht');
  await betaal(v.vorderingen[0] as VorderingId, '2026-03-25', 98_000);
  await handelAf(b, '2026-03-25');
  await komtErbij(v, b, '2026-03-25', 1_000);
  await meldPost(b, opdracht.id, '2026-03-25');
  await handelAf(b, '2026-03-25');
  await zetKleinste(0);
  expect(await o.db.taak.count({ where: { zaak: zaakVanBeslag(b.id), soort: 'klein_restant', tekst: { startsWith: 'De opdracht voor het beslag is bij de deurwaarder' } } })).toBe(1);
});

it('heeft de postkamer de opdracht voor een verder beslag als het eerste afbetaald is, dan trekt een mens haar in', async () => {
  const v = await o.verhaal(undefined, 'derdenbeslag');
  const b = await v.leg('2026-03-25');
  await exploot(b, '2026-04-01');
  await b.post('2026-04-01');
  await komtErbij(v, b, '2026-05-06');
  await o.db.brief.updateMany({ where: { beslagId: b.id, status: 'klaargezet' }, data: { aangenomenOp: naarDatum(dag('2026-05-06')) } });
  await b.draagAf('2026-05-06', 200_000, null);
  await o.beslaan.hefOp({ ...kop(b, '2026-05-06'), einde: 'voldaan' });
  await o.db.bericht.updateMany({ where: { ontvanger: zaakVanBeslag(b.id) }, data: { verwerktOp: new Date() } });
  await o.beslaan.sluit({ ...kop(b, '2026-05-06'), einde: 'voldaan' });
  expect(await openTaken(b)).toContain('exploot_na_betaling');
});

it('eindigt het beslag waarnaast een verder beslag komt, dan zegt de vraag om haar exploot niet dat er niets meer openstaat', async () => {
  const v = await o.verhaal(undefined, 'derdenbeslag');
  const b = await v.leg('2026-03-25');
  await exploot(b, '2026-04-01');
  await b.post('2026-04-01');
  await komtErbij(v, b, '2026-05-06');
  await b.post('2026-05-06');
  await b.draagAf('2026-05-08', 200_000, null);
  await o.beslaan.hefOp({ ...kop(b, '2026-05-08'), einde: 'voldaan' });
  const { id } = await laatste(b, 'beslagopdracht');
  expect(await o.db.taak.findFirst({ where: { zaak: zaakVanBeslag(b.id), sleutel: { endsWith: `exploot_beslag:${String(id)}` } } })).toMatchObject({ uitkomst: 'verder beslag vervallen' });
});

describe('een «gezien» van een verdere kennisgeving', () => {
  async function verderOnderweg() {
    const v = await o.verhaal(undefined, 'vereenvoudigd_derdenbeslag');
    const b = await v.leg('2025-03-25');
    await gezien(b, '2025-04-02');
    await b.post('2025-04-02');
    const erbij = await komtErbij(v, b, '2025-05-06');
    const kennisgeving = await laatste(b, 'kennisgeving');
    await o.db.brief.update({ where: { id: kennisgeving.id }, data: { aangenomenOp: naarDatum(dag('2025-05-06')) } });
    return { v, b, erbij, kennisgeving };
  }

  it('dat er eerder is dan het bewijs van haar verzending gaat niet verloren', async () => {
    const { b, erbij, kennisgeving } = await verderOnderweg();
    await expect(gezien(b, '2025-05-12')).rejects.toThrow('verzonden');
    await meldPost(b, kennisgeving.id, '2025-05-07', '2025-05-13');
    await gezien(b, '2025-05-12', '2025-05-13'); // the same message, tried again
    await b.draagAf('2025-05-30', 120_000, null);
    expect(await geboektOp(erbij)).toBe(20_000);
  });
});

describe('een vordering die aansloot terwijl het verhaal stilstaat: geen derde hoorde van haar', () => {
  /** Joined, and her message to the verhaal waits for the end of the pause. */
  async function sluitAan(v: Proefverhaal): Promise<VorderingId> {
    const vorderingId = await v.voegToe({ dagtekening: '2024-09-30', centen: 50_000 });
    await o.db.bericht.create({ data: { ontvanger: zaakVanVerhaal(v.id), sleutel: `aangemeld-${vorderingId}`, soort: 'vordering_aangemeld', dag: naarDatum(dag('2025-04-10')), inhoud: { vorderingId } } });
    return vorderingId;
  }

  it.each(['vordering_iw19', 'vereenvoudigd_derdenbeslag'] as const)('%s: wat hij afdraagt is niet voor haar, ook niet als zij de oudste is', async (bevoegdheid) => {
    const v = await o.verhaal(undefined, bevoegdheid);
    const b = await v.leg('2025-03-25');
    const erbij = await sluitAan(v);
    expect(await b.draagAf('2025-05-26', 40_000, null)).toMatchObject({ openstaandCenten: 60_000 });
    expect([await geboektOp(v.vorderingen[0] ?? ''), await geboektOp(erbij)]).toEqual([40_000, 0]);
  });

  it('is het andere betaald, dan houdt zij het beslag niet in stand, en de derde krijgt haar bedrag niet te horen', async () => {
    const v = await o.verhaal();
    const b = await v.leg('2025-03-25');
    await sluitAan(v);
    const [eerste = '' as VorderingId] = v.vorderingen;
    await betaal(eerste, '2025-04-20', 100_000);
    const { id: berichtId } = await o.db.bericht.create({ data: { ontvanger: zaakVanBeslag(b.id), sleutel: `stand-${eerste}`, soort: 'stand_gewijzigd', dag: naarDatum(dag('2025-04-20')), inhoud: { vorderingId: eerste } } });
    expect(await o.beslaan.voegVorderingToe({ ...kop(b, '2025-04-20'), berichtId })).toMatchObject({ openstaandCenten: 0, leeg: 'voldaan' });
    expect(await o.db.brief.count({ where: { beslagId: b.id, soort: { in: ['opgave_openstaand', 'beschikking_aanvullend'] } } })).toBe(0);
  });
});
