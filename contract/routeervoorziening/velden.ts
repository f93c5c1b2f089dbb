import type { Doel, Grond } from './doel.ts';
import { AANGESLOTEN, MAG_OPPORTUNITEIT_WEGEN, type Aangesloten } from './partijen.ts';

/** Where in an answer a field stands: with one beslag or verrekening, or with the person. */
export type Plaats = 'opgave' | 'persoon';

/** One row: for this purpose this field may be asked, by whom, of whom and on which grounds. What has no row is never delivered. */
interface Veldregel {
  readonly doel: Doel;
  readonly veld: string;
  /** The onderdeel of the article of the AMvB that goes with the purpose. */
  readonly onderdeel: string;
  readonly plaats: Plaats;
  /** The autorisatiematrix of art. 6 and 7. */
  readonly vragers: readonly Aangesloten[];
  /** Of whom it may be asked. */
  readonly bronnen: readonly Aangesloten[];
  readonly gronden: readonly Grond[];
  /** Whether it is asked about a spouse who is one in the sense of Pw 3 only; about one in a community of property all is (AMvB art. 1). */
  readonly ookEchtgenootPw3: boolean;
}

const ARTIKEL_2 = { doel: 'opportuniteitsafweging', plaats: 'opgave', vragers: MAG_OPPORTUNITEIT_WEGEN, bronnen: AANGESLOTEN, gronden: ['voorgenomen_beslag', 'lopend_beslag'], ookEchtgenootPw3: false } as const;
const ARTIKEL_3 = { doel: 'vaststelling_bvv', plaats: 'opgave', vragers: AANGESLOTEN, bronnen: AANGESLOTEN, gronden: ['bevoegd_tot_beslag', 'lopend_beslag'], ookEchtgenootPw3: false } as const;
const ARTIKEL_4 = { doel: 'identificatie_cdw', plaats: 'opgave', vragers: AANGESLOTEN, bronnen: AANGESLOTEN, gronden: ['bevoegd_tot_beslag', 'lopend_beslag'], ookEchtgenootPw3: false } as const;
const ARTIKEL_5 = { doel: 'uitvoering_cdw', plaats: 'opgave', vragers: AANGESLOTEN, bronnen: AANGESLOTEN, gronden: ['als_cdw'], ookEchtgenootPw3: false } as const;
const BELASTINGDIENST = ['belastingdienst'] as const;
/** The beslagvrije voet and what it rests on: also for those for whom somebody else coordinates (nota art. 5 onder g, h en i; Rv 475i lid 5). */
const OOK_BIJ_CDW = ['als_cdw', 'bij_cdw'] as const;

/**
 * Every field of AMvB art. 2 to 5, in the order of the articles. The ministeriële regeling of art. 6 that narrows this for each party
 * does not exist yet: until then a row grants what the article does. Which party answers (art. 4 onder d, art. 5 onder b) is no field: the router itself knows it.
 */
export const VELDREGELS = [
  { ...ARTIKEL_2, veld: 'bevoegdheid', onderdeel: 'a' },
  { ...ARTIKEL_2, veld: 'executoriaal', onderdeel: 'b' },
  { ...ARTIKEL_2, veld: 'voorrang', onderdeel: 'c' },
  { ...ARTIKEL_2, veld: 'openstaand', onderdeel: 'd' },
  { ...ARTIKEL_2, veld: 'inhouding', onderdeel: 'e' },
  { ...ARTIKEL_2, veld: 'inhoudingPeriode', onderdeel: 'f' },
  { ...ARTIKEL_2, veld: 'ophoging', onderdeel: 'g' },
  { ...ARTIKEL_2, veld: 'ophogingPeriode', onderdeel: 'h' },
  { ...ARTIKEL_2, veld: 'beslagvrijeVoet', onderdeel: 'i' },
  { ...ARTIKEL_2, veld: 'bvvGegevens', onderdeel: 'j' },

  { ...ARTIKEL_3, veld: 'bevoegdheid', onderdeel: 'a', ookEchtgenootPw3: true },
  { ...ARTIKEL_3, veld: 'derdebeslagene', onderdeel: 'b' },
  { ...ARTIKEL_3, veld: 'beslaglegger', onderdeel: 'b' },
  { ...ARTIKEL_3, veld: 'cdw', onderdeel: 'c' },
  { ...ARTIKEL_3, veld: 'beslagdatum', onderdeel: 'd' },
  { ...ARTIKEL_3, veld: 'openstaand', onderdeel: 'e' },
  { ...ARTIKEL_3, veld: 'inhouding', onderdeel: 'f' },
  { ...ARTIKEL_3, veld: 'inhoudingPeriode', onderdeel: 'g' },
  { ...ARTIKEL_3, veld: 'beslagvrijeVoet', onderdeel: 'h' },
  { ...ARTIKEL_3, veld: 'bvvGegevens', onderdeel: 'i' },
  { ...ARTIKEL_3, veld: 'voorlopigeTeruggaaf', onderdeel: 'j', plaats: 'persoon', bronnen: BELASTINGDIENST, ookEchtgenootPw3: true },
  { ...ARTIKEL_3, veld: 'tegemoetkomingen', onderdeel: 'k', plaats: 'persoon', bronnen: BELASTINGDIENST },

  { ...ARTIKEL_4, veld: 'bevoegdheid', onderdeel: 'a' },
  { ...ARTIKEL_4, veld: 'derdebeslagene', onderdeel: 'b' },
  { ...ARTIKEL_4, veld: 'voorrang', onderdeel: 'c' },
  { ...ARTIKEL_4, veld: 'executoriaal', onderdeel: 'e' },
  { ...ARTIKEL_4, veld: 'beslagdatum', onderdeel: 'f' },
  { ...ARTIKEL_4, veld: 'cdw', onderdeel: 'g' },

  { ...ARTIKEL_5, veld: 'bevoegdheid', onderdeel: 'a' },
  { ...ARTIKEL_5, veld: 'derdebeslagene', onderdeel: 'c' },
  { ...ARTIKEL_5, veld: 'executoriaal', onderdeel: 'd' },
  { ...ARTIKEL_5, veld: 'voorrang', onderdeel: 'e' },
  { ...ARTIKEL_5, veld: 'openstaand', onderdeel: 'f' },
  { ...ARTIKEL_5, veld: 'beslagvrijeVoet', onderdeel: 'g', gronden: OOK_BIJ_CDW },
  { ...ARTIKEL_5, veld: 'bvvVastgesteldOp', onderdeel: 'h', gronden: OOK_BIJ_CDW },
  { ...ARTIKEL_5, veld: 'bvvGegevens', onderdeel: 'i', gronden: OOK_BIJ_CDW },
  { ...ARTIKEL_5, veld: 'priveschuld', onderdeel: 'j' },
  { ...ARTIKEL_5, veld: 'verruimingIw19', onderdeel: 'k' },
  { ...ARTIKEL_5, veld: 'bvvOpNihil', onderdeel: 'l' },
] as const satisfies readonly Veldregel[];

type Regel = (typeof VELDREGELS)[number];
export type Veld = Regel['veld'];
/** The fields of a purpose that stand with one beslag or verrekening. */
export type OpgaveveldVan<D extends Doel> = Extract<Regel, { readonly doel: D; readonly plaats: 'opgave' }>['veld'];
export type Opgaveveld = OpgaveveldVan<Doel>;
/** The fields of a purpose that stand with the person. */
export type PersoonsveldVan<D extends Doel> = Extract<Regel, { readonly doel: D; readonly plaats: 'persoon' }>['veld'];

/** All fields, each once, in the order in which the articles first name them. */
export const VELDEN: readonly Veld[] = [...new Set(VELDREGELS.map(({ veld }) => veld))];
