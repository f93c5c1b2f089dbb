import { describe, expect, it } from 'vitest';
import { gevolgVanPauze, PAUZEREDENEN, PAUZES } from '../../../domain/pauze/redenen.ts';

describe('Awb 4:111: alleen wat daar staat verlengt de verjaring', () => {
  it('lid 1 uitstel; lid 2 surseance, faillissement, schuldsanering en geschorste tenuitvoerlegging', () => {
    const verlengend = PAUZEREDENEN.flatMap((reden) => (PAUZES[reden].verlengt === null ? [] : [[reden, PAUZES[reden].verlengt]]));
    expect(verlengend).toEqual([
      ['uitstel', 'uitstel'],
      ['wsnp', 'schuldsanering'],
      ['faillissement', 'faillissement'],
      ['surseance', 'surseance'],
      ['geschorste_tenuitvoerlegging', 'geschorste_tenuitvoerlegging'],
    ]);
  });
});

describe('wat met een lopend beslag gebeurt', () => {
  it('vervalt van rechtswege bij faillissement (Fw 33) en schuldsanering (Fw 301), en nergens anders', () => {
    expect(PAUZEREDENEN.filter((reden) => PAUZES[reden].lopendBeslag === 'vervalt')).toEqual(['wsnp', 'faillissement']);
  });
});

it('elke reden noemt waar zij op rust', () => {
  const gronden: readonly (readonly string[])[] = Object.values(PAUZES).map(({ grond }) => grond);
  expect(gronden.filter((grond) => grond.length === 0)).toEqual([]);
});

describe('wat eerder is vastgelegd', () => {
  it('de oude code schuldhulp blijft leesbaar, en kan niet meer worden gegeven', () => {
    expect(gevolgVanPauze('schuldhulp')).toMatchObject({ verlengt: null });
    expect(PAUZEREDENEN).not.toContain('schuldhulp');
  });
  it('een code die nooit is gegeven heeft geen gevolg', () => {
    expect(gevolgVanPauze('toString')).toBeNull();
  });
});
