import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GEVALLEN, woorden } from './gevallen.ts';

const verwacht = JSON.parse(readFileSync(new URL('./woord-voor-woord.json', import.meta.url), 'utf8')) as Readonly<Record<string, unknown>>;

describe('de modelmededeling woord voor woord: wat de inwoner leest (Rv 475i lid 2; Regeling beslagvrije voet bijlage 2)', () => {
  it.each(Object.keys(GEVALLEN))('%s', (naam) => {
    expect(woorden()[naam]).toEqual(verwacht[naam]);
  });

  it('er staat niets in het bestand dat geen geval is', () => {
    expect(Object.keys(verwacht)).toEqual(Object.keys(GEVALLEN));
  });
});
