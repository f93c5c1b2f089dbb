import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beleidOp, beleidSchema } from '../../../activities/beleid/beleid.ts';
import { boekOp } from '../../../activities/invorderen/betaling.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { metZaak } from '../../../activities/opslag/database.ts';
import { openstaand } from '../../../activities/opslag/openstaand.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { BELEID, BIJSTAND, BIJSTAND_EXPLOOT, maakOpstelling, type Opstelling, type Proefvordering } from './opstelling.ts';

/** From 2025-02-01 on the policy asks for at least € 25 of hoofdsom before a step with costs. */
const WATERSTAD = { opdrachtgeverId: 'waterstad', principaalId: 'waterstad' };
let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
  await o.db.beleid.create({ data: { opdrachtgeverId: 'waterstad', geldigVanaf: naarDatum(dag('2025-02-01')), inhoud: { ...BELEID, kleinsteKostenstapCenten: 2500 } } });
});
afterAll(async () => o.ruimOp());

it('een opgeslagen beleid zonder dit bedrag blijft geldig: nul', async () => {
  expect((await beleidOp(o.db, WATERSTAD, dag('2025-01-31'))).kleinsteKostenstapCenten).toBe(0);
  expect((await beleidOp(o.db, WATERSTAD, dag('2025-02-01'))).kleinsteKostenstapCenten).toBe(2500);
  expect(beleidSchema.safeParse({ ...BELEID, kleinsteKostenstapCenten: -1 }).success).toBe(false);
});

it('een rest onder het bedrag: geen dwangbevel, geen kosten, en een taak met de reden; nog eens vragen verandert niets', async () => {
  const v = await o.vordering('rest');
  await v.doorloop('herinnering', '2025-01-06');
  await v.doorloop('aanmaning', '2025-01-21');
  await v.betaal(30_401, '2025-01-28'); // the aanmaning (€ 9) and all but € 24,99 of the aanslag
  expect(await v.zet('dwangbevel', '2025-02-05')).toEqual({ soort: 'voorgelegd', taak: 'klein_restant' });
  expect(await v.zet('dwangbevel', '2025-02-05')).toEqual({ soort: 'voorgelegd', taak: 'klein_restant' });
  expect(await o.db.taak.findMany({ where: { zaak: v.zaak }, select: { soort: true, tekst: true } })).toEqual([
    { soort: 'klein_restant', tekst: 'Geen dwangbevel: er staat € 24,99 hoofdsom open, minder dan € 25,00 (beleid).' },
  ]);
  expect(await o.db.kosten.count({ where: { vorderingId: v.id, soort: 'dwangbevel' } })).toBe(0);
  expect(await o.db.brief.count({ where: { zaak: v.zaak, soort: 'dwangbevel' } })).toBe(0);
});

it('om het adres wordt dan niet gevraagd', async () => {
  const v = await o.vordering('rest-adres', undefined, 2000);
  await v.doorloop('herinnering', '2025-01-20');
  const gevraagd = o.brp.gevraagd;
  expect(await v.zet('aanmaning', '2025-02-04')).toEqual({ soort: 'voorgelegd', taak: 'klein_restant' });
  expect(o.brp.gevraagd).toBe(gevraagd);
});

it('het beleid is dat van de dag van de stap: voor die dag mag het nog', async () => {
  const v = await o.vordering('rest-eerder', undefined, 2000);
  await v.doorloop('herinnering', '2025-01-06');
  expect(await v.zet('aanmaning', '2025-01-31')).toMatchObject({ soort: 'klaargezet' });
});

it('hervatten rondt de taak af, en de volgende poging vraagt het opnieuw zolang de rest klein blijft', async () => {
  const v = await o.vordering('rest-hervat', undefined, 2000);
  await v.doorloop('herinnering', '2025-01-20');
  await v.zet('aanmaning', '2025-02-04');
  await o.invorderen.hervat({ vorderingId: v.id, vandaag: dag('2025-02-10'), sleutel: 'h1', door: 'proef' });
  expect(await o.db.taak.findMany({ where: { zaak: v.zaak }, select: { uitkomst: true } })).toEqual([{ uitkomst: 'hervat' }]);
  expect(await v.zet('aanmaning', '2025-02-10', 2)).toEqual({ soort: 'voorgelegd', taak: 'klein_restant' });
});

it('na de betekening bij exploot bleef € 6,71 over: geen verhaal en dus geen beslagopdracht, maar een taak; na hervatten weer', async () => {
  const v = await o.vordering('rest-exploot', undefined, 32_000, BIJSTAND_EXPLOOT);
  await v.doorloop('herinnering', '2025-12-05');
  await v.doorloop('aanmaning', '2025-12-22');
  await v.doorloop('dwangbevel', '2026-01-12');
  await o.invorderen.boekBetekening({ vorderingId: v.id, vandaag: dag('2026-01-20'), sleutel: 'b', door: 'proef', op: dag('2026-01-20') });
  await v.betaal((await openstaand(o.db, v.id)).totaal - 671, '2026-01-28');
  const meldAan = async () => o.invorderen.meldAanBijVerhaal({ vorderingId: v.id, vandaag: dag('2026-02-04') });
  expect([await meldAan(), await meldAan()]).toEqual([{ soort: 'voorgelegd', taak: 'klein_restant' }, { soort: 'voorgelegd', taak: 'klein_restant' }]);
  await o.invorderen.hervat({ vorderingId: v.id, vandaag: dag('2026-02-04'), sleutel: 'h', door: 'proef' });
  await meldAan();
  expect((await o.db.taak.findMany({ where: { zaak: v.zaak, soort: 'klein_restant' }, orderBy: { id: 'asc' } })).map(({ tekst, uitkomst }) => [tekst, uitkomst])).toEqual([
    ['Geen beslag bij exploot: er staat € 6,71 hoofdsom open, minder dan € 25,00 (beleid).', 'hervat'],
    ['Geen beslag bij exploot: er staat € 6,71 hoofdsom open, minder dan € 25,00 (beleid).', null],
  ]);
  expect(await o.db.verhaalVordering.count({ where: { vorderingId: v.id } })).toBe(0);
});

it('een tweede betekening, nu bij exploot, kost ook: niet voor een klein restant', async () => {
  const v = await o.vordering('rest-opnieuw', undefined, 32_000, BIJSTAND);
  await v.doorloop('herinnering', '2025-12-05');
  await v.doorloop('aanmaning', '2025-12-22');
  const briefId = await v.doorloop('dwangbevel', '2026-01-12');
  await o.invorderen.boekBetekening({ vorderingId: v.id, vandaag: dag('2026-01-14'), sleutel: 'b', door: 'proef', op: dag('2026-01-14') });
  await v.betaal((await openstaand(o.db, v.id)).totaal - 671, '2026-01-28');
  await o.invorderen.kiesRoute({ vorderingId: v.id, vandaag: dag('2026-02-10'), sleutel: 'r', door: 'proef', route: 'derdenbeslag' });
  expect(await o.invorderen.betekenOpnieuw({ vorderingId: v.id, vandaag: dag('2026-02-10'), briefId })).toEqual({ taak: 'klein_restant' });
  expect(await o.db.brief.count({ where: { zaak: v.zaak, soort: 'betekeningsopdracht' } })).toBe(0);
});

describe('het dwangbevel ligt bij de deurwaarder, en er wordt betaald tot onder het bedrag', () => {
  async function metDwangbevel(naam: string) {
    const v = await o.vordering(naam, undefined, 32_000, BIJSTAND_EXPLOOT);
    await v.doorloop('herinnering', '2025-12-05');
    await v.doorloop('aanmaning', '2025-12-22');
    await v.doorloop('dwangbevel', '2026-01-12');
    return v;
  }
  const betaalTot = async (v: Proefvordering, rest: number, op: string) => v.betaal((await openstaand(o.db, v.id)).totaal - rest, op);
  const betekend = async (v: Proefvordering, op: string, vandaag = op) => o.invorderen.boekBetekening({ vorderingId: v.id, vandaag: dag(vandaag), sleutel: 'b', door: 'proef', op: dag(op) });
  const openTaken = async (v: Proefvordering) => (await o.db.taak.findMany({ where: { zaak: v.zaak, afgedaanOp: null }, orderBy: { id: 'asc' } })).map(({ soort }) => soort);
  const explootkosten = async (v: Proefvordering) => o.db.kosten.count({ where: { vorderingId: v.id, soort: 'exploot_dwangbevel' } });

  it('een mens houdt hem tegen; neemt de bank de betaling terug, dan vervalt die vraag', async () => {
    const v = await metDwangbevel('rest-tegenhouden');
    await betaalTot(v, 671, '2026-01-14');
    expect(await openTaken(v)).toEqual(['betekening_invoeren', 'klein_restant']);
    const { id } = await o.db.betaling.create({ data: { sleutel: `storno-${v.id}`, bron: 'storno', vorderingId: v.id, dag: naarDatum(dag('2026-01-15')), centen: -20_000 } });
    await metZaak(o.db, v.zaak, async (tx) => boekOp(tx, v.id, { id, bron: 'storno', betaler: 'debiteur', dag: dag('2026-01-15'), centen: centen(-20_000) }, dag('2026-01-15')));
    expect(await openTaken(v)).toEqual(['betekening_invoeren']);
  });

  it('hervatten beantwoordt die vraag niet', async () => {
    const v = await metDwangbevel('rest-hervat-vraag');
    await betaalTot(v, 671, '2026-01-14');
    await o.invorderen.hervat({ vorderingId: v.id, vandaag: dag('2026-01-15'), sleutel: 'h', door: 'proef' });
    expect(await openTaken(v)).toContain('klein_restant');
  });

  it('betekent hij het toch, dan komen die kosten niet op de vordering: een mens beoordeelt wie ze draagt', async () => {
    const v = await metDwangbevel('rest-toch');
    await betaalTot(v, 671, '2026-01-14');
    await betekend(v, '2026-01-20');
    expect(await explootkosten(v)).toBe(0);
    expect(await openTaken(v)).toEqual(['exploot_na_betaling']);
  });

  it('was er betaald na de betekening, dan komen de kosten erbij', async () => {
    const v = await metDwangbevel('rest-erna');
    await betaalTot(v, 671, '2026-01-21');
    await betekend(v, '2026-01-20', '2026-01-22');
    expect(await explootkosten(v)).toBe(1);
  });
});
