/**
 * What a proef can find, each with what the person who judges the part reads. A finding never stops a letter by itself: the part
 * waits until two persons have looked.
 */
export const BEVINDINGEN = {
  bewijs_ontbreekt: 'het bewijs van de vorige stap ontbreekt: de stap mag niet',
  termijn_loopt: 'een betaaltermijn loopt nog',
  stap_niet_nodig: 'de wet vraagt deze stap hier niet',
  niets_open: 'er staat niets meer open',
  bedrag_klopt_niet: 'het bedrag in de brief is niet wat openstaat',
  factor_honderd: 'het bedrag lijkt honderd keer te groot of te klein: centen voor euro’s?',
  betaald_sinds: 'er is betaald nadat de brief is gemaakt',
  betaling_wacht: 'er is een betaling binnen die nog niet is geboekt',
  terug_klopt_niet: 'het bedrag dat volgens de brief terugkomt is niet wat is toegezegd',
  terug_te_hoog: 'er komt meer terug dan op de vordering ooit is ontvangen',
  klein_restant: 'er staat te weinig open voor deze brief (beleid)',
  hoog_bedrag: 'het bedrag in de brief is hoger dan het beleid zonder goedkeuring toelaat',
  bedrag_onbekend: 'in de gegevens van de brief staat geen bedrag',
  overleden: 'de geadresseerde of de debiteur is overleden',
  minderjarig: 'de geadresseerde is minderjarig',
  gepauzeerd: 'de vordering is gepauzeerd',
  andere_persoon: 'naam en adres zijn anders dan in de vorige brief, of de brief hoort bij een andere vordering',
  een_voor_velen: 'brieven van verschillende debiteuren hebben dezelfde naam en hetzelfde adres',
  dubbel: 'dezelfde brief is voor deze vordering al eens gemaakt',
  wordt_teruggehaald: 'een lijst die loopt haalt deze brief terug',
  hoofdbrief_wacht: 'de brief waar hij bij hoort, gaat niet',
  titel_ontbreekt: 'een vordering in het beslag heeft geen titel waarmee het gelegd mag worden',
  niet_te_toetsen: 'de gegevens van deze brief zijn niet te lezen',
  dag_voorbij: 'de dagtekening is voorbij',
  aantal_boven_grens: 'er zijn meer brieven dan het beleid zonder goedkeuring toelaat',
  som_boven_grens: 'de bedragen samen zijn hoger dan het beleid zonder goedkeuring toelaat',
  aantal_gegroeid: 'er zijn veel meer brieven dan in eerdere runs',
  som_gegroeid: 'de bedragen samen zijn veel hoger dan in eerdere runs',
  bedrag_uitschieter: 'het middelste bedrag wijkt sterk af van dat van eerdere runs',
  eerste_run: 'er zijn geen eerdere runs om mee te vergelijken',
  geen_beleid: 'de opdrachtgever heeft op deze dag geen beleid',
  geen_huisstijl: 'de opdrachtgever heeft op deze dag geen huisstijl: zijn brieven zijn niet te maken',
} as const;
export type Bevindingcode = keyof typeof BEVINDINGEN;

/** One finding of a part: how many letters it is about, and the first of them by id; none where it is about the part as a whole. */
export interface Bevinding {
  readonly code: Bevindingcode;
  readonly aantal: number;
  readonly brieven: readonly number[];
}

/** Ids kept with a finding; its number counts them all. */
export const HOOGSTENS_GENOEMD = 100;

/** Adds what was found of one letter to the findings of its part. */
export function voegToe(bevindingen: readonly Bevinding[], briefId: number, codes: readonly Bevindingcode[]): readonly Bevinding[] {
  return codes.reduce<readonly Bevinding[]>((tot, code) => {
    const eerder = tot.find((een) => een.code === code);
    if (eerder === undefined) return [...tot, { code, aantal: 1, brieven: [briefId] }];
    const brieven = eerder.brieven.length < HOOGSTENS_GENOEMD ? [...eerder.brieven, briefId] : eerder.brieven;
    return tot.map((een) => (een === eerder ? { code, aantal: eerder.aantal + 1, brieven } : een));
  }, bevindingen);
}
