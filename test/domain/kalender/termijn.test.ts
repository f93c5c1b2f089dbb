import { describe, expect, it } from 'vitest';
import { dag } from '../../../domain/kalender/dag.ts';
import { afschriftVerklaring476b, betwisting477a, overbetekening475i, toezending479g, verklaring476a } from '../../../domain/kalender/derdenbeslag.ts';
import { openTermijn, uitersteDag, valtBinnen, werkdatum } from '../../../domain/kalender/termijn.ts';

const dagen = (...teksten: readonly string[]) => teksten.map(dag);

describe('een termijn waarvan het einde open is', () => {
  const open = openTermijn(dagen('2029-05-14', '2029-05-11'), 'ander', 'de wet zegt het niet');

  it('noemt de lezingen op volgorde van datum, met de reden', () => {
    expect(open).toMatchObject({ soort: 'onbeslist', lezingen: [{ laatsteDag: '2029-05-11' }, { laatsteDag: '2029-05-14' }], reden: 'de wet zegt het niet' });
  });
  it('is er niet als alle lezingen op één dag uitkomen', () => {
    expect(openTermijn(dagen('2029-05-11', '2029-05-11'), 'ander', 'open')).toMatchObject({ soort: 'vast', laatsteDag: '2029-05-11', verlengdDoor: [] });
  });
  it('heeft ten minste één lezing', () => {
    expect(() => openTermijn([], 'ander', 'open')).toThrow('een open termijn heeft ten minste één lezing');
  });
  it('wacht op een ander tot de laatste lezing, en bindt ons aan de vroegste', () => {
    expect(werkdatum(open)).toBe('2029-05-15');
    expect(uitersteDag(openTermijn(dagen('2029-05-14', '2029-05-11'), 'zelf', 'open'))).toBe('2029-05-11');
  });
  it.each([
    ['2029-05-11', true],
    ['2029-05-12', undefined],
    ['2029-05-14', undefined],
    ['2029-05-15', false],
  ])('een handeling op %s is op tijd: %s', (op, opTijd) => {
    expect(valtBinnen(open, dag(op))).toBe(opTijd);
  });
});

describe('wat wij zelf moeten doen, doen wij binnen de vroegste lezing', () => {
  // 11 May 2029, the Friday after Hemelvaartsdag, may turn out to be gelijkgesteld; so may the Fridays of every term below.
  it.each([
    ['Rv 475i lid 1: acht dagen', overbetekening475i(dag('2029-05-03')), '2029-05-11'],
    ['Rv 479g lid 3: zeven dagen', toezending479g(dag('2029-05-04')), '2029-05-11'],
    ['Rv 476b lid 3: drie dagen', afschriftVerklaring476b(dag('2029-06-05')), '2029-06-08'],
    ['Rv 477a lid 2: twee maanden', betwisting477a(dag('2029-04-08')), '2029-06-08'],
  ])('%s', (_artikel, termijn, laatsteDag) => {
    expect(termijn.soort).toBe('onbeslist');
    expect(uitersteDag(termijn)).toBe(laatsteDag);
  });
});

describe('Rv 476a lid 1: een open verzoek naast vier weken die vaststaan', () => {
  it('wacht tot de vier weken om zijn, en noemt elke uitkomst', () => {
    // The two weeks end in 2022, of which the gelijkgestelde dagen are not known; the four weeks end in 2023.
    const { termijn, ...rest } = verklaring476a(dag('2022-12-09'), dag('2022-12-27'));
    expect(rest).toEqual({ verzoekTijdig: undefined });
    expect(termijn).toMatchObject({ lezingen: [{ laatsteDag: '2022-12-23' }, { laatsteDag: '2022-12-27' }, { laatsteDag: '2023-01-06' }] });
    expect(werkdatum(termijn)).toBe('2023-01-07');
  });
});
