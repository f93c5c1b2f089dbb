import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { schrijfBericht } from '../../../activities/bericht/schrijven.ts';
import { ontvangGezien } from '../../../activities/intake/derde.ts';
import { naarDag, naarDatum } from '../../../activities/opslag/dagen.ts';
import { leesFeitenVan } from '../../../activities/opslag/feit.ts';
import { leesOpgave } from '../../../activities/router/opgave.ts';
import { maakRouter } from '../../../activities/router/router.ts';
import type { Opgave } from '../../../adapters/routeervoorziening/contract/opgave.ts';
import { blokken } from '../../../bin/brieven/blokken.ts';
import { leesPdf } from '../../../bin/brieven/lees-pdf.ts';
import { maakBrievenmaker } from '../../../brieven/brievenmaker.ts';
import { huisstijlSchema } from '../../../brieven/huisstijl.ts';
import VOORBEELD_HUISSTIJL from '../../../brieven/voorbeeld-huisstijl.json' with { type: 'json' };
import { zaakVanBeslag, type BeslagId } from '../../../contract/zaak.ts';
import type { Bevoegdheid } from '../../../contract/verhaal.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { DEURWAARDER, deel, ligtPlat, maakProefrouter, sluitAan, UWV, type Proefrouter } from '../router/proefrouter.ts';
import { gelegd, maakOpstelling, type Opstelling, type Proefbeslag, type Proefverhaal } from '../verhalen/opstelling.ts';

const VANAF = naarDatum(dag('2024-01-01'));
const HUISSTIJL = huisstijlSchema.parse(VOORBEELD_HUISSTIJL);
const DERDE = { soort: 'rsin', nummer: '000010078' } as const;
/** What would be told if we collected. */
const VOET = '1.466,59';
const maker = maakBrievenmaker();
let o: Opstelling;
let p: Proefrouter;
beforeAll(async () => {
  o = await maakOpstelling();
  await o.db.huisstijl.create({ data: { opdrachtgeverId: 'waterstad', geldigVanaf: VANAF, inhoud: VOORBEELD_HUISSTIJL } });
});
afterAll(async () => o.ruimOp());
beforeEach(async () => {
  p = maakProefrouter();
  o.router.toegang = p.toegang;
  await sluitAan(o);
});

/** A beslag of another on the same income since that day. */
function elders(partij: typeof DEURWAARDER | typeof UWV, beslagdatum: string | null, cdw: Opgave<'identificatie_cdw'>['cdw'] = null): void {
  const bevoegdheid = partij === UWV ? ({ soort: 'vereenvoudigd_derdenbeslag' } as const) : ({ soort: 'derdenbeslag', deurwaarder: 'gerechtsdeurwaarder' } as const);
  const opgave: Opgave<'identificatie_cdw'> = { bevoegdheid, executoriaal: true, derdebeslagene: DERDE, voorrang: { preferent: false, grondslag: 'concurrent' }, cdw, ...(beslagdatum === null ? {} : { beslagdatum: dag(beslagdatum) }) };
  p.delen = { identificatie_cdw: [deel<'identificatie_cdw'>(partij, opgave)] };
}
const eerderDeurwaarder = (): void => elders(DEURWAARDER, '2025-01-10');
const niemand = (): void => {
  p.delen = {};
};

/** Vaststelling and an order to lay it; no letters yet. */
async function open(bevoegdheid: Bevoegdheid = 'vordering_iw19'): Promise<{ readonly v: Proefverhaal; readonly id: BeslagId; readonly maak: (vandaag?: string, volgnummer?: number) => ReturnType<Opstelling['beslaan']['maakBeschikking']> }> {
  const v = await o.verhaal(undefined, bevoegdheid);
  const uitkomst = await v.stelVast('2025-03-25');
  if (uitkomst.soort !== 'beslag') throw new Error(JSON.stringify(uitkomst));
  const { berekeningId, bronId } = uitkomst;
  const id = gelegd(await o.verhalen.legBeslag({ verhaalId: v.id, vandaag: dag('2025-03-25'), berekeningId, bronId }));
  return { v, id, maak: async (vandaag = '2025-03-25', volgnummer = 1) => o.beslaan.maakBeschikking({ beslagId: id, vandaag: dag(vandaag), berekeningId, volgnummer }) };
}
async function verwezen(bevoegdheid: Bevoegdheid = 'vordering_iw19') {
  eerderDeurwaarder();
  const zaak = await open(bevoegdheid);
  await zaak.maak();
  return zaak;
}
/** The beslag lies, by a vordering of IW 19. */
async function gelegdVerwezen(): Promise<{ readonly v: Proefverhaal; readonly b: Proefbeslag }> {
  eerderDeurwaarder();
  const v = await o.verhaal();
  return { v, b: await v.leg('2025-03-25') };
}

const alle = async (id: BeslagId, status?: string) => o.db.brief.findMany({ where: { beslagId: id, ...(status === undefined ? {} : { status }) }, orderBy: { id: 'asc' } });
const soorten = async (id: BeslagId, status?: string) => (await alle(id, status)).map(({ soort }) => soort);
const hoofdbesluiten = async (id: BeslagId) => o.db.besluit.findMany({ where: { zaak: zaakVanBeslag(id), soort: { in: ['vordering_iw19', 'vereenvoudigd_derdenbeslag', 'derdenbeslag', 'verrekening'] } }, orderBy: { id: 'asc' } });
const perioden = async (id: BeslagId) => (await o.db.bvvPeriode.findMany({ where: { beslagId: id } })).map(({ vanaf }) => naarDag(vanaf));
const taken = async (id: BeslagId) => (await o.db.taak.findMany({ where: { zaak: zaakVanBeslag(id), afgedaanOp: null } })).map(({ soort }) => soort);
async function gelezen(id: BeslagId): Promise<string[]> {
  const uit: string[] = [];
  for (const { soort, inhoud, dagtekening } of await alle(id)) {
    const { pdf } = maker.maak({ soort, inhoud, dagtekening: naarDag(dagtekening), huisstijl: HUISSTIJL });
    uit.push(blokken(await leesPdf(pdf)).map(({ tekst }) => tekst).join(' ').replace(/[\s\u00a0]+/gu, ' '));
  }
  return uit;
}
async function stuur(id: BeslagId, soort: 'stand_gewijzigd' | 'vordering_erbij', op: string, v: Proefverhaal) {
  const [vorderingId] = v.vorderingen;
  if (vorderingId === undefined) throw new Error('geen vordering');
  await schrijfBericht(o.db, { ontvanger: zaakVanBeslag(id), soort, dag: dag(op), sleutel: `${soort}-${op}`, inhoud: { vorderingId } });
  const { id: berichtId } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanBeslag(id), soort }, orderBy: { id: 'desc' } });
  return o.beslaan.voegVorderingToe({ beslagId: id, vandaag: dag(op), berichtId });
}
/** A new calculation of the same verhaal, told to the beslag. */
async function nieuweVoet(v: Proefverhaal, id: BeslagId, op: string) {
  const uitkomst = await v.stelVast(op, 2, 'opnieuw');
  if (uitkomst.soort !== 'beslag') throw new Error(uitkomst.soort);
  await o.verhalen.geefDoor({ verhaalId: v.id, vandaag: dag(op), beslagId: id, berekeningId: uitkomst.berekeningId });
  const { id: berichtId } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanBeslag(id), soort: 'nieuwe_bvv' }, orderBy: { id: 'desc' } });
  await o.beslaan.pasBvvAan({ beslagId: id, vandaag: dag(op), berichtId });
  return uitkomst.berekeningId;
}
/** Who collects is determined by the samenloop, and what it tells the beslag is followed there. */
async function bepaal(id: BeslagId, vandaag: string, volgnummer: number) {
  const { stand } = (await maakRouter({ db: o.db, toegang: p.toegang }).bepaalCoordinatie({ beslagId: id, vandaag: dag(vandaag), volgnummer })) as { stand: { soort: string; taak: string | null } };
  const berichten = await o.db.bericht.findMany({ where: { ontvanger: zaakVanBeslag(id), soort: 'coordinatie', verwerktOp: null } });
  const gevolgd = [];
  for (const { id: berichtId } of berichten) gevolgd.push(await o.beslaan.volgCoordinatie({ beslagId: id, vandaag: dag(vandaag), berichtId }));
  return { stand, gevolgd };
}

describe('een deurwaarder was eerder: geen eigen beslagvrije voet (Rv 475i lid 5)', () => {
  it.each([
    ['vordering_iw19', ['beschikking', 'verklaringsformulier', 'cdw_derde', 'cdw_debiteur']],
    ['vereenvoudigd_derdenbeslag', ['kennisgeving', 'verklaringsformulier', 'cdw_derde', 'cdw_debiteur']],
    // The derde hears of a derdenbeslag from the deurwaarder, in his exploot.
    ['derdenbeslag', ['beslagopdracht', 'cdw_debiteur']],
  ] as const)('%s: derde en schuldenaar worden met de eerste brieven verwezen', async (bevoegdheid, verwacht) => {
    expect(await soorten((await verwezen(bevoegdheid)).id)).toEqual(verwacht);
  });

  it.each(['vordering_iw19', 'vereenvoudigd_derdenbeslag', 'derdenbeslag'] as const)('%s: in geen brief staat onze voet, en elke brief behalve het formulier noemt hem', async (bevoegdheid) => {
    const { id } = await verwezen(bevoegdheid);
    const brieven = await gelezen(id);
    expect(brieven.join('\n')).not.toContain(VOET);
    expect(brieven.filter((tekst) => tekst.includes(DEURWAARDER.naam))).toHaveLength(brieven.length - (bevoegdheid === 'derdenbeslag' ? 0 : 1));
  });

  it('gevraagd als bevoegd tot beslag, over deze persoon en deze zaak', async () => {
    const { v, id } = await verwezen();
    expect(p.gevraagd.filter(({ doel }) => doel === 'identificatie_cdw')).toEqual([{ doel: 'identificatie_cdw', grond: 'bevoegd_tot_beslag', bsn: v.bsn, zaakkenmerk: zaakVanBeslag(id) }]);
  });

  it('het besluit noemt wie coördineert, waarom, en het antwoord als feit', async () => {
    const [besluit] = await hoofdbesluiten((await verwezen()).id);
    expect(besluit).toMatchObject({ grond: expect.arrayContaining(['Rv art. 475i lid 5', 'Rv art. 478']), inhoud: { inning: { coordinator: { partij: DEURWAARDER, adres: null }, voorbehoud: null } } });
    expect(leesFeitenVan(besluit?.feiten)).toContainEqual(expect.objectContaining({ bron: 'routervraag', wat: 'identificatie_cdw' }));
  });

  it('het beslag ligt, en er werkt geen voet die niemand hoorde; van de derde wordt niets verwacht', async () => {
    const { b } = await gelegdVerwezen();
    expect(b.verzending).toMatchObject({ soort: 'gelegd', gelegdOp: '2025-03-25', anderInt: true });
    expect(await perioden(b.id)).toEqual([]);
    expect(await o.db.gebeurtenis.count({ where: { zaak: zaakVanBeslag(b.id), soort: 'beslag_gelegd' } })).toBe(1);
  });

  it('anderen horen van ons geen voet en geen inhouding', async () => {
    const { b } = await gelegdVerwezen();
    const opgave = await o.db.$transaction(async (tx) => leesOpgave(tx, b.id, dag('2025-04-01')), { timeout: 60_000 });
    expect(opgave).toMatchObject({ beslagdatum: '2025-03-25', openstaand: 100_000 });
    expect(Object.keys(opgave)).not.toEqual(expect.arrayContaining(['beslagvrijeVoet', 'inhouding']));
  });

  it('herhaald antwoordt het hetzelfde, zonder een tweede besluit', async () => {
    const { id, maak } = await verwezen();
    niemand();
    expect([await maak(), (await hoofdbesluiten(id)).length]).toEqual([{ soort: 'klaargezet', plandag: '2025-03-25', openstaandCenten: 100_000 }, 1]);
  });

  it('het afschrift van de kennisgeving zegt hetzelfde als de kennisgeving (479g lid 3)', async () => {
    eerderDeurwaarder();
    const b = await (await o.verhaal(undefined, 'vereenvoudigd_derdenbeslag')).leg('2025-03-25');
    await ontvangGezien(o.db, { beslagId: b.id, op: dag('2025-04-02') });
    const { id: berichtId } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanBeslag(b.id), soort: 'gezien' } });
    await o.beslaan.boekGezien({ beslagId: b.id, vandaag: dag('2025-04-02'), berichtId });
    const afschrift = (await gelezen(b.id)).at(-1);
    expect(afschrift).toContain(`${DEURWAARDER.naam} int voor alle partijen samen`);
    expect(afschrift).not.toContain(VOET);
  });
});

describe('uit de post en opnieuw gemaakt', () => {
  it('een volgende keer wordt opnieuw gevraagd: is er niemand meer, dan de eigen voet', async () => {
    const { id, maak } = await verwezen();
    expect(await o.beslaan.haalUitDePost({ beslagId: id, vandaag: dag('2025-03-26'), volgnummer: 1 })).toEqual({ soort: 'teruggehaald' });
    niemand();
    await maak('2025-03-26', 2);
    expect(await soorten(id, 'klaargezet')).toEqual(['beschikking', 'verklaringsformulier', 'mededeling', 'begeleidende_brief']);
  });

  it('alle brieven van de verwijzing gaan samen uit de post', async () => {
    const { id } = await verwezen();
    await o.beslaan.haalUitDePost({ beslagId: id, vandaag: dag('2025-03-26'), volgnummer: 1 });
    expect(await soorten(id, 'klaargezet')).toEqual([]);
  });

  it('een ander bedrag voor de posting: opnieuw gemaakt, weer met de verwijzing', async () => {
    const { v, id } = await verwezen();
    await stuur(id, 'stand_gewijzigd', '2025-03-25', v);
    expect(await soorten(id, 'klaargezet')).toEqual(['beschikking', 'verklaringsformulier', 'cdw_derde', 'cdw_debiteur']);
  });

  it('een nieuwe voet voor de posting: opnieuw gemaakt, weer met de verwijzing', async () => {
    const { v, id } = await verwezen();
    await nieuweVoet(v, id, '2025-03-25');
    expect(await soorten(id, 'klaargezet')).toEqual(['beschikking', 'verklaringsformulier', 'cdw_derde', 'cdw_debiteur']);
  });

  it('een nieuwe voet als de postkamer de brieven al heeft: hij wordt niet gemeld, en werkt niet', async () => {
    const { v, id } = await verwezen();
    await o.db.brief.updateMany({ where: { beslagId: id }, data: { aangenomenOp: naarDatum(dag('2025-03-25')) } });
    await nieuweVoet(v, id, '2025-03-25');
    expect([(await soorten(id)).length, await perioden(id)]).toEqual([4, []]);
    expect(await o.db.gebeurtenis.count({ where: { zaak: zaakVanBeslag(id), soort: 'voet_niet_gemeld' } })).toBe(1);
  });
});

describe('terwijl een ander coördineert', () => {
  it('een uitspraak over een tijd die voorbij is: onze voet gold niet, en de inwoner hoort er niets van', async () => {
    const { v, b } = await gelegdVerwezen();
    await v.corrigeer('2025-08-04', 2, { voetbesluit: { soort: 'verhoging_kantonrechter', bedrag: '120.00', vanaf: dag('2025-05-01'), totEnMet: dag('2025-06-30') } });
    expect(await o.db.bericht.count({ where: { ontvanger: zaakVanBeslag(b.id), soort: 'nieuwe_bvv' } })).toBe(0);
    expect(await o.db.wijziging.findFirst({ where: { verhaalId: v.id } })).toMatchObject({ oordeel: null });
  });

  it('een vordering komt erbij: de derde hoort het zonder onze voet, en betaalt de coördinator', async () => {
    const { v, b } = await gelegdVerwezen();
    await v.voegToe({ dagtekening: '2024-11-30', centen: 50_000 });
    await stuur(b.id, 'vordering_erbij', '2025-04-10', v);
    expect((await soorten(b.id)).slice(-2)).toEqual(['beschikking_aanvullend', 'begeleidende_brief']);
    const [brief, aanDebiteur] = (await gelezen(b.id)).slice(-2);
    expect(brief).toContain(`Betaal elke maand aan ${DEURWAARDER.naam}`);
    expect(aanDebiteur).toContain(`aan ${DEURWAARDER.naam}, voor alle partijen samen`);
    for (const een of [brief, aanDebiteur]) {
      expect(een).toContain('1.500,00');
      expect(een).not.toContain(VOET);
    }
  });

  it('een ander bedrag: de derde hoort niets, want hij betaalt een ander', async () => {
    const { v, b } = await gelegdVerwezen();
    await stuur(b.id, 'stand_gewijzigd', '2025-04-10', v);
    expect(await soorten(b.id)).toEqual(['beschikking', 'verklaringsformulier', 'cdw_derde', 'cdw_debiteur']);
  });

  it('de deurwaarder die het beslag nog moet leggen hoort het wel, zonder onze voet', async () => {
    const { v, id } = await verwezen('derdenbeslag');
    await o.db.brief.updateMany({ where: { beslagId: id }, data: { aangenomenOp: naarDatum(dag('2025-03-25')) } });
    await stuur(id, 'stand_gewijzigd', '2025-03-26', v);
    expect((await soorten(id)).at(-1)).toBe('wijziging_beslagopdracht');
    expect((await gelezen(id)).at(-1)).not.toContain(VOET);
  });

  it('een ander inkomen in de verklaring is een vraag voor wie de voet vaststelt', async () => {
    const { b } = await gelegdVerwezen();
    const { berichtId } = await b.verklaar('2025-04-08', 'dienstverband', { nettoCenten: 300_000 });
    expect(await o.beslaan.boekVerklaring({ beslagId: b.id, vandaag: dag('2025-04-08'), berichtId })).toEqual({ soort: 'relatie', tijdigheid: 'op_tijd' });
    expect(await taken(b.id)).toEqual([]);
  });

  it('een tiende van een voet die wij niet kennen wordt niet gevorderd', async () => {
    const { b } = await gelegdVerwezen();
    await expect(o.beslaan.verruim({ beslagId: b.id, vandaag: dag('2025-05-01'), sleutel: 's', door: 'j.proef', aangekondigdOp: dag('2025-04-01'), reden: 'betaalt niet' })).rejects.toThrow('stelt de beslagvrije voet vast');
  });
});

describe('de samenloop bepaalt het daarna', () => {
  it('dezelfde coördinator: vastgelegd, onze vordering gaat naar hem, en niemand krijgt het twee keer te horen', async () => {
    const { b } = await gelegdVerwezen();
    const { stand, gevolgd } = await bepaal(b.id, '2025-03-26', 1);
    expect([stand.soort, gevolgd]).toEqual(['ander', [{ anderInt: true, wachtOp: null }]]);
    expect(await soorten(b.id)).toEqual(['beschikking', 'verklaringsformulier', 'cdw_derde', 'cdw_debiteur']);
    expect(await o.db.besluit.count({ where: { zaak: zaakVanBeslag(b.id), soort: 'wie_int' } })).toBe(1);
    expect(await o.db.uitgaandPartijbericht.count({ where: { beslagId: b.id, soort: 'vordering_aangemeld_bij_cdw' } })).toBe(1);
  });

  it('een derdenbeslag: na het exploot hoort de derde het ook van ons, zonder opgave met onze voet', async () => {
    eerderDeurwaarder();
    const b = await (await o.verhaal(undefined, 'derdenbeslag')).leg('2025-03-25');
    await o.beslaan.boekExploot({ beslagId: b.id, vandaag: dag('2025-03-27'), sleutel: 'e', door: 'a.een', op: dag('2025-03-26') });
    await bepaal(b.id, '2025-03-28', 1);
    expect(await soorten(b.id)).toEqual(['beslagopdracht', 'cdw_debiteur', 'verklaringsformulier', 'cdw_derde']);
  });

  it('een andere coördinator dan de brieven noemden: derde en schuldenaar worden opnieuw verwezen', async () => {
    const { b } = await gelegdVerwezen();
    elders(UWV, '2025-01-10');
    await bepaal(b.id, '2025-03-26', 1);
    expect((await soorten(b.id)).slice(4)).toEqual(['cdw_derde', 'cdw_debiteur']);
  });

  it('ligt de router dan plat, dan geldt geen eigen voet onder voorbehoud: niemand kent hem', async () => {
    const { b } = await gelegdVerwezen();
    p.storing = ligtPlat();
    await expect(bepaal(b.id, '2025-03-26', 1)).rejects.toThrow('routeervoorziening');
    expect(await o.db.besluit.count({ where: { zaak: `samenloop-${String(b.id)}` } })).toBe(0);
  });
});

describe('wij nemen over (Rv 478 lid 3)', () => {
  const NIEUW = ['cdw_derde', 'cdw_debiteur', 'wijziging_beslagvrije_voet', 'mededeling', 'begeleidende_brief'];

  it('het beslag van de coördinator eindigt: nu hoort ieder onze voet, één keer, en hij werkt vanaf dan', async () => {
    const { b } = await gelegdVerwezen();
    await bepaal(b.id, '2025-03-26', 1);
    niemand();
    expect((await bepaal(b.id, '2025-04-28', 2)).gevolgd).toEqual([{ anderInt: false, wachtOp: { periode: '2025-05', ontbreektVanaf: '2025-06-08' } }]);
    await bepaal(b.id, '2025-05-28', 3);
    expect((await soorten(b.id)).slice(4)).toEqual(NIEUW);
    expect(await perioden(b.id)).toEqual(['2025-04-28']);
    expect((await o.db.brief.findFirstOrThrow({ where: { beslagId: b.id, soort: 'begeleidende_brief' } })).inhoud).toMatchObject({ aanleiding: 'overname', vanaf: '2025-04-28' });
    for (const tekst of (await gelezen(b.id)).slice(-3)) expect(tekst).toContain(VOET);
  });

  it('is hij al weg als ons beslag ligt, dan ook: anders int niemand', async () => {
    const { b } = await gelegdVerwezen();
    niemand();
    const { stand, gevolgd } = await bepaal(b.id, '2025-03-26', 1);
    expect([stand.soort, gevolgd.map(({ anderInt }) => anderInt)]).toEqual(['alleen', [false]]);
    expect((await soorten(b.id)).slice(4)).toEqual(NIEUW);
  });

  it('de voet is die van de laatste berekening, ook als die niet gemeld was', async () => {
    const { v, b } = await gelegdVerwezen();
    await bepaal(b.id, '2025-03-26', 1);
    const laatste = await nieuweVoet(v, b.id, '2025-04-10');
    niemand();
    await bepaal(b.id, '2025-04-28', 2);
    expect(await o.db.bvvPeriode.findMany({ where: { beslagId: b.id } })).toMatchObject([{ berekeningId: laatste }]);
  });

  it('is de vaststelling ouder dan twaalf maanden, dan eerst een nieuwe: een taak, die met de nieuwe voet vervalt', async () => {
    const { v, b } = await gelegdVerwezen();
    await bepaal(b.id, '2025-03-26', 1);
    niemand();
    await bepaal(b.id, '2026-04-01', 2);
    expect([(await soorten(b.id)).slice(4), await taken(b.id)]).toEqual([['cdw_derde', 'cdw_debiteur'], ['voet_verlopen']]);
    await nieuweVoet(v, b.id, '2026-04-02');
    expect([(await soorten(b.id)).slice(6), await taken(b.id)]).toEqual([['wijziging_beslagvrije_voet', 'mededeling', 'begeleidende_brief'], []]);
  });

  it('kan de schuldenaar niet worden aangeschreven, dan hoort de derde het toch', async () => {
    const { b } = await gelegdVerwezen();
    await bepaal(b.id, '2025-03-26', 1);
    niemand();
    const gewoon = o.bronnen.brieven;
    o.bronnen.brieven = async () => Promise.resolve({ soort: 'niet_gevonden' });
    await bepaal(b.id, '2025-04-28', 2);
    o.bronnen.brieven = gewoon;
    expect([(await soorten(b.id)).slice(4), await taken(b.id)]).toEqual([['cdw_derde', 'wijziging_beslagvrije_voet'], ['persoon_onbekend']]);
  });
});

describe('het is nog niet bekend: de eigen voet onder voorbehoud', () => {
  const EIGEN = ['beschikking', 'verklaringsformulier', 'mededeling', 'begeleidende_brief'];
  const mededeling = async (id: BeslagId) => (await gelezen(id))[2];

  it('de router ligt plat: het beslag wacht niet, en de inwoner hoort het voorbehoud', async () => {
    const { id, maak } = await open();
    p.storing = ligtPlat();
    await maak();
    expect(await soorten(id)).toEqual(EIGEN);
    expect(await mededeling(id)).toContain('Wij weten nog niet of een andere partij ook beslag op dit inkomen heeft. Uw beslagvrije voet kan daardoor nog veranderen.');
    expect((await hoofdbesluiten(id))[0]).toMatchObject({ grond: expect.arrayContaining(['Rv art. 475i lid 5']), inhoud: { inning: { coordinator: null, voorbehoud: 'onbekend', reden: expect.stringContaining('antwoordt niet') } } });
  });

  it('en wordt hersteld zodra het bekend is', async () => {
    const { id, maak } = await open();
    p.storing = ligtPlat();
    await maak();
    p.storing = null;
    eerderDeurwaarder();
    await o.db.brief.updateMany({ where: { beslagId: id }, data: { status: 'verzonden', terpostbezorgdOp: naarDatum(dag('2025-03-25')) } });
    await o.db.beslag.update({ where: { id }, data: { gelegdOp: naarDatum(dag('2025-03-25')) } });
    await o.db.samenloop.create({ data: { beslagId: id, kenmerk: zaakVanBeslag(id), geopendOp: naarDatum(dag('2025-03-25')) } });
    await bepaal(id, '2025-03-26', 1);
    expect((await soorten(id)).slice(4)).toEqual(['cdw_derde', 'cdw_debiteur']);
  });

  it('zonder certificaat voor de router net zo', async () => {
    const { id, maak } = await open();
    o.router.toegang = null;
    await maak();
    expect((await hoofdbesluiten(id))[0]).toMatchObject({ inhoud: { inning: { voorbehoud: 'onbekend' } } });
  });

  it('een ander beslag waarvan de dag niet is opgegeven: niet beslist, en ook dat staat in de mededeling', async () => {
    elders(UWV, null);
    const { id, maak } = await open();
    await maak();
    expect(await soorten(id)).toEqual(EIGEN);
    expect(await mededeling(id)).toContain('Wij weten nog niet wie het dan regelt. Uw beslagvrije voet kan daardoor nog veranderen.');
  });

  it('ook als zij zegt dat zij zelf int: zolang het niet is beslist wordt niemand genoemd', async () => {
    elders(UWV, null, { partij: UWV, adres: null });
    const { id, maak } = await open();
    await maak();
    expect((await hoofdbesluiten(id))[0]).toMatchObject({ inhoud: { inning: { coordinator: null, voorbehoud: 'onbeslist' } } });
  });

  it('niemand anders: geen voorbehoud', async () => {
    const { id, maak } = await open();
    await maak();
    expect(await soorten(id)).toEqual(EIGEN);
    expect(await mededeling(id)).not.toContain('nog niet of een andere partij');
  });
});

describe('een partij zwijgt', () => {
  it('binnen het geduld wordt er gewacht; daarna gaat het verder onder voorbehoud', async () => {
    const { id, maak } = await open();
    p.ontbreekt = [{ partij: UWV, reden: 'tijd_verstreken', uitleg: '' }];
    expect([await maak(), await maak('2025-03-31'), await soorten(id)]).toEqual([{ soort: 'nog_niet' }, { soort: 'nog_niet' }, []]);
    expect(await maak('2025-04-01')).toMatchObject({ soort: 'klaargezet', plandag: '2025-04-01' });
    expect((await hoofdbesluiten(id))[0]).toMatchObject({ inhoud: { inning: { coordinator: null, voorbehoud: 'onbeslist' } } });
  });

  it('antwoordt zij alsnog, dan telt haar antwoord', async () => {
    const { id, maak } = await open();
    p.ontbreekt = [{ partij: DEURWAARDER, reden: 'storing', uitleg: '' }];
    await maak();
    p.ontbreekt = [];
    eerderDeurwaarder();
    await maak('2025-03-26');
    expect(await soorten(id)).toContain('cdw_debiteur');
  });
});

describe('er wordt niets gevraagd', () => {
  it('als de opdrachtgever niet is aangesloten', async () => {
    await o.db.opdrachtgever.update({ where: { id: 'waterstad' }, data: { routerSinds: null } });
    const { id, maak } = await open();
    await maak();
    expect([p.gevraagd, (await hoofdbesluiten(id))[0]?.inhoud]).toEqual([[], expect.not.objectContaining({ inning: expect.anything() })]);
  });

  it('als wij zelf verrekenen: dat is geen beslag', async () => {
    eerderDeurwaarder();
    const { id, maak } = await open();
    await o.db.verhaal.updateMany({ where: { beslagen: { some: { id } } }, data: { bevoegdheid: 'verrekening' } });
    await maak();
    expect(p.gevraagd.filter(({ doel }) => doel === 'identificatie_cdw')).toEqual([]);
  });

  it('zolang er geen adres is om aan te schrijven: dan is het antwoord later niet oud', async () => {
    const { id, maak } = await open();
    const gewoon = o.bronnen.brieven;
    o.bronnen.brieven = async () => Promise.resolve({ soort: 'niet_gevonden' });
    expect(await maak()).toEqual({ soort: 'voorgelegd', taak: 'persoon_onbekend' });
    o.bronnen.brieven = gewoon;
    expect([p.gevraagd.filter(({ doel }) => doel === 'identificatie_cdw'), await soorten(id)]).toEqual([[], []]);
  });
});
