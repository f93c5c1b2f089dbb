import type { Vaststelling } from '../beslagvrije-voet/uitkomst.ts';
import { stelVast } from '../beslagvrije-voet/vaststelling.ts';
import { stelInkomenVast, type Inkomen } from '../inkomen/inkomen.ts';
import type { Polisgegevens } from '../inkomen/polisgegevens.ts';
import type { Dag } from '../kalender/dag.ts';
import type { BrpGegevens } from '../leefsituatie/brp-gegevens.ts';
import { leefsituatieUitBrp, type LeefsituatieUitBrp } from '../leefsituatie/uit-brp.ts';
import type { Spoor } from '../spoor/spoor.ts';
import { kiesBron, type Bronkeuze, type Gespreid } from './bronkeuze.ts';

/** What the registers say about one debtor on a day. */
export type RekentoolInvoer = {
  readonly peildatum: Dag;
  readonly brp: BrpGegevens;
  readonly polis: Polisgegevens;
  /** Income of the spouse whom `leefsituatieUitBrp` names; null where there is none or it could not be asked. */
  readonly polisEchtgenoot: Polisgegevens | null;
};

/** The whole chain: leefsituatie, incomes, the source to seize, and the beslagvrije voet. */
export type RekentoolUitkomst = {
  readonly peildatum: Dag;
  readonly leefsituatie: LeefsituatieUitBrp;
  readonly inkomen: readonly Inkomen[];
  readonly inkomenEchtgenoot: readonly Inkomen[];
  readonly resultaat: Resultaat;
};

export type Resultaat =
  /** One source; `vaststelling` is an amount or the percentage of 475dc lid 2. */
  | {
      readonly soort: 'vastgesteld';
      readonly keuze: Extract<Bronkeuze, { soort: 'gekozen' }>;
      readonly vaststelling: Exclude<Vaststelling, { soort: 'onbeslist' }>;
      /** The trace of the incomes, then that of the voet. */
      readonly spoor: Spoor;
    }
  | Gespreid
  /** Nothing to seize now, by the law; no person is needed. */
  | { readonly soort: 'niets_te_nemen'; readonly reden: 'geen_inkomen' | 'geen_ruimte'; readonly uitleg: string; readonly spoor: Spoor }
  /** A person must look; the reasons are for him, in Dutch. */
  | { readonly soort: 'mens_nodig'; readonly redenen: readonly string[]; readonly spoor: Spoor };

/** From the registers to the beslagvrije voet (Rv 475c–475e). Ends in a result or in reasons; throws only on amounts that are no numbers. */
export function reken({ peildatum, brp, polis, polisEchtgenoot }: RekentoolInvoer): RekentoolUitkomst {
  const leefsituatie = leefsituatieUitBrp(brp, peildatum);
  const inkomen = stelInkomenVast(polis, peildatum);
  const inkomenEchtgenoot = polisEchtgenoot === null ? null : stelInkomenVast(polisEchtgenoot, peildatum);
  const resultaat: Resultaat =
    leefsituatie.soort === 'onbeslist'
      ? { soort: 'mens_nodig', redenen: leefsituatie.redenen, spoor: [] }
      : resultaatVan(kiesBron({ brp, leefsituatie, inkomen, inkomenEchtgenoot }, peildatum));
  return { peildatum, leefsituatie, inkomen, inkomenEchtgenoot: inkomenEchtgenoot ?? [], resultaat };
}

function resultaatVan(keuze: Bronkeuze): Resultaat {
  switch (keuze.soort) {
    case 'gekozen': {
      const vaststelling = stelVast(keuze.invoer);
      const spoor = [...keuze.spoor, ...vaststelling.spoor];
      if (vaststelling.soort === 'onbeslist') return { soort: 'mens_nodig', redenen: vaststelling.redenen, spoor };
      return { soort: 'vastgesteld', keuze, vaststelling, spoor };
    }
    case 'gespreid':
      return keuze;
    case 'geen_inkomen':
      return { soort: 'niets_te_nemen', reden: 'geen_inkomen', uitleg: 'De polisadministratie kent geen inkomen dat nu loopt.', spoor: [] };
    case 'geen_ruimte':
      return { soort: 'niets_te_nemen', reden: 'geen_ruimte', uitleg: 'Het inkomen is niet hoger dan de beslagvrije voet.', spoor: keuze.spoor };
    case 'met_de_hand':
      return { soort: 'mens_nodig', redenen: keuze.redenen, spoor: keuze.spoor };
  }
}
