import type { SocialeHandeling } from './sociale-stap.ts';

/** What is known of whether someone can, or wants to, pay. */
export const KENNIS = ['ja', 'nee', 'onbekend'] as const;
export type Kennis = (typeof KENNIS)[number];

/** The kwadrantenmodel of the CJIB (Rijksincassovisie, figure 1), with a place for who is not known yet. */
export const KWADRANTEN = ['kan_en_wil', 'kan_wil_niet', 'wil_kan_niet', 'kan_niet_wil_niet', 'onbekend'] as const;
export type Kwadrant = (typeof KWADRANTEN)[number];

/** How a claim is treated by its kwadrant. */
export const BEHANDELINGEN = ['regeling_aanbieden', 'straat', 'schuldhulp_of_uitstel', 'eerst_contact'] as const;
export type Behandeling = (typeof BEHANDELINGEN)[number];

/** The treatment of each kwadrant where the policy names none. */
export const GEWONE_BEHANDELING: Readonly<Record<Kwadrant, Behandeling>> = {
  kan_en_wil: 'regeling_aanbieden',
  kan_wil_niet: 'straat',
  wil_kan_niet: 'schuldhulp_of_uitstel',
  kan_niet_wil_niet: 'eerst_contact',
  onbekend: 'eerst_contact',
};

/** The kwadrant of what is known; one unknown half leaves it unknown. */
export function kwadrantVan(kan: Kennis, wil: Kennis): Kwadrant {
  if (kan === 'onbekend' || wil === 'onbekend') return 'onbekend';
  if (kan === 'ja') return wil === 'ja' ? 'kan_en_wil' : 'kan_wil_niet';
  return wil === 'ja' ? 'wil_kan_niet' : 'kan_niet_wil_niet';
}

/** The treatment of a kwadrant by the policy, or else the usual one. It adds contact and time; it takes no step and no day of the law away. */
export function behandelingVan(kwadrant: Kwadrant, beleid: Readonly<Partial<Record<Kwadrant, Behandeling>>>): Behandeling {
  return beleid[kwadrant] ?? GEWONE_BEHANDELING[kwadrant];
}

/** The contact with which a treatment begins; null where the street simply goes on. */
export function contactBij(behandeling: Behandeling): SocialeHandeling | null {
  switch (behandeling) {
    case 'regeling_aanbieden':
      return 'regelingaanbod';
    case 'schuldhulp_of_uitstel':
      return 'hulpaanbod';
    case 'eerst_contact':
      return 'bellen';
    case 'straat':
      return null;
  }
}
