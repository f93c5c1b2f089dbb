import type { BrpBrieven } from '../activities/invorderen/brp.ts';
import type { Bronnen } from '../activities/verhalen/bronnen.ts';
import { geenRouter } from '../activities/verhalen/bronnen.ts';
import { maakBrpClient } from '../adapters/brp/client.ts';
import { maakPolisClient } from '../adapters/polis/client.ts';
import { eersteVanMaand, plusMaanden } from '../domain/kalender/dag.ts';
import type { Instellingen } from './instellingen.ts';

/** Months of income asked: the four that count (Besluit 3), and one for a tijdvak that began before them. */
const MAANDEN_TERUG = 5;

/** The outside sources as the activities know them. */
export function maakBronnen(i: Instellingen): Bronnen & { readonly brieven: BrpBrieven } {
  const brp = maakBrpClient({ basisUrl: i.BRP_URL, apiKey: i.BRP_SLEUTEL });
  const polis = maakPolisClient({ url: i.POLIS_URL });
  return {
    brieven: {
      brieven: async (bsn) => {
        const uitkomst = (await brp.voorBrieven([bsn])).get(bsn);
        if (uitkomst?.soort !== 'gevonden') return { soort: 'niet_gevonden' };
        const a = uitkomst.persoon;
        return {
          soort: 'gevonden',
          adressering: {
            naam: a.naam ?? '',
            aanhef: a.aanhef ?? 'Geachte heer, mevrouw',
            adresregels: a.verblijftNietOpAdres ? [] : a.adresregels,
            land: a.land,
            briefadres: a.soortAdres === 'briefadres',
            geheimhouding: a.geheimhouding,
            overleden: a.overleden !== null || a.opschorting === 'overlijden',
          },
        };
      },
    },
    brp: {
      rekentool: async (bsn, opDag) => {
        const uitkomst = await brp.voorRekentool(bsn, opDag);
        if (uitkomst.soort === 'niet_gevonden') return uitkomst;
        return { soort: 'gevonden', gegevens: uitkomst.persoon.gegevens, partnerBsn: Object.fromEntries(uitkomst.persoon.partnerBsn) };
      },
    },
    polis: {
      inkomen: async (bsn, peildatum) => {
        const uitkomst = await polis.inkomsten(bsn, { van: plusMaanden(eersteVanMaand(peildatum), -MAANDEN_TERUG), tot: peildatum });
        if (uitkomst.soort === 'niet_gevonden') return { gegevens: { inkomstenverhoudingen: [] }, derden: {} };
        return { gegevens: uitkomst.gegevens, derden: Object.fromEntries([...uitkomst.derden.values()].map(({ loonheffingennummer, naam }) => [loonheffingennummer, naam ?? loonheffingennummer])) };
      },
    },
    router: geenRouter,
  };
}
