import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaleFormule, type Situatie } from '../../../bench/rekentool/kale-formule.ts';
import { kaleNormen } from '../../../bench/rekentool/kale-normen.ts';
import { stelVast } from '../../../domain/beslagvrije-voet/vaststelling.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { leefsituaties } from '../../../domain/leefsituatie/leefsituatie.ts';
import { halfjaren, normenOp } from '../../../domain/normen/normen.ts';
import { WOONADRES } from './hulp.ts';

const D = Decimal.clone({ precision: 40 });

/**
 * Wht art. 17, 18 and 19 as they were until 2026: «de factoren die per type huishouden worden afgeleid uit de lineaire
 * relatie tussen de bij het minimum-inkomensijkpunt behorende normhuurquote en de bij het referentie-inkomensijkpunt
 * behorende normhuurquote». With quote(Y) = normhuur(Y) / Y on a straight line through both, normhuur(Y) = a Y² + b Y.
 */
function factoren(minimum: readonly [Y: string, normhuur: string], referentie: readonly [Y: string, normhuur: string]): readonly [a: string, b: string] {
  const [y1, y2] = [new D(minimum[0]), new D(referentie[0])];
  const [q1, q2] = [new D(minimum[1]).div(y1), new D(referentie[1]).div(y2)];
  const a = q2.minus(q1).div(y2.minus(y1));
  return [a.toFixed(12), q1.minus(a.times(y1)).toFixed(12)];
}

describe('tweede weg 1: de factoren van Wht art. 19, afgeleid uit art. 17 en 18', () => {
  it.each([
    ['2024-01-01', 'ep', ['20700', '226.67'], ['30550', '458.92']],
    ['2024-01-01', 'mp', ['26975', '226.67'], ['39700', '457.11']],
    ['2025-01-01', 'ep', ['22700', '236.19'], ['32625', '481.51']],
    ['2025-01-01', 'mp', ['30450', '234.38'], ['42475', '479.24']],
  ] as const)('%s %s: op twaalf decimalen wat de proefberekening van Dienst Toeslagen gebruikt', (van, huishouden, minimum, referentie) => {
    const gevonden = normenOp(dag(van));
    if (gevonden.soort === 'onbeslist' || gevonden.halfjaar.formule === 'lineair-2026') throw new Error(van);
    const { normen } = gevonden.halfjaar;
    const [a, b] = huishouden === 'ep' ? [normen.wht_19_a_ep, normen.wht_19_b_ep] : [normen.wht_19_a_mp, normen.wht_19_b_mp];
    expect(factoren(minimum, referentie)).toEqual([a.waarde, b.waarde]);
  });
});

describe('tweede weg 2: de maxima die de minister berekende (lid 8) komen uit onze formule', () => {
  const sinds2025 = halfjaren.filter(({ van }) => van >= '2025');
  it.each(sinds2025.flatMap((halfjaar) => leefsituaties.map((leefsituatie, plaats) => [halfjaar.van, leefsituatie, plaats, halfjaar] as const)))(
    '%s %s',
    (_van, _leefsituatie, plaats, halfjaar) => {
      const normen = kaleNormen(halfjaar);
      const meer = plaats === 0 ? 0 : 1;
      const H = new D(halfjaar.normen.wht_13_1_a.waarde ?? 'NaN');
      // Lid 8: the income at which the compensation for the huurtoeslag equals the maximale rekenhuur.
      const C =
        normen.huur.soort === 'lineair'
          ? normen.huur.ijkpunt[meer].plus(H.times(12).div(normen.huur.afbouw[meer]))
          : positieveWortel(normen.huur.a[meer], normen.huur.b[meer], H);
      const zonderMaximum = { ...normen, maximum: [new D(99999), new D(99999), new D(99999), new D(99999)] as const };
      const situatie = [0, 1, 2, 3][plaats] as Situatie;
      const uitkomst = kaleFormule(zonderMaximum, { situatie, eigen: new D(C).div(12).toFixed(), partner: '0', netto: '99999', nettoPartner: '0', nettoNevens: '0' });
      expect(uitkomst).toBe(normen.maximum[situatie].times(100).toNumber());
    },
  );
});

/** C with a C² + b C = H. */
function positieveWortel(a: Decimal, b: Decimal, H: Decimal): Decimal {
  const wortel = new D(b).times(b).plus(new D(a).times(4).times(H)).sqrt();
  return wortel.minus(b).div(new D(a).times(2));
}

describe('tweede weg 3: een tweede, losse opschrijving van de hele formule', () => {
  it('geeft in elk halfjaar, elke leefsituatie en bij elk inkomen dezelfde beslagvrije voet', () => {
    const bedrag = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((cent) => (cent / 100).toFixed(2));
    const compleet = halfjaren.filter(({ van }) => van >= '2022');
    fc.assert(
      fc.property(
        fc.constantFrom(...compleet),
        fc.constantFrom<Situatie>(0, 1, 2, 3),
        fc.record({ eigen: bedrag(8000), partner: bedrag(6000), netto: bedrag(6000), nettoPartner: bedrag(4000), nettoNevens: bedrag(1500) }),
        (halfjaar, situatie, { eigen, partner, netto, nettoPartner, nettoNevens }) => {
          const uitkomst = stelVast({
            peildatum: dag(halfjaar.van),
            leefsituatie: leefsituaties[situatie],
            adres: WOONADRES,
            belastbaar: { soort: 'per maand', schuldenaar: eigen, echtgenoot: partner },
            nietBeslagen: { schuldenaar: nettoNevens, echtgenoot: nettoPartner },
            bron: { soort: 'inkomen', netto },
          });
          if (uitkomst.soort !== 'vastgesteld') throw new Error(JSON.stringify(uitkomst));
          expect(kaleFormule(kaleNormen(halfjaar), { situatie, eigen, partner, netto, nettoPartner, nettoNevens })).toBe(uitkomst.beslagvrijeVoet);
        },
      ),
      { numRuns: 400 },
    );
  });
});
