import { dagenTussen, laatste, plusDagen, plusJaren, type Dag } from './dag.ts';

/** What interrupts the verjaring (Awb 4:105 and 4:106; IW 27 lid 1). */
export const STUITENDE_HANDELINGEN = ['aanmaning', 'verrekening', 'dwangbevel', 'tenuitvoerlegging', 'erkenning', 'rechtsvervolging', 'schriftelijke_mededeling'] as const;
export type StuitendeHandeling = (typeof STUITENDE_HANDELINGEN)[number];

/** Anything else (a herinnering, a telephone call) interrupts nothing: `stuit_niet`. */
export interface Stuiting {
  readonly datum: Dag;
  readonly soort: StuitendeHandeling | 'stuit_niet';
}

/** What prolongs the verjaringstermijn (Awb 4:111), both days counted. */
export interface Verlenging {
  readonly van: Dag;
  readonly totEnMet: Dag;
  readonly grond: 'uitstel' | 'surseance' | 'faillissement' | 'schuldsanering' | 'geschorste_tenuitvoerlegging';
}

export interface GenegeerdeStuiting {
  readonly datum: Dag;
  readonly waarom: 'stuit_niet' | 'al_verjaard';
}

export interface Verjaring {
  /** Last day on which the claim can still be enforced. */
  readonly laatsteDag: Dag;
  readonly verjaardVanaf: Dag;
  readonly genegeerd: readonly GenegeerdeStuiting[];
}

/**
 * When a claim for money expires: five years after the payment term (Awb 4:104 lid 1), five new years from the day
 * after each stuiting (4:110), prolonged by the days of uitstel and the like after the term began to run (4:111). A
 * stuiting after completion does nothing (4:104 lid 2), nor one before the term runs. Days that overlap count once.
 * A term in years: the Algemene termijnenwet does not apply (art. 4).
 */
export function verjaring(betaaltermijnLaatsteDag: Dag, stuitingen: readonly Stuiting[], verlengingen: readonly Verlenging[]): Verjaring {
  const genegeerd: GenegeerdeStuiting[] = [];
  const perioden = samengevoegd(verlengingen);
  let begin = betaaltermijnLaatsteDag;
  let laatsteDag = eindeNa(begin, perioden);
  for (const { datum, soort } of opDatum(stuitingen)) {
    if (soort === 'stuit_niet' || datum <= betaaltermijnLaatsteDag) {
      genegeerd.push({ datum, waarom: 'stuit_niet' });
    } else if (datum > laatsteDag) {
      genegeerd.push({ datum, waarom: 'al_verjaard' });
    } else {
      begin = datum;
      laatsteDag = eindeNa(begin, perioden);
    }
  }
  return { laatsteDag, verjaardVanaf: plusDagen(laatsteDag, 1), genegeerd };
}

/** No claim expires before this day, whatever happened to it: five years after its payment term (Awb 4:104 lid 1). */
export function nietVerjaardVoor(betaaltermijnLaatsteDag: Dag): Dag {
  return plusDagen(plusJaren(betaaltermijnLaatsteDag, 5), 1);
}

interface Periode {
  readonly van: Dag;
  readonly totEnMet: Dag;
}

/** Five years after `begin`, prolonged by each period that began before the term, as prolonged so far, was complete. */
function eindeNa(begin: Dag, perioden: readonly Periode[]): Dag {
  let einde = plusJaren(begin, 5);
  for (const { van, totEnMet } of perioden) {
    const vanaf = laatste(van, plusDagen(begin, 1));
    if (totEnMet >= vanaf && vanaf <= einde) einde = plusDagen(einde, dagenTussen(vanaf, totEnMet) + 1);
  }
  return einde;
}

/** The periods in order of time, with those that overlap made into one, so that no day counts twice. */
function samengevoegd(verlengingen: readonly Verlenging[]): readonly Periode[] {
  const perioden: Periode[] = [];
  for (const { van, totEnMet } of [...verlengingen].sort((a, b) => dagenTussen(b.van, a.van))) {
    const vorige = perioden.at(-1);
    if (vorige && van <= vorige.totEnMet) perioden[perioden.length - 1] = { van: vorige.van, totEnMet: laatste(vorige.totEnMet, totEnMet) };
    else perioden.push({ van, totEnMet });
  }
  return perioden;
}

function opDatum(stuitingen: readonly Stuiting[]): readonly Stuiting[] {
  return [...stuitingen].sort((a, b) => dagenTussen(b.datum, a.datum));
}
