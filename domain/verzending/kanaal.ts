/** How a letter can go. */
export const KANALEN = ['papier', 'aangetekend', 'digitaal', 'deurwaarder', 'routeervoorziening'] as const;
export type Kanaal = (typeof KANALEN)[number];

/** How a person wants his letters. */
export const VOORKEUREN = ['papier', 'digitaal'] as const;
export type Voorkeur = (typeof VOORKEUREN)[number];

/** For whom a letter is. `partij`: another who has a beslag on the income; `ontvanger`: who got a letter that was not for him, whoever that is. */
export const GEADRESSEERDEN = ['debiteur', 'vertegenwoordiger', 'derde', 'deurwaarder', 'partij', 'ontvanger'] as const;
export type Geadresseerde = (typeof GEADRESSEERDEN)[number];

/** What decides on the channel of one letter. */
export interface Postgegevens {
  /** Kind of letter. */
  readonly soort: string;
  readonly aan: Geadresseerde;
  /** What the person chose; null when he chose nothing. */
  readonly voorkeur: Voorkeur | null;
  /** The opdrachtgever has the OIN by which the berichtenmagazijn knows it. */
  readonly afzenderHeeftOin: boolean;
  /** This letter takes the place of a digital one that was not read, or that the magazijn did not take. */
  readonly digitaalMislukt: boolean;
}

export interface Kanaalkeuze {
  readonly kanaal: Kanaal;
  /** Article or rule on which the choice rests. */
  readonly grond: string;
}

/** The dwangbevel itself, and the same once more where it is served again: by post or exploot only, in an envelope of its own. */
const DWANGBEVEL: readonly string[] = ['dwangbevel', 'betekeningsopdracht'];

/** Whether a letter is the dwangbevel, or is it once more. */
export function isDwangbevel(soort: string): boolean {
  return DWANGBEVEL.includes(soort);
}

/** What tells the debtor of his beslagvrije voet «schriftelijk»: whether a message that nobody opened does, is open in law. */
const MEDEDELING: readonly string[] = ['mededeling', 'begeleidende_brief'];

/**
 * The channel of a letter, in the order of the law: registered where the law wants it (Rv 479g lid 3), a dwangbevel by post or
 * exploot only (IW 13 lid 3; Pw 60 lid 5; Awb 4:123), then by whom it is for and what he chose.
 * Digital only for the debtor himself, who asked for it, from an opdrachtgever with an OIN; never while somebody acts for him.
 */
export function kanaalVan({ soort, aan, voorkeur, afzenderHeeftOin, digitaalMislukt }: Postgegevens): Kanaalkeuze {
  if (soort === 'afschrift_kennisgeving') return { kanaal: 'aangetekend', grond: 'Rv 479g lid 3' };
  if (aan === 'deurwaarder') return { kanaal: 'deurwaarder', grond: isDwangbevel(soort) ? 'Awb 4:123' : 'beleid' };
  if (isDwangbevel(soort)) return { kanaal: 'papier', grond: 'IW 13 lid 3, Pw 60 lid 5' };
  if (aan === 'derde') return { kanaal: 'papier', grond: 'beleid' };
  // Of another party no address is told: it gets what the letter says as a message.
  if (aan === 'partij') return { kanaal: 'routeervoorziening', grond: 'beleid' };
  // The choice and the message box of the debtor are not his.
  if (aan === 'ontvanger') return { kanaal: 'papier', grond: 'beleid' };
  if (aan === 'vertegenwoordiger') return { kanaal: 'papier', grond: 'vertegenwoordiging' };
  if (MEDEDELING.includes(soort)) return { kanaal: 'papier', grond: 'Rv 475i lid 2' };
  if (voorkeur === 'digitaal' && afzenderHeeftOin && !digitaalMislukt) return { kanaal: 'digitaal', grond: 'voorkeur' };
  return { kanaal: 'papier', grond: voorkeur === 'papier' ? 'voorkeur' : 'beleid' };
}
