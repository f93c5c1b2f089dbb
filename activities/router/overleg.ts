import { partijsleutel } from '../../adapters/routeervoorziening/identiteit.ts';
import type { BeslagId } from '../../contract/zaak.ts';
import { beslagId as alsBeslagId } from '../../domain/samenloop/beslag.ts';
import type { Overdracht } from '../../domain/samenloop/overdracht.ts';
import { maandgrensVan } from '../../domain/samenloop/overdrachtsmaand.ts';
import type { Transactie } from '../opslag/database.ts';
import { overdrachtenVan } from '../overdragen/rij.ts';
import type { BekendBeslag } from './beslagen.ts';

/** The last overdracht in agreement of a beslag of ours of which derde and debtor hear (Rv 478 lid 4); null where the last one was by the rules, or the other has no beslag any more. */
export async function inOverleg(tx: Transactie, beslagId: BeslagId, kenmerk: string, anderen: readonly BekendBeslag[]): Promise<Overdracht | null> {
  const laatste = (await overdrachtenVan(tx, beslagId)).findLast(({ rol, stand }) => maandgrensVan(rol, stand) !== null);
  if (laatste?.grond !== 'onderling_overleg') return null;
  const zijn = anderen.find(({ partij }) => partij !== null && partijsleutel(partij.nummer) === laatste.partij?.sleutel)?.beslag.id;
  if (zijn === undefined) return null;
  const ons = alsBeslagId(kenmerk);
  return { ...(laatste.rol === 'gever' ? { van: ons, naar: zijn } : { van: zijn, naar: ons }), kennisgevingDerde: true, kennisgevingGeexecuteerde: true };
}
