import type { Dag } from '../../domain/kalender/dag.ts';

/** What was handed over so far; `klaar` is false while there is more: call again. */
export interface Uitgifte {
  readonly klaar: boolean;
  /** Letters of this part that lie in a print file. */
  readonly opPapier: number;
  /** Letters of this part that the berichtenmagazijn has. */
  readonly digitaal: number;
}

/**
 * The channels by which final letters leave the house. The run makes the letters of a part final first: `aangenomenOp`, `kanaal`,
 * `envelop`, `pdfHash` and `paginas` stand in their rows, their PDFs in the opslagplaats.
 */
export interface Postkanaal {
  /**
   * Hands the final letters of a part to their channels: first a print file for paper, registered and deurwaarder, then the
   * berichtenmagazijn, and what that refuses on paper at once, in a print file of its own. Exactly once a letter, however often
   * it is called and wherever it broke off; one call does a bounded piece of work.
   * Throws `BronOnbereikbaar` when the magazijn does not answer; what is on paper has been handed over by then.
   */
  geefUit(invoer: { readonly rundeelId: number; readonly vandaag: Dag }): Promise<Uitgifte>;
}
