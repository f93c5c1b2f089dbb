import { describe, expect, it } from 'vitest';
import { proefbrieven } from '../../bin/brieven/proefbrieven.ts';
import { anders, tekeningen, type Vastgelegd } from '../../bin/brieven/vastgelegd.ts';
import { sjabloonVan } from '../../brieven/sjablonen.ts';
import uitgebracht from './uitgebracht.json' with { type: 'json' };
import vastgelegd from './vastgelegd.json' with { type: 'json' };

const nu = tekeningen(proefbrieven());

describe('een brief is byte voor byte opnieuw te maken', () => {
  it('elk sjabloon tekent elk voorbeeld zoals is vastgelegd; anders: npm run brieven', () => {
    expect(anders(vastgelegd, nu)).toEqual([]);
    expect(anders(nu, vastgelegd)).toEqual([]);
  });

  it('wat in een uitgave zit, tekent elke versie nog precies zo; anders: een nieuwe versie, en de oude ernaast', () => {
    expect(anders(uitgebracht, nu)).toEqual([]);
  });

  it('een andere tekening, een verdwenen voorbeeld en een verdwenen versie vallen op', () => {
    const was: Vastgelegd = { 'aanmaning@1': { belasting: 'a', bijstand: 'b' }, 'dwangbevel@1': { belasting: 'c' } };
    expect(anders(was, { 'aanmaning@1': { belasting: 'x' }, 'dwangbevel@2': { belasting: 'c' } })).toEqual(['aanmaning@1, belasting', 'aanmaning@1, bijstand', 'dwangbevel@1, belasting']);
    expect(anders(was, { ...was, 'aanmaning@2': { belasting: 'x' } })).toEqual([]);
  });

  it('een versie die er niet is, tekent niet stil de nieuwste', () => {
    expect(() => sjabloonVan('aanmaning', 99)).toThrow('in versie 99');
  });
});
