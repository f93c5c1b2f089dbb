import { min, nietNegatief, NUL, som, type Centen } from '../geld/centen.ts';
import { verdeelNaarRato } from '../geld/verdeling.ts';
import { inWettelijkeVolgorde, isInkomen, staatInLid1, type Bron, type Toeslag } from './bron.ts';
import { mogelijkeKeuzen, samen, type KeuzeReden } from './keuze.ts';

/** Who seizes. Three parties may turn to the toeslag that was meant for them, past the order (VNG-handreiking §3.4). */
export type Beslaglegger = 'gemeente' | 'verhuurder' | 'zorgverzekeraar' | 'kinderopvangorganisatie';

export type BeslagvolgordeInvoer = {
  readonly beslaglegger: Beslaglegger;
  /**
   * For all own income a–i together, so before 475db lid 1 b. Cents per month. `stelVast` gives it, 475dc included,
   * with the sum of the net incomes a–i as the source and no own income left out.
   */
  readonly beslagvrijeVoet: Centen;
  readonly bronnen: readonly Bron[];
  /** What is already taken each month, by source. */
  readonly bestaandeBeslagen: readonly { readonly bron: string; readonly maandelijkseInhouding: Centen }[];
  readonly verrekeningen: readonly { readonly bron: string; readonly maandbedrag: Centen }[];
};

export type RedenCode = KeuzeReden | 'uitzondering_eigen_toeslag' | 'geen_afloscapaciteit' | 'onbeslist_gelijke_hoogte';

/** Which source or sources to seize. Lists hold ids of sources; amounts are cents per month. */
export type Beslagvolgorde = {
  /** What may be seized, in the legal order. */
  readonly volgorde: readonly string[];
  /** What Rv 475c lid 1 does not name. */
  readonly uitgesloten: readonly string[];
  /** Income a–i above the beslagvrije voet; null where the seizer takes his own toeslag. */
  readonly afloscapaciteit: Centen | null;
  /** What others leave of it (lid 4). */
  readonly vrijeAfloscapaciteit: Centen | null;
  /** null: the law does not decide; empty: nothing to seize. */
  readonly gekozen: readonly string[] | null;
  /** Other choices that are allowed: lid 3 is a power, no duty. */
  readonly alternatief: readonly (readonly string[])[];
  readonly redenCode: RedenCode;
  readonly kandidaten: readonly (readonly string[])[];
  /** The chosen source on which there is beslag already. */
  readonly samenloopOp: string | null;
  /** The beslagvrije voet of each seized source where a later seizer takes another source (lid 5). */
  readonly bvvOmslag: readonly { readonly bron: string; readonly beslagvrijeVoet: Centen }[] | null;
  readonly verwachteAfdracht: Centen | null;
};

const EIGEN_TOESLAG: Readonly<Record<Exclude<Beslaglegger, 'gemeente'>, Toeslag>> = {
  verhuurder: 'huurtoeslag',
  zorgverzekeraar: 'zorgtoeslag',
  kinderopvangorganisatie: 'kinderopvangtoeslag',
};

/**
 * The order of the sources and which of them to seize (Rv 475c). Throws a RangeError when two sources have one id, or when
 * a beslag or verrekening is on a source that is not among them.
 */
export function bepaalBeslagvolgorde(invoer: BeslagvolgordeInvoer): Beslagvolgorde {
  eisEigenIds(invoer.bronnen);
  eisBekendeBronnen(invoer);
  const volgorde = inWettelijkeVolgorde(invoer.bronnen);
  const inkomens = volgorde.filter(isInkomen);
  const afloscapaciteit = nietNegatief(min(samen(inkomens), invoer.beslagvrijeVoet));
  const vrij = nietNegatief(
    min(
      afloscapaciteit,
      som(
        ...invoer.bestaandeBeslagen.map((beslag) => beslag.maandelijkseInhouding),
        ...invoer.verrekeningen.map((verrekening) => verrekening.maandbedrag),
      ),
    ),
  );
  const basis: Beslagvolgorde = {
    volgorde: ids(volgorde),
    uitgesloten: ids(invoer.bronnen.filter((bron) => !staatInLid1(bron))).sort(),
    afloscapaciteit,
    vrijeAfloscapaciteit: vrij,
    gekozen: [],
    alternatief: [],
    redenCode: 'geen_afloscapaciteit',
    kandidaten: [],
    samenloopOp: null,
    bvvOmslag: null,
    verwachteAfdracht: NUL,
  };
  const eigen = eigenToeslag(invoer);
  if (eigen)
    return {
      ...basis,
      afloscapaciteit: null,
      vrijeAfloscapaciteit: null,
      gekozen: [eigen.id],
      redenCode: 'uitzondering_eigen_toeslag',
      samenloopOp: alBeslagen([eigen], invoer),
      verwachteAfdracht: null,
    };
  if (afloscapaciteit === 0) return basis;
  const [keuze, ...andere] = mogelijkeKeuzen(
    inkomens.filter(({ maandbedrag }) => maandbedrag > 0),
    afloscapaciteit,
  );
  if (!keuze) return basis;
  if (andere.length > 0)
    return {
      ...basis,
      gekozen: null,
      redenCode: 'onbeslist_gelijke_hoogte',
      kandidaten: [keuze, ...andere].map(({ bronnen }) => ids(bronnen)),
      verwachteAfdracht: null,
    };
  return {
    ...basis,
    gekozen: ids(keuze.bronnen),
    alternatief: keuze.reden === 'lid_3_een_derde_volstaat' ? [ids(keuze.volgensLid2)] : [],
    redenCode: keuze.reden,
    samenloopOp: alBeslagen(keuze.bronnen, invoer),
    bvvOmslag: omslag(inkomens, keuze.bronnen, invoer),
    verwachteAfdracht: vrij,
  };
}

function eigenToeslag({ beslaglegger, bronnen }: BeslagvolgordeInvoer): Bron | undefined {
  if (beslaglegger === 'gemeente') return undefined;
  const bedoeld = EIGEN_TOESLAG[beslaglegger];
  return bronnen.find(({ toeslag, onderdeel }) => toeslag === bedoeld || onderdeel === bedoeld);
}

function alBeslagen(gekozen: readonly Bron[], { bestaandeBeslagen }: BeslagvolgordeInvoer): string | null {
  return gekozen.find(({ id }) => bestaandeBeslagen.some(({ bron }) => bron === id))?.id ?? null;
}

/** Lid 5: over the sources a–i that are or will be seized, less the own income that is not, in proportion to what they pay. */
function omslag(
  inkomens: readonly Bron[],
  gekozen: readonly Bron[],
  { bestaandeBeslagen, beslagvrijeVoet }: BeslagvolgordeInvoer,
): Beslagvolgorde['bvvOmslag'] {
  const reedsBeslagen = inkomens.filter(({ id }) => bestaandeBeslagen.some(({ bron }) => bron === id));
  const beslagen = inkomens.filter((bron) => reedsBeslagen.includes(bron) || gekozen.includes(bron));
  if (reedsBeslagen.length === 0 || beslagen.length < 2) return null;
  const nietBeslagen = samen(inkomens.filter((bron) => !beslagen.includes(bron)));
  const delen = verdeelNaarRato(
    nietNegatief(min(beslagvrijeVoet, nietBeslagen)),
    beslagen.map(({ maandbedrag }) => maandbedrag),
  );
  return beslagen.map(({ id }, plaats) => ({ bron: id, beslagvrijeVoet: delen[plaats] ?? NUL }));
}

function eisEigenIds(bronnen: readonly Bron[]): void {
  if (new Set(ids(bronnen)).size !== bronnen.length) throw new RangeError('twee bronnen hebben hetzelfde id');
}

function eisBekendeBronnen({ bronnen, bestaandeBeslagen, verrekeningen }: BeslagvolgordeInvoer): void {
  const bekend = new Set(ids(bronnen));
  if (bestaandeBeslagen.some(({ bron }) => !bekend.has(bron))) throw new RangeError('een bestaand beslag noemt een bron die er niet is');
  if (verrekeningen.some(({ bron }) => !bekend.has(bron))) throw new RangeError('een verrekening noemt een bron die er niet is');
}

function ids(bronnen: readonly Bron[]): string[] {
  return bronnen.map(({ id }) => id);
}
