import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openstaand } from '../../../activities/opslag/openstaand.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { maakOpstelling, type Opstelling, type Proefvordering } from './opstelling.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

const openTaken = async (v: Proefvordering): Promise<string[]> => (await o.db.taak.findMany({ where: { zaak: v.zaak, afgedaanOp: null }, orderBy: { soort: 'asc' } })).map(({ soort }) => soort);

describe('bewijs van terpostbezorging', () => {
  it('de herinnering geeft de dagen van het beleid', async () => {
    const v = await o.vordering('herinnering');
    const briefId = await v.brief('herinnering', '2025-01-06');
    expect(await v.meld(briefId, 'verzonden', '2025-01-06')).toEqual({ soort: 'verzonden', stap: 'herinnering', briefId, laatsteDag: '2025-01-20', volgendeStapVanaf: '2025-01-21', openstaandCenten: 32_000, taak: null });
  });

  it('hetzelfde bewijs twee keer is één boeking', async () => {
    const v = await o.vordering('dubbel');
    const briefId = await v.brief('herinnering', '2025-01-06');
    const eerste = await v.meld(briefId, 'verzonden', '2025-01-06');
    expect(await v.meld(briefId, 'verzonden', '2025-01-06')).toEqual(eerste);
    expect(await o.db.gebeurtenis.count({ where: { zaak: v.zaak, soort: 'verzending' } })).toBe(1);
  });

  it('het dwangbevel geldt twee dagen na de terpostbezorging als betekend (IW 13 lid 5)', async () => {
    const v = await o.vordering('dwangbevel');
    await v.doorloop('herinnering', '2025-01-06');
    await v.doorloop('aanmaning', '2025-01-21');
    const briefId = await v.brief('dwangbevel', '2025-02-05');
    expect(await v.meld(briefId, 'verzonden', '2025-02-05')).toMatchObject({ laatsteDag: '2025-02-21', volgendeStapVanaf: '2025-02-22' });
    expect(await o.db.gebeurtenis.findFirst({ where: { zaak: v.zaak, soort: 'betekend' } })).toMatchObject({ inhoud: { betekendOp: '2025-02-07' } });
  });

  it('later gepost dan de dagtekening: de termijn loopt vanaf de post', async () => {
    const v = await o.vordering('later');
    await v.doorloop('herinnering', '2025-01-06');
    const briefId = await v.brief('aanmaning', '2025-01-21');
    expect(await v.meld(briefId, 'verzonden', '2025-01-24')).toMatchObject({ laatsteDag: '2025-02-07', volgendeStapVanaf: '2025-02-08', taak: null });
  });

  it('meer dan het beleid te laat gepost: een taak, en de termijn loopt vanaf de post', async () => {
    const v = await o.vordering('te-laat');
    const briefId = await v.brief('herinnering', '2025-01-06');
    expect(await v.meld(briefId, 'verzonden', '2025-01-12')).toMatchObject({ laatsteDag: '2025-01-26', taak: null });
    expect(await openTaken(v)).toEqual(['laat_gepost']);
  });

  it('opnieuw verzonden schuift de termijn op en nooit terug', async () => {
    const v = await o.vordering('opnieuw');
    await v.doorloop('herinnering', '2025-01-06');
    const briefId = await v.doorloop('aanmaning', '2025-01-21');
    expect(await v.meld(briefId, 'opnieuw_verzonden', '2025-01-28')).toMatchObject({ laatsteDag: '2025-02-11' });
    expect(await v.meld(briefId, 'opnieuw_verzonden', '2025-01-23')).toMatchObject({ laatsteDag: '2025-02-11' });
  });
});

describe('post die terugkomt', () => {
  it('geeft een taak en houdt het dwangbevel tegen (IW 13 lid 4); opnieuw verzonden heft dat op', async () => {
    const v = await o.vordering('retour');
    await v.doorloop('herinnering', '2025-01-06');
    const briefId = await v.doorloop('aanmaning', '2025-01-21');
    expect(await v.meld(briefId, 'retour', '2025-01-29')).toEqual({ soort: 'retour', stap: 'aanmaning', briefId, taak: 'retour' });
    expect(await v.zet('dwangbevel', '2025-03-03')).toEqual({ soort: 'voorgelegd', taak: 'volgorde_geweigerd' });
    expect(await openTaken(v)).toEqual(['retour', 'volgorde_geweigerd']);
    expect(await v.meld(briefId, 'opnieuw_verzonden', '2025-03-04')).toMatchObject({ soort: 'verzonden', laatsteDag: '2025-03-18', taak: null });
    expect(await v.zet('dwangbevel', '2025-03-19', 2)).toMatchObject({ soort: 'klaargezet' });
  });
});

describe('een brief die uit de post was gehaald', () => {
  const uitDePost = async (v: Proefvordering, briefId: number, vandaag: string) => o.invorderen.haalUitDePost({ vorderingId: v.id, briefId, vandaag: dag(vandaag) });
  const kosten = async (v: Proefvordering) => (await openstaand(o.db, v.id)).kosten;

  it('en toch gepost blijkt, telt weer zolang de nieuwe niet gepost is; de nieuwe gaat eruit', async () => {
    const v = await o.vordering('toch-gepost');
    await v.doorloop('herinnering', '2025-01-06');
    const oud = await v.brief('aanmaning', '2025-01-21');
    await uitDePost(v, oud, '2025-01-22');
    const nieuw = await v.brief('aanmaning', '2025-01-22', 2);
    expect(await v.meld(oud, 'verzonden', '2025-01-22')).toMatchObject({ soort: 'verzonden', stap: 'aanmaning', briefId: oud, laatsteDag: '2025-02-05' });
    expect(await o.db.brief.findUnique({ where: { id: nieuw } })).toMatchObject({ status: 'teruggehaald' });
    expect(await kosten(v)).toBe(900);
  });

  it('en toch gepost blijkt naast de nieuwe: een taak, één keer kosten', async () => {
    const v = await o.vordering('dubbel-gepost');
    await v.doorloop('herinnering', '2025-01-06');
    const oud = await v.brief('aanmaning', '2025-01-21');
    await uitDePost(v, oud, '2025-01-22');
    const nieuw = await v.brief('aanmaning', '2025-01-22', 2);
    await v.meld(nieuw, 'verzonden', '2025-01-22');
    expect(await v.meld(oud, 'verzonden', '2025-01-23')).toEqual({ soort: 'zonder_gevolg' });
    expect(await openTaken(v)).toEqual(['brief_dubbel_gepost']);
    expect(await kosten(v)).toBe(900);
  });

  it('door de postkamer: de brief is van tafel met zijn kosten', async () => {
    const v = await o.vordering('postkamer');
    await v.doorloop('herinnering', '2025-01-06');
    const briefId = await v.brief('aanmaning', '2025-01-21');
    expect(await v.meld(briefId, 'teruggehaald', '2025-01-21')).toEqual({ soort: 'teruggehaald', stap: 'aanmaning', briefId });
    expect(await kosten(v)).toBe(0);
  });

  it('door de postkamer, nadat een volgende stap erop rust: zonder gevolg', async () => {
    const v = await o.vordering('te-laat-terug');
    const briefId = await v.doorloop('herinnering', '2025-01-06');
    await v.doorloop('aanmaning', '2025-01-21');
    expect(await v.meld(briefId, 'teruggehaald', '2025-01-22')).toEqual({ soort: 'zonder_gevolg' });
  });
});

it('een bericht over een brief van een andere zaak heeft geen gevolg', async () => {
  const een = await o.vordering('een');
  const ander = await o.vordering('ander');
  const briefId = await een.brief('herinnering', '2025-01-06');
  const bericht = await o.db.bericht.create({ data: { ontvanger: ander.zaak, sleutel: 'vreemd', soort: 'verzending', dag: new Date('2025-01-06'), inhoud: { briefId, soort: 'verzonden', op: '2025-01-06' } } });
  expect(await o.invorderen.boekVerzending({ vorderingId: ander.id, berichtId: bericht.id, vandaag: dag('2025-01-06') })).toEqual({ soort: 'zonder_gevolg' });
  expect(await o.db.brief.findUnique({ where: { id: briefId } })).toMatchObject({ status: 'klaargezet' });
});
