import { ZodError } from 'zod';
import { VOORZICHTIGE_GRENZEN, verzendgrenzen, type Verzendgrenzen } from '../../domain/verzending/grenzen.ts';
import { toetsBrief } from '../../domain/verzending/brief.ts';
import type { Bevindingcode } from '../../domain/verzending/bevinding.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { beleidOp, GeenBeleid } from '../beleid/beleid.ts';
import type { Briefrij } from '../invorderen/straat.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { leesFeiten } from './feiten.ts';

/** What speaks against posting a letter today, by the record as it stands. `grenzen` null: its opdrachtgever has no policy. */
export async function toets(tx: Transactie | Database, brief: Briefrij, vandaag: Dag, grenzen: Verzendgrenzen | null): Promise<readonly Bevindingcode[]> {
  try {
    return toetsBrief(await leesFeiten(tx, brief, vandaag), vandaag, grenzen ?? VOORZICHTIGE_GRENZEN);
  } catch (fout) {
    if (fout instanceof GeenBeleid) return ['geen_beleid'];
    // One letter that cannot be read holds no other up: a person looks at its part.
    if (fout instanceof ZodError) return ['niet_te_toetsen'];
    throw fout;
  }
}

/** The limits of the opdrachtgever; null: it has no policy on that day. */
export async function grenzenVan(tx: Transactie | Database, opdrachtgeverId: string, vandaag: Dag): Promise<Verzendgrenzen | null> {
  try {
    return verzendgrenzen(await beleidOp(tx, { opdrachtgeverId, principaalId: '' }, vandaag));
  } catch (fout) {
    if (fout instanceof GeenBeleid) return null;
    throw fout;
  }
}
