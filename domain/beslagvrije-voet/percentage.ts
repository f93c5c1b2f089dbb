import { Getal, naarCenten } from '../spoor/getal.ts';
import type { Term } from '../spoor/term.ts';
import { bijstandInGeld, eisLid2, OPGAVE_BIJSTAND, type BijstandsnormSleutel } from './475dc.ts';
import { vastgesteld } from './bedragen.ts';
import { inhoudingenVan } from './475c-lid4.ts';
import { Onbeslist, versieVan, type Rekengrond } from './grond.ts';
import { invoerTerm, type Herkomst } from './herkomst.ts';
import type { BeslagenBron, VaststellingInvoer } from './invoer.ts';
import type { Percentage, Voorbehoud } from './uitkomst.ts';
import { geldtVoetbesluit } from './voetbesluit.ts';

type Bijstand = Extract<BeslagenBron, { soort: 'bijstand' }>;

/**
 * The opgave of Rv 475dc lid 2, in words and, where the norm is known, in cents per month. Only the Participatiewet is taken
 * as designated; the AMvB that designates was not found. Throws `Onbeslist` for the other laws, and where a norm is absent.
 */
export function alsPercentage(grond: Rekengrond, invoer: VaststellingInvoer, bron: Bijstand): Percentage {
  if (bron.wet !== 'participatiewet') {
    throw new Onbeslist(
      `Of een uitkering op grond van ${WETTEN[bron.wet]} als percentage wordt opgegeven (Rv 475dc lid 2) staat niet vast: de aanwijzing is niet gevonden.`,
    );
  }
  eisLid2(grond);
  if (invoer.voetbesluit !== undefined && geldtVoetbesluit(invoer.voetbesluit, grond.peildatum)) {
    throw new Onbeslist('Een besluit over de voet (Rv 475fa, Pw 60 lid 6) past niet in het percentage dat aan de derde wordt opgegeven (475dc lid 2); een mens moet ernaar kijken.');
  }
  const { herkomst } = invoer;
  const inkomen = invoerTerm(herkomst, 'eigen inkomen niet onder beslag', 'inkomen van Pw art. 32', bron.inkomenArt32);
  return {
    soort: 'percentage',
    opgave: OPGAVE_BIJSTAND,
    fractie: '0.95',
    inGeld: bron.norm === null ? null : geldVan(grond, bron.norm, inkomen),
    normversie: versieVan(grond.halfjaar),
    spoor: grond.schrijver.spoor(),
    voorbehouden: [
      AANWIJZING,
      ...(bron.norm === null || zegtDeNorm(herkomst?.bijstandsnorm) ? [] : [NORM]),
      ...(inhoudingenVan(invoer).length === 0 ? [] : [INHOUDINGEN]),
    ],
  };
}

/** Whether the norm was told by who pays the bijstand or by a person, and not derived from the leefsituatie. */
const zegtDeNorm = (van: Herkomst | undefined): boolean => van?.soort === 'met de hand' || van?.bron === 'derdenverklaring';

const AANWIJZING: Voorbehoud = {
  sleutel: 'aanwijzing',
  artikel: 'Rv 475dc lid 2',
  alternatief: null,
  tekst: 'De algemene maatregel van bestuur die de uitkeringen aanwijst is niet gevonden; de bijstand van de Participatiewet is als aangewezen behandeld.',
};
const NORM: Voorbehoud = {
  sleutel: 'bijstandsnorm',
  artikel: 'Rv 475dc lid 2',
  alternatief: null,
  tekst:
    'Het bedrag in euro geldt alleen zonder kostendelende medebewoners (Pw art. 22a) en buiten een inrichting (Pw art. 23): die staan niet in de gegevens. De opgave in woorden geldt altijd.',
};
const INHOUDINGEN: Voorbehoud = {
  sleutel: 'andere inhoudingen',
  artikel: 'Rv 475c lid 4',
  alternatief: null,
  tekst:
    'Wat anderen al inhouden of verrekenen zit niet in het percentage: de wet schrijft de opgave aan de derde voor en noemt het daarin niet. Wie beslag legt moet er zelf rekening mee houden.',
};

const WETTEN = { ioaw: 'de IOAW', ioaz: 'de IOAZ', bbz: 'het Bbz 2004' } as const;

function geldVan(grond: Rekengrond, sleutel: BijstandsnormSleutel, inkomen: Term): Percentage['inGeld'] {
  const geld = bijstandInGeld(grond, sleutel, inkomen);
  const { beslagvrij, vatbaar } = vastgesteld(grond, geld.beslagvrijeVoet, geld.uitkering);
  return {
    normSleutel: sleutel,
    norm: naarCenten(geld.norm.waarde),
    beslagvrijeVoet: naarCenten(beslagvrij.waarde),
    uitkering: naarCenten(Getal.max(geld.uitkering.waarde, 0)),
    vatbaar: naarCenten(vatbaar.waarde),
  };
}
