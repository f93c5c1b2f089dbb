import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { voerUit } from '../../../bin/opdracht/rekentool.ts';
import { draai } from '../../opzet/opdracht.ts';

const map = mkdtempSync(join(tmpdir(), 'inkomens-'));
afterAll(() => {
  rmSync(map, { recursive: true });
});

/** Runs the command with a file of incomes. */
async function reken(inkomens: string) {
  const { code: exit, uit, fout } = await draai(async () => voerUit([], { persoon: '999993653', dag: '2026-02-02', inkomens }));
  return { exit, uit, fout };
}

describe('invorderstraat rekentool --inkomens', () => {
  it.each([
    ['een leeg bestand', '', 'rekentool: «i-«…».csv»: het bestand is leeg\n'],
    ['een bestand zonder kop', '999993653;1;vanaf', 'regel 1: dit is geen kop'],
    ['bytes die geen tekst zijn', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'het bestand is geen tekst in UTF-8'],
  ])('%s: exit 2 met de reden, geen uitkomst', async (_naam, inhoud, reden) => {
    const pad = join(map, 'i-999993653.csv');
    writeFileSync(pad, inhoud);
    expect(await reken(pad)).toEqual({ exit: 2, uit: '', fout: expect.stringContaining(reden) as unknown });
  });

  it('een bestand dat er niet is, zonder het nummer in zijn naam', async () => {
    expect(await reken(join(map, '999993653', '9999.93.653.csv'))).toEqual({ exit: 2, uit: '', fout: 'rekentool: ««…».csv» kan niet worden gelezen: het is er niet (ENOENT)\n' });
  });

  it('een map', async () => {
    expect(await reken(map)).toMatchObject({ exit: 2, fout: expect.stringContaining('het is een map') as unknown });
  });
});
