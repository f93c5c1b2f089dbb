import { expect, it } from 'vitest';
import { isVoorNiets } from '../../bench/storing/verloop.ts';

it.each([
  ['zonder de stap waarvoor is afgewogen telt de afweging niet: wie om die dag betaalt is afgewogen of niet', 'opportuniteitsafweging', ['dwangbevel'], true],
  ['kwam de vooraankondiging, dan hoort de afweging erbij', 'opportuniteitsafweging', ['dwangbevel', 'vooraankondiging'], false],
  ['ligt er een beslag, dan ook', 'opportuniteitsafweging', ['dwangbevel', 'beslag gelegd'], false],
  ['elk ander besluit telt altijd', 'dwangbevel', ['dwangbevel'], false],
] as const)('%s', (_wat, soort, stappen, voorNiets) => {
  expect(isVoorNiets(soort, stappen.map((wat) => ({ wat })))).toBe(voorNiets);
});
