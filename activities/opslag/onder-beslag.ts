/** Events of a beslag: a claim joined that it does not seize yet, and since when it does. */
export const BUITEN_BESLAG = 'vordering_buiten_beslag';
export const ONDER_BESLAG = 'vordering_onder_beslag';
