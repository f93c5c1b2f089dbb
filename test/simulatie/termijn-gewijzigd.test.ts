import { expect, test, vi } from 'vitest';
import type * as Invorderingswet from '../../domain/kalender/invorderingswet.ts';
import { openGestuurdeStraat } from './omgeving.ts';

vi.mock('../../domain/kalender/invorderingswet.ts', async (echt) => {
  const [wet, { plusDagen }] = await Promise.all([echt<typeof Invorderingswet>(), import('../../domain/kalender/dag.ts')]);
  return { ...wet, aanmaningIw11: (dagtekening: Parameters<typeof wet.aanmaningIw11>[0]) => wet.aanmaningIw11(plusDagen(dagtekening, -1)) };
});

test('dertien dagen in plaats van twee weken na de aanmaning (IW 11): de vergelijking met verwacht.csv faalt op het dwangbevel', async () => {
  const straat = await openGestuurdeStraat(['WS-2024-0002', 'WS-2024-0004']);
  try {
    await straat.speel('2025-02-28');
    expect(await straat.verschillen()).toEqual([
      { aanslagnummer: 'WS-2024-0004', kolom: 'dwangbevel', verwacht: '2025-02-05', gevonden: '2025-02-04' },
      { aanslagnummer: 'WS-2024-0004', kolom: 'dwangbevel_betekend', verwacht: '2025-02-07', gevonden: '2025-02-06' },
    ]);
  } finally {
    await straat.stop();
  }
});
