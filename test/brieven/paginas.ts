/** Letters that do not fit on one page, how many they may have, and why. Any other is one page. */
export const MEER_PAGINAS: Readonly<Record<string, { readonly hoogstens: number; readonly reden: string }>> = {
  dwangbevel: { hoogstens: 2, reden: 'het bevel met wat Awb 4:122 vraagt en de handtekening op de voorkant, wat de lezer kan doen op de achterkant' },
  betekeningsopdracht: { hoogstens: 2, reden: 'als het dwangbevel' },
  opdracht_deurwaarder: { hoogstens: 2, reden: 'het dossier, met elke brief en het adres waar zij heen ging' },
};
