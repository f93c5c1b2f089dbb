/** What parties that seize the same income tell each other. The router passes it on at once and keeps nothing of it. */
export const BERICHTSOORTEN = [
  'beslag_gemeld',
  'vordering_aangemeld_bij_cdw',
  'vordering_gewijzigd',
  'overdracht_aangeboden',
  'overdracht_aanvaard',
  'overdracht_geweigerd',
  'overdrachtsgegevens',
  'overdracht_afgerond',
  'afdracht_doorgezonden',
  'verdeelstaat',
] as const;
export type Berichtsoort = (typeof BERICHTSOORTEN)[number];

/**
 * Whether the sender must have something running about the debtor, or may also have signed off: money that comes in afterwards is
 * still passed on and accounted for. The receiver must always have something running: after afmelding nothing is routed (AMvB art. 10).
 */
export const AFZENDER_VAN_BERICHT = {
  beslag_gemeld: 'lopend',
  vordering_aangemeld_bij_cdw: 'lopend',
  vordering_gewijzigd: 'lopend',
  overdracht_aangeboden: 'lopend',
  overdracht_aanvaard: 'lopend',
  overdracht_geweigerd: 'lopend',
  overdrachtsgegevens: 'lopend',
  overdracht_afgerond: 'ook_afgemeld',
  afdracht_doorgezonden: 'ook_afgemeld',
  verdeelstaat: 'ook_afgemeld',
} as const satisfies Readonly<Record<Berichtsoort, 'lopend' | 'ook_afgemeld'>>;
