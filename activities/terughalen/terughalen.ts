import { Prisma } from '../../prisma/client/client.ts';
import { trekBriefInNaEinde } from '../invorderen/terughalen.ts';
import type { Stapbronnen } from '../invorderen/stap.ts';
import { sleutelVanRegel } from '../invorderen/terugname.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { legVoor } from '../opslag/taak.ts';
import { alsRij } from './gevolg.ts';
import type { TerughalenPort } from './port.ts';
import { stuurStapel } from './stuur.ts';

/** The execution of a list of letters that are taken back, on the record and the BRP. */
export function maakTerughalen({ db, ...bronnen }: Stapbronnen & { readonly db: Database }): TerughalenPort {
  return {
    stuur: async (invoer) => stuurStapel(db, invoer),
    trekInNaEinde: async ({ terughalingId, briefId, vandaag }) => trekBriefInNaEinde(db, bronnen, { terughalingId, briefId }, vandaag),
    meldMislukt: async ({ terughalingId, briefId, vandaag, fouttype }) => {
      const { zaak } = await db.brief.findUniqueOrThrow({ where: { id: briefId } });
      await metZaak(db, zaak, async (tx) => {
        const { count } = await tx.terughaalregel.updateMany({ where: { terughalingId, briefId, uitkomst: { equals: Prisma.AnyNull } }, data: { uitkomst: alsRij({ soort: 'mislukt', fouttype }) } });
        if (count > 0) await legVoor(tx, zaak, 'terughaling_met_de_hand', vandaag, sleutelVanRegel(terughalingId, briefId), undefined, { feiten: { terughalingId, briefId, fouttype } });
      });
    },
    rondAf: async ({ terughalingId, vandaag, gestopt }) => {
      await db.terughaling.updateMany({ where: { id: terughalingId, status: 'loopt' }, data: { status: gestopt ? 'gestopt' : 'afgerond', geeindigdOp: naarDatum(vandaag) } });
    },
  };
}
