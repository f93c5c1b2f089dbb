import type { Adres } from '../beslagvrije-voet/475da-lid4.ts';

/** A question to the inwoner about what the BRP cannot tell; `code` for programs, `tekst` in plain Dutch. */
export type Vraag = { readonly code: VraagCode; readonly tekst: string };
export type VraagCode =
  'duurzaam_gescheiden' | 'gezamenlijke_huishouding' | 'partner_elders' | 'kind_elders' | 'inzicht_verblijf' | 'verblijf_buitenland';

const TEKSTEN: Readonly<Record<VraagCode, string>> = {
  duurzaam_gescheiden: 'Leeft u gescheiden van uw partner, ook al staat u op hetzelfde adres ingeschreven?',
  gezamenlijke_huishouding: 'Woont u samen met iemand met wie u het huishouden en de kosten deelt?',
  partner_elders: 'U hebt een partner die niet op uw adres staat ingeschreven. Woont u samen of leeft u gescheiden?',
  kind_elders:
    'U hebt een kind dat niet op uw adres staat ingeschreven of van wie wij de leeftijd niet zeker weten. Zorgt u voor dit kind?',
  inzicht_verblijf:
    'U hebt geen woonadres in de basisregistratie. Hebt u wel een vaste plek om te wonen? Laat ons dan weten waar en met wie u woont en welk inkomen u hebt.',
  verblijf_buitenland: 'In welk land woont u, en met wie?',
};

/** The questions that belong to what the BRP showed (Rv 475g lid 1, 475ga lid 2, 475e lid 1), in a fixed order. */
export function vragenBij(gezien: {
  readonly gehuwd: boolean;
  readonly partnerElders: boolean;
  readonly kindElders: boolean;
  readonly adres: Adres;
}): Vraag[] {
  const codes: VraagCode[] = [];
  if (gezien.gehuwd) codes.push('duurzaam_gescheiden');
  else if (gezien.partnerElders) codes.push('partner_elders');
  if (!gezien.gehuwd) codes.push('gezamenlijke_huishouding');
  if (gezien.kindElders) codes.push('kind_elders');
  if (gezien.adres.soort === 'geen') codes.push('inzicht_verblijf');
  if (gezien.adres.soort === 'buitenland') codes.push('verblijf_buitenland');
  return codes.map((code) => ({ code, tekst: TEKSTEN[code] }));
}
