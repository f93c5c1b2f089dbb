import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { startRecord, type Bankrecord } from '../record.ts';
import type { Meting, Opdracht } from './meting.ts';
import { schrijfProefbestand } from './proefbestand.ts';

const KLEIN = 10_000;
const GROOT = 100_000;
const PROEF = 5_000;
/** Numbers that no measured file has. */
const PROEF_VANAF = 10_000_000;
/** Each size is measured this often, in turns; the median counts, because a garbage collector has moods. */
const RONDES = 3;

const metingSchema = z.object({ opgenomen: z.number(), seconden: z.number(), vooraf: z.number(), meeste: z.number(), inGebruik: z.number() });

/** `npm run bench -- import [rows]`: what an import of 100,000 claims holds in memory beside one of 10,000, and rows a second; then payments. */
export async function meetImport([rijen = String(GROOT)]: readonly string[]): Promise<void> {
  const groot = Number(rijen);
  const record = await startRecord(true);
  try {
    const klein: Meting[] = [];
    const veel: Meting[] = [];
    const betalingen: Meting[] = [];
    for (let ronde = 1; ronde <= RONDES; ronde += 1) {
      klein.push(await meet({ record, database: `klein_${String(ronde)}` }, 'vorderingen', KLEIN));
      veel.push(await meet({ record, database: `groot_${String(ronde)}` }, 'vorderingen', groot));
      betalingen.push(await meet({ record, database: `groot_${String(ronde)}` }, 'betalingen', Math.min(groot, 5_000)));
    }
    for (const [wat, metingen] of [['claims', klein], ['claims', veel], ['payments', betalingen]] as const) console.log(regel(wat, metingen));
    console.log(`growth of memory, ${String(groot)} rows / ${String(KLEIN)} rows: ${(mediaan(veel.map(groei)) / mediaan(klein.map(groei))).toFixed(2)} for ${String(groot / KLEIN)} times the rows`);
    console.log(`time per row, ${String(groot)} rows / ${String(KLEIN)} rows: ${(mediaan(veel.map(perRij)) / mediaan(klein.map(perRij))).toFixed(2)}`);
  } finally {
    await record.stop();
  }
}

interface Plek {
  readonly record: Bankrecord;
  readonly database: string;
}

async function meet({ record: { map, verseDatabase }, database }: Plek, soort: Opdracht['soort'], aantal: number): Promise<Meting> {
  const opdracht: Opdracht = { url: await verseDatabase(database), soort, proef: join(map, 'proef.csv'), bestand: join(map, 'rijen.csv') };
  await schrijfProefbestand(opdracht.proef, soort, PROEF, soort === 'vorderingen' ? PROEF_VANAF : aantal);
  await schrijfProefbestand(opdracht.bestand, soort, aantal);
  const kind = fork(fileURLToPath(new URL('meter.ts', import.meta.url)), { execArgv: [...process.execArgv, '--expose-gc'] });
  const einde = once(kind, 'exit');
  kind.send(opdracht);
  const antwoord = await Promise.race([once(kind, 'message'), einde.then(() => [])]);
  const meting = metingSchema.parse(antwoord[0]);
  await einde;
  if (meting.opgenomen !== aantal) throw new Error(`${String(meting.opgenomen)} van ${String(aantal)} rijen opgenomen`);
  return meting;
}

const groei = ({ vooraf, meeste }: Meting): number => meeste - vooraf;
const perRij = ({ opgenomen, seconden }: Meting): number => seconden / opgenomen;

function mediaan(getallen: readonly number[]): number {
  return [...getallen].sort((a, b) => a - b)[Math.floor(getallen.length / 2)] ?? NaN;
}

function regel(wat: string, metingen: readonly Meting[]): string {
  const mb = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
  const aantal = metingen[0]?.opgenomen ?? 0;
  return `${String(aantal)} ${wat}: ${(1 / mediaan(metingen.map(perRij))).toFixed(0)} rows/s; the process grows ${metingen.map((meting) => mb(groei(meting))).join(', ')} (from ${mb(mediaan(metingen.map(({ vooraf }) => vooraf)))}); in use at the end ${metingen.map(({ inGebruik }) => mb(inGebruik)).join(', ')} more`;
}
