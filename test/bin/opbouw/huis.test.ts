import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { opdrachtregel } from '../../../bin/opbouw/achterblijvers.ts';
import { Huis, Onderbroken } from '../../../bin/opbouw/huis.ts';
import { Proces } from '../../../bin/opbouw/proces.ts';
import { eisAlleen } from '../../../bin/opbouw/vergrendeling.ts';

let map: string;
let administratie: string;

/** A child that writes its name in a shared file when it is asked to stop. */
function kind(naam: string): Proces {
  const einde = join(map, 'einde');
  const code = `process.on('SIGTERM', () => { require('fs').appendFileSync(${JSON.stringify(einde)}, ${JSON.stringify(`${naam} `)}); process.exit(0); });
    console.log('klaar'); setInterval(() => undefined, 1000);`;
  return new Proces({ naam, bestand: process.execPath, argumenten: ['-e', code], log: join(map, `${naam}.log`) });
}

async function totKlaar(proces: Proces): Promise<void> {
  while (!proces.laatsteRegels().includes('klaar')) await new Promise((klaar) => setTimeout(klaar, 20));
}

beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'invorderstraat-huis-'));
  administratie = join(map, 'draait.json');
});
afterEach(() => {
  rmSync(map, { recursive: true, force: true });
});

describe('het huis van npm start', () => {
  test('stopt zijn kinderen in omgekeerde volgorde, en is daarna leeg', async () => {
    const huis = new Huis(administratie);
    const kinderen = [];
    for (const naam of ['database', 'worker', 'simulatie']) kinderen.push(await huis.neemOp(kind(naam), 'node'));
    await Promise.all(kinderen.map(totKlaar));
    await huis.sluit();
    expect(readFileSync(join(map, 'einde'), 'utf8')).toBe('simulatie worker database ');
    expect(existsSync(administratie)).toBe(false);
  });

  test('meldt een kind dat onverwacht stopt, met zijn laatste regels', async () => {
    const huis = new Huis(administratie);
    const bestand = process.execPath;
    const ziek = new Proces({ naam: 'worker', bestand, argumenten: ['-e', "console.error('geen verbinding'); process.exit(3)"], log: join(map, 'worker.log') });
    huis.bewaak(await huis.neemOp(ziek, 'node'));
    await expect(huis.einde).rejects.toThrow(/worker is onverwacht gestopt \(code 3\)[^]*geen verbinding/);
    await huis.sluit();
  });

  test('een programma dat niet bestaat wordt gemeld en niet een fout zonder uitleg', async () => {
    const huis = new Huis(administratie);
    const proces = await huis.neemOp(new Proces({ naam: 'temporal', bestand: join(map, 'bestaat-niet'), argumenten: [], log: join(map, 't.log') }), 'x');
    huis.bewaak(proces);
    await expect(huis.einde).rejects.toThrow(/temporal is onverwacht gestopt \(code 127\)/);
    await huis.sluit();
  });

  test('hoort een stopsignaal één keer, ook als het twee keer komt', async () => {
    const huis = new Huis(administratie);
    process.emit('SIGHUP', 'SIGHUP');
    process.emit('SIGTERM', 'SIGTERM');
    await expect(huis.einde).rejects.toEqual(new Onderbroken('SIGHUP'));
    await huis.sluit();
  });

  test('wie aankomt terwijl het sluit wordt meteen weer gestopt', async () => {
    const huis = new Huis(administratie);
    await huis.sluit();
    const laat = kind('laat');
    await expect(huis.neemOp(laat, 'node')).rejects.toThrow(/weer gestopt/);
    expect(laat.geeindigd).toBeDefined();
  });
});

describe('de start na een start die doodging', () => {
  test('beëindigt wat achterbleef', async () => {
    const achterblijver = kind('achterblijver');
    await totKlaar(achterblijver);
    writeFileSync(administratie, JSON.stringify({ pid: 2 ** 22 + 1, kinderen: [{ pid: achterblijver.pid, kenmerk: process.execPath }] }));
    await eisAlleen(administratie);
    await achterblijver.einde;
    expect(opdrachtregel(achterblijver.pid ?? 0)).toBe('');
  });

  test('laat een vreemd proces met hetzelfde nummer met rust', async () => {
    const vreemd = kind('vreemd');
    await totKlaar(vreemd);
    writeFileSync(administratie, JSON.stringify({ pid: 2 ** 22 + 1, kinderen: [{ pid: vreemd.pid, kenmerk: '/een/ander/programma' }] }));
    await eisAlleen(administratie);
    expect(vreemd.geeindigd).toBeUndefined();
    await vreemd.stop();
  });

  test('weigert wanneer er hier al een npm start draait', async () => {
    const ander = new Proces({ naam: 'start', bestand: process.execPath, argumenten: ['-e', "console.log('klaar'); setInterval(() => undefined, 1000)", 'start.mjs'], log: join(map, 's.log') });
    await totKlaar(ander);
    writeFileSync(administratie, JSON.stringify({ pid: ander.pid, kinderen: [] }));
    await expect(eisAlleen(administratie)).rejects.toThrow(/draait hier al een npm start/);
    await ander.stop();
  });

  test('stoort zich niet aan een half geschreven administratie', async () => {
    writeFileSync(administratie, '{"pid": 12');
    await expect(eisAlleen(administratie)).resolves.toBeUndefined();
  });
});
