import { deelwoordsoort } from './deelwoord.ts';
import { kaal } from './zinnen.ts';

const WORDEN = new Set(['word', 'wordt', 'worden', 'werd', 'werden', 'worde']);
const ZIJN = new Set(['ben', 'bent', 'is', 'zijn', 'was', 'waren', 'geweest', 'wees']);
const HEBBEN = new Set(['heb', 'hebt', 'heeft', 'hebben', 'had', 'hadden', 'gehad']);
const MODAAL = new Set(['kan', 'kunt', 'kunnen', 'kon', 'konden', 'moet', 'moeten', 'moest', 'moesten', 'mag', 'mogen', 'mocht', 'mochten', 'wil', 'wilt', 'willen', 'wilde', 'zal', 'zult', 'zullen', 'zou', 'zouden', 'hoeft', 'hoeven', 'gaat', 'gaan', 'laat', 'laten']);

/** With these a new clause begins, wherever they stand. */
const ONDERSCHIKKEND = /\s(?=(?:dat|die|omdat|als|wanneer|terwijl|nadat|voordat|zodat|totdat|zolang|waarin|waarmee|waarvan|waarop|waarvoor|waardoor|waarom|wat|wie|tenzij|zodra|hoewel|toen|om)\s)/giu;
/** With these one begins when both sides have a verb of their own. */
const NEVENSCHIKKEND = /\s(?=(?:en|maar|want|of|dus)\s)/giu;

/**
 * «Zijn» with one of these is the perfect of a verb that has no passive («is gestopt»), or says how something is («u bent verplicht»).
 * By the last part, so that «ingegaan» and «afgelopen» go with «gegaan» and «gelopen».
 */
const MET_ZIJN_BEDRIJVEND = [
  'gegaan', 'gekomen', 'gebleven', 'gebleken', 'geworden', 'geweest', 'begonnen', 'gestopt', 'veranderd', 'gestegen', 'gedaald', 'overleden', 'gestorven', 'verhuisd', 'vertrokken', 'verlopen', 'verstreken',
  'vervallen', 'verschenen', 'ontstaan', 'gebeurd', 'gelukt', 'gegroeid', 'gevallen', 'geslaagd', 'geëindigd', 'toegenomen', 'afgenomen', 'opgehouden', 'verjaard', 'verdwenen', 'gelopen', 'gereden', 'gebroken',
  'geschrokken', 'vergeten', 'geraakt', 'gestart', 'mislukt', 'verhoudt',
  'verplicht', 'bevoegd', 'geboren', 'getrouwd', 'gescheiden', 'gehuwd', 'geopend', 'gevestigd', 'geschikt', 'verschuldigd', 'gerechtigd', 'gewend', 'gebaseerd', 'bedoeld', 'gericht', 'verbonden', 'ingeschreven',
  'vereist', 'gewenst', 'beperkt', 'bestemd', 'betrokken', 'verantwoord', 'verzekerd', 'geregistreerd', 'geïnteresseerd', 'aangesloten', 'getekend', 'gesloten', 'verdeeld', 'overtuigd',
] as const;

/** True when a sentence has a passive: «worden» or «zijn» with the participle of something that was done to somebody. */
export function isLijdend(zin: string): boolean {
  return deelzinnen(zin).some(isLijdendeDeelzin);
}

function deelzinnen(zin: string): readonly string[] {
  return zin
    .split(/[,;:()–—]/u)
    .flatMap((deel) => deel.split(ONDERSCHIKKEND))
    .flatMap(nevengeschikt);
}

/** «U betaalt en dan is het klaar» are two, «wordt door ons en door hem betaald» is one. */
function nevengeschikt(deel: string): readonly string[] {
  const delen = deel.split(NEVENSCHIKKEND);
  return delen.length > 1 && delen.every(heeftHulpwerkwoord) ? delen : [deel];
}

function heeftHulpwerkwoord(deel: string): boolean {
  return leesWoorden(deel).some((woord) => WORDEN.has(woord) || ZIJN.has(woord) || HEBBEN.has(woord));
}

function leesWoorden(tekst: string): readonly string[] {
  return tekst.split(/\s+/u).map((woord) => kaal(woord).toLowerCase()).filter((woord) => woord !== '');
}

function isLijdendeDeelzin(deel: string): boolean {
  const woorden = leesWoorden(deel);
  const aantal = (verzameling: ReadonlySet<string>): number => woorden.filter((woord) => verzameling.has(woord)).length;
  const infinitiefKan = aantal(MODAAL) > 0;
  const deelwoorden = woorden.filter((woord, plek) => {
    if (woorden[plek - 1] === 'te') return false; // «te ontvangen»
    const soort = deelwoordsoort(woord);
    return soort === 'deelwoord' || (soort === 'deelwoord_of_infinitief' && !infinitiefKan);
  });
  // Each «hebben» has a participle of its own: «wat u hebt betaald».
  if (aantal(WORDEN) > 0) return deelwoorden.length > aantal(HEBBEN) || (infinitiefKan && woorden.some((woord) => deelwoordsoort(woord) === 'deelwoord_of_infinitief'));
  if (aantal(ZIJN) === 0) return false;
  return deelwoorden.filter((woord) => !MET_ZIJN_BEDRIJVEND.some((einde) => woord.endsWith(einde))).length > aantal(HEBBEN);
}
