import { describe, expect, it } from 'vitest';
import { inWoordenHandinvoer, keurGoed, voerMetDeHandIn, wijsAf, type Beoordeling, type Handinvoer } from '../../../domain/beslagvrije-voet/handinvoer.ts';
import { eigenaarVan, herkomstInWoorden, invoervelden, type Herkomst, type Herkomsten } from '../../../domain/beslagvrije-voet/herkomst.ts';
import { berekenTussenstand, stelVast } from '../../../domain/beslagvrije-voet/vaststelling.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { invoer, perMaand, vastgesteld } from './hulp.ts';

const maandag = dag('2026-07-06');
const dinsdag = dag('2026-07-07');
const GEGEVENS = { reden: 'Het loon is lager geworden.', bewijs: 'loonstrook juni', door: 'A. Jansen', op: maandag };

function gelukt(beoordeling: Beoordeling): Handinvoer {
  if (beoordeling.soort === 'geweigerd') throw new Error(beoordeling.reden);
  return beoordeling.invoer;
}
const ingevoerd = (): Handinvoer => gelukt(voerMetDeHandIn(GEGEVENS));
const goedgekeurd = (): Handinvoer => gelukt(keurGoed(ingevoerd(), { door: 'B. de Vries', op: dinsdag }));

describe('vier ogen: wie invoert', () => {
  it('geeft reden, bewijs en naam; de naam is niet bewezen en het gegeven wacht', () => {
    expect(voerMetDeHandIn({ ...GEGEVENS, door: '  A. Jansen ' })).toStrictEqual({
      soort: 'gelukt',
      invoer: {
        reden: 'Het loon is lager geworden.',
        bewijs: 'loonstrook juni',
        ingevoerd: { door: 'A. Jansen', op: '2026-07-06', bewezen: false },
        goedkeuring: { staat: 'wacht' },
      },
    });
  });

  it.each([
    [{ reden: ' ' }, 'Geef de reden waarom het gegeven van de bron niet klopt.'],
    [{ bewijs: ' ' }, 'Geef het bewijs waaruit het gegeven blijkt.'],
    [{ door: ' ' }, 'Geef de naam van wie het gegeven invoert.'],
  ])('zonder een daarvan geweigerd: %j', (anders, reden) => {
    expect(voerMetDeHandIn({ ...GEGEVENS, ...anders })).toStrictEqual({ soort: 'geweigerd', reden });
  });
});

describe('vier ogen: wie beoordeelt', () => {
  it('keurt goed als een ander dan wie invoerde', () => {
    expect(goedgekeurd().goedkeuring).toStrictEqual({ staat: 'goedgekeurd', door: 'B. de Vries', op: '2026-07-07', bewezen: false });
  });

  it('wijst af met een reden', () => {
    expect(gelukt(wijsAf(ingevoerd(), { door: ' B. de Vries ', op: maandag, reden: ' onleesbaar ' })).goedkeuring).toStrictEqual({
      staat: 'afgewezen',
      reden: 'onleesbaar',
      door: 'B. de Vries',
      op: '2026-07-06',
      bewezen: false,
    });
  });

  it.each([
    [() => keurGoed(ingevoerd(), { door: 'a. JANSEN', op: dinsdag }), 'Wie een gegeven invoert, mag het niet zelf beoordelen.'],
    [() => keurGoed(ingevoerd(), { door: ' A.   jansen ', op: dinsdag }), 'Wie een gegeven invoert, mag het niet zelf beoordelen.'],
    [() => wijsAf(ingevoerd(), { door: 'A. Jansen', op: dinsdag, reden: 'x' }), 'Wie een gegeven invoert, mag het niet zelf beoordelen.'],
    [() => keurGoed(ingevoerd(), { door: '  ', op: dinsdag }), 'Geef de naam van wie beoordeelt.'],
    [() => wijsAf(ingevoerd(), { door: 'B', op: dinsdag, reden: ' ' }), 'Geef de reden van de afwijzing.'],
    [() => keurGoed(goedgekeurd(), { door: 'C', op: dinsdag }), 'Dit gegeven is al beoordeeld.'],
    [() => keurGoed(ingevoerd(), { door: 'B', op: dag('2026-07-05') }), 'Een gegeven kan niet worden beoordeeld voordat het is ingevoerd.'],
  ])('geweigerd: %#', (beoordeel, reden) => {
    expect(beoordeel()).toStrictEqual({ soort: 'geweigerd', reden });
  });
});

describe('de berekening met een gegeven dat met de hand is ingevoerd', () => {
  const met = (herkomst: Handinvoer) => invoer({ herkomst: { 'belastbaar inkomen': { soort: 'met de hand', ...herkomst } } });

  it('zonder goedkeuring is er geen uitkomst, ook geen tussenstand', () => {
    const reden = 'Het gegeven «belastbaar inkomen» is met de hand ingevoerd en nog niet door een tweede persoon goedgekeurd.';
    expect(stelVast(met(ingevoerd()))).toMatchObject({ soort: 'onbeslist', redenen: [reden] });
    expect(berekenTussenstand(met(ingevoerd()))).toMatchObject({ soort: 'onbeslist', redenen: [reden] });
  });

  it('een afgewezen gegeven geeft ook geen uitkomst', () => {
    expect(stelVast(met(gelukt(wijsAf(ingevoerd(), { door: 'B', op: dinsdag, reden: 'x' })))).soort).toBe('onbeslist');
  });

  it('een goedkeuring door dezelfde persoon, waar die ook vandaan komt, telt niet', () => {
    expect(stelVast(met({ ...ingevoerd(), goedkeuring: { staat: 'goedgekeurd', door: 'a. jansen', op: dinsdag, bewezen: false } })).soort).toBe('onbeslist');
  });

  it('na goedkeuring wel, en het spoor toont wie erachter staat', () => {
    const uitkomst = stelVast(met(goedgekeurd()));
    expect(uitkomst.soort).toBe('vastgesteld');
    expect(uitkomst.spoor.find(({ sleutel }) => sleutel === 'C')?.invoer).toContainEqual({
      naam: 'belastbaar maandinkomen',
      waarde: '2600',
      bron: 'met de hand op 6 juli 2026 door A. Jansen (niet bewezen), goedgekeurd door B. de Vries; reden: Het loon is lager geworden.; bewijs: loonstrook juni',
    });
  });

  it('ook bij bijstand', () => {
    const bron = { soort: 'bijstand', wet: 'participatiewet', norm: 'pw_21_a', inkomenArt32: '0' } as const;
    expect(stelVast({ ...met(ingevoerd()), bron }).soort).toBe('onbeslist');
    expect(stelVast({ ...met(goedgekeurd()), bron }).soort).toBe('percentage');
  });

  it('wat nog wacht staat er ook zo', () => {
    expect(inWoordenHandinvoer(ingevoerd())).toContain('nog niet goedgekeurd');
  });
});

describe('inkomen uit onderneming staat in geen register (VNG-handreiking §3.9.3)', () => {
  const polis: Herkomst = { soort: 'bron', bron: 'polisadministratie', op: maandag };
  const metDeHand = (handinvoer: Handinvoer): Herkomst => ({ soort: 'met de hand', ...handinvoer });
  const belastbaar = { soort: 'per maand', schuldenaar: '2000', echtgenoot: '0', uitOnderneming: '600' } as const;

  it('zonder wie het met de hand invoerde geen uitkomst, ook geen tussenstand', () => {
    const reden = 'Het gegeven «inkomen uit onderneming» staat in geen register: het moet met de hand worden ingevoerd en door een tweede persoon worden goedgekeurd.';
    const zonder = invoer({ belastbaar, herkomst: { 'belastbaar inkomen': polis } });
    expect(stelVast(zonder)).toMatchObject({ soort: 'onbeslist', redenen: [reden] });
    expect(berekenTussenstand(zonder)).toMatchObject({ soort: 'onbeslist', redenen: [reden] });
  });

  it('een register als bron kan niet kloppen', () => {
    expect(stelVast(invoer({ belastbaar, herkomst: { 'inkomen uit onderneming': polis } })).soort).toBe('onbeslist');
  });

  it('met de hand en goedgekeurd wel; nog niet goedgekeurd niet', () => {
    expect(stelVast(invoer({ belastbaar, herkomst: { 'inkomen uit onderneming': metDeHand(goedgekeurd()) } })).soort).toBe('vastgesteld');
    expect(stelVast(invoer({ belastbaar, herkomst: { 'inkomen uit onderneming': metDeHand(ingevoerd()) } })).soort).toBe('onbeslist');
  });

  it('dat van de echtgenoot heeft een eigen invoer nodig', () => {
    const vanEchtgenoot = { soort: 'per maand', schuldenaar: '2000', echtgenoot: '0', uitOndernemingEchtgenoot: '600' } as const;
    const bij = (herkomst: Herkomsten) => stelVast(invoer({ leefsituatie: 'gehuwd_zonder_kinderen', belastbaar: vanEchtgenoot, herkomst })).soort;
    expect(bij({ 'inkomen uit onderneming': metDeHand(goedgekeurd()) })).toBe('onbeslist');
    expect(bij({ 'inkomen uit onderneming echtgenoot': metDeHand(goedgekeurd()) })).toBe('vastgesteld');
  });

  it('wie van niets zegt waar het vandaan komt, rekent voor zichzelf', () => {
    expect(stelVast(invoer({ belastbaar })).soort).toBe('vastgesteld');
  });
});

describe('bron en eigenaar van elk gegeven', () => {
  const polis: Herkomst = { soort: 'bron', bron: 'polisadministratie', op: maandag };

  it('van elke bron is er een eigenaar', () => {
    expect(Object.values(eigenaarVan).every((eigenaar) => eigenaar.length > 5)).toBe(true);
    expect(herkomstInWoorden(polis)).toBe('polisadministratie op 6 juli 2026; eigenaar: UWV, naar opgave van wie het inkomen betaalt');
    expect(herkomstInWoorden(undefined)).toBe('invoer');
  });

  it('elk bedrag van de invoer draagt in het spoor zijn eigen bron', () => {
    const opgave: Herkomst = { soort: 'bron', bron: 'opgave schuldenaar', op: maandag };
    const metDeHand: Herkomst = { soort: 'met de hand', ...goedgekeurd() };
    const herkomst = Object.fromEntries(invoervelden.map((veld) => [veld, veld.startsWith('inkomen uit onderneming') ? metDeHand : opgave])) as Record<(typeof invoervelden)[number], Herkomst>;
    const alles = {
      leefsituatie: 'gehuwd_zonder_kinderen',
      belastbaar: { ...perMaand('2600', '900'), uitOnderneming: '100', uitOndernemingEchtgenoot: '200' } as ReturnType<typeof perMaand>,
      nietBeslagen: { schuldenaar: '50', echtgenoot: '800' },
      loonbelastingAuto: '20',
      woonkosten: { bedrag: '1300', verzoekLid5: true, verzoekLid7: true },
      andereInhoudingen: [{ soort: 'beslag', op: 'ander inkomen', bedrag: '10' }],
      herkomst,
    } as const;
    const gewoon = vastgesteld(alles).spoor;
    const inrichting = vastgesteld({ ...alles, inrichting: { prijs: '900', norm: 'alleenstaand' } }).spoor;
    const perJaar = vastgesteld({ ...alles, belastbaar: { soort: 'per jaar', C: '30000' } }).spoor;
    const bijstand = stelVast(invoer({ herkomst, bron: { soort: 'bijstand', wet: 'participatiewet', norm: 'pw_21_a', inkomenArt32: '5' } })).spoor;
    const zonderBron = [gewoon, inrichting, perJaar, bijstand].flat().flatMap((stap) => stap.invoer.filter(({ bron }) => bron === 'invoer'));
    expect(zonderBron).toStrictEqual([]);
  });

  it('per gegeven de goede: alleen de woonkosten met de hand', () => {
    const { spoor } = vastgesteld({
      woonkosten: { bedrag: '1300', verzoekLid5: true, verzoekLid7: false },
      herkomst: { 'belastbaar inkomen': polis, woonkosten: { soort: 'met de hand', ...goedgekeurd() } },
    });
    const bronnen = new Map(spoor.flatMap((stap) => stap.invoer.map(({ naam, bron }) => [naam, bron])));
    expect(bronnen.get('woonkosten')).toContain('met de hand');
    expect(bronnen.get('belastbaar maandinkomen')).toContain('polisadministratie');
    expect(bronnen.get('netto inkomen onder beslag')).toBe('invoer');
  });
});
