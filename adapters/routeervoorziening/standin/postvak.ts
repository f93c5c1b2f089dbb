import { isDeepStrictEqual } from 'node:util';
import type { BezorgdBericht, Ontvangstbewijs } from '../contract/bericht.ts';
import { Probleemfout } from '../server/probleemfout.ts';

/** A message with the receipt that was given for it. */
export interface Ontvangen {
  readonly bericht: BezorgdBericht;
  readonly bewijs: Ontvangstbewijs;
}

/** Takes messages in, each once by its id, and keeps them for who wants to look. */
export class Postvak {
  readonly #perId: Map<string, Ontvangen>;
  readonly #bewaar: (ontvangen: Ontvangen) => void;

  /** `eerder`: what came before the process began. `bewaar` keeps a new one before its receipt is given. */
  constructor(eerder: readonly Ontvangen[] = [], bewaar: (ontvangen: Ontvangen) => void = () => undefined) {
    this.#perId = new Map(eerder.map((een) => [een.bericht.bericht.berichtId, een]));
    this.#bewaar = bewaar;
  }

  /** In the order in which they came. */
  get berichten(): readonly BezorgdBericht[] {
    return [...this.#perId.values()].map(({ bericht }) => bericht);
  }

  /** The same message again gives the same receipt. Throws a `Probleemfout` when its id is known with another content. */
  ontvang(bericht: BezorgdBericht): Ontvangstbewijs {
    const { berichtId } = bericht.bericht;
    const bekend = this.#perId.get(berichtId);
    if (bekend === undefined) {
      const ontvangen = { bericht, bewijs: { berichtId, ontvangenOp: new Date().toISOString() } };
      this.#bewaar(ontvangen);
      this.#perId.set(berichtId, ontvangen);
      return ontvangen.bewijs;
    }
    if (!isDeepStrictEqual(bekend.bericht, bericht)) throw new Probleemfout(409, 'bericht_verschilt', 'Dit bericht-id is bekend met een andere inhoud.');
    return bekend.bewijs;
  }
}
