/** Letters that do not fit on one page, how many they may have, and why. Any other is one page. */
export const MEER_PAGINAS: Readonly<Record<string, { readonly hoogstens: number; readonly reden: string }>> = {
  kennisgeving: { hoogstens: 2, reden: 'the sheet that the derde signs and sends back stands by itself (Rv 479g lid 1)' },
  verklaringsformulier: { hoogstens: 3, reden: 'a letter, and a form of two pages to fill in (Rv 476a lid 2)' },
  afschrift_kennisgeving: { hoogstens: 2, reden: 'the copy itself stands on a page of its own (Rv 479g lid 3)' },
  mededeling: { hoogstens: 3, reden: 'the law wants every value and the way of calculation (Rv 475i lid 2, Regeling bijlage 2)' },
  dwangbevel: { hoogstens: 2, reden: 'het bevel met wat Awb 4:122 vraagt en de handtekening op de voorkant, wat de lezer kan doen op de achterkant' },
  betekeningsopdracht: { hoogstens: 2, reden: 'als het dwangbevel' },
  opdracht_deurwaarder: { hoogstens: 2, reden: 'het dossier, met elke brief en het adres waar zij heen ging' },
};
