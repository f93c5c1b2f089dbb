/**
 * Acts that must be made known by letter (Awb 3:40, 3:41; IW 11, 13 lid 3, 19 lid 5; Rv 475d, 475i, 479g): such a besluit is not
 * stored without one. The database holds the same list (constraint trigger `besluit_heeft_brief`).
 *
 * Not in it, for the law asks no letter of ours: acts that a deurwaarder makes known by his exploot (betekening, beslagexploot,
 * overbetekening), a step that is not needed, the vaststelling of a beslagvrije voet (told with the beslag or the wijziging that
 * follows on it), the vermindering of a claim (the beschikking of who laid it), the verjaring, and what a person decides about the
 * way of work (pauze, route, contact, tasks). A herziening of costs is told in the letter on its vermindering.
 */
export const MET_BRIEF = [
  'aanmaning',
  'dwangbevel',
  'rentebeschikking',
  'herziening_rente',
  'herziening_kosten',
  'kwijtschelding',
  'overdracht_deurwaarder',
  'vordering_iw19',
  'vereenvoudigd_derdenbeslag',
  'derdenbeslag',
  'betaling_op_verzoek',
  'verrekening',
  'wijziging_bvv',
  'verruiming',
  'einde_verruiming',
  'opheffing',
  'terughaling',
] as const;

/**
 * Why such a besluit has no letter in its own transaction. `volgt`: nobody could be asked to whom it goes; a message or a task of
 * its zaak sees to it. `nooit_verzonden`: it takes back what nobody ever heard of.
 */
export const ZONDER_BRIEF = ['volgt', 'nooit_verzonden'] as const;
export type ZonderBrief = (typeof ZONDER_BRIEF)[number];

/** Whether an act must be made known by letter. */
export function vraagtBrief(soort: string): boolean {
  return MET_BRIEF.some((een) => een === soort);
}
