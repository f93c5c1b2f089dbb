import type { Centen } from '../geld/centen.ts';

/** The amounts of the Kostenwet invordering rijksbelastingen for one calendar year (art. 8 lid 1), in cents. */
export interface KostenwetTarief {
  readonly jaar: number;
  /** Where the amounts were read. */
  readonly bron: string;
  /** Art. 2: below `grens` the low amount, from `grens` on the high one. */
  readonly aanmaning: { readonly grens: Centen; readonly laag: Centen; readonly hoog: Centen };
  /** Art. 3 lid 1: `vast`, plus `perDeel` for each whole `deel` by which the claim exceeds one `deel`, at most `maximum`. */
  readonly dwangbevel: { readonly vast: Centen; readonly deel: Centen; readonly perDeel: Centen; readonly maximum: Centen };
  /** Art. 3 lid 2. */
  readonly anderExploot: Centen;
}
