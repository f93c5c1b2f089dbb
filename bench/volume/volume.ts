import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, Runtime } from '@temporalio/worker';
import { startRecord } from '../record.ts';
import { startServer } from '../straat/server.ts';
import { bouwWereld } from '../straat/wereld.ts';
import { meetDossier } from './dossier.ts';
import { inkomens, mensen, schrijfMensen } from './mensen.ts';
import type { Plek } from './plek.ts';
import { meetStraat, type Straatmeting } from './straat.ts';
import { meetWekken, type Wekmeting } from './wekken.ts';

const CLAIMS = 2_000;
const RIJEN = 1_000_000;
/** The small measurement is a tenth of the large one. */
const DEEL = 10;
/** What a claim among many may cost, as a multiple of what it costs among few. */
const HOOGSTENS = 1.2;

/** What can be measured alone, by its name; without a name all of it. */
const DELEN = {
  dossier: async (rijen = RIJEN) => metDossiers(rijen),
  wekken: async (claims = CLAIMS) => metClaims(claims, meetEnToonWekken),
  straat: async (claims = CLAIMS) => metClaims(claims, meetEnToonStraat),
} satisfies Readonly<Record<string, (aantal?: number) => Promise<void>>>;

/** `npm run bench -- volume [dossier | wekken | straat] [number]`: what one claim costs among many, beside what it costs among a tenth of them. */
export async function volume([naam, aantal]: readonly string[]): Promise<void> {
  const hoeveel = aantal === undefined ? undefined : Number(aantal);
  for (const [deel, meet] of Object.entries(DELEN)) if (naam === undefined || naam === deel) await meet(hoeveel);
}

async function metDossiers(rijen: number): Promise<void> {
  const record = await startRecord(false);
  try {
    const weinig = await meetDossier(record, 'weinig', rijen / DEEL);
    const veel = await meetDossier(record, 'veel', rijen);
    for (const { gebeurtenissen, dossier, sleutel } of [weinig, veel]) console.log(`dossier at ${String(gebeurtenissen)} gebeurtenissen: ${dossier.toFixed(1)} ms; by primary key ${sleutel.toFixed(2)} ms: ${(dossier / sleutel).toFixed(1)} times`);
    console.log(`dossier, ${String(DEEL)} times the rows: ${(veel.dossier / veel.sleutel / (weinig.dossier / weinig.sleutel)).toFixed(2)} times the reads by primary key`);
  } finally {
    await record.stop();
  }
}

async function meetEnToonStraat(plek: Plek, veel: number): Promise<void> {
  const weinig = veel / DEEL;
  // Code, caches and plans are warm after it; it does not count.
  await meetStraat(plek, 'proef', Math.min(10, weinig));
  // The few before and after the many: what else the machine does falls on both.
  const [eerst, alle, daarna] = [await meetStraat(plek, 'eerst', weinig), await meetStraat(plek, 'veel', veel), await meetStraat(plek, 'daarna', weinig)];
  for (const { claims, seconden, processor, overgangen } of [eerst, alle, daarna]) {
    console.log(`street of ${String(claims)} claims: ${seconden.toFixed(1)} s; per claim ${((1000 * seconden) / claims).toFixed(0)} ms, ${((1000 * processor) / claims).toFixed(0)} ms of processor, ${(overgangen / claims).toFixed(1)} transitions`);
  }
  const keer = (wat: keyof Straatmeting): number => alle[wat] / alle.claims / ((eerst[wat] + daarna[wat]) / (eerst.claims + daarna.claims));
  const verhoudingen = { time: keer('seconden'), processor: keer('processor'), transitions: keer('overgangen') };
  console.log(`street, per claim, ${String(veel)} / ${String(weinig)}: ${Object.entries(verhoudingen).map(([wat, hoeveel]) => `${hoeveel.toFixed(2)} in ${wat}`).join(', ')}`);
  if (Math.max(...Object.values(verhoudingen)) > HOOGSTENS) throw new Error(`een vordering kost onder ${String(veel)} meer dan ${String(HOOGSTENS)} keer wat hij onder ${String(weinig)} kost`);
}

async function meetEnToonWekken(plek: Plek, veel: number): Promise<void> {
  const weinig = veel / DEEL;
  const [klein, groot] = [await meetWekken(plek, 'weinig', weinig), await meetWekken(plek, 'veel', veel)];
  const perClaim = ({ seconden, claims }: Wekmeting): number => (1000 * seconden) / claims;
  for (const meting of [klein, groot]) console.log(`${String(meting.claims)} sleeping claims due on one day: all had their letter after ${meting.seconden.toFixed(1)} s, ${perClaim(meting).toFixed(0)} ms a claim`);
  console.log(`waking, per claim, ${String(veel)} / ${String(weinig)}: ${(perClaim(groot) / perClaim(klein)).toFixed(2)}`);
}

/** A Temporal server, a PostgreSQL and the sources with as many people, for one measurement. */
async function metClaims(claims: number, meet: (plek: Plek, claims: number) => Promise<void>): Promise<void> {
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } } });
  const bsns = mensen(claims);
  const [server, wereld, { code }] = await Promise.all([
    startServer(),
    bouwWereld({ inkomens: inkomens(bsns), brp: (map) => schrijfMensen(map, bsns) }),
    bundleWorkflowCode({ workflowsPath: fileURLToPath(new URL('../../workflows/index.ts', import.meta.url)), logger: new DefaultLogger('ERROR') }),
  ]);
  try {
    const bundel = join(wereld.map, 'workflows.js');
    writeFileSync(bundel, code);
    await meet({ server, wereld, bsns, bundel, meld: (regel) => process.stderr.write(`${regel}\n`) }, claims);
  } finally {
    await wereld.stop();
    await server.teardown();
  }
}
