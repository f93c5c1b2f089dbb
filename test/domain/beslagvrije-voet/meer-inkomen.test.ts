import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VaststellingInvoer } from '../../../domain/beslagvrije-voet/invoer.ts';
import type { Vastgesteld } from '../../../domain/beslagvrije-voet/uitkomst.ts';
import { stelVast } from '../../../domain/beslagvrije-voet/vaststelling.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { isGehuwd, leefsituaties } from '../../../domain/leefsituatie/leefsituatie.ts';
import { halfjaren } from '../../../domain/normen/normen.ts';
import { WOONADRES } from './hulp.ts';

/**
 * More income never lowers what is left, but for the law's own steps. They are:
 *   1. 475da lid 7: the raise shrinks with the normhuur (Besluit art. 4 lid 2) and ends at the income limit; a step of
 *      its own only in 2023, when the limit was that of the year before;
 *   2. 475da lid 5, last sentence: the raise for gehuwden shrinks by what the spouse earns;
 *   3. 475db lid 1 a: what the spouse earns is taken off, to half of the voet (the household keeps as much);
 *   4. 475dc: none; 95% of more is more.
 * What is left counts for the household: the seized income less what is taken, and the income that is not seized.
 */
type Inkomens = { readonly eigen: number; readonly nevens: number; readonly partner: number };

const TARIEF = 0.7;
const cent = (bedrag: number): string => (bedrag / 100).toFixed(2);

function reken(situatie: Situatie, { eigen, nevens, partner }: Inkomens): Vastgesteld {
  const netto = (bruto: number): number => Math.round(bruto * TARIEF);
  const invoer: VaststellingInvoer = {
    peildatum: situatie.peildatum,
    leefsituatie: situatie.leefsituatie,
    adres: WOONADRES,
    belastbaar: { soort: 'per maand', schuldenaar: cent(eigen + nevens), echtgenoot: cent(partner) },
    nietBeslagen: { schuldenaar: cent(netto(nevens)), echtgenoot: cent(netto(partner)) },
    woonkosten: { bedrag: cent(situatie.woonkosten), verzoekLid5: situatie.lid5, verzoekLid7: situatie.lid7 },
    bron: { soort: 'inkomen', netto: cent(netto(eigen)) },
  };
  const uitkomst = stelVast(invoer);
  if (uitkomst.soort !== 'vastgesteld') throw new Error(JSON.stringify(uitkomst));
  return uitkomst;
}

/** What the household keeps of all its income, in cents. */
function over(situatie: Situatie, inkomens: Inkomens): { readonly over: number; readonly ophogingen: number } {
  const uitkomst = reken(situatie, inkomens);
  const buiten = Math.round(inkomens.nevens * TARIEF) + (isGehuwd(situatie.leefsituatie) ? Math.round(inkomens.partner * TARIEF) : 0);
  const ophogingen = uitkomst.spoor.filter(({ sleutel }) => sleutel.startsWith('ophoging')).reduce((som, stap) => som + Number(stap.uitkomst) * 100, 0);
  return { over: uitkomst.nettoBeslagen - uitkomst.vatbaarPerMaand + buiten, ophogingen };
}

const bedrag = (max: number) => fc.integer({ min: 0, max });
const situaties = fc.record({
  peildatum: fc.constantFrom(...halfjaren.filter(({ van }) => van >= '2023').map(({ van }) => dag(van))),
  leefsituatie: fc.constantFrom(...leefsituaties),
  woonkosten: bedrag(200_000),
  lid5: fc.boolean(),
  lid7: fc.boolean(),
});
type Situatie = typeof situaties extends fc.Arbitrary<infer T> ? T : never;
const inkomens = fc.record({ eigen: bedrag(800_000), nevens: bedrag(200_000), partner: bedrag(500_000) });

/** Rounding to cents on the way in and out: a cent for each amount that is rounded. */
const AFRONDING = 3;

describe('meer inkomen', () => {
  it.each(['eigen', 'nevens', 'partner'] as const)('verlaagt wat het huishouden overhoudt nooit meer dan de ophogingen die vervallen: %s', (soort) => {
    fc.assert(
      fc.property(situaties, inkomens, bedrag(100_000), (situatie, van, meer) => {
        const voor = over(situatie, van);
        const na = over(situatie, { ...van, [soort]: van[soort] + meer });
        return na.over >= voor.over - Math.max(0, voor.ophogingen - na.ophogingen) - AFRONDING;
      }),
      { numRuns: 300 },
    );
  });

  it.each(['eigen', 'nevens', 'partner'] as const)('verlaagt zonder ophogingen nooit wat het huishouden overhoudt: %s', (soort) => {
    fc.assert(
      fc.property(situaties, inkomens, bedrag(100_000), (situatie, van, meer) => {
        const zonder = { ...situatie, lid5: false, lid7: false };
        return over(zonder, { ...van, [soort]: van[soort] + meer }).over >= over(zonder, van).over - AFRONDING;
      }),
      { numRuns: 300 },
    );
  });

  it('stap 1, 475da lid 7 in 2023: één euro over de grens en de ophoging is weg', () => {
    const situatie = { peildatum: dag('2023-01-01'), leefsituatie: 'alleenstaande', woonkosten: 80_000, lid5: false, lid7: true } as const;
    const onder = over(situatie, { eigen: 252_200, nevens: 0, partner: 0 });
    const boven = over(situatie, { eigen: 252_300, nevens: 0, partner: 0 });
    expect([onder.ophogingen > 0, boven.ophogingen]).toEqual([true, 0]);
  });

  it('stap 1 sinds 2024: de ophoging loopt af tot nul bij de grens, en de compensatie voor de huurtoeslag loopt even hard op', () => {
    const situatie = { peildatum: dag('2026-07-01'), leefsituatie: 'alleenstaande', woonkosten: 90_000, lid5: false, lid7: true } as const;
    const laag = over(situatie, { eigen: 380_000, nevens: 0, partner: 0 });
    const hoog = over(situatie, { eigen: 400_000, nevens: 0, partner: 0 });
    expect([hoog.ophogingen < laag.ophogingen, hoog.over >= laag.over]).toEqual([true, true]);
    expect(over(situatie, { eigen: 464_000, nevens: 0, partner: 0 }).ophogingen).toBe(0);
  });

  it('stap 2, 475da lid 5: wat de echtgenoot verdient gaat van de ophoging af', () => {
    const situatie = { peildatum: dag('2026-07-01'), leefsituatie: 'gehuwd_zonder_kinderen', woonkosten: 150_000, lid5: true, lid7: false } as const;
    const zonder = over(situatie, { eigen: 450_000, nevens: 0, partner: 0 });
    const met = over(situatie, { eigen: 450_000, nevens: 0, partner: 30_000 });
    expect(Math.round(zonder.ophogingen - met.ophogingen)).toBe(21_000);
  });

  it('stap 3, 475db lid 1 a: de beslagvrije voet daalt, het huishouden houdt evenveel', () => {
    const situatie = { peildatum: dag('2026-07-01'), leefsituatie: 'gehuwd_zonder_kinderen', woonkosten: 0, lid5: false, lid7: false } as const;
    const [zonder, met] = [{ eigen: 450_000, nevens: 0, partner: 0 }, { eigen: 450_000, nevens: 0, partner: 30_000 }] as const;
    expect(reken(situatie, met).beslagvrijeVoet).toBeLessThan(reken(situatie, zonder).beslagvrijeVoet);
    expect(over(situatie, met).over).toBeGreaterThanOrEqual(over(situatie, zonder).over);
  });
});
