import { Getal, naarCenten } from '../spoor/getal.ts';
import type { Term } from '../spoor/term.ts';
import { bijstandInGeld, eisLid2, OPGAVE_BIJSTAND, type BijstandsnormSleutel } from './475dc.ts';
import { vastgesteld } from './bedragen.ts';
import { Onbeslist, versieVan, type Rekengrond } from './grond.ts';
import { invoerTerm, type Herkomsten } from './herkomst.ts';
import type { BeslagenBron } from './invoer.ts';
import type { Percentage } from './uitkomst.ts';

/** Rv 475dc lid 2. Only the Participatiewet is taken as designated; the AMvB that designates was not found. */
export function alsPercentage(
  grond: Rekengrond,
  bron: Extract<BeslagenBron, { soort: 'bijstand' }>,
  herkomst: Herkomsten | undefined,
): Percentage {
  if (bron.wet !== 'participatiewet') {
    throw new Onbeslist(
      `Of een uitkering op grond van ${WETTEN[bron.wet]} als percentage wordt opgegeven (Rv 475dc lid 2) staat niet vast: de aanwijzing is niet gevonden.`,
    );
  }
  eisLid2(grond);
  const inkomen = invoerTerm(herkomst, 'eigen inkomen niet onder beslag', 'inkomen van Pw art. 32', bron.inkomenArt32);
  return {
    soort: 'percentage',
    opgave: OPGAVE_BIJSTAND,
    fractie: '0.95',
    inGeld: bron.norm === null ? null : geldVan(grond, bron.norm, inkomen),
    normversie: versieVan(grond.halfjaar),
    spoor: grond.schrijver.spoor(),
    voorbehouden: [
      {
        sleutel: 'aanwijzing',
        artikel: 'Rv 475dc lid 2',
        alternatief: null,
        tekst:
          'De algemene maatregel van bestuur die de uitkeringen aanwijst is niet gevonden; de bijstand van de Participatiewet is als aangewezen behandeld.',
      },
    ],
  };
}

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
