/**
 * Choices where the text of the law allows more than one reading. The calculation is made with `gekozenLezing`; where
 * another reading gives another outcome, the result carries a voorbehoud with that outcome.
 */
export type Lezing = {
  /** 475da lid 4: the woonlandfactor multiplies the amount before or after the ophogingen of lid 5 and 7. */
  readonly woonlandfactor: 'voor ophoging' | 'na ophoging';
  /** 475da lid 5, last sentence: what the spouse has that is not seized is taken off the ophoging, or is left out. */
  readonly ophogingEchtgenoot: 'in mindering' | 'buiten beschouwing';
  /** Besluit art. 4 lid 2 since 2026: the highest of 252,49 and I × F/12, or their sum. */
  readonly normhuur: 'de hoogste' | 'de som';
  /** 475dc lid 1: 95% of all own income, or less the own income that is not seized. */
  readonly dc: 'letterlijk' | 'min neveninkomsten';
  /** 475e lid 2: whether 475dc, which names only 475da and 475db, holds in an inrichting. */
  readonly inrichting: 'zonder 475dc' | 'met 475dc';
};

export const gekozenLezing: Lezing = {
  woonlandfactor: 'voor ophoging',
  ophogingEchtgenoot: 'in mindering',
  normhuur: 'de hoogste',
  dc: 'letterlijk',
  inrichting: 'zonder 475dc',
};

/** Another reading, the article it is about, and what it says, for a Dutch reader. */
export type AndereLezing = { readonly sleutel: keyof Lezing; readonly artikel: string; readonly tekst: string; readonly lezing: Lezing };

export const andereLezingen: readonly AndereLezing[] = [
  {
    sleutel: 'woonlandfactor',
    artikel: 'Rv 475da lid 4',
    tekst: 'De woonlandfactor werkt ook over de ophogingen van lid 5 en 7.',
    lezing: { ...gekozenLezing, woonlandfactor: 'na ophoging' },
  },
  {
    sleutel: 'ophogingEchtgenoot',
    artikel: 'Rv 475da lid 5',
    tekst: 'Het niet beslagen inkomen van de echtgenoot vermindert de ophoging voor hoge woonkosten niet.',
    lezing: { ...gekozenLezing, ophogingEchtgenoot: 'buiten beschouwing' },
  },
  {
    sleutel: 'normhuur',
    artikel: 'Besluit beslagvrije voet art. 4 lid 2',
    tekst: 'De normhuur bij het inkomen is de normhuur van Wht art. 17 lid 2 vermeerderd met de afbouw.',
    lezing: { ...gekozenLezing, normhuur: 'de som' },
  },
  {
    sleutel: 'dc',
    artikel: 'Rv 475dc lid 1',
    tekst: 'Van de 95% van het eigen inkomen gaat het eigen inkomen waarop geen beslag ligt af.',
    lezing: { ...gekozenLezing, dc: 'min neveninkomsten' },
  },
  {
    sleutel: 'inrichting',
    artikel: 'Rv 475e lid 2',
    tekst: 'De grens van 95% van het inkomen geldt ook bij verblijf in een inrichting.',
    lezing: { ...gekozenLezing, inrichting: 'met 475dc' },
  },
];
