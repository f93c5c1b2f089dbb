import type { Berichtsoort } from '../../contract/routeervoorziening/berichtsoorten.ts';
import { zaakVanSamenloop } from '../../contract/zaak.ts';
import { eenmalig } from '../bericht/verwerken.ts';
import type { Database } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { leesPartijbericht } from './inhoud.ts';
import { geefAanOverdracht } from './naar-overdracht.ts';
import type { Partijberichtgevolg, PartijberichtPort } from './port.ts';
import { legPartijberichtVoor } from './voorleggen.ts';

/** What each kind asks: who collects is determined again; or it belongs to an overdracht, and where there is none a person handles it. */
const GEVOLG = {
  beslag_gemeld: { herbepaal: true, mens: false },
  vordering_aangemeld_bij_cdw: { herbepaal: true, mens: false },
  vordering_gewijzigd: { herbepaal: true, mens: false },
  overdracht_aangeboden: { herbepaal: false, mens: true },
  overdracht_aanvaard: { herbepaal: false, mens: true },
  overdracht_geweigerd: { herbepaal: false, mens: true },
  overdrachtsgegevens: { herbepaal: false, mens: true },
  overdracht_afgerond: { herbepaal: false, mens: true },
  afdracht_doorgezonden: { herbepaal: false, mens: false },
  verdeelstaat: { herbepaal: false, mens: false },
} as const satisfies Readonly<Record<Berichtsoort, { readonly herbepaal: boolean; readonly mens: boolean }>>;

/** A message that came in, handled for the samenloop that it reached. */
export function maakBoeken(db: Database): Pick<PartijberichtPort, 'boek'> {
  return {
    async boek({ beslagId, vandaag, berichtId }) {
      const zaak = zaakVanSamenloop(beslagId);
      return eenmalig(db, berichtId, zaak, async (tx, bericht) => {
        const rij = await tx.inkomendPartijbericht.findUniqueOrThrow({ where: { id: leesPartijbericht(bericht.inhoud).partijberichtId } });
        const soort = rij.soort as Berichtsoort;
        await schrijfGebeurtenis(tx, zaak, vandaag, 'partijbericht', { partijbericht: rij.id, wat: soort, van: rij.afzender });
        const { herbepaal } = GEVOLG[soort];
        const mens = GEVOLG[soort].mens && (rij.onzeker || !(await geefAanOverdracht(tx, rij, vandaag)));
        const uitkomst: Partijberichtgevolg = { soort, herbepaal, taak: mens || rij.onzeker ? await legPartijberichtVoor(tx, zaak, { rij, vandaag }) : null };
        return { ...uitkomst };
      });
    },
  };
}
