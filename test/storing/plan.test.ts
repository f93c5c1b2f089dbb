import { describe, expect, it } from 'vitest';
import { BRONNEN, KRING, maakPlan, SLACHTOFFERS } from '../../bench/storing/plan.ts';

describe.each(['uren', 'dagen'] as const)('het plan van klasse %s', (klasse) => {
  const plan = maakPlan(1, 12, klasse);

  it('doodt elk deel, en hetzelfde zaad geeft hetzelfde plan', () => {
    expect(new Set(plan.flatMap(({ ramp }) => (ramp.soort === 'gedood' ? [ramp.wie] : [])))).toEqual(new Set(SLACHTOFFERS));
    expect(maakPlan(1, 12, klasse)).toEqual(plan);
  });

  it('laat alleen in klasse dagen elke bron en elk deel om de routeervoorziening dagen weg zijn', () => {
    const weg = new Set(plan.flatMap(({ ramp }) => (ramp.soort === 'dagen' ? [ramp.bron] : [])));
    expect(weg).toEqual(new Set(klasse === 'dagen' ? [...BRONNEN, ...KRING] : []));
  });
});

it('een opslag die zegt te bewaren wat hij niet bewaart komt niet voor: dat kan niemand weten', () => {
  const plannen = Array.from({ length: 20 }, (_, i) => maakPlan(i + 1, 200, 'dagen')).flat();
  expect(plannen.filter(({ ramp }) => ramp.soort !== 'gedood' && ramp.bron === 'opslag' && ramp.hoe === 'ongeldig')).toEqual([]);
});
