import { beslagvrijVanBijstand } from '../../domain/afdracht/bijstand.ts';
import type { VaststellingInvoer } from '../../domain/beslagvrije-voet/invoer.ts';
import { geldtVoetbesluit } from '../../domain/beslagvrije-voet/voetbesluit.ts';
import type { Percentage, Vastgesteld, Voorbehoud } from '../../domain/beslagvrije-voet/uitkomst.ts';
import { stelVast } from '../../domain/beslagvrije-voet/vaststelling.ts';
import { min, nietNegatief, NUL, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { normenOp } from '../../domain/normen/normen.ts';
import { decimaal, Getal, naarCenten } from '../../domain/spoor/getal.ts';
import type { Spoor } from '../../domain/spoor/spoor.ts';
import type { Mededelingvraag } from '../../domain/uitleg/vragen.ts';
import type { Taaksoort } from '../../contract/taken.ts';
import type { Verrekenvraag } from './verrekenvraag.ts';
import type { BerekeningUitkomst, GekozenBron, Voet } from './berekening.ts';

/** All that is kept of one calculation. */
export interface Rekenresultaat {
  readonly antwoord: Exclude<BerekeningUitkomst['antwoord'], { soort: 'voorgelegd' }> | { readonly soort: 'voorgelegd'; readonly taak: Taaksoort };
  readonly invoer: object;
  readonly spoor: Spoor;
  readonly opmerkingen: readonly string[];
  /** Other readings of the law, with what they would give. */
  readonly voorbehouden: readonly Voorbehoud[];
  /** What the BRP left to ask of the inwoner; absent where it was not kept with the calculation that is corrected. */
  readonly vragen?: readonly Mededelingvraag[];
  /** The derden that are needed together, where that is the question. */
  readonly verdeling?: readonly GekozenBron[];
  /** The parts at the other derden, where one voet is spread. */
  readonly samen?: readonly Rekenresultaat[];
  readonly voet: Voet | null;
  readonly bron: GekozenBron | null;
  readonly normversie: string | null;
  readonly peildatum: Dag;
  readonly vanaf: Dag;
  readonly werktTerug: boolean;
  /** Last day over which it works, where that is past. */
  readonly werktTotEnMet?: Dag;
  readonly corrigeert: number | null;
  /** Articles of a besluit of a person or a court on which the voet rests, beside those of the calculation. */
  readonly besluitGrond?: readonly string[];
  /** How the question of `voorgelegd` is put, where it says more than its kind. */
  readonly vraagstelling?: Verrekenvraag;
}

type Basis = Pick<Rekenresultaat, 'invoer' | 'spoor' | 'opmerkingen' | 'voorbehouden' | 'voet' | 'normversie' | 'peildatum'>;

export type Gerekend =
  | { readonly soort: 'gerekend'; readonly basis: Basis; readonly vatbaar: Centen }
  | { readonly soort: 'onbeslist'; readonly basis: Basis; readonly taak: Taaksoort };

/** The beslagvrije voet for the chosen source, with the trace of the incomes before its own. `netto` is that of the source; cents a month. */
export function reken(invoer: VaststellingInvoer, netto: Centen, vooraf: Spoor, opmerkingen: readonly string[]): Gerekend {
  const uitkomst = stelVast(zonderVoet(invoer) ? alsInkomen(invoer, netto) : invoer);
  const basis = { invoer, spoor: [...vooraf, ...uitkomst.spoor], opmerkingen, peildatum: invoer.peildatum };
  switch (uitkomst.soort) {
    case 'onbeslist': {
      const zonder = { opmerkingen: [...opmerkingen, ...uitkomst.redenen], voorbehouden: [], voet: null, normversie: null };
      return { soort: 'onbeslist', taak: taakBijOnbeslist(invoer.peildatum), basis: { ...basis, ...zonder } };
    }
    case 'vastgesteld': {
      const voet: Voet = { soort: 'bedrag', beslagvrijeVoetCenten: uitkomst.beslagvrijeVoet };
      return { soort: 'gerekend', vatbaar: uitkomst.vatbaarPerMaand, basis: { ...basis, ...metVoet(uitkomst), voet } };
    }
    case 'percentage': {
      const art32 = invoer.bron.soort === 'bijstand' ? naarCenten(new Getal(invoer.bron.inkomenArt32)) : NUL;
      const { inGeld } = uitkomst;
      const voet: Voet = {
        soort: 'percentage',
        opgave: uitkomst.opgave,
        normSleutel: inGeld?.normSleutel ?? null,
        normCenten: inGeld?.norm ?? null,
        inkomenArt32Centen: art32,
        beslagvrijeVoetCenten: inGeld?.beslagvrijeVoet ?? null,
      };
      const vatbaar = inGeld?.vatbaar ?? nietNegatief(min(netto, beslagvrijVanBijstand(netto, art32)));
      return { soort: 'gerekend', vatbaar, basis: { ...basis, ...metVoet(uitkomst), voet } };
    }
  }
}

/** No voet holds for bijstand (Pw 60 lid 6): then there is no percentage to tell the derde, but an amount of nothing. */
function zonderVoet({ bron, voetbesluit, peildatum }: VaststellingInvoer): boolean {
  return bron.soort === 'bijstand' && voetbesluit?.soort === 'geen_voet_pw60' && geldtVoetbesluit(voetbesluit, peildatum);
}

/** The bijstand by what is paid of it. */
function alsInkomen(invoer: VaststellingInvoer, netto: Centen): VaststellingInvoer {
  return { ...invoer, bron: { soort: 'inkomen', netto: decimaal(netto) } };
}

/** Which question a calculation without outcome is: the norms of the day were not published, or a person must calculate. */
export function taakBijOnbeslist(peildatum: Dag): Extract<Taaksoort, 'norm_ontbreekt' | 'rekentool_met_de_hand'> {
  return normenOp(peildatum).soort === 'onbeslist' ? 'norm_ontbreekt' : 'rekentool_met_de_hand';
}

function metVoet({ voorbehouden, normversie }: Vastgesteld | Percentage): Pick<Basis, 'voorbehouden' | 'normversie'> {
  return { voorbehouden, normversie: normversie.van };
}
