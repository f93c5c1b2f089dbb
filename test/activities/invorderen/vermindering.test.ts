import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ontvangBetaling, ontvangStorno } from '../../../activities/intake/bank.ts';
import { verwerkNaSluiting } from '../../../activities/bericht/na-sluiting.ts';
import { keurNaEindeGoed, stelNaEindeVoor } from '../../../activities/invorderen/na-einde.ts';
import { controleerBesluiten } from '../../../activities/opslag/besluitketen.ts';
import { openstaand } from '../../../activities/opslag/openstaand.ts';
import { huisstijlSchema } from '../../../brieven/huisstijl.ts';
import { kostenherziening } from '../../../brieven/straat/kostenherziening.ts';
import huisstijl from '../../../brieven/voorbeeld-huisstijl.json' with { type: 'json' };
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { ADRES, maakOpstelling, type Opstelling, type Proefvordering } from './opstelling.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

const verminder = async (v: Proefvordering, bedrag: number, op = '2025-02-10', sleutel = 's') =>
  o.invorderen.verminder({ vorderingId: v.id, vandaag: dag(op), sleutel, door: 'j.proef', centen: centen(bedrag), reden: 'bezwaar gegrond' });
const kosten = async (v: Proefvordering) => (await o.db.kosten.findMany({ where: { vorderingId: v.id, vervallenOp: null }, orderBy: { id: 'asc' } })).map(({ soort, centen: bedrag }) => [soort, bedrag]);
const terug = async (v: Proefvordering) => (await o.db.terugbetaling.findMany({ where: { zaak: v.zaak } })).map(({ centen: bedrag, reden }) => [bedrag, reden]);

/** A claim of € 500 with aanmaning (2025: € 21) and dwangbevel (53 + 10 × 5 = € 103). */
async function totDwangbevel(naam: string): Promise<Proefvordering> {
  const v = await o.vordering(naam, undefined, 50_000);
  await v.doorloop('herinnering', '2025-01-06');
  await v.doorloop('aanmaning', '2025-01-21');
  await v.doorloop('dwangbevel', '2025-02-05');
  return v;
}

describe('vermindering van de vordering', () => {
  it('kosten over een lagere som worden opnieuw berekend (Kostenwet 2 en 3)', async () => {
    const v = await totDwangbevel('herzien');
    expect(await kosten(v)).toEqual([['aanmaning', 2_100], ['dwangbevel', 10_300]]);
    // € 300 is left: below € 454 an aanmaning costs € 9; 53 + 5 for each of the five whole parts of 45 in 300 − 45.
    expect(await verminder(v, 20_000)).toEqual({ openstaandCenten: 30_000 + 900 + 7_800 });
    expect(await kosten(v)).toEqual([['aanmaning', 900], ['dwangbevel', 7_800]]);
  });

  it('telt één keer per sleutel', async () => {
    const v = await totDwangbevel('eenmaal');
    expect(await verminder(v, 20_000)).toEqual(await verminder(v, 20_000, '2025-02-11'));
  });

  it('een tweede vermindering rekent verder vanaf de eerste', async () => {
    const v = await totDwangbevel('tweemaal');
    await verminder(v, 20_000);
    expect(await verminder(v, 10_000, '2025-02-11', 't')).toEqual({ openstaandCenten: 20_000 + 900 + 6_800 });
  });

  it('wat te veel is betaald gaat terug', async () => {
    const v = await totDwangbevel('terug');
    await v.betaal(60_000, '2025-02-08');
    await verminder(v, 20_000);
    expect(await o.db.$transaction(async (tx) => openstaand(tx, v.id))).toMatchObject({ totaal: 0 });
    expect(await terug(v)).toEqual([[60_000 - 30_000 - 900 - 7_800, 'vordering_verminderd']]);
  });

  it.each([50_000, 60_000])('%i cent van € 500 af is geen vermindering: trek de vordering in', async (bedrag) => {
    await expect(verminder(await o.vordering(`geheel-${String(bedrag)}`, undefined, 50_000), bedrag)).rejects.toThrow('Trek de vordering in.');
  });

  it('teruggezet: ook de herziene kosten van de brief vervallen', async () => {
    const v = await totDwangbevel('herzien-terug');
    await verminder(v, 20_000);
    await o.invorderen.zetTerug({ vorderingId: v.id, vandaag: dag('2025-02-11'), sleutel: 't', door: 'j.proef', stap: 'dwangbevel', reden: 'fout' });
    expect(await kosten(v)).toEqual([['aanmaning', 900]]);
  });

  it.each([
    ['daarna', ['haal', 'verminder']],
    ['daarvoor', ['verminder', 'haal']],
  ] as const)('een brief uit de post die toch ging, de vermindering %s: zijn kosten één keer en over wat er over is', async (naam, volgorde) => {
    const v = await o.vordering(`toch-${naam}`, undefined, 50_000);
    await v.doorloop('herinnering', '2025-01-06');
    await v.doorloop('aanmaning', '2025-01-21');
    const briefId = await v.brief('dwangbevel', '2025-02-05');
    const doe = {
      haal: async () => o.invorderen.haalUitDePost({ vorderingId: v.id, briefId, vandaag: dag('2025-02-05') }),
      verminder: async () => verminder(v, 20_000, '2025-02-05'),
    };
    for (const stap of volgorde) await doe[stap]();
    expect(await kosten(v)).toEqual([['aanmaning', 900]]);
    await v.meld(briefId, 'verzonden', '2025-02-06');
    expect(await kosten(v)).toEqual([['aanmaning', 900], ['dwangbevel', 7_800]]);
  });

  describe('de debiteur hoort van lagere kosten (Awb 3:41)', () => {
    const brieven = async (v: Proefvordering) => o.db.brief.findMany({ where: { zaak: v.zaak, soort: 'kostenherziening' }, include: { besluit: true } });
    const herzien = async (v: Proefvordering) => o.db.besluit.findMany({ where: { zaak: v.zaak, soort: 'herziening_kosten' }, orderBy: { id: 'asc' } });

    it('in één brief, op de vermindering: van welke kosten, van wat naar wat, en wat nu open staat', async () => {
      const v = await totDwangbevel('kostenbrief');
      await verminder(v, 20_000);
      const [brief, ...meer] = await brieven(v);
      expect(meer).toEqual([]);
      expect(brief).toMatchObject({
        aan: 'debiteur',
        status: 'klaargezet',
        besluit: { soort: 'vermindering' },
        inhoud: {
          verminderdCenten: 20_000,
          kosten: [
            { soort: 'aanmaning', vanCenten: 2_100, naarCenten: 900 },
            { soort: 'dwangbevel', vanCenten: 10_300, naarCenten: 7_800 },
          ],
          bedragen: { openHoofdsomCenten: 30_000, openKostenCenten: 8_700, totaalCenten: 38_700 },
        },
      });
      expect(() => kostenherziening.lees(brief?.inhoud, { huisstijl: huisstijlSchema.parse(huisstijl), dagtekening: dag('2025-02-10') })).not.toThrow();
      expect(await controleerBesluiten(o.db, v.zaak)).toEqual([]);
    });

    it('zonder kosten die lager worden is er geen brief, en niemand vraagt de BRP', async () => {
      const v = await o.vordering('zonder-kosten', undefined, 50_000);
      await v.doorloop('herinnering', '2025-01-06');
      const gevraagd = o.brp.gevraagd;
      await verminder(v, 20_000);
      expect([await brieven(v), o.brp.gevraagd]).toEqual([[], gevraagd]);
    });

    it('naar iemand zonder adres: een mens zoekt het uit, en het besluit zegt dat de brief volgt', async () => {
      const v = await totDwangbevel('kosten-adresloos');
      const { antwoord } = o.brp;
      o.brp.antwoord = async () => Promise.resolve({ soort: 'gevonden', adressering: { ...ADRES, adresregels: [] } });
      await verminder(v, 20_000);
      o.brp.antwoord = antwoord;
      expect(await brieven(v)).toEqual([]);
      expect((await herzien(v)).map(({ zonderBrief }) => zonderBrief)).toEqual(['volgt', 'volgt']);
      await o.db.taak.updateMany({ where: { zaak: v.zaak }, data: { afgedaanOp: new Date(), uitkomst: 'verteld' } });
      expect(await controleerBesluiten(o.db, v.zaak)).toEqual([]);
      await o.db.taak.updateMany({ where: { zaak: v.zaak }, data: { afgedaanOp: null } });
      expect(await o.db.taak.findMany({ where: { zaak: v.zaak, afgedaanOp: null } })).toMatchObject([{ soort: 'adres_onbekend' }]);
    });

    it('van een brief die nog in de rij ligt hoorde niemand: zijn kosten staan er niet in', async () => {
      const v = await o.vordering('kosten-in-de-rij', undefined, 50_000);
      await v.doorloop('herinnering', '2025-01-06');
      await v.doorloop('aanmaning', '2025-01-21');
      await v.brief('dwangbevel', '2025-02-05');
      await verminder(v, 20_000, '2025-02-05');
      expect(await brieven(v)).toMatchObject([{ inhoud: { kosten: [{ soort: 'aanmaning' }] } }]);
      expect((await herzien(v)).map(({ zonderBrief }) => zonderBrief)).toEqual([null, 'nooit_verzonden']);
    });

    it('bij de deurwaarder vraagt de brief geen betaling', async () => {
      const v = await totDwangbevel('kosten-deurwaarder');
      await o.db.deurwaarder.create({ data: { opdrachtgeverId: 'waterstad', code: 'bel', naam: 'Belastingdeurwaarder', soort: 'belastingdeurwaarder', adresregels: ['Plein 1', '1234 AB WATERSTAD'] } });
      await o.invorderen.draagOver({ vorderingId: v.id, vandaag: dag('2025-03-20'), sleutel: 'd1', door: 'X', deurwaarder: 'bel' });
      await verminder(v, 20_000, '2025-03-21');
      expect(await brieven(v)).toMatchObject([{ inhoud: { bijDeurwaarder: true } }]);
    });

    it('van een brief die toch ging terwijl de vordering lager werd: een mens bericht hem', async () => {
      const v = await o.vordering('kosten-toch', undefined, 50_000);
      await v.doorloop('herinnering', '2025-01-06');
      await v.doorloop('aanmaning', '2025-01-21');
      const briefId = await v.brief('dwangbevel', '2025-02-05');
      await o.invorderen.haalUitDePost({ vorderingId: v.id, briefId, vandaag: dag('2025-02-05') });
      await verminder(v, 20_000, '2025-02-05');
      await v.meld(briefId, 'verzonden', '2025-02-06');
      expect(await o.db.taak.findMany({ where: { zaak: v.zaak, soort: 'intrekking_melden' } })).toMatchObject([{ tekst: expect.stringContaining('de kosten die erin staan zijn ook lager') }]);
    });
  });

  it('is een besluit met wie het nam, niet bewezen', async () => {
    const v = await totDwangbevel('besluit');
    await verminder(v, 20_000);
    expect(await o.db.besluit.findFirst({ where: { zaak: v.zaak, soort: 'vermindering' } })).toMatchObject({ door: 'j.proef', inhoud: { centen: 20_000, bewezen: false } });
  });
});

describe('een vordering die klaar is', () => {
  /** € 500 and an aanmaning of € 21, paid in full on 5 February 2025, or withdrawn as oninbaar with € 300 paid. */
  async function klaar(naam: string, einde: 'voldaan' | 'ingetrokken' = 'voldaan'): Promise<Proefvordering> {
    const v = await o.vordering(naam, undefined, 50_000);
    await v.doorloop('herinnering', '2025-01-06');
    await v.doorloop('aanmaning', '2025-01-21');
    await v.betaal(einde === 'voldaan' ? 52_100 : 30_000, '2025-02-05', `klaar-${naam}`);
    if (einde === 'ingetrokken') await o.invorderen.trekIn({ vorderingId: v.id, vandaag: dag('2025-02-05'), sleutel: 'i', door: 'A', reden: 'oninbaar' });
    expect(await o.invorderen.sluit({ vorderingId: v.id, einde, vandaag: dag('2025-02-05') })).toEqual({ soort: 'gesloten' });
    return v;
  }
  const stelVoor = async (v: Proefvordering, voorstel: Pick<Parameters<typeof stelNaEindeVoor>[1], 'besluit' | 'centen'>, sleutel = 'n') =>
    stelNaEindeVoor(o.db, { vorderingId: v.id, vandaag: dag('2025-04-14'), sleutel, door: 'A', reden: 'bezwaar gegrond', bewijs: 'uitspraak', ...voorstel });
  const keurGoed = async (v: Proefvordering, taakId: number, door = 'B') => (await keurNaEindeGoed(o.db, o.bronnen.brp, { vorderingId: v.id, taakId, door, vandaag: dag('2025-04-14') })).terugCenten;
  /** What comes in for a claim that has ended. */
  async function naEinde(v: Proefvordering, geld: { readonly storno: string } | { readonly betaling: number; readonly kenmerk: string }): Promise<void> {
    if ('storno' in geld) await ontvangStorno(o.db, { vanBankkenmerk: geld.storno, dag: dag('2025-03-10') });
    else await ontvangBetaling(o.db, { betalingskenmerk: v.id.replace('waterstad-', 'kenmerk-'), bankkenmerk: geld.kenmerk, dag: dag('2025-03-01'), centen: centen(geld.betaling) });
    const bericht = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: v.zaak, soort: 'betaling' }, orderBy: { id: 'desc' } });
    await o.db.$transaction(async (tx) => verwerkNaSluiting(tx, bericht));
  }
  const taken = async (v: Proefvordering) => (await o.db.taak.findMany({ where: { zaak: v.zaak, afgedaanOp: null, soort: { not: 'na_einde_beoordelen' } }, orderBy: { id: 'asc' } })).map(({ soort }) => soort);
  const af = { besluit: 'vermindering', centen: centen(10_000) } as const;
  const brieven = async (v: Proefvordering) => (await o.db.brief.findMany({ where: { zaak: v.zaak, soort: { in: ['kostenherziening', 'terugbetaling'] } }, orderBy: { id: 'asc' } })).map(({ soort }) => soort);

  it('wordt na een gegrond bezwaar lager: de kosten volgen, wat te veel is betaald gaat terug, en de inwoner hoort het', async () => {
    const v = await klaar('einde-lager');
    // € 400 is left, below € 454: the aanmaning costs € 9.
    expect(await keurGoed(v, await stelVoor(v, af))).toBe(11_200);
    expect(await kosten(v)).toEqual([['aanmaning', 900]]);
    expect(await terug(v)).toEqual([[11_200, 'vordering_verminderd']]);
    expect(await brieven(v)).toEqual(['kostenherziening', 'terugbetaling']);
    expect(await o.db.vordering.findUnique({ where: { id: v.id } })).toMatchObject({ einde: 'voldaan' });
    expect(await o.db.bericht.count({ where: { ontvanger: v.zaak, verwerktOp: null } })).toBe(0);
    expect(await controleerBesluiten(o.db, v.zaak)).toEqual([]);
  });

  it('het voorstel telt pas als een ander het goedkeurt, en dan één keer', async () => {
    const v = await klaar('einde-twee');
    const taakId = await stelVoor(v, af);
    expect(await stelVoor(v, af)).toBe(taakId);
    await expect(keurGoed(v, taakId, 'A')).rejects.toThrow('mag het niet zelf beoordelen');
    expect(await terug(v)).toEqual([]);
    await keurGoed(v, taakId);
    await expect(keurGoed(v, taakId)).rejects.toThrow('al afgedaan');
  });

  it.each([
    ['voldaan', 52_100],
    ['ingetrokken', 30_000],
  ] as const)('de aanslag wordt vernietigd nadat de vordering was %s: alles wat was betaald gaat terug', async (einde, betaald) => {
    const v = await klaar(`einde-vernietigd-${einde}`, einde);
    expect(await keurGoed(v, await stelVoor(v, { besluit: 'vernietiging' }))).toBe(betaald);
    expect(await brieven(v)).toEqual(['terugbetaling']);
    await expect(keurGoed(v, await stelVoor(v, { besluit: 'vernietiging' }, 'nog-eens'))).rejects.toThrow('al vernietigd');
  });

  it('nam de bank de betaling terug, dan wordt zij niet nog eens terugbetaald', async () => {
    const v = await klaar('einde-storno');
    await naEinde(v, { storno: 'klaar-einde-storno' });
    await expect(keurGoed(v, await stelVoor(v, af))).rejects.toThrow('er staat daarna nog € 409,00 open. Stel eerst «--heropen» voor');
    expect(await terug(v)).toEqual([]);
  });

  it('betaalde de inwoner na de storno opnieuw, dan telt dat en wordt de vordering gewoon lager', async () => {
    const v = await klaar('einde-opnieuw');
    await naEinde(v, { storno: 'klaar-einde-opnieuw' });
    await naEinde(v, { betaling: 52_100, kenmerk: 'opnieuw' });
    expect(await taken(v)).toEqual(['storno_na_einde', 'betaling_na_einde']);
    expect(await keurGoed(v, await stelVoor(v, af))).toBe(11_200);
    expect(await taken(v)).toEqual([]);
  });

  it('de aanslag wordt vernietigd na een storno: wat de bank al terugnam gaat niet nog eens terug', async () => {
    const v = await klaar('einde-storno-weg');
    await naEinde(v, { storno: 'klaar-einde-storno-weg' });
    expect(await keurGoed(v, await stelVoor(v, { besluit: 'vernietiging' }))).toBe(0);
    expect(await taken(v)).not.toContain('storno_na_einde');
  });

  it('nam de bank terug wat na het einde kwam en nog op een mens wachtte, dan is er niets meer te vragen', async () => {
    const v = await klaar('einde-dubbel');
    await naEinde(v, { betaling: 52_100, kenmerk: 'dubbel' });
    expect(await taken(v)).toEqual(['betaling_na_einde']);
    await naEinde(v, { storno: 'dubbel' });
    expect(await taken(v)).toEqual([]);
    expect(await keurGoed(v, await stelVoor(v, af))).toBe(11_200);
  });

  it('van een vordering die nog loopt wordt het geweigerd', async () => {
    await expect(stelVoor(await o.vordering('einde-loopt'), af)).rejects.toThrow('loopt nog');
  });
});

describe('storno door de bank', () => {
  const storneer = async (v: Proefvordering, kenmerk: string, op: string) => {
    await ontvangStorno(o.db, { vanBankkenmerk: kenmerk, dag: dag(op) });
    return o.db.bericht.findFirstOrThrow({ where: { ontvanger: v.zaak, soort: 'betaling' }, orderBy: { id: 'desc' } });
  };
  const boek = async (v: Proefvordering, berichtId: number, op: string) => o.invorderen.boekBetaling({ vorderingId: v.id, berichtId, vandaag: dag(op) });

  it('wat toegerekend was staat weer open', async () => {
    const v = await totDwangbevel('storno');
    await v.betaal(20_000, '2025-02-08', 'k1');
    const { id } = await storneer(v, 'k1', '2025-02-12');
    expect(await boek(v, id, '2025-02-12')).toEqual({ openstaandCenten: 62_400 });
  });

  it('dezelfde storno twee keer is er één, en van een onbekende betaling is er geen', async () => {
    const v = await totDwangbevel('storno-dubbel');
    await v.betaal(20_000, '2025-02-08', 'k2');
    await storneer(v, 'k2', '2025-02-12');
    expect(await ontvangStorno(o.db, { vanBankkenmerk: 'k2', dag: dag('2025-02-13') })).toEqual({ soort: 'al_bekend' });
    expect(await ontvangStorno(o.db, { vanBankkenmerk: 'nooit', dag: dag('2025-02-13') })).toEqual({ soort: 'onbekende_betaling' });
  });

  it('was een deel al terugbetaald, dan een taak met dat bedrag', async () => {
    const v = await totDwangbevel('storno-tekort');
    await v.betaal(70_000, '2025-02-08', 'k3');
    const { id } = await storneer(v, 'k3', '2025-02-12');
    expect(await boek(v, id, '2025-02-12')).toEqual({ openstaandCenten: 62_400 });
    expect(await o.db.taak.findFirst({ where: { zaak: v.zaak, soort: 'storno_niet_gedekt' } })).toMatchObject({ tekst: expect.stringContaining('€ 76,00') });
  });

  it('een storno voor de sluiting: de vordering sluit niet als voldaan', async () => {
    const v = await totDwangbevel('storno-sluiten');
    await v.betaal(62_400, '2025-02-08', 'k5');
    const { id } = await storneer(v, 'k5', '2025-02-08');
    await boek(v, id, '2025-02-08');
    expect(await o.invorderen.sluit({ vorderingId: v.id, einde: 'voldaan', vandaag: dag('2025-02-08') })).toEqual({ soort: 'weer_open' });
    expect(await o.db.vordering.findUnique({ where: { id: v.id } })).toMatchObject({ einde: null });
  });

  it('op een vordering die klaar is een taak: opnieuw invorderen beslist een mens', async () => {
    const v = await totDwangbevel('storno-einde');
    await v.betaal(62_400, '2025-02-08', 'k4');
    const bericht = await storneer(v, 'k4', '2025-02-12');
    await o.db.$transaction(async (tx) => verwerkNaSluiting(tx, bericht));
    expect(await o.db.taak.findFirst({ where: { zaak: v.zaak, soort: 'storno_na_einde' } })).not.toBeNull();
  });
});
