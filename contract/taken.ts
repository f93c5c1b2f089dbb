/** The kinds of question that only a person may answer, with what the operator reads. */
export const TAAKSOORTEN = {
  volgorde_geweigerd: 'De stap mag niet: het bewijs van de vorige stap ontbreekt. Zoek uit waarom en kies hoe het verder gaat.',
  tarief_ontbreekt: 'Voor deze dag is geen tarief gepubliceerd. Er zijn geen kosten berekend; beslis na publicatie.',
  norm_ontbreekt: 'Voor deze dag is geen norm gepubliceerd. De beslagvrije voet is niet vastgesteld.',
  adres_onbekend: 'Er is geen adres om aan te schrijven. Zoek het adres uit.',
  overleden: 'De debiteur is overleden. Zoek de erven of sluit de vordering.',
  persoon_onbekend: 'De BRP kent deze persoon niet. Controleer het burgerservicenummer.',
  retour: 'Een brief kwam terug. Zoek het adres uit; tot dan gaat de straat niet verder (IW 13 lid 4).',
  laat_gepost: 'Een brief is veel later gepost dan zijn dagtekening. Beoordeel of de brief opnieuw moet.',
  brief_dubbel_gepost: 'Een brief die uit de post was gehaald is toch gepost, naast de nieuwe. Herstel dit met de debiteur.',
  rekentool_met_de_hand: 'De rekentool geeft hier geen uitkomst. Stel de beslagvrije voet met de hand vast.',
  bron_antwoord_ongeldig: 'Een bron gaf een antwoord dat niet klopt met de afspraak. Bekijk het en vraag opnieuw.',
  verrekening: 'De gemeente betaalt dit inkomen zelf: beoordeel verrekening in plaats van een vordering.',
  wijziging_beoordelen: 'Een gemelde wijziging wacht op het oordeel van een tweede persoon. Laat haar meetellen of wijs haar af.',
  derde_zwijgt: 'De derde heeft ook na herinnering niet verklaard. Beoordeel vervolging (IW 19 lid 8).',
  afdracht_ontbreekt: 'De afdracht over een maand is niet binnen. Vraag de derde waarom.',
  afdracht_wijkt_af: 'De afdracht is anders dan verwacht. Vraag de derde om uitleg.',
  betaling_na_einde: 'Er kwam geld binnen op een vordering die klaar is. Betaal terug of verreken.',
  intrekking_melden: 'Een gepost besluit is teruggenomen. Bericht de debiteur.',
  route_wachten: 'De route staat op wachten. Kies hoe het verder gaat.',
} as const;
export type Taaksoort = keyof typeof TAAKSOORTEN;
