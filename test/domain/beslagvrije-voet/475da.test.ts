import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { berekenTussenstand, stelVast } from '../../../domain/beslagvrije-voet/vaststelling.ts';
import { centenUitEuro } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { leefsituaties } from '../../../domain/leefsituatie/leefsituatie.ts';
import { normenOp } from '../../../domain/normen/normen.ts';
import { invoer, perMaand, stap, vastgesteld, WOONADRES } from './hulp.ts';

const controlepunt = z.object({
  peildatum: z.string(),
  leefsituatie: z.enum(leefsituaties),
  C_lid_8: z.string(),
  formule_onafgerond: z.string(),
  gepubliceerd_maximum: z.string(),
  formule_geeft_exact: z.boolean(),
});
const bestand = z
  .object({
    officiele_controlepunten: z.array(controlepunt).length(48),
    officiele_inkomensgrenzen_lid_7: z.array(z.object({ jaar: z.string(), alleenstaand: z.string(), meerpersoons: z.string() })).length(4),
  })
  .parse(JSON.parse(readFileSync(new URL('../../ketentest/gevallen/testgevallen.json', import.meta.url), 'utf8')));

const bijC = (peildatum: string, leefsituatie: (typeof leefsituaties)[number], C: string) =>
  berekenTussenstand({ peildatum: dag(peildatum), leefsituatie, adres: WOONADRES, belastbaar: { soort: 'per jaar', C } });

describe('Rv 475da lid 1 en 8: de officiële controlepunten', () => {
  const vanaf2022 = bestand.officiele_controlepunten.filter(({ peildatum }) => peildatum >= '2022');

  it.each(vanaf2022)(
    '$peildatum $leefsituatie: bij het inkomen van lid 8 geeft de formule $formule_onafgerond',
    ({ peildatum, leefsituatie, C_lid_8, formule_onafgerond }) => {
      expect(Math.abs((stap(bijC(peildatum, leefsituatie, C_lid_8), 'som van de delen') ?? 0) - Number(formule_onafgerond))).toBeLessThan(
        0.0001,
      );
    },
  );

  it.each(bestand.officiele_controlepunten)(
    '$peildatum $leefsituatie: bij een zeer hoog inkomen het gepubliceerde maximum $gepubliceerd_maximum',
    ({ peildatum, leefsituatie, gepubliceerd_maximum }) => {
      expect(bijC(peildatum, leefsituatie, '500000')).toMatchObject({ soort: 'berekend', bvv475da: centenUitEuro(gepubliceerd_maximum) });
    },
  );

  it.each(vanaf2022.filter(({ formule_geeft_exact }) => formule_geeft_exact))(
    '$peildatum $leefsituatie: op het inkomen van lid 8 zelf het maximum tot op de cent',
    ({ peildatum, leefsituatie, C_lid_8, gepubliceerd_maximum }) => {
      expect(bijC(peildatum, leefsituatie, C_lid_8)).toMatchObject({ bvv475da: centenUitEuro(gepubliceerd_maximum) });
    },
  );

  it.each(bestand.officiele_controlepunten.filter(({ peildatum }) => peildatum < '2022'))(
    '$peildatum $leefsituatie: boven het drempelinkomen onbeslist, want E van 2021 ontbreekt',
    ({ peildatum, leefsituatie, C_lid_8 }) => {
      expect(bijC(peildatum, leefsituatie, C_lid_8)).toMatchObject({
        soort: 'onbeslist',
        redenen: ['Het percentage van Wzt art. 2 lid 3 is voor 2021 niet gevonden.'],
      });
    },
  );

  it('2021: het maximum volgt zonder E zodra de andere delen het halen, en geen cent inkomen eerder', () => {
    const haalt = bijC('2021-07-01', 'alleenstaande', '35236.19');
    expect(haalt).toMatchObject({ soort: 'berekend', bvv475da: centenUitEuro('1664.51') });
    expect(stap(haalt, 'zorgdeel')).toBeUndefined();
    expect(bijC('2021-07-01', 'alleenstaande', '35236.18')).toMatchObject({ soort: 'onbeslist' });
  });

  it('2021: onder het drempelinkomen is E niet nodig en komt er een bedrag uit', () => {
    expect(bijC('2021-07-01', 'alleenstaande', '12000')).toMatchObject({ soort: 'berekend', bvv475da: centenUitEuro('1024.77') });
  });
});

describe('Rv 475da lid 7 en 9: de gepubliceerde inkomensgrenzen', () => {
  it.each(bestand.officiele_inkomensgrenzen_lid_7)('$jaar', ({ jaar, alleenstaand, meerpersoons }) => {
    const gevonden = normenOp(dag(`${jaar}-07-01`));
    if (gevonden.soort !== 'bekend') throw new Error('geen normen');
    expect([
      gevonden.halfjaar.normen.rv_475da_7_alleenstaand.waarde,
      gevonden.halfjaar.normen.rv_475da_7_meerpersoons.waarde,
    ]).toStrictEqual([alleenstaand, meerpersoons]);
  });
});

describe('Rv 475da lid 2: wat de letters doen', () => {
  it('D wordt C bij een inkomen onder het drempelinkomen: geen zorgdeel en geen kindgebonden-budgetdeel', () => {
    const uitkomst = vastgesteld({ leefsituatie: 'gehuwd_met_kinderen', belastbaar: perMaand('1000') });
    expect([stap(uitkomst, 'zorgdeel'), stap(uitkomst, 'kindgebonden-budgetdeel')]).toStrictEqual([0, 0]);
  });

  it('lid 3: voor gehuwden telt de standaardpremie twee keer', () => {
    expect(stap(vastgesteld({ leefsituatie: 'gehuwd_zonder_kinderen', belastbaar: perMaand('5000') }), 'zorgdeel maximum')).toBe(
      247.166667,
    );
    expect(stap(vastgesteld({ belastbaar: perMaand('5000') }), 'zorgdeel maximum')).toBe(129.583333);
  });

  it('het huurdeel is ten hoogste H − J', () => {
    expect(stap(vastgesteld({ belastbaar: perMaand('9000') }), 'huurdeel')).toBe(730.41);
  });

  it('onder het minimum-inkomensijkpunt is het huurdeel nul', () => {
    expect(stap(vastgesteld({ belastbaar: perMaand('1900') }), 'huurdeel')).toBe(0);
  });

  it('alleen bij gehuwden telt het inkomen van de echtgenoot mee in C', () => {
    expect(stap(vastgesteld({ belastbaar: perMaand('2000', '1000') }), 'C')).toBe(24000);
    expect(stap(vastgesteld({ leefsituatie: 'gehuwd_zonder_kinderen', belastbaar: perMaand('2000', '1000') }), 'C')).toBe(36000);
  });

  it('inkomen uit onderneming telt mee in C en gaat niet van de beslagvrije voet af (RBNHO:2025:2434)', () => {
    const uitkomst = vastgesteld({ belastbaar: { soort: 'per maand', schuldenaar: '2000', echtgenoot: '0', uitOnderneming: '600' } });
    expect(uitkomst.na475db).toBe(vastgesteld({ belastbaar: perMaand('2600') }).na475db);
  });

  it('dat van de echtgenoot ook: het telt in C en gaat er niet onder 475db lid 1 a af', () => {
    const gehuwd = { leefsituatie: 'gehuwd_zonder_kinderen', nietBeslagen: { schuldenaar: '0', echtgenoot: '300' } } as const;
    const uitkomst = vastgesteld({ ...gehuwd, belastbaar: { soort: 'per maand', schuldenaar: '2600', echtgenoot: '400', uitOndernemingEchtgenoot: '900' } });
    expect(uitkomst.na475db).toBe(vastgesteld({ ...gehuwd, belastbaar: perMaand('2600', '1300') }).na475db);
    expect(uitkomst.spoor.find(({ sleutel }) => sleutel === 'C')?.formule).toBe('12 × (2.600 + 400 + 900)');
  });

  it('bij een alleenstaande telt dat van een echtgenoot niet', () => {
    const uitkomst = vastgesteld({ belastbaar: { soort: 'per maand', schuldenaar: '2600', echtgenoot: '0', uitOndernemingEchtgenoot: '900' } });
    expect(uitkomst).toMatchObject({ beslagvrijeVoet: vastgesteld().beslagvrijeVoet, voorbehouden: [] });
  });

  it('dat dit op één uitspraak van een rechtbank rust staat als voorbehoud bij de uitkomst, waar het uitmaakt', () => {
    const belastbaar = { soort: 'per maand', schuldenaar: '2000', echtgenoot: '0', uitOnderneming: '600' } as const;
    const sleutels = (anders: Parameters<typeof vastgesteld>[0]) => vastgesteld({ belastbaar, ...anders }).voorbehouden.map(({ sleutel }) => sleutel);
    expect(sleutels({})).toStrictEqual(['onderneming']);
    expect(sleutels({ leefsituatie: 'gehuwd_zonder_kinderen', belastbaar: { soort: 'per maand', schuldenaar: '2000', echtgenoot: '0', uitOndernemingEchtgenoot: '600' } })).toStrictEqual(['onderneming']);
    expect(sleutels({ adres: { soort: 'geen' } })).toStrictEqual([]);
    expect(sleutels({ inrichting: { prijs: '500', norm: 'alleenstaand' } })).toStrictEqual([]);
    expect(sleutels({ belastbaar: { ...belastbaar, uitOnderneming: '0' } })).toStrictEqual([]);
  });
});

describe('Rv 475da lid 4: geen woonadres', () => {
  it('47,5% van de norm voor gehuwden, voor elke leefsituatie', () => {
    for (const leefsituatie of leefsituaties) expect(vastgesteld({ leefsituatie, adres: { soort: 'geen' } }).bvv475da).toBe(96320);
  });

  it('475e lid 1: wie inzicht geeft, krijgt de gewone beslagvrije voet', () => {
    expect(vastgesteld({ adres: { soort: 'niet_in_brp_wel_inzicht' } }).beslagvrijeVoet).toBe(vastgesteld().beslagvrijeVoet);
  });

  it('buiten Nederland: maal de woonlandfactor', () => {
    expect(vastgesteld({ adres: { soort: 'buitenland', land: 'Polen' } }).bvv475da).toBe(92411);
  });

  it('buiten Nederland, maar de BRP weet niet waar: onbeslist', () => {
    expect(stelVast(invoer({ adres: { soort: 'buitenland', land: 'Onbekend' } })).soort).toBe('onbeslist');
  });
});
