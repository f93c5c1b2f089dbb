import type { Adres } from '../../../domain/beslagvrije-voet/475da-lid4.ts';
import type { VaststellingInvoer } from '../../../domain/beslagvrije-voet/invoer.ts';
import type { Vaststelling, Vastgesteld } from '../../../domain/beslagvrije-voet/uitkomst.ts';
import { stelVast } from '../../../domain/beslagvrije-voet/vaststelling.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import type { Leefsituatie } from '../../../domain/leefsituatie/leefsituatie.ts';

export const WOONADRES: Adres = { soort: 'woonadres' };

/** The usual person of the tests: alone, on 1 July 2026, 2.600 belastbaar, 2.240 net. */
export function invoer(anders: Partial<VaststellingInvoer> & { leefsituatie?: Leefsituatie } = {}): VaststellingInvoer {
  return {
    peildatum: dag('2026-07-01'),
    leefsituatie: 'alleenstaande',
    adres: WOONADRES,
    belastbaar: perMaand('2600'),
    bron: { soort: 'inkomen', netto: '2240' },
    ...anders,
  };
}

export function perMaand(schuldenaar: string, echtgenoot = '0'): VaststellingInvoer['belastbaar'] {
  return { soort: 'per maand', schuldenaar, echtgenoot };
}

/** The vaststelling, which must be an amount. */
export function vastgesteld(anders: Parameters<typeof invoer>[0] = {}): Vastgesteld {
  const uitkomst: Vaststelling = stelVast(invoer(anders));
  if (uitkomst.soort !== 'vastgesteld') throw new Error(`niet vastgesteld: ${JSON.stringify(uitkomst)}`);
  return uitkomst;
}

/** The outcome of one step of the trace, rounded to six decimals. */
export function stap(uitkomst: Pick<Vaststelling, 'spoor'>, sleutel: string): number | undefined {
  const gevonden = uitkomst.spoor.find((een) => een.sleutel === sleutel);
  return gevonden && Number(Number(gevonden.uitkomst).toFixed(6));
}
