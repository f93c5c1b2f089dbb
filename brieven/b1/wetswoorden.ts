/** A word of the law, and what must stand with it in the same letter so that a reader knows what it means. */
export interface Wetswoord {
  readonly woord: string;
  /** Finds it, in lower case. */
  readonly zoek: RegExp;
  /** Any of these says it in plain words; literally so in the letter, in any case. */
  readonly gewoon: readonly string[];
}

/** That somebody else takes money from an income and passes it on. */
const INHOUDEN = ['inhouden', 'ingehouden', 'houdt elke maand', 'houdt een deel', 'houden wij', 'deel van uw inkomen', 'deel van uw loon', 'deel van uw uitkering'];

/**
 * The words of collection law that an inwoner need not know. Not here: «deurwaarder», «rente», «schuld», «werkgever», «aanslag» with the
 * name of the tax beside it: they are in the newspaper, or no shorter word exists.
 */
export const WETSWOORDEN: readonly Wetswoord[] = [
  { woord: 'aanmaning', zoek: /\baanmaning(?:en)?\b|\b(?:aan)?gemaand\b/, gewoon: ['laatste waarschuwing', 'officiële waarschuwing', 'waarschuwing dat u moet betalen'] },
  { woord: 'dwangbevel', zoek: /\bdwangbevel(?:en)?\b/, gewoon: ['bevel om te betalen', 'opdracht om te betalen', 'zonder rechter', 'zonder eerst naar de rechter'] },
  { woord: 'beslagvrije voet', zoek: /\bbeslagvrije voet\b/, gewoon: ['mag houden', 'mag u houden', 'moet houden', 'om van te leven'] },
  { woord: 'beslag', zoek: /\bbeslag(?:en|leg\w*)?\b|\b\w+beslag\b|\bbeslagen\b/, gewoon: INHOUDEN },
  { woord: 'derde', zoek: /\b(?:de|een|deze|elke|die) derden?\b(?! (?:deel|keer|maand|week|kwartaal|dag|van))|\bderden(?:verklaring|beslag)\b|\bderde-?beslagene\b/, gewoon: ['werkgever', 'uitkering', 'die u geld betaalt', 'die u loon', 'bank'] },
  { woord: 'dagtekening', zoek: /\bdagtekening\b/, gewoon: ['datum van deze brief', 'datum boven deze brief', 'datum van de brief', 'datum op de brief'] },
  { woord: 'executoriaal', zoek: /\bexecutoria(?:al|le)\b|\bexecutie\b/, gewoon: ['zonder rechter', 'zonder eerst naar de rechter', 'geld of spullen', 'recht om uw geld'] },
  // Not «betekent» and «betekenen»: nearly always «this means that».
  { woord: 'betekenen', zoek: /\bbetekend\b|\bbetekening\b|\bte betekenen\b/, gewoon: ['officieel bezorgd', 'officieel bezorgen', 'officieel gekregen', 'officieel gegeven', 'officieel brengt', 'officieel gebracht'] },
  { woord: 'exploot', zoek: /\bexploot(?:en)?\b/, gewoon: ['deurwaarder'] },
  { woord: 'verzet', zoek: /\bverzet\b/, gewoon: ['naar de rechter', 'de rechter vragen', 'de rechter om', 'aan de rechter'] },
  { woord: 'bezwaar', zoek: /\bbezwaar(?:schrift)?\b/, gewoon: ['niet mee eens', 'niet eens', 'oneens'] },
  { woord: 'beroep', zoek: /\b(?:in beroep|beroep (?:in)?stellen|beroepschrift)\b/, gewoon: ['naar de rechter', 'de rechter vragen', 'aan de rechter'] },
  { woord: 'kwijtschelding', zoek: /\bkwijtschelding\b|\bkwijtgescholden\b/, gewoon: ['niet te betalen', 'niet meer te betalen', 'niets te betalen', 'minder te betalen', 'niet meer hoeft te betalen'] },
  // «Invorderingsambtenaar» is what he is called under his signature.
  { woord: 'invorderen', zoek: /\binvorder(?!ingsrente|ingswet|ingsambtenaar)\w*\b|\binvorderbaar\b/, gewoon: ['geld ophalen', 'geld te halen', 'geld halen', 'bedrag halen', 'zorgen dat u betaalt', 'laten betalen'] },
  { woord: 'vordering', zoek: /\bvordering(?:en)?\b|\b(?:loon|overheids|betalings)vordering\b/, gewoon: ['schuld', 'moet betalen', 'moet ons betalen', ...INHOUDEN] },
  { woord: 'vooraankondiging', zoek: /\bvooraankondiging\b/, gewoon: ['van tevoren', 'vooraf', 'laten wij u weten', 'waarschuwing'] },
  { woord: 'beschikking', zoek: /\bbeschikking(?:en)?\b/, gewoon: ['besluit', 'beslissing', 'beslissen', 'besloten'] },
  { woord: 'hoofdsom', zoek: /\bhoofdsom\b/, gewoon: ['zonder kosten', 'zonder de kosten', 'oorspronkelijke bedrag'] },
  { woord: 'betalingsregeling', zoek: /\bbetalingsregeling\b/, gewoon: ['in delen', 'in stukken', 'elke maand', 'per maand', 'in termijnen', 'niet in één keer'] },
  { woord: 'uitstel van betaling', zoek: /\buitstel\b/, gewoon: ['later betalen', 'later te betalen', 'meer tijd'] },
  { woord: 'invorderingsrente', zoek: /\binvorderingsrente\b|\bwettelijke rente\b/, gewoon: ['te laat', 'extra geld'] },
  { woord: 'verrekenen', zoek: /\bverreken\w*\b/, gewoon: ['trekken wij', 'aftrekken', 'afgetrokken', 'trekken we', ...INHOUDEN] },
  { woord: 'afloscapaciteit', zoek: /\bafloscapaciteit\b/, gewoon: ['kunt betalen', 'kunt missen', 'kunt aflossen'] },
  { woord: 'afdracht', zoek: /\bafdracht(?:en)?\b|\bafdragen\b|\bafgedragen\b/, gewoon: ['betaalt aan ons', 'aan ons betaalt', 'aan ons betaald', 'maakt over', 'naar ons overmaakt', 'krijgen wij'] },
  { woord: 'opheffen', zoek: /\bophef(?:fen|fing)\b|\bopgeheven\b/, gewoon: ['stopt', 'stoppen', 'gestopt', 'klaar'] },
  { woord: 'herberekening', zoek: /\bherbereken\w*\b/, gewoon: ['opnieuw', 'nog een keer'] },
  { woord: 'coördinerend deurwaarder', zoek: /\bcoördinerend(?:e)?\b|\bcdw\b/, gewoon: ['verdeelt', 'verdelen', 'regelt'] },
  { woord: 'preferent', zoek: /\bpreferent(?:e|ie)?\b|\bconcurrent(?:e)?\b/, gewoon: ['voorrang', 'gaat voor', 'eerst betaald'] },
  { woord: 'restitutie', zoek: /\brestitutie\b/, gewoon: ['krijgt u terug', 'terugbetalen', 'betalen wij terug', 'u krijgt'] },
  { woord: 'verjaring', zoek: /\bverjar\w*\b|\bverjaard\b/, gewoon: ['te oud', 'niet meer te betalen', 'te lang geleden'] },
  { woord: 'schuldenaar', zoek: /\bschuldena(?:ar|ren)\b|\bdebiteur(?:en)?\b/, gewoon: ['wie moet betalen', 'iemand met een schuld', 'degene die moet betalen'] },
  { woord: 'inkomstenbron', zoek: /\binkomstenbron(?:nen)?\b/, gewoon: ['loon', 'uitkering', 'inkomen'] },
  { woord: 'vaststelling', zoek: /\bvaststelling\b|\bvastgesteld\b/, gewoon: ['berekend', 'berekening', 'uitgerekend', 'rekenen'] },
  { woord: 'woonadres van de BRP', zoek: /\bbrp\b|\bbasisregistratie personen\b/, gewoon: ['gegevens van de gemeente', 'bij de gemeente', 'van uw gemeente'] },
  { woord: 'polisadministratie', zoek: /\bpolisadministratie\b/, gewoon: ['uwv'] },
];

/** The words of the law that a letter uses, each with whether it says them in plain words too. */
export function wetswoordenIn(tekst: string): readonly { readonly woord: string; readonly uitgelegd: boolean; readonly gewoon: readonly string[] }[] {
  const klein = tekst.toLowerCase().replace(/\s+/g, ' ');
  return WETSWOORDEN.filter(({ zoek }) => zoek.test(klein)).map(({ woord, gewoon }) => ({ woord, gewoon, uitgelegd: gewoon.some((vorm) => klein.includes(vorm)) }));
}
