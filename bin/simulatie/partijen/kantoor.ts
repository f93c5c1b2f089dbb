import type { Client } from '@temporalio/client';
import { z } from 'zod';
import { legVertegenwoordigerVast } from '../../../activities/intake/vertegenwoordiger.ts';
import { metZaak, type Database } from '../../../activities/opslag/database.ts';
import { leesAntwoordinhoud, type Antwoordinhoud } from '../../../activities/verhalen/antwoord-inhoud.ts';
import { stelVoor } from '../../../activities/verhalen/voorstel.ts';
import type { Briefstap, Route } from '../../../contract/invordering.ts';
import { zaakVanBeslag, zaakVanVerhaal, zaakVanVordering, type BeslagId, type Intrekreden, type Kwijtscheldingsbesluit, type Pauzereden, type VerhaalId, type VorderingId, type ZaakId } from '../../../contract/zaak.ts';
import { dag as alsDag, type Dag } from '../../../domain/kalender/dag.ts';
import type { StuitendeHandeling } from '../../../domain/kalender/verjaring.ts';
import type { Kennis } from '../../../domain/sociaal/kwadrant.ts';
import type { Contactuitkomst } from '../../../domain/sociaal/sociale-stap.ts';
import { bedrag, type Gedragsregel } from '../gedrag.ts';
import type { Partij } from '../kalenderspel.ts';
import type { GrondIw10 } from '../../../domain/regime/versneld.ts';
import { volgensGedrag } from './agenda.ts';
import { werkBij } from './operator.ts';
import { meldWijziging } from './wijziging.ts';
import { openBeslag, openVerhaal, vorderingVan } from './zoeken.ts';

/**
 * The back office of the sample: what a person does in the Temporal UI, by hand or on the word of a deurwaarder. Each row
 * is one update of a zaak.
 */
export function kantoor(db: Database, client: Client, gedrag: readonly Gedragsregel[]): Partij {
  return volgensGedrag('kantoor', gedrag.filter(({ wie }) => wie === 'kantoor'), async (regel, dag) => doe(db, client, regel, dag));
}

async function doe(db: Database, client: Client, regel: Gedragsregel, dag: Dag): Promise<void> {
  const { id } = await vorderingVan(db, regel.aanslagnummer);
  const kop = { sleutel: `voorbeeld-${String(regel.regel)}`, door: regel.opties['door'] ?? 'medewerker' };
  const vordering = zaakVanVordering(id as VorderingId);
  const op = alsDag(regel.opties['op'] ?? dag);
  switch (regel.wat) {
    case 'voert_betekening_in':
      return werkBij(client, vordering, dag, 'meldBetekening', { ...kop, op });
    case 'voert_beslag_in':
      return werkBij(client, await beslagzaak(db, id, regel), dag, 'meldBeslag', { ...kop, op });
    case 'voert_overbetekening_in':
      return werkBij(client, await beslagzaak(db, id, regel), dag, 'meldOverbetekening', { ...kop, op });
    case 'kiest_route':
      return werkBij(client, vordering, dag, 'kiesRoute', { ...kop, route: tekst(regel, 'route') as Route });
    case 'pauzeert':
      return werkBij(client, (await verhaalzaak(db, id)) ?? vordering, dag, 'pauzeer', { ...kop, reden: tekst(regel, 'reden') as Pauzereden, totEnMet: alsDag(tekst(regel, 'tot')) });
    case 'hervat':
      return werkBij(client, (await verhaalzaak(db, id)) ?? vordering, dag, 'hervat', kop);
    case 'vermindert':
      return werkBij(client, vordering, dag, 'verminder', { ...kop, centen: bedrag(tekst(regel, 'bedrag')), reden: leesbaar(regel, 'reden') });
    case 'meldt_stuiting':
      return werkBij(client, vordering, dag, 'meldStuiting', { ...kop, op, soort: tekst(regel, 'soort') as StuitendeHandeling });
    case 'verruimt':
      return werkBij(client, await beslagzaak(db, id, regel), dag, 'verruimVordering', { ...kop, aangekondigdOp: alsDag(tekst(regel, 'aangekondigd')), reden: leesbaar(regel, 'reden') });
    case 'voert_voetbesluit_in':
      return meldWijziging(db, client, regel, dag, id);
    case 'doet_taak_af':
      return doeTaakAf(db, client, regel, dag, id, kop);
    case 'trekt_in':
      return werkBij(client, vordering, dag, 'trekIn', { ...kop, reden: tekst(regel, 'reden') as Intrekreden });
    case 'vordert_versneld':
      return werkBij(client, vordering, dag, 'vorderVersneld', { ...kop, grond: tekst(regel, 'grond') as GrondIw10, reden: tekst(regel, 'reden') });
    case 'zet_terug':
      return werkBij(client, vordering, dag, 'zetTerug', { ...kop, stap: tekst(regel, 'stap') as Briefstap, reden: tekst(regel, 'reden') });
    case 'beslist_kwijtschelding': {
      const { bedrag: deel } = regel.opties;
      return werkBij(client, vordering, dag, 'beslisKwijtschelding', { ...kop, besluit: tekst(regel, 'besluit') as Kwijtscheldingsbesluit, reden: tekst(regel, 'reden'), ...(deel === undefined ? {} : { centen: bedrag(deel) }) });
    }
    case 'legt_vertegenwoordiger_vast':
      await legVertegenwoordigerVast(db, { bevindingId: await bevindingVan(db, vordering), kenmerk: kop.sleutel, naam: leesbaar(regel, 'naam'), adresregels: leesbaar(regel, 'adres').split('|'), door: kop.door, vandaag: dag });
      return werkBij(client, vordering, dag, 'hervat', kop);
    case 'draagt_over':
      return werkBij(client, vordering, dag, 'draagOver', { ...kop, deurwaarder: tekst(regel, 'deurwaarder') });
    case 'neemt_terug':
      return werkBij(client, vordering, dag, 'neemTerug', { ...kop, reden: tekst(regel, 'reden') });
    case 'meldt_contact': {
      const { tot } = regel.opties;
      return werkBij(client, vordering, dag, 'meldContact', { ...kop, uitkomst: tekst(regel, 'uitkomst') as Contactuitkomst, toelichting: 'gesproken', ...(tot === undefined ? {} : { totEnMet: alsDag(tot) }) });
    }
    case 'stelt_rente_vast':
      return werkBij(client, vordering, dag, 'stelRenteVast', kop);
    case 'beoordeelt_kwadrant':
      return werkBij(client, vordering, dag, 'beoordeelKwadrant', { ...kop, kan: tekst(regel, 'kan') as Kennis, wil: tekst(regel, 'wil') as Kennis, toelichting: 'uit het gesprek' });
    case 'beantwoordt':
      return beantwoord(db, client, regel, dag, id, kop);
    default:
      throw new Error(`gedrag.csv regel ${String(regel.regel)}: het kantoor kan niet «${regel.wat}»`);
  }
}

/** What a word of the sample stands for: it holds no spaces. */
function leesbaar(regel: Gedragsregel, naam: string): string {
  return tekst(regel, naam).replaceAll('_', ' ');
}

/** The bewind or curatele about which the claim asks a person. */
async function bevindingVan(db: Database, zaak: ZaakId): Promise<number> {
  const { feiten } = await db.taak.findFirstOrThrow({ where: { zaak, soort: 'vertegenwoordiger_onbekend', afgedaanOp: null } });
  return z.object({ bevindingId: z.int() }).parse(feiten).bevindingId;
}

/** The values by which a person determines the voet. */
function handinvoer(regel: Gedragsregel): Antwoordinhoud {
  return leesAntwoordinhoud({
    keuze: tekst(regel, 'keuze'),
    loonheffingennummer: tekst(regel, 'loonheffingennummer'),
    letter: tekst(regel, 'onderdeel'),
    leefsituatie: tekst(regel, 'leefsituatie'),
    adres: tekst(regel, 'adres'),
    belastbaarCenten: bedrag(tekst(regel, 'belastbaar')),
    belastbaarEchtgenootCenten: 0,
    nettoCenten: bedrag(tekst(regel, 'netto')),
    nietBeslagenCenten: 0,
    nietBeslagenEchtgenootCenten: 0,
    reden: leesbaar(regel, 'reden'),
    bewijs: leesbaar(regel, 'bewijs'),
  });
}

function tekst(regel: Gedragsregel, naam: string): string {
  const waarde = regel.opties[naam];
  if (waarde === undefined) throw new Error(`gedrag.csv regel ${String(regel.regel)}: ${naam}= ontbreekt`);
  return waarde;
}

async function beslagzaak(db: Database, vorderingId: string, regel: Gedragsregel): Promise<ZaakId> {
  const beslag = await openBeslag(db, vorderingId);
  if (beslag === null) throw new Error(`gedrag.csv regel ${String(regel.regel)}: er is geen beslag`);
  return zaakVanBeslag(beslag.id as BeslagId);
}

/** The verhaal that a claim is in, which is then what is paused; null when it is in none. */
async function verhaalzaak(db: Database, vorderingId: string): Promise<ZaakId | null> {
  const verhaal = await openVerhaal(db, vorderingId);
  return verhaal === null ? null : zaakVanVerhaal(verhaal.id as VerhaalId);
}

/** Closes the open task of a kind, of the claim, its verhaal or its beslag. */
async function doeTaakAf(db: Database, client: Client, regel: Gedragsregel, dag: Dag, vorderingId: string, kop: { readonly sleutel: string; readonly door: string }): Promise<void> {
  const beslag = await openBeslag(db, vorderingId);
  const zaken = [zaakVanVordering(vorderingId as VorderingId), await verhaalzaak(db, vorderingId), beslag === null ? null : zaakVanBeslag(beslag.id as BeslagId)].filter((zaak) => zaak !== null);
  const taak = await db.taak.findFirstOrThrow({ where: { zaak: { in: zaken }, soort: tekst(regel, 'taak'), afgedaanOp: null }, orderBy: { id: 'desc' } });
  await werkBij(client, taak.zaak as ZaakId, dag, 'rondTaakAf', { ...kop, taakId: taak.id, uitkomst: leesbaar(regel, 'uitkomst') });
}

/** The last open task of the verhaal of a claim: one person proposes the answer, a second one approves it the same day. */
async function beantwoord(db: Database, client: Client, regel: Gedragsregel, dag: Dag, vorderingId: string, kop: { readonly sleutel: string; readonly door: string }): Promise<void> {
  const verhaal = await openVerhaal(db, vorderingId);
  if (verhaal === null) throw new Error(`gedrag.csv regel ${String(regel.regel)}: er loopt geen verhaal`);
  const zaak = zaakVanVerhaal(verhaal.id as VerhaalId);
  const { id: taakId } = await db.taak.findFirstOrThrow({ where: { zaak, afgedaanOp: null }, orderBy: { id: 'desc' } });
  const keuze = tekst(regel, 'keuze');
  // What has amounts is entered beside the zaak, as by `invorderstraat antwoord`.
  if (keuze === 'voet_met_de_hand') await metZaak(db, zaak, async (tx) => stelVoor(tx, { zaak, vandaag: dag, ...kop, taakId, inhoud: handinvoer(regel) }));
  else await werkBij(client, zaak, dag, 'beantwoord', { ...kop, taakId, keuze, toelichting: 'beoordeeld op het dossier' });
  const { id: antwoordId } = await db.antwoord.findFirstOrThrow({ where: { taakId }, orderBy: { id: 'desc' } });
  await werkBij(client, zaak, dag, 'keurAntwoordGoed', { sleutel: `${kop.sleutel}-goed`, door: 'tweede medewerker', taakId, antwoordId });
}
