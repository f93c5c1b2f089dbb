const DERDE = 'derde:';

/** How a doorbetaling that goes back to the derde names who gets it: by his row, in the place of a party. */
export function sleutelVanDerde(derdeId: number): string {
  return `${DERDE}${String(derdeId)}`;
}

/** The doorbetalingen that go back to the derde, as a condition on their rows. */
export const TERUG_AAN_DERDE = { partij: { startsWith: DERDE } } as const;
