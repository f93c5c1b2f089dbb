import { ontvangBetaling } from '../../../activities/intake/bank.ts';
import { ontvangVerzending } from '../../../activities/intake/post.ts';
import type { Database } from '../../../activities/opslag/database.ts';
import type { Gedragsregel } from '../../../bin/simulatie/gedrag.ts';
import type { VerzendingSoort } from '../../../contract/berichten.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import type { Claim } from './vulling.ts';

let volgnummer = 0;

/** What somebody does on a day, as a line of the sample's `gedrag.csv` says it. */
export function gedrag(datum: string, wie: Gedragsregel['wie'], wat: string, aanslagnummer: string, waarde: string): Gedragsregel {
  const delen = waarde.split(' ').filter((deel) => deel !== '');
  return {
    regel: ++volgnummer,
    datum: dag(datum),
    wie,
    wat,
    aanslagnummer,
    woorden: delen.filter((deel) => !deel.includes('=')),
    opties: Object.fromEntries(delen.filter((deel) => deel.includes('=')).map((deel): [string, string] => [deel.slice(0, deel.indexOf('=')), deel.slice(deel.indexOf('=') + 1)])),
  };
}

/** The debtor pays by bank. */
export async function betaal(db: Database, claim: Claim, bedragCenten: number, op: string): Promise<void> {
  const { betalingskenmerk } = await db.vordering.findUniqueOrThrow({ where: { id: claim.id } });
  await ontvangBetaling(db, { betalingskenmerk, bankkenmerk: `bank-${String(++volgnummer)}`, dag: dag(op), centen: centen(bedragCenten) });
}

/** The post room reports on the first letter of this kind of a zaak. */
export async function meldPost(db: Database, zaak: string, brief: string, soort: VerzendingSoort, op: string): Promise<void> {
  const rij = await db.brief.findFirstOrThrow({ where: { zaak, soort: brief }, orderBy: { id: 'asc' } });
  await ontvangVerzending(db, { briefId: rij.id, soort, op: dag(op) });
}
