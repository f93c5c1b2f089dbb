import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verwerkNaSluiting } from '../../../activities/bericht/na-sluiting.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { metZaak } from '../../../activities/opslag/database.ts';
import { ontvangPartijbericht } from '../../../activities/partijbericht/ontvangen.ts';
import { zetPartijberichtKlaar } from '../../../activities/partijbericht/klaarzetten.ts';
import { maakPartijbericht } from '../../../activities/partijbericht/partijbericht.ts';
import type { PartijberichtPort } from '../../../activities/partijbericht/port.ts';
import type { Berichtsoort } from '../../../contract/routeervoorziening/berichtsoorten.ts';
import { zaakVanSamenloop, type BeslagId } from '../../../contract/zaak.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { oin } from '../../../domain/samenloop/partij.ts';
import { bericht, SOORTEN } from '../../services/routeervoorziening/berichten.ts';
import { BELASTINGDIENST, BSN, deel, DEURWAARDER, legAangemeld, ligtPlat, maakProefrouter, OIN, UWV, type Proefrouter } from '../router/proefrouter.ts';
import { maakOpstelling, type Opstelling, type Proefverhaal } from '../verhalen/opstelling.ts';

let o: Opstelling;
let p: Proefrouter;
let partijen: PartijberichtPort;
let beslagId: BeslagId;
let v: Proefverhaal;
const DERDE = { soort: 'rsin', nummer: '000010078' } as const;
const elders = { soort: 'rsin', nummer: '000020001' } as const;
const vandaag = dag('2025-03-26');
const ONS = { soort: 'oin', nummer: oin(OIN) } as const;

beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());
beforeEach(async () => {
  p = maakProefrouter();
  partijen = maakPartijbericht({ db: o.db, toegang: p.toegang });
  const gelegd = await legAangemeld(o, p);
  v = gelegd.verhaal;
  beslagId = gelegd.beslag.id;
});

const zaak = (): string => zaakVanSamenloop(beslagId);
const laatste = async (soort: string): Promise<number> => (await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaak(), soort }, orderBy: { id: 'desc' } })).id;
const taken = async () => (await o.db.taak.findMany({ where: { zaak: zaak() }, orderBy: { id: 'asc' } })).map(({ soort }) => soort);
const zetKlaar = async (sleutel = 'k') =>
  metZaak(o.db, zaak(), async (tx) => zetPartijberichtKlaar(tx, { beslagId, vandaag, sleutel, ontvanger: UWV.nummer, kenmerkOntvanger: 'U-7', soort: 'overdracht_geweigerd', inhoud: { overdrachtId: '0b9f0b4e-6f0e-4b43-8f0e-2b9c62a1a001', reden: 'onbeslist', toelichting: null } }));
const stuur = async () => partijen.stuur({ beslagId, vandaag, berichtId: await laatste('partijbericht_klaar') });

describe('een bericht aan een andere partij', () => {
  it('staat er eerst, met zijn id; dan gaat het, over deze persoon en dit inkomen', async () => {
    await zetKlaar();
    const { berichtId, inhoud } = await o.db.uitgaandPartijbericht.findFirstOrThrow({ where: { beslagId } });
    expect(p.verstuurd).toEqual([]);
    expect(await stuur()).toEqual({ soort: 'ontvangen', taak: null });
    expect(p.verstuurd).toEqual([inhoud]);
    expect(p.verstuurd[0]).toMatchObject({ berichtId, ontvanger: UWV.nummer, bsn: BSN, derde: DERDE, kenmerkAfzender: `beslag-${String(beslagId)}`, kenmerkOntvanger: 'U-7' });
  });

  it('hetzelfde nog eens klaarzetten maakt geen tweede', async () => {
    expect(await zetKlaar()).toBe(await zetKlaar());
    expect(await o.db.uitgaandPartijbericht.count({ where: { beslagId } })).toBe(1);
    expect(await o.db.bericht.count({ where: { ontvanger: zaak(), soort: 'partijbericht_klaar' } })).toBe(1);
  });

  it('is de ontvanger niet te bereiken, dan blijft het klaarstaan en gaat het later onder hetzelfde id', async () => {
    await zetKlaar();
    p.storing = ligtPlat();
    await expect(stuur()).rejects.toMatchObject({ name: 'BronOnbereikbaar' });
    const { berichtId, ontvangenOp } = await o.db.uitgaandPartijbericht.findFirstOrThrow({ where: { beslagId } });
    expect(ontvangenOp).toBeNull();
    p.storing = null;
    await stuur();
    expect(p.verstuurd.map((een) => een.berichtId)).toEqual([berichtId]);
  });

  it('een herhaalde opdracht stuurt niet nog eens en antwoordt hetzelfde', async () => {
    await zetKlaar();
    const eerste = await stuur();
    p.storing = ligtPlat();
    expect(await stuur()).toEqual(eerste);
  });

  it('geweigerd: een taak met de code, en het wordt niet opnieuw geprobeerd', async () => {
    await zetKlaar();
    p.weigering = 'bronhouder_weigert';
    expect(await stuur()).toEqual({ soort: 'geweigerd', taak: 'partijbericht_geweigerd' });
    p.weigering = null;
    expect(await stuur()).toEqual({ soort: 'geweigerd', taak: 'partijbericht_geweigerd' });
    expect([p.verstuurd, await taken()]).toEqual([[], ['partijbericht_geweigerd']]);
    expect((await o.db.taak.findFirstOrThrow({ where: { zaak: zaak() } })).feiten).toMatchObject({ wat: 'overdracht_geweigerd', aan: 'oin:00000099000000000003', code: 'bronhouder_weigert' });
  });

  it.each([
    { openstaand: 0, kosten: 0, wat: 'dat er niets meer openstaat: er is niemand die nog verdeelt, en geen taak', taak: null },
    { openstaand: 0, kosten: 1, wat: 'dat er nog iets openstaat: een taak', taak: 'partijbericht_geweigerd' },
  ])('heeft wie int niets meer lopen, dan hoort hij niet meer $wat', async ({ openstaand, kosten, taak }) => {
    const vordering = { kenmerk: 'V-1', grondslag: 'gemeentelijke_belasting', openstaand: centen(openstaand), kosten: centen(kosten), peildatum: vandaag } as const;
    await metZaak(o.db, zaak(), async (tx) => zetPartijberichtKlaar(tx, { beslagId, vandaag, sleutel: 'gewijzigd', ontvanger: UWV.nummer, kenmerkOntvanger: null, soort: 'vordering_gewijzigd', inhoud: { vordering, reden: 'betaling' } }));
    p.weigering = 'ontvanger_onbekend';
    expect(await stuur()).toEqual({ soort: 'geweigerd', taak });
  });

  it('wordt ons certificaat geweigerd, dan ligt het niet aan het bericht: het blijft klaarstaan', async () => {
    await zetKlaar();
    p.weigering = 'certificaat_geweigerd';
    await expect(stuur()).rejects.toMatchObject({ name: 'BronFout' });
    expect((await o.db.uitgaandPartijbericht.findFirstOrThrow({ where: { beslagId } })).weigering).toBeNull();
  });

  it('stond het nog klaar toen de samenloop was gesloten: een taak', async () => {
    await zetKlaar();
    const id = await laatste('partijbericht_klaar');
    await metZaak(o.db, zaak(), async (tx) => verwerkNaSluiting(tx, { id }));
    expect(await taken()).toEqual(['partijbericht_geweigerd']);
  });
});

describe('ons beslag gemeld bij wie er al lag (Rv 478 lid 6)', () => {
  /** Since the beslag lies: for the vaststelling and for the first letters others were asked before. */
  const gevraagd = (): readonly string[] => p.gevraagd.filter(({ doel, grond }) => doel !== 'vaststelling_bvv' && grond !== 'bevoegd_tot_beslag').map(({ doel, grond }) => `${doel} ${grond}`);
  const meld = async (op = vandaag) => partijen.meldBeslag({ beslagId, vandaag: op });
  const klaar = async () => (await o.db.uitgaandPartijbericht.findMany({ where: { beslagId }, orderBy: { id: 'asc' } })).map(({ soort, ontvanger }) => `${soort} ${ontvanger}`);
  const opgave = { bevoegdheid: { soort: 'vordering_iw19' }, executoriaal: true, derdebeslagene: DERDE, beslagdatum: dag('2024-11-01') } as const;

  it('ieder met een beslag op hetzelfde inkomen, één keer; niet wie op een ander inkomen ligt', async () => {
    p.delen = { identificatie_cdw: [deel(BELASTINGDIENST, opgave, opgave), deel(DEURWAARDER, { ...opgave, bevoegdheid: { soort: 'derdenbeslag', deurwaarder: 'gerechtsdeurwaarder' } }), deel(UWV, { ...opgave, derdebeslagene: elders })] };
    expect(await meld()).toEqual({ soort: 'gemeld', taak: null });
    expect(await meld()).toEqual({ soort: 'gemeld', taak: null });
    expect(await klaar()).toEqual(['beslag_gemeld oin:00000099000000000004', 'beslag_gemeld gdw:990123']);
    expect(gevraagd()).toEqual(['identificatie_cdw lopend_beslag']);
  });

  it('met de bevoegdheid, sinds wanneer, en wat openstaat', async () => {
    p.delen = { identificatie_cdw: [deel(BELASTINGDIENST, opgave)] };
    await meld();
    await stuur();
    expect(p.verstuurd[0]).toMatchObject({ soort: 'beslag_gemeld', inhoud: { bevoegdheid: { soort: 'vordering_iw19' }, executoriaal: true, gelegdOp: '2025-03-25', vordering: { kenmerk: `beslag-${String(beslagId)}`, grondslag: 'gemeentelijke_belasting', openstaand: 100_000, kosten: 0, peildatum: '2025-03-26' } } });
  });

  it('zonder anderen gebeurt er niets', async () => {
    expect([await meld(), await klaar(), await taken()]).toEqual([{ soort: 'gemeld', taak: null }, [], []]);
  });

  it('wie niet antwoordt wordt een paar dagen opnieuw gevraagd; daarna is het aan een mens, en de anderen horen het', async () => {
    p.delen = { identificatie_cdw: [deel(BELASTINGDIENST, opgave)] };
    p.ontbreekt = [{ partij: UWV, reden: 'geen_verbinding', uitleg: 'geen verbinding' }];
    expect([await meld(), await klaar()]).toEqual([{ soort: 'nog_niet' }, []]);
    expect(await meld(dag('2025-04-10'))).toEqual({ soort: 'gemeld', taak: 'beslag_melden_met_de_hand' });
    expect([await klaar(), await taken()]).toEqual([['beslag_gemeld oin:00000099000000000004'], ['beslag_melden_met_de_hand']]);
  });

  it('zegt een partij niet op welk inkomen haar beslag ligt, dan raadt niemand: een taak', async () => {
    const { derdebeslagene: _, ...zonder } = opgave;
    p.delen = { identificatie_cdw: [deel(UWV, zonder)] };
    expect([await meld(), await klaar()]).toEqual([{ soort: 'gemeld', taak: 'beslag_melden_met_de_hand' }, []]);
  });

  it('eindigde het beslag van de ander intussen, dan is er niemand meer om het te vertellen: geen taak', async () => {
    p.delen = { identificatie_cdw: [deel(BELASTINGDIENST, opgave)] };
    await meld();
    p.weigering = 'ontvanger_onbekend';
    expect([await stuur(), await taken()]).toEqual([{ soort: 'geweigerd', taak: null }, []]);
  });

  it('een verrekening is geen beslag: er wordt niets gevraagd', async () => {
    await o.db.verhaal.update({ where: { id: v.id }, data: { bevoegdheid: 'verrekening' } });
    expect([await meld(), gevraagd()]).toEqual([{ soort: 'gemeld', taak: null }, []]);
  });
});

describe('een bericht van een andere partij', () => {
  const ontvang = async (soort: Berichtsoort, anders: object = {}) => ontvangPartijbericht(o.db, { oin: OIN, vandaag }, { afzender: UWV.nummer, bericht: { ...bericht(soort, ONS), bsn: BSN, derde: DERDE, ...anders } });
  const boek = async () => partijen.boek({ beslagId, vandaag, berichtId: await laatste('partijbericht') });

  it.each(SOORTEN)('%s: geboekt, één keer', async (soort) => {
    await ontvang(soort);
    const eerste = await boek();
    expect(await boek()).toEqual(eerste);
    expect(await o.db.gebeurtenis.count({ where: { zaak: zaak(), soort: 'partijbericht' } })).toBe(1);
  });

  it.each(['beslag_gemeld', 'vordering_aangemeld_bij_cdw', 'vordering_gewijzigd'] as const)('%s: wie int wordt opnieuw bepaald, zonder mens', async (soort) => {
    await ontvang(soort);
    expect([await boek(), await taken()]).toEqual([{ soort, herbepaal: true, taak: null }, []]);
  });

  it('overdracht_aangeboden: er begint een overdracht, die het verder doet', async () => {
    await ontvang('overdracht_aangeboden', { inhoud: { overdrachtId: '7d1c0a52-2a2e-4b0e-9d59-0f7f1f8f2a77', grond: 'geeindigd', vanafMaand: '2025-06' } });
    expect([(await boek()).taak, await taken()]).toEqual([null, []]);
    expect(await o.db.inningsoverdracht.findFirstOrThrow({ where: { beslagId } })).toMatchObject({ rol: 'nemer', stap: 'beoordelen', grond: 'geeindigd' });
  });

  it.each(['overdracht_aanvaard', 'overdracht_geweigerd', 'overdrachtsgegevens', 'overdracht_afgerond'] as const)('%s over een overdracht die wij niet kennen: aan een mens', async (soort) => {
    await ontvang(soort);
    expect([(await boek()).taak, await taken()]).toEqual(['partijbericht_behandelen', ['partijbericht_behandelen']]);
  });

  it('zijn er meer beslagen van ons waarover het kan gaan, dan zegt een mens welk; dat er een beslag bij kwam hoort elk ervan', async () => {
    const tweede = await o.verhaal(undefined, 'vereenvoudigd_derdenbeslag', { ...v, bsn: BSN });
    const { id: derdeId } = await o.db.derde.findFirstOrThrow({ where: { loonheffingennummer: '000010078L01' } });
    const { id: ander } = await o.db.beslag.create({ data: { verhaalId: tweede.id, derdeId, onderdeel: 'a', gelegdOp: naarDatum(vandaag) } });
    await o.db.samenloop.create({ data: { beslagId: ander, kenmerk: `beslag-${String(ander)}`, geopendOp: naarDatum(vandaag) } });
    await ontvang('vordering_gewijzigd');
    expect(await boek()).toMatchObject({ taak: 'partijbericht_behandelen' });
    await ontvang('beslag_gemeld');
    expect(await boek()).toMatchObject({ taak: null, herbepaal: true });
    expect(await o.db.bericht.count({ where: { ontvanger: zaakVanSamenloop(ander as BeslagId), soort: 'partijbericht' } })).toBe(1);
    await o.db.samenloop.update({ where: { beslagId: ander }, data: { geslotenOp: naarDatum(vandaag) } });
  });

  it('komt het na het einde, onder ons kenmerk: een taak', async () => {
    await o.db.samenloop.update({ where: { beslagId }, data: { geslotenOp: naarDatum(vandaag) } });
    expect((await ontvang('beslag_gemeld')).soort).toBe('niet_van_ons');
    expect((await ontvang('afdracht_doorgezonden', { kenmerkOntvanger: `beslag-${String(beslagId)}` })).soort).toBe('ontvangen');
    const id = await laatste('partijbericht');
    await metZaak(o.db, zaak(), async (tx) => verwerkNaSluiting(tx, { id }));
    expect(await taken()).toEqual(['partijbericht_behandelen']);
  });
});
