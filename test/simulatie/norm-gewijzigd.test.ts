import { expect, test, vi } from 'vitest';
import type * as Norm from '../../domain/normen/2025-01-01.ts';
import { openGestuurdeStraat } from './omgeving.ts';

vi.mock('../../domain/normen/2025-01-01.ts', async (echt) => {
  const { halfjaar202501 } = await echt<typeof Norm>();
  const { normen } = halfjaar202501;
  return { halfjaar202501: { ...halfjaar202501, normen: { ...normen, pw_21_b: { ...normen.pw_21_b, waarde: '1923.07' } } } };
});

test('een euro meer norm (Pw 21 onderdeel b): de vergelijking met verwacht.csv faalt op de beslagvrije voet', async () => {
  const straat = await openGestuurdeStraat(['WS-2024-0004', 'WS-2024-0013']);
  try {
    await straat.speel('2025-05-31');
    expect(await straat.verschillen()).toEqual([
      { aanslagnummer: 'WS-2024-0013', kolom: 'vaststellingen', verwacht: '2025-03-25:912,98', gevonden: '2025-03-25:913,46' },
    ]);
  } finally {
    await straat.stop();
  }
});
