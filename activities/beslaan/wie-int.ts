import { z } from 'zod';
import { partijsleutel } from '../../adapters/routeervoorziening/identiteit.ts';
import { eerstePeriode, ontbreektVanaf } from '../../domain/afdracht/periode.ts';
import { COORDINATIEROLLEN, type Coordinatierol } from '../../contract/berichten.ts';
import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import { eersteDagVan, laatste, maand, type Dag, type Maand } from '../../domain/kalender/dag.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { beleidOp } from '../beleid/beleid.ts';
import { eenmalig } from '../bericht/verwerken.ts';
import type { BrpBrieven } from '../invorderen/brp.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { bewaarBesluit } from '../opslag/besluit.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { leesUitkomst } from '../router/oordeel.ts';
import { totaalOpen } from '../verhalen/vorderingen.ts';
import { legOnmogelijkVoor, schuldenaarVan, vraagAanschrijvingBij, type Aanschrijving } from './aanschrijving.ts';
import { zetBriefKlaar, type Beslagbrief } from './brief.ts';
import { leesBeslag, type Beslagdossier } from './dossier.ts';
import { wieInt } from './inhoud-derde.ts';
import { aanDebiteur } from './mededeling.ts';
import { genoemd, inBrief, verwijzendBesluit, WIE_INT, wieIntVan } from './inning.ts';
import { openOnderBeslag } from './onder-beslag.ts';
import { zegEigenVoetAan } from './overname.ts';
import type { BeslaanPort } from './port.ts';

const GROND = ['Rv art. 475i lid 5', 'Rv art. 478'];
const AAN_DERDE = 'cdw_derde' satisfies Beslagbrief;
const AAN_DEBITEUR = 'cdw_debiteur' satisfies Beslagbrief;
/** Kind of the besluit by which the collection passes on (activities/overdragen). */
const OVERDRACHT = 'overdracht_inning';
const maandSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/).transform(maand);
const inhoudSchema = z.object({ besluitId: z.int(), rol: z.enum(COORDINATIEROLLEN), vanafMaand: maandSchema.optional() });

type Gevolgd = Awaited<ReturnType<BeslaanPort['volgCoordinatie']>>;

interface Verwijzing {
  readonly vandaag: Dag;
  /** By which it was determined who collects. */
  readonly besluitId: number;
  readonly rol: Coordinatierol;
  /** Of an overdracht: the first month of who collects then. */
  readonly vanafMaand: Maand | null;
  readonly aanschrijving: Aanschrijving | null;
}

/** Derde and debtor hear who collects for all beslagen on the income, once for each change (Rv 475i lid 5 a, 478). */
export function maakWieInt(db: Database, brp: BrpBrieven): Pick<BeslaanPort, 'volgCoordinatie'> {
  return {
    async volgCoordinatie({ beslagId, vandaag, berichtId }) {
      const vooraf = await leesBeslag(db, beslagId);
      const { zaak } = vooraf;
      const aanschrijving = await vraagAanschrijvingBij(db, brp, berichtId, schuldenaarVan(vooraf));
      return eenmalig<Gevolgd>(db, berichtId, zaak, async (tx, bericht) => {
        const dossier = await leesBeslag(tx, beslagId);
        const { vanafMaand = null, ...verwijzing } = inhoudSchema.parse(bericht.inhoud);
        const anderInt = await volg(tx, dossier, { ...verwijzing, vanafMaand, vandaag, aanschrijving });
        return { anderInt, wachtOp: anderInt ? null : await eersteVerwachting(tx, dossier, vandaag), ...(anderInt && vanafMaand !== null ? { anderVanaf: vanafMaand } : {}) };
      });
    },
  };
}

/** Answers whether another collects from now on. */
async function volg(tx: Transactie, dossier: Beslagdossier, { vandaag, besluitId: voorgangerId, rol, vanafMaand, aanschrijving }: Verwijzing): Promise<boolean> {
  const { zaak } = dossier;
  // Lifted meanwhile: derde and debtor have a letter that nothing more is to be paid over.
  if ((await tx.besluit.count({ where: { zaak, soort: 'opheffing' } })) > 0) return (await wieIntVan(tx, zaak)).anderInt;
  const { soort, inhoud: bepaald } = await tx.besluit.findUniqueOrThrow({ where: { id: voorgangerId } });
  const { partij, adres, coordinator, nummer } = soort === OVERDRACHT ? volgensOverdracht(bepaald) : volgensOordeel(bepaald);
  const dagtekening = eersteWerkdagOpOfNa(vandaag);
  const vanaf = vanafMaand === null ? dagtekening : eersteDagVan(vanafMaand);
  const openstaandCenten = totaalOpen(await openOnderBeslag(tx, dossier));
  const gezegd = rol === 'ander_coordineert' ? await alGezegd(tx, zaak, nummer) : [];
  const inhoud = { rol, vanaf, vanafMaand, openstaandCenten, partij, adres };
  const besluitId = await bewaarBesluit(tx, { sleutel: `${zaak}:${WIE_INT}:${String(voorgangerId)}`, zaak, vandaag, soort: WIE_INT, grond: GROND, inhoud, voorganger: { soort: 'besluit', id: voorgangerId } });
  await schrijfGebeurtenis(tx, zaak, vandaag, WIE_INT, { besluitId, rol, vanaf, openstaandCenten });
  const over = { rol, vanaf, openstaandCenten, ...(coordinator === null ? {} : { coordinator }) };
  await bericht(tx, dossier, { vandaag, besluitId, dagtekening, over, aanschrijving, gezegd });
  if (rol === 'wij_nemen_over') await zegEigenVoetAan(tx, dossier, { vandaag, vanaf, dagtekening, wieIntId: besluitId, adres: aanschrijving?.soort === 'adres' ? aanschrijving.adres : null });
  const anderInt = rol !== 'wij_nemen_over';
  // What the derde owes is for the other to ask; of an overdracht only from its month on.
  if (anderInt && vanafMaand === null) await rondTakenAf(tx, zaak, vandaag, 'een ander coördineert', { soorten: ['afdracht_ontbreekt', 'derde_in_gebreke', 'andere_beslagen'] });
  return anderInt;
}

interface Teschrijven {
  readonly vandaag: Dag;
  readonly besluitId: number;
  readonly dagtekening: Dag;
  readonly over: Prisma.InputJsonObject;
  readonly aanschrijving: Aanschrijving | null;
  /** Letters that went with the beslag itself. */
  readonly gezegd: readonly string[];
}

async function bericht(tx: Transactie, dossier: Beslagdossier, { vandaag, besluitId, dagtekening, over, aanschrijving, gezegd }: Teschrijven): Promise<void> {
  const kop = { sleutel: String(besluitId), dagtekening, besluitId };
  const adres = aanschrijving?.soort === 'adres' ? aanschrijving.adres : null;
  if (!gezegd.includes(AAN_DERDE)) await zetBriefKlaar(tx, dossier, vandaag, { ...kop, soort: AAN_DERDE, inhoud: wieInt(dossier, over, adres) });
  if (gezegd.includes(AAN_DEBITEUR)) return;
  if (adres !== null) await zetBriefKlaar(tx, dossier, vandaag, { ...kop, soort: AAN_DEBITEUR, inhoud: { ...aanDebiteur(dossier, adres), ...over } });
  if (aanschrijving?.soort === 'onmogelijk') await legOnmogelijkVoor(tx, dossier.zaak, aanschrijving, vandaag, `${WIE_INT}:${String(besluitId)}`, { artikelen: GROND });
}

/** The letters by which derde and debtor heard of this party when the beslag was laid (Rv 475i lid 5): they are not told twice. */
async function alGezegd(tx: Transactie, zaak: string, nummer: string | null): Promise<string[]> {
  const eerste = (await tx.besluit.count({ where: { zaak, soort: WIE_INT } })) === 0 ? await verwijzendBesluit(tx, zaak) : null;
  if (eerste === null || nummer === null || partijsleutel(eerste.coordinator.partij.nummer) !== nummer) return [];
  const brieven = await tx.brief.findMany({ where: { besluitId: eerste.id, soort: { in: [AAN_DERDE, AAN_DEBITEUR] }, status: { not: 'teruggehaald' } }, select: { soort: true } });
  return brieven.map(({ soort }) => soort);
}

interface Aangewezen {
  readonly partij: Prisma.InputJsonObject | null;
  /** Where a party told it. */
  readonly adres: Prisma.InputJsonObject | null;
  /** Its key; null where that is not asked. */
  readonly nummer: string | null;
  readonly coordinator: Prisma.InputJsonObject | null;
}

function volgensOordeel(bepaald: Prisma.JsonValue): Aangewezen {
  const { partij: aangewezen, intNu, adres } = leesUitkomst(bepaald);
  const partij = aangewezen ?? intNu ?? null;
  return { partij, adres, nummer: partij === null ? null : partijsleutel(partij.nummer), coordinator: partij === null ? null : inBrief(genoemd({ partij, adres })) };
}

const overdrachtSchema = z.object({ partijnaam: z.string().nullable(), kenmerkPartij: z.string().nullable(), betaling: z.object({ rekening: z.string(), tenNameVan: z.string() }).nullable() });

/** Who took over said with it where the derde pays from then on. */
function volgensOverdracht(bepaald: Prisma.JsonValue): Aangewezen {
  const { partijnaam, kenmerkPartij, betaling } = overdrachtSchema.parse(bepaald);
  if (partijnaam === null) return { partij: null, adres: null, nummer: null, coordinator: null };
  return { partij: { naam: partijnaam }, adres: null, nummer: null, coordinator: { naam: partijnaam, adresregels: [], kenmerk: kenmerkPartij, iban: betaling?.rekening ?? null, tenaamstelling: betaling?.tenNameVan ?? null } };
}

/** The first month that is ours to collect, from the day on which we took over. */
async function eersteVerwachting(tx: Transactie, dossier: Beslagdossier, vandaag: Dag): Promise<Gevolgd['wachtOp']> {
  const { afdrachtDagen } = await beleidOp(tx, dossier, vandaag);
  const { vanaf, vanafMaand } = await wieIntVan(tx, dossier.zaak);
  const periode = vanafMaand ?? eerstePeriode(laatste(vanaf ?? vandaag, dossier.gelegdOp ?? vandaag));
  return { periode, ontbreektVanaf: ontbreektVanaf(periode, afdrachtDagen) };
}
