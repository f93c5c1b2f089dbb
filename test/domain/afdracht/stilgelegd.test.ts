import { describe, expect, it } from 'vitest';
import { standVan } from '../../../domain/afdracht/stilgelegd.ts';

describe('conservatoir beslag en de verdeling, naar rang (nota van toelichting routeervoorziening art. 5 d)', () => {
  it.each([
    ['er ligt geen', [], [50, 90], 'vrij'],
    ['lager dan alle executoriale', [90], [10, 50], 'vrij'],
    ['hoger dan alle', [10], [50, 90], 'stilgelegd'],
    ['gelijk met de hoogste', [50], [90, 50], 'stilgelegd'],
    ['ertussen', [50], [90, 10], 'open'],
    ['gelijk met de laagste', [90], [10, 90], 'open'],
    ['gelijk met de enige', [90], [90], 'stilgelegd'],
    ['een lager en een hoger: het hogere legt stil', [90, 10], [50], 'stilgelegd'],
    ['een lager en een ertussen: open', [90, 40], [10, 50], 'open'],
  ] as const)('%s: %s tegenover %s is %s', (_wat, conservatoir, executoriaal, stand) => {
    expect(standVan(conservatoir, executoriaal)).toBe(stand);
  });
});
