/** The answers to a vaststelling that the rekentool could not make. */
export const KEUZES_VASTSTELLING = ['voet_met_de_hand', 'wachten', 'geen_beslag', 'spreiden'] as const;

/** Every answer to a task of a verhaal; the last two where there is nothing to take (policy `geenCapaciteit`). */
export const KEUZES = [...KEUZES_VASTSTELLING, 'andere_route', 'voorstel_oninbaar'] as const;
export type Keuze = (typeof KEUZES)[number];

/** Whether a text is such an answer. */
export function isKeuze(tekst: string): tekst is Keuze {
  return KEUZES.some((keuze) => keuze === tekst);
}
