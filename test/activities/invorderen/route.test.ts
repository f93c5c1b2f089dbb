import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ontvangStorno } from '../../../activities/intake/bank.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { metZaak } from '../../../activities/opslag/database.ts';
import { legVoor } from '../../../activities/opslag/taak.ts';
import type { Route } from '../../../contract/invordering.ts';
import { zaakVanVerhaal, type VerhaalId } from '../../../contract/zaak.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { BIJSTAND, BIJSTAND_EXPLOOT, maakOpstelling, type Opstelling, type Proefvordering } from './opstelling.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

const kies = async (v: Proefvordering, route: Route, op = '2026-02-10') => o.invorderen.kiesRoute({ vorderingId: v.id, vandaag: dag(op), sleutel: `r-${route}`, door: 'j.proef', route });
const betekend = async (v: Proefvordering, op: string, sleutel = 'b') => o.invorderen.boekBetekening({ vorderingId: v.id, vandaag: dag(op), sleutel, door: 'j.proef', op: dag(op) });
const kosten = async (v: Proefvordering) => (await o.db.kosten.findMany({ where: { vorderingId: v.id, vervallenOp: null }, orderBy: { id: 'asc' } })).map(({ soort }) => soort);

/** A dwangbevel that was sent in January 2026. */
async function totDwangbevel(naam: string, weg: typeof BIJSTAND): Promise<{ v: Proefvordering; briefId: number }> {
  const v = await o.vordering(naam, undefined, 90_000, weg);
  await v.doorloop('herinnering', '2025-12-05');
  await v.doorloop('aanmaning', '2025-12-22');
  return { v, briefId: await v.doorloop('dwangbevel', '2026-01-12') };
}

/** A claim of municipal tax in a verhaal that asks whether to set off. */
async function inVerhaal(naam: string): Promise<{ v: Proefvordering; verhaalId: number; verhaal: string }> {
  const v = await o.vordering(naam);
  await v.totVerhaal();
  await o.invorderen.meldAanBijVerhaal({ vorderingId: v.id, vandaag: dag('2025-03-25') });
  const { verhaalId } = await o.db.verhaalVordering.findFirstOrThrow({ where: { vorderingId: v.id } });
  const verhaal = zaakVanVerhaal(verhaalId as VerhaalId);
  await metZaak(o.db, verhaal, async (tx) => legVoor(tx, verhaal, 'verrekening', dag('2025-03-26'), 'verrekening:1'));
  return { v, verhaalId, verhaal };
}

describe('een andere route na de betekening', () => {
  it('per post betekend (Pw 60 lid 5) en dan derdenbeslag: hetzelfde dwangbevel gaat ook naar de deurwaarder (Awb 4:123)', async () => {
    const { v, briefId } = await totDwangbevel('post-exploot', BIJSTAND);
    await betekend(v, '2026-01-14');
    expect(await kies(v, 'derdenbeslag')).toEqual({ soort: 'opnieuw_betekenen', briefId });
    expect(await o.invorderen.betekenOpnieuw({ vorderingId: v.id, vandaag: dag('2026-02-10'), briefId })).toEqual({ taak: 'betekening_invoeren' });
    expect(await o.db.brief.findFirst({ where: { zaak: v.zaak, soort: 'betekeningsopdracht' } })).toMatchObject({ aan: 'deurwaarder', status: 'klaargezet' });
    expect(await betekend(v, '2026-02-12', 'b2')).toMatchObject({ briefId, laatsteDag: '2026-02-26' });
    expect(await o.db.brief.findUnique({ where: { id: briefId } })).toMatchObject({ betekening: 'exploot' });
    expect(await kosten(v)).toContain('exploot_dwangbevel');
    expect(await o.db.taak.count({ where: { zaak: v.zaak, soort: 'betekening_invoeren', afgedaanOp: null } })).toBe(0);
  });

  it.each([
    ['voor de opdracht is verzonden', '2026-02-10', 'voor de dag waarop het dwangbevel voor de nieuwe betekening is verzonden'],
    ['voor de eerste betekening', '2026-01-13', 'voor de eerdere betekening, van 14 januari 2026'],
    ['in de toekomst', '2026-02-13', 'in de toekomst'],
  ])('een dag van de tweede betekening %s wordt geweigerd', async (naam, op, reden) => {
    const { v, briefId } = await totDwangbevel(`tweede-${naam.replaceAll(' ', '-')}`, BIJSTAND);
    await betekend(v, '2026-01-14');
    await kies(v, 'derdenbeslag');
    await o.invorderen.betekenOpnieuw({ vorderingId: v.id, vandaag: dag('2026-02-10'), briefId });
    const { id } = await o.db.brief.findFirstOrThrow({ where: { zaak: v.zaak, soort: 'betekeningsopdracht' } });
    await v.meld(id, 'verzonden', '2026-02-11');
    await expect(o.invorderen.boekBetekening({ vorderingId: v.id, vandaag: dag('2026-02-12'), sleutel: 'b2', door: 'j.proef', op: dag(op) })).rejects.toThrow(reden);
    expect(await o.db.brief.findUnique({ where: { id: briefId } })).toMatchObject({ betekening: 'post_pw60' });
  });

  it('zolang de opdracht niet is verzonden kan er niet voor haar dagtekening zijn betekend', async () => {
    const { v, briefId } = await totDwangbevel('tweede-ongepost', BIJSTAND);
    await betekend(v, '2026-01-14');
    await kies(v, 'derdenbeslag');
    await o.invorderen.betekenOpnieuw({ vorderingId: v.id, vandaag: dag('2026-02-10'), briefId });
    await expect(betekend(v, '2026-02-09', 'b2')).rejects.toThrow('voor de dag waarop het dwangbevel voor de nieuwe betekening is verzonden');
  });

  it('ook wat opnieuw wordt betekend noemt het artikel dat het dwangbevel toestaat (Awb 4:115)', async () => {
    const { v, briefId } = await totDwangbevel('tweede-grond', BIJSTAND);
    await betekend(v, '2026-01-14');
    await kies(v, 'derdenbeslag');
    await o.invorderen.betekenOpnieuw({ vorderingId: v.id, vandaag: dag('2026-02-10'), briefId });
    expect(await o.db.brief.findFirst({ where: { zaak: v.zaak, soort: 'betekeningsopdracht' } })).toMatchObject({ inhoud: { grond: ['Pw 60 lid 2', 'Awb 4:123'] } });
  });

  it('heen, terug en weer heen: de opdracht die verviel wordt opnieuw gemaakt, niemand wacht op een betekening die niet is gevraagd', async () => {
    const { v, briefId } = await totDwangbevel('heen-en-weer', BIJSTAND);
    await betekend(v, '2026-01-14');
    const opnieuw = async (op: string) => o.invorderen.betekenOpnieuw({ vorderingId: v.id, vandaag: dag(op), briefId });
    const kiesOp = async (route: Route, op: string) => o.invorderen.kiesRoute({ vorderingId: v.id, vandaag: dag(op), sleutel: `r-${op}`, door: 'j.proef', route });
    await kiesOp('derdenbeslag', '2026-02-10');
    await opnieuw('2026-02-10');
    expect(await kiesOp('vereenvoudigd_derdenbeslag', '2026-02-11')).toMatchObject({ soort: 'betekend', briefId });
    await kiesOp('derdenbeslag', '2026-02-12');
    expect(await opnieuw('2026-02-12')).toEqual({ taak: 'betekening_invoeren' });
    await opnieuw('2026-02-12');
    const opdrachten = await o.db.brief.findMany({ where: { zaak: v.zaak, soort: 'betekeningsopdracht' }, orderBy: { id: 'asc' } });
    expect(opdrachten.map(({ status, dagtekening }) => [status, dagtekening.toISOString().slice(0, 10)])).toEqual([['vervallen', '2026-02-10'], ['klaargezet', '2026-02-12']]);
  });

  it('per exploot betekend en dan vereenvoudigd derdenbeslag: ook per post, zonder kosten (Pw 60 lid 5)', async () => {
    const { v, briefId } = await totDwangbevel('exploot-post', BIJSTAND_EXPLOOT);
    await betekend(v, '2026-01-20');
    const vooraf = await kosten(v);
    expect(await kies(v, 'vereenvoudigd_derdenbeslag')).toEqual({ soort: 'opnieuw_betekenen', briefId });
    await o.invorderen.betekenOpnieuw({ vorderingId: v.id, vandaag: dag('2026-02-10'), briefId });
    expect(await o.db.brief.findFirst({ where: { zaak: v.zaak, soort: 'betekeningsopdracht' } })).toMatchObject({ aan: 'debiteur' });
    await betekend(v, '2026-02-12', 'b2');
    expect(await kosten(v)).toEqual(vooraf);
    expect((await v.zet('vooraankondiging', '2026-02-27')).soort).toBe('niet_nodig');
    expect(await o.invorderen.meldAanBijVerhaal({ vorderingId: v.id, vandaag: dag('2026-02-27') })).toMatchObject({ soort: 'aangemeld' });
  });

  it('nog niet betekend, en de brief ging naar de ander: opnieuw', async () => {
    const { v, briefId } = await totDwangbevel('onbetekend', BIJSTAND);
    expect(await kies(v, 'derdenbeslag')).toEqual({ soort: 'opnieuw_betekenen', briefId });
  });

  it('naar een route zonder dwangbevel mag zo; op de betekening wacht niemand meer, en zij wordt niet meer ingevoerd', async () => {
    const { v } = await totDwangbevel('verrekening', BIJSTAND);
    expect(await kies(v, 'verrekening')).toEqual({ soort: 'zonder_dwangbevel' });
    expect(await o.db.taak.count({ where: { zaak: v.zaak, soort: 'betekening_invoeren', afgedaanOp: null } })).toBe(0);
    await expect(betekend(v, '2026-02-11')).rejects.toThrow('rust op geen dwangbevel');
    expect(await o.invorderen.meldAanBijVerhaal({ vorderingId: v.id, vandaag: dag('2026-02-11') })).toMatchObject({ soort: 'aangemeld' });
  });

  it('van verrekening naar een vordering: eerst de aanmaning', async () => {
    const v = await o.vordering('terug', undefined, 90_000, { regime: 'belasting', bevoegdheid: 'verrekening' });
    await v.doorloop('herinnering', '2025-12-05');
    expect(await kies(v, 'vordering_iw19')).toEqual({ soort: 'eerst', stap: 'aanmaning' });
  });

  it('dezelfde wijze van betekenen: de termijn van toen telt', async () => {
    const { v, briefId } = await totDwangbevel('zelfde', BIJSTAND);
    await betekend(v, '2026-01-14');
    expect(await kies(v, 'vereenvoudigd_derdenbeslag')).toEqual({ soort: 'betekend', briefId, laatsteDag: '2026-01-28', volgendeStapVanaf: '2026-01-29' });
  });

  it('bedacht: terug naar de eerste route, de tweede betekening gaat uit de post en op haar dag wacht niemand', async () => {
    const { v, briefId } = await totDwangbevel('bedacht', BIJSTAND);
    await betekend(v, '2026-01-14');
    await kies(v, 'derdenbeslag');
    await o.invorderen.betekenOpnieuw({ vorderingId: v.id, vandaag: dag('2026-02-10'), briefId });
    expect(await kies(v, 'vereenvoudigd_derdenbeslag')).toMatchObject({ soort: 'betekend', briefId });
    expect(await o.db.brief.findFirst({ where: { zaak: v.zaak, soort: 'betekeningsopdracht' } })).toMatchObject({ status: 'vervallen' });
    expect(await o.db.taak.count({ where: { zaak: v.zaak, soort: 'betekening_invoeren', afgedaanOp: null } })).toBe(0);
  });

  it('een tweede betekening is dwang: bij een faillissement gaat zij niet uit voordat een mens oordeelde', async () => {
    const { v, briefId } = await totDwangbevel('failliet', BIJSTAND);
    await betekend(v, '2026-01-14');
    await kies(v, 'derdenbeslag');
    const { stand } = o.registers;
    o.registers.stand = async () => Promise.resolve({ gevraagd: { insolventies: [{ soort: 'faillissement', nummer: 'F.01/26/1', sinds: dag('2026-02-01') }], maatregelen: [] }, onderCuratele: false });
    const opnieuw = async (op: string) => o.invorderen.betekenOpnieuw({ vorderingId: v.id, vandaag: dag(op), briefId });
    expect([await opnieuw('2026-02-10'), await opnieuw('2026-02-11')]).toEqual([{ taak: 'insolventie' }, { taak: 'insolventie' }]);
    expect(await o.db.taak.count({ where: { zaak: v.zaak, soort: 'insolventie' } })).toBe(1);
    expect(await o.db.brief.count({ where: { zaak: v.zaak, soort: 'betekeningsopdracht' } })).toBe(0);
    const { id: bevindingId } = await o.db.registerbevinding.findFirstOrThrow({ where: { kenmerk: 'F.01/26/1' } });
    await o.invorderen.beoordeelRegister({ vorderingId: v.id, vandaag: dag('2026-02-12'), sleutel: 'o', door: 'j.proef', bevindingId, reden: 'naamgenoot' });
    expect(await opnieuw('2026-02-12')).toEqual({ taak: 'betekening_invoeren' });
    o.registers.stand = stand;
  });

  it('in een verhaal: de vordering verlaat het, en de vraag om een andere route is beantwoord', async () => {
    const { v, verhaal } = await inVerhaal('uit-verhaal');
    await kies(v, 'verrekening', '2025-04-01');
    expect(await o.db.verhaalVordering.count({ where: { vorderingId: v.id, verlatenOp: null } })).toBe(0);
    expect(await o.db.taak.findFirst({ where: { zaak: verhaal } })).toMatchObject({ soort: 'verrekening', uitkomst: 'verrekening' });
    expect(await o.db.bericht.findFirst({ where: { ontvanger: verhaal }, orderBy: { id: 'desc' } })).toMatchObject({ soort: 'vordering_afgedaan' });
  });

  it('in een verhaal waarin een beslag ligt: geweigerd, en er is niets veranderd', async () => {
    const { v, verhaalId } = await inVerhaal('beslag-ligt');
    const derde = await o.db.derde.create({ data: { loonheffingennummer: '000010099L01', naam: 'Werkgever' } });
    await o.db.beslag.create({ data: { openSleutel: `${String(verhaalId)}:1`, verhaalId, derdeId: derde.id, onderdeel: 'c', gelegdOp: naarDatum(dag('2025-03-28')) } });
    await expect(kies(v, 'verrekening', '2025-04-01')).rejects.toThrow('ligt een vordering of beslag');
    expect(await o.db.vordering.findUnique({ where: { id: v.id } })).toMatchObject({ bevoegdheid: 'vordering_iw19' });
  });

  it('de postkamer meldt de opdracht: het bewijs staat bij de brief', async () => {
    const { v, briefId } = await totDwangbevel('bewijs', BIJSTAND);
    await kies(v, 'derdenbeslag');
    await o.invorderen.betekenOpnieuw({ vorderingId: v.id, vandaag: dag('2026-02-10'), briefId });
    const { id } = await o.db.brief.findFirstOrThrow({ where: { zaak: v.zaak, soort: 'betekeningsopdracht' } });
    expect(await v.meld(id, 'verzonden', '2026-02-10')).toEqual({ soort: 'zonder_gevolg' });
    expect(await o.db.brief.findUnique({ where: { id } })).toMatchObject({ status: 'verzonden' });
  });
});

describe('betaald voordat de dag van het exploot was ingevoerd', () => {
  it('de kosten van dat exploot zijn een taak, niet verloren', async () => {
    const { v } = await totDwangbevel('exploot-betaald', BIJSTAND_EXPLOOT);
    await v.betaal(100_000, '2026-01-20');
    await v.meldTerugbetaling('2026-01-20');
    await o.invorderen.sluit({ vorderingId: v.id, einde: 'voldaan', vandaag: dag('2026-01-20') });
    expect(await o.db.taak.findFirst({ where: { zaak: v.zaak, afgedaanOp: null } })).toMatchObject({ soort: 'exploot_na_betaling' });
  });
});

describe('een storno nadat het verhaal hoorde dat alles was betaald', () => {
  it('de vordering meldt zich opnieuw aan, en later opnieuw af', async () => {
    const v = await o.vordering('heropend');
    await v.totVerhaal();
    await o.invorderen.meldAanBijVerhaal({ vorderingId: v.id, vandaag: dag('2025-03-25') });
    const open = 32_000 + 900 + 8_300;
    await v.betaal(open, '2025-03-26', 'h1');
    await ontvangStorno(o.db, { vanBankkenmerk: 'h1', dag: dag('2025-03-26') });
    const { id } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: v.zaak, soort: 'betaling' }, orderBy: { id: 'desc' } });
    expect(await o.invorderen.boekBetaling({ vorderingId: v.id, berichtId: id, vandaag: dag('2025-03-26') })).toMatchObject({ openstaandCenten: open, heropend: true });
    await o.invorderen.meldAanBijVerhaal({ vorderingId: v.id, vandaag: dag('2025-03-26') });
    await v.betaal(open, '2025-03-27', 'h2');
    const berichten = await o.db.bericht.findMany({ where: { ontvanger: { startsWith: 'verhaal-' }, inhoud: { path: ['vorderingId'], equals: v.id } }, orderBy: { id: 'asc' } });
    expect(berichten.map(({ soort }) => soort)).toEqual(['vordering_aangemeld', 'vordering_afgedaan', 'vordering_aangemeld', 'vordering_afgedaan']);
  });
});
