import { zaakVanVerhaal } from '../../contract/zaak.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import type { VerhalenPort } from './port.ts';

/** Closes the verhaal once; not while a message to it is unhandled, such as a claim that joins. */
export function maakSluiten(db: Database): Pick<VerhalenPort, 'sluit'> {
  return {
    async sluit({ verhaalId, vandaag, einde }) {
      const zaak = zaakVanVerhaal(verhaalId);
      return metZaak(db, zaak, async (tx) => {
        const verhaal = await tx.verhaal.findUniqueOrThrow({ where: { id: verhaalId } });
        if (verhaal.geslotenOp !== null) return { soort: 'gesloten' };
        if ((await tx.bericht.count({ where: { ontvanger: zaak, verwerktOp: null } })) > 0) return { soort: 'nog_berichten' };
        await tx.verhaal.update({ where: { id: verhaalId }, data: { openSleutel: null, geslotenOp: naarDatum(vandaag), einde } });
        await rondTakenAf(tx, zaak, vandaag, 'gesloten', { soorten: ['gegevens_nazien', 'vordering_na_geen_beslag', 'voetbesluit_vervallen', 'samenloop', 'klein_restant'] });
        await schrijfGebeurtenis(tx, zaak, vandaag, 'gesloten', { einde });
        return { soort: 'gesloten' };
      });
    },
  };
}
