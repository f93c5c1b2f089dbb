import type { Bronantwoord, Bronvraag } from '../../adapters/routeervoorziening/contract/bronvraag.ts';
import type { Bronopgave } from '../../adapters/routeervoorziening/contract/opgave.ts';
import { BEVOEGDHEDEN_VAN_DOEL } from '../../contract/routeervoorziening/doel.ts';
import type { Veld } from '../../contract/routeervoorziening/velden.ts';
import type { BeslagId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { leesOpgave } from './opgave.ts';

/** Whose record is asked, and on which legal day. */
export interface Bronhouder {
  readonly oin: string;
  readonly vandaag: Dag;
}

/**
 * Answers the routeervoorziening out of the running beslagen of an opdrachtgever (AMvB art. 2 to 5): of each what was asked and is known,
 * the rest is left out; of a power that the purpose does not ask about, nothing. In one transaction, so that the answer is of one moment.
 */
export async function beantwoord(db: Database, wie: Bronhouder, vraag: Bronvraag): Promise<Bronantwoord> {
  const mogelijk: readonly string[] = BEVOEGDHEDEN_VAN_DOEL[vraag.doel];
  return db.$transaction(async (tx) => {
    const personen: Bronantwoord['personen'][number][] = [];
    for (const { rol, bsn, velden } of vraag.personen) {
      const opgaven: Bronopgave[] = [];
      for (const beslagId of await lopende(tx, wie, bsn)) {
        const opgave = await leesOpgave(tx, beslagId, wie.vandaag);
        // Of which power is not known: it is told that there is something, and no more than that.
        if (opgave.bevoegdheid === undefined || mogelijk.includes(opgave.bevoegdheid.soort)) opgaven.push(alleen(opgave, velden));
      }
      personen.push({ rol, opgaven });
    }
    return { vraagId: vraag.vraagId, personen };
  });
}

/** What lies on the day and was not lifted. */
async function lopende(tx: Transactie, { oin, vandaag }: Bronhouder, bsn: string): Promise<BeslagId[]> {
  const rijen = await tx.beslag.findMany({
    where: { gelegdOp: { lte: naarDatum(vandaag) }, geeindigdOp: null, verhaal: { debiteur: { bsn }, opdrachtgever: { oin } } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return rijen.map(({ id }) => id as BeslagId);
}

function alleen(opgave: Bronopgave, velden: readonly Veld[]): Bronopgave {
  const gevraagd: readonly string[] = velden;
  return Object.fromEntries(Object.entries(opgave).filter(([veld]) => gevraagd.includes(veld)));
}
