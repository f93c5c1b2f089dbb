/**
 * Where a letter stands. `teruggehaald`: out of the post, to be made again; proof that it went all the same puts it back.
 * `vervallen`: void by a decision (set back, withdrawn, paid); proof of posting does not make it count.
 */
export const BRIEFSTATUS = {
  klaargezet: 'klaargezet',
  verzonden: 'verzonden',
  retour: 'retour',
  teruggehaald: 'teruggehaald',
  vervallen: 'vervallen',
} as const;

/** A letter that was taken away does not count: no step rests on it. */
export const TELT_NIET: readonly string[] = [BRIEFSTATUS.teruggehaald, BRIEFSTATUS.vervallen];
