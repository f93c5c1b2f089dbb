import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toegestaneVelden, verbodOp } from '../../../contract/routeervoorziening/autorisatie.ts';
import { DOELEN, GRONDEN, type Doel, type Grond } from '../../../contract/routeervoorziening/doel.ts';
import { VELDREGELS, type Veld } from '../../../contract/routeervoorziening/velden.ts';
import { BronFout } from '../../../adapters/bron/fouten.ts';
import type { Dossier } from '../../../adapters/routeervoorziening/contract/bevraging.ts';
import { ALLES, PERSOON, REGELING, VERREKENING } from './gegevens.ts';
import { BSN, nummerVan, stelOp, vraag, WIE, type Opstelling, type Wie } from './omgeving.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await stelOp();
});
afterAll(async () => o.stop());
beforeEach(async () => {
  await o.router.pool.query('TRUNCATE aanmelding, logregel');
  for (const partij of Object.values(o.partijen)) {
    partij.lopend = [];
    partij.personen.clear();
    partij.toestand.zetStoring(null);
  }
});

type Opgave = (typeof o.partijen)['uwv']['lopend'][number]['opgave'];
/** Lets a party have something running, and says so to the router. */
async function loopt(wie: Wie, bsn: string, opgave: Opgave = ALLES): Promise<void> {
  o.partijen[wie].lopend = [...o.partijen[wie].lopend, { bsn, kenmerk: `${wie}-${String(o.partijen[wie].lopend.length)}-${bsn === BSN.jan ? 'j' : 'e'}`, opgave }];
  await o.partijen[wie].meldAlles(o.client(wie));
}
const veldenVan = (dossier: Dossier, van: string): readonly string[] =>
  dossier.delen.filter(({ partij }) => partij.soort === van).flatMap(({ personen }) => personen.flatMap(({ opgaven, rol: _rol, ...rest }) => [...opgaven.flatMap((een) => Object.keys(een)), ...Object.keys(rest)])).sort();
const regels = async (): Promise<readonly unknown[]> => (await o.router.pool.query<object>("SELECT partij, handeling, doel, grond, zaakkenmerk, rol, uitkomst, wederpartijen FROM logregel WHERE handeling LIKE '%bevraging' ORDER BY id")).rows;

describe('fase 1: wie heeft er iets lopen', () => {
  test('de andere partijen, elk één keer, de vrager zelf niet', async () => {
    await loopt('uwv', BSN.jan);
    await loopt('uwv', BSN.jan);
    await loopt('gerechtsdeurwaarder', BSN.jan);
    await loopt('gemeente', BSN.jan);
    await loopt('cjib', BSN.eva);
    const antwoord = await o.client('gemeente').vraagPartijen(vraag('vaststelling_bvv', 'lopend_beslag', BSN.jan));
    expect(antwoord.partijen.map(({ partij, over }) => [partij.nummer, partij.soort, over])).toEqual([
      [nummerVan('gerechtsdeurwaarder'), 'gerechtsdeurwaarder', ['schuldenaar']],
      [nummerVan('uwv'), 'uwv', ['schuldenaar']],
    ]);
  });

  test('met de echtgenoot erbij: over wie het gaat staat erbij', async () => {
    await loopt('uwv', BSN.jan);
    await loopt('uwv', BSN.eva);
    await loopt('cjib', BSN.eva);
    const antwoord = await o.client('svb').vraagPartijen({ ...vraag('vaststelling_bvv', 'bevoegd_tot_beslag', BSN.jan), echtgenoot: { bsn: BSN.eva, grond: 'gehuwd_pw3' } });
    expect(antwoord.partijen.map(({ partij, over }) => [partij.soort, over])).toEqual([['uwv', ['schuldenaar', 'echtgenoot']], ['cjib', ['echtgenoot']]]);
    expect(await regels()).toMatchObject([{ rol: 'schuldenaar' }, { rol: 'echtgenoot' }]);
  });

  test('niemand: een leeg antwoord', async () => {
    expect(await o.client('uwv').vraagPartijen(vraag('identificatie_cdw', 'bevoegd_tot_beslag', BSN.niemand))).toEqual({ partijen: [] });
  });
});

describe('wat geweigerd wordt, met een regel in het log', () => {
  test.each(WIE.flatMap((wie) => DOELEN.flatMap((doel) => GRONDEN.map((grond) => [wie, doel, grond] as const))))('%s, %s, %s: zoals de matrix het zegt', async (wie, doel, grond) => {
    const soort = wie;
    const verbod = verbodOp({ vrager: soort, doel, grond }, { rol: 'schuldenaar' });
    const code = verbod?.code ?? (['lopend_beslag', 'als_cdw', 'bij_cdw'].includes(grond) ? 'grond_ontbreekt' : null);
    const uitkomst = await o.client(wie).vraagDossier(vraag(doel, grond, BSN.jan)).then(
      () => null,
      (fout: unknown) => (fout instanceof BronFout ? fout.code : String(fout)),
    );
    expect(uitkomst).toBe(code);
    expect(await regels()).toMatchObject([{ handeling: 'dossierbevraging', doel, grond, zaakkenmerk: 'zaak-1', rol: 'schuldenaar', uitkomst: code ?? 'geleverd' }]);
  });

  test('de echtgenoot waar het doel dat niet toelaat', async () => {
    await expect(o.client('gemeente').vraagDossier({ ...vraag('identificatie_cdw', 'bevoegd_tot_beslag', BSN.jan), echtgenoot: { bsn: BSN.eva, grond: 'gemeenschap_van_goederen' } })).rejects.toMatchObject({ code: 'echtgenoot_niet_toegestaan' });
    expect(await regels()).toMatchObject([{ rol: 'schuldenaar', uitkomst: 'echtgenoot_niet_toegestaan' }, { rol: 'echtgenoot', uitkomst: 'echtgenoot_niet_toegestaan' }]);
  });

  test('wie afgemeld heeft kan niet meer vragen alsof het loopt', async () => {
    await loopt('uwv', BSN.jan);
    const uwv = o.client('uwv');
    await uwv.vraagDossier(vraag('uitvoering_cdw', 'als_cdw', BSN.jan));
    await uwv.meldAf({ kenmerk: 'uwv-0-j', bsn: BSN.jan });
    await expect(uwv.vraagDossier(vraag('uitvoering_cdw', 'als_cdw', BSN.jan))).rejects.toMatchObject({ code: 'grond_ontbreekt' });
  });

  test('de echtgenoot die de schuldenaar is', async () => {
    await expect(o.client('gemeente').vraagDossier({ ...vraag('vaststelling_bvv', 'bevoegd_tot_beslag', BSN.jan), echtgenoot: { bsn: BSN.jan, grond: 'gehuwd_pw3' } })).rejects.toMatchObject({ code: 'verzoek_ongeldig', details: ['echtgenoot.bsn (custom)'] });
  });
});

describe('fase 2: elk veld van de matrix, over echte verbindingen', () => {
  const COMBINATIES = WIE.flatMap((wie) => DOELEN.flatMap((doel) => GRONDEN.flatMap((grond) => (verbodOp({ vrager: wie, doel, grond }, { rol: 'schuldenaar' }) === null ? [[wie, doel, grond] as const] : []))));

  test.each(COMBINATIES)('%s, %s, %s: van elke bron precies wat mag, al stuurt die alles', async (wie, doel, grond) => {
    const bronnen = WIE.filter((bron) => bron !== wie);
    for (const bron of bronnen) {
      await loopt(bron, BSN.jan);
      o.partijen[bron].personen.set(BSN.jan, PERSOON);
    }
    await loopt(wie, BSN.jan);
    const dossier = await o.client(wie).vraagDossier(vraag(doel, grond, BSN.jan));
    expect({ volledig: dossier.volledig, partijen: dossier.delen.length }).toEqual({ volledig: true, partijen: bronnen.length });
    for (const bron of bronnen) {
      expect(`${bron} ${veldenVan(dossier, bron).join()}`).toBe(`${bron} ${[...toegestaneVelden({ vrager: wie, doel, grond }, { rol: 'schuldenaar' }, bron)].sort().join()}`);
      expect(o.partijen[bron].vragen.at(-1)?.personen[0]?.velden).toEqual(toegestaneVelden({ vrager: wie, doel, grond }, { rol: 'schuldenaar' }, bron));
    }
  });

  test('elke waarde komt ongewijzigd aan', async () => {
    await loopt('belastingdienst', BSN.jan);
    o.partijen.belastingdienst.personen.set(BSN.jan, PERSOON);
    const dossier = await o.client('gemeente').vraagDossier(vraag('vaststelling_bvv', 'bevoegd_tot_beslag', BSN.jan));
    const hoort = Object.fromEntries(VELDREGELS.flatMap(({ doel, veld, plaats }) => (doel === 'vaststelling_bvv' && plaats === 'opgave' ? [[veld, ALLES[veld as keyof typeof ALLES]]] : [])));
    expect(dossier.delen).toEqual([{ partij: { nummer: nummerVan('belastingdienst'), soort: 'belastingdienst', naam: 'Belastingdienst (nagebootst)' }, personen: [{ rol: 'schuldenaar', opgaven: [hoort], ...PERSOON }] }]);
  });

  test.each([
    ['opportuniteitsafweging', 'voorgenomen_beslag', ['derdenbeslag', 'verrekening']],
    ['vaststelling_bvv', 'bevoegd_tot_beslag', ['derdenbeslag', 'verrekening', 'verrekening_betalingsregeling']],
    ['identificatie_cdw', 'bevoegd_tot_beslag', ['derdenbeslag']],
  ] as const)('%s: alleen bevoegdheden waarnaar dat artikel vraagt', async (doel: Doel, grond: Grond, verwacht) => {
    for (const opgave of [ALLES, VERREKENING, REGELING]) await loopt('uwv', BSN.jan, opgave);
    const dossier = await o.client('gemeente').vraagDossier(vraag(doel, grond, BSN.jan));
    expect(dossier.delen[0]?.personen[0]?.opgaven.map((een) => ('bevoegdheid' in een ? een.bevoegdheid.soort : null))).toEqual(verwacht);
  });

  test('een bron wordt alleen gevraagd naar de persoon van wie zij iets heeft lopen', async () => {
    await loopt('uwv', BSN.jan);
    await loopt('cjib', BSN.eva);
    const dossier = await o.client('gerechtsdeurwaarder').vraagDossier({ ...vraag('opportuniteitsafweging', 'voorgenomen_beslag', BSN.jan), echtgenoot: { bsn: BSN.eva, grond: 'gemeenschap_van_goederen' } });
    expect(o.partijen.uwv.vragen.at(-1)?.personen.map(({ rol, bsn }) => [rol, bsn])).toEqual([['schuldenaar', BSN.jan]]);
    expect(o.partijen.cjib.vragen.at(-1)?.personen.map(({ rol, bsn }) => [rol, bsn])).toEqual([['echtgenoot', BSN.eva]]);
    expect(dossier.delen.map(({ partij, personen }) => [partij.soort, personen.map(({ rol }) => rol)])).toEqual([['cjib', ['echtgenoot']], ['uwv', ['schuldenaar']]].sort((a, b) => (a[0] === 'uwv' ? -1 : b[0] === 'uwv' ? 1 : 0)));
    expect(JSON.stringify(dossier)).not.toMatch(new RegExp(`${BSN.jan}|${BSN.eva}`));
  });

  test('een echtgenoot in de zin van Pw 3: de bevoegdheid, en van de Belastingdienst de voorlopige teruggaaf', async () => {
    await loopt('belastingdienst', BSN.eva);
    o.partijen.belastingdienst.personen.set(BSN.eva, PERSOON);
    const dossier = await o.client('uwv').vraagDossier({ ...vraag('vaststelling_bvv', 'bevoegd_tot_beslag', BSN.jan), echtgenoot: { bsn: BSN.eva, grond: 'gehuwd_pw3' } });
    expect(veldenVan(dossier, 'belastingdienst')).toEqual(['bevoegdheid', 'voorlopigeTeruggaaf'] satisfies Veld[]);
  });
});

describe('een bron die niet doet wat hij moet', () => {
  const ontbreekt = async (): Promise<unknown> => {
    const { volledig, delen, ontbreekt: wie } = await o.client('gemeente').vraagDossier(vraag('vaststelling_bvv', 'bevoegd_tot_beslag', BSN.jan));
    return { volledig, wel: delen.map(({ partij }) => partij.soort), niet: wie.map(({ partij, reden }) => [partij.soort, reden]) };
  };
  beforeEach(async () => {
    await loopt('uwv', BSN.jan);
    await loopt('cjib', BSN.jan);
  });

  test.each([
    ['niet_beschikbaar', 'storing'],
    ['ongeldig', 'antwoord_ongeldig'],
    ['antwoord_kwijt', 'geen_verbinding'],
  ] as const)('%s: een gedeeltelijk dossier noemt hem met de reden %s', async (soort, reden) => {
    o.partijen.cjib.toestand.zetStoring({ soort, keer: null, ms: 0 });
    expect(await ontbreekt()).toEqual({ volledig: false, wel: ['uwv'], niet: [['cjib', reden]] });
    expect(await regels()).toMatchObject([{ uitkomst: 'deels_geleverd', wederpartijen: ['oin:00000099000000002000', 'oin:00000099000000004000'] }]);
  });

  test.each(['traag', 'geen_antwoord'] as const)('%s: op tijd een dossier zonder hem, en de anderen staan erin', async (soort) => {
    const ongeduldig = await stelOp({ bronTijdslimietMs: 3_000 });
    for (const wie of ['uwv', 'cjib'] as const) await ongeduldig.client(wie).meldAan({ kenmerk: 'a', bsn: BSN.jan });
    ongeduldig.partijen.cjib.toestand.zetStoring({ soort, keer: null, ms: 60_000 });
    const dossier = await ongeduldig.client('gemeente').vraagDossier(vraag('vaststelling_bvv', 'bevoegd_tot_beslag', BSN.jan));
    expect({ wel: dossier.delen.map(({ partij }) => partij.soort), niet: dossier.ontbreekt.map(({ partij, reden }) => [partij.soort, reden]) }).toEqual({ wel: ['uwv'], niet: [['cjib', 'tijd_verstreken']] });
    await ongeduldig.stop();
  });

  test('een opgave zonder bevoegdheid is geen antwoord', async () => {
    const { bevoegdheid: _weg, ...zonder } = ALLES;
    o.partijen.cjib.lopend = o.partijen.cjib.lopend.map((een) => ({ ...een, opgave: zonder }));
    expect(await ontbreekt()).toEqual({ volledig: false, wel: ['uwv'], niet: [['cjib', 'antwoord_ongeldig']] });
  });

  test('een partij die er niet is', async () => {
    const kaal = await stelOp();
    await kaal.client('cjib').meldAan({ kenmerk: 'a', bsn: BSN.jan });
    await kaal.partijen.cjib.stop();
    const dossier = await kaal.client('gemeente').vraagDossier(vraag('vaststelling_bvv', 'bevoegd_tot_beslag', BSN.jan));
    expect(dossier).toMatchObject({ volledig: false, delen: [], ontbreekt: [{ reden: 'geen_verbinding', uitleg: 'Met deze partij kon geen verbinding worden gemaakt.' }] });
    await kaal.stop();
  });

  test('er ging niets mis in de router zelf', () => {
    expect(o.storingen).toEqual([]);
  });
});
