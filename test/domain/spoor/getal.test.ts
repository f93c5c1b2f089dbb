import { describe, expect, it } from 'vitest';
import { centen } from '../../../domain/geld/centen.ts';
import { alsLeesbaar, alsTekst, decimaal, Getal, naarCenten } from '../../../domain/spoor/getal.ts';
import { nieuwSpoor } from '../../../domain/spoor/spoor.ts';
import { blad, gedeeldDoor, grootste, kleinste, maal, min, plus } from '../../../domain/spoor/term.ts';

describe('afronden op de cent', () => {
  it.each([
    ['1348.485', 134849],
    ['1348.4849999', 134848],
    ['0.005', 1],
    ['962.5049999999999999999999', 96251],
  ])('%s euro is %i cent', (euro, cent) => {
    expect(naarCenten(new Getal(euro))).toBe(cent);
  });

  it('drie keer een derde van een halve cent valt niet net eronder', () => {
    const derde = new Getal('0.005').div(3);
    expect(naarCenten(derde.plus(derde).plus(derde))).toBe(1);
  });
});

describe('getallen als tekst', () => {
  it('centen als decimaal bedrag', () => expect(decimaal(centen(134849))).toBe('1348.49'));
  it('zonder exponent, ten hoogste 20 decimalen', () => expect(alsTekst(new Getal(1).div(3))).toBe('0.33333333333333333333'));
  it.each([
    ['29735.424', '29.735,424'],
    ['0.000000438698', '0,000000438698'],
    ['-1234.5', '-1.234,5'],
    ['932.93', '932,93'],
    ['0', '0'],
  ])('%s leest als %s', (waarde, tekst) => expect(alsLeesbaar(new Getal(waarde))).toBe(tekst));
});

describe('formule en uitkomst komen uit dezelfde term', () => {
  const [a, b, c] = [blad('a', '6'), blad('b', '4'), blad('c', '2')];
  it.each([
    [maal(min(a, b), c), '(6 − 4) × 2', '4'],
    [min(a, min(b, c)), '6 − (4 − 2)', '4'],
    [gedeeldDoor(a, maal(b, c)), '6 / (4 × 2)', '0.75'],
    [plus(kleinste(a, b), grootste(b, c)), '(de laagste van 6 en 4) + (de hoogste van 4 en 2)', '8'],
    [plus(blad('negatief', '-3'), a), '(-3) + 6', '3'],
  ])('%#', (term, formule, uitkomst) => {
    const schrijver = nieuwSpoor();
    schrijver.stap('s', 'art. 1', 'Zin.', term);
    expect(schrijver.spoor()).toMatchObject([{ formule, uitkomst }]);
  });

  it('een getal dat twee keer in de formule staat is één invoer', () => {
    const schrijver = nieuwSpoor();
    schrijver.stap('s', 'art. 1', 'Zin.', maal(a, a));
    expect(schrijver.spoor()[0]?.invoer).toStrictEqual([{ naam: 'a', waarde: '6', bron: 'invoer' }]);
  });

  it('delen door nul mag niet', () => expect(() => gedeeldDoor(a, blad('nul', 0))).toThrow(RangeError));
});
