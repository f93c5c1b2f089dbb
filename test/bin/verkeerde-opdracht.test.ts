import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const PROGRAMMA = ['--import', 'tsx', fileURLToPath(new URL('../../bin/invorderstraat.ts', import.meta.url))];

function draai(argumenten: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...PROGRAMMA, ...argumenten], { input: '', encoding: 'utf8' });
  return { exit: status, uit: stdout, fout: stderr };
}

describe('invorderstraat met een verkeerde opdracht: Nederlands, exit 2', () => {
  it.each([
    [['leest'], 'de opdracht «leest» bestaat niet; bedoeld is misschien lees'],
    [['taken', '--x999993653=Jansen'], 'de optie «--x«…»» bestaat niet'],
    [['dossier'], '«nummer» ontbreekt'],
    [['rekentool'], 'de optie «--persoon <bsn>» is verplicht'],
    [['rekentool', '--persoon'], 'na de optie «--persoon <bsn>» ontbreekt de waarde'],
    [['lees', 'suwi', 'a', 'b'], 'er staan te veel woorden achter de opdracht'],
  ])('%j', (argumenten, zin) => {
    expect(draai(argumenten)).toEqual({ exit: 2, uit: '', fout: `invorderstraat: ${zin}\n(zie invorderstraat --help)\n` });
  });
});

describe('invorderstraat', () => {
  it('zonder opdracht: de hulp op stderr, exit 2', () => {
    expect(draai([])).toMatchObject({ exit: 2, uit: '', fout: expect.stringContaining('Gebruik: invorderstraat [opties] [opdracht]') as unknown });
  });

  it('met --help: de hulp op stdout, zonder Engels, exit 0', () => {
    const { exit, uit } = draai(['rekentool', '--help']);
    expect([exit, uit]).toEqual([0, expect.stringContaining('(standaard: "2026-02-02")')]);
    expect(uit).not.toMatch(/options|default|command/i);
  });

  it('eindigt stil als de lezer genoeg heeft', async () => {
    const kind = spawn(process.execPath, [...PROGRAMMA, 'ketentest', 'termijnen'], { stdio: ['pipe', 'pipe', 'pipe'] });
    const fout: string[] = [];
    kind.stderr.on('data', (deel: Buffer) => fout.push(deel.toString()));
    kind.stdout.destroy();
    kind.stdin.end(JSON.stringify(Array.from({ length: 20_000 }, (_leeg, plaats) => ({ id: plaats, invoer: null }))));
    expect([await once(kind, 'close'), fout.join('')]).toEqual([[0, null], '']);
  });
});
