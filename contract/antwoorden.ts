/** The answers to a vaststelling that the rekentool could not make. */
export const KEUZES = ['voet_met_de_hand', 'wachten', 'geen_beslag', 'spreiden'] as const;
export type Keuze = (typeof KEUZES)[number];
