import { expect, it } from 'vitest';
import { GRONDEN_IW10, isGrondIw10 } from '../../../domain/regime/versneld.ts';

it('kent de gronden a tot en met g van IW 10 lid 1, elk met de tekst van de wet', () => {
  expect(Object.keys(GRONDEN_IW10)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  expect(GRONDEN_IW10.g).toContain('een vordering wordt gedaan als bedoeld in artikel 19');
});

it.each(['h', 'A', '', 'toString', null, 1])('%s is geen letter van een grond', (letter) => {
  expect(isGrondIw10(letter)).toBe(false);
});
