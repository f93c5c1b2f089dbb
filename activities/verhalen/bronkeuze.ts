import { bepaalBeslagvolgorde } from '../../domain/beslagvolgorde/beslagvolgorde.ts';
import type { Grondslag, VaststellingInvoer } from '../../domain/beslagvrije-voet/invoer.ts';
import { stelVast } from '../../domain/beslagvrije-voet/vaststelling.ts';
import type { BijstandsnormSleutel } from '../../domain/beslagvrije-voet/475dc.ts';
import { NUL } from '../../domain/geld/centen.ts';
import type { Inkomen, InkomenVastgesteld } from '../../domain/inkomen/inkomen.ts';
import type { BijstandsWet, Letter475c } from '../../domain/inkomen/soort-inkomstenverhouding.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { jongerDan } from '../../domain/leefsituatie/brp-datum.ts';
import type { BrpGegevens } from '../../domain/leefsituatie/brp-gegevens.ts';
import { isGehuwd, type Leefsituatie } from '../../domain/leefsituatie/leefsituatie.ts';
import { alsTekst, Getal, naarCenten, type DecimaalBedrag } from '../../domain/spoor/getal.ts';
import type { Spoor } from '../../domain/spoor/spoor.ts';
import type { Feiten } from './feiten.ts';

/** An income that can be seized; `netto` in euros a month. */
export interface Inkomstenbron {
  readonly id: string;
  readonly loonheffingennummer: string;
  readonly letter: Letter475c;
  readonly wet: BijstandsWet | null;
  readonly belastbaar: DecimaalBedrag;
  readonly netto: DecimaalBedrag;
  readonly spoor: Spoor;
  readonly signalen: readonly string[];
}

/** Which source is seized and what the calculation for it needs; or why there is none. */
export type Bronkeuze =
  | {
      readonly soort: 'gekozen';
      readonly bron: Inkomstenbron;
      readonly invoer: VaststellingInvoer;
      readonly spoor: Spoor;
      readonly opmerkingen: readonly string[];
    }
  | { readonly soort: 'geen_inkomen' }
  | { readonly soort: 'geen_ruimte'; readonly spoor: Spoor }
  | { readonly soort: 'met_de_hand'; readonly redenen: readonly string[]; readonly spoor: Spoor };

/** The source in the order of Rv 475c, with everything else the debtor and the spouse have taken off by 475db. */
export function kiesBron(feiten: Extract<Feiten, { soort: 'bekend' }>, peildatum: Dag): Bronkeuze {
  const { leefsituatie, adres, echtgenoot } = feiten.leefsituatie;
  if (echtgenoot !== null && feiten.inkomenEchtgenoot === null) {
    return metDeHand('Van de partner is geen burgerservicenummer bekend: het inkomen kon niet worden gevraagd.');
  }
  const eigen = bronnenVan(feiten.inkomen, 'het inkomen');
  const partner = bronnenVan(feiten.inkomenEchtgenoot ?? [], 'het inkomen van de partner');
  if (eigen.soort === 'onbekend') return metDeHand(...eigen.redenen);
  if (partner.soort === 'onbekend') return metDeHand(...partner.redenen);
  const { bronnen } = eigen;
  if (bronnen.every(({ netto }) => new Getal(netto).lte(0))) return { soort: 'geen_inkomen' };
  if (bronnen.length > 1 && eigen.onzekereLetter) return metDeHand('De volgorde van artikel 475c staat niet vast: van een inkomen is het onderdeel niet zeker.');
  const grondslag: Grondslag = {
    peildatum,
    leefsituatie,
    adres,
    belastbaar: {
      soort: 'per maand',
      schuldenaar: totaal(bronnen.map(({ belastbaar }) => belastbaar)),
      echtgenoot: totaal(partner.bronnen.map(({ belastbaar }) => belastbaar)),
    },
  };
  const nettoEchtgenoot = totaal(partner.bronnen.map(({ netto }) => netto));
  const volgorde = volgens475c(bronnen, grondslag, nettoEchtgenoot);
  if (volgorde.soort !== 'gekozen') return volgorde;
  const { bron } = volgorde;
  const overig = totaal(bronnen.filter((een) => een !== bron).map(({ netto }) => netto));
  return {
    soort: 'gekozen',
    bron,
    invoer: { ...grondslag, ...nietBeslagen(overig, nettoEchtgenoot), bron: beslagenBron(bron, feiten.brp, leefsituatie, peildatum, overig) },
    spoor: [...bronnen, ...partner.bronnen].flatMap(({ spoor }) => spoor),
    opmerkingen: bron.signalen,
  };
}

const metDeHand = (...redenen: string[]): Bronkeuze & { soort: 'met_de_hand' } => ({ soort: 'met_de_hand', redenen, spoor: [] });

type Volgorde = { readonly soort: 'gekozen'; readonly bron: Inkomstenbron } | Extract<Bronkeuze, { soort: 'geen_ruimte' | 'met_de_hand' }>;

/** Rv 475c lid 2 and 3, over the voet for all own income together; one source, for more than one the voet must be divided. */
function volgens475c(bronnen: readonly Inkomstenbron[], grondslag: Grondslag, nettoEchtgenoot: DecimaalBedrag): Volgorde {
  const bron = { soort: 'inkomen' as const, netto: totaal(bronnen.map(({ netto }) => netto)) };
  const heel = stelVast({ ...grondslag, ...nietBeslagen('0', nettoEchtgenoot), bron });
  if (heel.soort !== 'vastgesteld') return { ...metDeHand(...(heel.soort === 'onbeslist' ? heel.redenen : [])), spoor: heel.spoor };
  const { redenCode, gekozen } = bepaalBeslagvolgorde({
    beslaglegger: 'gemeente',
    beslagvrijeVoet: heel.beslagvrijeVoet,
    bronnen: bronnen.map(({ id, letter, loonheffingennummer, netto }) => ({
      id,
      onderdeel: letter,
      derde: loonheffingennummer,
      maandbedrag: naarCenten(new Getal(netto)),
      toeslag: null,
    })),
    bestaandeBeslagen: [],
    verrekeningen: [],
  });
  if (redenCode === 'geen_afloscapaciteit') return { soort: 'geen_ruimte', spoor: heel.spoor };
  const [enige, ...meer] = bronnen.filter(({ id }) => gekozen?.includes(id) === true);
  if (enige === undefined) return metDeHand('Twee bronnen zijn even hoog: de wet geeft geen volgorde.');
  if (meer.length > 0) return metDeHand('Er zijn meer bronnen tegelijk nodig (artikel 475c lid 2): de beslagvrije voet moet worden verdeeld.');
  return { soort: 'gekozen', bron: enige };
}

function nietBeslagen(schuldenaar: DecimaalBedrag, echtgenoot: DecimaalBedrag): Pick<Grondslag, 'nietBeslagen'> {
  return new Getal(schuldenaar).isZero() && new Getal(echtgenoot).isZero() ? {} : { nietBeslagen: { schuldenaar, echtgenoot } };
}

function beslagenBron(
  { wet, netto }: Inkomstenbron,
  { geboortedatum }: BrpGegevens,
  leefsituatie: Leefsituatie,
  peildatum: Dag,
  overig: DecimaalBedrag,
): VaststellingInvoer['bron'] {
  if (wet === null) return { soort: 'inkomen', netto };
  const volwassen = jongerDan(geboortedatum, 21, peildatum) === 'nee' && jongerDan(geboortedatum, 66, peildatum) === 'ja';
  return { soort: 'bijstand', wet, norm: volwassen ? bijstandsnorm(leefsituatie) : null, inkomenArt32: overig };
}

/**
 * The norm of Pw art. 21 for who is 21 or older and certainly not of AOW age; the kostendelersnorm is not in the sources.
 * Other ages: no norm, the opgave to the derde is in words alone.
 */
export function bijstandsnorm(leefsituatie: Leefsituatie): BijstandsnormSleutel {
  return isGehuwd(leefsituatie) ? 'pw_21_b' : 'pw_21_a';
}

type Bronnenlijst =
  | { readonly soort: 'bekend'; readonly bronnen: readonly Inkomstenbron[]; readonly onzekereLetter: boolean }
  | { readonly soort: 'onbekend'; readonly redenen: readonly string[] };

/** The incomes that run, or why one of them cannot be told. One that ended, or that is no periodical payment, does not count. */
function bronnenVan(inkomens: readonly Inkomen[], welk: string): Bronnenlijst {
  const bronnen: Inkomstenbron[] = [];
  const redenen: string[] = [];
  let onzekereLetter = false;
  for (const inkomen of inkomens) {
    if (inkomen.soort === 'beeindigd' || inkomen.duiding.soort === 'geen periodieke betaling') continue;
    if (inkomen.soort === 'onbeslist') redenen.push(`Over ${welk}: ${inkomen.redenen.join(' ') || 'er is geen inkomen om mee te rekenen.'}`);
    else {
      const bron = alsBron(inkomen);
      if (typeof bron === 'string') redenen.push(`Over ${welk}: ${bron}`);
      else bronnen.push(bron);
      onzekereLetter ||= inkomen.duiding.soort === 'bekend' && !inkomen.duiding.zeker;
    }
  }
  return redenen.length > 0 ? { soort: 'onbekend', redenen } : { soort: 'bekend', bronnen, onzekereLetter };
}

function alsBron({ id, loonheffingennummer, duiding, maandinkomen, signalen }: InkomenVastgesteld): Inkomstenbron | string {
  if (duiding.soort !== 'bekend') return duiding.soort === 'onbekend' ? duiding.reden : duiding.toelichting;
  if (maandinkomen.netto === null) return 'de ingehouden loonheffing is niet geleverd; het netto inkomen staat niet vast.';
  if (loonheffingennummer === null) return 'wie het inkomen betaalt is niet bekend.';
  return {
    id,
    loonheffingennummer,
    letter: duiding.letter,
    wet: duiding.wet,
    belastbaar: maandinkomen.belastbaar,
    netto: maandinkomen.netto,
    spoor: maandinkomen.spoor,
    signalen: signalen.map(({ tekst }) => tekst),
  };
}

function totaal(bedragen: readonly DecimaalBedrag[]): DecimaalBedrag {
  return alsTekst(bedragen.reduce((som, bedrag) => som.plus(bedrag), new Getal(NUL)));
}
