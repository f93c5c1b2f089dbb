import { centen, euro } from '../../domain/geld/centen.ts';
import { isDag, voluit } from '../../domain/kalender/dag.ts';

/** What a kind of event is called; a kind that is not here is written as it is stored, with spaces. */
const WOORDEN: Readonly<Record<string, string>> = {
  geopend: 'straat begonnen',
  herinnering: 'herinnering klaargezet',
  aanmaning: 'besluit en aanmaning klaargezet',
  dwangbevel: 'dwangbevel met bevel tot betaling klaargezet',
  vooraankondiging: 'vooraankondiging van een vordering klaargezet',
  stap_niet_nodig: 'stap niet nodig voor deze vordering',
  verzending: 'bericht van de postkamer',
  termijn: 'termijn bepaald',
  betekend: 'dwangbevel geldt als betekend (IW 13 lid 5)',
  brief_achtergebleven: 'brief bleef achter in een verzendrun: er gebeurde iets nadat hij was beoordeeld',
  brief_definitief: 'brief definitief gemaakt in een verzendrun: hij gaat op de post',
  brief_teruggehaald: 'brief uit de post gehaald, met zijn kosten',
  brief_vervallen: 'brief vervallen, met zijn kosten',
  brief_toch_verzonden: 'brief die uit de post was gehaald is toch verzonden',
  betaling: 'betaling toegerekend (IW 7)',
  terugbetaling: 'terugbetaling',
  terugbetaling_uitbetaald: 'terugbetaling is overgemaakt',
  terugbetaling_vervallen: 'terugbetaling wordt niet meer uitbetaald, door een mens: de bank nam het geld terug',
  storno_van_overschot: 'de bank nam geld terug dat na het einde kwam en op niets was geboekt',
  rentebeschikking: 'rente in rekening gebracht bij beschikking (IW 30, Awb 4:99)',
  terugbetaling_toegezegd: 'terugbetaling wordt aan de inwoner gemeld',
  terugbetaalbrief: 'brief over de terugbetaling klaargezet',
  kwijtscheldingsbesluit: 'besluit op het verzoek om kwijtschelding klaargezet',
  kostenherziening: 'brief over lagere kosten klaargezet',
  rentebrief: 'beschikking over de rente klaargezet',
  rente_vervallen: 'rente niet langer in rekening',
  aangemeld_bij_verhaal: 'aangemeld bij het verhaal op inkomen',
  aankondiging_nodig: 'een andere derde: eerst een vooraankondiging (IW 19 lid 9)',
  aankondiging_eerst: 'terug naar de vooraankondiging (IW 19 lid 9)',
  uit_verhaal: 'uit het verhaal gehaald',
  vordering_buiten_beslag: 'vordering kwam erbij en valt nog niet onder het beslag',
  vordering_onder_beslag: 'vordering valt nu ook onder het beslag',
  verder_beslag_vervallen: 'wat was klaargezet of opgedragen voor het beslag voor wat erbij kwam is vervallen',
  pauze: 'gepauzeerd door een mens',
  hervatting: 'hervat door een mens',
  routekeuze: 'route gekozen door een mens',
  terugzetting: 'teruggezet door een mens',
  terughaling: 'brief teruggehaald, met wat erop rust, door twee mensen',
  intrekkingsbrief: 'brief dat een eerdere brief niet meer geldt klaargezet',
  brief_terughalen: 'brief op een lijst om terug te halen',
  intrekking: 'ingetrokken door een mens',
  versnelde_invordering: 'terstond en tot het volle bedrag invorderbaar, door een mens (IW 10 lid 1)',
  verruiming: 'vordering verruimd met een tiende, door een mens (IW 19 lid 1 en 2)',
  einde_verruiming: 'verruiming met een tiende geëindigd (IW 19 lid 2)',
  geen_capaciteit: 'er is niets te nemen: besloten hoe het verder gaat',
  contact: 'uitkomst van contact met de inwoner, gemeld door een mens',
  contact_zonder_uitkomst: 'contact met de inwoner zonder uitkomst; de straat gaat verder',
  kwadrant: 'beoordeeld of de inwoner kan en wil betalen, door een mens',
  overdracht_deurwaarder: 'overgedragen aan een deurwaarder door een mens',
  terugname_deurwaarder: 'teruggenomen van de deurwaarder door een mens',
  opdracht_deurwaarder: 'opdracht met dossier aan de deurwaarder klaargezet',
  opgave_deurwaarder: 'opgave van wat openstaat aan de deurwaarder klaargezet',
  einde_deurwaarder: 'bericht aan de deurwaarder dat de opdracht eindigt klaargezet',
  afrekening_deurwaarder: 'afrekening van de deurwaarder',
  overdracht_geeindigd: 'de deurwaarder heeft de vordering niet meer',
  taak: 'taak voor een mens',
  stuiting: 'stuiting van de verjaring vastgelegd door een mens',
  verjaard: 'de veegronde meldt dat de laatste dag voorbij is',
  verjaring: 'verjaard: er mag niet meer worden ingevorderd (Awb 4:104)',
  register_raakt_niet: 'wat een register zegt raakt deze zaak niet, besluit van een mens',
  adres_derde_vastgelegd: 'vastgelegd waar de derde zijn post krijgt',
  adres_deurwaarder_vastgelegd: 'vastgelegd welke deurwaarder de opdracht krijgt',
  vertegenwoordiger_vastgelegd: 'vastgelegd naar welke bewindvoerder of curator de brieven gaan',
  kwijtschelding: 'besluit op een verzoek om kwijtschelding (IW 26, Awb 4:94a)',
  gesloten: 'gesloten',
  heropening: 'weer open, en opnieuw in te vorderen, door twee mensen',
  heropend: 'de straat gaat verder',
  bericht_na_sluiting: 'bericht na het einde',
  vaststelling_bvv: 'beslagvrije voet vastgesteld (Rv 475d)',
  vordering_iw19: 'beschikking aan de derde (IW 19)',
  beslag_gelegd: 'de vordering ligt bij de derde (IW 19 lid 5)',
  wijziging_goedgekeurd: 'gemelde wijziging goedgekeurd door een tweede persoon',
  wijziging_afgewezen: 'gemelde wijziging afgewezen door een tweede persoon',
  taak_afgedaan: 'taak afgedaan door een mens',
  bericht_opzij: 'bericht kan niet worden verwerkt en ligt opzij',
  bericht_opnieuw: 'bericht dat opzij lag opnieuw geprobeerd, door een mens',
  stap_onuitvoerbaar: 'stap lukt niet; elke dag opnieuw geprobeerd',
  antwoord_voorgesteld: 'antwoord op een taak voorgesteld',
  antwoord_goedgekeurd: 'antwoord op een taak goedgekeurd door een tweede persoon',
  relatie_beeindigd: 'de derde meldt het einde van de relatie',
  afdracht: 'afdracht van de derde',
  bron_gevraagd: 'bron gevraagd',
  beslag_ligt: 'aan te melden bij de routeervoorziening',
  beslag_geeindigd: 'het beslag is geëindigd',
  partijbericht: 'bericht van een andere partij',
  partijbericht_verstuurd: 'bericht aan een andere partij verstuurd',
  partijbericht_geweigerd: 'bericht aan een andere partij geweigerd',
  beslag_gemeld: 'ons beslag te melden bij wie al beslag had (Rv 478 lid 6)',
  afdracht_te_verdelen: 'afdracht te verdelen of door te zenden',
  verdeling: 'afdracht verdeeld (Rv 477 lid 2, 478)',
  verdeling_wacht: 'afdracht kan nog niet worden verdeeld',
  doorbetaling: 'deel van een afdracht te betalen aan een andere partij, of terug aan de derde',
  router_gevraagd: 'routeervoorziening gevraagd',
  opportuniteitsafweging: 'afgewogen of een beslag naast die van anderen zin heeft (AMvB art. 2)',
  coordinatie: 'bepaald wie op dit inkomen int (Rv 478)',
  coordinatie_gevolgd: 'wie int is doorgegeven aan het beslag en, waar dat een ander is, aan hem',
  wie_int: 'derde en inwoner horen wie op dit inkomen int (Rv 475i lid 5, 478)',
  voet_na_opheffing: 'nieuwe beslagvrije voet niet gemeld: het beslag was al opgeheven',
  voet_niet_gemeld: 'eigen beslagvrije voet berekend en niet gemeld: een ander coördineert en stelt hem vast',
  stand_niet_gemeld: 'wat openstaat is veranderd; de derde betaalt een ander, die het van ons hoort',
  opnieuw_gevraagd: 'opnieuw gevraagd wie int, door een mens',
  router_aangemeld: 'aangemeld bij de routeervoorziening',
  router_afgemeld: 'afgemeld bij de routeervoorziening',
};

/** One line in Dutch about an event: what happened, and the facts that the chain holds about it. */
export function inWoorden(soort: string, inhoud: unknown): string {
  const feiten = typeof inhoud === 'object' && inhoud !== null ? Object.entries(inhoud) : [];
  const delen = feiten.flatMap(([naam, waarde]) => (waarde === null || waarde === '' ? [] : [feit(naam, waarde)]));
  const wat = WOORDEN[soort] ?? soort.replaceAll('_', ' ');
  return delen.length === 0 ? wat : `${wat}: ${delen.join(', ')}`;
}

/** Facts in cents whose name does not say so. */
const IN_CENTEN: ReadonlySet<string> = new Set(['verwacht', 'teVeelIngehouden', 'beslagvrijeVoet', 'voet']);

function feit(naam: string, waarde: unknown): string {
  if (naam === 'bewezen' && waarde === false) return 'wie dit deed is niet bewezen';
  const label = naam
    .replace(/_?centen$/i, '')
    .replace(/Id$/, '')
    .replace(/([A-Z])/g, ' $1')
    .replaceAll('_', ' ')
    .toLowerCase()
    .trim();
  return `${label === '' ? 'bedrag' : label} ${alsTekst(naam, waarde)}`;
}

function alsTekst(naam: string, waarde: unknown): string {
  if (typeof waarde === 'number') return /centen$/i.test(naam) || IN_CENTEN.has(naam) ? euro(centen(waarde)) : String(waarde);
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  if (typeof waarde !== 'string') return JSON.stringify(waarde);
  return isDag(waarde) ? voluit(waarde) : waarde.replaceAll('_', ' ');
}
