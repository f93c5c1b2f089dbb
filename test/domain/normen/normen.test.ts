import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { dag, plusDagen, voluit } from '../../../domain/kalender/dag.ts';
import type { Norm } from '../../../domain/normen/norm.ts';
import { halfjaren, normenOp } from '../../../domain/normen/normen.ts';
import { woonlandfactor } from '../../../domain/normen/woonlandfactor.ts';
import { woonlandfactoren2026 } from '../../../domain/normen/woonlandfactoren-2026.ts';

const normenVan = (halfjaar: (typeof halfjaren)[number]): [string, Norm][] => Object.entries<Norm>(halfjaar.normen);

describe('de normen per halfjaar', () => {
  it('sluiten op elkaar aan, van 1 januari 2021 tot en met 31 december 2026', () => {
    expect(halfjaren[0]?.van).toBe('2021-01-01');
    expect(halfjaren.at(-1)?.totEnMet).toBe('2026-12-31');
    for (const [plaats, { van }] of halfjaren.entries()) {
      const vorige = halfjaren[plaats - 1];
      if (vorige) expect(van).toBe(plusDagen(dag(vorige.totEnMet), 1));
    }
  });

  it.each(halfjaren.map((halfjaar) => [halfjaar.van, halfjaar] as const))(
    '%s: elke waarde is een decimaal getal met een bron, of heeft een reden',
    (_van, halfjaar) => {
      for (const [, norm] of normenVan(halfjaar)) {
        if (norm.waarde === null) {
          expect(norm.reden).not.toBe('');
        } else {
          expect(norm.waarde).toMatch(/^-?\d+(\.\d+)?$/);
          expect('berekend' in norm.bron ? norm.bron.berekend : norm.bron.bwb).toMatch(/^BWBR\d{7}$|\w/);
        }
      }
    },
  );

  it.each(halfjaren.map((halfjaar) => [halfjaar.van, halfjaar] as const))(
    '%s: de maxima van lid 1 lopen op van a naar c en van b naar d',
    (_van, { normen }) => {
      const [a, b, c, d] = [normen.rv_475da_1_a, normen.rv_475da_1_b, normen.rv_475da_1_c, normen.rv_475da_1_d].map(
        ({ waarde }) => new Decimal(waarde ?? 'NaN'),
      );
      expect(a?.lt(b ?? 0) && c?.lt(d ?? 0) && a.lt(c)).toBe(true);
    },
  );

  it('de formule wordt lineair op 1 januari 2026', () => {
    expect(halfjaren.filter(({ formule }) => formule === 'lineair-2026').map(({ van }) => van)).toStrictEqual(['2026-01-01', '2026-07-01']);
  });

  it('de basishuur van 2026 is de normhuur min de verlagingen', () => {
    for (const halfjaar of halfjaren) {
      if (halfjaar.formule !== 'lineair-2026') continue;
      expect(halfjaar.normen.wht_16_basishuur_ep.waarde).toBe(new Decimal('252.49').minus('1.82').minus('48.15').toFixed());
      expect(halfjaar.normen.wht_16_basishuur_mp.waarde).toBe(new Decimal('252.49').minus('3.63').minus('48.15').toFixed());
    }
  });
});

describe('normenOp', () => {
  it.each([
    ['2025-06-30', '2025-01-01'],
    ['2025-07-01', '2025-07-01'],
    ['2025-12-31', '2025-07-01'],
    ['2026-01-01', '2026-01-01'],
  ])('op %s gelden de normen van %s', (op, van) => {
    expect(normenOp(dag(op))).toMatchObject({ soort: 'bekend', halfjaar: { van } });
  });

  it.each(['2020-12-31', '2027-01-01'])('op %s zijn er geen normen: onbeslist', (op) => {
    expect(normenOp(dag(op))).toEqual({ soort: 'onbeslist', reden: `Voor ${voluit(dag(op))} zijn geen normen voor de beslagvrije voet gepubliceerd.` });
  });

  it('zoekt ook in een andere lijst', () => {
    expect(normenOp(dag('2026-03-01'), []).soort).toBe('onbeslist');
  });
});

describe('Rv 475da lid 4: de woonlandfactor', () => {
  const in2026 = dag('2026-03-01');
  it.each([
    ['Polen', '0.6'],
    ['polen', '0.6'],
    ['Gazastrook en Westelijke Jordaanoever', '0.7'],
    ['Vaticaanstad', '1.0'],
  ])('%s heeft factor %s', (land, factor) => {
    expect(woonlandfactor(land, in2026)).toMatchObject({ soort: 'bekend', factor });
  });

  it.each([null, '', 'Onbekend', 'Internationaal gebied'])('«%s» is geen land dat niet genoemd is: onbeslist, geen factor 1', (land) => {
    expect(woonlandfactor(land, in2026)).toEqual({ soort: 'onbeslist', reden: 'Het woonland is niet bekend; de woonlandfactor staat dus niet vast.' });
  });

  it.each(['2025-12-31', '2027-01-01'])('van een ander jaar dan 2026 (%s) is de factor niet verzameld', (op) => {
    expect(woonlandfactor('Polen', dag(op))).toEqual({ soort: 'onbeslist', reden: `De woonlandfactoren die op ${voluit(dag(op))} golden zijn niet verzameld (wel die van 2026).` });
  });

  it.each(['2026-01-01', '2026-12-31'])('op %s geldt de bijlage van 2026', (op) => {
    expect(woonlandfactor('Polen', dag(op))).toEqual({ soort: 'bekend', factor: '0.6', genoemd: true, versie: '2026-01-01' });
  });

  it('een land dat de bijlage niet noemt heeft factor 1, en dat staat erbij (Regeling art. 1 lid 2)', () => {
    expect(woonlandfactor('Vaticaanstad', in2026)).toEqual({ soort: 'bekend', factor: '1.0', genoemd: false, versie: '2026-01-01' });
  });

  it.each(Object.entries(woonlandfactoren2026))('%s heeft ook in hoofdletters en met spaties factor %s', (land, factor) => {
    expect(woonlandfactor(` ${land.toUpperCase()} `, in2026)).toMatchObject({ factor, genoemd: true });
  });

  it('geen factor is hoger dan 1 (Besluit art. 6 lid 2)', () => {
    expect(Object.values(woonlandfactoren2026).every((factor) => Number(factor) > 0 && Number(factor) <= 1)).toBe(true);
  });
});
