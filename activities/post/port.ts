import type { Digitaalstand } from '../../contract/veegronde.ts';
import type { Dag } from '../../domain/kalender/dag.ts';

/**
 * The channels by which final letters leave the house. The run makes the letters of a part final first: `aangenomenOp`, `kanaal`,
 * `envelop`, `pdfHash` and `paginas` stand in their rows, their PDFs in the opslagplaats.
 */
export interface Postkanaal {
  /**
   * Hands the final letters of a part to their channels: first a print file for paper, registered and deurwaarder, then the
   * berichtenmagazijn, and what that refuses on paper at once, in a print file of its own; a letter to another party has gone when that
   * party has its message. Exactly once a letter, however often
   * it is called and wherever it broke off; one call does a bounded piece of work, and `klaar` is false while there is more: call again. A magazijn
   * that is down holds nothing up.
   */
  geefUit(invoer: { readonly rundeelId: number; readonly vandaag: Dag }): Promise<{ readonly klaar: boolean }>;
  /**
   * Stops the handing over of a part: final letters that no channel has got yet wait for a run again. Answers how many; what a channel
   * has goes. Idempotent.
   */
  houdTegen(invoer: { readonly rundeelId: number; readonly vandaag: Dag }): Promise<number>;
}

export interface PostPort extends Postkanaal {
  /**
   * Each night: offers again what the magazijn could not take, looks at the letters whose time to be read is over, and prints what could
   * not be printed with its part. The next batch; idempotent. Throws `BronOnbereikbaar`.
   */
  volgDigitaal(invoer: { readonly vandaag: Dag; readonly stand: Digitaalstand | null }): Promise<Digitaalstand>;
}
