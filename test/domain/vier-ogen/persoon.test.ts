import { expect, it } from 'vitest';
import { isDezelfdePersoon } from '../../../domain/vier-ogen/persoon.ts';

it.each([
  ['Ana de Wit', 'ana de wit', true],
  ['  Ana de Wit ', 'Ana  de\tWit', true],
  ['José de Wit', 'Jose\u0301 de Wit', true],
  ['Ana de Wit', 'Ana\u200b de Wit', true],
  ['Ana de Wit', 'Ana de Witte', false],
  ['Ana de Wit', 'Anade Wit', false],
  ['Ana de Wit', 'José de Wit', false],
  ['\u200bAna  de  Wit', 'ＡＮＡ DE WIT', true],
])('«%s» en «%s»: %s', (een, ander, zelfde) => {
  expect(isDezelfdePersoon(een, ander)).toBe(zelfde);
});
