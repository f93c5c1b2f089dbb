import type { BrpBrieven } from '../invorderen/brp.ts';
import type { Database } from '../opslag/database.ts';
import type { Registers } from '../registers/registers.ts';
import type { Routertoegang } from '../router/routeervoorziening.ts';
import { maakAfdrachten } from './afdracht.ts';
import { maakBeschikkingen } from './beschikking.ts';
import { maakDerdeFuncties } from './derde.ts';
import { maakErbij } from './erbij.ts';
import { maakNaEinde } from './na-einde.ts';
import { maakNieuweVoet } from './nieuwe-voet.ts';
import { maakOpheffing } from './opheffing.ts';
import type { BeslaanPort } from './port.ts';
import { maakVerruiming } from './verruiming.ts';
import { maakVerzending } from './verzending.ts';
import { maakVoltooien } from './voltooien.ts';
import { maakWieInt } from './wie-int.ts';

export interface BeslaanBenodigd {
  readonly db: Database;
  /** The BRP for letters; asked outside every transaction. */
  readonly brp: BrpBrieven;
  /** Asked before a beschikking that goes later than its vaststelling, and before what takes below the beslagvrije voet. */
  readonly registers: Registers;
  /** Asked who else has a beslag before ours is laid; null: this process has no certificate for the routeervoorziening. */
  readonly toegang: Routertoegang | null;
}

/** Steps 4 and 5 at one derde, on the record. Every function answers a repeated call as it did the first. */
export function maakBeslaan({ db, brp, registers, toegang }: BeslaanBenodigd): BeslaanPort {
  return {
    ...maakBeschikkingen(db, { brp, registers }, toegang),
    ...maakErbij(db, brp),
    ...maakVerzending(db),
    ...maakVoltooien(db, brp),
    ...maakDerdeFuncties(db, brp),
    ...maakAfdrachten(db),
    ...maakNieuweVoet(db, brp),
    ...maakVerruiming(db, brp, registers),
    ...maakOpheffing(db, brp),
    ...maakNaEinde(db, brp),
    ...maakWieInt(db, brp),
  };
}
