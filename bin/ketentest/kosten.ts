import { z } from 'zod';
import { decimaalEuro } from '../../domain/geld/centen.ts';
import { vergoedingAanmaningAwb } from '../../domain/kosten/bestuursrecht.ts';
import type { Kosten } from '../../domain/kosten/kosten.ts';
import { kostenAanmaning, kostenAnderExploot, kostenBetekeningDwangbevel, kostenVorderingIw19 } from '../../domain/kosten/kostenwet.ts';
import type { Uitkomst } from './ketentest.ts';
import { bedrag, datum, lees } from './velden.ts';

const stap = z.discriminatedUnion(
  'soort',
  [
    z.object({ soort: z.literal('aanmaning_kw2'), peildatum: datum, gevorderde_som: bedrag }),
    z.object({ soort: z.literal('dwangbevel_kw3_1'), peildatum: datum, gevorderde_som: bedrag }),
    z.object({ soort: z.literal('ander_exploot_kw3_2'), peildatum: datum }),
    z.object({ soort: z.literal('vordering_iw19'), peildatum: datum }),
    z.object({ soort: z.literal('aanmaning_awb4_113'), peildatum: datum, gevorderde_som: bedrag }),
  ],
  { error: 'is geen bekende soort kosten' },
);

/** Costs of one step. */
export function kosten(invoer: unknown): Uitkomst {
  const uitkomst = van(lees(stap, invoer));
  if (uitkomst.soort === 'onbeslist') return { kosten: null, onbeslist: true, reden: uitkomst.reden };
  return { kosten: decimaalEuro(uitkomst.bedrag), onbeslist: false };
}

function van(gelezen: z.output<typeof stap>): Kosten {
  switch (gelezen.soort) {
    case 'aanmaning_kw2':
      return kostenAanmaning(gelezen.gevorderde_som, gelezen.peildatum);
    case 'dwangbevel_kw3_1':
      return kostenBetekeningDwangbevel(gelezen.gevorderde_som, gelezen.peildatum);
    case 'ander_exploot_kw3_2':
      return kostenAnderExploot(gelezen.peildatum);
    case 'vordering_iw19':
      return kostenVorderingIw19();
    case 'aanmaning_awb4_113':
      return vergoedingAanmaningAwb(gelezen.gevorderde_som, gelezen.peildatum);
  }
}
