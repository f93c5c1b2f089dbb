import { isDeepStrictEqual } from 'node:util';
import type { BezorgdBericht, Ontvangstbewijs } from '../contract/bericht.ts';
import { Probleemfout } from '../server/probleemfout.ts';

/** Takes messages in, each once by its id, and keeps them for who wants to look. */
export class Postvak {
  readonly #perId = new Map<string, { readonly bericht: BezorgdBericht; readonly bewijs: Ontvangstbewijs }>();

  /** In the order in which they came. */
  get berichten(): readonly BezorgdBericht[] {
    return [...this.#perId.values()].map(({ bericht }) => bericht);
  }

  /** The same message again gives the same receipt. Throws a `Probleemfout` when its id is known with another content. */
  ontvang(bericht: BezorgdBericht): Ontvangstbewijs {
    const { berichtId } = bericht.bericht;
    const bekend = this.#perId.get(berichtId);
    if (bekend === undefined) {
      const bewijs = { berichtId, ontvangenOp: new Date().toISOString() };
      this.#perId.set(berichtId, { bericht, bewijs });
      return bewijs;
    }
    if (!isDeepStrictEqual(bekend.bericht, bericht)) throw new Probleemfout(409, 'bericht_verschilt', 'Dit bericht-id is bekend met een andere inhoud.');
    return bekend.bewijs;
  }
}
