import { describe, expect, it } from 'vitest';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { kostenAmbtshandeling } from '../../../domain/kosten/ambtshandelingen.ts';
import { kostenVanStap } from '../../../domain/kosten/kosten-van-stap.ts';
import { wegVan } from '../../../domain/regime/weg.ts';

describe('Btag art. 2 lid 1', () => {
  it.each([
    ['betekening_titel', 13_671, 'Btag art. 2 lid 1 onder b'],
    ['derdenbeslag_periodiek', 18_491, 'Btag art. 2 lid 1 onder j'],
  ] as const)('%s kost in 2026 %i cent', (handeling, bedrag, grondslag) => {
    expect(kostenAmbtshandeling(handeling, dag('2026-03-02'))).toEqual({ soort: 'vast', bedrag, grondslag });
  });
  it.each(['2025-12-31', '2027-01-01'])('het tarief van %s is niet verzameld: onbeslist, nooit het laatst bekende', (op) => {
    const grondslag = 'Btag art. 2 lid 1 onder b';
    expect(kostenAmbtshandeling('betekening_titel', dag(op))).toEqual({ soort: 'onbeslist', reden: `het tarief van ${grondslag} voor ${op.slice(0, 4)} is niet bekend`, grondslag });
  });
});

describe('kosten van een stap', () => {
  const belasting = wegVan({ regime: 'belasting' }, 'vordering_iw19');
  const pw = wegVan({ regime: 'awb', grondslag: 'participatiewet', schendingInlichtingenplicht: false }, 'vereenvoudigd_derdenbeslag');
  const som = centen(50_000);
  const op = dag('2026-02-02');
  it.each([
    ['herinnering', belasting, null],
    ['aanmaning', belasting, 2_200],
    ['dwangbevel', belasting, 10_600],
    ['vooraankondiging', belasting, null],
    ['aanmaning', pw, 2_000],
    ['dwangbevel', pw, null],
  ] as const)('%s van € 500 langs %j: %s cent', (stap, weg, verwacht) => {
    const kosten = kostenVanStap(stap, weg, som, op);
    expect(kosten?.soort === 'vast' ? kosten.bedrag : kosten).toBe(verwacht);
  });
});
