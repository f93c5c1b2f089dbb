import type { Taaksoort } from '../../contract/taken.ts';
import type { ZaakSoort } from '../../contract/zaak.ts';
import { OVER_LOSSE_BRIEF } from '../invorderen/taken.ts';

const HERVAT = 'Deze taak houdt de straat op. Gebruik «hervat» als het is opgelost, of «zetTerug».';
const OPNIEUW = 'Deze taak houdt het verhaal op. Gebruik «stelOpnieuwVast» bij het verhaal als het is opgelost.';

/** Begins of the keys of questions on a claim that hold nothing: a letter beside the street, a beschikking on rente that lies aside, an overdracht that was refused. */
const HOUDT_NIETS: readonly string[] = [...Object.values(OVER_LOSSE_BRIEF), 'rente:', 'overdracht:'];

/**
 * The action that closes a task of this kind, as a sentence for the operator; null where a person closes it. `sleutel` is
 * that of the task within its zaak: the same kind may hold a zaak in one place and only tell something in another.
 */
export function anderWeg(soort: Taaksoort, zaak: ZaakSoort, sleutel: string): string | null {
  switch (soort) {
    case 'volgorde_geweigerd':
      return HERVAT;
    case 'klein_restant':
      if (zaak === 'invordering') return sleutel.startsWith('niet_betekenen:') ? null : HERVAT;
      return zaak === 'verhaal' || sleutel.startsWith('beschikking:') ? OPNIEUW : null;
    case 'gegevens_nazien':
      return zaak === 'verhaal' ? OPNIEUW : HERVAT;
    case 'verzendrun_goedkeuren':
      return 'Gebruik «biedAan» en daarna, door een ander, «keurGoed» of «wijsAf» bij deze verzendrun; of «haalUitDeel» voor een enkele brief.';
    case 'tarief_ontbreekt':
      return sleutel.startsWith('exploot:') ? null : HERVAT;
    case 'adres_onbekend':
    case 'brief_geweigerd':
    case 'overleden':
    case 'persoon_onbekend':
    case 'bron_antwoord_ongeldig':
    case 'vertegenwoordiger_onbekend':
      if (zaak === 'invordering') return houdtDeStraat(sleutel) ? HERVAT : null;
      // A verruiming that was refused holds nothing.
      if (sleutel.startsWith('verruiming:')) return null;
      return zaak === 'verhaal' || sleutel.startsWith('beschikking:') ? OPNIEUW : null;
    case 'retour':
      return zaak === 'invordering'
        ? 'Een brief kwam terug: laat hem opnieuw posten. Is het anders opgelost, gebruik dan «hervat» of «zetTerug».'
        : 'Een brief kwam terug: laat hem opnieuw posten. De taak vervalt met het bewijs daarvan, of als het beslag wordt opgeheven.';
    case 'norm_ontbreekt':
      return OPNIEUW;
    case 'verrekening':
    case 'bron_past_niet':
      return 'Deze taak houdt het verhaal op. Gebruik «kiesRoute» bij de vordering, of «stelOpnieuwVast» bij het verhaal als het inkomen is veranderd.';
    case 'samenloop':
      return 'Deze taak houdt het verhaal op. Gebruik «stelOpnieuwVast» bij het verhaal als het is opgelost, of «kiesRoute» bij de vordering. Eindigt het andere beslag, dan vervalt de taak vanzelf.';
    case 'geen_capaciteit':
    case 'rekentool_met_de_hand':
      return 'Deze vraag heeft een antwoord nodig. Gebruik «beantwoord», of «stelOpnieuwVast» als er nieuwe gegevens zijn.';
    case 'wijziging_beoordelen':
      return 'Gebruik «meldWijziging» om de wijziging te laten meetellen, of «wijsWijzigingAf».';
    case 'betekening_invoeren':
      return 'Gebruik «meldBetekening» met de dag waarop het dwangbevel is betekend.';
    case 'gezien_ontbreekt':
      return 'Deze taak vervalt als de derde de kennisgeving terugstuurt, of als het beslag wordt opgeheven. Dat gebeurt ook als u met «kiesRoute» bij de vordering een andere route kiest.';
    case 'exploot_beslag':
      return 'Gebruik «meldBeslag» met de dag van het exploot.';
    case 'overbetekening_475i':
      return 'Gebruik «meldOverbetekening» met de dag van betekening aan de schuldenaar.';
    case 'opportuniteit_kiezen':
      return 'Gebruik «hervat» om toch door te gaan, «kiesRoute», «draagOver», «pauzeer» of «trekIn».';
    case 'cdw_onbeslist':
      return 'Deze vraag heeft een antwoord nodig. Gebruik «beantwoord» en daarna, door een ander, «keurAntwoordGoed»; of «vraagOpnieuw» als er nieuwe gegevens zijn.';
    case 'overdracht_opvolger':
    case 'overdracht_beoordelen':
    case 'overdracht_onbeantwoord':
      return 'Deze vraag heeft een antwoord nodig. Gebruik «beantwoord» en daarna, door een ander, «keurAntwoordGoed».';
    case 'afdracht_bij_ander':
      return 'Deze vraag heeft een antwoord nodig. Gebruik «geefGeldVrij» en daarna, door een ander, «keurVrijgaveGoed».';
    case 'route_wachten':
      return 'Gebruik «kiesRoute».';
    case 'afboekingsvoorstel':
      return 'Gebruik «trekIn» met reden oninbaar, of «hervat» om door te gaan.';
    case 'deurwaarder_terug':
      return 'Gebruik «hervat», «pauzeer» of «trekIn».';
    case 'sociale_stap':
      return 'Gebruik «meldContact» met de uitkomst van het contact.';
    case 'kwadrant_beoordelen':
      return 'Gebruik «beoordeelKwadrant».';
    case 'verkeerde_persoon':
      return HERVAT;
    case 'insolventie':
    case 'register_met_de_hand':
      return zaak === 'invordering' ? 'Gebruik «pauzeer», «trekIn» of, als dit deze vordering niet raakt, «beoordeelRegister».' : 'Gebruik «pauzeer», «beantwoord» of, als dit dit verhaal niet raakt, «beoordeelRegister».';
    case 'adres_derde_onbekend':
      return 'Leg het adres vast met `npx invorderstraat adres-derde`: de brieven die wachten krijgen het dan, en deze taak vervalt.';
    case 'afschrift_479g':
    case 'cdw_overdragen':
    case 'voet_verlopen':
    case 'overdracht_met_de_hand':
    case 'overdracht_voorstel':
    case 'overdracht_blijft_uit':
    case 'voet_bij_overname':
    case 'cdw_aanmelden_met_de_hand':
    case 'deurwaarder_onbekend':
    case 'deurwaarder_brief_terug':
    case 'beslag_bij_pauze':
    case 'vordering_na_geen_beslag':
    case 'voetbesluit_vervallen':
    case 'verjaring_dreigt':
    case 'verjaring_onbeslist':
    case 'rente_percentage_ontbreekt':
    case 'exploot_na_betaling':
    case 'brief_niet_aangekomen':
    case 'rentebrief_niet_aangekomen':
    case 'rente_onbetaald':
    case 'laat_gepost':
    case 'brief_dubbel_gepost':
    case 'derde_zwijgt':
    case 'afdracht_ontbreekt':
    case 'afdracht_wijkt_af':
    case 'betaling_na_einde':
    case 'betaling_van_ander':
    case 'storno_niet_gedekt':
    case 'storno_na_einde':
    case 'intrekking_melden':
    case 'terughaling_nazien':
    case 'terughaling_met_de_hand':
    case 'inkomen_wijkt_af':
    case 'andere_beslagen':
    case 'pandrecht':
    case 'verklaring_na_einde':
    case 'derde_in_gebreke':
    case 'na_einde_beoordelen':
    case 'correctie_na_einde':
    case 'bericht_onverwerkbaar':
    case 'stap_onuitvoerbaar':
    case 'partijbericht_behandelen':
    case 'partijbericht_geweigerd':
    case 'beslag_melden_met_de_hand':
    case 'verdeling_wacht':
    case 'rekening_partij_onbekend':
    case 'herverdeling_nodig':
    case 'aangekondigd_niet_ontvangen':
    case 'deel_niet_gemaakt':
    case 'drukbestand_vreemd':
      return null;
  }
}

/** Whether a task of a claim holds its street, by the key of the task. */
function houdtDeStraat(sleutel: string): boolean {
  return !HOUDT_NIETS.some((begin) => sleutel.startsWith(begin));
}
