import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { speelOverdracht, type Uitslag } from '../../bench/overdracht/spel.ts';
import { PROJECT } from '../../bin/opbouw/plaatsen.ts';

/**
 * Two complete organisations, each its own database, namespace, worker and bronhouder, and the real router with mutual TLS between them: A hands the collection over
 * to B, and B back to A. A worker dies at one step and a database at another; `npm run bench -- overdracht` kills everything at every step.
 */
let uitslag: Uitslag;
beforeAll(async () => {
  // The processes run what was built; nothing when it is up to date.
  execFileSync(process.execPath, [join(PROJECT, 'bin', 'opbouw', 'bouw.mjs'), 'prisma', 'code', 'workflows'], { stdio: 'ignore' });
  uitslag = await speelOverdracht([
    { bij: 'a', overdracht: 1, stap: 'gegevens_sturen', slachtoffer: 'worker a' },
    { bij: 'a', overdracht: 2, stap: 'aanvaard', slachtoffer: 'database b' },
  ]);
}, 900_000);

describe('overdracht over en weer, met een worker en een database gedood', () => {
  test('beide vielen', () => {
    expect([uitslag.gebeurd.length, uitslag.over]).toEqual([2, []]);
  });
  test('elke cent is geboekt, elke maand int er een, en derde en schuldenaar hebben elke brief een keer', () => {
    expect(uitslag.gebreken).toEqual([]);
  });
  test('beide gingen door elke stap', () => {
    expect(uitslag.stappen).toEqual({
      a: [['aangeboden', 'gegevens_sturen', 'kennis_geven', 'kennis_gegeven', 'afronden', 'nazorg', 'gesloten'], ['aanvaard', 'aanvaard', 'kennis_geven', 'kennis_gegeven', 'nazorg']],
      b: [['aanvaard', 'aanvaard', 'kennis_geven', 'kennis_gegeven', 'nazorg', 'gesloten'], ['aanbieden', 'aangeboden', 'gegevens_sturen', 'afronden', 'nazorg']],
    });
  });
});
