import { NUL as NUL_CENTEN, type Centen } from '../geld/centen.ts';
import { naarCenten, type DecimaalBedrag, naarCentenOmlaag } from '../spoor/getal.ts';
import { nieuwSpoor, type Spoor } from '../spoor/spoor.ts';
import { blad, gedeeldDoor, grootste, kleinste, min, NUL, vast } from '../spoor/term.ts';
import { alsGetal, invoerTerm, VASTGESTELD, type Herkomsten } from './herkomst.ts';

/** What the vordering of IW 1990 art. 19 lid 1 rests on. Amounts in euros per month as decimal strings. */
export type Vordering19Invoer = {
  readonly nettoInkomen: DecimaalBedrag;
  readonly beslagvrijeVoet: DecimaalBedrag;
  /** Number of aanslagen of which the last term was overstepped by at least two months. */
  readonly aanslagenTweeMaandenTeLaat: number;
  /** Uitstel or kwijtschelding was asked for, or may be granted (lid 2 a and b). */
  readonly uitstelOfKwijtschelding: boolean;
  /** The schuldsaneringsregeling natuurlijke personen works on these aanslagen (lid 10). Absent: it does not. */
  readonly schuldsanering?: boolean;
  /** Where the net income comes from. */
  readonly herkomst?: Herkomsten;
};

/** Cents per month: what is open to beslag, and at most a tenth of what is not. `geweigerd`: why there is no vordering at all, in Dutch. */
export type Vordering19 = {
  readonly eersteZin: Centen;
  readonly tweedeZinTenHoogste: Centen;
  readonly geweigerd: string | null;
  readonly spoor: Spoor;
};

/**
 * What a vordering may take (IW 1990 art. 19 lid 1): first sentence, the income above the beslagvrije voet; second
 * sentence, of notorious non-payers (lid 2: more than one aanslag, no uitstel or kwijtschelding), besides that at
 * most a tenth of the part that is not open to beslag, so rounded down. Cents per month. Refused, with nothing to take, for
 * aanslagen in a schuldsanering (lid 10). Throws a RangeError that names the value on text that is no number.
 */
export function vordering19(invoer: Vordering19Invoer): Vordering19 {
  if (invoer.schuldsanering === true) return { eersteZin: NUL_CENTEN, tweedeZinTenHoogste: NUL_CENTEN, geweigerd: SCHULDSANERING, spoor: [] };
  const schrijver = nieuwSpoor();
  const netto = invoerTerm(invoer.herkomst, 'netto inkomen onder beslag', 'netto inkomen', invoer.nettoInkomen);
  const bvv = blad('beslagvrije voet', alsGetal('beslagvrije voet', invoer.beslagvrijeVoet), VASTGESTELD);
  const eerste = schrijver.stap(
    'vordering eerste zin',
    'IW 1990 art. 19 lid 1',
    'Het inkomen boven de beslagvrije voet.',
    grootste(min(netto, bvv), NUL),
  );
  const nietVatbaar = schrijver.stap(
    'niet vatbaar deel',
    'IW 1990 art. 19 lid 1',
    'Het deel van het inkomen dat niet vatbaar is voor beslag.',
    kleinste(netto, bvv),
  );
  const mag = invoer.aanslagenTweeMaandenTeLaat > 1 && !invoer.uitstelOfKwijtschelding;
  const tweede = schrijver.stap(
    'vordering tweede zin',
    'IW 1990 art. 19 lid 1 en 2',
    mag
      ? 'Ten hoogste een tiende van dat deel, naar beneden afgerond op hele centen, omdat meer dan een aanslag al ten minste twee maanden te laat is.'
      : 'De voorwaarden van lid 2 zijn niet vervuld.',
    mag ? gedeeldDoor(nietVatbaar, vast('een tiende', '10')) : NUL,
  );
  return { eersteZin: naarCenten(eerste.waarde), tweedeZinTenHoogste: naarCentenOmlaag(tweede.waarde), geweigerd: null, spoor: schrijver.spoor() };
}

const SCHULDSANERING = 'Een vordering kan niet: voor deze aanslagen werkt de schuldsaneringsregeling natuurlijke personen (IW 1990 art. 19 lid 10).';
