import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { VORDERINGKOLOMMEN } from '../../activities/import/vorderingrij.ts';
import { PROJECT } from '../../bin/opbouw/plaatsen.ts';
import { bsn, kenmerk } from '../kenmerken.ts';
import { BSNS, inkomensVan } from '../straat/mensen.ts';

const TESTSET = join(PROJECT, 'adapters', 'brp', 'standin', 'data');
const PERSONEN = 'testset-persoonslijsten-gba-v.csv';

/** Column of the house number. */
const HUISNUMMER = '08.11.20';

/** So many people, each one of the official test set again under a number of its own. */
export const mensen = (aantal: number): readonly string[] => Array.from({ length: aantal }, (_leeg, i) => bsn(i));

/** Writes the people beside the official test set and answers the folder, for the BRP stand-in. */
export function schrijfMensen(map: string, bsns: readonly string[]): URL {
  const doel = join(map, 'brp');
  mkdirSync(doel, { recursive: true });
  for (const bestand of readdirSync(TESTSET)) copyFileSync(join(TESTSET, bestand), join(doel, bestand));
  const testset = readFileSync(join(TESTSET, PERSONEN), 'utf8').replace(/\r?\n?$/, '\n');
  const regels = testset.split(/(?<=\n)/);
  const plaats = (regels[0] ?? '').split(';').indexOf(HUISNUMMER);
  const blokken = BSNS.map((echt) => blokVan(regels, echt));
  // Each in a house of his own: one name and one address for many is what a proef stops.
  const dubbelgangers = bsns.map((nieuw, i) => inHuis((blokken[i % blokken.length] ?? '').replaceAll(BSNS[i % BSNS.length] ?? '', nieuw), plaats, 1 + Math.floor(i / BSNS.length)));
  writeFileSync(join(doel, PERSONEN), testset + dubbelgangers.join(''));
  return pathToFileURL(`${doel}/`);
}

/** The lines of a person with another house number in the first, which holds where he lives now. */
function inHuis(blok: string, plaats: number, huisnummer: number): string {
  const cellen = blok.split(';');
  return [...cellen.slice(0, plaats), String(huisnummer), ...cellen.slice(plaats + 1)].join(';');
}

/** The lines of one person: the first names it, those after it begin with an empty cell. */
function blokVan(regels: readonly string[], wie: string): string {
  const begin = regels.findIndex((regel) => !regel.startsWith(';') && regel.split(';')[2] === wie);
  if (begin < 0) throw new Error(`${wie} staat niet in de testset`);
  const na = regels.slice(begin + 1).findIndex((regel) => !regel.startsWith(';'));
  return regels.slice(begin, na < 0 ? undefined : begin + 1 + na).join('');
}

/** The file of the polis stand-in: everybody the same wage, every month. */
export const inkomens = (bsns: readonly string[]): string => inkomensVan(bsns);

/** One claim a person, that the first afdracht pays. */
export function vorderingen(serie: string, bsns: readonly string[], dagtekening = '2024-10-31'): string {
  const rijen = bsns.map((wie, i) => [`${serie}-${String(i + 1).padStart(5, '0')}`, kenmerk(i), wie, 'ozb', 'aanslag', dagtekening, '250,00'].join(';'));
  return [VORDERINGKOLOMMEN.join(';'), ...rijen, ''].join('\n');
}
