import { plusDagen, type Dag } from './dag.ts';
import { handelingstermijn, termijnZonderTermijnenwet, wachttermijn } from './termijnenwet.ts';
import { lezing, type Termijn } from './termijn.ts';

/**
 * Payment term of an aanslag: six weeks from the dagtekening (IW 9 lid 1), never extended (lid 10). A tax
 * ordinance may set another term (Gemeentewet 250 lid 1); this is the one of the law.
 */
export function betaaltermijnAanslag(dagtekening: Dag): Termijn {
  return termijnZonderTermijnenwet(dagtekening, { weken: 6 });
}

/** Payment term of a naheffingsaanslag (parking): fourteen days from the dagtekening (IW 9 lid 2), never extended (lid 10). */
export function betaaltermijnNaheffing(dagtekening: Dag): Termijn {
  return termijnZonderTermijnenwet(dagtekening, { dagen: 14 });
}

/** Payment term of a navorderingsaanslag: one month from the dagtekening (IW 9 lid 2), never extended (lid 10). */
export function betaaltermijnNavordering(dagtekening: Dag): Termijn {
  return termijnZonderTermijnenwet(dagtekening, { maanden: 1 });
}

/** Term of an aanmaning for a tax: two weeks from its dagtekening (IW 11), extended by the Algemene termijnenwet. */
export function aanmaningIw11(dagtekening: Dag): Termijn {
  return handelingstermijn(dagtekening, { weken: 2 }, 'ander');
}

/** The day on which a posted dwangbevel counts as served, or the days it may be and the careful one among them. */
export type Postbetekening =
  | { readonly soort: 'vast'; readonly betekendOp: Dag }
  | {
      readonly soort: 'onbeslist';
      readonly mogelijkeUitkomsten: readonly Dag[];
      readonly voorzichtigeDatum: Dag;
      readonly reden: string;
    };

/**
 * When a dwangbevel served by post counts as served: two days after posting (IW 13 lid 5), for art. 14, 19 and
 * 20. On a free day it is open whether the fiction moves.
 */
export function postbetekening(terpostbezorgdOp: Dag): Postbetekening {
  const termijn = wachttermijn(terpostbezorgdOp, { dagen: 2 }, 'ander');
  if (termijn.soort === 'vast') return { soort: 'vast', betekendOp: termijn.laatsteDag };
  return {
    soort: 'onbeslist',
    mogelijkeUitkomsten: termijn.lezingen.map(({ laatsteDag }) => laatsteDag),
    voorzichtigeDatum: termijn.voorzichtig.laatsteDag,
    reden: termijn.reden,
  };
}

/** The day from which a posted dwangbevel counts as served under every reading (IW 13 lid 5). */
export function betekendVanaf(betekening: Postbetekening): Dag {
  return betekening.soort === 'vast' ? betekening.betekendOp : betekening.voorzichtigeDatum;
}

/** Renewed order to pay, before a seizure after service by post: two days from its service (IW 14 lid 1), extended by the Algemene termijnenwet. */
export function hernieuwdBevelIw14(betekening: Dag): Termijn {
  return handelingstermijn(betekening, { dagen: 2 }, 'ander');
}

/** What decides whether a vordering must be announced (IW 19 lid 9, first and third sentence). */
export interface VorderingOpDerde {
  readonly dwangbevelBetekendPerPost: boolean;
  /** A betaaldienstverlener in the sense of Wft 1:1. */
  readonly derdeIsBank: boolean;
  /** The derde pays, or should pay, on an earlier vordering of ours against the same debtor. */
  readonly derdeBetaaltAlOpVordering: boolean;
}

export type Vooraankondiging =
  | { readonly vereist: true; readonly termijn: Termijn }
  | { readonly vereist: false; readonly waarom: 'dwangbevel_niet_per_post' | 'derde_is_bank' | 'derde_betaalt_al' };

/**
 * Whether a vordering must be announced and from when it may be done: not earlier than four full weeks after the
 * dagtekening of the vooraankondiging (IW 19 lid 9), so from the 29th day; the 28th day can be defended too. A
 * waiting term: open when its last day is free.
 */
export function vooraankondigingIw19(dagtekening: Dag, vordering: VorderingOpDerde): Vooraankondiging {
  if (!vordering.dwangbevelBetekendPerPost) return { vereist: false, waarom: 'dwangbevel_niet_per_post' };
  if (vordering.derdeIsBank) return { vereist: false, waarom: 'derde_is_bank' };
  if (vordering.derdeBetaaltAlOpVordering) return { vereist: false, waarom: 'derde_betaalt_al' };
  return { vereist: true, termijn: metEerdereTelling(wachttermijn(dagtekening, { weken: 4 }, 'ander')) };
}

/**
 * The duty of a bank to pay on an overheidsvordering lapses a week after the vordering was made known to it (IW 19
 * lid 4). Open when that is a free day; careful is the earliest, until which the duty stands under every reading.
 */
export function vervalPlichtBankIw19(bekendmaking: Dag): Termijn {
  return wachttermijn(bekendmaking, { weken: 1 }, 'zelf');
}

function metEerdereTelling(termijn: Termijn): Termijn {
  if (termijn.soort === 'onbeslist') return termijn;
  return { ...termijn, ookVerdedigbaar: lezing(plusDagen(termijn.laatsteDag, -1)) };
}
