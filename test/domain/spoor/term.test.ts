import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { alsLeesbaar, alsTekst, Getal, isMeerDanNul, naarCentenOmlaag, opTweeDecimalen } from '../../../domain/spoor/getal.ts';
import { nieuwSpoor, zonderSpoor } from '../../../domain/spoor/spoor.ts';
import { blad, gedeeldDoor, grootste, kleinste, maal, min, NUL, opCenten, plus, totaal, TWAALF, uitkomstblad, vast, type Blad, type Term } from '../../../domain/spoor/term.ts';

const [a, b, c] = [blad('a', '6'), blad('b', '4'), blad('c', '2')];
function bladerenVan(term: Term): Blad[] {
  const bladeren: Blad[] = [];
  term.verzamel(bladeren);
  return bladeren;
}

describe('een formule staat er zoals zij is gerekend, met haken waar zij nodig zijn', () => {
  it.each([
    [plus(plus(a, b), c), '6 + 4 + 2', '12'],
    [min(plus(a, b), c), '6 + 4 − 2', '8'],
    [min(a, plus(b, c)), '6 − (4 + 2)', '0'],
    [plus(a, min(b, c)), '6 + 4 − 2', '8'],
    [maal(maal(a, b), c), '6 × 4 × 2', '48'],
    [maal(a, maal(b, c)), '6 × (4 × 2)', '48'],
    [maal(a, plus(b, c)), '6 × (4 + 2)', '36'],
    [gedeeldDoor(maal(a, b), c), '6 × 4 / 2', '12'],
    [gedeeldDoor(plus(a, b), c), '(6 + 4) / 2', '5'],
    [min(maal(a, b), maal(b, c)), '6 × 4 − 4 × 2', '16'],
    [kleinste(a, b), 'de laagste van 6 en 4', '4'],
    [kleinste(b, a), 'de laagste van 4 en 6', '4'],
    [grootste(a, b), 'de hoogste van 6 en 4', '6'],
    [grootste(b, a), 'de hoogste van 4 en 6', '6'],
    [kleinste(plus(a, b), c), 'de laagste van (6 + 4) en 2', '2'],
    [opCenten(gedeeldDoor(c, a)), '(2 / 6), afgerond op hele centen', '0.33'],
    [plus(opCenten(blad('d', '1.005')), c), '(1,005, afgerond op hele centen) + 2', '3.01'],
    [totaal([a, b, c]), '6 + 4 + 2', '12'],
    [totaal([a]), '6', '6'],
  ])('%#', (term, tekst, waarde) => {
    expect([term.tekst, alsTekst(term.waarde)]).toEqual([tekst, waarde]);
  });

  it('van niets is er geen som, en door nul geen deel', () => {
    expect(() => totaal([])).toThrow('niets om op te tellen');
    expect(() => gedeeldDoor(a, NUL)).toThrow('delen door nul');
  });
});

describe('de getallen van een formule', () => {
  it('staan er elk één keer, in de orde waarin zij in de formule staan', () => {
    expect(bladerenVan(plus(maal(b, a), min(a, opCenten(c)))).map(({ naam }) => naam)).toEqual(['b', 'a', 'c']);
    expect(bladerenVan(plus(a, blad('a', '6.0')))).toEqual([{ naam: 'a', waarde: '6', bron: 'invoer' }]);
  });

  it('met dezelfde naam en een andere waarde, of andersom, zijn het er twee', () => {
    expect(bladerenVan(plus(a, blad('a', '7'))).map(({ waarde }) => waarde)).toEqual(['6', '7']);
    expect(bladerenVan(plus(a, blad('z', '6'))).map(({ naam }) => naam)).toEqual(['a', 'z']);
  });

  it('zeggen waar zij vandaan komen: de invoer, een stap, of de wet zelf', () => {
    expect(bladerenVan(a)).toEqual([{ naam: 'a', waarde: '6', bron: 'invoer' }]);
    expect(bladerenVan(blad('huur', '700', 'BRP'))).toEqual([{ naam: 'huur', waarde: '700', bron: 'BRP' }]);
    expect(bladerenVan(uitkomstblad('basis', new Getal('12.5'), '12.5'))).toEqual([{ naam: 'basis', waarde: '12.5', bron: 'stap basis' }]);
    expect(bladerenVan(vast('95%', '0.95'))).toEqual([{ naam: '95%', waarde: '0.95', bron: 'vast getal' }]);
    expect([NUL, TWAALF].flatMap(bladerenVan)).toEqual([{ naam: 'nul', waarde: '0', bron: 'vast getal' }, { naam: 'maanden per jaar', waarde: '12', bron: 'vast getal' }]);
  });

  it('rekenen met veertig cijfers, ook als zij met minder binnenkwamen', () => {
    expect(gedeeldDoor(blad('een', new Decimal(1)), blad('drie', 3)).waarde.toFixed()).toBe(`0.${'3'.repeat(40)}`);
  });
});

describe('een spoor', () => {
  it('bewaart elke stap, in bedragen per maand tenzij anders gezegd, en geeft zijn uitkomst door', () => {
    const schrijver = nieuwSpoor();
    const som = schrijver.stap('som', 'art. 1', 'Wij tellen op.', plus(a, b));
    schrijver.stap('deel', 'art. 2', 'Wij delen.', gedeeldDoor(som, c), 'factor');
    expect(schrijver.spoor()).toEqual([
      { sleutel: 'som', artikel: 'art. 1', zin: 'Wij tellen op.', invoer: [{ naam: 'a', waarde: '6', bron: 'invoer' }, { naam: 'b', waarde: '4', bron: 'invoer' }], formule: '6 + 4', uitkomst: '10', eenheid: 'EUR/maand' },
      { sleutel: 'deel', artikel: 'art. 2', zin: 'Wij delen.', invoer: [{ naam: 'som', waarde: '10', bron: 'stap som' }, { naam: 'c', waarde: '2', bron: 'invoer' }], formule: '10 / 2', uitkomst: '5', eenheid: 'factor' },
    ]);
  });

  it('verandert niet meer als het eenmaal is gegeven', () => {
    const schrijver = nieuwSpoor();
    const leeg = schrijver.spoor();
    schrijver.stap('som', 'art. 1', 'Wij tellen op.', plus(a, b));
    expect([leeg, schrijver.spoor().length]).toEqual([[], 1]);
  });

  it('kan ook niet worden bijgehouden: dan blijft alleen de uitkomst', () => {
    const schrijver = zonderSpoor();
    expect(schrijver.stap('som', 'art. 1', 'Wij tellen op.', plus(a, b)).waarde.toNumber()).toBe(10);
    expect(schrijver.spoor()).toEqual([]);
  });
});

describe('getallen voor een lezer', () => {
  it.each([
    ['999', '999'],
    ['1000', '1.000'],
    ['1234567.1234567', '1.234.567,123457'],
    ['0.01234567', '0,012346'],
    ['0.00999999999', '0,00999999999'],
    ['0.0012345678901234', '0,00123456789'],
    ['0.00000000000049', '0'],
    ['-0.000001', '-0,000001'],
    ['12.123456', '12,123456'],
  ])('%s leest als %s', (waarde, tekst) => {
    expect(alsLeesbaar(new Getal(waarde))).toBe(tekst);
  });

  it('omlaag op de cent: nooit meer dan er is, en een derde die drie keer is opgeteld is heel', () => {
    expect(['1348.489999', '1348.49', '-0.001', '0.009'].map((euro) => naarCentenOmlaag(new Getal(euro)))).toEqual([134848, 134849, -1, 0]);
    const derde = new Getal('0.01').div(3);
    expect(naarCentenOmlaag(derde.plus(derde).plus(derde))).toBe(1);
  });

  it('op twee decimalen: een halve cent naar boven, en wat al rond is blijft zo', () => {
    expect(['1.005', '1.004999', '1.01', '2', '-1.005'].map((euro) => opTweeDecimalen(new Getal(euro)).toFixed())).toEqual(['1.01', '1', '1.01', '2', '-1.01']);
  });

  it('kleiner dan twintig decimalen is nul', () => {
    expect([alsTekst(new Getal('1e-21')), alsTekst(new Getal('-1e-21')), alsTekst(new Getal('1e-20'))]).toEqual(['0', '0', '0.00000000000000000001']);
  });

  it('of er een bedrag is', () => {
    expect([null, undefined, '0', '0.00', '-1', '0.01'].map((bedrag) => isMeerDanNul(bedrag))).toEqual([false, false, false, false, false, true]);
  });
});
