import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { laatVervallen } from '../../../activities/afrekening/terugbetalingen.ts';
import { verwerkNaSluiting } from '../../../activities/bericht/na-sluiting.ts';
import { startVan } from '../../../activities/bericht/startgegevens.ts';
import { ontvangBetaling, ontvangStorno } from '../../../activities/intake/bank.ts';
import { ontvangVerzending } from '../../../activities/intake/post.ts';
import { keurNaEindeGoed, stelNaEindeVoor, type NaEindeUitkomst } from '../../../activities/invorderen/na-einde.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { controleerBesluiten } from '../../../activities/opslag/besluitketen.ts';
import { verjaringVan } from '../../../activities/opslag/verjaring.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { BIJSTAND, BIJSTAND_EXPLOOT, maakOpstelling, type Opstelling, type Proefvordering } from './opstelling.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

/** € 500 with an aanmaning of € 21. */
async function gemaand(naam: string, weg?: Parameters<Opstelling['vordering']>[3]): Promise<Proefvordering> {
  const v = await o.vordering(naam, undefined, 50_000, weg);
  await v.doorloop('herinnering', '2025-01-06');
  await v.doorloop('aanmaning', '2025-01-21');
  return v;
}
/** Paid in full on 20 February 2025, and ended. */
async function sluit(v: Proefvordering): Promise<Proefvordering> {
  const { openstaandCenten } = await o.invorderen.open({ vorderingId: v.id, vandaag: dag('2025-02-20') });
  await v.betaal(openstaandCenten, '2025-02-20', `betaald-${v.id}`);
  expect(await o.invorderen.sluit({ vorderingId: v.id, einde: 'voldaan', vandaag: dag('2025-02-20') })).toEqual({ soort: 'gesloten' });
  return v;
}
async function naSluiting(v: Proefvordering, soort = 'betaling'): Promise<void> {
  const bericht = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: v.zaak, soort }, orderBy: { id: 'desc' } });
  await o.db.$transaction(async (tx) => verwerkNaSluiting(tx, bericht));
}
async function storneer(v: Proefvordering): Promise<void> {
  await ontvangStorno(o.db, { vanBankkenmerk: `betaald-${v.id}`, dag: dag('2025-03-10') });
  await naSluiting(v);
}
async function heropen(v: Proefvordering): Promise<NaEindeUitkomst> {
  const taakId = await stelNaEindeVoor(o.db, { vorderingId: v.id, vandaag: dag('2025-03-12'), sleutel: 'h', door: 'A', besluit: 'heropening', reden: 'gestorneerd', bewijs: 'bankafschrift' });
  return keurNaEindeGoed(o.db, o.bronnen.brp, { vorderingId: v.id, taakId, door: 'B', vandaag: dag('2025-03-12') });
}
const open = async (v: Proefvordering) => o.invorderen.open({ vorderingId: v.id, vandaag: dag('2025-03-12') });
const taken = async (v: Proefvordering) => (await o.db.taak.findMany({ where: { zaak: v.zaak, afgedaanOp: null }, orderBy: { id: 'asc' } })).map(({ soort }) => soort);

describe('heropenen na een storno', () => {
  it('de vordering is weer open met wat is verschuldigd, door twee mensen, en een bericht start haar straat', async () => {
    const v = await sluit(await gemaand('weer-open'));
    await storneer(v);
    expect(await taken(v)).toEqual(['storno_na_einde']);
    expect(await heropen(v)).toEqual({ besluit: 'heropening', terugCenten: 0, openstaandCenten: 52_100 });
    expect(await o.db.vordering.findUnique({ where: { id: v.id } })).toMatchObject({ einde: null, eindeOp: null });
    expect(await o.db.besluit.findFirst({ where: { zaak: v.zaak, soort: 'heropening' } })).toMatchObject({ door: 'B', inhoud: { openstaandCenten: 52_100, reden: 'gestorneerd', bewezen: false } });
    expect(await o.db.bericht.findMany({ where: { ontvanger: v.zaak, bezorgdOp: null, soort: 'heropend' } })).toHaveLength(1);
    expect(await startVan(o.db, v.zaak, 'echt', dag('2025-03-12'))).toMatchObject({ vorderingId: v.id, stand: null });
    expect(await controleerBesluiten(o.db, v.zaak)).toEqual([]);
  });

  it('zij gaat verder na de aanmaning die telt, en de inwoner hoort het eerst en krijgt de dagen van een herinnering', async () => {
    const v = await sluit(await gemaand('verder'));
    await storneer(v);
    await heropen(v);
    expect(await open(v)).toMatchObject({ fase: 'dwangbevel', brieven: { aanmaning: { soort: 'verzonden', volgendeStapVanaf: '2025-02-05' } }, pogingen: { aanmaning: 1, dwangbevel: 1 }, taak: null, contact: { verderVanaf: '2025-03-27' } });
    expect(await o.db.taak.findFirst({ where: { zaak: v.zaak, soort: 'sociale_stap' } })).toMatchObject({ tekst: expect.stringContaining('weer open (€ 521,00). Vertel de inwoner waarom, en dat hij tot en met 26 maart 2025 kan betalen') });
    expect(await taken(v)).toEqual(['sociale_stap']);
  });

  it('een brief die terugkwam wordt niet opnieuw gemaakt: een mens zoekt het adres', async () => {
    const v = await gemaand('retour');
    const { id } = await o.db.brief.findFirstOrThrow({ where: { zaak: v.zaak, soort: 'aanmaning' } });
    await v.meld(id, 'retour', '2025-02-01');
    await sluit(v);
    await storneer(v);
    await heropen(v);
    expect(await open(v)).toMatchObject({ fase: 'aanmaning', taak: 'retour', brieven: { aanmaning: { briefId: id } } });
    expect(await taken(v)).toEqual(['sociale_stap', 'retour']);
  });

  it('een dwangbevel dat nog betekend moet worden wacht op die dag', async () => {
    const v = await gemaand('betekenen', BIJSTAND);
    await v.doorloop('dwangbevel', '2025-02-06');
    await sluit(v);
    await storneer(v);
    await heropen(v);
    expect(await open(v)).toMatchObject({ fase: 'dwangbevel', taak: 'betekening_invoeren', brieven: { dwangbevel: { soort: 'wacht_op_betekening' } } });
  });

  it('kwam het dwangbevel na het einde terug, dan is het niet betekend: opnieuw gepost wacht het weer op die dag', async () => {
    const v = await gemaand('na-einde-terug', BIJSTAND);
    const briefId = await v.doorloop('dwangbevel', '2025-02-06');
    await o.invorderen.boekBetekening({ vorderingId: v.id, vandaag: dag('2025-02-10'), sleutel: 'b', door: 'A', op: dag('2025-02-07') });
    await sluit(v);
    await ontvangVerzending(o.db, { briefId, soort: 'retour', op: dag('2025-02-21') });
    await naSluiting(v, 'verzending');
    await storneer(v);
    await heropen(v);
    expect(await open(v)).toMatchObject({ fase: 'dwangbevel', taak: 'retour' });
    expect(await v.meld(briefId, 'opnieuw_verzonden', '2025-03-14')).toMatchObject({ soort: 'wacht_op_betekening' });
  });

  it('kwam na het einde een tweede betekening per post terug, dan is het dwangbevel zo niet betekend', async () => {
    const v = await gemaand('tweede-terug', BIJSTAND_EXPLOOT);
    const wie = { vorderingId: v.id, door: 'A' };
    const briefId = await v.doorloop('dwangbevel', '2025-02-06');
    await o.invorderen.boekBetekening({ ...wie, vandaag: dag('2025-02-10'), sleutel: 'b', op: dag('2025-02-07') });
    await o.invorderen.kiesRoute({ ...wie, vandaag: dag('2025-02-11'), sleutel: 'r', route: 'vereenvoudigd_derdenbeslag' });
    await o.invorderen.betekenOpnieuw({ vorderingId: v.id, vandaag: dag('2025-02-11'), briefId });
    const { id: opdracht } = await o.db.brief.findFirstOrThrow({ where: { zaak: v.zaak, soort: 'betekeningsopdracht' } });
    await v.meld(opdracht, 'verzonden', '2025-02-11');
    await o.invorderen.boekBetekening({ ...wie, vandaag: dag('2025-02-13'), sleutel: 'b2', op: dag('2025-02-12') });
    await sluit(v);
    await ontvangVerzending(o.db, { briefId: opdracht, soort: 'retour', op: dag('2025-02-21') });
    await naSluiting(v, 'verzending');
    expect(await o.db.brief.findUnique({ where: { id: briefId } })).toMatchObject({ betekening: 'post_pw60', betekendOp: null });
  });

  it('kwam een opdracht aan de deurwaarder terug, dan blijft staan dat het per post is betekend', async () => {
    const v = await gemaand('opdracht-terug', BIJSTAND);
    const wie = { vorderingId: v.id, door: 'A' };
    const briefId = await v.doorloop('dwangbevel', '2025-02-06');
    await o.invorderen.boekBetekening({ ...wie, vandaag: dag('2025-02-10'), sleutel: 'b', op: dag('2025-02-07') });
    await o.invorderen.kiesRoute({ ...wie, vandaag: dag('2025-02-11'), sleutel: 'r', route: 'derdenbeslag' });
    await o.invorderen.betekenOpnieuw({ vorderingId: v.id, vandaag: dag('2025-02-11'), briefId });
    const { id: opdracht } = await o.db.brief.findFirstOrThrow({ where: { zaak: v.zaak, soort: 'betekeningsopdracht' } });
    await v.meld(opdracht, 'verzonden', '2025-02-11');
    await sluit(v);
    await ontvangVerzending(o.db, { briefId: opdracht, soort: 'retour', op: dag('2025-02-21') });
    await naSluiting(v, 'verzending');
    expect(await o.db.brief.findUnique({ where: { id: briefId } })).toMatchObject({ betekening: 'post_pw60', betekendOp: naarDatum(dag('2025-02-07')) });
  });

  it('stond de route op wachten, dan wordt weer gevraagd hoe het verder gaat', async () => {
    const v = await gemaand('wachten');
    await o.invorderen.kiesRoute({ vorderingId: v.id, vandaag: dag('2025-02-06'), sleutel: 'r', door: 'A', route: 'wachten' });
    await storneer(await sluit(v));
    await heropen(v);
    expect(await open(v)).toMatchObject({ fase: 'vooraankondiging', route: 'wachten' });
    expect(await taken(v)).toEqual(['sociale_stap', 'route_wachten']);
  });

  it('een storno verandert niets aan de verjaring', async () => {
    const v = await sluit(await gemaand('verjaring'));
    const vooraf = await verjaringVan(o.db, v.id);
    await storneer(v);
    await heropen(v);
    expect(await verjaringVan(o.db, v.id)).toEqual(vooraf);
  });

  it('is intussen opnieuw betaald, dan wordt dat geboekt en blijft zij klaar', async () => {
    const v = await sluit(await gemaand('betaald'));
    await storneer(v);
    await ontvangBetaling(o.db, { betalingskenmerk: 'kenmerk-betaald', bankkenmerk: 'alsnog', dag: dag('2025-03-11'), centen: centen(52_500) });
    await naSluiting(v);
    expect(await heropen(v)).toMatchObject({ openstaandCenten: 0 });
    expect(await o.db.vordering.findUnique({ where: { id: v.id } })).toMatchObject({ einde: 'voldaan' });
    expect(await o.db.terugbetaling.findMany({ where: { zaak: v.zaak } })).toMatchObject([{ centen: 400, reden: 'te_veel_betaald' }]);
    expect(await taken(v)).toEqual([]);
  });

  it('zij kan daarna weer eindigen, en weer worden geopend', async () => {
    const v = await sluit(await gemaand('twee-keer'));
    await storneer(v);
    await heropen(v);
    await v.betaal(52_100, '2025-03-13', 'weer');
    expect(await o.invorderen.sluit({ vorderingId: v.id, einde: 'voldaan', vandaag: dag('2025-03-13') })).toEqual({ soort: 'nog_berichten' });
    await o.db.bericht.updateMany({ where: { ontvanger: v.zaak, soort: 'heropend' }, data: { verwerktOp: new Date() } });
    expect(await o.invorderen.sluit({ vorderingId: v.id, einde: 'voldaan', vandaag: dag('2025-03-13') })).toEqual({ soort: 'gesloten' });
    await ontvangStorno(o.db, { vanBankkenmerk: 'weer', dag: dag('2025-03-20') });
    await naSluiting(v);
    const taakId = await stelNaEindeVoor(o.db, { vorderingId: v.id, vandaag: dag('2025-03-21'), sleutel: 'h2', door: 'A', besluit: 'heropening', reden: 'weer', bewijs: 'bank' });
    expect(await keurNaEindeGoed(o.db, o.bronnen.brp, { vorderingId: v.id, taakId, door: 'B', vandaag: dag('2025-03-21') })).toMatchObject({ openstaandCenten: 52_100 });
  });

  it('de waarschuwing dat zij verjaart komt terug; is zij verjaard, dan blijft zij klaar', async () => {
    const v = await gemaand('waarschuwing');
    await o.db.taak.create({ data: { sleutel: `${v.zaak}:verjaring_dreigt:2030-01-21`, zaak: v.zaak, soort: 'verjaring_dreigt', dag: naarDatum(dag('2025-02-01')), tekst: 'x' } });
    await storneer(await sluit(v));
    const laat = { vorderingId: v.id, vandaag: dag('2031-01-06'), sleutel: 'laat', door: 'A', besluit: 'heropening', reden: 'gestorneerd', bewijs: 'bank' } as const;
    await expect(stelNaEindeVoor(o.db, laat)).rejects.toThrow('verjaard (Awb 4:104)');
    await heropen(v);
    expect(await taken(v)).toEqual(['verjaring_dreigt', 'sociale_stap']);
  });

  describe('van te veel betaald was geld toegezegd', () => {
    /** € 50,00 more than was due, promised back; then the bank takes the payment back. */
    async function teVeel(naam: string): Promise<{ readonly v: Proefvordering; readonly nummer: number }> {
      const v = await gemaand(naam);
      await v.betaal(57_100, '2025-02-20', `betaald-${v.id}`);
      await v.meldTerugbetaling('2025-02-20');
      expect(await o.invorderen.sluit({ vorderingId: v.id, einde: 'voldaan', vandaag: dag('2025-02-20') })).toEqual({ soort: 'gesloten' });
      await storneer(v);
      return { v, nummer: (await o.db.terugbetaling.findFirstOrThrow({ where: { zaak: v.zaak } })).id };
    }
    const vervalt = async (nummer: number) => laatVervallen(o.db, { nummer, reden: 'storno', door: 'C', vandaag: dag('2025-03-11') });

    it('is vastgelegd dat het niet wordt uitbetaald, dan vraagt niemand het terug', async () => {
      const { v, nummer } = await teVeel('vervallen');
      expect(await vervalt(nummer)).toEqual({ vervalt: 5_000, over: 0 });
      expect(await heropen(v)).toMatchObject({ openstaandCenten: 52_100 });
      expect(await taken(v)).toEqual(['sociale_stap']);
    });

    it('is het uitbetaald, dan vraagt een mens het terug', async () => {
      const { v, nummer } = await teVeel('uitbetaald');
      await o.db.terugbetaling.update({ where: { id: nummer }, data: { uitbetaaldOp: naarDatum(dag('2025-03-01')) } });
      await heropen(v);
      expect(await o.db.taak.findFirst({ where: { zaak: v.zaak, soort: 'storno_niet_gedekt' } })).toMatchObject({ afgedaanOp: null, feiten: { centen: 5_000 }, tekst: expect.stringContaining('die al aan de debiteur is terugbetaald') });
    });

    it('van twee storno’s dekt wat vervalt de oudste: alleen wat daarna over is wordt gevraagd', async () => {
      const v = await gemaand('twee-stornos');
      await v.betaal(57_100, '2025-02-20', `betaald-${v.id}`);
      await v.betaal(3_000, '2025-02-20', 'nog-eens');
      for (const { id } of await o.db.bericht.findMany({ where: { ontvanger: v.zaak, soort: 'terugbetaling_toegezegd' }, orderBy: { id: 'asc' } })) await o.invorderen.maakTerugbetaalbrief({ vorderingId: v.id, vandaag: dag('2025-02-20'), berichtId: id });
      expect(await o.invorderen.sluit({ vorderingId: v.id, einde: 'voldaan', vandaag: dag('2025-02-20') })).toEqual({ soort: 'gesloten' });
      await storneer(v);
      await ontvangStorno(o.db, { vanBankkenmerk: 'nog-eens', dag: dag('2025-03-10') });
      await naSluiting(v);
      const { id: nummer } = await o.db.terugbetaling.findFirstOrThrow({ where: { zaak: v.zaak, centen: 5_000 } });
      await vervalt(nummer);
      await heropen(v);
      expect(await o.db.taak.findMany({ where: { zaak: v.zaak, soort: 'storno_niet_gedekt' } })).toMatchObject([{ feiten: { centen: 3_000 } }]);
    });
  });

  it.each(['niet_bereikt', 'wil_niet'] as const)('de dagen die de inwoner krijgt gaan door, ook met de uitkomst %s', async (uitkomst) => {
    const v = await sluit(await gemaand(`contact-${uitkomst}`));
    await storneer(v);
    await heropen(v);
    const { contact } = await open(v);
    const meld = { vorderingId: v.id, vandaag: dag('2025-03-12'), sleutel: 'c', door: 'A', uitkomst, toelichting: 'geen gehoor', contact: contact?.sleutel ?? '' };
    expect(await o.invorderen.meldContact(meld)).toEqual({ gevolg: { soort: 'wachten', taak: null } });
    expect(await taken(v)).toEqual([]);
  });

  describe('blijkt dan of hij kan en wil betalen', () => {
    const kop = (v: Proefvordering) => ({ vorderingId: v.id, vandaag: dag('2025-03-12'), door: 'A', toelichting: 'gesproken' });

    it('de dagen gaan door, ook waar de behandeling geen contact vraagt', async () => {
      const v = await sluit(await gemaand('kwadrant-straat'));
      await storneer(v);
      await heropen(v);
      const { contact } = await open(v);
      await o.invorderen.meldContact({ ...kop(v), sleutel: 'c', uitkomst: 'kan_niet', contact: contact?.sleutel ?? '' });
      expect(await o.invorderen.beoordeelKwadrant({ ...kop(v), sleutel: 'k', kan: 'ja', wil: 'nee' })).toEqual({ behandeling: 'straat', contact });
    });

    it('wie het de inwoner nog moet vertellen blijft gevraagd, tot een ander contact ervoor in de plaats komt', async () => {
      const v = await sluit(await gemaand('kwadrant-vertellen'));
      await storneer(v);
      await heropen(v);
      await o.invorderen.beoordeelKwadrant({ ...kop(v), sleutel: 'straat', kan: 'ja', wil: 'nee' });
      expect(await taken(v)).toEqual(['sociale_stap']);
      const { contact } = await o.invorderen.beoordeelKwadrant({ ...kop(v), sleutel: 'contact', kan: 'nee', wil: 'nee' });
      expect(await o.db.taak.findMany({ where: { zaak: v.zaak, afgedaanOp: null }, select: { sleutel: true } })).toEqual([{ sleutel: `${v.zaak}:${contact?.sleutel ?? ''}` }]);
    });

    it('een contact dat de behandeling vraagt duurt niet korter, ook als het niets oplevert', async () => {
      const v = await sluit(await gemaand('kwadrant-contact'));
      await storneer(v);
      await heropen(v);
      const { contact } = await o.invorderen.beoordeelKwadrant({ ...kop(v), sleutel: 'k', kan: 'nee', wil: 'nee' });
      expect(contact).toMatchObject({ wat: 'bellen', verderVanaf: '2025-03-27' });
      expect(await o.invorderen.meldContact({ ...kop(v), sleutel: 'c', uitkomst: 'niet_bereikt', contact: contact?.sleutel ?? '' })).toEqual({ gevolg: { soort: 'wachten', taak: null } });
      expect(await taken(v)).toEqual(['kwadrant_beoordelen']);
    });
  });

  it.each([
    ['precies genoeg', 52_100, 0, []],
    ['te veel', 52_500, 0, ['betaling_van_ander']],
    ['te weinig', 20_000, 32_100, ['sociale_stap']],
  ] as const)('wat een ander sindsdien betaalde komt op de vordering: %s', async (naam, bedrag, openstaandCenten, open) => {
    const v = await sluit(await gemaand(`ander-${String(bedrag)}`));
    await storneer(v);
    await ontvangBetaling(o.db, { betalingskenmerk: `kenmerk-ander-${String(bedrag)}`, bankkenmerk: naam, dag: dag('2025-03-11'), centen: centen(bedrag), betaler: 'ander' });
    await naSluiting(v);
    expect(await heropen(v)).toMatchObject({ openstaandCenten });
    expect(await taken(v)).toEqual(open);
    if (naam === 'te veel') expect(await o.db.taak.findFirst({ where: { zaak: v.zaak, soort: 'betaling_van_ander' } })).toMatchObject({ feiten: { centen: 400 } });
  });

  it('wat een ander betaalde toen er niets openstond blijft van hem', async () => {
    const v = await sluit(await gemaand('ander-eerder'));
    await ontvangBetaling(o.db, { betalingskenmerk: 'kenmerk-ander-eerder', bankkenmerk: 'eerder', dag: dag('2025-03-01'), centen: centen(52_100), betaler: 'ander' });
    await naSluiting(v);
    await storneer(v);
    expect(await heropen(v)).toMatchObject({ openstaandCenten: 52_100 });
    expect(await taken(v)).toEqual(['betaling_van_ander', 'sociale_stap']);
  });

  it('een storno die niets opent maakt niet dat wat een ander daarna betaalde erop komt', async () => {
    const v = await gemaand('opent-niets');
    await v.betaal(52_100, '2025-02-20', `betaald-${v.id}`);
    await v.betaal(1_000, '2025-02-20', 'te-veel-los');
    await v.meldTerugbetaling('2025-02-20');
    expect(await o.invorderen.sluit({ vorderingId: v.id, einde: 'voldaan', vandaag: dag('2025-02-20') })).toEqual({ soort: 'gesloten' });
    await ontvangStorno(o.db, { vanBankkenmerk: 'te-veel-los', dag: dag('2025-03-01') });
    await naSluiting(v);
    await ontvangBetaling(o.db, { betalingskenmerk: 'kenmerk-opent-niets', bankkenmerk: 'ander-tussen', dag: dag('2025-03-02'), centen: centen(50_000), betaler: 'ander' });
    await naSluiting(v);
    await storneer(v);
    expect(await heropen(v)).toMatchObject({ openstaandCenten: 52_100 });
    expect(await taken(v)).toContain('betaling_van_ander');
  });

  it('niet waar niets open kwam, en niet na een intrekking', async () => {
    await expect(heropen(await sluit(await gemaand('niets')))).rejects.toThrow('staat niets open');
    const v = await gemaand('ingetrokken');
    await o.invorderen.trekIn({ vorderingId: v.id, vandaag: dag('2025-02-05'), sleutel: 'i', door: 'A', reden: 'oninbaar' });
    await o.invorderen.sluit({ vorderingId: v.id, einde: 'ingetrokken', vandaag: dag('2025-02-05') });
    await expect(heropen(v)).rejects.toThrow('Alleen een vordering die is voldaan');
  });
});
