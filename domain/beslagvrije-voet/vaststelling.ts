import { centen, type Centen } from '../geld/centen.ts';
import { isGehuwd } from '../leefsituatie/leefsituatie.ts';
import type { Halfjaar } from '../normen/norm.ts';
import { Getal, naarCenten } from '../spoor/getal.ts';
import { nieuwSpoor } from '../spoor/spoor.ts';
import { blad, type Term } from '../spoor/term.ts';
import { metAndereInhoudingen } from './475c-lid4.ts';
import { bijstandInGeld, eisLid2, na475dc, OPGAVE_BIJSTAND } from './475dc.ts';
import { berekenTot475db } from './berekening.ts';
import { Onbeslist, type Rekengrond } from './grond.ts';
import type { BeslagenBron, Grondslag, VaststellingInvoer } from './invoer.ts';
import { andereLezingen, type AndereLezing } from './lezing.ts';
import { opDeNormen } from './op-de-normen.ts';
import type { Normversie, Percentage, Tussenstand, Vastgesteld, Vaststelling, Voorbehoud } from './uitkomst.ts';

/**
 * The beslagvrije voet for one chosen source (Rv 475b–475e), with its trace. Cents per month. `onbeslist` where a norm,
 * a rule or a fact is missing; never a guess. Throws only on input that is no number.
 */
export function stelVast(invoer: VaststellingInvoer): Vaststelling {
  return opDeNormen(invoer, (grond) =>
    invoer.bron.soort === 'bijstand' ? alsPercentage(grond, invoer.bron) : alsBedrag(grond, invoer, invoer.bron.netto),
  );
}

/** The calculation up to and including 475db, before a source is chosen: what the beslagvolgorde starts from. */
export function berekenTussenstand(invoer: Grondslag): Tussenstand {
  return opDeNormen(invoer, (grond) => {
    const { bvv475da, na475db } = berekenTot475db(grond, invoer);
    return {
      soort: 'berekend',
      bvv475da: naarCenten(bvv475da.waarde),
      na475db: naarCenten(na475db.waarde),
      normversie: versieVan(grond.halfjaar),
      spoor: grond.schrijver.spoor(),
    };
  });
}

function alsBedrag(grond: Rekengrond, invoer: VaststellingInvoer, nettoTekst: string): Vastgesteld {
  const bedragen = bedragenVan(grond, invoer, nettoTekst);
  return {
    soort: 'vastgesteld',
    ...bedragen,
    normversie: versieVan(grond.halfjaar),
    spoor: grond.schrijver.spoor(),
    voorbehouden: [...lezingVoorbehouden(grond, invoer, nettoTekst, bedragen), ...maximum2021(grond)],
  };
}

type Bedragen = Pick<Vastgesteld, 'beslagvrijeVoet' | 'bvv475da' | 'na475db' | 'nettoBeslagen' | 'vatbaarPerMaand' | 'begrensdDoor475dc'>;

function bedragenVan(grond: Rekengrond, invoer: VaststellingInvoer, nettoTekst: string): Bedragen {
  const netto = blad('netto inkomen onder beslag', nettoTekst);
  if (netto.waarde.isNegative()) throw new Onbeslist('Het netto inkomen van de bron is negatief; een mens moet ernaar kijken.');
  const { bvv475da, na475db } = berekenTot475db(grond, invoer);
  const eigen = blad('eigen inkomen niet onder beslag', invoer.nietBeslagen?.schuldenaar ?? '0');
  const toets475dc = !invoer.inrichting || grond.lezing.inrichting === 'met 475dc';
  const voet = toets475dc ? na475dc(grond, na475db, netto, eigen) : zonder475dc(grond, na475db);
  const uitkomst = naarCenten(Getal.max(metAndereInhoudingen(grond, voet, invoer.andereInhoudingen ?? []).waarde, 0));
  const nettoBeslagen = naarCenten(netto.waarde);
  return {
    beslagvrijeVoet: uitkomst,
    bvv475da: naarCenten(bvv475da.waarde),
    na475db: naarCenten(na475db.waarde),
    nettoBeslagen,
    vatbaarPerMaand: boven(nettoBeslagen, uitkomst),
    begrensdDoor475dc: voet.waarde.lt(na475db.waarde),
  };
}

function zonder475dc({ schrijver }: Rekengrond, bvv: Term): Term {
  return schrijver.stap('beslagvrije voet', 'Rv 475e lid 2', 'Bij verblijf in een inrichting geldt de grens van 95% van het inkomen niet.', bvv);
}

/** Rv 475dc lid 2. Only the Participatiewet is taken as designated; the AMvB that designates was not found. */
function alsPercentage(grond: Rekengrond, bron: Extract<BeslagenBron, { soort: 'bijstand' }>): Percentage {
  if (bron.wet !== 'participatiewet') {
    throw new Onbeslist(`Of een uitkering op grond van ${WETTEN[bron.wet]} als percentage wordt opgegeven (Rv 475dc lid 2) staat niet vast: de aanwijzing is niet gevonden.`);
  }
  eisLid2(grond);
  return {
    soort: 'percentage',
    opgave: OPGAVE_BIJSTAND,
    fractie: '0.95',
    inGeld: bron.norm === null ? null : geldVan(grond, bron.norm, bron.inkomenArt32),
    normversie: versieVan(grond.halfjaar),
    spoor: grond.schrijver.spoor(),
    voorbehouden: [{
      sleutel: 'aanwijzing', artikel: 'Rv 475dc lid 2', alternatief: null,
      tekst: 'De algemene maatregel van bestuur die de uitkeringen aanwijst is niet gevonden; de bijstand van de Participatiewet is als aangewezen behandeld.',
    }],
  };
}

const WETTEN = { ioaw: 'de IOAW', ioaz: 'de IOAZ', bbz: 'het Bbz 2004' } as const;

function geldVan(grond: Rekengrond, sleutel: NonNullable<Extract<BeslagenBron, { soort: 'bijstand' }>['norm']>, inkomen: string): Percentage['inGeld'] {
  const geld = bijstandInGeld(grond, sleutel, blad('inkomen van Pw art. 32', inkomen));
  const uitkering = naarCenten(Getal.max(geld.uitkering.waarde, 0));
  const beslagvrijeVoet = naarCenten(Getal.max(geld.beslagvrijeVoet.waarde, 0));
  return { normSleutel: sleutel, norm: naarCenten(geld.norm.waarde), beslagvrijeVoet, uitkering, vatbaar: boven(uitkering, beslagvrijeVoet) };
}

/** The outcome under every other reading that can matter here and that differs. */
function lezingVoorbehouden(grond: Rekengrond, invoer: VaststellingInvoer, netto: string, gekozen: Bedragen): Voorbehoud[] {
  return andereLezingen.filter(({ sleutel }) => kanUitmaken(sleutel, grond, invoer)).flatMap((andere) => {
    const { beslagvrijeVoet, vatbaarPerMaand } = bedragenVan({ ...grond, lezing: andere.lezing, schrijver: nieuwSpoor() }, invoer, netto);
    if (beslagvrijeVoet === gekozen.beslagvrijeVoet) return [];
    return [{ sleutel: andere.sleutel, artikel: andere.artikel, tekst: andere.tekst, alternatief: { beslagvrijeVoet, vatbaarPerMaand } }];
  });
}

function kanUitmaken(sleutel: AndereLezing['sleutel'], { leefsituatie, halfjaar }: Rekengrond, invoer: VaststellingInvoer): boolean {
  const { adres, woonkosten, nietBeslagen, inrichting } = invoer;
  switch (sleutel) {
    case 'woonlandfactor': return adres.soort === 'buitenland' && woonkosten !== undefined;
    case 'ophogingEchtgenoot': return woonkosten?.verzoekLid5 === true && isGehuwd(leefsituatie) && nietBeslagen !== undefined;
    case 'normhuur': return woonkosten?.verzoekLid7 === true && halfjaar.formule === 'lineair-2026';
    case 'dc': return nietBeslagen !== undefined;
    case 'inrichting': return inrichting !== undefined;
  }
}

/** The maxima of early 2021 were replaced in a version of which the first day was not found. */
function maximum2021({ peildatum }: Rekengrond): Voorbehoud[] {
  if (peildatum >= '2021-04-01') return [];
  return [{
    sleutel: 'maximum 2021', artikel: 'Rv 475da lid 1', alternatief: null,
    tekst: 'De geïndexeerde maxima staan in de wetsversie van 1 april 2021; vanaf welke dag zij golden is niet gevonden.',
  }];
}

function versieVan({ van, totEnMet, formule }: Halfjaar): Normversie {
  return { van, totEnMet, formule };
}

function boven(bedrag: Centen, voet: Centen): Centen {
  return centen(Math.max(0, bedrag - voet));
}
