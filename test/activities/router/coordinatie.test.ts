import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { controleerKeten } from '../../../activities/opslag/gebeurtenis.ts';
import { leesFeitenVan } from '../../../activities/opslag/feit.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { eersteMaandZonderInner } from '../../../activities/overdragen/lopend.ts';
import type { RouterPort } from '../../../activities/router/port.ts';
import { leesOpgave } from '../../../activities/router/opgave.ts';
import { maakRouter } from '../../../activities/router/router.ts';
import type { Opgave } from '../../../adapters/routeervoorziening/contract/opgave.ts';
import { BronFout } from '../../../adapters/bron/fouten.ts';
import VOORBEELD_HUISSTIJL from '../../../brieven/voorbeeld-huisstijl.json' with { type: 'json' };
import { zaakVanSamenloop, type BeslagId } from '../../../contract/zaak.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { metGeduld } from '../../../worker/router.ts';
import { maakOpstelling, type Opstelling, type Proefverhaal } from '../verhalen/opstelling.ts';
import { BELASTINGDIENST, deel, DEURWAARDER, legBijZuster, ligtPlat, maakProefrouter, OIN, UWV, sluitAan, type Proefrouter } from './proefrouter.ts';

const VANAF = naarDatum(dag('2024-01-01'));
let o: Opstelling;
let p: Proefrouter;
let router: RouterPort;
let v: Proefverhaal;
let id: BeslagId;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());
beforeEach(async () => {
  p = maakProefrouter();
  router = maakRouter({ db: o.db, toegang: p.toegang });
  o.router.toegang = p.toegang;
  await sluitAan(o);
  await o.db.huisstijl.upsert({ where: { opdrachtgeverId_geldigVanaf: { opdrachtgeverId: 'waterstad', geldigVanaf: VANAF } }, create: { opdrachtgeverId: 'waterstad', geldigVanaf: VANAF, inhoud: VOORBEELD_HUISSTIJL }, update: {} });
  v = await o.verhaal();
  ({ id } = await v.leg('2025-03-25'));
  p.gevraagd.length = 0;
});

type Identificatie = Opgave<'identificatie_cdw'>;
const DERDE = { soort: 'rsin', nummer: '000010078' } as const;
const deurwaarder = (beslagdatum: string, anders: Identificatie = {}): Identificatie => ({ bevoegdheid: { soort: 'derdenbeslag', deurwaarder: 'gerechtsdeurwaarder' }, executoriaal: true, derdebeslagene: DERDE, voorrang: { preferent: false, grondslag: 'concurrent' }, beslagdatum: dag(beslagdatum), cdw: null, ...anders });
const zonder = (beslagdatum: string, anders: Identificatie = {}): Identificatie => ({ ...deurwaarder(beslagdatum), bevoegdheid: { soort: 'vereenvoudigd_derdenbeslag' }, ...anders });
const elders = (...delen: readonly (readonly [typeof DEURWAARDER | typeof UWV | typeof BELASTINGDIENST, Identificatie])[]): void => {
  p.delen = { identificatie_cdw: delen.map(([partij, opgave]) => deel<'identificatie_cdw'>(partij, opgave)) };
};
const zaak = () => zaakVanSamenloop(id);
const vraag = async (vandaag = '2025-03-26', volgnummer = 1) => router.bepaalCoordinatie({ beslagId: id, vandaag: dag(vandaag), volgnummer });
const besluiten = async () => o.db.besluit.findMany({ where: { zaak: zaak(), soort: 'coordinatie' }, orderBy: { id: 'asc' } });
const oordeel = async () => (await o.db.samenloop.findUniqueOrThrow({ where: { beslagId: id } })).oordeel;

describe('wie int op dit inkomen (AMvB art. 4, Rv 478)', () => {
  it('niemand anders: wij innen alleen; het besluit noemt het dossier als feit', async () => {
    expect(await vraag()).toMatchObject({ soort: 'bepaald', stand: { soort: 'alleen', partij: null, sinds: '2025-03-26', onderVoorbehoud: false, opnieuwVanaf: '2025-04-26', taak: null } });
    const [besluit] = await besluiten();
    expect(leesFeitenVan(besluit?.feiten)).toContainEqual(expect.objectContaining({ bron: 'routervraag', wat: 'identificatie_cdw' }));
    expect(p.gevraagd).toEqual([{ doel: 'identificatie_cdw', grond: 'lopend_beslag', bsn: v.bsn, zaakkenmerk: zaak() }]);
    expect(await controleerKeten(o.db, zaak())).toBeNull();
  });

  it('alles wat ligt is van ons, ook onder hetzelfde OIN: ieder int zelf, er is niemand om voor te innen', async () => {
    await legBijZuster(o, v.bsn, 'gemeente');
    expect(await vraag()).toMatchObject({ stand: { soort: 'alleen', taak: null, reden: 'Alle beslagen op deze bron zijn van ons: er is geen andere partij om voor te innen.' } });
  });

  it('een deurwaarder was eerder: hij coördineert, en wij stellen zelf geen voet vast (475i lid 5)', async () => {
    elders([DEURWAARDER, deurwaarder('2025-01-10')]);
    expect(await vraag()).toMatchObject({ stand: { soort: 'ander', partij: 'gerechtsdeurwaarder 990123', onderVoorbehoud: false } });
    expect((await besluiten())[0]).toMatchObject({ grond: expect.arrayContaining(['Rv 478 lid 1']), inhoud: { eigenVoet: 'nee_verwijzen', regels: ['R1'], informeert: ['gerechtsdeurwaarder-990123'] } });
  });

  it('een deurwaarder met gelijke rang die later komt neemt het over van onze belasting (Gemeentewet 249)', async () => {
    elders([DEURWAARDER, deurwaarder('2025-03-26')]);
    expect(await vraag()).toMatchObject({ stand: { soort: 'ander' } });
    expect((await besluiten())[0]?.grond).toContain('Gemeentewet 249');
  });

  it('wij waren eerder dan een ander zonder deurwaarder: wij coördineren', async () => {
    elders([UWV, zonder('2025-03-26')]);
    expect(await vraag()).toMatchObject({ stand: { soort: 'wij', partij: null, onderVoorbehoud: false } });
    expect(await oordeel()).toMatchObject({ soort: 'wij', eigenVoet: 'ja_als_coordinator', inner: `beslag-${String(id)}` });
  });

  it('een beslag op een ander inkomen telt niet', async () => {
    elders([DEURWAARDER, deurwaarder('2025-01-10', { derdebeslagene: { soort: 'rsin', nummer: '000020001' } })]);
    expect(await vraag()).toMatchObject({ stand: { soort: 'alleen' } });
  });

  it('verrekening door onszelf is geen beslag: er valt niets te bepalen', async () => {
    await o.db.verhaal.update({ where: { id: v.id }, data: { bevoegdheid: 'verrekening' } });
    expect([await vraag(), p.gevraagd, await oordeel()]).toEqual([{ soort: 'geen_beslag' }, [], null]);
  });
});

describe('wat wij zelf opgeven van wie coördineert (AMvB art. 3 onder c, art. 4 onder g)', () => {
  const cdw = async () => o.db.$transaction(async (tx) => (await leesOpgave(tx, id, dag('2025-03-27'))).cdw);

  it('niets zolang het niet bekend is', async () => {
    expect(await cdw()).toBeUndefined();
  });
  it('niemand als wij de enige zijn', async () => {
    await vraag();
    expect(await cdw()).toBeNull();
  });
  it('onszelf als wij coördineren', async () => {
    elders([UWV, zonder('2025-03-26')]);
    await vraag();
    expect(await cdw()).toEqual({ partij: { nummer: { soort: 'oin', nummer: OIN }, soort: 'gemeente', naam: 'Gemeente Waterstad' }, adres: null });
  });
  it('de ander, met het adres dat hij zelf opgaf', async () => {
    const adres = { regel1: 'Kade 9', postcode: '1234 AB', plaats: 'WATERSTAD' };
    elders([DEURWAARDER, deurwaarder('2025-01-10', { cdw: { partij: DEURWAARDER, adres } })]);
    await vraag();
    expect(await cdw()).toEqual({ partij: DEURWAARDER, adres });
  });
});

describe('één besluit per verandering', () => {
  it('dezelfde uitkomst een maand later is geen nieuw besluit', async () => {
    elders([DEURWAARDER, deurwaarder('2025-01-10')]);
    await vraag();
    expect(await vraag('2025-04-26', 2)).toMatchObject({ stand: { soort: 'ander', sinds: '2025-03-26', opnieuwVanaf: '2025-05-26' } });
    expect(await besluiten()).toHaveLength(1);
  });

  it('een nieuwe partij met een beter recht: een nieuw besluit, en het dossier draagt dat', async () => {
    elders([UWV, zonder('2025-03-26')]);
    await vraag();
    elders([UWV, zonder('2025-03-26')], [BELASTINGDIENST, { ...zonder('2025-05-02'), bevoegdheid: { soort: 'vordering_iw19' }, voorrang: { preferent: true, grondslag: 'rijksbelasting_iw21' } }]);
    expect(await vraag('2025-05-03', 2)).toMatchObject({ stand: { soort: 'ander', partij: 'belastingdienst 00000099000000000004', sinds: '2025-05-03' } });
    expect((await besluiten()).map(({ inhoud }) => (inhoud as { soort: string }).soort)).toEqual(['wij', 'ander']);
    expect((await besluiten())[1]?.grond).toContain('IW 19 lid 7');
  });

  it('dezelfde vraag nog eens gesteld antwoordt hetzelfde en vraagt de router niet weer', async () => {
    const eerst = await vraag();
    elders([DEURWAARDER, deurwaarder('2025-01-10')]);
    expect(await vraag()).toEqual(eerst);
    expect([p.gevraagd.length, (await besluiten()).length]).toEqual([1, 1]);
  });
});

describe('onbeslist: een mens beslist, met een tweede persoon', () => {
  const taak = async () => o.db.taak.findFirstOrThrow({ where: { zaak: zaak(), soort: 'cdw_onbeslist' }, orderBy: { id: 'desc' } });
  const gelijk = (): void => elders([UWV, zonder('2025-03-25')]);
  const stelVoor = async (keuze: string, door = 'a.een', sleutel = 's') => router.stelCoordinatieVoor({ beslagId: id, vandaag: dag('2025-03-27'), sleutel, door, taakId: (await taak()).id, keuze, toelichting: 'het UWV gaf de tijd op' });
  const keur = async (antwoordId: number, door = 'b.twee') => router.keurCoordinatieGoed({ beslagId: id, vandaag: dag('2025-03-27'), sleutel: 'k', door, taakId: (await taak()).id, antwoordId, opnieuwVanaf: dag('2025-04-26') });

  it('van dezelfde dag zonder tijdstip: een taak met partij, dagen en artikelen, en de eigen voet onder voorbehoud', async () => {
    gelijk();
    expect(await vraag()).toMatchObject({ stand: { soort: 'onbeslist', onderVoorbehoud: true, taak: 'cdw_onbeslist' } });
    expect(await taak()).toMatchObject({
      tekst: expect.stringContaining('Op welk tijdstip is elk van deze beslagen gelegd?'),
      feiten: { [`beslag-${String(id)}`]: '2025-03-25', 'uwv-00000099000000000003': '2025-03-25' },
      artikelen: expect.arrayContaining(['Rv 478']),
      keuzes: [`beslag-${String(id)}`, 'uwv-00000099000000000003'],
    });
  });

  it('wie het voorstelt keurt het niet goed', async () => {
    gelijk();
    await vraag();
    const { antwoordId } = await stelVoor('uwv-00000099000000000003');
    await expect(keur(antwoordId, 'a.een')).rejects.toThrow('mag het niet zelf beoordelen');
    expect(await oordeel()).toMatchObject({ soort: 'onbeslist' });
  });

  it('de tweede persoon laat het gelden: een besluit van beiden, niet bewezen', async () => {
    gelijk();
    await vraag();
    const { antwoordId } = await stelVoor('uwv-00000099000000000003');
    expect(await keur(antwoordId)).toMatchObject({ stand: { soort: 'ander', partij: 'uwv 00000099000000000003', onderVoorbehoud: false, taak: null } });
    expect((await besluiten()).at(-1)).toMatchObject({ door: 'a.een, b.twee', inhoud: { eigenVoet: 'nee_verwijzen', bewezen: false, antwoordId } });
    expect((await taak()).afgedaanOp).not.toBeNull();
  });

  it('dezelfde vraag een maand later: het antwoord staat, en er wordt niets opnieuw gevraagd', async () => {
    gelijk();
    await vraag();
    await keur((await stelVoor(`beslag-${String(id)}`)).antwoordId);
    expect(await vraag('2025-04-26', 2)).toMatchObject({ stand: { soort: 'wij', taak: null } });
    expect([await o.db.taak.count({ where: { zaak: zaak(), afgedaanOp: null } }), (await besluiten()).length]).toEqual([0, 2]);
  });

  describe('wie nu int doet dat tot hij overdraagt, ook als twee personen ons kiezen (Rv 478 lid 3 en 4)', () => {
    const onsGekozen = async () => keur((await stelVoor(`beslag-${String(id)}`)).antwoordId);
    const aanUwv = async () => (await o.db.uitgaandPartijbericht.findMany({ where: { beslagId: id, ontvanger: 'oin:00000099000000000003' }, orderBy: { id: 'asc' } })).map(({ soort, inhoud }) => [soort, (inhoud as { inhoud: { vordering: { openstaand: number } } }).inhoud.vordering.openstaand]);
    const uwvInt = (): void => elders([UWV, zonder('2025-03-25', { cdw: { partij: UWV, adres: null } })]);
    const gevolgd = async () => (await o.db.gebeurtenis.findMany({ where: { zaak: zaak(), soort: 'coordinatie_gevolgd' }, orderBy: { volgnummer: 'asc' } })).map(({ inhoud }) => (inhoud as { inner: string }).inner);

    it('derde en schuldenaar worden naar hem verwezen, en onze vordering gaat naar hem', async () => {
      uwvInt();
      await vraag();
      expect(await onsGekozen()).toMatchObject({ stand: { soort: 'wij', opnieuwVanaf: '2025-04-10' } });
      expect([await gevolgd(), (await o.db.uitgaandPartijbericht.findMany({ where: { beslagId: id } })).map(({ soort, ontvanger }) => [soort, ontvanger])]).toEqual([['ander'], [['vordering_aangemeld_bij_cdw', 'oin:00000099000000000003']]]);
      const { id: berichtId } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: `beslag-${String(id)}`, soort: 'coordinatie', verwerktOp: null } });
      expect(await o.beslaan.volgCoordinatie({ beslagId: id, vandaag: dag('2025-03-27'), berichtId })).toEqual({ anderInt: true, wachtOp: null });
      expect((await o.db.brief.findMany({ where: { zaak: `beslag-${String(id)}`, soort: { startsWith: 'cdw_' } }, orderBy: { id: 'asc' } })).map(({ inhoud }) => inhoud)).toEqual([expect.objectContaining({ rol: 'ander_coordineert', coordinator: expect.objectContaining({ naam: UWV.naam }) }), expect.objectContaining({ rol: 'ander_coordineert', coordinator: expect.objectContaining({ naam: UWV.naam }) })]);
    });

    it('zolang hij int hoort hij wat er verandert, en als ons beslag eindigt', async () => {
      uwvInt();
      await vraag();
      await onsGekozen();
      await v.voegToe({ dagtekening: '2024-11-30', centen: 50_000 });
      await vraag('2025-04-10', 2);
      expect(await aanUwv()).toEqual([['vordering_aangemeld_bij_cdw', 100_000], ['vordering_gewijzigd', 150_000]]);
      await o.db.bericht.updateMany({ where: { verwerktOp: null, ontvanger: `beslag-${String(id)}` }, data: { verwerktOp: new Date() } });
      await o.beslaan.hefOp({ beslagId: id, vandaag: dag('2025-06-02'), einde: 'ingetrokken' });
      await o.beslaan.sluit({ beslagId: id, vandaag: dag('2025-06-02'), einde: 'ingetrokken' });
      expect((await aanUwv()).at(-1)).toEqual(['vordering_gewijzigd', 0]);
    });

    it('ook als daarna weer niet is beslist wie int', async () => {
      elders([UWV, zonder('2025-03-24')]);
      await vraag();
      await v.voegToe({ dagtekening: '2024-11-30', centen: 50_000 });
      gelijk();
      expect(await vraag('2025-04-26', 2)).toMatchObject({ stand: { soort: 'onbeslist' } });
      expect(await aanUwv()).toEqual([['vordering_aangemeld_bij_cdw', 100_000], ['vordering_gewijzigd', 150_000]]);
    });

    it('biedt hij de inning niet aan, dan vraagt een mens het hem', async () => {
      uwvInt();
      await vraag();
      await onsGekozen();
      expect(await vraag('2025-04-10', 2)).toMatchObject({ stand: { soort: 'wij', taak: 'cdw_overdragen' } });
      expect(await gevolgd()).toEqual(['ander']);
    });

    it('bleek pas na de vraag dat hij int, dan telt dat ook, zonder nieuwe vraag aan een mens', async () => {
      gelijk();
      await vraag();
      const { id: taakId } = await taak();
      uwvInt();
      expect(await vraag('2025-03-27', 2)).toMatchObject({ stand: { soort: 'onbeslist', sinds: '2025-03-26', opnieuwVanaf: '2025-04-27' } });
      expect((await taak()).id).toBe(taakId);
      await onsGekozen();
      expect(await gevolgd()).toEqual(['ander']);
    });

    it('kiezen zij hem, dan int hij: er is niets over te dragen', async () => {
      uwvInt();
      await vraag();
      await keur((await stelVoor('uwv-00000099000000000003')).antwoordId);
      expect(await vraag('2025-04-26', 2)).toMatchObject({ stand: { soort: 'ander', taak: null } });
      expect(await gevolgd()).toEqual(['ander']);
    });
  });

  it('nieuwe gegevens beantwoorden de vraag: de taak vervalt', async () => {
    gelijk();
    await vraag();
    elders([UWV, zonder('2025-03-24')]);
    expect(await vraag('2025-03-28', 2)).toMatchObject({ stand: { soort: 'ander', taak: null } });
    expect((await taak()).afgedaanOp).not.toBeNull();
  });

  it('een keuze die de taak niet noemt wordt geweigerd', async () => {
    gelijk();
    await vraag();
    await expect(stelVoor('beslag-999')).rejects.toThrow('Kies uit');
  });

  it('een ander noemt een coördinator die de regels niet aanwijzen: misschien is de inning overgedragen (Rv 478 lid 4)', async () => {
    elders([DEURWAARDER, deurwaarder('2025-01-10', { cdw: { partij: BELASTINGDIENST, adres: null } })], [BELASTINGDIENST, deurwaarder('2025-02-10', { bevoegdheid: { soort: 'derdenbeslag', deurwaarder: 'gerechtsdeurwaarder' } })]);
    expect(await vraag()).toMatchObject({ stand: { soort: 'onbeslist' } });
    expect(await taak()).toMatchObject({ artikelen: expect.arrayContaining(['Rv 478 lid 4']), keuzes: ['belastingdienst-00000099000000000004', 'gerechtsdeurwaarder-990123'] });
  });
});

describe('de router of een partij antwoordt niet', () => {
  it('ligt de router plat, dan geldt de eigen voet onder voorbehoud, in één besluit', async () => {
    p.storing = ligtPlat();
    await expect(vraag()).rejects.toThrow('routeervoorziening');
    await expect(vraag('2025-03-27')).rejects.toThrow('routeervoorziening');
    expect((await besluiten()).map(({ inhoud }) => inhoud)).toEqual([expect.objectContaining({ soort: 'onbekend', eigenVoet: 'ja_onder_voorbehoud', voorbehoud: 'onbereikbaar' })]);
    p.storing = null;
    elders([DEURWAARDER, deurwaarder('2025-01-10')]);
    expect(await vraag('2025-03-28')).toMatchObject({ stand: { soort: 'ander', onderVoorbehoud: false } });
  });

  it('wordt de router alleen opnieuw gestart, dan is dat geen besluit waard', async () => {
    router = maakRouter({ db: o.db, toegang: { ...p.toegang, router: metGeduld(p.toegang.router) } });
    p.storing = ligtPlat();
    setTimeout(() => (p.storing = null), 100);
    expect(await vraag()).toMatchObject({ soort: 'bepaald', stand: { soort: 'alleen' } });
    expect((await besluiten()).map(({ inhoud }) => inhoud)).toMatchObject([{ soort: 'alleen' }]);
  });

  it('ook als het nog niet kon worden aangemeld', async () => {
    p.storing = ligtPlat();
    await expect(router.meldAan({ beslagId: id, vandaag: dag('2025-03-25') })).rejects.toThrow('routeervoorziening');
    expect(await oordeel()).toMatchObject({ soort: 'onbekend', voorbehoud: 'onbereikbaar' });
  });

  it('wat bekend was blijft staan zolang de router plat ligt', async () => {
    elders([DEURWAARDER, deurwaarder('2025-01-10')]);
    await vraag();
    p.storing = ligtPlat();
    await expect(vraag('2025-04-26', 2)).rejects.toThrow('routeervoorziening');
    expect(await vraag('2025-05-03', 2)).toMatchObject({ stand: { soort: 'ander', opnieuwVanaf: '2025-05-04' } });
    expect(await besluiten()).toHaveLength(1);
  });

  it('een partij zwijgt langer dan het geduld: niets wordt over haar aangenomen, een mens beslist', async () => {
    p.ontbreekt = [{ partij: UWV, reden: 'tijd_verstreken', uitleg: '' }];
    expect(await vraag()).toEqual({ soort: 'nog_niet' });
    expect(await oordeel()).toMatchObject({ soort: 'onbekend', voorbehoud: 'onvolledig' });
    expect(await vraag('2025-04-02')).toMatchObject({ stand: { soort: 'onbeslist', onderVoorbehoud: true, opnieuwVanaf: '2025-04-09' } });
  });

  it('zwijgt de coördinator later, dan blijft hij het', async () => {
    elders([DEURWAARDER, deurwaarder('2025-01-10')]);
    await vraag();
    elders();
    p.ontbreekt = [{ partij: DEURWAARDER, reden: 'storing', uitleg: '' }];
    await vraag('2025-04-26', 2);
    expect(await vraag('2025-05-03', 2)).toMatchObject({ stand: { soort: 'ander', taak: null } });
  });

  it('een weigering van de router is een taak, en wordt de volgende dag weer gevraagd', async () => {
    p.storing = new BronFout('routeervoorziening', 'grond_ontbreekt', 'de bron weigert (grond_ontbreekt)', [], 403);
    expect(await vraag()).toMatchObject({ stand: { soort: 'onbekend', onderVoorbehoud: true, taak: 'bron_antwoord_ongeldig', opnieuwVanaf: '2025-03-27' } });
    p.storing = null;
    expect(await vraag('2025-03-27', 2)).toMatchObject({ stand: { soort: 'alleen', taak: null } });
    expect(await o.db.taak.count({ where: { zaak: zaak(), afgedaanOp: null } })).toBe(0);
  });
});

describe('een ander coördineert (Rv 475i lid 5 a, 478)', () => {
  const beslagzaak = () => `beslag-${String(id)}`;
  const post = async () => (await o.db.brief.findMany({ where: { zaak: beslagzaak(), soort: { startsWith: 'cdw_' } }, orderBy: { id: 'asc' } })).map(({ soort, inhoud }) => [soort, (inhoud as { rol: string; coordinator?: { naam: string } }).rol]);
  const verteld = async () => (await o.db.uitgaandPartijbericht.findMany({ where: { beslagId: id }, orderBy: { id: 'asc' } })).map(({ soort, ontvanger, inhoud }) => [soort, ontvanger, (inhoud as { inhoud: { vordering: { openstaand: number } } }).inhoud.vordering.openstaand]);
  const open = async () => (await o.db.taak.findMany({ where: { zaak: zaak(), afgedaanOp: null } })).map(({ soort }) => soort);
  /** What the samenloop told the beslag is followed there. */
  const volg = async (vandaag: string) => {
    const berichten = await o.db.bericht.findMany({ where: { ontvanger: beslagzaak(), soort: 'coordinatie', verwerktOp: null } });
    const uit = [];
    for (const { id: berichtId } of berichten) uit.push(await o.beslaan.volgCoordinatie({ beslagId: id, vandaag: dag(vandaag), berichtId }));
    return uit;
  };

  it('derde en schuldenaar worden één keer naar hem verwezen, en van de derde wordt niets meer verwacht', async () => {
    elders([DEURWAARDER, deurwaarder('2025-01-10')]);
    await vraag();
    expect(await volg('2025-03-26')).toEqual([{ anderInt: true, wachtOp: null }]);
    await vraag('2025-04-26', 2);
    expect([await volg('2025-04-26'), await post()]).toEqual([[], [['cdw_derde', 'ander_coordineert'], ['cdw_debiteur', 'ander_coordineert']]]);
  });

  it('onze vordering gaat naar hem, met waarheen hij haar aandeel betaalt; en een ander bedrag als dat verandert', async () => {
    elders([DEURWAARDER, deurwaarder('2025-01-10')]);
    await vraag();
    await v.voegToe({ dagtekening: '2024-11-30', centen: 50_000 });
    await vraag('2025-04-26', 2);
    await vraag('2025-05-26', 3);
    expect(await verteld()).toEqual([['vordering_aangemeld_bij_cdw', 'gdw:990123', 100_000], ['vordering_gewijzigd', 'gdw:990123', 150_000]]);
  });

  it('was de router plat, dan worden derde en schuldenaar hersteld zodra het bekend is', async () => {
    p.storing = ligtPlat();
    await expect(vraag()).rejects.toThrow('routeervoorziening');
    expect(await volg('2025-03-26')).toEqual([]);
    p.storing = null;
    elders([DEURWAARDER, deurwaarder('2025-01-10')]);
    await vraag('2025-03-28');
    expect(await volg('2025-03-28')).toEqual([{ anderInt: true, wachtOp: null }]);
  });

  it('een nieuwe eigen berekening wordt niet gemeld: er is één beslagvrije voet', async () => {
    elders([DEURWAARDER, deurwaarder('2025-01-10')]);
    await vraag();
    await volg('2025-03-26');
    const { berekeningId } = await o.db.besluit.findFirstOrThrow({ where: { zaak: beslagzaak(), berekeningId: { not: null } } });
    const tot = await o.db.brief.count({ where: { zaak: beslagzaak() } });
    const { id: berichtId } = await o.db.bericht.create({ data: { ontvanger: beslagzaak(), sleutel: 'voet', soort: 'nieuwe_bvv', dag: naarDatum(dag('2025-06-01')), inhoud: { berekeningId, vanaf: '2025-06-01' } } });
    await o.beslaan.pasBvvAan({ beslagId: id, vandaag: dag('2025-06-01'), berichtId });
    expect(await o.db.brief.count({ where: { zaak: beslagzaak() } })).toBe(tot);
  });

  it('wij inden al en een ander krijgt een beter recht: de inning wordt hem eerst aangeboden, en er gaat nog geen brief', async () => {
    await vraag();
    elders([DEURWAARDER, deurwaarder('2025-04-20')]);
    expect(await vraag('2025-04-26', 2)).toMatchObject({ stand: { soort: 'ander', taak: null } });
    expect([await volg('2025-04-26'), await open(), await verteld()]).toEqual([[], [], []]);
    expect(await o.db.inningsoverdracht.findFirstOrThrow({ where: { beslagId: id } })).toMatchObject({ rol: 'gever', stap: 'aanbieden', partij: 'gdw:990123', grond: 'onderling_overleg' });
  });

  it('eindigt het beslag van de coördinator, dan nemen wij over en horen derde en schuldenaar dat (Rv 478 lid 3)', async () => {
    elders([DEURWAARDER, deurwaarder('2025-01-10')]);
    await vraag();
    await volg('2025-03-26');
    elders();
    expect(await vraag('2025-04-26', 2)).toMatchObject({ stand: { soort: 'alleen', taak: null } });
    expect(await volg('2025-04-28')).toEqual([{ anderInt: false, wachtOp: { periode: '2025-05', ontbreektVanaf: '2025-06-08' } }]);
    expect((await post()).slice(2)).toEqual([['cdw_derde', 'wij_nemen_over'], ['cdw_debiteur', 'wij_nemen_over']]);
    // Were we to end before the derde paid: the months until then were those of the coordinator.
    expect(await eersteMaandZonderInner(o.db, id, dag('2025-08-01'))).toBe('2025-05');
  });

  it('ons beslag eindigt: de coördinator hoort dat niets meer openstaat, voordat wij afmelden', async () => {
    elders([DEURWAARDER, deurwaarder('2025-01-10')]);
    await vraag();
    await o.db.bericht.updateMany({ where: { verwerktOp: null, ontvanger: beslagzaak() }, data: { verwerktOp: new Date() } });
    await o.beslaan.hefOp({ beslagId: id, vandaag: dag('2025-06-02'), einde: 'ingetrokken' });
    await o.beslaan.sluit({ beslagId: id, vandaag: dag('2025-06-02'), einde: 'ingetrokken' });
    expect((await verteld()).at(-1)).toEqual(['vordering_gewijzigd', 'gdw:990123', 0]);
    expect((await o.db.bericht.findMany({ where: { ontvanger: zaak() }, orderBy: { id: 'asc' } })).map(({ soort }) => soort).slice(-2)).toEqual(['partijbericht_klaar', 'beslag_geeindigd']);
  });

  it('is onze rekening niet bekend, dan meldt een mens ons aan', async () => {
    await o.db.huisstijl.deleteMany({});
    elders([DEURWAARDER, deurwaarder('2025-01-10')]);
    expect(await vraag()).toMatchObject({ stand: { taak: 'cdw_aanmelden_met_de_hand' } });
  });
});
