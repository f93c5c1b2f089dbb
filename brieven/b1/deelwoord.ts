/** What can stand apart from a verb («houdt … in») and before the «ge» of its participle («ingehouden»). Longest first. */
const SCHEIDBAAR = [
  'bekend', 'binnen', 'gelijk', 'terecht', 'tegemoet', 'samen', 'tegen', 'terug', 'tussen', 'verder', 'bijeen', 'klaar', 'kwijt', 'plaats', 'recht', 'stil', 'stop', 'thuis', 'vast', 'voort', 'weer',
  'goed', 'deel', 'door', 'hier', 'open', 'over', 'voor', 'vrij', 'neer', 'onder', 'aan', 'los', 'mee', 'toe', 'uit', 'weg', 'bij', 'af', 'in', 'na', 'om', 'op',
] as const;

/** Verbs with one of these get no «ge». */
const ONSCHEIDBAAR = ['onder', 'achter', 'over', 'door', 'voor', 'weer', 'mis', 'ont', 'her', 'ver', 'om', 'be', 'er'] as const;

/**
 * What follows «ge» or an inseparable prefix in a strong participle. Closed: Dutch makes no new strong verbs. By this list an infinitive
 * («betalen», «geven») is none.
 */
const STERK = new Set(
  `bakken beden beten bleken bleven boden bogen bonden braden broken daan delven dolven dorven dragen dreven drongen dronken dwongen gaan geten geven golden goten graven grepen
  hangen heten holpen houden houwen keken komen kozen kregen laten legen leken lezen logen lopen meten nepen nomen noten raden reden rezen roepen roken schapen scheiden schenen schoten
  scholden schonken schoven schreven schrokken slagen sleten sloten sproken sprongen staan stegen stolen storven stoten stoven streken teugen treden trokken vallen vangen varen vonden
  vlogen volen vouwen vroren wassen wegen weken weten weven wezen wogen wonden wonnen worden worpen worven zeten zien zonden zonnen zwegen zworen`.split(/\s+/),
);

/** Participles that the rules miss: no consonant before the «t» by which they would be known, or «vol» for a prefix. */
const OVERIGE = new Set(['voltooid', 'volbracht', 'voldaan', 'vergroot', 'bezet', 'besmet', 'ontsmet', 'belet', 'benut', 'hervat', 'begroot', 'uitgebuit']);

/** Look like a participle and are none: nouns, adjectives, adverbs, and forms of verbs of which the participle is another. */
const GEEN = new Set(
  `bedragen verdragen beleid geld gebied geduld beeld bestand verstand verband verbod gebod overheid onderhoud voorbeeld voorraad afstand verzet bericht besluit beheer bewijs bezit verschil
  verhaal gevallen gezicht gewicht gerecht gevecht geluid gemoed gezond gemiddeld bereid onbekend bekend bijvoorbeeld onderscheid achterstand weerstand misverstand misschien
  onderdeel overzicht voorschot doorgaand overeind aanstaand eerst ernst omstreeks inderdaad beide verder vermoed voorkant achterkant overkant onderkant voordat omdat overdag
  herfst hert erf vertrouwd verkeerd beroerd geliefd gewoond gebeurt gelooft geniet betekent verdient begint bestaat bevindt behoudt beroept verzoekt bepaalt betreft volgt
  opdracht verzoekschrift bevoegd gehandicapt verdriet verbeeld bewoond onverwacht verlet gebit verdict overlast verlost gebrek ontbijt onderbreekt`.split(/\s+/),
);

/** The consonants of «'t kofschip»: after them a weak participle ends in t, after anything else in d. «r» for stems on rt («gestort»). */
const KOFSCHIP = /(?:[fkpsx]|ch|cht|r)t$/;

/** Infinitives that read as their participle: counted only where the clause leaves no room for an infinitive. */
const OOK_INFINITIEF = new Set(
  `behouden onthouden ontvangen vergeten vergeven verlaten bevallen voorkomen verraden bekomen begeven herroepen onderhouden overvallen belopen verlopen doorlopen bezien
  herzien overzien voorzien overladen vervallen ontvallen gedragen geraken overlaten behangen betreden overtreden ontgaan ontstaan bestaan verstaan`.split(/\s+/),
);

/** What a word can be. */
export type Deelwoordsoort = 'deelwoord' | 'deelwoord_of_infinitief' | 'geen';

/** Whether a word (lower case, no signs around it) is a past participle. Inflected ones («betaalde») are not: those describe a noun. */
export function deelwoordsoort(woord: string): Deelwoordsoort {
  if (GEEN.has(woord)) return 'geen';
  if (OOK_INFINITIEF.has(woord)) return 'deelwoord_of_infinitief';
  if (OVERIGE.has(woord)) return 'deelwoord';
  return isMetGe(woord) || SCHEIDBAAR.some((deel) => woord.startsWith(deel) && isNaScheidbaar(woord.slice(deel.length))) || isZonderGe(woord) ? 'deelwoord' : 'geen';
}

function isNaScheidbaar(rest: string): boolean {
  return isMetGe(rest) || (ONSCHEIDBAAR.some((deel) => rest.startsWith(deel) && rest.length >= 6) && isZonderGe(rest));
}

/** «betaald», «beslist», «verkocht», «ontvangen». */
function isZonderGe(woord: string): boolean {
  return ONSCHEIDBAAR.some((deel) => {
    if (!woord.startsWith(deel)) return false;
    const stam = woord.slice(deel.length);
    return STERK.has(stam) || (isStam(stam) && (stam.endsWith('d') || KOFSCHIP.test(stam)));
  });
}

/** «gestuurd», «gezet», «gelezen»: after «ge» the «t» needs no consonant, since no verb form but the participle begins so. */
function isMetGe(woord: string): boolean {
  if (!woord.startsWith('ge')) return false;
  const stam = woord.slice(2);
  return STERK.has(stam) || (isStam(stam) && /[dt]$/.test(stam));
}

/** Long enough to be a verb, with a vowel in it, and no diminutive or noun in -heid. */
function isStam(stam: string): boolean {
  return stam.length >= 3 && /[aeiouyéëïöü]/.test(stam) && !/(?:heid|schrift|tekst|punt)$/.test(stam);
}
