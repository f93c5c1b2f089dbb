import { zaakVanBeslag, zaakVanVerhaal } from '../../contract/zaak.ts';
import { eenmalig } from '../bericht/verwerken.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import type { Database } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { leesVorderingId } from './bericht-inhoud.ts';
import type { VerhalenPort } from './port.ts';
import { openVorderingen } from './vorderingen.ts';

/** Claims that join, and what claims and beslag tell the verhaal. */
export function maakAanmelding(db: Database): Pick<VerhalenPort, 'meldVordering' | 'boekBericht'> {
  return {
    async meldVordering({ verhaalId, vandaag, berichtId, beslagId, naast = [] }) {
      const zaak = zaakVanVerhaal(verhaalId);
      await eenmalig(db, berichtId, zaak, async (tx, bericht) => {
        const vorderingId = leesVorderingId(bericht.inhoud);
        await schrijfGebeurtenis(tx, zaak, vandaag, 'vordering_aangemeld', { vordering: vorderingId, beslag: beslagId });
        for (const ontvanger of beslagId === null ? [] : [beslagId, ...naast]) {
          await schrijfBericht(tx, {
            ontvanger: zaakVanBeslag(ontvanger),
            soort: 'vordering_erbij',
            dag: vandaag,
            sleutel: `vordering_erbij:${vorderingId}`,
            inhoud: { vorderingId },
          });
        }
        return {};
      });
    },

    async boekBericht({ verhaalId, vandaag, berichtId }) {
      const zaak = zaakVanVerhaal(verhaalId);
      return eenmalig(db, berichtId, zaak, async (tx, bericht) => {
        await schrijfGebeurtenis(tx, zaak, vandaag, bericht.soort, { bericht: berichtId });
        return { open: (await openVorderingen(tx, verhaalId)).map(({ id }) => id) };
      });
    },
  };
}
