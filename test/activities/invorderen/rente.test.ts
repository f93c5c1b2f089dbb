import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verwerkNaSluiting } from '../../../activities/bericht/na-sluiting.ts';
import { keurNaEindeGoed, stelNaEindeVoor } from '../../../activities/invorderen/na-einde.ts';
import { rentebriefantwoord } from '../../../activities/invorderen/rentebrief-opnieuw.ts';
import { ontvangBetaling, ontvangStorno } from '../../../activities/intake/bank.ts';
import { naarDag, naarDatum } from '../../../activities/opslag/dagen.ts';
import { controleerBesluiten } from '../../../activities/opslag/besluitketen.ts';
import { metZaak } from '../../../activities/opslag/database.ts';
import { openstaand } from '../../../activities/opslag/openstaand.ts';
import { renteVanVordering } from '../../../activities/opslag/rente.ts';
import { rondTaakAf } from '../../../activities/taken/afronden.ts';
import { maakTaken } from '../../../activities/taken/taken.ts';
import { huisstijlSchema } from '../../../brieven/huisstijl.ts';
import { sjabloonVan } from '../../../brieven/sjablonen.ts';
import stijl from '../../../brieven/voorbeeld-huisstijl.json' with { type: 'json' };
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { BELEID, BIJSTAND, maakOpstelling, type Opstelling, type Proefvordering } from './opstelling.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
  // From 2025 on the policy charges rente of € 0.50 and more.
  await o.db.beleid.create({ data: { opdrachtgeverId: 'waterstad', geldigVanaf: naarDatum(dag('2025-01-01')), inhoud: { ...BELEID, renteInRekening: true, kleinsteRenteCenten: 50 } } });
});
afterAll(async () => o.ruimOp());

/** € 1,000 due until 12 December 2024 and paid on 12 December 2025, at 4%: 18 of 360 days in 2024 (19 of 366 is more), 345 of 365 in 2025 (341 of 360 is more). */
const JAAR = '2025-12-12';
const RENTE = Math.round(4000 * (18 / 360) + 4000 * (345 / 365));
const open = async (v: Proefvordering) => o.db.$transaction(async (tx) => openstaand(tx, v.id));
const berekend = async (v: Proefvordering, op: string) => {
  const rente = await o.db.$transaction(async (tx) => renteVanVordering(tx, v.id, dag(op)));
  return rente.soort === 'berekend' ? rente.bedrag : 0;
};
const inRekening = async (v: Proefvordering) => (await o.db.rente.findMany({ where: { vorderingId: v.id, vervallenOp: null }, orderBy: { id: 'asc' } })).map((rij) => rij.centen);
const zendBrief = async (v: Proefvordering, op: string) => {
  const { id } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: v.zaak, soort: 'rente_vastgesteld', verwerktOp: null }, orderBy: { id: 'asc' } });
  return o.invorderen.maakRentebrief({ vorderingId: v.id, berichtId: id, vandaag: dag(op) });
};
/** A letter of rente that a run refused. */
const geweigerd = async (naam: string, waarom: { readonly fouttype: string }) => {
  const v = await o.vordering(naam, undefined, 100_000);
  await v.betaal(100_000, JAAR);
  const uitkomst = await zendBrief(v, JAAR);
  if (uitkomst.soort !== 'klaargezet') throw new Error('geen brief');
  const { briefId } = uitkomst;
  await o.db.bericht.create({ data: { ontvanger: v.zaak, soort: 'verzending', dag: naarDatum(dag(JAAR)), sleutel: `verzending:${String(briefId)}:geweigerd`, inhoud: { briefId, soort: 'teruggehaald', op: JAAR, geweigerd: true, ...waarom } } });
  const { id } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: v.zaak, soort: 'verzending' } });
  await o.invorderen.boekVerzending({ vorderingId: v.id, berichtId: id, vandaag: dag(JAAR) });
  return { v, briefId };
};
/** The letter of the rente, ready for the post. */
const klaar = async (v: Proefvordering, op: string) => {
  const uitkomst = await zendBrief(v, op);
  if (uitkomst.soort !== 'klaargezet') throw new Error('geen brief');
  return uitkomst.briefId;
};
const taken = () => maakTaken({ db: o.db, antwoorden: [rentebriefantwoord] });
const openTaken = async (v: Proefvordering) => (await o.db.taak.findMany({ where: { zaak: v.zaak, afgedaanOp: null }, orderBy: { id: 'asc' } })).map(({ soort }) => soort);
/** A person closes the one question that is open with this outcome. */
const antwoord = async (v: Proefvordering, uitkomst: string) => {
  const { id } = await o.db.taak.findFirstOrThrow({ where: { zaak: v.zaak, afgedaanOp: null } });
  return taken().rondTaakAf({ zaak: v.zaak, vandaag: dag(JAAR), sleutel: uitkomst, door: 'A. Proef', taakId: id, uitkomst });
};
const rentebrieven = async (v: Proefvordering) => (await o.db.brief.findMany({ where: { zaak: v.zaak, soort: 'rentebeschikking' }, orderBy: { id: 'asc' } })).map(({ status }) => status);
const terug = async (v: Proefvordering) => (await o.db.terugbetaling.findMany({ where: { zaak: v.zaak }, orderBy: { id: 'asc' } })).map((rij) => [rij.centen, rij.reden]);
const storneer = async (v: Proefvordering, kenmerk: string, op: string) => {
  await ontvangStorno(o.db, { vanBankkenmerk: kenmerk, dag: dag(op) });
  const { id } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: v.zaak, soort: 'betaling' }, orderBy: { id: 'desc' } });
  return o.invorderen.boekBetaling({ vorderingId: v.id, berichtId: id, vandaag: dag(op) });
};

it('rente die betaald was en na een storno weer openstaat: een mens wordt opnieuw gevraagd hoe het verder moet', async () => {
  const v = await o.vordering('rente-weer-open', undefined, 100_000);
  await v.betaal(100_000, JAAR);
  await v.meld(await klaar(v, JAAR), 'verzonden', JAAR);
  const legVoor = async (op: string) => o.invorderen.legRenteVoor({ vorderingId: v.id, vandaag: dag(op) });
  await legVoor('2026-02-02');
  const { totaal } = await open(v);
  await v.betaal(totaal, '2026-02-03', 'rente-betaald');
  expect(await o.invorderen.sluit({ vorderingId: v.id, einde: 'voldaan', vandaag: dag('2026-02-03') })).toEqual({ soort: 'gesloten' });
  await ontvangStorno(o.db, { vanBankkenmerk: 'rente-betaald', dag: dag('2026-02-10') });
  const bericht = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: v.zaak, soort: 'betaling' }, orderBy: { id: 'desc' } });
  await metZaak(o.db, v.zaak, async (tx) => verwerkNaSluiting(tx, bericht));
  const kop = { vorderingId: v.id, vandaag: dag('2026-02-11') };
  const taakId = await stelNaEindeVoor(o.db, { ...kop, sleutel: 'h', door: 'A', besluit: 'heropening', reden: 'gestorneerd', bewijs: 'bank' });
  expect(await keurNaEindeGoed(o.db, o.bronnen.brp, { ...kop, taakId, door: 'B' })).toMatchObject({ openstaandCenten: totaal });
  for (const op of ['2026-02-12', '2026-02-12']) expect(await legVoor(op)).toEqual({ taak: 'rente_onbetaald' });
  expect(await openTaken(v)).toEqual(['sociale_stap', 'rente_onbetaald']);
});

describe('rente bij beschikking (IW 28-30): volgens het beleid, als de hoofdsom is betaald', () => {
  it('de hoofdsom op de cent betaald: de rente staat vast en open, en de vordering is niet voldaan', async () => {
    const v = await o.vordering('vast', undefined, 100_000);
    expect(await v.betaal(100_000, JAAR)).toMatchObject({ openstaandCenten: await berekend(v, JAAR), alleenRente: true });
    expect(await open(v)).toMatchObject({ kosten: 0, hoofdsom: 0, rente: await berekend(v, JAAR) });
    expect(await o.invorderen.sluit({ vorderingId: v.id, einde: 'voldaan', vandaag: dag(JAAR) })).toMatchObject({ soort: 'nog_berichten' });
  });

  it('het bedrag is dat van de wet, met de hand nagerekend, en het besluit heeft grond, dagen en elk tijdvak met percentage', async () => {
    const v = await o.vordering('spoor', undefined, 100_000);
    await v.betaal(100_000, JAAR);
    expect(await inRekening(v)).toEqual([RENTE]);
    const besluit = await o.db.besluit.findFirstOrThrow({ where: { zaak: v.zaak, soort: 'rentebeschikking' } });
    expect(besluit).toMatchObject({ door: 'systeem', grond: expect.arrayContaining(['IW 28', 'IW 30']), inhoud: { van: '2024-12-13', totEnMet: '2025-12-11' } });
    expect(JSON.stringify(besluit.inhoud)).toContain('4% per jaar');
  });

  it('zonder dat beleid brengt niemand haar in rekening', async () => {
    const v = await o.vordering('zonder', undefined, 100_000);
    await v.betaal(100_000, '2024-12-30');
    expect([await inRekening(v), (await open(v)).totaal]).toEqual([[], 0]);
  });

  it('onder het bedrag van het beleid geen rente', async () => {
    const v = await o.vordering('klein', undefined, 10_000);
    expect(await v.betaal(10_000, '2025-01-10')).toEqual({ berichtId: expect.any(Number), openstaandCenten: 0 });
    expect(await inRekening(v)).toEqual([]);
  });

  it('binnen de betaaltermijn betaald: geen rente', async () => {
    const v = await o.vordering('tijdig', undefined, 100_000);
    await v.betaal(100_000, '2024-12-12');
    expect(await inRekening(v)).toEqual([]);
  });

  it('van de wettelijke rente is geen percentage verzameld: geen rente (Awb 4:98)', async () => {
    const v = await o.vordering('awb', undefined, 100_000, BIJSTAND);
    expect(await v.betaal(100_000, JAAR)).toMatchObject({ openstaandCenten: 0 });
  });

  it('een deel betaald: nog niets vastgesteld; de rente loopt over wat open bleef', async () => {
    const v = await o.vordering('deel', undefined, 100_000);
    await v.betaal(60_000, '2025-06-13');
    expect(await inRekening(v)).toEqual([]);
    await v.betaal(40_000, JAAR);
    expect(await inRekening(v)).toEqual([await berekend(v, JAAR)]);
    expect(await berekend(v, JAAR)).toBeLessThan(RENTE);
  });

  it('geen rente over kosten: die gaan voor, en de rente is dezelfde', async () => {
    const [met, zonder] = [await o.vordering('met-kosten', undefined, 100_000), await o.vordering('zonder-kosten', undefined, 100_000)];
    await met.doorloop('herinnering', '2025-01-06');
    await met.doorloop('aanmaning', '2025-01-21');
    await met.betaal(102_100, JAAR);
    await zonder.betaal(100_000, JAAR);
    expect(await inRekening(met)).toEqual(await inRekening(zonder));
  });

  it('meer betaald dan gevraagd: eerst de rente, de rest gaat terug', async () => {
    const v = await o.vordering('ruim', undefined, 100_000);
    expect(await v.betaal(110_000, JAAR)).toMatchObject({ openstaandCenten: 0 });
    const rente = await berekend(v, JAAR);
    expect(await terug(v)).toEqual([[10_000 - rente, 'te_veel_betaald']]);
    expect(await o.db.toerekening.findFirst({ where: { vorderingId: v.id } })).toMatchObject({ kostenCenten: 0, renteCenten: rente, hoofdsomCenten: 100_000 });
  });

  it('IW 7 lid 1: een latere betaling gaat naar de rente, en dan is de vordering voldaan', async () => {
    const v = await o.vordering('daarna', undefined, 100_000);
    await v.betaal(100_000, JAAR);
    const rente = await berekend(v, JAAR);
    expect(await v.betaal(rente, '2025-12-20')).toMatchObject({ openstaandCenten: 0 });
    expect(await o.db.toerekening.findFirst({ where: { vorderingId: v.id }, orderBy: { id: 'desc' } })).toMatchObject({ renteCenten: rente, hoofdsomCenten: 0 });
    expect(await inRekening(v)).toEqual([rente]);
  });
});

describe('de brief bij de beschikking', () => {
  it('heeft bedrag, dagen en betaaltermijn van zes weken, en is te tekenen', async () => {
    const v = await o.vordering('brief', undefined, 100_000);
    await v.betaal(100_000, JAAR);
    const uitkomst = await zendBrief(v, JAAR);
    expect(uitkomst).toMatchObject({ soort: 'klaargezet', laatsteDag: '2026-01-23', alleenRente: true });
    const brief = await o.db.brief.findFirstOrThrow({ where: { zaak: v.zaak, soort: 'rentebeschikking' } });
    expect(naarDag(brief.dagtekening)).toBe(JAAR);
    expect(brief.inhoud).toMatchObject({ rente: { van: '2024-12-13', totEnMet: '2025-12-11' }, bedragen: { renteCenten: await berekend(v, JAAR) }, laatsteDag: '2026-01-23' });
    expect(sjabloonVan(brief.soort).lees(brief.inhoud, { huisstijl: huisstijlSchema.parse(stijl), dagtekening: dag(JAAR) })).toMatchObject({ van: '13\u00a0december\u00a02024', totEnMet: '11\u00a0december\u00a02025' });
  });

  it('van wie geen adres heeft: een taak, en het bericht wordt later opnieuw geprobeerd', async () => {
    const v = await o.vordering('adresloos', undefined, 100_000);
    await v.betaal(100_000, JAAR);
    const { antwoord } = o.brp;
    o.brp.antwoord = async () => Promise.resolve({ soort: 'niet_gevonden' });
    await expect(zendBrief(v, JAAR)).rejects.toThrow('kan niet worden verzonden');
    o.brp.antwoord = antwoord;
    expect(await o.db.taak.findFirst({ where: { zaak: v.zaak } })).toMatchObject({ soort: 'persoon_onbekend' });
    expect(await zendBrief(v, JAAR)).toMatchObject({ soort: 'klaargezet' });
  });

  it('later gepost: de betaaltermijn loopt vanaf de posting', async () => {
    const v = await o.vordering('later', undefined, 100_000);
    await v.betaal(100_000, JAAR);
    const uitkomst = await zendBrief(v, JAAR);
    if (uitkomst.soort !== 'klaargezet') throw new Error('geen brief');
    expect(await v.meld(uitkomst.briefId, 'verzonden', '2025-12-15')).toEqual({ soort: 'rente_verzonden', laatsteDag: '2026-01-26' });
  });

  it('die terugkomt is een taak; de straat houdt hij niet op', async () => {
    const v = await o.vordering('retour', undefined, 100_000);
    await v.betaal(100_000, JAAR);
    const uitkomst = await zendBrief(v, JAAR);
    if (uitkomst.soort !== 'klaargezet') throw new Error('geen brief');
    await v.meld(uitkomst.briefId, 'verzonden', JAAR);
    expect(await v.meld(uitkomst.briefId, 'retour', '2025-12-18')).toEqual({ soort: 'zonder_gevolg' });
    expect(await o.db.taak.findFirst({ where: { zaak: v.zaak } })).toMatchObject({ soort: 'rentebrief_niet_aangekomen' });
  });

  it('komt het bewijs van de posting na de melding dat hij terugkwam: de termijn loopt, hij is nog steeds terug, en de taak blijft', async () => {
    const v = await o.vordering('retour-eerst', undefined, 100_000);
    await v.betaal(100_000, JAAR);
    const briefId = await klaar(v, JAAR);
    await v.meld(briefId, 'retour', '2025-12-18');
    expect(await v.meld(briefId, 'verzonden', '2025-12-15')).toEqual({ soort: 'rente_verzonden', laatsteDag: '2026-01-26' });
    expect([await rentebrieven(v), await openTaken(v)]).toEqual([['retour'], ['rentebrief_niet_aangekomen']]);
    await v.meld(briefId, 'opnieuw_verzonden', '2025-12-22');
    expect([await rentebrieven(v), await openTaken(v)]).toEqual([['verzonden'], []]);
  });

  it('een tweede bewijs schuift de betaaltermijn op en nooit terug', async () => {
    const v = await o.vordering('nooit-terug', undefined, 100_000);
    await v.betaal(100_000, JAAR);
    const briefId = await klaar(v, JAAR);
    await v.meld(briefId, 'verzonden', '2025-12-22');
    expect(await v.meld(briefId, 'verzonden', '2025-12-15')).toEqual({ soort: 'rente_verzonden', laatsteDag: '2026-02-02' });
    expect(await o.db.brief.findUnique({ where: { id: briefId } })).toMatchObject({ terpostbezorgdOp: naarDatum(dag('2025-12-22')) });
  });

  it('die een mens weigert: een taak met de reden; «opnieuw» maakt de brief nog een keer, en dan is het besluit bekend', async () => {
    const { v, briefId } = await geweigerd('geweigerd', { fouttype: 'GeenHuisstijl' });
    const taak = await o.db.taak.findFirstOrThrow({ where: { zaak: v.zaak } });
    expect(taak).toMatchObject({ soort: 'brief_geweigerd', feiten: { briefId, fouttype: 'GeenHuisstijl' }, tekst: expect.stringContaining('GeenHuisstijl') as unknown });
    await expect(antwoord(v, 'gedaan')).rejects.toThrow('«opnieuw»');
    await antwoord(v, 'opnieuw');
    expect(await zendBrief(v, '2025-12-16')).toMatchObject({ soort: 'klaargezet', laatsteDag: '2026-01-27' });
    expect(await rentebrieven(v)).toEqual(['teruggehaald', 'klaargezet']);
    expect(await controleerBesluiten(o.db, v.zaak)).toEqual([]);
  });

  it('en «vervalt» laat de rente vervallen, zonder bericht aan wie er nooit van hoorde', async () => {
    const { v } = await geweigerd('vervalt', { fouttype: 'GeenHuisstijl' });
    await antwoord(v, 'vervalt');
    expect([await inRekening(v), (await open(v)).rente, await rentebrieven(v), await o.db.taak.count({ where: { zaak: v.zaak, afgedaanOp: null } })]).toEqual([[], 0, ['vervallen'], 0]);
    expect(await controleerBesluiten(o.db, v.zaak)).toEqual([]);
  });

  it('zolang die vraag openstaat loopt er geen betaaltermijn, en wordt een vordering die is betaald niet afgesloten', async () => {
    const v = await o.vordering('vraag-open', undefined, 100_000);
    await v.betaal(100_000 + RENTE, JAAR);
    const briefId = await klaar(v, JAAR);
    expect(await v.meld(briefId, 'teruggehaald', JAAR)).toEqual({ soort: 'rente_niet_verzonden' });
    expect(await o.invorderen.sluit({ vorderingId: v.id, einde: 'voldaan', vandaag: dag(JAAR) })).toEqual({ soort: 'nog_vraag' });
  });

  it('«vervalt» zegt de zaak wat er nog openstaat, ook als het nog eens wordt gevraagd', async () => {
    const { v } = await geweigerd('zegt-stand', { fouttype: 'GeenHuisstijl' });
    const { id: taakId } = await o.db.taak.findFirstOrThrow({ where: { zaak: v.zaak, afgedaanOp: null } });
    const eens = async () => taken().rondTaakAf({ zaak: v.zaak, vandaag: dag(JAAR), sleutel: 'v', door: 'A. Proef', taakId, uitkomst: 'vervalt' });
    const eerst = await eens();
    expect([eerst, await eens()]).toEqual([{ weg: 'brief_geweigerd', berichtId: null, stand: { openstaandCenten: 0, rente: null } }, eerst]);
    expect(await o.invorderen.sluit({ vorderingId: v.id, einde: 'voldaan', vandaag: dag(JAAR) })).toEqual({ soort: 'gesloten' });
  });

  it('«vervalt» van rente die al was betaald: zij gaat terug', async () => {
    const v = await o.vordering('betaald-vervalt', undefined, 100_000);
    await v.betaal(110_000, JAAR);
    const rente = await berekend(v, JAAR);
    await v.meld(await klaar(v, JAAR), 'teruggehaald', JAAR);
    await antwoord(v, 'vervalt');
    expect(await terug(v)).toEqual([[10_000 - rente, 'te_veel_betaald'], [rente, 'te_veel_betaald']]);
  });

  it('die toch op de post ging nadat zij opnieuw was gemaakt: de nieuwe gaat niet meer, er geldt er één', async () => {
    const { v, briefId } = await geweigerd('toch-gepost', { fouttype: 'GeenHuisstijl' });
    await antwoord(v, 'opnieuw');
    const nieuw = await klaar(v, '2025-12-16');
    expect(await v.meld(briefId, 'verzonden', '2025-12-15')).toEqual({ soort: 'rente_verzonden', laatsteDag: '2026-01-26' });
    expect([await rentebrieven(v), await openTaken(v)]).toEqual([['verzonden', 'teruggehaald'], []]);
    expect(await v.meld(nieuw, 'teruggehaald', '2025-12-16')).toEqual({ soort: 'zonder_gevolg' });
    expect([await openTaken(v), await controleerBesluiten(o.db, v.zaak)]).toEqual([[], []]);
  });

  it('en ging de nieuwe ook al naar de drukker, dan geldt die, en een mens hoort dat er twee zijn gepost', async () => {
    const { v, briefId } = await geweigerd('twee-gepost', { fouttype: 'GeenHuisstijl' });
    await antwoord(v, 'opnieuw');
    await v.meld(await klaar(v, '2025-12-16'), 'verzonden', '2025-12-16');
    await v.meld(briefId, 'verzonden', '2025-12-15');
    expect([await rentebrieven(v), await openTaken(v)]).toEqual([['vervallen', 'verzonden'], ['brief_dubbel_gepost']]);
  });

  it('die toch op de post ging voordat het antwoord was uitgevoerd: er komt geen tweede', async () => {
    const { v, briefId } = await geweigerd('eerder-gepost', { fouttype: 'GeenHuisstijl' });
    await antwoord(v, 'opnieuw');
    await v.meld(briefId, 'verzonden', '2025-12-15');
    expect(await zendBrief(v, '2025-12-16')).toMatchObject({ soort: 'vervallen' });
    expect(await rentebrieven(v)).toEqual(['verzonden']);
  });

  it('van een vordering die al was afgesloten: dezelfde vraag met de reden, en alleen «vervalt»', async () => {
    const v = await o.vordering('na-einde', undefined, 100_000);
    await v.betaal(110_000, JAAR);
    const briefId = await klaar(v, JAAR);
    await o.db.vordering.update({ where: { id: v.id }, data: { einde: 'voldaan', eindeOp: naarDatum(dag(JAAR)) } });
    const { id } = await o.db.bericht.create({ data: { ontvanger: v.zaak, soort: 'verzending', dag: naarDatum(dag(JAAR)), sleutel: 'geweigerd-na-einde', inhoud: { briefId, soort: 'teruggehaald', op: JAAR, geweigerd: true, fouttype: 'GeenHuisstijl' } } });
    await metZaak(o.db, v.zaak, async (tx) => verwerkNaSluiting(tx, { id }));
    const taak = await o.db.taak.findFirstOrThrow({ where: { zaak: v.zaak } });
    expect(taak).toMatchObject({ soort: 'brief_geweigerd', keuzes: ['vervalt'], tekst: expect.stringContaining('GeenHuisstijl') });
    const naEinde = async (uitkomst: string) => metZaak(o.db, v.zaak, async (tx) => rondTaakAf(tx, { zaak: v.zaak, vandaag: dag(JAAR), sleutel: uitkomst, door: 'A. Proef', taakId: taak.id, uitkomst, gesloten: true }, [rentebriefantwoord]));
    await expect(naEinde('opnieuw')).rejects.toThrow('Kies «vervalt»');
    await naEinde('vervalt');
    expect([await inRekening(v), await rentebrieven(v), await openTaken(v)]).toEqual([[], ['vervallen'], []]);
  });

  it('geweigerd en ook nog teruggehaald: één vraag, en na haar antwoord geen tweede', async () => {
    const { v, briefId } = await geweigerd('twee-keer-weg', { fouttype: 'GeenHuisstijl' });
    await v.meld(briefId, 'teruggehaald', JAAR);
    expect(await openTaken(v)).toEqual(['brief_geweigerd']);
    await antwoord(v, 'opnieuw');
    await v.meld(briefId, 'teruggehaald', '2025-12-15');
    expect(await openTaken(v)).toEqual([]);
  });

  it('is de beschikking met een van haar brieven bekend, dan vraagt niemand meer naar een andere', async () => {
    const { v, briefId } = await geweigerd('andere-brief', { fouttype: 'GeenHuisstijl' });
    await antwoord(v, 'opnieuw');
    await v.meld(await klaar(v, '2025-12-16'), 'teruggehaald', '2025-12-16');
    expect(await openTaken(v)).toEqual(['rentebrief_niet_aangekomen']);
    await v.meld(briefId, 'verzonden', '2025-12-15');
    expect([await rentebrieven(v), await openTaken(v)]).toEqual([['verzonden', 'teruggehaald'], []]);
  });

  it('staan er nog twee vragen over dezelfde brief, dan doet «opnieuw» ze allebei af', async () => {
    const { v } = await geweigerd('oude-vragen', { fouttype: 'GeenHuisstijl' });
    const { id: _, sleutel, feiten, ...vraag } = await o.db.taak.findFirstOrThrow({ where: { zaak: v.zaak } });
    await o.db.taak.create({ data: { ...vraag, soort: 'rentebrief_niet_aangekomen', sleutel: sleutel.replace(/geweigerd$/u, JAAR), feiten: feiten ?? {}, artikelen: [], keuzes: ['opnieuw', 'vervalt'] } });
    await antwoord(v, 'opnieuw');
    expect(await openTaken(v)).toEqual([]);
  });

  it('vervalt de rente om iets anders, dan vraagt niemand meer naar haar brief', async () => {
    const { v } = await geweigerd('vraag-weg', { fouttype: 'GeenHuisstijl' });
    const { sleutel } = await o.db.betaling.findFirstOrThrow({ where: { vorderingId: v.id, bron: 'bank' } });
    await storneer(v, sleutel.replace(/^bank:/, ''), '2025-12-19');
    expect([await rentebrieven(v), await openTaken(v)]).toEqual([['vervallen'], []]);
  });

  it('«hervat» om iets anders doet die vraag niet af', async () => {
    const { v } = await geweigerd('hervat', { fouttype: 'GeenHuisstijl' });
    await o.invorderen.hervat({ vorderingId: v.id, vandaag: dag(JAAR), sleutel: 'h', door: 'A. Proef' });
    expect(await o.db.taak.count({ where: { zaak: v.zaak, soort: 'brief_geweigerd', afgedaanOp: null } })).toBe(1);
  });

  it('die al was vervallen blijft vervallen, wat de post ook meldt', async () => {
    const v = await o.vordering('al-vervallen', undefined, 100_000);
    await v.betaal(100_000, JAAR);
    const uitkomst = await zendBrief(v, JAAR);
    if (uitkomst.soort !== 'klaargezet') throw new Error('geen brief');
    await o.db.brief.update({ where: { id: uitkomst.briefId }, data: { status: 'vervallen' } });
    await v.meld(uitkomst.briefId, 'retour', '2025-12-18');
    await v.meld(uitkomst.briefId, 'teruggehaald', '2025-12-18');
    expect([await rentebrieven(v), await o.db.taak.count({ where: { zaak: v.zaak } })]).toEqual([['vervallen'], 0]);
  });

  it('die uit de post is gehaald zonder weigering: ook dan beslist een mens hoe het verder gaat', async () => {
    const v = await o.vordering('uit-de-post', undefined, 100_000);
    await v.betaal(100_000, JAAR);
    const uitkomst = await zendBrief(v, JAAR);
    if (uitkomst.soort !== 'klaargezet') throw new Error('geen brief');
    await v.meld(uitkomst.briefId, 'teruggehaald', '2025-12-15');
    expect(await o.db.taak.findFirstOrThrow({ where: { zaak: v.zaak } })).toMatchObject({ soort: 'rentebrief_niet_aangekomen', keuzes: ['opnieuw', 'vervalt'] });
    await antwoord(v, 'opnieuw');
    expect(await zendBrief(v, '2025-12-16')).toMatchObject({ soort: 'klaargezet' });
  });

  it('gaat ook uit als de rente meteen is betaald: zij staat open voor bezwaar', async () => {
    const v = await o.vordering('betaald', undefined, 100_000);
    await v.betaal(110_000, JAAR);
    await zendBrief(v, JAAR);
    await v.meldTerugbetaling(JAAR);
    expect(await o.invorderen.sluit({ vorderingId: v.id, einde: 'voldaan', vandaag: dag(JAAR) })).toEqual({ soort: 'gesloten' });
    expect(await o.db.brief.findMany({ where: { zaak: v.zaak, soort: 'rentebeschikking' } })).toMatchObject([{ status: 'klaargezet' }]);
  });

  it('voor rente alleen wordt geen beslag gelegd: zonder lopend beslag verlaat de vordering het verhaal', async () => {
    const v = await o.vordering('verhaal', undefined, 100_000);
    await v.totVerhaal();
    const aangemeld = await o.invorderen.meldAanBijVerhaal({ vorderingId: v.id, vandaag: dag('2025-03-25') });
    if (aangemeld.soort !== 'aangemeld') throw new Error(aangemeld.soort);
    const { totaal } = await open(v);
    await v.betaal(totaal, JAAR);
    expect(await zendBrief(v, JAAR)).toMatchObject({ alleenRente: true, uitVerhaal: true });
    expect(await o.db.bericht.count({ where: { ontvanger: `verhaal-${String(aangemeld.verhaalId)}`, soort: 'vordering_afgedaan' } })).toBe(1);
  });

  it('na haar betaaltermijn is onbetaalde rente een taak, één keer', async () => {
    const v = await o.vordering('onbetaald', undefined, 100_000);
    await v.betaal(100_000, JAAR);
    const leg = async () => o.invorderen.legRenteVoor({ vorderingId: v.id, vandaag: dag('2026-01-24') });
    expect([await leg(), await leg()]).toEqual([{ taak: 'rente_onbetaald' }, { taak: 'rente_onbetaald' }]);
    expect(await o.db.taak.count({ where: { zaak: v.zaak } })).toBe(1);
  });

  it('een aanmaning in de tussentijd zegt dat er rente loopt, zonder bedrag', async () => {
    const v = await o.vordering('loopt', undefined, 100_000);
    await v.doorloop('herinnering', '2025-01-06');
    const { inhoud } = await o.db.brief.findFirstOrThrow({ where: { zaak: v.zaak } });
    expect(inhoud).toMatchObject({ rente: { openCenten: 0, looptVanaf: '2024-12-13' } });
  });

  it('waar het beleid geen rente rekent zegt een brief er niets van', async () => {
    const v = await o.vordering('zwijgt', undefined, 100_000);
    await o.db.vordering.update({ where: { id: v.id }, data: { laatsteBetaaldag: naarDatum(dag('2024-12-01')) } });
    await v.doorloop('herinnering', '2024-12-20');
    const { inhoud } = await o.db.brief.findFirstOrThrow({ where: { zaak: v.zaak } });
    expect(inhoud).not.toHaveProperty('rente');
  });
});

describe('rente vastgesteld door een mens', () => {
  const stel = async (v: Proefvordering, op: string, sleutel = 's') => o.invorderen.stelRenteVast({ vorderingId: v.id, vandaag: dag(op), sleutel, door: 'j.proef' });

  it('tot en met gisteren, met wie het deed; de slotbeschikking brengt alleen de rest in rekening', async () => {
    const v = await o.vordering('mens', undefined, 100_000);
    const eerste = await berekend(v, '2025-06-13');
    expect(await stel(v, '2025-06-13')).toEqual({ openstaandCenten: 100_000 + eerste });
    expect(await o.db.besluit.findFirst({ where: { zaak: v.zaak, soort: 'rentebeschikking' } })).toMatchObject({ door: 'j.proef', inhoud: { bewezen: false, totEnMet: '2025-06-12' } });
    await v.betaal(100_000 + eerste, JAAR);
    const alles = await inRekening(v);
    expect(alles[0]).toBe(eerste);
    expect(alles.reduce((a, b) => a + b, 0)).toBe(await berekend(v, JAAR));
  });

  describe('een betaling die er al was, en later bekend werd (IW 28 lid 2)', () => {
    /** € 10,000.00; rente charged on Monday 10 March; paid on the Friday before it, read on the Tuesday after. */
    const laterBekend = async (naam: string, bedrag: (rente: number) => number) => {
      const v = await o.vordering(naam, undefined, 1_000_000);
      await stel(v, '2025-03-10');
      const [geheven = 0] = await inRekening(v);
      const { betalingskenmerk } = await o.db.vordering.findUniqueOrThrow({ where: { id: v.id } });
      await ontvangBetaling(o.db, { betalingskenmerk, bankkenmerk: `later-${v.id}`, dag: dag('2025-03-07'), centen: centen(bedrag(geheven)) });
      const { id } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: v.zaak, soort: 'betaling' } });
      await o.invorderen.boekBetaling({ vorderingId: v.id, berichtId: id, vandaag: dag('2025-03-11') });
      return { v, geheven };
    };

    it('de rente loopt tot de dag voor de betaling', async () => {
      const { v, geheven } = await laterBekend('later-bekend', () => 1_000_000);
      expect([geheven, await inRekening(v)]).toEqual([9_452, [await berekend(v, '2025-03-10')]]);
      expect(await berekend(v, '2025-03-10')).toBe(9_126);
    });

    it('wat daarop te veel is betaald gaat terug', async () => {
      const { v, geheven } = await laterBekend('later-bekend-ruim', (rente) => 1_000_000 + rente);
      expect([(await open(v)).totaal, await terug(v)]).toEqual([0, [[geheven - 9_123, 'te_veel_betaald']]]);
    });
  });

  it('één keer per sleutel, en wie niets nieuws heeft krijgt een weigering', async () => {
    const v = await o.vordering('eenmaal', undefined, 100_000);
    expect(await stel(v, '2025-06-13')).toEqual(await stel(v, '2025-06-13'));
    await expect(stel(v, '2025-06-13', 't')).rejects.toThrow('alle rente is al in rekening gebracht');
  });

  it('een weigering laat geen besluit achter', async () => {
    const v = await o.vordering('weigert', undefined, 100_000, BIJSTAND);
    await expect(stel(v, '2025-06-13')).rejects.toThrow('niet verzameld');
    expect(await o.db.besluit.count({ where: { zaak: v.zaak } })).toBe(0);
  });
});

describe('de rente volgt de hoofdsom (vermindering, storno, intrekking)', () => {
  const verminder = async (v: Proefvordering, bedrag: number, op: string) => o.invorderen.verminder({ vorderingId: v.id, vandaag: dag(op), sleutel: 'm', door: 'j.proef', centen: centen(bedrag), reden: 'bezwaar gegrond' });

  it('vermindering na betaling: de rente wordt opnieuw vastgesteld en wat te veel is betaald gaat terug', async () => {
    const v = await o.vordering('minder', undefined, 100_000);
    await v.betaal(110_000, JAAR);
    const oud = await berekend(v, JAAR);
    await zendBrief(v, JAAR);
    expect(await verminder(v, 40_000, '2025-12-20')).toEqual({ openstaandCenten: 0 });
    const nieuw = await berekend(v, '2025-12-20');
    expect(await inRekening(v)).toEqual([nieuw]);
    expect(nieuw).toBeLessThan(oud);
    // What was charged and given back together is what was computed.
    expect(await terug(v)).toEqual([[10_000 - oud, 'te_veel_betaald'], [40_000 + oud - nieuw, 'vordering_verminderd']]);
    expect(await o.db.besluit.findFirst({ where: { zaak: v.zaak, soort: 'rentebeschikking' } })).toMatchObject({ vervallenOp: naarDatum(dag('2025-12-20')) });
  });

  it('aanslag vernietigd: ook de rente vervalt en gaat terug', async () => {
    const v = await o.vordering('vernietigd', undefined, 100_000);
    await v.betaal(100_000, JAAR);
    const rente = await berekend(v, JAAR);
    await v.betaal(rente - 100, '2025-12-15');
    await o.invorderen.trekIn({ vorderingId: v.id, vandaag: dag('2025-12-20'), sleutel: 'i', door: 'j.proef', reden: 'aanslag_vernietigd' });
    expect([await inRekening(v), (await open(v)).totaal]).toEqual([[], 0]);
    expect(await terug(v)).toEqual([[100_000 + rente - 100, 'aanslag_vernietigd']]);
  });

  it('storno voordat de brief is gepost: de beschikking vervalt, de hoofdsom staat weer open', async () => {
    const v = await o.vordering('storno', undefined, 100_000);
    await v.betaal(100_000, JAAR, 'r1');
    await zendBrief(v, JAAR);
    const uitkomst = await storneer(v, 'r1', '2025-12-14');
    expect(uitkomst).toEqual({ openstaandCenten: 100_000 });
    expect(await o.db.brief.findFirst({ where: { zaak: v.zaak } })).toMatchObject({ status: 'vervallen' });
  });

  it('storno na de brief: die rente blijft, en na de nieuwe betaling komt alleen de rest erbij', async () => {
    const v = await o.vordering('storno-na', undefined, 100_000);
    await v.betaal(100_000, JAAR, 'r2');
    const eerste = await berekend(v, JAAR);
    const brief = await zendBrief(v, JAAR);
    if (brief.soort !== 'klaargezet') throw new Error('geen brief');
    await v.meld(brief.briefId, 'verzonden', JAAR);
    expect(await storneer(v, 'r2', '2025-12-20')).toEqual({ openstaandCenten: 100_000 + eerste });
    await v.betaal(100_000 + eerste, '2026-02-20');
    const rest = (await inRekening(v))[1] ?? 0;
    expect(await open(v)).toMatchObject({ hoofdsom: 0, rente: rest });
    expect(eerste + rest).toBe(await berekend(v, '2026-02-20'));
  });

  it('de bank neemt ook de rente terug die met die betaling was voldaan', async () => {
    const v = await o.vordering('storno-rente', undefined, 100_000);
    const eerste = await berekend(v, JAAR);
    await v.betaal(100_000 + eerste, JAAR, 'r3');
    const brief = await zendBrief(v, JAAR);
    if (brief.soort !== 'klaargezet') throw new Error('geen brief');
    await v.meld(brief.briefId, 'verzonden', JAAR);
    expect(await storneer(v, 'r3', '2025-12-20')).toEqual({ openstaandCenten: 100_000 + eerste });
    expect(await open(v)).toMatchObject({ hoofdsom: 100_000, rente: eerste });
  });
});
