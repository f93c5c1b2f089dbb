/** What one call may still do, shared by those who work at it at the same time. */
export interface Voorraad {
  /** Does a piece of work of at most so many; what it did not use (`werk`) is for the others. */
  neem<T extends { readonly werk: number }>(doe: (hoogstens: number) => Promise<T>): Promise<T>;
  /** Whether nothing of it is left to take, now. */
  isOp(): boolean;
  /** Whether nothing of it was used. */
  isHeel(): boolean;
}

/** A stock of `stapel`, in portions so that each of `delers` can have one. A piece that throws used nothing. */
export function maakVoorraad(stapel: number, delers: number): Voorraad {
  let over = stapel;
  const portie = Math.ceil(stapel / delers);
  return {
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
