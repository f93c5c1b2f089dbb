import { TAAKSOORTEN } from '../../contract/taken.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { legVoor } from '../opslag/taak.ts';
import type { TakenPort } from './port.ts';

const SOORT = 'stap_onuitvoerbaar';

/** A phase that cannot be done shows a task, once, until it succeeds; tried each day it must not add one each day. */
export function maakVastgelopen(db: Database): Pick<TakenPort, 'meldVastgelopen' | 'meldHersteld'> {
  return {
    async meldVastgelopen({ zaak, vandaag, activiteit, fouttype }) {
      await metZaak(db, zaak, async (tx) => {
        if ((await tx.taak.count({ where: { zaak, soort: SOORT, afgedaanOp: null } })) > 0) return;
        const eerder = await tx.taak.count({ where: { zaak, soort: SOORT } });
        const tekst = `${TAAKSOORTEN[SOORT]} Stap ${activiteit}, fout ${fouttype}.`;
        await legVoor(tx, zaak, SOORT, vandaag, `${SOORT}:${String(eerder + 1)}`, tekst, { feiten: { activiteit, fouttype } });
        await schrijfGebeurtenis(tx, zaak, vandaag, SOORT, { activiteit, fouttype });
      });
    },
    async meldHersteld({ zaak, vandaag }) {
      await metZaak(db, zaak, async (tx) => rondTakenAf(tx, zaak, vandaag, 'gelukt', { soorten: [SOORT] }));
    },
  };
}
