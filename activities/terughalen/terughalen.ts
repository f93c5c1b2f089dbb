import { trekBriefInNaEinde } from '../invorderen/terughalen.ts';
import type { Stapbronnen } from '../invorderen/stap.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Database } from '../opslag/database.ts';
import { meldMislukt } from './mislukt.ts';
import type { TerughalenPort } from './port.ts';
import { stuurStapel } from './stuur.ts';

/** The execution of a list of letters that are taken back, on the record and the BRP. */
export function maakTerughalen({ db, ...bronnen }: Stapbronnen & { readonly db: Database }): TerughalenPort {
  return {
    stuur: async (invoer) => stuurStapel(db, invoer),
    trekInNaEinde: async ({ terughalingId, briefId, vandaag }) => trekBriefInNaEinde(db, bronnen, { terughalingId, briefId }, vandaag),
    meldMislukt: async (invoer) => meldMislukt(db, invoer),
    rondAf: async ({ terughalingId, vandaag, gestopt }) => {
      await db.terughaling.updateMany({ where: { id: terughalingId, status: 'loopt' }, data: { status: gestopt ? 'gestopt' : 'afgerond', geeindigdOp: naarDatum(vandaag) } });
    },
  };
}
