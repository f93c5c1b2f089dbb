import { z } from 'zod';
import { verjaring as bereken, type Stuiting, type Verlenging } from '../../domain/kalender/verjaring.ts';
import type { Uitkomst } from './ketentest.ts';
import { datum, lees, tekst } from './velden.ts';

/** The words a case may use for what interrupts (Awb 4:105 and 4:106; IW 27 lid 1). Whatever is not here interrupts nothing. */
const HANDELINGEN: readonly (readonly [RegExp, Stuiting['soort']])[] = [
  [/^(voornemen|aankondiging|vooraankondiging|herinnering|betalingsherinnering)/, 'stuit_niet'],
  [/^aanmaning/, 'aanmaning'],
  [/verrekening/, 'verrekening'],
  [/tenuitvoerlegging|beslag|^vordering_(iw_?)?(art(ikel)?_)?19|^loonvordering|^overheidsvordering|^betalingsvordering|^hernieuwd_bevel|^executie/, 'tenuitvoerlegging'],
  [/dwangbevel/, 'dwangbevel'],
  [/erkenning|^erkent/, 'erkenning'],
  [/rechtsvervolging|^dagvaarding|^eis(_|$)|^instellen_(van_)?(een_)?eis/, 'rechtsvervolging'],
  [/^schriftelijke_mededeling|^mededeling_(ontvanger|iw_?27)|^stuiting(sbrief|smededeling|shandeling)|^iw_?27/, 'schriftelijke_mededeling'],
];

/** The words a case may use for what prolongs (Awb 4:111). The list of the law is closed: whatever is not here prolongs nothing. */
const GRONDEN: readonly (readonly [RegExp, Verlenging['grond']])[] = [
  [/uitstel|betalingsregeling/, 'uitstel'],
  [/surseance/, 'surseance'],
  [/faillissement|failliet/, 'faillissement'],
  [/sanering|wsnp/, 'schuldsanering'],
  [/schors|rechtsgeding|4_111_(lid_)?2_?d/, 'geschorste_tenuitvoerlegging'],
];

const periode = z
  .object({ van: datum, tot_en_met: datum, grond: tekst })
  .refine(({ van, tot_en_met }) => van <= tot_en_met, { error: 'heeft een tot_en_met vóór van' });

const vordering = z.object({
  betaaltermijn_laatste_dag: datum,
  stuitingen: z.array(z.object({ datum, soort: tekst })).nullish(),
  verlengingen: z.array(periode).nullish(),
});

/** When a claim expires (Awb 4:104–4:111). */
export function verjaring(invoer: unknown): Uitkomst {
  const gelezen = lees(vordering, invoer);
  const stuitingen = (gelezen.stuitingen ?? []).map((een) => ({ datum: een.datum, soort: herken(HANDELINGEN, een.soort) ?? ('stuit_niet' as const) }));
  const verlengingen = (gelezen.verlengingen ?? []).flatMap(({ van, tot_en_met, grond }) => {
    const herkend = herken(GRONDEN, grond);
    return herkend ? [{ van, totEnMet: tot_en_met, grond: herkend }] : [];
  });
  const { laatsteDag, verjaardVanaf, genegeerd } = bereken(gelezen.betaaltermijn_laatste_dag, stuitingen, verlengingen);
  return { laatste_dag: laatsteDag, verjaard_vanaf: verjaardVanaf, genegeerde_stuitingen: genegeerd, verlengd_door: [], onbeslist: false };
}

function herken<T>(lijst: readonly (readonly [RegExp, T])[], woord: string): T | undefined {
  const genormaliseerd = woord.trim().toLowerCase().replace(/[^a-z0-9]+/g, '_');
  return lijst.find(([patroon]) => patroon.test(genormaliseerd))?.[1];
}
