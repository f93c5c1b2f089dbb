import { z } from 'zod';
import { VERHAALEINDEN, type Verhaaleinde } from '../../contract/verhaal.ts';
import { zaakVanVerhaal } from '../../contract/zaak.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import type { VerhalenPort } from './port.ts';
import { eindeAlsAllesWeg } from './vorderingen.ts';

const eindeSchema = z.enum(VERHAALEINDEN);

/** Closes the verhaal once; not while a message to it is unhandled, such as a claim that joins. */
export function maakSluiten(db: Database): Pick<VerhalenPort, 'sluit'> {
  return {
    async sluit({ verhaalId, vandaag, einde }) {
      const zaak = zaakVanVerhaal(verhaalId);
      return metZaak(db, zaak, async (tx) => {
        const verhaal = await tx.verhaal.findUniqueOrThrow({ where: { id: verhaalId } });
        if (verhaal.geslotenOp !== null) return { soort: 'gesloten', einde: eindeSchema.parse(verhaal.einde) };
        if ((await tx.bericht.count({ where: { ontvanger: zaak, verwerktOp: null } })) > 0) return { soort: 'nog_berichten' };
        const hoe: Verhaaleinde = einde === 'voldaan' ? await eindeAlsAllesWeg(tx, verhaalId) : einde;
        await tx.verhaal.update({ where: { id: verhaalId }, data: { openSleutel: null, geslotenOp: naarDatum(vandaag), einde: hoe } });
        await rondTakenAf(tx, zaak, vandaag, 'gesloten', { soorten: ['gegevens_nazien', 'vordering_na_geen_beslag', 'voetbesluit_vervallen', 'samenloop', 'klein_restant'] });
        await schrijfGebeurtenis(tx, zaak, vandaag, 'gesloten', { einde: hoe });
        return { soort: 'gesloten', einde: hoe };
      });
    },
  };
}
