import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { delen, metDelen } from '../../bin/brieven/pagina.ts';
import { proefbrieven } from '../../bin/brieven/proefbrieven.ts';
import { scores } from '../../bin/brieven/score.ts';

const docs = new URL('../../docs/', import.meta.url);
const pagina = readFileSync(new URL('brieven.md', docs), 'utf8');
const brieven = proefbrieven();

describe('docs/brieven.md', () => {
  it('zegt wat de sjablonen doen; anders: npm run brieven', async () => {
    expect(pagina).toBe(metDelen(pagina, delen(await scores(brieven))));
  });

  it('heeft van elke brief een beeld, en van niets anders', () => {
    const beelden = new Set(brieven.map(({ sjabloon }) => `${sjabloon.soort}.png`));
    expect(new Set(readdirSync(new URL('beeld/brieven/', docs)))).toEqual(beelden);
    for (const beeld of beelden) expect(readFileSync(new URL(`beeld/brieven/${beeld}`, docs)).subarray(1, 4).toString()).toBe('PNG');
  });

  it('heeft een plaats voor elk deel dat erin gemaakt wordt', () => {
    expect(() => metDelen('# Letters', { eisen: '', wetswoorden: '', sjablonen: '' })).toThrow(RangeError);
  });
});
