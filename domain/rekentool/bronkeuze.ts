import { bepaalBeslagvolgorde, type RedenCode } from '../beslagvolgorde/beslagvolgorde.ts';
import { slaOm } from '../beslagvrije-voet/475c-omslag.ts';
import type { Grondslag, VaststellingInvoer } from '../beslagvrije-voet/invoer.ts';
import type { Voorbehoud } from '../beslagvrije-voet/uitkomst.ts';
import { stelVast } from '../beslagvrije-voet/vaststelling.ts';
import type { Centen } from '../geld/centen.ts';
import type { Inkomen } from '../inkomen/inkomen.ts';
import type { Dag } from '../kalender/dag.ts';
import type { BrpGegevens } from '../leefsituatie/brp-gegevens.ts';
import { isGehuwd } from '../leefsituatie/leefsituatie.ts';
import type { LeefsituatieUitBrp } from '../leefsituatie/uit-brp.ts';
import { Getal, naarCenten, type DecimaalBedrag } from '../spoor/getal.ts';
import type { Spoor } from '../spoor/spoor.ts';
import { opBijstand } from './bijstandsbron.ts';
import { inhoudingenElders, type Elders, type Meegeteld } from './elders.ts';
import { herkomstVan } from './herkomst-registers.ts';
import { bronnenVan, totaalVan, type Inkomstenbron } from './inkomstenbron.ts';
import { metBlijvend, metGemeldeInhoudingen, type Blijvend, type GemeldeInhoudingen } from './blijvend.ts';

/** What the choice of the source starts from. */
export type Rekenfeiten = {
  readonly brp: Pick<BrpGegevens, 'geboortedatum'>;
  readonly leefsituatie: Extract<LeefsituatieUitBrp, { soort: 'bepaald' }>;
  readonly inkomen: readonly Inkomen[];
  /** Null when the debtor is not gehuwd, or the income of the spouse could not be asked. */
  readonly inkomenEchtgenoot: readonly Inkomen[] | null;
  /** What the debtor reported before and no register knows. */
  readonly blijvend?: Blijvend;
  /** What others take of the debtor; absent where nobody was asked. */
  readonly elders?: Elders;
};

/** Which source is seized and what the calculation for it needs; or why there is none. */
export type Bronkeuze =
  | {
      readonly soort: 'gekozen';
      readonly bron: Inkomstenbron;
      readonly invoer: VaststellingInvoer;
      readonly spoor: Spoor;
      readonly opmerkingen: readonly string[];
    }
  | Gespreid
  | { readonly soort: 'geen_inkomen' }
  | { readonly soort: 'geen_ruimte'; readonly spoor: Spoor }
  | { readonly soort: 'met_de_hand'; readonly redenen: readonly string[]; readonly spoor: Spoor };

/** More than one source is needed (Rv 475c lid 2): one beslagvrije voet, spread over them. Cents per month. */
export type Gespreid = {
  readonly soort: 'gespreid';
  /** One derde pays all of them, or more than one does. */
  readonly reden: Extract<RedenCode, 'lid_2_zelfde_derde' | 'lid_2_meerdere_derden'>;
  readonly beslagvrijeVoet: Centen;
  readonly delen: readonly { readonly bron: Inkomstenbron; readonly beslagvrijeVoet: Centen; readonly vatbaar: Centen }[];
  /** For all the seized sources together. */
  readonly invoer: VaststellingInvoer;
  readonly spoor: Spoor;
  /** Of the voet for the sources together. */
  readonly voorbehouden: readonly Voorbehoud[];
  readonly opmerkingen: readonly string[];
};

/** The source in the order of Rv 475c, with everything else the debtor and the spouse have taken off by 475db. */
export function kiesBron(feiten: Rekenfeiten, peildatum: Dag): Bronkeuze {
  const { leefsituatie, adres, echtgenoot } = feiten.leefsituatie;
  const { blijvend } = feiten;
  // A debtor who turned out to live apart has no spouse whose income counts, whatever the BRP says.
  const zonderEchtgenoot = blijvend?.leefsituatie !== undefined && !isGehuwd(blijvend.leefsituatie);
  if (echtgenoot !== null && feiten.inkomenEchtgenoot === null && !zonderEchtgenoot) {
    return metDeHand('Van de partner is geen burgerservicenummer bekend: het inkomen kon niet worden gevraagd.');
  }
  const eigen = bronnenVan(feiten.inkomen, 'het inkomen');
  const partner = bronnenVan(zonderEchtgenoot ? [] : (feiten.inkomenEchtgenoot ?? []), 'het inkomen van de partner');
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
      schuldenaar: totaalVan(bronnen.map(({ belastbaar }) => belastbaar)),
      echtgenoot: totaalVan(partner.bronnen.map(({ belastbaar }) => belastbaar)),
    },
    herkomst: herkomstVan(peildatum),
  };
  const situatie: Situatie = {
    bronnen,
    netto: blijvend?.echtgenoot?.netto ?? totaalVan(partner.bronnen.map(({ netto }) => netto)),
    andereBijstand: [...bronnen, ...partner.bronnen].filter(({ wet }) => wet === 'participatiewet').length > 1,
    geboortedatum: feiten.brp.geboortedatum,
    spoor: [...bronnen, ...partner.bronnen].flatMap(({ spoor }) => spoor),
    elders: feiten.elders ?? null,
    gemeld: blijvend?.inhoudingen ?? null,
    grondslag: blijvend === undefined ? grondslag : metBlijvend(grondslag, blijvend),
  };
  const volgorde = volgens475c(situatie);
  if (volgorde.soort !== 'gekozen') return volgorde;
  const [enige, ...meer] = volgorde.bronnen;
  if (enige === undefined) return metDeHand('Twee bronnen zijn even hoog: de wet geeft geen volgorde.');
  return meer.length > 0 ? spreid(situatie, volgorde) : opEenBron(situatie, enige);
}

type Situatie = {
  readonly bronnen: readonly Inkomstenbron[];
  /** Net income of the spouse, none of it seized. */
  readonly netto: DecimaalBedrag;
  /** Debtor and spouse together have more than one uitkering of the Participatiewet. */
  readonly andereBijstand: boolean;
  readonly geboortedatum: BrpGegevens['geboortedatum'];
  readonly spoor: Spoor;
  readonly grondslag: Grondslag;
  readonly elders: Elders | null;
  readonly gemeld: GemeldeInhoudingen | null;
};

type Volgorde =
  | { readonly soort: 'gekozen'; readonly bronnen: readonly Inkomstenbron[]; readonly redenCode: RedenCode }
  | Extract<Bronkeuze, { soort: 'geen_ruimte' | 'met_de_hand' }>;

/** Rv 475c lid 2 and 3, over the voet for all own income together. */
function volgens475c({ bronnen, netto, grondslag }: Situatie): Volgorde {
  const alles = { soort: 'inkomen' as const, netto: totaalVan(bronnen.map((bron) => bron.netto)) };
  const heel = stelVast({ ...grondslag, ...nietBeslagen('0', netto), bron: alles });
  if (heel.soort !== 'vastgesteld') return { ...metDeHand(...(heel.soort === 'onbeslist' ? heel.redenen : [])), spoor: heel.spoor };
  const { redenCode, gekozen } = bepaalBeslagvolgorde({
    beslaglegger: 'gemeente',
    beslagvrijeVoet: heel.beslagvrijeVoet,
    bronnen: bronnen.map((bron) => ({
      id: bron.id,
      onderdeel: bron.letter,
      derde: bron.loonheffingennummer,
      maandbedrag: naarCenten(new Getal(bron.netto)),
      toeslag: null,
    })),
    bestaandeBeslagen: [],
    verrekeningen: [],
  });
  if (redenCode === 'geen_afloscapaciteit') return { soort: 'geen_ruimte', spoor: heel.spoor };
  return { soort: 'gekozen', bronnen: bronnen.filter(({ id }) => gekozen?.includes(id) === true), redenCode };
}

function opEenBron(situatie: Situatie, bron: Inkomstenbron): Bronkeuze {
  const { grondslag, netto, spoor } = situatie;
  // Lid 2 of 475dc sets one norm against one uitkering: how it works on a part of the bijstand of a couple, it does not say.
  if (bron.wet === 'participatiewet' && situatie.andereBijstand) {
    return metDeHand('Er is meer dan één uitkering van de Participatiewet, van de schuldenaar of de partner: welk deel van de norm bij deze uitkering hoort staat niet vast.');
  }
  const overig = nettoZonder(situatie, [bron]);
  const elders = meegeteld(situatie, [bron]);
  if (elders.soort === 'met_de_hand') return metDeHand(...elders.redenen);
  const basis = metInhoudingen({ ...grondslag, ...nietBeslagen(overig, netto) }, elders, situatie);
  const invoer = bron.wet === null ? { ...basis, bron: inkomenVan([bron]) } : opBijstand(basis, { wet: bron.wet, overig, echtgenoot: netto, geboortedatum: situatie.geboortedatum });
  return { soort: 'gekozen', bron, invoer, spoor, opmerkingen: bron.signalen };
}

/** One voet over all sources that are needed, in proportion to what they pay (Rv 475c lid 5). */
function spreid(situatie: Situatie, { bronnen, redenCode }: Extract<Volgorde, { soort: 'gekozen' }>): Bronkeuze {
  if (redenCode !== 'lid_2_zelfde_derde' && redenCode !== 'lid_2_meerdere_derden') return metDeHand('De volgorde van artikel 475c staat niet vast.');
  if (bronnen.some(({ wet }) => wet !== null)) {
    return metDeHand('Er zijn meer bronnen tegelijk nodig en een daarvan is bijstand: een percentage kan niet worden verdeeld.');
  }
  const { grondslag, netto } = situatie;
  const elders = meegeteld(situatie, bronnen);
  if (elders.soort === 'met_de_hand') return metDeHand(...elders.redenen);
  const invoer: VaststellingInvoer = { ...metInhoudingen({ ...grondslag, ...nietBeslagen(nettoZonder(situatie, bronnen), netto) }, elders, situatie), bron: inkomenVan(bronnen) };
  const samen = stelVast(invoer);
  if (samen.soort !== 'vastgesteld') return metDeHand('De beslagvrije voet voor de bronnen samen staat niet vast.');
  const omslag = slaOm(
    samen.beslagvrijeVoet,
    bronnen.map((bron) => naarCenten(new Getal(bron.netto))),
    invoer.herkomst?.['netto inkomen onder beslag'],
  );
  return {
    soort: 'gespreid',
    reden: redenCode,
    beslagvrijeVoet: samen.beslagvrijeVoet,
    delen: bronnen.flatMap((bron, plaats) => {
      const [beslagvrijeVoet, vatbaar] = [omslag.delen[plaats], omslag.vatbaar[plaats]];
      return beslagvrijeVoet === undefined || vatbaar === undefined ? [] : [{ bron, beslagvrijeVoet, vatbaar }];
    }),
    invoer,
    spoor: [...situatie.spoor, ...samen.spoor, ...omslag.spoor],
    voorbehouden: samen.voorbehouden,
    opmerkingen: bronnen.flatMap(({ signalen }) => signalen),
  };
}

/** What others take beside the chosen sources (Rv 475c lid 4). */
function meegeteld({ elders, bronnen }: Situatie, gekozen: readonly Inkomstenbron[]): Meegeteld {
  return elders === null ? { soort: 'bekend', inhoudingen: [] } : inhoudingenElders(elders, bronnen, gekozen);
}

function metInhoudingen(grondslag: Grondslag, { inhoudingen }: Extract<Meegeteld, { soort: 'bekend' }>, { elders, gemeld }: Situatie): Grondslag & Pick<VaststellingInvoer, 'andereInhoudingen'> {
  // Nobody could be asked: what was reported holds.
  if (elders === null) return gemeld === null ? grondslag : metGemeldeInhoudingen(grondslag, gemeld);
  if (inhoudingen.length === 0) return grondslag;
  return { ...grondslag, andereInhoudingen: inhoudingen, herkomst: { ...grondslag.herkomst, 'andere inhoudingen': { soort: 'bron', bron: 'routeervoorziening', op: elders.op } } };
}

function nettoZonder({ bronnen }: Situatie, zonder: readonly Inkomstenbron[]): DecimaalBedrag {
  return totaalVan(bronnen.filter((bron) => !zonder.includes(bron)).map(({ netto }) => netto));
}

const metDeHand = (...redenen: string[]): Bronkeuze & { soort: 'met_de_hand' } => ({ soort: 'met_de_hand', redenen, spoor: [] });

function nietBeslagen(schuldenaar: DecimaalBedrag, echtgenoot: DecimaalBedrag): Pick<Grondslag, 'nietBeslagen'> {
  return new Getal(schuldenaar).isZero() && new Getal(echtgenoot).isZero() ? {} : { nietBeslagen: { schuldenaar, echtgenoot } };
}

/** The seized sources as one income, with the vakantiebijslag that is reserved beside it. */
function inkomenVan(bronnen: readonly Inkomstenbron[]): VaststellingInvoer['bron'] {
  const opbouw = totaalVan(bronnen.map((bron) => bron.opbouw));
  return { soort: 'inkomen', netto: totaalVan(bronnen.map(({ netto }) => netto)), ...(new Getal(opbouw).isZero() ? {} : { opbouw }) };
}
