import { centenUitEuro, type Centen } from '../geld/centen.ts';
import type { Dag } from '../kalender/dag.ts';
import type { Kosten } from './kosten.ts';

/** The acts of a gerechtsdeurwaarder that this street asks for. */
export type Ambtshandeling = 'betekening_titel' | 'derdenbeslag_periodiek';

/**
 * Besluit tarieven ambtshandelingen gerechtsdeurwaarders (BWBR0012638) art. 2 lid 1, text of 2026-01-01
 * (MinBZK/regelrecht-corpus); without the surcharge for omzetbelasting of art. 10. Replaced each year (art. 14).
 */
const BTAG: Readonly<Record<string, Readonly<Record<Ambtshandeling, Centen>>>> = {
  '2026': { betekening_titel: centenUitEuro('136.71'), derdenbeslag_periodiek: centenUitEuro('184.91') },
};
const ONDERDEEL = { betekening_titel: 'b', derdenbeslag_periodiek: 'j' } as const satisfies Record<Ambtshandeling, string>;

/** Costs of an exploot for the debtor, in cents, at the tariff of its day (Awb 4:120 lid 2, Btag art. 2); `onbeslist` for a year that was not collected. */
export function kostenAmbtshandeling(handeling: Ambtshandeling, dag: Dag): Kosten {
  const grondslag = `Btag art. 2 lid 1 onder ${ONDERDEEL[handeling]}`;
  const tarief = BTAG[dag.slice(0, 4)];
  return tarief === undefined
    ? { soort: 'onbeslist', reden: `het tarief van ${grondslag} voor ${dag.slice(0, 4)} is niet bekend`, grondslag }
    : { soort: 'vast', bedrag: tarief[handeling], grondslag };
}
