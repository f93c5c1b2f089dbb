import { expect, test } from 'vitest';
import { zaakVanVerhaal, type VerhaalId } from '../../../contract/zaak.ts';
import { momentVanDeNacht } from '../../../workflows/kern/spreiding.ts';

const UUR = 3_600_000;
const momenten = Array.from({ length: 12_000 }, (_leeg, i) => momentVanDeNacht(zaakVanVerhaal((i + 1) as VerhaalId)));

test('een zaak heeft altijd hetzelfde moment, en dat ligt in de eerste zes uur van de dag', () => {
  expect(momentVanDeNacht(zaakVanVerhaal(7 as VerhaalId))).toBe(momenten[6]);
  expect(Math.min(...momenten)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...momenten)).toBeLessThan(6 * UUR);
});

test('opvolgende nummers vallen gelijkmatig over de nacht: elk kwartier zijn deel', () => {
  const kwartieren = Array.from({ length: 24 }, (_leeg, k) => momenten.filter((moment) => Math.floor(moment / (UUR / 4)) === k).length);
  // 500 a quarter; six standard deviations.
  for (const aantal of kwartieren) expect(Math.abs(aantal - 500)).toBeLessThan(135);
});
