import type { Herkomsten } from '../beslagvrije-voet/herkomst.ts';
import type { Dag } from '../kalender/dag.ts';

/** All values of this chain come from the two registers, asked on the peildatum; a bijstandsnorm follows from the BRP. */
export function herkomstVan(op: Dag): Herkomsten {
  const brp = { soort: 'bron', bron: 'BRP', op } as const;
  const polis = { soort: 'bron', bron: 'polisadministratie', op } as const;
  return {
    leefsituatie: brp,
    adres: brp,
    bijstandsnorm: brp,
    'belastbaar inkomen': polis,
    'belastbaar inkomen echtgenoot': polis,
    'netto inkomen onder beslag': polis,
    'eigen inkomen niet onder beslag': polis,
    'inkomen echtgenoot niet onder beslag': polis,
  };
}
