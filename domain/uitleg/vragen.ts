import type { Grondslag } from '../beslagvrije-voet/invoer.ts';
import type { VraagCode } from '../leefsituatie/vragen.ts';

/** A question as the notice asks it. It is kept with the calculation, so its code can be one of an older version. */
export type Mededelingvraag = { readonly code: string; readonly tekst: string };

/** Asked of everybody: they invite to check, and no fact is missing without the answer. */
const ALGEMEEN = ['duurzaam_gescheiden', 'gezamenlijke_huishouding'] as const satisfies readonly VraagCode[];
/** Answered by the leefsituatie that the inwoner reported. */
const OVER_LEEFSITUATIE = [...ALGEMEEN, 'partner_elders', 'kind_elders'] as const satisfies readonly VraagCode[];
/** Answered by the address that the inwoner reported. */
const OVER_ADRES = ['inzicht_verblijf', 'verblijf_buitenland'] as const satisfies readonly VraagCode[];

/** Whether a question only invites to check the situation at home; any other one asks for a fact that is needed (Rv 475g lid 1). */
export function isAlgemeneVraag({ code }: Mededelingvraag): boolean {
  return staatIn(ALGEMEEN, code);
}

/** The questions that the calculation leaves open: those whose answer was entered by hand are gone (Rv 475g lid 1). */
export function openVragen(vragen: readonly Mededelingvraag[], { herkomst }: Pick<Grondslag, 'herkomst'>): Mededelingvraag[] {
  const beantwoord = [
    ...(herkomst?.leefsituatie?.soort === 'met de hand' ? OVER_LEEFSITUATIE : []),
    ...(herkomst?.adres?.soort === 'met de hand' ? OVER_ADRES : []),
  ];
  return vragen.filter(({ code }) => !staatIn(beantwoord, code));
}

const staatIn = (codes: readonly string[], code: string): boolean => codes.includes(code);
