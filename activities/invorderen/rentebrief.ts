import { z } from 'zod';
import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { centen } from '../../domain/geld/centen.ts';
import { betaaltermijnBeschikking } from '../../domain/kalender/bestuursrecht.ts';
import { dag, type Dag } from '../../domain/kalender/dag.ts';
import { uitersteDag } from '../../domain/kalender/termijn.ts';
import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import { debiteurVan, legOnmogelijkVoor, vraagAanschrijvingBij } from '../beslaan/aanschrijving.ts';
import { eenmalig } from '../bericht/verwerken.ts';
import { bewaarBrief } from '../opslag/brief.ts';
import { TELT_NIET } from '../opslag/briefstatus.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { IN_LOPEND_VERHAAL } from '../opslag/in-verhaal.ts';
import { openstaand, type Openstaand } from '../opslag/openstaand.ts';
import { Weigering } from '../opslag/weigering.ts';
import { schuldInBrief } from './brief-inhoud.ts';
import type { Adressering, BrpBrieven } from './brp.ts';
import { geadresseerdeBij } from './stap.ts';
import { eigenPauze } from './pauze-mee.ts';
import type { InvorderenPort, RentebriefUitkomst } from './port.ts';
import { RENTEBESCHIKKING } from './rente.ts';
import { slotenVan, verlaatVerhaal } from './verhaal-aanmelden.ts';

const overBesluit = z.object({ besluitId: z.int() });
const besluitSchema = z.object({ renteCenten: z.int().transform(centen), van: z.string().transform(dag), totEnMet: z.string().transform(dag), spoor: z.array(z.object({ zin: z.string() }).loose()) }).loose();

/** The last day on which the rente of a beschikking may be paid: six weeks (Awb 4:87 lid 1); the Invorderingswet names no other term. */
export function laatsteDagVanRente(begin: Dag): Dag {
  return uitersteDag(betaaltermijnBeschikking(begin));
}

/**
 * Makes a beschikking on rente known: a letter with its amount, its days and percentages and its payment term, once per message; once more
 * where a person answered that it must be made again. None when the besluit has lapsed since, or a letter of it counts. Throws `Weigering`
 * when the debtor cannot be written to: the message then lies aside, with a task, and is tried again. Queries the BRP.
 */
export async function maakRentebrief(db: Database, brp: BrpBrieven, { vorderingId, vandaag, berichtId }: Parameters<InvorderenPort['maakRentebrief']>[0]): Promise<RentebriefUitkomst> {
  const zaak = zaakVanVordering(vorderingId);
  const aanschrijving = await vraagAanschrijvingBij(db, brp, berichtId, await debiteurVan(db, vorderingId));
  if (aanschrijving?.soort === 'onmogelijk') {
    await metZaak(db, zaak, async (tx) => legOnmogelijkVoor(tx, zaak, aanschrijving, vandaag, `rente:${String(berichtId)}`));
    throw new Weigering('De beschikking over de rente kan niet worden verzonden: los die taak op en probeer het bericht opnieuw.');
  }
  return eenmalig<RentebriefUitkomst>(db, berichtId, await slotenVan(db, vorderingId), async (tx, bericht) => {
    const { besluitId } = overBesluit.parse(bericht.inhoud);
    const besluit = await tx.besluit.findUniqueOrThrow({ where: { id: besluitId } });
    if (besluit.zaak !== zaak) throw new RangeError(`besluit ${String(besluitId)} hoort niet bij ${zaak}`);
    const eerdere = await tx.brief.findMany({ where: { zaak, soort: RENTEBESCHIKKING, besluitId }, orderBy: { id: 'asc' } });
    if (besluit.vervallenOp !== null || aanschrijving === null || eerdere.some(({ status }) => !TELT_NIET.includes(status))) {
      await schrijfGebeurtenis(tx, zaak, vandaag, bericht.soort, { berichtId, besluitId });
      return { soort: 'vervallen' };
    }
    const voorganger = eerdere.at(-1);
    const dagtekening = eersteWerkdagOpOfNa(vandaag);
    const laatsteDag = laatsteDagVanRente(dagtekening);
    const open = await openstaand(tx, vorderingId);
    const inhoud = await briefinhoud(tx, { vorderingId, adres: aanschrijving.adres, dagtekening, laatsteDag, besluit, open });
    const briefId = await bewaarBrief(tx, {
      sleutel: `${zaak}:${RENTEBESCHIKKING}:${String(besluitId)}${voorganger === undefined ? '' : `:${String(eerdere.length + 1)}`}`,
      ...(voorganger === undefined ? {} : { voorgangerId: voorganger.id }),
      zaak,
      soort: RENTEBESCHIKKING,
      aan: geadresseerdeBij('geen', aanschrijving.adres),
      vorderingId,
      dagtekening,
      inhoud,
      vandaag,
      besluitId,
      gebeurtenis: { soort: 'rentebrief', feiten: (id) => ({ briefId: id, besluitId, dagtekening, laatsteDag }) },
    });
    const alleenRente = isAlleenRente(open);
    const uitVerhaal = alleenRente && (await isInVerhaalZonderBeslag(tx, vorderingId));
    if (uitVerhaal) await verlaatVerhaal(tx, vorderingId, vandaag);
    const pauze = uitVerhaal ? await eigenPauze(tx, vorderingId, vandaag) : null;
    return { soort: 'klaargezet', briefId, laatsteDag, alleenRente, ...(uitVerhaal ? { uitVerhaal } : {}), ...(pauze === null ? {} : { pauze }) };
  });
}

/** For rente alone no beslag is laid: a claim waits for its payment outside the verhaal. One that lies goes on. */
async function isInVerhaalZonderBeslag(tx: Transactie, vorderingId: VorderingId): Promise<boolean> {
  const rij = await tx.verhaalVordering.findFirst({ where: { vorderingId, ...IN_LOPEND_VERHAAL }, include: { verhaal: { include: { beslagen: true } } } });
  return rij !== null && !rij.verhaal.beslagen.some(({ gelegdOp, geeindigdOp }) => gelegdOp !== null && geeindigdOp === null);
}

/** Whether nothing but rente is open: then the street does not go on, for rente alone brings no costs. */
export function isAlleenRente({ rente, totaal }: Openstaand): boolean {
  return rente > 0 && rente === totaal;
}

interface Opstelling {
  readonly vorderingId: VorderingId;
  readonly adres: Adressering;
  readonly dagtekening: Dag;
  readonly laatsteDag: Dag;
  readonly besluit: { readonly inhoud: unknown; readonly grond: unknown };
  readonly open: Openstaand;
}

/** What stands in the letter, with the steps of the calculation as they were kept. */
async function briefinhoud(tx: Transactie, { vorderingId, adres, dagtekening, laatsteDag, besluit, open }: Opstelling) {
  const { renteCenten, van, totEnMet, spoor } = besluitSchema.parse(besluit.inhoud);
  return {
    versie: 2,
    ...(await schuldInBrief(tx, vorderingId, adres)),
    // The stretch over which it runs, and what is open with it.
    rente: { van, totEnMet },
    bedragen: { renteCenten, openRenteCenten: open.rente, openHoofdsomCenten: open.hoofdsom, openKostenCenten: open.kosten, totaalCenten: open.totaal },
    dagtekening,
    laatsteDag,
    grond: Array.isArray(besluit.grond) ? besluit.grond.map(String) : [],
    berekening: spoor.map(({ zin }) => zin),
  };
}
