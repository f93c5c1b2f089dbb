import type { VaststellingInvoer } from '../beslagvrije-voet/invoer.ts';
import { isGehuwd } from '../leefsituatie/leefsituatie.ts';
import { Getal, type DecimaalBedrag, isMeerDanNul } from '../spoor/getal.ts';
import { partnerinkomen } from './uit-invoer.ts';
import { isGestegen, zelfdeBedrag } from './vergelijk.ts';
import type { Verschilpunt } from './verschilpunten.ts';

/** Income of debtor and spouse (Rv 475d lid 1, 475db, 475dc), in the order of the law. */
export function inkomenpunten(oud: VaststellingInvoer, nieuw: VaststellingInvoer): Verschilpunt[] {
  return [...bronpunten(oud, nieuw), ...anderInkomen(oud, nieuw), ...inkomenPartner(oud, nieuw)];
}

/** The source: another kind of it (475dc lid 2), or what changed in it. */
function bronpunten(oud: VaststellingInvoer, nieuw: VaststellingInvoer): Verschilpunt[] {
  const terug: VaststellingInvoer = { ...nieuw, belastbaar: metEigen(nieuw.belastbaar, oud.belastbaar), bron: oud.bron };
  const [{ bron: toen }, { bron: nu }] = [oud, nieuw];
  if (toen.soort === 'bijstand' && nu.soort === 'bijstand') return bijstandpunten({ ...oud, bron: toen }, { ...nieuw, bron: nu });
  if (toen.soort !== nu.soort) return [{ reden: bronreden(nu.soort), terug }];
  const [was, is] = [eigenVan(oud), eigenVan(nieuw)];
  return zelfdePaar(was, is) ? [] : [{ reden: `u ${meerOfMinder(was, is)} bent gaan verdienen`, terug }];
}

function bronreden(nu: VaststellingInvoer['bron']['soort']): string {
  return nu === 'bijstand' ? 'wij nu inhouden op uw bijstand en niet meer op ander inkomen' : 'wij niet meer inhouden op uw bijstand maar op ander inkomen';
}

type MetBijstand = VaststellingInvoer & { readonly bron: Extract<VaststellingInvoer['bron'], { soort: 'bijstand' }> };

/** The norm, unless it came with another leefsituatie, and the other income of Pw art. 32, of gehuwden that of both. */
function bijstandpunten(oud: MetBijstand, nieuw: MetBijstand): Verschilpunt[] {
  const [toen, nu] = [oud.bron.inkomenArt32, nieuw.bron.inkomenArt32];
  const wie = isGehuwd(nieuw.leefsituatie) ? 'het andere inkomen van u en uw partner samen' : 'uw andere inkomen';
  return [
    ...(oud.bron.norm === nieuw.bron.norm || oud.leefsituatie !== nieuw.leefsituatie ? [] : [{ reden: 'voor u nu een andere bijstandsnorm geldt', terug: metNormVan(nieuw, oud) }]),
    ...(zelfdeBedrag(toen, nu) ? [] : [{ reden: `${wie} ${isGestegen(toen, nu) ? 'hoger' : 'lager'} is geworden`, terug: { ...nieuw, bron: { ...nieuw.bron, inkomenArt32: toen } } }]),
  ];
}

/** The input with the norm by which the other one's bijstand is paid, where both are bijstand. */
export function metNormVan(invoer: VaststellingInvoer, { bron }: VaststellingInvoer): VaststellingInvoer {
  return invoer.bron.soort === 'bijstand' && bron.soort === 'bijstand' ? { ...invoer, bron: { ...invoer.bron, norm: bron.norm } } : invoer;
}

/** Own income that is not seized (475db lid 1 b). */
function anderInkomen(oud: VaststellingInvoer, nieuw: VaststellingInvoer): Verschilpunt[] {
  const [toen, nu] = [oud.nietBeslagen?.schuldenaar ?? '0', nieuw.nietBeslagen?.schuldenaar ?? '0'];
  if (zelfdeBedrag(toen, nu)) return [];
  const reden = `u ${isGestegen(toen, nu) ? 'meer' : 'minder'} inkomen hebt waarop geen beslag ligt`;
  return [{ reden, terug: { ...nieuw, nietBeslagen: { schuldenaar: toen, echtgenoot: nieuw.nietBeslagen?.echtgenoot ?? '0' } } }];
}

/** The income of the spouse: before tax in the formula, after tax in what is taken off. Who was not gehuwd had no spouse. */
function inkomenPartner(oud: VaststellingInvoer, nieuw: VaststellingInvoer): Verschilpunt[] {
  if (!isGehuwd(nieuw.leefsituatie)) return [];
  const [toen, nu] = [partnerVan(oud), partnerVan(nieuw)];
  if (zelfdePaar(toen, nu)) return [];
  const { belastbaar } = nieuw;
  const terug: VaststellingInvoer = {
    ...nieuw,
    belastbaar: belastbaar.soort === 'per maand' ? metPartner(belastbaar, toen[1]) : belastbaar,
    nietBeslagen: { schuldenaar: nieuw.nietBeslagen?.schuldenaar ?? '0', echtgenoot: toen[0] },
  };
  return [{ reden: partnerreden(isGehuwd(oud.leefsituatie), toen, nu), terug }];
}

function partnerreden(hadPartner: boolean, toen: Paar, nu: Paar): string {
  if (!hadPartner) return 'het inkomen van uw partner nu meetelt';
  return nu.some(isMeerDanNul) ? `uw partner ${meerOfMinder(toen, nu)} is gaan verdienen` : 'uw partner geen inkomen meer heeft';
}

type Paar = readonly [netto: DecimaalBedrag, belastbaar: DecimaalBedrag];

function eigenVan({ bron, belastbaar }: VaststellingInvoer): Paar {
  const netto = bron.soort === 'inkomen' ? bron.netto : bron.inkomenArt32;
  return [netto, belastbaar.soort === 'per jaar' ? belastbaar.C : new Getal(belastbaar.schuldenaar).plus(belastbaar.uitOnderneming ?? 0).toFixed()];
}

function partnerVan(invoer: VaststellingInvoer): Paar {
  const partner = partnerinkomen(invoer);
  return [partner?.nietBeslagen ?? '0', partner?.belastbaar ?? '0'];
}

type PerMaand = Extract<VaststellingInvoer['belastbaar'], { soort: 'per maand' }>;

/** The old own income with the spouse's of now. */
function metEigen(nieuw: VaststellingInvoer['belastbaar'], oud: VaststellingInvoer['belastbaar']): VaststellingInvoer['belastbaar'] {
  if (nieuw.soort !== 'per maand' || oud.soort !== 'per maand') return oud;
  const { uitOnderneming: _nieuw, ...rest } = nieuw;
  return { ...rest, schuldenaar: oud.schuldenaar, ...(oud.uitOnderneming === undefined ? {} : { uitOnderneming: oud.uitOnderneming }) };
}

/** Own income as it is, with this of the spouse, an own business included. */
function metPartner({ uitOndernemingEchtgenoot: _nieuw, ...eigen }: PerMaand, echtgenoot: DecimaalBedrag): PerMaand {
  return { ...eigen, echtgenoot };
}

/** By the net amount; by the amount before tax where the net one stayed. */
function meerOfMinder(toen: Paar, nu: Paar): 'meer' | 'minder' {
  const plaats = zelfdeBedrag(toen[0], nu[0]) ? 1 : 0;
  return isGestegen(toen[plaats], nu[plaats]) ? 'meer' : 'minder';
}

const zelfdePaar = (a: Paar, b: Paar): boolean => zelfdeBedrag(a[0], b[0]) && zelfdeBedrag(a[1], b[1]);
