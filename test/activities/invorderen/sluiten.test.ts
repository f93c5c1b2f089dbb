import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ontvangBetaling } from '../../../activities/intake/bank.ts';
import { ontvangVerzending } from '../../../activities/intake/post.ts';
import { verwerkNaSluiting } from '../../../activities/bericht/na-sluiting.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { metZaak } from '../../../activities/opslag/database.ts';
import { controleerKeten } from '../../../activities/opslag/gebeurtenis.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { maakOpstelling, type Opstelling, type Proefvordering } from './opstelling.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

const sluit = async (v: Proefvordering, vandaag = '2025-01-02') => o.invorderen.sluit({ vorderingId: v.id, einde: 'ingetrokken', vandaag: dag(vandaag) });
const naSluiting = async (v: Proefvordering): Promise<void> => {
  const bericht = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: v.zaak }, orderBy: { id: 'desc' } });
  for (const _ of [1, 2]) await metZaak(o.db, v.zaak, async (tx) => verwerkNaSluiting(tx, bericht));
};

describe('openen en sluiten', () => {
  it('openen zegt twee keer hetzelfde en staat één keer in de keten', async () => {
    const v = await o.vordering('open');
    const een = await o.invorderen.open({ vorderingId: v.id, vandaag: dag('2025-01-06') });
    expect(een).toEqual({ laatsteBetaaldag: '2024-12-12', openstaandCenten: 32_000, route: 'vordering_iw19' });
    expect(await o.invorderen.open({ vorderingId: v.id, vandaag: dag('2025-01-07') })).toEqual(een);
    expect(await o.db.gebeurtenis.count({ where: { zaak: v.zaak } })).toBe(1);
  });

  it('niet zolang er een bericht onverwerkt is', async () => {
    const v = await o.vordering('nog-berichten');
    await ontvangBetaling(o.db, { betalingskenmerk: 'kenmerk-nog-berichten', bankkenmerk: 'nb', dag: dag('2025-01-02'), centen: centen(100) });
    expect(await sluit(v)).toEqual({ soort: 'nog_berichten' });
  });

  it('haalt ongeposte brieven weg en is één keer', async () => {
    const v = await o.vordering('sluit');
    await v.brief('herinnering', '2025-01-06');
    expect(await sluit(v, '2025-01-06')).toEqual({ soort: 'gesloten' });
    expect(await sluit(v, '2025-01-07')).toEqual({ soort: 'gesloten' });
    expect(await o.db.brief.findMany({ where: { zaak: v.zaak } })).toMatchObject([{ status: 'vervallen' }]);
    expect(await o.db.vordering.findUnique({ where: { id: v.id } })).toMatchObject({ einde: 'ingetrokken', eindeOp: new Date('2025-01-06') });
  });
});

describe('wat er na het einde nog komt', () => {
  it('een betaling is geheel overschot, met een taak; één keer', async () => {
    const v = await o.vordering('na-einde');
    await sluit(v);
    await ontvangBetaling(o.db, { betalingskenmerk: 'kenmerk-na-einde', bankkenmerk: 'ne', dag: dag('2025-02-02'), centen: centen(2_500) });
    await naSluiting(v);
    expect(await o.db.betaling.findFirst({ where: { vorderingId: v.id } })).toMatchObject({ overschotCenten: 2_500, geboektOp: naarDatum(dag('2025-02-02')) });
    expect(await o.db.taak.findMany({ where: { zaak: v.zaak } })).toMatchObject([{ soort: 'betaling_na_einde' }]);
    expect(await o.db.bericht.count({ where: { ontvanger: v.zaak, verwerktOp: null } })).toBe(0);
    expect(await controleerKeten(o.db, v.zaak)).toBeNull();
  });

  it('een betaling van een ander is niet voor de debiteur: een taak om te vragen wie betaalde (BW 6:30)', async () => {
    const v = await o.vordering('na-einde-van-ander');
    await sluit(v);
    await ontvangBetaling(o.db, { betalingskenmerk: 'kenmerk-na-einde-van-ander', bankkenmerk: 'ne-ander', dag: dag('2025-02-02'), centen: centen(2_500), betaler: 'ander' });
    await naSluiting(v);
    expect(await o.db.taak.findMany({ where: { zaak: v.zaak } })).toMatchObject([{ soort: 'betaling_van_ander', feiten: { centen: 2_500 } }]);
  });

  it('een brief die toch op de post ging geeft een taak', async () => {
    const v = await o.vordering('na-einde-brief');
    const briefId = await v.brief('herinnering', '2025-01-06');
    await sluit(v, '2025-01-06');
    await ontvangVerzending(o.db, { briefId, soort: 'verzonden', op: dag('2025-01-06') });
    await naSluiting(v);
    expect(await o.db.taak.findMany({ where: { zaak: v.zaak } })).toMatchObject([{ soort: 'intrekking_melden' }]);
  });

  it('een brief met kosten die bij de drukker lag en niet op de post ging: de kosten gaan terug, en een mens vertelt het', async () => {
    const v = await o.vordering('na-einde-niet-gepost');
    await v.doorloop('herinnering', '2025-01-06');
    const briefId = await v.brief('aanmaning', '2025-01-21');
    await o.db.brief.update({ where: { id: briefId }, data: { aangenomenOp: naarDatum(dag('2025-01-21')) } });
    const { openstaandCenten } = await o.invorderen.open({ vorderingId: v.id, vandaag: dag('2025-01-21') });
    await v.betaal(openstaandCenten, '2025-01-21');
    expect(await o.invorderen.sluit({ vorderingId: v.id, einde: 'voldaan', vandaag: dag('2025-01-21') })).toEqual({ soort: 'gesloten' });
    await ontvangVerzending(o.db, { briefId, soort: 'teruggehaald', op: dag('2025-01-23') });
    await naSluiting(v);
    expect(await o.db.brief.findUnique({ where: { id: briefId } })).toMatchObject({ status: 'teruggehaald' });
    expect(await o.db.terugbetaling.findMany({ where: { zaak: v.zaak } })).toMatchObject([{ centen: openstaandCenten - 32_000, reden: 'kosten_vervallen' }]);
    await naSluiting(v);
    expect(await o.db.taak.findMany({ where: { zaak: v.zaak, afgedaanOp: null } })).toMatchObject([{ soort: 'intrekking_melden', tekst: 'Van deze vordering, die klaar is, gaat € 9,00 terug. Bericht de debiteur.' }]);
  });

  it('een ander bericht wordt alleen genoteerd', async () => {
    const v = await o.vordering('na-einde-ander');
    await sluit(v);
    await o.db.bericht.create({ data: { ontvanger: v.zaak, sleutel: 'b', soort: 'voldaan_uit_verhaal', dag: naarDatum(dag('2025-02-02')), inhoud: { beslagId: 1 } } });
    await naSluiting(v);
    expect(await o.db.gebeurtenis.count({ where: { zaak: v.zaak, soort: 'bericht_na_sluiting' } })).toBe(1);
    expect(await o.db.taak.count({ where: { zaak: v.zaak } })).toBe(0);
  });
});
