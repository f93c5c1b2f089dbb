/** What one call may still do, shared by those who work at it at the same time. */
export interface Voorraad {
  /** How many may work at it at the same time: each of them can have a portion. */
  readonly delers: number;
  /** Does a piece of work of at most so many; what it did not use (`werk`) is for the others. */
  neem<T extends { readonly werk: number }>(doe: (hoogstens: number) => Promise<T>): Promise<T>;
  /** Whether nothing of it is left to take, now; never as long as nothing of it was used. */
  isOp(): boolean;
  /** Whether nothing of it was used. */
  isHeel(): boolean;
}

/** A stock of `stapel` (1 or more), in portions so that each of at most so many can have one. A piece that throws used nothing. */
export function maakVoorraad(stapel: number, hoogstensDelers: number): Voorraad {
  let over = stapel;
  const delers = Math.min(hoogstensDelers, stapel);
  const portie = Math.floor(stapel / delers);
  return {
    delers,
    neem: async (doe) => {
      const hoogstens = Math.min(over, portie);
      over -= hoogstens;
      let gebruikt = 0;
      try {
        const gedaan = await doe(hoogstens);
        gebruikt = gedaan.werk;
        return gedaan;
      } finally {
        over += hoogstens - gebruikt;
      }
    },
    isOp: () => over <= 0,
    isHeel: () => over === stapel,
  };
}
