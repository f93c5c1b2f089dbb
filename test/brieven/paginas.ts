/** Letters that do not fit on one page, how many they may have, and why. Any other is one page. */
export const MEER_PAGINAS: Readonly<Record<string, { readonly hoogstens: number; readonly reden: string }>> = {};
