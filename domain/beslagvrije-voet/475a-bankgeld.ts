import type { Dag } from '../kalender/dag.ts';
import type { Leefsituatie } from '../leefsituatie/leefsituatie.ts';
import { gedeeldDoor, vast, type Term } from '../spoor/term.ts';
import type { Adres } from './475da-lid4.ts';
import { maximum } from './475da.ts';
import { beschermd, type Bankbescherming } from './bankbescherming.ts';
import { Onbeslist, type Rekengrond } from './grond.ts';

/**
 * What a beslag by a deurwaarder on money in a bank leaves untouched (Rv 475a lid 5 and 6, text of 2026), in cents, once a
 * month: the maximum of 475da lid 1 for the situation; half of it for who has no woonadres in the BRP and no fixed abode
 * abroad (other than UR IW 1990 art. 1cbis.2, which then takes half of onderdeel c). Insight in where one lives (475e lid 1)
 * sets aside 475da lid 4 alone, not this. For who lives abroad only the kantonrechter can declare lid 5 to hold: `onbeslist`
 * until he did (`lid5Verklaard`).
 */
export function beschermdBedrag475a(peildatum: Dag, leefsituatie: Leefsituatie, adres: Adres, lid5Verklaard = false): Bankbescherming {
  return beschermd(peildatum, leefsituatie, (grond) => bedrag(grond, adres, lid5Verklaard));
}

function bedrag(grond: Rekengrond, { soort }: Adres, lid5Verklaard: boolean): Term {
  switch (soort) {
    case 'woonadres':
      return volgensLid5(grond, 'Rv 475a lid 5', 'Op de bankrekening blijft het maximum van de beslagvrije voet voor deze leefsituatie vrij.');
    case 'geen':
    case 'niet_in_brp_wel_inzicht':
      return grond.schrijver.stap(
        'beschermd bedrag',
        'Rv 475a lid 6',
        'Zonder woonadres in de basisregistratie personen blijft de helft van het bedrag voor deze leefsituatie vrij.',
        gedeeldDoor(maximum(grond), vast('helft', '2')),
        'EUR',
      );
    case 'buitenland':
      if (!lid5Verklaard) {
        throw new Onbeslist('Voor wie buiten Nederland woont blijft op de bankrekening alleen een bedrag vrij als de kantonrechter dat op zijn verzoek verklaart (Rv 475a lid 6).');
      }
      return volgensLid5(grond, 'Rv 475a lid 5 en 6', 'De kantonrechter heeft verklaard dat het maximum van de beslagvrije voet op de bankrekening vrij blijft.');
  }
}

function volgensLid5(grond: Rekengrond, artikel: string, zin: string): Term {
  return grond.schrijver.stap('beschermd bedrag', artikel, zin, maximum(grond), 'EUR');
}
