import { ontbreektVanaf } from '../../domain/afdracht/periode.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { beleidOp } from '../beleid/beleid.ts';
import { leesBeslag } from '../beslaan/dossier.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { houdtGeld } from '../verdelen/houden.ts';
import { vertel } from './berichten.ts';
import { isMetDeHandGedaan } from './hand.ts';
import { kennisgevingVan } from './kennis.ts';
import { naEindeVia } from './na-einde.ts';
import type { OverdragenPort } from './port.ts';
import { leesOverdracht, sluitRij, zetVerder, type Inningsoverdracht } from './rij.ts';
import { opStap } from './staat.ts';

/** The end of an overdracht: the other hears that derde and debtor were told, and what still comes in at who handed over is passed on for a while. */
export function maakAfronding(db: Database): Pick<OverdragenPort, 'rondAf' | 'nazorg' | 'sluit'> {
  return {
    async rondAf(kop) {
      return opStap(db, kop, 'afronden', async (tx, overdracht) => {
        const { beslagId, overdrachtId, stand } = overdracht;
        const { vandaag } = kop;
        const { afdrachtDagen } = await beleidOp(tx, await leesBeslag(tx, beslagId), vandaag);
        const verder = async (): Promise<Inningsoverdracht> => zetVerder(tx, overdracht, vandaag, { soort: 'afgerond', tot: ontbreektVanaf(stand.vanafMaand, afdrachtDagen) });
        const { derde, schuldenaar } = await kennisgevingVan(tx, overdracht);
        // Not proven: a person saw to it (zieKennisgeving), or the letters of the opheffing are still on their way.
        const afloop = await vertel(tx, overdracht, vandaag, { soort: 'overdracht_afgerond', inhoud: { overdrachtId, vanafMaand: stand.vanafMaand, derdeBerichtOp: derde ?? vandaag, schuldenaarBerichtOp: schuldenaar ?? vandaag } });
        if (afloop === 'onderweg') return overdracht;
        if (afloop === 'ontvangen') return verder();
        return (await isMetDeHandGedaan(tx, overdracht, vandaag, afloop.geweigerd)) ? verder() : overdracht;
      });
    },

    async nazorg(kop) {
      return opStap(db, kop, 'nazorg', async (tx, overdracht) => (kop.vandaag < overdracht.stand.tot ? overdracht : zetVerder(tx, overdracht, kop.vandaag, { soort: 'nazorg_voorbij' })));
    },

    async sluit({ nummer, vandaag }) {
      const { zaak } = await leesOverdracht(db, nummer);
      return metZaak(db, zaak, async (tx) => {
        const { beslagId, stand, geslotenOp } = await leesOverdracht(tx, nummer);
        if (geslotenOp !== null) return { soort: 'gesloten' };
        if ((await tx.bericht.count({ where: { ontvanger: zaak, verwerktOp: null } })) > 0) return { soort: 'nog_berichten' };
        // The samenloop is closed: what waits can be let go by nobody else.
        if ((await naEindeVia(tx, beslagId)) === zaak && (await houdtGeld(tx, beslagId))) return { soort: 'geld_staat_vast' };
        await rondTakenAf(tx, zaak, vandaag, 'gesloten', { soorten: ['overdracht_opvolger', 'overdracht_beoordelen', 'overdracht_onbeantwoord', 'overdracht_met_de_hand', 'overdracht_blijft_uit'] });
        await sluitRij(tx, nummer, vandaag);
        await schrijfGebeurtenis(tx, zaak, vandaag, 'gesloten', { einde: stand.stap === 'gesloten' ? stand.einde : null });
        return { soort: 'gesloten' };
      });
    },
  };
}
