import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { userInfo } from 'node:os';
import { installeerVanDebian } from './debian.ts';
import { probeer } from './installatie.ts';
import { PROJECT } from './plaatsen.ts';

/** A browser and the flags it needs on this machine, for `chromium.launch({ executablePath: pad, args: argumenten })`. */
export interface Chromium {
  readonly pad: string;
  readonly argumenten: readonly string[];
}

const NAMEN = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const VASTE_PLEKKEN = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function isProgramma(pad: string): boolean {
  try {
    accessSync(pad, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not ours to run: the next place
  }
}

function werkt(pad: string): boolean {
  const antwoord = spawnSync(pad, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return antwoord.status === 0 && /chrom|edge/i.test(antwoord.stdout);
}

function geinstalleerd(): string | undefined {
  const mappen = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const plekken = [process.env['CHROMIUM_PATH'], ...NAMEN.flatMap((naam) => mappen.map((map) => join(map, naam))), ...VASTE_PLEKKEN];
  return plekken.find((pad) => pad !== undefined && isProgramma(pad) && werkt(pad));
}

async function vanPlaywright(): Promise<string | undefined> {
  const { chromium } = await import('playwright-core');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/**
 * Path of a Chromium, and the flags it needs here: `CHROMIUM_PATH`, an installed Chrome or Chromium, Playwright's own, Playwright's
 * download, or (as root on Debian) the package `chromium`. Throws with every reason when there is none.
 */
export async function zorgVoorChromium(meld: (regel: string) => void = () => undefined): Promise<Chromium> {
  const argumenten = userInfo().uid === 0 ? ['--no-sandbox'] : [];
  const gevonden = geinstalleerd() ?? (await vanPlaywright());
  if (gevonden !== undefined) return { pad: gevonden, argumenten };
  meld('Chromium wordt opgehaald');
  const redenen: string[] = [];
  const gehaald = (await haalVanPlaywright(redenen)) ?? haalVanDebian(redenen);
  if (gehaald !== undefined) return { pad: gehaald, argumenten };
  throw new Error(`Er is geen Chromium. Zet CHROMIUM_PATH op het pad van een geïnstalleerde.\n${redenen.join('\n')}`);
}

async function haalVanPlaywright(redenen: string[]): Promise<string | undefined> {
  const cli = join(PROJECT, 'node_modules', 'playwright-core', 'cli.js');
  const gelukt = probeer({ naam: 'Playwright', bestand: process.execPath, argumenten: [cli, 'install', 'chromium'], hoogstens: 180_000 }, redenen);
  return gelukt ? vanPlaywright() : undefined;
}

function haalVanDebian(redenen: string[]): string | undefined {
  return installeerVanDebian('chromium', redenen) ? geinstalleerd() : undefined;
}
