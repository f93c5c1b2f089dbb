import type { Partij } from '../../adapters/routeervoorziening/contract/basis.ts';
import type { Dossier } from '../../adapters/routeervoorziening/contract/bevraging.ts';
import { vormVan, type Opgave } from '../../adapters/routeervoorziening/contract/opgave.ts';
import { partijsleutel } from '../../adapters/routeervoorziening/identiteit.ts';
import { kleinste, min, type Centen } from '../../domain/geld/centen.ts';
import { dag, type Dag } from '../../domain/kalender/dag.ts';
import { beslagId, type Beslag, type BeslagId } from '../../domain/samenloop/beslag.ts';
import type { Partijnummer } from '../../domain/samenloop/partij.ts';
import type { EigenVordering } from '../partijbericht/vordering.ts';
import type { Oordeel } from '../router/oordeel.ts';
import { isVerrekening, opgavenVan } from '../router/opgaven.ts';
import { NIETS_VERTELD, type Verteld } from './berichten.ts';

/** One who has a beslag on the income, with what a distribution needs. */
export interface Deelnemer {
  readonly beslag: Beslag;
  /** Null: ours. */
  readonly partij: Partij | null;
  readonly kosten: Centen;
  readonly verteld: Verteld;
}

/** Why it cannot be said who shares, as a code. */
export type Gebrek = 'partij_zwijgt' | 'gegevens_ontbreken' | 'meer_beslagen_van_partij';
export type Deelname = { readonly soort: 'deelnemers'; readonly deelnemers: readonly Deelnemer[] } | { readonly soort: 'gebrek'; readonly gebrek: Gebrek };

/** What is known of everybody: our own record, what the parties answered (AMvB art. 5), what they told us, and what was found before. */
export interface Bekend {
  readonly bron: string;
  readonly eigen: EigenVordering;
  readonly dossier: Dossier<'uitvoering_cdw'>;
  readonly verteld: ReadonlyMap<string, Verteld>;
  readonly oordeel: Oordeel;
}

type Uitvoering = Opgave<'uitvoering_cdw'>;

/** Everybody who has a beslag on the income. Where a party is silent or a field that decides was not told, nothing is guessed. */
export function deelnemersVan({ bron, eigen, dossier, verteld, oordeel }: Bekend): Deelname {
  const ons = eigenDeelnemer(bron, eigen);
  if (ons === null) return gebrek('gegevens_ontbreken');
  if (!dossier.volledig) return gebrek('partij_zwijgt');
  const deelnemers = [ons];
  for (const { partij, opgave } of opgavenVan(dossier)) {
    if (isVerrekening(opgave)) continue;
    if (opgave.derdebeslagene === undefined) return gebrek('gegevens_ontbreken');
    if (opgave.derdebeslagene.nummer !== bron) continue;
    const sleutel = partijsleutel(partij.nummer);
    if (deelnemers.some((een) => een.partij !== null && partijsleutel(een.partij.nummer) === sleutel)) return gebrek('meer_beslagen_van_partij');
    const een = deelnemer(bron, { partij, opgave, verteld: verteld.get(sleutel) ?? NIETS_VERTELD, gelegdOp: eerderGevonden(oordeel, sleutel) });
    if (een === null) return gebrek('gegevens_ontbreken');
    deelnemers.push(een);
  }
  return { soort: 'deelnemers', deelnemers };
}

const gebrek = (waarom: Gebrek): Deelname => ({ soort: 'gebrek', gebrek: waarom });

/** We ourselves; null where our record does not say by which power or since when. */
export function eigenDeelnemer(bron: string, { partij, bevoegdheid, executoriaal, gelegdOp, vordering }: EigenVordering): Deelnemer | null {
  if (bevoegdheid === undefined || gelegdOp === undefined) return null;
  const { kenmerk, grondslag, openstaand, kosten } = vordering;
  return {
    partij: null,
    kosten,
    verteld: { ...NIETS_VERTELD, kenmerk },
    beslag: { ...VAST, id: beslagId(kenmerk), partij, vorm: vormVan(bevoegdheid), vordering: grondslag, gelegdOp, executoriaal: executoriaal ?? true, openstaand, bron },
  };
}

const VAST = { tijdstip: null, afgemeldOp: null } as const;

interface Ander {
  readonly partij: Partij;
  readonly opgave: Uitvoering;
  readonly verteld: Verteld;
  readonly gelegdOp: Dag | null;
}

function deelnemer(bron: string, { partij, opgave, verteld, gelegdOp }: Ander): Deelnemer | null {
  const { bevoegdheid, executoriaal, openstaand, voorrang } = opgave;
  const sinds = verteld.gelegdOp ?? gelegdOp;
  if (bevoegdheid === undefined || executoriaal === undefined || openstaand === undefined || sinds === null) return null;
  // What is open is told as one amount: the costs are in it.
  const kosten = kleinste(verteld.kosten, openstaand);
  return {
    partij,
    kosten,
    verteld,
    beslag: { ...VAST, id: idVan(partij.nummer), partij: partij.soort, vorm: vormVan(bevoegdheid), vordering: voorrang?.grondslag ?? 'onbekend', gelegdOp: sinds, executoriaal, openstaand: min(openstaand, kosten), bron },
  };
}

/** How a beslag of another is named in a distribution. */
export function idVan(nummer: Partijnummer): BeslagId {
  return beslagId(partijsleutel(nummer));
}

/** Since when that party has its beslag, as it was found when it was determined who collects; null where it was not, or of more than one. */
function eerderGevonden({ beslagen }: Oordeel, sleutel: string): Dag | null {
  const dagen = beslagen.flatMap(({ partij, gelegdOp }) => (partij !== null && partijsleutel(partij.nummer) === sleutel ? [gelegdOp] : []));
  const [enige] = dagen;
  return dagen.length === 1 && enige != null ? dag(enige) : null;
}
