import { patched } from '@temporalio/workflow';
import type { Bericht } from '../../contract/berichten.ts';
import type { Terughaaluitkomst } from '../../activities/invorderen/port.ts';
import { BRIEFSTAPPEN } from '../../contract/invordering.ts';
import type { Taaksoort } from '../../contract/taken.ts';
import { BEANTWOORD_DOOR_TERUGHALING } from '../../contract/terughaling.ts';
import type { Invordering } from './zaak.ts';

/** What the outside world and the verhaal tell about a claim; in every phase the same. */
export async function behandelBericht(zaak: Invordering, bericht: Bericht): Promise<void> {
  const kop = { vorderingId: zaak.ref, berichtId: bericht.id, vandaag: zaak.vandaag() };
  switch (bericht.soort) {
    case 'verzending':
      await boekVerzending(zaak, kop);
      return;
    case 'betaling': {
      const { openstaandCenten, alleenRente, heropend } = await zaak.boeken.boekBetaling(kop);
      zaak.ziet(openstaandCenten);
      if (alleenRente !== true) delete zaak.stand.rente;
      if (heropend === true) zaak.stand.inVerhaal = false;
      return;
    }
    case 'rente_vastgesteld': {
      const brief = await zaak.bijBrp.maakRentebrief(kop);
      if (brief.soort === 'klaargezet' && brief.uitVerhaal === true) zaak.stand.inVerhaal = false;
      if (brief.soort === 'klaargezet' && brief.pauze !== undefined) zaak.stand.pauze = brief.pauze;
      if (brief.soort === 'klaargezet' && brief.alleenRente) zaak.stand.rente = { laatsteDag: brief.laatsteDag };
      return;
    }
    case 'brief_terughalen': {
      const uitkomst = await zaak.bijBrp.trekBriefIn(kop);
      if (uitkomst.soort === 'teruggenomen') gaTerug(zaak, uitkomst);
      return;
    }
    case 'terugbetaling_toegezegd':
      await zaak.bijBrp.maakTerugbetaalbrief(kop);
      return;
    case 'heropend': {
      // The run that ends hears it when nobody was left to: its next one reads the record anew.
      zaak.heropend = zaak.einde !== null;
      await zaak.boeken.boekBericht(kop);
      return;
    }
    case 'voldaan_uit_verhaal': {
      const { openstaandCenten } = await zaak.boeken.boekBericht(kop);
      zaak.ziet(openstaandCenten);
      return;
    }
    case 'geen_capaciteit': {
      const { taak } = await zaak.boeken.boekGeenCapaciteit(kop);
      if (taak === null) return;
      if (bericht.inhoud.keuze === 'andere_route') {
        // The phase that asks which route: from there every power, or a deurwaarder, can be chosen.
        zaak.stand.inVerhaal = false;
        zaak.stand.route = 'wachten';
        zaak.naar('vooraankondiging');
      }
      zaak.legVoor(taak);
      return;
    }
    case 'aankondiging_eerst': {
      const { openstaandCenten, pauze } = await zaak.boeken.boekBericht(kop);
      zaak.ziet(openstaandCenten);
      if (zaak.stand.fase !== 'verhaal') return;
      if (pauze !== undefined) zaak.stand.pauze = pauze;
      const { taak } = zaak.stand;
      zaak.laatBriefLos('vooraankondiging');
      zaak.stand.inVerhaal = false;
      zaak.naar('vooraankondiging');
      // What was asked about something else stays asked.
      if (taak !== null) zaak.legVoor(taak);
      return;
    }
    case 'afrekening_deurwaarder': {
      const { openstaandCenten, terug, taak } = await zaak.boeken.boekDeurwaarder(kop);
      if (terug) zaak.stand.deurwaarder = null;
      if (taak !== null) zaak.legVoor(taak);
      zaak.ziet(openstaandCenten);
      return;
    }
    case 'verjaard': {
      const { verjaard } = await zaak.boeken.boekVerjaring(kop);
      if (verjaard && zaak.einde === null) zaak.einde = 'verjaard';
      return;
    }
    case 'vordering_aangemeld':
    case 'vordering_afgedaan':
    case 'relatie_beeindigd':
    case 'leg_beslag':
    case 'beslag_ligt':
    case 'coordinatie':
    case 'partijbericht':
    case 'partijbericht_klaar':
    case 'afdracht_te_verdelen':
    case 'overdracht_begint':
    case 'overdracht_vervalt':
    case 'vordering_erbij':
    case 'nieuwe_bvv':
    case 'verzoek_vier_weken':
    case 'stand_gewijzigd':
    case 'gezien':
    case 'verruiming_eindigt':
    case 'verklaring':
    case 'afdracht':
    case 'beeindig':
    case 'beslag_geeindigd':
    case 'ingetrokken':
      await zaak.boeken.boekBericht(kop);
      return;
    default:
      return bericht satisfies never;
  }
}

/** The letters from a step on do not count any more: the claim goes on where its record says. */
function gaTerug(zaak: Invordering, { vanaf, naar, maken, uitDeurwaarder, openstaandCenten, houdt, pauze }: Extract<Terughaaluitkomst, { soort: 'teruggenomen' }>): void {
  const { taak } = zaak.stand;
  for (const stap of BRIEFSTAPPEN) {
    const weg = BRIEFSTAPPEN.indexOf(stap) >= BRIEFSTAPPEN.indexOf(vanaf) || (maken && stap === naar);
    if (weg && zaak.stand.brieven[stap] !== undefined) zaak.laatBriefLos(stap);
  }
  zaak.stand.inVerhaal = false;
  if (pauze !== undefined) zaak.stand.pauze = pauze;
  if (uitDeurwaarder) zaak.stand.deurwaarder = null;
  zaak.naar(naar);
  // What was asked about something else stays asked.
  if (houdt !== undefined) zaak.legVoor(houdt);
  else if (taak !== null && !BEANTWOORD.includes(taak)) zaak.legVoor(taak);
  zaak.ziet(openstaandCenten);
}

const BEANTWOORD: readonly string[] = BEANTWOORD_DOOR_TERUGHALING;

/** A later proof moves the deadline; a letter taken back or returned holds the street. */
async function boekVerzending(zaak: Invordering, kop: { vorderingId: Invordering['ref']; berichtId: number; vandaag: ReturnType<Invordering['vandaag']> }): Promise<void> {
  const uitkomst = await zaak.boeken.boekVerzending(kop);
  if (uitkomst.soort === 'zonder_gevolg') return;
  switch (uitkomst.soort) {
    case 'verzonden':
      zaak.stand.brieven[uitkomst.stap] = { soort: 'verzonden', briefId: uitkomst.briefId, laatsteDag: uitkomst.laatsteDag, volgendeStapVanaf: uitkomst.volgendeStapVanaf };
      zaak.stand.taak = naPost(zaak, uitkomst.taak);
      zaak.stand.openstaandCenten = uitkomst.openstaandCenten;
      break;
    case 'wacht_op_betekening':
      zaak.stand.brieven[uitkomst.stap] = { soort: 'wacht_op_betekening', briefId: uitkomst.briefId };
      zaak.stand.taak = naPost(zaak, uitkomst.taak);
      zaak.stand.openstaandCenten = uitkomst.openstaandCenten;
      break;
    case 'rente_verzonden':
      if (zaak.stand.rente?.laatsteDag != null || zaak.stand.rente?.brief !== undefined) zaak.stand.rente = { laatsteDag: uitkomst.laatsteDag };
      break;
    case 'rente_niet_verzonden':
      // Nobody has the letter: no term runs until it is made again.
      if (zaak.stand.rente !== undefined) zaak.stand.rente = { laatsteDag: null, brief: 'niet_verzonden' };
      break;
    case 'teruggehaald': {
      const taak = naPost(zaak, uitkomst.taak ?? null);
      zaak.laatBriefLos(uitkomst.stap);
      zaak.naar(uitkomst.stap);
      if (taak !== null) zaak.legVoor(taak);
      break;
    }
    case 'retour':
      zaak.legVoor(naPost(zaak, uitkomst.taak) ?? uitkomst.taak);
      break;
    default:
      uitkomst satisfies never;
  }
}

/** What holds the whole street until a person decided: what the post room reports does not answer it. */
const BLIJFT: readonly string[] = ['afboekingsvoorstel', 'deurwaarder_terug', 'gegevens_nazien', 'verkeerde_persoon', 'insolventie', 'vertegenwoordiger_onbekend', 'register_met_de_hand', 'opportuniteit_kiezen'] satisfies readonly Taaksoort[];

/** The question that stands after a report of the post room. */
function naPost({ stand }: Invordering, taak: string | null): string | null {
  return stand.taak !== null && BLIJFT.includes(stand.taak) && patched('taak-na-post') ? stand.taak : taak;
}
