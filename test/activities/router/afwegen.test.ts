import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { leesFeitenVan } from '../../../activities/opslag/feit.ts';
import { maakRouter } from '../../../activities/router/router.ts';
import type { RouterPort } from '../../../activities/router/port.ts';
import { BronFout } from '../../../adapters/bron/fouten.ts';
import type { Opgave } from '../../../adapters/routeervoorziening/contract/opgave.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import type { Opportuniteitsgrenzen } from '../../../domain/samenloop/opportuniteit-grenzen.ts';
import { BELEID, BIJSTAND, maakOpstelling, type Opstelling, type Proefvordering } from '../invorderen/opstelling.ts';
import { BELASTINGDIENST, deel, DEURWAARDER, ligtPlat, maakProefrouter, UWV, sluitAan, type Proefrouter } from './proefrouter.ts';

let o: Opstelling;
let p: Proefrouter;
let router: RouterPort;
let nummer = 0;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());
beforeEach(async () => {
  p = maakProefrouter();
  router = maakRouter({ db: o.db, toegang: p.toegang });
  await metBeleid();
  await sluitAan(o);
});

const DAG = '2025-02-24';
const GEGEVENS: NonNullable<Opgave<'opportuniteitsafweging'>['bvvGegevens']> = { peildatum: dag('2025-02-03'), leefsituatie: 'alleenstaande', aantalKinderen: null, inkomens: [{ van: 'schuldenaar', derde: null, bedragPerMaand: centen(1_900_00) }], belastbaarJaarinkomen: null, woonkosten: null };
const opgave = (anders: Opgave<'opportuniteitsafweging'> = {}): Opgave<'opportuniteitsafweging'> => ({
  bevoegdheid: { soort: 'derdenbeslag', deurwaarder: 'gerechtsdeurwaarder' },
  executoriaal: true,
  voorrang: { preferent: false, grondslag: 'concurrent' },
  openstaand: centen(600_00),
  inhouding: centen(150_00),
  inhoudingPeriode: 'maand',
  beslagvrijeVoet: centen(1_700_00),
  bvvGegevens: GEGEVENS,
  ...anders,
});
const RIJK = opgave({ bevoegdheid: { soort: 'vordering_iw19' }, voorrang: { preferent: true, grondslag: 'rijksbelasting_iw21' }, openstaand: centen(800_00), inhouding: centen(200_00) });

async function metBeleid(opportuniteit: Partial<Opportuniteitsgrenzen> = {}): Promise<void> {
  await o.db.beleid.updateMany({ data: { inhoud: { ...BELEID, opportuniteit: { ...opportuniteit } } } });
}
/** A claim whose dwangbevel was served and whose term is over. */
async function totVooraankondiging(): Promise<Proefvordering> {
  const v = await o.vordering(`weeg-${String(++nummer)}`);
  await v.doorloop('herinnering', '2025-01-06');
  await v.doorloop('aanmaning', '2025-01-21');
  await v.doorloop('dwangbevel', '2025-02-05');
  return v;
}
const weeg = async (v: Proefvordering, vandaag = DAG, volgnummer = 1) => router.weegAf({ vorderingId: v.id, vandaag: dag(vandaag), volgnummer });
const besluit = async (v: Proefvordering) => o.db.besluit.findFirstOrThrow({ where: { zaak: v.zaak, soort: 'opportuniteitsafweging' }, orderBy: { id: 'desc' } });

describe('de vooraankondiging wacht op de afweging (AMvB art. 2)', () => {
  it('eerst afwegen, dan de brief; de router wordt gevraagd voor een voorgenomen beslag en kent alleen het zaaknummer', async () => {
    const v = await totVooraankondiging();
    expect(await v.zet('vooraankondiging', DAG)).toEqual({ soort: 'afwegen', volgnummer: 1 });
    expect(await weeg(v)).toMatchObject({ soort: 'verder', stand: { oordeel: 'niemand_anders', voorbehoud: null } });
    const { debiteur } = await o.db.vordering.findUniqueOrThrow({ where: { id: v.id }, include: { debiteur: true } });
    expect(p.gevraagd).toEqual([{ doel: 'opportuniteitsafweging', grond: 'voorgenomen_beslag', bsn: debiteur.bsn, zaakkenmerk: v.zaak }]);
    expect(await v.zet('vooraankondiging', DAG)).toMatchObject({ soort: 'klaargezet' });
  });

  it('zonder routeervoorziening verandert er niets', async () => {
    await o.db.opdrachtgever.update({ where: { id: 'waterstad' }, data: { routerSinds: null } });
    const v = await totVooraankondiging();
    expect(await v.zet('vooraankondiging', DAG)).toMatchObject({ soort: 'klaargezet' });
  });

  it('een stap die nog niet mag wordt niet afgewogen: er worden geen gegevens gevraagd die niet nodig zijn', async () => {
    const v = await o.vordering(`weeg-${String(++nummer)}`);
    await v.doorloop('herinnering', '2025-01-06');
    expect(await v.zet('vooraankondiging', DAG)).toMatchObject({ soort: 'voorgelegd', taak: 'volgorde_geweigerd' });
  });

  it('onder de Awb komt de afweging vóór het verhaal', async () => {
    const v = await o.vordering(`weeg-${String(++nummer)}`, undefined, 50_000, BIJSTAND);
    await v.doorloop('herinnering', '2025-01-06');
    await v.doorloop('aanmaning', '2025-01-21');
    await v.doorloop('dwangbevel', '2025-02-05');
    await o.invorderen.boekBetekening({ vorderingId: v.id, vandaag: dag('2025-02-10'), sleutel: 's', door: 'j.proef', op: dag('2025-02-10') });
    const meld = async () => o.invorderen.meldAanBijVerhaal({ vorderingId: v.id, vandaag: dag('2025-03-03') });
    expect(await meld()).toEqual({ soort: 'afwegen', volgnummer: 1 });
    await weeg(v, '2025-03-03');
    expect(await meld()).toMatchObject({ soort: 'aangemeld' });
  });
});

describe('wat er van komt', () => {
  it('er blijft genoeg voor deze vordering: verder, met reden, cijfers en feit in het besluit', async () => {
    const v = await totVooraankondiging();
    p.delen = { opportuniteitsafweging: [deel(DEURWAARDER, opgave())] };
    expect(await weeg(v)).toMatchObject({ soort: 'verder', stand: { oordeel: 'kansrijk', anderen: 1, restCenten: 5_000 } });
    const { inhoud, grond, feiten } = await besluit(v);
    expect(inhoud).toMatchObject({ gevolg: 'verder', reden: expect.stringContaining('Eén beslag of verrekening van een ander houdt € 150,00 per maand in.'), cijfers: { afloscapaciteit: 20_000, ingehouden: 15_000 } });
    expect(grond).toEqual(['Besluit stroomlijning keten voor derdenbeslag art. 2', 'VNG-handreiking Wvbvv §3.1.2', 'beleid']);
    expect(leesFeitenVan(feiten)).toContainEqual(expect.objectContaining({ bron: 'routervraag', wat: 'opportuniteitsafweging' }));
  });

  it('wie voorgaat neemt alles: wachten tot hij is voldaan, en dan opnieuw vragen', async () => {
    const v = await totVooraankondiging();
    p.delen = { opportuniteitsafweging: [deel(BELASTINGDIENST, RIJK)] };
    expect(await weeg(v)).toMatchObject({ soort: 'wachten', stand: { oordeel: 'te_weinig', aandeelCenten: 0, verderVanaf: '2025-06-24' } });
    expect(await v.zet('vooraankondiging', '2025-05-01')).toEqual({ soort: 'afwegen', volgnummer: 1 });
    expect(await weeg(v, '2025-05-01')).toMatchObject({ soort: 'wachten', stand: { verderVanaf: '2025-06-24' } });
    expect(p.gevraagd.length).toBe(1);
    expect(await v.zet('vooraankondiging', '2025-06-24')).toEqual({ soort: 'afwegen', volgnummer: 2 });
    p.delen = {};
    expect(await weeg(v, '2025-06-24', 2)).toMatchObject({ soort: 'verder' });
  });

  it('een mens laat haar toch doorgaan', async () => {
    const v = await totVooraankondiging();
    p.delen = { opportuniteitsafweging: [deel(BELASTINGDIENST, RIJK)] };
    await weeg(v);
    await o.invorderen.hervat({ vorderingId: v.id, vandaag: dag('2025-03-03'), sleutel: 'h', door: 'j.proef' });
    expect(await v.zet('vooraankondiging', '2025-03-03')).toMatchObject({ soort: 'klaargezet' });
  });

  it('te vaak gewacht: een taak waar een mens kiest, met de reden en de cijfers', async () => {
    await metBeleid({ hoogstensKeren: 1, opnieuwNaMaanden: 2 });
    const v = await totVooraankondiging();
    p.delen = { opportuniteitsafweging: [deel(BELASTINGDIENST, RIJK)] };
    expect(await weeg(v)).toMatchObject({ soort: 'wachten', stand: { verderVanaf: '2025-04-24' } });
    expect(await weeg(v, '2025-04-24', 2)).toMatchObject({ soort: 'voorgelegd', taak: 'opportuniteit_kiezen' });
    expect(await o.db.taak.findFirstOrThrow({ where: { zaak: v.zaak, soort: 'opportuniteit_kiezen' } })).toMatchObject({ tekst: expect.stringContaining('Een beslag brengt te weinig op.'), feiten: { oordeel: 'te_weinig', aandeelCenten: 0 }, afgedaanOp: null });
    await o.invorderen.hervat({ vorderingId: v.id, vandaag: dag('2025-04-25'), sleutel: 'h', door: 'j.proef' });
    expect(await o.db.taak.count({ where: { zaak: v.zaak, afgedaanOp: null } })).toBe(0);
    expect(await v.zet('vooraankondiging', '2025-04-25')).toMatchObject({ soort: 'klaargezet' });
  });

  it('het beleid kan meteen een andere route vragen', async () => {
    await metBeleid({ bijTeWeinig: 'andere_route' });
    const v = await totVooraankondiging();
    p.delen = { opportuniteitsafweging: [deel(BELASTINGDIENST, RIJK)] };
    expect(await weeg(v)).toMatchObject({ soort: 'voorgelegd', taak: 'opportuniteit_kiezen' });
  });

  it('niet te wegen op wat is opgegeven: verder, of naar een mens als het beleid dat wil', async () => {
    p.delen = { opportuniteitsafweging: [deel(UWV, { bevoegdheid: { soort: 'verrekening' } })] };
    expect(await weeg(await totVooraankondiging())).toMatchObject({ soort: 'verder', stand: { oordeel: 'onbekend' } });
    await metBeleid({ bijOnbekend: 'andere_route' });
    expect(await weeg(await totVooraankondiging())).toMatchObject({ soort: 'voorgelegd', taak: 'opportuniteit_kiezen' });
  });

  it('een afweging van lang geleden zegt niets over vandaag', async () => {
    const v = await totVooraankondiging();
    await weeg(v);
    expect(await v.zet('vooraankondiging', '2025-09-01')).toEqual({ soort: 'afwegen', volgnummer: 2 });
  });
});

describe('wie niet antwoordt', () => {
  const zwijgt = { partij: UWV, reden: 'tijd_verstreken', uitleg: 'geen antwoord' } as const;

  it('een partij zwijgt: morgen opnieuw, na de dagen van het beleid verder onder voorbehoud, opgeschreven', async () => {
    await metBeleid({ geduldDagen: 2 });
    const v = await totVooraankondiging();
    p.ontbreekt = [zwijgt];
    expect([await weeg(v), await weeg(v, '2025-02-25')]).toEqual([{ soort: 'nog_niet' }, { soort: 'nog_niet' }]);
    expect(await weeg(v, '2025-02-26')).toMatchObject({ soort: 'verder', stand: { voorbehoud: 'onvolledig', oordeel: 'onbekend', anderen: 1 } });
    expect((await besluit(v)).inhoud).toMatchObject({ reden: expect.stringContaining('Onder voorbehoud: 1 van de partijen die iets hebben lopen antwoordden sinds 24 februari 2025 niet.') });
  });

  it('de router ligt plat: nog eens, en na de dagen van het beleid verder onder voorbehoud', async () => {
    await metBeleid({ geduldDagen: 2 });
    const v = await totVooraankondiging();
    p.storing = ligtPlat();
    await expect(weeg(v)).rejects.toThrow('geen verbinding');
    expect(await weeg(v, '2025-02-26')).toMatchObject({ soort: 'verder', stand: { voorbehoud: 'onbereikbaar', oordeel: 'niet_gewogen' } });
    expect((await besluit(v)).inhoud).toMatchObject({ reden: 'Onder voorbehoud: de routeervoorziening antwoordt sinds 24 februari 2025 niet.' });
    expect(await v.zet('vooraankondiging', '2025-02-26')).toMatchObject({ soort: 'klaargezet' });
  });

  it('komt het antwoord op tijd, dan geen voorbehoud', async () => {
    const v = await totVooraankondiging();
    p.ontbreekt = [zwijgt];
    await weeg(v);
    p.ontbreekt = [];
    expect(await weeg(v, '2025-02-25')).toMatchObject({ soort: 'verder', stand: { voorbehoud: null, oordeel: 'niemand_anders' } });
  });

  it('de router weigert: een mens kijkt, en daarna wordt opnieuw gevraagd', async () => {
    const v = await totVooraankondiging();
    p.storing = new BronFout('routeervoorziening', 'doel_niet_toegestaan', 'de bron weigert (doel_niet_toegestaan)');
    expect(await weeg(v)).toMatchObject({ soort: 'voorgelegd', taak: 'bron_antwoord_ongeldig' });
    await o.invorderen.hervat({ vorderingId: v.id, vandaag: dag(DAG), sleutel: 'h', door: 'j.proef' });
    expect(await v.zet('vooraankondiging', DAG)).toEqual({ soort: 'afwegen', volgnummer: 2 });
  });

  it('hoe vaak ook gevraagd: één vraag, één besluit', async () => {
    const v = await totVooraankondiging();
    const [een, twee] = await Promise.all([weeg(v), weeg(v)]);
    expect(twee).toEqual(een);
    expect(await weeg(v, '2025-02-28')).toEqual(een);
    expect([await o.db.besluit.count({ where: { zaak: v.zaak, soort: 'opportuniteitsafweging' } }), await o.db.routervraag.count({ where: { zaak: v.zaak } })]).toEqual([1, 1]);
  });
});
