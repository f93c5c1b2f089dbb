import { leefsituatieUitBrp, type LeefsituatieUitBrp } from '../../domain/leefsituatie/uit-brp.ts';
import type { BrpGegevens } from '../../domain/leefsituatie/brp-gegevens.ts';
import { stelInkomenVast, type Inkomen } from '../../domain/inkomen/inkomen.ts';
import type { Inkomstenverhouding } from '../../domain/inkomen/polisgegevens.ts';
import { eerste, laatste, type Dag } from '../../domain/kalender/dag.ts';
import type { Elders } from '../../domain/rekentool/elders.ts';
import type { Taaksoort } from '../../contract/taken.ts';
import { zaakVanBeslag, zaakVanVerhaal, type BeslagId } from '../../contract/zaak.ts';
import { legNaslagVast } from '../registers/bevinding.ts';
import { leesRelatieEinde } from '../beslaan/berichten.ts';
import { heeftRelatie, leesInhoudVerklaring } from '../beslaan/verklaring.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { leesAntwoord, type Vraagkop } from './bronantwoord.ts';
import type { PolisAntwoord } from './bronnen.ts';
import { samenloopVan } from './samenloop.ts';

/** What the polisadministratie tells of a derde, as far as it does. */
export type Derdegegevens = { readonly naam?: string; readonly adresregels?: readonly string[] };

/** What the kept answers of the sources come to on the day they were asked. */
export type Feiten =
  | {
      readonly soort: 'bekend';
      readonly brp: BrpGegevens;
      readonly leefsituatie: Extract<LeefsituatieUitBrp, { soort: 'bepaald' }>;
      readonly inkomen: readonly Inkomen[];
      /** Null when the debtor is not gehuwd, or the BRP gives no BSN of the spouse. */
      readonly inkomenEchtgenoot: readonly Inkomen[] | null;
      readonly derden: Readonly<Record<string, Derdegegevens>>;
      /** What others take of the debtor; absent for who is not connected to the routeervoorziening, or where it did not answer. */
      readonly elders?: Elders;
      /** What limits how sure the outcome is, in Dutch. */
      readonly voorbehouden: readonly string[];
    }
  | { readonly soort: 'voorgelegd'; readonly taak: Taaksoort; readonly redenen: readonly string[] };

type Voorgelegd = Extract<Feiten, { soort: 'voorgelegd' }>;

/** Reads whom this is about, and whether his death or a register of the Rechtspraak comes before a beslag. */
export async function leesPersoon(tx: Transactie, kop: Vraagkop): Promise<{ readonly soort: 'bekend'; readonly gegevens: BrpGegevens } | Voorgelegd> {
  const brp = await leesAntwoord(tx, kop, 'brp');
  if (brp === null) throw new Error('de leefsituatie is nog niet gevraagd');
  if (brp.soort === 'ongeldig') return voorgelegd('bron_antwoord_ongeldig', `BRP: ${brp.code}`);
  if (brp.antwoord.soort === 'niet_gevonden') return voorgelegd('persoon_onbekend');
  const { gegevens } = brp.antwoord;
  if (gegevens.overlijden !== null || gegevens.opschorting === 'overlijden') return voorgelegd('overleden');
  const ophouding = await registersHoudenOp(tx, kop);
  return ophouding === null ? { soort: 'bekend', gegevens } : voorgelegd(ophouding);
}

/** Reads the answers of this vaststelling, without the derden that turned out to owe the debtor nothing. */
export async function leesFeiten(tx: Transactie, kop: Vraagkop): Promise<Feiten> {
  const persoon = await leesPersoon(tx, kop);
  if (persoon.soort === 'voorgelegd') return persoon;
  const { gegevens } = persoon;
  const leefsituatie = leefsituatieUitBrp(gegevens, kop.vandaag);
  if (leefsituatie.soort === 'onbeslist') return voorgelegd('rekentool_met_de_hand', ...leefsituatie.redenen);

  const polis = await leesAntwoord(tx, kop, 'polis');
  const partner = await leesAntwoord(tx, kop, 'polis_partner');
  if (polis === null) throw new Error('het inkomen is nog niet gevraagd');
  if (polis.soort === 'ongeldig') return voorgelegd('bron_antwoord_ongeldig', `polisadministratie: ${polis.code}`);
  if (partner?.soort === 'ongeldig') return voorgelegd('bron_antwoord_ongeldig', `polisadministratie, partner: ${partner.code}`);
  const samenloop = await samenloopVan(tx, kop);
  if (samenloop.soort === 'ongeldig') return voorgelegd('bron_antwoord_ongeldig', 'routeervoorziening');
  const { inkomstenverhoudingen } = polis.antwoord.gegevens;
  const uitgesloten = await uitgeslotenDerden(tx, kop);
  return {
    soort: 'bekend',
    brp: gegevens,
    leefsituatie,
    inkomen: stelInkomenVast({ inkomstenverhoudingen: inkomstenverhoudingen.filter((een) => !isUitgesloten(een, uitgesloten)) }, kop.vandaag),
    inkomenEchtgenoot: partner === null ? null : stelInkomenVast(partner.antwoord.gegevens, kop.vandaag),
    derden: derdenVan(polis.antwoord),
    ...(samenloop.elders === null ? {} : { elders: samenloop.elders }),
    voorbehouden: samenloop.voorbehouden,
  };
}

/** What the registers of the Rechtspraak hold against a beslag on this debtor; the question goes with the task (`vraagBij`). */
async function registersHoudenOp(tx: Transactie, kop: Vraagkop): Promise<Taaksoort | null> {
  const naslag = await leesAntwoord(tx, kop, 'registers');
  if (naslag === null) return null;
  if (naslag.soort === 'ongeldig') return 'bron_antwoord_ongeldig';
  if (naslag.antwoord.soort === 'niet_gevonden') return 'persoon_onbekend';
  const { debiteurId } = await tx.verhaal.findUniqueOrThrow({ where: { id: kop.verhaalId }, select: { debiteurId: true } });
  const zaak = zaakVanVerhaal(kop.verhaalId);
  return (await legNaslagVast(tx, { zaak, debiteurId, vandaag: kop.vandaag }, naslag.antwoord.registers, zaak))?.taak ?? null;
}

const voorgelegd = (taak: Taaksoort, ...redenen: string[]): Voorgelegd => ({ soort: 'voorgelegd', taak, redenen });

interface Uitgesloten {
  readonly loonheffingennummer: string;
  /** Last day of the relation. */
  readonly op: Dag;
}

/**
 * The derden of this verhaal that declared that they owe the debtor nothing (any more). A verklaring that came after the end
 * and says otherwise takes that back.
 */
async function uitgeslotenDerden(tx: Transactie, { verhaalId, vandaag }: Vraagkop): Promise<Uitgesloten[]> {
  const beslagen = await tx.beslag.findMany({
    where: { verhaalId, einde: { in: ['geen_relatie', 'relatie_beeindigd'] } },
    include: { derde: true, verklaringen: { orderBy: { id: 'desc' } } },
  });
  const uitgesloten: Uitgesloten[] = [];
  for (const { id, derde, einde, geeindigdOp, verklaringen } of beslagen) {
    const gesloten = geeindigdOp === null ? vandaag : naarDag(geeindigdOp);
    const [nieuwste] = verklaringen;
    const teruggenomen = nieuwste !== undefined && heeftRelatie(leesInhoudVerklaring(nieuwste.inhoud)) && (einde === 'geen_relatie' || naarDag(nieuwste.ontvangenOp) > gesloten);
    if (teruggenomen) continue;
    const genoemd = einde === 'geen_relatie' ? null : await genoemdeLaatsteDag(tx, id as BeslagId, verklaringen);
    uitgesloten.push({ loonheffingennummer: derde.loonheffingennummer, op: genoemd === null ? gesloten : eerste(genoemd, gesloten) });
  }
  return uitgesloten;
}

/** The last day of the relation as the derde named it, by verklaring or by message, the later of two; null where he named none. */
async function genoemdeLaatsteDag(tx: Transactie, beslagId: BeslagId, verklaringen: readonly { readonly inhoud: unknown }[]): Promise<Dag | null> {
  const gemeld = await tx.gebeurtenis.findMany({ where: { zaak: zaakVanBeslag(beslagId), soort: 'relatie_beeindigd' }, select: { inhoud: true } });
  const dagen = [...verklaringen.flatMap(({ inhoud }) => leesInhoudVerklaring(inhoud).beeindigdOp ?? []), ...gemeld.map(({ inhoud }) => leesRelatieEinde(inhoud).op)];
  return dagen.reduce<Dag | null>((tot, dag) => (tot === null ? dag : laatste(tot, dag)), null);
}

/** A relation with such a derde that began after the one that ended is a new fact and does count. */
function isUitgesloten({ loonheffingennummer, begin }: Inkomstenverhouding, uitgesloten: readonly Uitgesloten[]): boolean {
  return uitgesloten.some((derde) => derde.loonheffingennummer === loonheffingennummer && (begin === null || begin <= derde.op));
}

function derdenVan({ derden, adressen = {} }: PolisAntwoord): Readonly<Record<string, Derdegegevens>> {
  const namen = Object.entries(derden).map(([nummer, naam]) => [nummer, { naam }] as const);
  const adres = Object.entries(adressen).map(([nummer, adresregels]) => [nummer, { ...(derden[nummer] === undefined ? {} : { naam: derden[nummer] }), adresregels }] as const);
  return Object.fromEntries<Derdegegevens>([...namen, ...adres]);
}
