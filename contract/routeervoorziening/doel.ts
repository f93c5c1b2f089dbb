import type { Rol } from './partijen.ts';

/** The four purposes for which data may be asked, and no other (AMvB art. 2 to 5). */
export const DOELEN = ['opportuniteitsafweging', 'vaststelling_bvv', 'identificatie_cdw', 'uitvoering_cdw'] as const;
export type Doel = (typeof DOELEN)[number];

/** The article of the AMvB of each. */
export const ARTIKEL_VAN_DOEL = { opportuniteitsafweging: 2, vaststelling_bvv: 3, identificatie_cdw: 4, uitvoering_cdw: 5 } as const satisfies Readonly<Record<Doel, number>>;

/**
 * Why a party asks. It says so with each question; where it claims to have something running itself, the verwijsindex is looked at.
 * `voorgenomen_beslag`: the creditor gave the order, nothing is laid yet. `bevoegd_tot_beslag`: it may seize or set off now.
 * `als_cdw`: it coordinates. `bij_cdw`: it has a beslag or verrekening beside one who coordinates, and asks for his beslagvrije voet.
 */
export const GRONDEN = ['voorgenomen_beslag', 'bevoegd_tot_beslag', 'lopend_beslag', 'als_cdw', 'bij_cdw'] as const;
export type Grond = (typeof GRONDEN)[number];

/** Which ground carries which purpose (nota van toelichting bij art. 2 to 5). */
export const GRONDEN_VAN_DOEL = {
  opportuniteitsafweging: ['voorgenomen_beslag', 'lopend_beslag'],
  vaststelling_bvv: ['bevoegd_tot_beslag', 'lopend_beslag'],
  identificatie_cdw: ['bevoegd_tot_beslag', 'lopend_beslag'],
  uitvoering_cdw: ['als_cdw', 'bij_cdw'],
} as const satisfies Readonly<Record<Doel, readonly Grond[]>>;

/** With these the asking party must itself have something running about the debtor. */
export const GRONDEN_MET_EIGEN_AANMELDING = ['lopend_beslag', 'als_cdw', 'bij_cdw'] as const satisfies readonly Grond[];

/** How the spouse belongs to the debtor: by any community of property (AMvB art. 1), or gehuwd in the sense of Pw 3 (AMvB art. 3). */
export const ECHTGENOOTGRONDEN = ['gemeenschap_van_goederen', 'gehuwd_pw3'] as const;
export type Echtgenootgrond = (typeof ECHTGENOOTGRONDEN)[number];

/** For which purposes the spouse may be asked along, and on which of the two grounds; elsewhere never. */
export const ECHTGENOOT_VAN_DOEL = {
  opportuniteitsafweging: ['gemeenschap_van_goederen'],
  vaststelling_bvv: ['gemeenschap_van_goederen', 'gehuwd_pw3'],
  identificatie_cdw: [],
  uitvoering_cdw: [],
} as const satisfies Readonly<Record<Doel, readonly Echtgenootgrond[]>>;

/** The power that is used to reach the income (nota van toelichting art. 2 onder a). */
export const BEVOEGDHEDEN = ['derdenbeslag', 'vereenvoudigd_derdenbeslag', 'vordering_iw19', 'verhaal_zonder_dwangbevel', 'verrekening', 'verrekening_betalingsregeling'] as const;
export type Bevoegdheid = (typeof BEVOEGDHEDEN)[number];

const BESLAGEN = ['derdenbeslag', 'vereenvoudigd_derdenbeslag', 'vordering_iw19', 'verhaal_zonder_dwangbevel'] as const satisfies readonly Bevoegdheid[];

/** About which powers is answered: not a verrekening in an agreed betalingsregeling (art. 2 onder a), and to find a coordinator no verrekening at all (art. 4 onder a). */
export const BEVOEGDHEDEN_VAN_DOEL = {
  opportuniteitsafweging: [...BESLAGEN, 'verrekening'],
  vaststelling_bvv: BEVOEGDHEDEN,
  identificatie_cdw: BESLAGEN,
  uitvoering_cdw: BEVOEGDHEDEN,
} as const satisfies Readonly<Record<Doel, readonly Bevoegdheid[]>>;

/** What the router asks about one person: the debtor, or the spouse and how he belongs to the debtor. */
export type Hoedanigheid = { readonly rol: Extract<Rol, 'schuldenaar'> } | { readonly rol: Extract<Rol, 'echtgenoot'>; readonly grond: Echtgenootgrond };
