import { readFileSync } from 'node:fs';
import { isBsn } from '../../domain/registers/bsn.ts';
import { leesDeelnemers } from './deelnemers.ts';
import { openIndex } from './index/database.ts';
import { leesInzage, toonInzage } from './index/inzage.ts';
import { maakSleutelbos } from './index/sleutelbos.ts';
import { leesInzageInstellingen, sleutelsUit } from './instellingen.ts';

/**
 * `npm run --silent inzage < bsn.txt`: all that the router keeps about one person (AVG art. 15). The BSN comes on stdin, so that no list of
 * processes and no history of a shell shows it.
 */
const bsn = readFileSync(0, 'utf8').trim();
if (!isBsn(bsn)) {
  console.error('Geef één burgerservicenummer op de standaardinvoer.');
  process.exit(1);
}
const instellingen = leesInzageInstellingen();
const tekst = (pad: string): string => readFileSync(pad, 'utf8');
const deelnemers = leesDeelnemers(JSON.parse(tekst(instellingen.ROUTEERVOORZIENING_DEELNEMERS)));
const pool = openIndex(instellingen.ROUTEERVOORZIENING_DATABASE_URL, 1);
try {
  const inzage = await leesInzage(pool, maakSleutelbos(sleutelsUit(instellingen, tekst)), bsn);
  console.log(toonInzage(inzage, (partij) => deelnemers.van(partij)?.naam ?? partij));
} finally {
  await pool.end();
}
