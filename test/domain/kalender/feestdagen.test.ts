import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dag, plusDagen, weekdag } from '../../../domain/kalender/dag.ts';
import { dagsoort } from '../../../domain/kalender/dagsoort.ts';
import { feestdag, koningsdag, paasdag } from '../../../domain/kalender/feestdagen.ts';
import { gelijkgesteld } from '../../../domain/kalender/gelijkgestelde-dagen.ts';

describe('Algemene termijnenwet art. 3: feestdagen', () => {
  it.each([
    [1818, '1818-03-22'],
    [2008, '2008-03-23'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2038, '2038-04-25'],
  ])('Pasen %i valt op %s', (jaar, verwacht) => {
    expect(paasdag(jaar)).toBe(verwacht);
  });

  it('Pasen is altijd een zondag tussen 22 maart en 25 april', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2200 }), (jaar) => {
        const pasen = paasdag(jaar);
        expect(weekdag(pasen)).toBe(7);
        expect(pasen.slice(5) >= '03-22' && pasen.slice(5) <= '04-25').toBe(true);
      }),
    );
  });

  it.each([
    ['2026-01-01', 'nieuwjaarsdag'],
    ['2026-04-03', 'goede_vrijdag'],
    ['2026-04-06', 'tweede_paasdag'],
    ['2026-04-27', 'koningsdag'],
    ['2026-05-05', 'vijf_mei'],
    ['2027-05-05', 'vijf_mei'],
    ['2026-05-14', 'hemelvaartsdag'],
    ['2026-05-25', 'tweede_pinksterdag'],
    ['2026-12-25', 'eerste_kerstdag'],
    ['2026-12-26', 'tweede_kerstdag'],
  ])('%s is %s', (d, naam) => {
    expect(feestdag(dag(d))).toBe(naam);
  });

  it.each(['2026-04-05', '2026-05-24', '2026-05-01', '2026-12-31', '2026-04-30'])('%s is geen feestdag van deze wet', (d) => {
    expect(feestdag(dag(d))).toBeUndefined();
  });

  it('viert Koningsdag op 26 april als de 27e een zondag is', () => {
    expect([koningsdag(2025), feestdag(dag('2025-04-27'))]).toEqual(['2025-04-26', undefined]);
  });
});

describe('Algemene termijnenwet art. 3 lid 3: gelijkgestelde dagen', () => {
  it.each(['2023-04-28', '2023-05-19', '2024-05-10', '2024-12-27', '2025-05-30', '2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'])(
    '%s is gelijkgesteld',
    (d) => {
      expect(gelijkgesteld(dag(d))).toBe('ja');
    },
  );

  it('weet van een gewone dag in een bekend jaar dat hij het niet is', () => {
    expect(gelijkgesteld(dag('2026-03-03'))).toBe('nee');
  });

  it.each(['2022-05-27', '2029-05-11'])('doet geen uitspraak over %s: het jaar ontbreekt', (d) => {
    expect(dagsoort(dag(d))).toEqual({ soort: 'onbekend' });
  });

  it.each([
    ['2029-05-12', 'zaterdag'],
    ['2029-12-25', 'eerste_kerstdag'],
  ])('weet ook in een jaar zonder gegevens dat %s vrij is', (d, reden) => {
    expect(dagsoort(dag(d))).toEqual({ soort: 'vrij', reden });
  });
});

describe('Algemene termijnenwet art. 1: wat een dag is', () => {
  it('noemt een feestdag op zaterdag een zaterdag: de volgorde van art. 1', () => {
    expect(dagsoort(dag('2026-12-26'))).toEqual({ soort: 'vrij', reden: 'zaterdag' });
  });

  it('noemt elke zaterdag en zondag vrij', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (weken) => {
        const zaterdag = plusDagen(dag('2000-01-01'), 7 * weken);
        expect([dagsoort(zaterdag).soort, dagsoort(plusDagen(zaterdag, 1)).soort]).toEqual(['vrij', 'vrij']);
      }),
    );
  });
});
