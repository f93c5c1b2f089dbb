/** What the page does with the answers, and what the browser does with them. B1 Dutch. */
export const NIETS_VERSTUURD = 'Alles wat u invult, blijft op dit apparaat. Deze pagina verstuurt niets.';
export const GESCHIEDENIS =
  'Uw antwoorden staan in het adres van deze pagina. Daardoor blijven zij in de geschiedenis van deze browser staan. Gebruikt u een computer van iemand anders, of een computer die u deelt? Gebruik dan een privévenster, of wis na afloop de geschiedenis.';
