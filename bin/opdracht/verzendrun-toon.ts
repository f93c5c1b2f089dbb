import { z } from 'zod';
import { naarDag } from '../../activities/opslag/dagen.ts';
import type { Database } from '../../activities/opslag/database.ts';
import { Weigering } from '../../activities/opslag/weigering.ts';
import { bevindingenVan, leesDelen } from '../../activities/verzenden/delen.ts';
import { centen, euro } from '../../domain/geld/centen.ts';
import { voluit } from '../../domain/kalender/dag.ts';
import { BEVINDINGEN } from '../../domain/verzending/bevinding.ts';
import { schrijf } from './database.ts';

const bedrag = z.int().nullable().default(null);
const proefSchema = z.object({ mediaanCenten: bedrag, steekproef: z.array(z.int()).default([]), eerder: z.array(z.object({ aantal: z.int(), somCenten: z.int(), mediaanCenten: bedrag })).default([]) }).loose();

/** Ids of letters named beside a finding. */
const GENOEMD = 10;

/** Writes the proef of a run, the last one when none is named: numbers, sums, samples, earlier runs and findings; ids and amounts only. */
export async function toonRun(db: Database, zaak: string | null): Promise<void> {
  const run = await db.verzendrun.findFirst({ ...(zaak === null ? {} : { where: { zaak } }), orderBy: { id: 'desc' }, include: { delen: { orderBy: { id: 'asc' } } } });
  if (run === null) throw new Weigering(zaak === null ? 'er is nog geen verzendrun geweest' : `${zaak} bestaat niet`);
  schrijf(`${run.zaak}, post van ${voluit(naarDag(run.dag))}, voorbereid door ${run.voorbereidDoor}`);
  if (run.delen.length === 0) schrijf('Er waren geen brieven.');
  const standen = new Map((await leesDelen(db, run.zaak)).map((stand) => [stand.deelId, stand]));
  for (const deel of run.delen) {
    const stand = standen.get(deel.id);
    const { mediaanCenten, steekproef, eerder } = proefSchema.parse(deel.proef);
    schrijf('', `Deel ${String(deel.id)}: ${String(deel.aantal)} × ${deel.soort.replaceAll('_', ' ')} van ${deel.opdrachtgeverId}, samen ${inEuro(Number(deel.somCenten))}: ${deel.status.replaceAll('_', ' ')}`);
    if (stand?.status === 'proef') schrijf(`  ${String(stand.getoetst)} van ${String(stand.aantal)} beoordeeld`);
    else if (stand !== undefined && (stand.status === 'vrijgegeven' || stand.definitief > 0)) schrijf(`  ${String(stand.definitief)} van ${String(stand.aantal)} definitief`);
    if (mediaanCenten !== null) schrijf(`  middelste bedrag ${inEuro(mediaanCenten)}`);
    if (eerder.length > 0) schrijf(`  eerdere runs: ${eerder.map(({ aantal, somCenten }) => `${String(aantal)} voor ${inEuro(somCenten)}`).join('; ')}`);
    if (steekproef.length > 0) schrijf(`  steekproef: brief ${steekproef.join(', ')}`);
    for (const { code, aantal, brieven } of bevindingenVan(deel)) {
      schrijf(`  LET OP: ${BEVINDINGEN[code]} (${String(aantal)}${brieven.length === 0 ? '' : `: brief ${brieven.slice(0, GENOEMD).join(', ')}${aantal > GENOEMD ? ' …' : ''}`})`);
    }
    if (deel.aangebodenDoor !== null) schrijf(`  aangeboden door ${deel.aangebodenDoor} (niet bewezen)`);
    if (deel.beoordeeldDoor !== null) schrijf(`  beoordeeld door ${deel.beoordeeldDoor} (niet bewezen)`);
    if (deel.reden !== null) schrijf(`  reden: ${deel.reden}`);
  }
}

function inEuro(bedragCenten: number): string {
  return euro(centen(bedragCenten));
}
