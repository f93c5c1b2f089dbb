import { describe, expect, it } from 'vitest';
import type { Stap } from '../../../domain/spoor/spoor.ts';
import { heeftGewoneTaal, inGewoneTaal } from '../../../domain/uitleg/gewone-taal.ts';

const stap = (sleutel: string, uitkomst: string, anders: Partial<Stap> = {}): Stap => ({ sleutel, artikel: 'Rv 475da', zin: 'Een zin van de stap zelf.', invoer: [], formule: uitkomst, uitkomst, eenheid: 'EUR/maand', ...anders });
const met = (...namen: readonly string[]): Pick<Stap, 'invoer'> => ({ invoer: namen.map((naam) => ({ naam, waarde: '1', bron: 'invoer' })) });

describe('elke stap in gewone taal noemt het bedrag van die stap', () => {
  it.each([
    ['gemiddeld belastbaar maandinkomen'],
    ['belastbaar maandinkomen'],
    ['netto maandinkomen'],
    ['basis'],
    ['zorgdeel onbegrensd'],
    ['zorgdeel maximum'],
    ['normhuur bij het inkomen'],
    ['som van de delen'],
    ['bvv lid 1-3'],
    ['bvv lid 4'],
    ['bvv maal woonlandfactor'],
    ['grens lid 5'],
    ['woonkosten in aanmerking genomen'],
    ['normhuur lid 7'],
    ['bvv 475da'],
    ['twee derde van de norm'],
    ['bvv inrichting'],
    ['helft van de bvv'],
    ['vermindering echtgenoot'],
    ['bvv na a'],
    ['bvv na b'],
    ['bvv na c'],
    ['eigen maandinkomen'],
    ['95% van het inkomen'],
    ['95% min neveninkomsten'],
    ['bvv met andere inhoudingen'],
    ['vastgestelde beslagvrije voet'],
    ['95% van de bijstandsnorm'],
    ['uitkering inclusief vakantietoeslag'],
    ['niet vatbaar deel'],
    ['beschermd bedrag'],
    ['bvv bron 1'],
  ])('%s', (sleutel) => {
    expect(heeftGewoneTaal({ sleutel })).toBe(true);
    expect(inGewoneTaal(stap(sleutel, '1234.50'))).toContain('€ 1.234,50');
  });

  it.each([
    ['zorgdeel', 'de hele zorgtoeslag'],
    ['afbouw huurtoeslag', 'daalt de huurtoeslag nog niet'],
    ['huurdeel', 'niets bij'],
    ['kindgebonden-budgetdeel', 'het hele kindgebonden budget'],
    ['woonkosten boven de grens', 'niet hoger dan die grens'],
    ['ophoging lid 5', 'niets bij'],
    ['ophoging lid 7', 'niets extra bij'],
    ['vatbaar per maand', 'niets inhouden'],
    ['vordering eerste zin', 'niet hoger dan de beslagvrije voet'],
    ['vordering tweede zin', 'niets innen'],
  ])('%s: bij nul in woorden, anders met het bedrag', (sleutel, bijNul) => {
    expect(inGewoneTaal(stap(sleutel, '0'))).toContain(bijNul);
    expect(inGewoneTaal(stap(sleutel, '0'))).not.toContain('€');
    expect(inGewoneTaal(stap(sleutel, '12.30'))).toContain('€ 12,30');
  });

  it('een inkomen onder de grens van de huurtoeslag heeft geen bedrag, daarboven wel', () => {
    for (const uitkomst of ['-500', '0']) expect(inGewoneTaal(stap('I', uitkomst))).toBe('Uw inkomen is zo laag dat de huurtoeslag nog niet daalt.');
    expect(inGewoneTaal(stap('I', '500'))).toContain('€ 500,00 per jaar hoger');
  });
});

describe('één stap, meer dan één weg', () => {
  it('het jaarinkomen is van u, of van u en uw partner samen', () => {
    expect(inGewoneTaal(stap('C', '31200', met('belastbaar maandinkomen')))).toBe('Uw inkomen vóór belasting is € 31.200,00 per jaar.');
    expect(inGewoneTaal(stap('C', '31200', met('belastbaar maandinkomen', 'belastbaar maandinkomen echtgenoot')))).toBe('Het inkomen vóór belasting van u en uw partner samen is € 31.200,00 per jaar.');
  });

  it('na 475db: of er ander inkomen afging', () => {
    for (const letter of ['a', 'b', 'c']) expect(inGewoneTaal(stap('bvv na 475db', '900', met(`bvv na ${letter}`)))).toContain('Na aftrek');
    expect(inGewoneTaal(stap('bvv na 475db', '900', met('bvv 475da')))).toContain('geen ander inkomen');
  });

  it.each([
    ['475dc lid 1: 95% van het inkomen is minder', stap('beslagvrije voet', '900', { artikel: 'Rv 475dc lid 1', ...met('95% van het inkomen') }), 'ten minste 5%'],
    ['475dc lid 1: naast andere inkomsten', stap('beslagvrije voet', '900', { artikel: 'Rv 475dc lid 1', ...met('95% min neveninkomsten') }), 'ten minste 5%'],
    ['475dc lid 1: de voet is al lager', stap('beslagvrije voet', '900', { artikel: 'Rv 475dc lid 1', ...met('bvv na 475db') }), 'niet meer dan 95%'],
    ['475dc lid 2: bijstand', stap('beslagvrije voet', '900', { artikel: 'Rv 475dc lid 2' }), 'Ander inkomen gaat daarvan af'],
    ['475e lid 2: inrichting', stap('beslagvrije voet', '900', { artikel: 'Rv 475e lid 2' }), 'in de inrichting'],
  ])('beslagvrije voet, %s', (_weg, een, woorden) => {
    expect(inGewoneTaal(een)).toContain(woorden);
    expect(inGewoneTaal(een)).toContain('€ 900,00');
  });
});

describe('een tijdvak heet naar zijn dagen', () => {
  it.each([
    ['belastbaar 2026-05-01/2026-05-31', 'Het inkomen vóór belasting van 1 mei 2026 tot en met 31 mei 2026 is € 100,00 per maand.'],
    ['netto 2026-05-01/2026-05-31', 'Het inkomen na belasting van 1 mei 2026 tot en met 31 mei 2026 is € 100,00 per maand.'],
    ['netto mei', 'Het inkomen na belasting in mei is € 100,00 per maand.'],
    ['netto 2026-05-01/later', 'Het inkomen na belasting in 2026-05-01/later is € 100,00 per maand.'],
  ])('%s', (sleutel, zin) => {
    expect(inGewoneTaal(stap(sleutel, '100'))).toBe(zin);
    expect(heeftGewoneTaal({ sleutel })).toBe(true);
  });
});

it('een stap die hier niet bekend is geeft zijn eigen zin', () => {
  expect(inGewoneTaal(stap('een latere stap', '1'))).toBe('Een zin van de stap zelf.');
  for (const sleutel of ['een latere stap', 'het netto inkomen', 'nettoloon']) expect(heeftGewoneTaal({ sleutel })).toBe(false);
});
