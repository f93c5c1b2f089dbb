import { describe, expect, it } from 'vitest';
import { isStructureelAnders, wijktAf } from '../../../domain/afdracht/inkomen-wijkt-af.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag, maandVan } from '../../../domain/kalender/dag.ts';

const maanden = (...bedragen: readonly number[]) => bedragen.map((netto, i) => ({ periode: maandVan(dag(`2025-0${String(i + 1)}-01`)), netto: centen(netto) }));

describe('een ander inkomen dan bij de vaststelling (475d lid 3 onder b en lid 4)', () => {
  it.each([
    [110_000, null],
    [110_001, 'hoger'],
    [90_000, null],
    [89_999, 'lager'],
  ])('%i van 100.000 bij tien procent: %s', (opgegeven, verwacht) => {
    expect(wijktAf(centen(opgegeven), centen(100_000), 10)).toBe(verwacht);
  });

  it.each([
    ['één maand hoger', [100_000, 180_000, 100_000], false],
    ['de laatste maand hoger', [100_000, 100_000, 180_000], false],
    ['twee op rij hoger', [100_000, 120_000, 120_000], true],
    ['twee op rij, de ene hoger en de andere lager', [100_000, 120_000, 80_000], false],
    ['een maand zonder inkomen telt niet mee', [120_000, 0, 120_000], true],
    ['één maand is geen reeks', [180_000], false],
    ['twee gewone maanden', [100_000, 100_000], false],
    ['er is nog niets opgegeven', [], false],
  ])('%s: %s', (_, bedragen, verwacht) => {
    expect(isStructureelAnders(maanden(...bedragen), centen(100_000), 10)).toBe(verwacht);
  });

  it('de twee laatste maanden tellen, in welke volgorde zij ook zijn opgegeven', () => {
    const vier = maanden(120_000, 120_000, 100_000, 100_000);
    expect(isStructureelAnders(vier, centen(100_000), 10)).toBe(false);
    expect(isStructureelAnders([...vier].reverse(), centen(100_000), 10)).toBe(false);
    const om = maanden(100_000, 100_000, 120_000, 120_000);
    expect(isStructureelAnders(om, centen(100_000), 10)).toBe(true);
    expect(isStructureelAnders([...om].reverse(), centen(100_000), 10)).toBe(true);
  });
});
