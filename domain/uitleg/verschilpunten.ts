import type { Adres } from '../beslagvrije-voet/475da-lid4.ts';
import type { VaststellingInvoer } from '../beslagvrije-voet/invoer.ts';
import { voluit } from '../kalender/dag.ts';
import { inWoorden, isGehuwd } from '../leefsituatie/leefsituatie.ts';
import { normenOp } from '../normen/normen.ts';
import { Getal, type DecimaalBedrag } from '../spoor/getal.ts';

/** One point on which two inputs differ: the reason in plain Dutch, and the new input with the old value in its place. */
export type Verschilpunt = { readonly reden: string; readonly terug: VaststellingInvoer };

/** Every point on which the new input differs from the old one, in the order of the law. */
export function verschilpunten(oud: VaststellingInvoer, nieuw: VaststellingInvoer): Verschilpunt[] {
  return [...normen(oud, nieuw), ...situatie(oud, nieuw), ...eigenInkomen(oud, nieuw), ...inkomenPartner(oud, nieuw), ...overig(oud, nieuw)];
}

function normen(oud: VaststellingInvoer, nieuw: VaststellingInvoer): Verschilpunt[] {
  const [toen, nu] = [normenOp(oud.peildatum), normenOp(nieuw.peildatum)];
  if (toen.soort === 'onbeslist' || nu.soort === 'onbeslist' || toen.halfjaar.van === nu.halfjaar.van) return [];
  const terug = { ...nieuw, peildatum: oud.peildatum };
  return [{ reden: `wij nu rekenen met de bedragen die op ${voluit(nieuw.peildatum)} gelden`, terug }];
}

function situatie(oud: VaststellingInvoer, nieuw: VaststellingInvoer): Verschilpunt[] {
  const punten: Verschilpunt[] = [];
  if (oud.leefsituatie !== nieuw.leefsituatie) {
    const reden = `uw situatie thuis is veranderd: eerst ${inWoorden(oud.leefsituatie)}, nu ${inWoorden(nieuw.leefsituatie)}`;
    punten.push({ reden, terug: { ...nieuw, leefsituatie: oud.leefsituatie } });
  }
  if (!gelijk(oud.adres, nieuw.adres)) punten.push({ reden: adresreden(nieuw.adres), terug: { ...nieuw, adres: oud.adres } });
  return punten;
}

function adresreden(adres: Adres): string {
  switch (adres.soort) {
    case 'woonadres':
      return 'u nu een woonadres in de basisregistratie hebt';
    case 'geen':
      return 'u geen woonadres meer hebt in de basisregistratie';
    case 'niet_in_brp_wel_inzicht':
      return 'u ons hebt laten weten waar u woont';
    case 'buitenland':
      return `u nu in ${adres.land ?? 'een ander land'} woont`;
  }
}

/** Own income: before tax, and after tax at the source that is seized. */
function eigenInkomen(oud: VaststellingInvoer, nieuw: VaststellingInvoer): Verschilpunt[] {
  const [toen, nu] = [eigenVan(oud), eigenVan(nieuw)];
  const punten: Verschilpunt[] = [];
  if (!zelfdePaar(toen, nu)) {
    const terug: VaststellingInvoer = { ...nieuw, belastbaar: metEigen(nieuw.belastbaar, oud.belastbaar), bron: oud.bron };
    punten.push({ reden: `u ${meerOfMinder(toen, nu)} bent gaan verdienen`, terug });
  }
  const [andersToen, andersNu] = [oud.nietBeslagen?.schuldenaar ?? '0', nieuw.nietBeslagen?.schuldenaar ?? '0'];
  if (!zelfdeBedrag(andersToen, andersNu)) {
    const reden = `u ${hoger(andersToen, andersNu) ? 'meer' : 'minder'} inkomen hebt waarop geen beslag ligt`;
    punten.push({ reden, terug: { ...nieuw, nietBeslagen: { schuldenaar: andersToen, echtgenoot: nieuw.nietBeslagen?.echtgenoot ?? '0' } } });
  }
  return punten;
}

/** The income of the spouse: before tax in the formula, after tax in what is taken off. */
function inkomenPartner(oud: VaststellingInvoer, nieuw: VaststellingInvoer): Verschilpunt[] {
  if (!isGehuwd(nieuw.leefsituatie)) return [];
  const [toen, nu] = [partnerVan(oud), partnerVan(nieuw)];
  if (zelfdePaar(toen, nu)) return [];
  const { belastbaar } = nieuw;
  const terug: VaststellingInvoer = {
    ...nieuw,
    belastbaar: belastbaar.soort === 'per maand' ? { ...belastbaar, echtgenoot: toen[1] } : belastbaar,
    nietBeslagen: { schuldenaar: nieuw.nietBeslagen?.schuldenaar ?? '0', echtgenoot: toen[0] },
  };
  const reden = new Getal(nu[0]).isZero() && new Getal(nu[1]).isZero() ? 'uw partner geen inkomen meer heeft' : `uw partner ${meerOfMinder(toen, nu)} is gaan verdienen`;
  return [{ reden, terug }];
}

function overig(oud: VaststellingInvoer, nieuw: VaststellingInvoer): Verschilpunt[] {
  const punten: Verschilpunt[] = [];
  const neem = (anders: boolean, reden: string, veld: 'woonkosten' | 'inrichting' | 'andereInhoudingen' | 'loonbelastingAuto'): void => {
    if (!anders) return;
    const { [veld]: _nieuw, ...zonder } = nieuw;
    const was = oud[veld];
    punten.push({ reden, terug: was === undefined ? zonder : { ...zonder, [veld]: was } });
  };
  neem(!gelijk(oud.woonkosten, nieuw.woonkosten), woonkostenreden(oud, nieuw), 'woonkosten');
  neem(!gelijk(oud.inrichting, nieuw.inrichting), inrichtingreden(oud, nieuw), 'inrichting');
  neem(!gelijk(oud.andereInhoudingen, nieuw.andereInhoudingen), 'anderen nu een ander bedrag van u inhouden', 'andereInhoudingen');
  neem(!gelijk(oud.loonbelastingAuto, nieuw.loonbelastingAuto), 'u anders gebruikmaakt van een auto van uw werk', 'loonbelastingAuto');
  return punten;
}

function woonkostenreden(oud: VaststellingInvoer, nieuw: VaststellingInvoer): string {
  if (nieuw.woonkosten === undefined) return 'wij geen rekening meer houden met uw woonkosten';
  if (oud.woonkosten === undefined) return 'wij nu rekening houden met uw woonkosten';
  return zelfdeBedrag(oud.woonkosten.bedrag, nieuw.woonkosten.bedrag)
    ? 'wij anders rekening houden met uw woonkosten'
    : `uw woonkosten ${hoger(oud.woonkosten.bedrag, nieuw.woonkosten.bedrag) ? 'hoger' : 'lager'} zijn geworden`;
}

function inrichtingreden(oud: VaststellingInvoer, nieuw: VaststellingInvoer): string {
  if (nieuw.inrichting === undefined) return 'u niet meer in een inrichting woont';
  return oud.inrichting === undefined ? 'u nu in een inrichting woont' : 'de prijs van de inrichting is veranderd';
}

type Paar = readonly [netto: DecimaalBedrag, belastbaar: DecimaalBedrag];

function eigenVan({ bron, belastbaar }: VaststellingInvoer): Paar {
  const netto = bron.soort === 'inkomen' ? bron.netto : bron.inkomenArt32;
  return [netto, belastbaar.soort === 'per jaar' ? belastbaar.C : new Getal(belastbaar.schuldenaar).plus(belastbaar.uitOnderneming ?? 0).toFixed()];
}

function partnerVan({ nietBeslagen, belastbaar }: VaststellingInvoer): Paar {
  return [nietBeslagen?.echtgenoot ?? '0', belastbaar.soort === 'per jaar' ? '0' : belastbaar.echtgenoot];
}

/** The old own income with the spouse's of now. */
function metEigen(nieuw: VaststellingInvoer['belastbaar'], oud: VaststellingInvoer['belastbaar']): VaststellingInvoer['belastbaar'] {
  return nieuw.soort === 'per maand' && oud.soort === 'per maand' ? { ...oud, echtgenoot: nieuw.echtgenoot } : oud;
}

/** By the net amount; by the amount before tax where the net one stayed. */
function meerOfMinder(toen: Paar, nu: Paar): 'meer' | 'minder' {
  const plaats = zelfdeBedrag(toen[0], nu[0]) ? 1 : 0;
  return hoger(toen[plaats], nu[plaats]) ? 'meer' : 'minder';
}

const zelfdeBedrag = (a: DecimaalBedrag, b: DecimaalBedrag): boolean => new Getal(a).eq(b);
const zelfdePaar = (a: Paar, b: Paar): boolean => zelfdeBedrag(a[0], b[0]) && zelfdeBedrag(a[1], b[1]);
const hoger = (toen: DecimaalBedrag, nu: DecimaalBedrag): boolean => new Getal(nu).gt(toen);

/** Whether two plain values are the same; the order of keys does not matter, amounts are compared as they are written. */
function gelijk(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [links, rechts] = [new Map<string, unknown>(Object.entries(a)), new Map<string, unknown>(Object.entries(b))];
  return links.size === rechts.size && [...links].every(([sleutel, waarde]) => rechts.has(sleutel) && gelijk(waarde, rechts.get(sleutel)));
}
