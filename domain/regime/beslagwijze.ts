import type { Bevoegdheid } from './grond.ts';

/** From when a power works on the income. */
export type Ligt =
  /** The day on which the beschikking was posted to the derde (IW 19 lid 5), or the request or besluit. */
  | 'bij_verzending'
  /** Only when the derde sent the kennisgeving back, signed «gezien» (Rv 479g lid 1). */
  | 'bij_gezien'
  /** The day of the exploot of the deurwaarder at the derde (Rv 475 lid 1). */
  | 'bij_exploot';

/** Who pays the income over, and by which rules. */
export interface Beslagwijze {
  readonly bevoegdheid: Bevoegdheid;
  readonly ligt: Ligt;
  /** The verklaring of the derde: a duty by law (Rv 476a), asked as policy, or not asked. */
  readonly verklaring: 'wet' | 'beleid' | 'niet';
  /** What follows when a derde stays silent; null where no verklaring is asked. */
  readonly zwijgen: string | null;
  /** On which a derde who pays nothing can be held to it. */
  readonly nietBetalen: string;
  /** Articles on which it rests. */
  readonly grond: readonly string[];
  /** Articles of the mededeling to the debtor. */
  readonly grondMededeling: readonly string[];
}

const BVV = ['Rv art. 475c', 'Rv art. 475d'] as const;

/** How each power works at the derde (wet/regimes). */
export const BESLAGWIJZEN = {
  vordering_iw19: {
    bevoegdheid: 'vordering_iw19',
    ligt: 'bij_verzending',
    verklaring: 'beleid',
    zwijgen: 'IW 1990 art. 19 lid 8',
    nietBetalen: 'IW 1990 art. 19 lid 8',
    grond: ['IW 1990 art. 19 lid 1 en 5', 'Gemeentewet art. 231', ...BVV],
    grondMededeling: ['IW 1990 art. 19 lid 9', 'Rv art. 475i lid 2'],
  },
  vereenvoudigd_derdenbeslag: {
    bevoegdheid: 'vereenvoudigd_derdenbeslag',
    ligt: 'bij_gezien',
    verklaring: 'wet',
    zwijgen: 'Rv art. 479f',
    nietBetalen: 'Rv art. 479f',
    grond: ['Participatiewet art. 60 lid 5', 'Rv art. 479g', ...BVV],
    grondMededeling: ['Rv art. 479g lid 1', 'Rv art. 475i lid 2'],
  },
  derdenbeslag: {
    bevoegdheid: 'derdenbeslag',
    ligt: 'bij_exploot',
    verklaring: 'wet',
    zwijgen: 'Rv art. 477a lid 1',
    nietBetalen: 'Rv art. 477a lid 4',
    grond: ['Awb art. 4:116', 'Rv art. 475', ...BVV],
    grondMededeling: ['Rv art. 475i lid 1 en 2'],
  },
  betaling_op_verzoek: {
    bevoegdheid: 'betaling_op_verzoek',
    ligt: 'bij_verzending',
    verklaring: 'niet',
    zwijgen: null,
    nietBetalen: 'Participatiewet art. 60a',
    grond: ['Participatiewet art. 60a lid 1 tot en met 3', ...BVV],
    grondMededeling: ['Participatiewet art. 60a', 'Rv art. 475d'],
  },
  verrekening: {
    bevoegdheid: 'verrekening',
    ligt: 'bij_verzending',
    verklaring: 'niet',
    zwijgen: null,
    nietBetalen: 'Awb art. 4:93',
    grond: ['Awb art. 4:93', ...BVV],
    grondMededeling: ['Awb art. 4:93 lid 2 en 4'],
  },
} as const satisfies { readonly [B in Bevoegdheid]: Beslagwijze & { readonly bevoegdheid: B } };
