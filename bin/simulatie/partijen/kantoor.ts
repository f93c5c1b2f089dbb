import type { Client } from '@temporalio/client';
import { z } from 'zod';
import { legVertegenwoordigerVast } from '../../../activities/intake/vertegenwoordiger.ts';
import type { Database } from '../../../activities/opslag/database.ts';
import type { Briefstap, Route } from '../../../contract/invordering.ts';
import type { HandelingNaam, Handelingen } from '../../../contract/handelingen.ts';
import type { KalenderAntwoord } from '../../../contract/kalender.ts';
import { zaakVanBeslag, zaakVanVordering, type BeslagId, type Intrekreden, type Kwijtscheldingsbesluit, type Pauzereden, type VorderingId, type ZaakId } from '../../../contract/zaak.ts';
import { dag as alsDag, type Dag } from '../../../domain/kalender/dag.ts';
import type { Gedragsregel } from '../gedrag.ts';
import type { Partij } from '../kalenderspel.ts';
import type { GrondIw10 } from '../../../domain/regime/versneld.ts';
import { volgensGedrag } from './agenda.ts';
import { openBeslag, vorderingVan } from './zoeken.ts';

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
      return werkBij(client, vordering, dag, 'pauzeer', { ...kop, reden: tekst(regel, 'reden') as Pauzereden, totEnMet: alsDag(tekst(regel, 'tot')) });
    case 'hervat':
      return werkBij(client, vordering, dag, 'hervat', kop);
    case 'trekt_in':
      return werkBij(client, vordering, dag, 'trekIn', { ...kop, reden: tekst(regel, 'reden') as Intrekreden });
    case 'vordert_versneld':
      return werkBij(client, vordering, dag, 'vorderVersneld', { ...kop, grond: tekst(regel, 'grond') as GrondIw10, reden: tekst(regel, 'reden') });
    case 'zet_terug':
      return werkBij(client, vordering, dag, 'zetTerug', { ...kop, stap: tekst(regel, 'stap') as Briefstap, reden: tekst(regel, 'reden') });
    case 'beslist_kwijtschelding':
      return werkBij(client, vordering, dag, 'beslisKwijtschelding', { ...kop, besluit: tekst(regel, 'besluit') as Kwijtscheldingsbesluit, reden: tekst(regel, 'reden') });
    case 'legt_vertegenwoordiger_vast':
      await legVertegenwoordigerVast(db, { bevindingId: await bevindingVan(db, vordering), kenmerk: kop.sleutel, naam: leesbaar(regel, 'naam'), adresregels: leesbaar(regel, 'adres').split('|'), door: kop.door, vandaag: dag });
      return werkBij(client, vordering, dag, 'hervat', kop);
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

/** The update of a person, on the legal day of the calendar. */
export async function werkBij<Naam extends HandelingNaam>(client: Client, zaak: ZaakId, dag: Dag, naam: Naam, invoer: Handelingen[Naam]): Promise<void> {
  const greep = client.workflow.getHandle(zaak);
  await greep.executeUpdate<KalenderAntwoord, [Handelingen['kalenderdag']]>('kalenderdag', { args: [{ dag }] });
  await greep.executeUpdate<string, [Handelingen[Naam]]>(naam, { args: [invoer] });
}
