import { expect, test, vi } from 'vitest';
import type * as Tarief from '../../domain/kosten/tarieven/2025.ts';
import { openGestuurdeStraat } from './omgeving.ts';

vi.mock('../../domain/kosten/tarieven/2025.ts', async (echt) => {
  const { kostenwet2025 } = await echt<typeof Tarief>();
  return { kostenwet2025: { ...kostenwet2025, aanmaning: { ...kostenwet2025.aanmaning, hoog: 2000 } } };
});

test('€ 20 in plaats van € 21 voor de aanmaning (Kostenwet 2): de vergelijking met verwacht.csv faalt op de kosten', async () => {
  const straat = await openGestuurdeStraat(['WS-2024-0003', 'WS-2024-0004']);
  try {
    await straat.speel('2025-02-28');
    expect(await straat.verschillen()).toEqual([
      { aanslagnummer: 'WS-2024-0004', kolom: 'aanmaning_kosten', verwacht: '21,00', gevonden: '20,00' },
      { aanslagnummer: 'WS-2024-0004', kolom: 'kosten', verwacht: '134,00', gevonden: '133,00' },
      { aanslagnummer: 'WS-2024-0004', kolom: 'terugbetaald', verwacht: '0,00', gevonden: '1,00' },
    ]);
  } finally {
    await straat.stop();
  }
});
