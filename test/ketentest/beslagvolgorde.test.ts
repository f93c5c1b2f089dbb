import { describe, expect, it } from 'vitest';
import { beslagvolgorde } from '../../bin/ketentest/beslagvolgorde.ts';
import { publiekeGevallen } from './publieke-gevallen.ts';

describe('ketentest beslagvolgorde: de openbare gevallen', () => {
  it.each(publiekeGevallen('beslagvolgorde'))('$id $titel', ({ invoer, verwacht }) => {
    expect(beslagvolgorde.rekenUit(invoer)).toStrictEqual(verwacht);
  });

  it('een onbekend onderdeel noemt het veld', () => {
    const bronnen = [{ id: 'x', onderdeel: 'z', derde: 'd', maandbedrag: '1.00' }];
    expect(() => beslagvolgorde.rekenUit({ peildatum: '2026-06-15', beslaglegger: 'gemeente', bvv: '0.00', bronnen })).toThrow(
      'invoer.bronnen.0.onderdeel moet een zijn van',
    );
  });
});
