import { describe, expect, it } from 'vitest';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { actieveBeslagen, beslagId, deurwaarderVan, eisGeldig, oudsteEerst } from '../../../domain/samenloop/beslag.ts';
import { bijstand, gdw } from './beslagen.ts';

const op = (dagtekst: string) => dag(dagtekst);
const ids = (beslagen: readonly { readonly id: string }[]): string => beslagen.map(({ id }) => id).join('');

describe('welke beslagen op een dag op een inkomen liggen', () => {
  const lijst = [
    gdw('A', '2026-01-12'),
    gdw('B', '2026-01-12', { bron: 'pensioen' }),
    gdw('C', '2026-01-12', { vorm: { bevoegdheid: 'verrekening' } }),
    gdw('D', '2026-01-12', { afgemeldOp: op('2026-06-15') }),
    gdw('E', '2026-06-15', { afgemeldOp: op('2026-06-16'), executoriaal: false }),
    gdw('F', '2026-06-16'),
  ];

  it('die van de dag zelf wel, wat is afgemeld, elders ligt of wordt verrekend niet; conservatoir telt mee', () => {
    expect(ids(actieveBeslagen(lijst, 'loon', op('2026-06-15')))).toBe('AE');
    expect(ids(actieveBeslagen(lijst, 'loon', op('2026-06-14')))).toBe('AD');
    expect(ids(actieveBeslagen(lijst, 'pensioen', op('2026-06-15')))).toBe('B');
  });
});

describe('de oudste eerst', () => {
  it('op dag, dan op tijdstip, dan op id', () => {
    const lijst = [gdw('E', '2026-02-10'), gdw('D', '2026-01-12', { tijdstip: '14:10' }), gdw('C', '2026-01-12', { tijdstip: '09:05' }), gdw('B', '2026-01-12', { tijdstip: '09:05' }), gdw('Z', '2026-01-12'), gdw('F', '2025-12-31')];
    expect(ids(oudsteEerst(lijst))).toBe('FZBCDE');
    expect(ids(oudsteEerst([...lijst].reverse()))).toBe('FZBCDE');
    expect(ids(lijst)).toBe('EDCBZF');
  });
});

describe('de deurwaarder', () => {
  it('is er alleen bij derdenbeslag', () => {
    expect([deurwaarderVan(gdw('A', '2026-01-12')), deurwaarderVan(bijstand('B', '2026-01-12'))]).toEqual(['gerechtsdeurwaarder', null]);
  });
});

describe('beslagen die niet kunnen', () => {
  it('een beslag zonder id', () => {
    expect(() => beslagId('')).toThrow('een beslag zonder id');
  });

  it.each(['24:00', '19:60', '9:05', '09:05:00', 'x09:05', '09:5', '', '0905', '2a:00'])('het tijdstip «%s»', (tijdstip) => {
    expect(() => { eisGeldig([gdw('A', '2026-01-12', { tijdstip })]); }).toThrow('beslag A: het tijdstip is geen UU:MM');
  });

  it.each(['00:00', '09:05', '19:59', '23:59'])('het tijdstip «%s» kan wel', (tijdstip) => {
    expect(() => { eisGeldig([gdw('A', '2026-01-12', { tijdstip })]); }).not.toThrow();
  });

  it('een negatief openstaand bedrag kan niet, nul wel', () => {
    expect(() => { eisGeldig([gdw('A', '2026-01-12', { openstaand: centen(-1) })]); }).toThrow('beslag A: het openstaande bedrag is negatief');
    expect(() => { eisGeldig([gdw('A', '2026-01-12', { openstaand: centen(0) })]); }).not.toThrow();
  });
});
