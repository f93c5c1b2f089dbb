import { z } from 'zod';
import { dag } from '../../domain/kalender/dag.ts';
import { FILTERS } from '../temporal-ui.ts';
import type { Proefhuis } from './huis.ts';
import type { Scherm } from './scherm.ts';

const OCHTEND = 'b.backoffice';
const TWEEDE = 't.tweede';

/** The zaken of the sample that the day is about; each still runs when the calendar has been played. */
const RETOUR = 'invordering-waterstad-ws-2024-0010';
const ZONDER_ADRES = 'invordering-waterstad-ws-2024-0012';
const LOOPT = 'invordering-waterstad-ws-2024-0021';

/** The day of an operator in the Temporal UI, as docs/operator.md tells it: each picture once it shows what it is for. */
export async function speelDag(scherm: Scherm, huis: Proefhuis): Promise<void> {
  await watVraagtAandacht(scherm);
  await waaromWachtHij(scherm);
  await pauzeer(scherm);
  await kiesRoute(scherm);
  await corrigeer(scherm, huis);
  await beslisOnbeslist(scherm, huis);
  await neemStapTerug(scherm);
  await bekijkRun(scherm);
  await haalLijstTerug(scherm, huis);
}

async function watVraagtAandacht(scherm: Scherm): Promise<void> {
  await scherm.lijst(FILTERS['Wacht op een mens']);
  await scherm.kiesKolommen();
  await scherm.lijst(FILTERS['Wacht op een mens']);
  await scherm.beeld('operator-aandacht', 'retour', 'adres_onbekend', 'rekentool_met_de_hand');
}

async function waaromWachtHij(scherm: Scherm): Promise<void> {
  await scherm.zaak(RETOUR);
  await scherm.beeld('operator-waarom', 'Taak: retour.', 'Wat er nu komt', 'Wacht op een mens: de brief kwam terug.');
  await scherm.zaak(LOOPT);
  await scherm.beeld('temporal-details', 'Wat er is gebeurd', 'Wat u kunt doen');
}

async function pauzeer(scherm: Scherm): Promise<void> {
  await scherm.opentHandelingen(ZONDER_ADRES);
  await scherm.beeld('operator-handelingen', 'Zet de straat stil', 'Laat een gepauzeerde of vastgelopen straat weer lopen');
  const invoer = { sleutel: 'pauze-1', door: OCHTEND, reden: 'beleid', totEnMet: dag('2026-07-01') } as const;
  await scherm.vult('pauzeer', invoer);
  await scherm.verstuurt();
  await scherm.beeld('operator-weigering', 'Geef bij «totEnMet» een dag (jjjj-mm-dd) van vandaag of later.');
  await scherm.doet(ZONDER_ADRES, 'pauzeer', { ...invoer, totEnMet: dag('2026-09-30') });
  await scherm.zaak(ZONDER_ADRES);
  await scherm.beeld('operator-pauze', 'gepauzeerd tot en met 30 september 2026: beleid', 'Stand van 31 juli 2026 (wettelijke dag).');
}

async function kiesRoute(scherm: Scherm): Promise<void> {
  await scherm.opentHandelingen(RETOUR);
  await scherm.vult('kiesRoute', { sleutel: 'route-1', door: OCHTEND, route: 'wachten' });
  await scherm.beeld('operator-route', 'Send an Update', '"wachten"');
  await scherm.verstuurt();
  await scherm.isAanvaard();
}

/** One person enters what the inwoner reported; another one makes it count. */
async function corrigeer(scherm: Scherm, huis: Proefhuis): Promise<void> {
  const verhaal = verhaalVan(huis, 'WS-2024-0021');
  const opdracht = ['--gemeld-op', '2026-07-30', '--kenmerk', 'melding-1', '--door', OCHTEND, '--reden', 'minder uren', '--bewijs', 'loonstrook', '--belastbaar', '1900,00', '--netto', '1750,00'];
  const { wijzigingId } = z.object({ wijzigingId: z.number() }).parse(JSON.parse(laatsteRegel(huis.opdracht('wijziging', verhaal, ...opdracht))));
  const invoer = { sleutel: 'melding-1', door: TWEEDE, gemeldOp: dag('2026-07-30'), wijzigingId };
  await scherm.opentHandelingen(`verhaal-${verhaal}`);
  await scherm.vult('meldWijziging', invoer);
  await scherm.beeld('operator-correctie', 'Send an Update', '"wijzigingId"');
  await scherm.verstuurt();
  await scherm.zaak(`verhaal-${verhaal}`);
  await scherm.beeld('operator-correctie-daarna', 'beslagvrije voet 4 keer vastgesteld');
}

/** The rekentool gave no outcome: one person proposes what to do, another one approves it. */
async function beslisOnbeslist(scherm: Scherm, huis: Proefhuis): Promise<void> {
  const verhaal = verhaalVan(huis, 'WS-2025-0204');
  const taakId = taakVan(huis, 'rekentool_met_de_hand', `verhaal-${verhaal}`);
  const voorstel = { sleutel: 'antwoord-1', door: OCHTEND, taakId, keuze: 'wachten', maanden: 3, toelichting: 'gevraagd hoe lang UWV nog inhoudt' } as const;
  await scherm.doet(`verhaal-${verhaal}`, 'beantwoord', voorstel);
  const antwoordId = antwoordVan(huis, taakId);
  await scherm.opentHandelingen(`verhaal-${verhaal}`);
  await scherm.vult('keurAntwoordGoed', { sleutel: 'goedkeuring-1', door: TWEEDE, taakId, antwoordId });
  await scherm.beeld('operator-onbeslist', 'Send an Update', '"antwoordId"');
  await scherm.verstuurt();
  await scherm.zaak(`verhaal-${verhaal}`);
  await scherm.beeld('operator-onbeslist-daarna', 'tot 31 oktober 2026');
}

async function neemStapTerug(scherm: Scherm): Promise<void> {
  await scherm.doet(RETOUR, 'zetTerug', { sleutel: 'terug-1', door: OCHTEND, stap: 'aanmaning', reden: 'verzonden aan een oud adres' });
  await scherm.zaak(RETOUR);
  await scherm.beeld('operator-terug', 'aanmaning klaar voor de post van 31 juli 2026');
}

/** The run of the sample that waited for two persons. */
async function bekijkRun(scherm: Scherm): Promise<void> {
  await scherm.zaak('verzendrun-2025-02-05-1');
  await scherm.beeld('operator-verzendrun', 'Verzendrun van 5 februari 2025', 'de bedragen samen zijn hoger dan het beleid zonder goedkeuring toelaat');
}

/** One person makes a proef of letters that are wrong, another one has exactly that list carried out. */
async function haalLijstTerug(scherm: Scherm, huis: Proefhuis): Promise<void> {
  const keuze = ['--opdrachtgever', 'waterstad', '--soort', 'dwangbevel', '--van', '2025-02-05', '--tot', '2025-02-06'];
  const proef = huis.opdracht('terughalen', 'proef', ...keuze, '--reden', 'stap_overgeslagen', '--toelichting', 'geen aanmaning', '--door', OCHTEND);
  const nummer = eerste(proef, /terughalen uitvoeren (\d+)/u, 'het nummer van de terughaling');
  huis.opdracht('terughalen', 'uitvoeren', nummer, '--hash', eerste(proef, /\b([0-9a-f]{64})\b/u, 'de hash van de proef'), '--door', TWEEDE);
  await scherm.opnieuwTot(`terughaling-${nummer}`, 'Completed');
  await scherm.beeld('operator-terughaling', `Terughaling ${nummer}`, 'zijn klaar');
}

function laatsteRegel(uitvoer: string): string {
  return uitvoer.trim().split('\n').at(-1) ?? '';
}

/** The open verhaal of a claim, as its dossier names it. */
function verhaalVan(huis: Proefhuis, aanslagnummer: string): string {
  return eerste(huis.opdracht('dossier', aanslagnummer), /verhaal[ -](\d+)/u, `het verhaal van ${aanslagnummer}`);
}

function taakVan(huis: Proefhuis, soort: string, zaak: string): number {
  return Number(eerste(huis.opdracht('taken', '--open', '--soort', soort), new RegExp(`^\\S+ +(\\d+) +${soort} +${zaak} `, 'mu'), `de taak ${soort} van ${zaak}`));
}

function antwoordVan(huis: Proefhuis, taakId: number): number {
  return Number(eerste(huis.opdracht('taak', String(taakId)), /^Antwoord (\d+):/mu, `het antwoord op taak ${String(taakId)}`));
}

function eerste(tekst: string, patroon: RegExp, wat: string): string {
  const gevonden = patroon.exec(tekst)?.[1];
  if (gevonden === undefined) throw new Error(`${wat} staat niet in:\n${tekst}`);
  return gevonden;
}
