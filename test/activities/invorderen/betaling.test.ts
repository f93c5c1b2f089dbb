import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ontvangBetaling, ontvangStorno } from '../../../activities/intake/bank.ts';
import { boekToe, openstaand } from '../../../activities/opslag/openstaand.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { maakOpstelling, type Opstelling, type Proefvordering } from './opstelling.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

describe('een betaling (IW 7)', () => {
  it('gaat eerst op de kosten en dan op de hoofdsom', async () => {
    const v = await o.vordering('deel');
    await v.doorloop('herinnering', '2025-01-06');
    await v.doorloop('aanmaning', '2025-01-21');
    const { openstaandCenten } = await v.betaal(10_000, '2025-01-25');
    expect(openstaandCenten).toBe(32_000 + 900 - 10_000);
    expect(await o.db.toerekening.findMany({ where: { vorderingId: v.id }, select: { kostenCenten: true, renteCenten: true, hoofdsomCenten: true } })).toEqual([{ kostenCenten: 900, renteCenten: 0, hoofdsomCenten: 9_100 }]);
  });

  it('wordt één keer geboekt, hoe vaak het bericht ook komt', async () => {
    const v = await o.vordering('twee-keer');
    const { berichtId } = await v.betaal(5_000, '2025-01-02');
    const opnieuw = async () => o.invorderen.boekBetaling({ vorderingId: v.id, berichtId, vandaag: dag('2025-01-03') });
    expect(await Promise.all([opnieuw(), opnieuw()])).toEqual([{ openstaandCenten: 27_000 }, { openstaandCenten: 27_000 }]);
    expect(await o.db.toerekening.count({ where: { vorderingId: v.id } })).toBe(1);
  });

  it('te veel: de rest wordt bewaard en terugbetaald', async () => {
    const v = await o.vordering('te-veel');
    expect((await v.betaal(33_000, '2025-01-02')).openstaandCenten).toBe(0);
    expect(await o.db.betaling.findFirst({ where: { vorderingId: v.id } })).toMatchObject({ overschotCenten: 1_000 });
    expect(await o.db.terugbetaling.findMany({ where: { zaak: v.zaak } })).toMatchObject([{ centen: 1_000, reden: 'te_veel_betaald' }]);
  });

  it('na een deelbetaling gaat het dwangbevel over wat er openstaat, zonder tweede aanmaning (Leidraad 11.4)', async () => {
    const v = await o.vordering('deel-dwangbevel');
    await v.doorloop('herinnering', '2025-01-06');
    await v.doorloop('aanmaning', '2025-01-21');
    await v.betaal(10_900, '2025-01-30');
    const briefId = await v.brief('dwangbevel', '2025-02-05');
    // Tariff of 2025: 53 + 5 for each of the three whole parts of 45 in 220 − 45.
    expect((await o.db.brief.findUniqueOrThrow({ where: { id: briefId } })).inhoud).toMatchObject({ bedragen: { hoofdsomCenten: 22_000, eerdereKostenCenten: 0, kostenCenten: 6_800 } });
  });

  it('die alles dekt behalve de kosten van een brief die nog niet gepost is, maakt voldaan; brief en kosten gaan weg', async () => {
    const v = await o.vordering('voor-de-post');
    await v.doorloop('herinnering', '2025-04-11');
    const briefId = await v.brief('aanmaning', '2025-04-26');
    expect((await v.betaal(32_000, '2025-04-27')).openstaandCenten).toBe(0);
    expect(await o.db.brief.findUnique({ where: { id: briefId } })).toMatchObject({ status: 'vervallen' });
    expect(await o.db.terugbetaling.count({ where: { zaak: v.zaak } })).toBe(0);
  });

  it('die komt als de postkamer de brief al heeft, laat de kosten openstaan', async () => {
    const v = await o.vordering('bij-de-post');
    await v.doorloop('herinnering', '2025-04-11');
    const briefId = await v.brief('aanmaning', '2025-04-28');
    await o.db.brief.update({ where: { id: briefId }, data: { aangenomenOp: naarDatum(dag('2025-04-28')) } });
    expect((await v.betaal(32_000, '2025-04-28')).openstaandCenten).toBe(900);
  });

  it('van kosten die daarna vervallen telt voor de hoofdsom, en wat dan te veel is gaat terug', async () => {
    const v = await o.vordering('kosten-vervallen');
    await v.doorloop('herinnering', '2025-01-06');
    const briefId = await v.brief('aanmaning', '2025-01-21');
    await v.betaal(31_500, '2025-01-21');
    await o.invorderen.haalUitDePost({ vorderingId: v.id, briefId, vandaag: dag('2025-01-22') });
    expect(await openstaand(o.db, v.id)).toMatchObject({ kosten: 0, hoofdsom: 500, totaal: 500 });
  });
});

it('de boeken sluiten: wat er binnenkwam is toegerekend, of overschot', async () => {
  let nummer = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: -20_000, max: 40_000 }).filter((n) => n !== 0), { minLength: 1, maxLength: 6 }), async (bedragen) => {
      nummer += 1;
      const v = await o.vordering(`boek-${String(nummer)}`);
      for (const [i, bedrag] of bedragen.entries()) {
        await o.db.$transaction(async (tx) => {
          const { id } = await tx.betaling.create({ data: { sleutel: `boek-${String(nummer)}-${String(i)}`, bron: 'bank', vorderingId: v.id, dag: naarDatum(dag('2025-01-02')), centen: bedrag } });
          const vooraf = await openstaand(tx, v.id);
          const geboekt = await boekToe(tx, { betalingId: id, vorderingId: v.id, centen: centen(bedrag), dag: dag('2025-01-02') });
          const na = await openstaand(tx, v.id);
          expect(geboekt.kosten + geboekt.rente + geboekt.hoofdsom + geboekt.rest).toBe(bedrag);
          expect(na.totaal).toBe(vooraf.totaal - (bedrag - geboekt.rest));
          expect(na.totaal).toBeGreaterThanOrEqual(0);
          expect(na.totaal).toBeLessThanOrEqual(32_000);
          expect(await boekToe(tx, { betalingId: id, vorderingId: v.id, centen: centen(bedrag), dag: dag('2025-01-03') })).toEqual(bedrag === geboekt.rest ? expect.anything() : geboekt);
        });
      }
    }),
    { numRuns: 15 },
  );
});

describe('een betaling door een ander (BW 6:30)', () => {
  const boek = async (v: Proefvordering, op: string) => {
    const { id: berichtId } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: v.zaak, soort: 'betaling' }, orderBy: { id: 'desc' } });
    return o.invorderen.boekBetaling({ vorderingId: v.id, berichtId, vandaag: dag(op) });
  };
  const doorAnder = async (v: Proefvordering, bedrag: number, op: string) => {
    const { betalingskenmerk } = await o.db.vordering.findUniqueOrThrow({ where: { id: v.id } });
    await ontvangBetaling(o.db, { betalingskenmerk, bankkenmerk: `ander-${v.id}`, dag: dag(op), centen: centen(bedrag), betaler: 'ander' });
    return boek(v, op);
  };
  const taken = async (v: Proefvordering) => o.db.taak.findMany({ where: { zaak: v.zaak, afgedaanOp: null }, orderBy: { id: 'asc' } });

  it('telt op de vordering; wat over is wordt niet aan de debiteur beloofd maar is een taak, zonder naam of rekening', async () => {
    const v = await o.vordering('ander');
    expect(await doorAnder(v, 33_000, '2025-01-02')).toMatchObject({ openstaandCenten: 0 });
    const betaling = await o.db.betaling.findFirstOrThrow({ where: { vorderingId: v.id } });
    expect(betaling).toMatchObject({ betaler: 'ander', overschotCenten: 1_000 });
    expect(await o.db.terugbetaling.count({ where: { zaak: v.zaak } })).toBe(0);
    expect(await o.db.bericht.count({ where: { ontvanger: v.zaak, soort: 'terugbetaling_toegezegd' } })).toBe(0);
    expect(await taken(v)).toMatchObject([{ soort: 'betaling_van_ander', feiten: { betalingId: betaling.id, centen: 1_000 }, artikelen: ['BW 6:30', 'BW 6:203'] }]);
  });

  it('precies genoeg: voldaan, zonder taak', async () => {
    const v = await o.vordering('ander-precies');
    expect(await doorAnder(v, 32_000, '2025-01-02')).toMatchObject({ openstaandCenten: 0 });
    expect(await taken(v)).toEqual([]);
  });

  it('later te veel door een vermindering: tot wat hij betaalde is het niet voor de debiteur, de rest wel', async () => {
    const v = await o.vordering('ander-later');
    await doorAnder(v, 10_000, '2025-01-02');
    await v.betaal(22_000, '2025-01-03');
    await o.invorderen.verminder({ vorderingId: v.id, vandaag: dag('2025-01-10'), sleutel: 'm', door: 'proef', centen: centen(15_000), reden: 'bezwaar' });
    expect((await openstaand(o.db, v.id)).totaal).toBe(0);
    expect(await taken(v)).toMatchObject([{ soort: 'betaling_van_ander', feiten: { centen: 10_000 } }]);
    expect(await o.db.terugbetaling.findMany({ where: { zaak: v.zaak } })).toMatchObject([{ centen: 5_000, reden: 'vordering_verminderd' }]);
  });

  it('neemt de bank haar terug, dan is het overschot niet meer terug te betalen', async () => {
    const v = await o.vordering('ander-storno');
    await doorAnder(v, 33_000, '2025-01-02');
    await ontvangStorno(o.db, { vanBankkenmerk: `ander-${v.id}`, dag: dag('2025-01-06') });
    expect(await boek(v, '2025-01-06')).toMatchObject({ openstaandCenten: 32_000 });
    expect((await taken(v)).at(-1)).toMatchObject({ soort: 'storno_niet_gedekt', tekst: 'De bank nam € 10,00 terug die een ander te veel had betaald. Betaal dat bedrag niet meer terug; is dat al gebeurd, vraag het dan terug.' });
  });
});
