import type { Dag } from './dag.ts';
import { handelingstermijn, termijnZonderTermijnenwet, wachttermijn } from './termijnenwet.ts';
import { openTermijn, valtBinnen, type Termijn } from './termijn.ts';

/** Service of the beslagexploot on the debtor: within eight days after the beslag was laid (Rv 475i lid 1). Binds us. */
export function overbetekening475i(beslag: Dag): Termijn {
  return handelingstermijn(beslag, { dagen: 8 }, 'zelf');
}

/** Copy of the kennisgeving by registered post to the debtor: within seven days after the «gezien» came back (Rv 479g lid 3). Binds us. */
export function toezending479g(gezienTerugontvangen: Dag): Termijn {
  return handelingstermijn(gezienTerugontvangen, { dagen: 7 }, 'zelf');
}

/** Writ in kort geding that suspends the execution: not later than fourteen days after the service on the debtor (Rv 476 lid 2). */
export function kortGeding476(betekening475i: Dag): Termijn {
  return handelingstermijn(betekening475i, { dagen: 14 }, 'ander');
}

/** When the derde must have declared; with a request of the debtor also whether that request came in time. */
export type Verklaringstermijn =
  | { readonly termijn: Termijn }
  /** `verzoekTijdig` is undefined when that depends on the reading; the open term then has every outcome. */
  | { readonly termijn: Termijn; readonly verzoekTijdig: boolean | undefined };

/**
 * When the derde must declare: as soon as two weeks have passed since the beslag, or four when the debtor asked the
 * derde so in writing within those two weeks (Rv 476a lid 1). The request is an act, so its two weeks are extended
 * by the Algemene termijnenwet; the waiting of two or four weeks is open when it ends on a free day. Throws when the
 * request lies before the beslag.
 */
export function verklaring476a(beslag: Dag, verzoekOp?: Dag): Verklaringstermijn {
  const tweeWeken = wachttermijn(beslag, { weken: 2 }, 'ander');
  if (!verzoekOp) return { termijn: tweeWeken };
  if (verzoekOp < beslag) throw new RangeError('het verzoek ligt vóór de dag van het beslag');
  const vierWeken = wachttermijn(beslag, { weken: 4 }, 'ander');
  const verzoekTijdig = valtBinnen(handelingstermijn(beslag, { weken: 2 }, 'ander'), verzoekOp);
  if (verzoekTijdig !== undefined) return { termijn: verzoekTijdig ? vierWeken : tweeWeken, verzoekTijdig };
  const beide = [...laatsteDagen(tweeWeken), ...laatsteDagen(vierWeken)];
  return { termijn: openTermijn(beide, 'ander', 'het is open of het verzoek van de schuldenaar op tijd was'), verzoekTijdig };
}

/** Copy of the verklaring to the debtor: within three days after it was received (Rv 476b lid 3), at least two working days. Binds us. */
export function afschriftVerklaring476b(ontvangst: Dag): Termijn {
  return handelingstermijn(ontvangst, { dagen: 3 }, 'zelf');
}

/** Writ against the derde to dispute the verklaring: within two months after it (Rv 477a lid 2); after that the power has lapsed. */
export function betwisting477a(verklaring: Dag): Termijn {
  return handelingstermijn(verklaring, { maanden: 2 }, 'zelf');
}

/** Annulment of a beslag laid against the order of Rv 475c: within three years after it was laid (lid 6); a term in years is never extended. */
export function vernietiging475c(beslag: Dag): Termijn {
  return termijnZonderTermijnenwet(beslag, { jaren: 3 });
}

function laatsteDagen(termijn: Termijn): readonly Dag[] {
  return termijn.soort === 'vast' ? [termijn.laatsteDag] : termijn.lezingen.map(({ laatsteDag }) => laatsteDag);
}
