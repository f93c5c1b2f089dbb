import { zaakVanVerhaal } from '../../contract/zaak.ts';
import { opportuniteitsgrenzen } from '../../domain/samenloop/opportuniteit-grenzen.ts';
import { beleidOp } from '../beleid/beleid.ts';
import type { Database } from '../opslag/database.ts';
import { vraagEenmalig } from '../verhalen/bronantwoord.ts';
import type { RouterPort } from './port.ts';
import { routerVoor, type Routertoegang } from './routeervoorziening.ts';
import { stelVraag } from './vraag.ts';

/** At the vaststelling: what others take of the debtor (AMvB art. 3), kept as a fact of that vaststelling. */
export function maakVaststellingsvraag(db: Database, toegang: Routertoegang | null): Pick<RouterPort, 'vraagVaststelling'> {
  return {
    async vraagVaststelling(kop) {
      const { verhaalId, volgnummer, vandaag } = kop;
      const zaak = zaakVanVerhaal(verhaalId);
      const verhaal = await db.verhaal.findUniqueOrThrow({ where: { id: verhaalId }, include: { debiteur: true, opdrachtgever: true } });
      const { geduldDagen } = opportuniteitsgrenzen(await beleidOp(db, verhaal, vandaag));
      const ligt = await db.beslag.count({ where: { verhaalId, gelegdOp: { not: null }, geeindigdOp: null } });
      const antwoord = await stelVraag(db, () => routerVoor(toegang, verhaal.opdrachtgever.oin), {
        sleutel: `${zaak}:vaststelling:${String(volgnummer)}:router`,
        zaak,
        doel: 'vaststelling_bvv',
        grond: ligt > 0 ? 'lopend_beslag' : 'bevoegd_tot_beslag',
        bsn: verhaal.debiteur.bsn,
        vandaag,
        geduldDagen,
      });
      if (antwoord.soort === 'nog_niet') return antwoord;
      await vraagEenmalig(db, kop, 'router', async () => Promise.resolve({ soort: 'gevraagd', vraagId: antwoord.vraagId }));
      return { soort: 'beantwoord' };
    },
  };
}
