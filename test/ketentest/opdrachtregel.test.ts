import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { publiekeGevallen } from './publieke-gevallen.ts';

const INVORDERSTRAAT = fileURLToPath(new URL('../../bin/invorderstraat.ts', import.meta.url));

function draai(argumenten: readonly string[], invoer: string): { code: number | null; uit: string; fout: string } {
  // The environment is emptied of what a database or server needs: ketentest must run without them.
  const { PATH = '', HOME = '' } = process.env;
  const uitkomst = spawnSync(process.execPath, ['--import', 'tsx', INVORDERSTRAAT, ...argumenten], { input: invoer, encoding: 'utf8', env: { PATH, HOME } });
  return { code: uitkomst.status, uit: uitkomst.stdout, fout: uitkomst.stderr };
}

describe('invorderstraat ketentest', () => {
  it('schrijft voor een heel bestand op stdin één JSON-lijst met de id van elk geval', () => {
    const bestand = readFileSync(new URL('gevallen/termijnen.json', import.meta.url), 'utf8');
    const { code, uit } = draai(['ketentest', 'termijnen'], bestand);
    const antwoorden = z.array(z.object({ id: z.string(), uitkomst: z.record(z.string(), z.unknown()) })).parse(JSON.parse(uit));
    expect(code).toBe(0);
    expect(antwoorden.map(({ id }) => id)).toEqual(publiekeGevallen('termijnen').map(({ id }) => id));
  });

  it('eindigt met 0 als een geval niet te lezen was: de lijst is er', () => {
    const { code, uit } = draai(['ketentest', 'kosten_en_toerekening'], '[{"id":"a","invoer":{"onderwerp":"x"}}]');
    expect([code, uit]).toEqual([0, expect.stringContaining('"fout"')]);
  });

  it('weigert een onbekende soort met 2 en zegt welke er zijn', () => {
    const { code, fout } = draai(['ketentest', 'bestaat_niet'], '[]');
    expect(code).toBe(2);
    expect(fout).toContain('onbekende soort «bestaat_niet»; bekend zijn: termijnen, kosten_en_toerekening');
  });

  it('weigert wat geen JSON is met 2', () => {
    const { code, uit, fout } = draai(['ketentest', 'termijnen'], 'geen json');
    expect([code, uit]).toEqual([2, '']);
    expect(fout).toContain('geen JSON');
  });
});
