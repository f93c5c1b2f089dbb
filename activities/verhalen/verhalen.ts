import type { Database } from '../opslag/database.ts';
import { maakAanmelding } from './aanmelding.ts';
import { maakAntwoorden } from './antwoord.ts';
import { maakBeslagfuncties } from './beslag.ts';
import type { Bronnen } from './bronnen.ts';
import { maakBronvragen } from './bronvragen.ts';
import { maakOordeel } from './oordeel.ts';
import { maakOperator } from './operator.ts';
import type { VerhalenPort } from './port.ts';
import { maakSluiten } from './sluiten.ts';
import { maakStelVast } from './stel-vast.ts';
import { maakVoetWeer } from './voet-weer.ts';

export interface VerhalenBenodigd extends Bronnen {
  readonly db: Database;
}

/** Step 3 on the record. Every function answers a repeated call as it did the first. */
export function maakVerhalen({ db, ...bronnen }: VerhalenBenodigd): VerhalenPort {
  return {
    ...maakBronvragen(db, bronnen),
    ...maakStelVast(db),
    ...maakBeslagfuncties(db),
    ...maakAanmelding(db),
    ...maakOperator(db),
    ...maakOordeel(db),
    ...maakAntwoorden(db),
    ...maakSluiten(db),
    ...maakVoetWeer(db),
  };
}
