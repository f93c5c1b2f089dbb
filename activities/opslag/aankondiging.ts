/** Kind of the besluit that a step of the street is not needed for a claim. */
export const STAP_NIET_NODIG = 'stap_niet_nodig';

/** Event of a claim: the vooraankondiging that was not needed at one derde is needed at another. From then on it is, whoever pays. */
export const AANKONDIGING_NODIG = 'aankondiging_nodig';
