import type { Dag } from '../kalender/dag.ts';
import type { Leefsituatie } from '../leefsituatie/leefsituatie.ts';
import { gedeeldDoor, NUL, vast, type Term } from '../spoor/term.ts';
import type { Adres } from './475da-lid4.ts';
import { maximum } from './475da.ts';
import { beschermd, type Bankbescherming } from './bankbescherming.ts';
import { normTerm, type Rekengrond } from './grond.ts';

/**
 * What a betalingsvordering on a bank account leaves untouched (Uitvoeringsregeling IW 1990 art. 1cbis.2): the maximum
 * of Rv 475da lid 1 for the situation; without an address half of onderdeel c; with a fixed abode abroad nothing,
 * unless the person asks for it (then pass the adres `niet_in_brp_wel_inzicht`). Cents.
 */
export function beschermdBedragBank(peildatum: Dag, leefsituatie: Leefsituatie, adres: Adres): Bankbescherming {
  return beschermd(peildatum, leefsituatie, (grond) => bedrag(grond, adres));
}

function bedrag(grond: Rekengrond, adres: Adres): Term {
  const {
    schrijver,
    halfjaar: { normen },
  } = grond;
  switch (adres.soort) {
    case 'woonadres':
    case 'niet_in_brp_wel_inzicht':
      return schrijver.stap(
        'beschermd bedrag',
        'UR IW 1990 art. 1cbis.2 lid 1',
        'Op de bankrekening blijft het maximum van de beslagvrije voet voor deze leefsituatie vrij.',
        maximum(grond),
        'EUR',
      );
    case 'geen':
      return schrijver.stap(
        'beschermd bedrag',
        'UR IW 1990 art. 1cbis.2 lid 2',
        'Zonder adres blijft de helft van het bedrag voor gehuwden zonder kinderen vrij.',
        gedeeldDoor(normTerm('maximum lid 1 c', 'rv_475da_1_c', normen.rv_475da_1_c), vast('helft', '2')),
        'EUR',
      );
    case 'buitenland':
      return schrijver.stap(
        'beschermd bedrag',
        'UR IW 1990 art. 1cbis.2 lid 2',
        'Voor wie buiten Nederland woont geldt het beschermde bedrag alleen op verzoek.',
        NUL,
        'EUR',
      );
  }
}
