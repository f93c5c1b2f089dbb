import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import type { GrondIw10 } from '../../../domain/regime/versneld.ts';
import { BIJSTAND, maakOpstelling, type Opstelling, type Proefvordering } from './opstelling.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

const versnel = async (v: Proefvordering, op: string, sleutel = 's', grond: GrondIw10 = 'c') => o.invorderen.vorderVersneld({ vorderingId: v.id, vandaag: dag(op), sleutel, door: 'j.proef', grond, reden: 'verhuist naar Portugal' });
const meldAan = async (v: Proefvordering, op: string) => (await o.invorderen.meldAanBijVerhaal({ vorderingId: v.id, vandaag: dag(op) })).soort;

describe('versnelde invordering (IW 10, 15)', () => {
  it('is een besluit van een mens met de letter van de grond; de reden blijft uit de keten', async () => {
    const v = await o.vordering('besluit');
    await versnel(v, '2024-11-20');
    expect(await o.db.besluit.findFirst({ where: { zaak: v.zaak, soort: 'versnelde_invordering' } })).toMatchObject({ grond: ['IW 10 lid 1 onder c', 'IW 15 lid 1'], door: 'j.proef', inhoud: { grond: 'c', reden: 'verhuist naar Portugal', bewezen: false } });
    expect((await o.db.gebeurtenis.findFirstOrThrow({ where: { zaak: v.zaak, soort: 'versnelde_invordering' } })).inhoud).not.toHaveProperty('reden');
  });

  it('een dwangbevel zonder aanmaning gaat naar de deurwaarder, met alleen de kosten van de Kostenwet (IW 13 lid 4 b)', async () => {
    const v = await o.vordering('exploot', undefined, 61_240);
    await versnel(v, '2024-11-20');
    expect(await v.zet('aanmaning', '2024-11-20')).toEqual({ soort: 'niet_nodig' });
    const briefId = await v.brief('dwangbevel', '2024-11-20');
    expect(await o.db.brief.findUnique({ where: { id: briefId } })).toMatchObject({ aan: 'deurwaarder', inhoud: { bedragen: { hoofdsomCenten: 61_240 } } });
    expect(await v.meld(briefId, 'verzonden', '2024-11-20')).toMatchObject({ soort: 'wacht_op_betekening' });
    expect(await meldAan(v, '2024-11-21')).toBe('voorgelegd');
    const betekend = await o.invorderen.boekBetekening({ vorderingId: v.id, vandaag: dag('2024-11-22'), sleutel: 'b', door: 'j.proef', op: dag('2024-11-22') });
    expect(betekend).toMatchObject({ laatsteDag: '2024-11-22', volgendeStapVanaf: '2024-11-22' });
    expect((await o.db.kosten.findMany({ where: { vorderingId: v.id } })).map(({ soort }) => soort)).toEqual(['dwangbevel']);
    expect(await meldAan(v, '2024-11-22')).toBe('aangemeld');
  });

  it('een bevel dat al per post ging blijft de titel, vanaf de dag dat het geldt als betekend (lid 1 c)', async () => {
    const v = await o.vordering('gedaan');
    await v.doorloop('herinnering', '2025-01-06');
    await v.doorloop('aanmaning', '2025-01-21');
    await v.doorloop('dwangbevel', '2025-02-05');
    expect(await versnel(v, '2025-02-06')).toEqual({ volgendeStapVanaf: '2025-02-07' });
    expect(await v.zet('vooraankondiging', '2025-02-07')).toEqual({ soort: 'niet_nodig' });
    expect(await meldAan(v, '2025-02-07')).toBe('aangemeld');
  });

  it('bij terugzetten naar het dwangbevel gaat het nieuwe per exploot', async () => {
    const v = await o.vordering('terug');
    await v.doorloop('herinnering', '2025-01-06');
    await v.doorloop('aanmaning', '2025-01-21');
    await v.doorloop('dwangbevel', '2025-02-05');
    await versnel(v, '2025-02-06');
    await o.invorderen.zetTerug({ vorderingId: v.id, vandaag: dag('2025-02-10'), sleutel: 't', door: 'j.proef', stap: 'dwangbevel', reden: 'gebrek' });
    const briefId = await v.brief('dwangbevel', '2025-02-10', 2);
    expect(await o.db.brief.findUnique({ where: { id: briefId } })).toMatchObject({ aan: 'deurwaarder' });
  });

  it('dezelfde sleutel telt één keer; een tweede keer wordt geweigerd', async () => {
    const v = await o.vordering('twee-keer');
    await versnel(v, '2024-11-20');
    expect(await versnel(v, '2024-11-21')).toEqual({ volgendeStapVanaf: null });
    await expect(versnel(v, '2024-11-21', 'ander')).rejects.toThrow('al versneld');
  });

  it('een vordering onder de Awb kent haar niet', async () => {
    const v = await o.vordering('awb', undefined, 50_000, BIJSTAND);
    await expect(versnel(v, '2024-11-20')).rejects.toThrow('alleen voor belastingen');
  });
});

describe('een aanslag in termijnen (Gemeentewet 250)', () => {
  const inTermijnen = async (naam: string): Promise<Proefvordering> => {
    const v = await o.vordering(naam, undefined, 30_000);
    const dagen = ['2024-11-30', '2024-12-31', '2025-01-31'];
    await o.db.vordering.update({ where: { id: v.id }, data: { laatsteBetaaldag: naarDatum(dag('2025-01-31')) } });
    await o.db.betaaltermijn.createMany({ data: dagen.map((laatsteDag, i) => ({ vorderingId: v.id, volgnummer: i + 1, laatsteDag: naarDatum(dag(laatsteDag)), centen: 10_000 })) });
    return v;
  };

  it('begint na de eerste termijn', async () => {
    const v = await inTermijnen('eerste');
    expect(await o.invorderen.open({ vorderingId: v.id, vandaag: dag('2024-11-01') })).toMatchObject({ laatsteBetaaldag: '2024-11-30', termijnen: 3, openstaandCenten: 30_000 });
  });

  it('de herinnering noemt alleen wat is vervallen, de aanmaning alles', async () => {
    const v = await inTermijnen('bedragen');
    const herinnering = await v.doorloop('herinnering', '2024-12-02');
    expect(await o.db.brief.findUnique({ where: { id: herinnering } })).toMatchObject({ inhoud: { bedragen: { hoofdsomCenten: 10_000, totaalCenten: 10_000 } } });
    expect(await v.zet('aanmaning', '2024-12-20')).toEqual({ soort: 'later', vanaf: '2025-02-01' });
    expect(await o.db.taak.count({ where: { zaak: v.zaak } })).toBe(0);
    const aanmaning = await v.brief('aanmaning', '2025-02-03');
    expect(await o.db.brief.findUnique({ where: { id: aanmaning } })).toMatchObject({ inhoud: { bedragen: { hoofdsomCenten: 30_000, kostenCenten: 900 } } });
  });

  it('wie op tijd betaalt krijgt geen herinnering', async () => {
    const v = await inTermijnen('op-tijd');
    await v.betaal(10_000, '2024-11-29');
    expect(await v.zet('herinnering', '2024-12-02')).toEqual({ soort: 'later', vanaf: '2025-01-01' });
  });

  it('versneld: terstond en tot het volle bedrag, ook wat nog niet is vervallen (IW 10 lid 1)', async () => {
    const v = await inTermijnen('vol-bedrag');
    await versnel(v, '2024-12-02');
    const briefId = await v.brief('dwangbevel', '2024-12-02');
    expect(await o.db.brief.findUnique({ where: { id: briefId } })).toMatchObject({ inhoud: { bedragen: { hoofdsomCenten: 30_000 } } });
  });
});

describe('een derde die al op onze vordering betaalt (IW 19 lid 9)', () => {
  it('een tweede, versnelde aanslag voegt zich bij het lopende verhaal; er hoeft niets te worden aangekondigd', async () => {
    const eerste = await o.vordering('al-een', '999991000');
    await eerste.totVerhaal();
    await meldAan(eerste, '2025-03-25');
    const tweede = await o.vordering('al-twee', '999991000');
    await versnel(tweede, '2025-03-26');
    await v26(tweede);
    expect(await meldAan(tweede, '2025-03-28')).toBe('aangemeld');
    expect(await o.db.verhaal.count({ where: { vorderingen: { some: { vorderingId: tweede.id } } } })).toBe(1);
    expect(await o.db.verhaalVordering.findMany({ where: { vorderingId: { in: [eerste.id, tweede.id] } }, distinct: ['verhaalId'] })).toHaveLength(1);
  });
  const v26 = async (v: Proefvordering): Promise<void> => {
    await v.doorloop('dwangbevel', '2025-03-26');
    await o.invorderen.boekBetekening({ vorderingId: v.id, vandaag: dag('2025-03-28'), sleutel: 'b', door: 'j.proef', op: dag('2025-03-28') });
  };
});
