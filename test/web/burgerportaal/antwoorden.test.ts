import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dag } from '../../../domain/kalender/dag.ts';
import { bedragFout } from '../../../web/burgerportaal/antwoorden/bedragfout.ts';
import { alsInvoer, bedragInWoorden, leesBedrag, leesInvoer, maandbedrag, perioden, schrijfBedrag } from '../../../web/burgerportaal/antwoorden/bedrag.ts';
import { dagFout, isRekendag, rekenbereik } from '../../../web/burgerportaal/antwoorden/bereik.ts';
import { naarFragment, uitFragment } from '../../../web/burgerportaal/antwoorden/fragment.ts';
import { brief, moeder } from './personen.ts';

describe('een bedrag zoals iemand het typt', () => {
  it.each([
    ['1850', '1850'],
    ['1.850,50', '1850.5'],
    ['€ 1850,5', '1850.5'],
    ['1850.50', '1850.5'],
    [' 1 850,50 ', '1850.5'],
    ['12.345.678', undefined],
    ['1.850.50', undefined],
    ['1,234', undefined],
    ['18500,-', '18500'],
    ['-20', undefined],
    ['', undefined],
    ['veel', undefined],
    ['0', '0'],
    ['1.85,00', undefined],
  ])('«%s» wordt %s', (getypt, gelezen) => {
    expect(leesInvoer(getypt)).toBe(gelezen);
  });

  it.each([
    ['', 'Vul een bedrag in'],
    ['-20', 'niet lager dan 0'],
    ['veel', 'alleen cijfers'],
    ['1e5', 'alleen cijfers'],
    [',5', 'cijfer vóór de komma'],
    ['12.345.678', 'te hoog'],
    ['1,234', 'twee cijfers achter de komma'],
    ['1,850.50', 'alleen een komma'],
    ['1.85,00', 'alleen een komma'],
  ])('«%s» wordt niet gelezen, en er staat wat eraan schort', (getypt, melding) => {
    expect(leesInvoer(getypt)).toBeUndefined();
    expect(bedragFout(getypt)).toContain(melding);
  });

  it('komt heen en weer gelijk terug', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom(...perioden), (centen, periode) => {
        const euros = leesInvoer((centen / 100).toFixed(2).replace('.', ','));
        if (euros === undefined) throw new Error('niet gelezen');
        const terug = leesBedrag(schrijfBedrag({ euros, periode }));
        expect(terug).toEqual({ euros, periode });
        expect(leesInvoer(alsInvoer(euros))).toBe(euros);
      }),
    );
  });

  it('van vier weken gaat maal 13/12 en van een week maal 52/12 (Besluit art. 2 lid 3)', () => {
    expect(maandbedrag({ euros: '1200', periode: 'vierweken' })).toBe('1300');
    expect(maandbedrag({ euros: '300', periode: 'week' })).toBe('1300');
  });

  it('staat er in woorden zoals een lezer het kent, op één regel', () => {
    expect(bedragInWoorden({ euros: '1850.5', periode: 'vierweken' })).toBe('€\u00a01.850,50 per 4 weken');
  });
});

describe('een dag', () => {
  it('om mee te rekenen ligt binnen de gepubliceerde normen', () => {
    const { van, totEnMet } = rekenbereik();
    expect([van, totEnMet].map(isRekendag)).toEqual([true, true]);
    expect(['2020-12-31', '2027-01-01', '2026-02-30', 'gisteren'].map(isRekendag)).toEqual([false, false, false, false]);
  });

  describe('waarop een brief kwam', () => {
    const fout = (tekst: string): string | undefined => dagFout({ voor: 'ontvangst', vanaf: dag('2026-08-03') }, tekst, dag('2026-08-20'));

    it.each(['2026-08-03', '2026-08-05', '2026-08-20'])('kan %s zijn', (tekst) => {
      expect(fout(tekst)).toBeUndefined();
    });

    it('is niet vóór de datum op de brief', () => {
      expect(fout('2026-08-02')).toContain('vóór de datum op de brief: 3 augustus 2026');
    });

    it('is niet later dan vandaag', () => {
      expect(fout('2026-08-21')).toContain('nog niet geweest');
    });
  });

  it('op de brief is niet later dan vandaag, een dag om mee te rekenen mag dat wel', () => {
    expect(dagFout({ voor: 'brief' }, '2026-08-21', dag('2026-08-20'))).toContain('nog niet geweest');
    expect(dagFout({ voor: 'berekening' }, '2026-08-21', dag('2026-08-20'))).toBeUndefined();
  });
});

describe('de link', () => {
  it.each([moeder, brief])('brengt alle antwoorden terug', (antwoorden) => {
    expect(uitFragment(naarFragment({ plaats: 'controle', antwoorden }))).toEqual({ plaats: 'controle', antwoorden });
  });

  it('brengt elke waarde terug, ook met vreemde tekens', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (waarde) => {
        expect(uitFragment(naarFragment({ plaats: 'x', antwoorden: { 'e.land': waarde } })).antwoorden).toEqual({ 'e.land': waarde });
      }),
    );
  });

  it.each(['', '#', '#v=2&stap=uitkomst&weg=reken', '#inhoud', '#v=1'])('«%s» begint bij het begin', (fragment) => {
    expect(uitFragment(fragment)).toEqual({ plaats: 'start', antwoorden: {} });
  });

  it('neemt geen vreemde velden over', () => {
    expect(uitFragment('#v=1&stap=netto&__proto__=x&netto=12&%3Cb%3E=1').antwoorden).toEqual({ netto: '12' });
  });
});
