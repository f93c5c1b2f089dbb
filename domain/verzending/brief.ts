import type { Centen } from '../geld/centen.ts';
import type { Dag } from '../kalender/dag.ts';
import type { Briefstap } from '../regime/weg.ts';
import type { Straatdossier, Straatstap } from '../straat/bewijs.ts';
import { magStap } from '../straat/mag-stap.ts';
import type { Bevindingcode } from './bevinding.ts';
import { isHonderdvoud, toetsGenoemd, type Genoemd } from './genoemd.ts';
import type { Verzendgrenzen } from './grenzen.ts';

/** What a letter demands, and what the record says of it now. Cents. */
export interface Briefbedrag {
  /** As it stands in the data of the letter; null: it cannot be read there. */
  readonly inBrief: Centen | null;
  /** What is due and open now, with the costs of the letter. */
  readonly open: Centen;
  /** Received since the letter was made. */
  readonly betaaldSinds: Centen;
  /** A payment came in that was not booked yet. */
  readonly betalingWacht: boolean;
  /** The smallest amount that is asked has a limit of its own (rente). */
  readonly eigenKleinste?: true;
}

/** What a letter promises back, and what the record says of it. Cents. */
export interface Terugbedrag {
  /** As it stands in the data of the letter; null: it cannot be read there. */
  readonly inBrief: Centen | null;
  /** What this refund is by its own row; null: there is none. */
  readonly toegezegd: Centen | null;
  /** All refunds of its zaak together. */
  readonly alles: Centen;
  /** What ever came in on the claim; null: the letter is not about one claim. */
  readonly ontvangen: Centen | null;
}

/** What the record says of the debt for which a letter lays a beslag. */
export interface Beslagstand {
  /** Claims of the beslag that may not be enforced by it: their title is not proven, or its term still runs. */
  readonly zonderVerlof: readonly Bevindingcode[];
  /** On its claims together, in cents. */
  readonly openCenten: Centen;
  /** All its claims are paused, or one of them holds a new beslag for all. */
  readonly gepauzeerd: boolean;
  /** A payment on one of its claims came in that was not booked yet. */
  readonly betalingWacht: boolean;
}

/** What the record says of one letter that is about to go. */
export interface Brieffeiten {
  readonly dagtekening: Dag;
  /** Of a letter of the street: its step, and the record of its claim. */
  readonly straat: { readonly stap: Briefstap; readonly dossier: Straatdossier } | null;
  /** Of a letter that asks the debtor for money. */
  readonly bedrag: Briefbedrag | null;
  /** Of a letter that promises money back. */
  readonly terug: Terugbedrag | null;
  /** Every amount that it states. */
  readonly genoemd: readonly Genoemd[];
  /** Of a letter that lays a beslag. */
  readonly beslag: Beslagstand | null;
  readonly overleden: boolean;
  readonly minderjarig: boolean;
  readonly gepauzeerd: boolean;
  /** Name and address both differ from the last letter to this debtor, or the letter names another claim or debtor than its row. */
  readonly anderePersoon: boolean;
  /** Other letters of this kind for the same claim that count. */
  readonly dezelfde: number;
}

/**
 * What speaks against posting one letter today, by the record alone: the leave of its step (`magStap`, with the articles), its
 * amount against what is open (IW 7, Awb 4:92), who it is for, and whether it goes twice. An empty list: nothing.
 */
export function toetsBrief(feiten: Brieffeiten, vandaag: Dag, grenzen: Verzendgrenzen): readonly Bevindingcode[] {
  const codes: Bevindingcode[] = [];
  if (feiten.dagtekening < vandaag) codes.push('dag_voorbij');
  if (feiten.straat !== null) {
    codes.push(...zonderVerlof(feiten.straat.stap, vandaag, feiten.straat.dossier));
    // Costs of the letter itself make no small debt a large one.
    const { openHoofdsom } = feiten.straat.dossier;
    if (openHoofdsom > 0 && openHoofdsom < grenzen.kleinsteBriefCenten) codes.push('klein_restant');
  }
  if (feiten.bedrag !== null) codes.push(...toetsBedrag(feiten.bedrag, grenzen));
  if (feiten.terug !== null) codes.push(...toetsTerug(feiten.terug, grenzen));
  codes.push(...toetsGenoemd(feiten.genoemd));
  if (feiten.beslag !== null) {
    codes.push(...feiten.beslag.zonderVerlof);
    if (feiten.beslag.openCenten <= 0) codes.push('niets_open');
    if (feiten.beslag.betalingWacht) codes.push('betaling_wacht');
    if (feiten.beslag.gepauzeerd) codes.push('gepauzeerd');
  }
  if (feiten.overleden) codes.push('overleden');
  if (feiten.minderjarig) codes.push('minderjarig');
  if (feiten.gepauzeerd) codes.push('gepauzeerd');
  if (feiten.anderePersoon) codes.push('andere_persoon');
  if (feiten.dezelfde > 0) codes.push('dubbel');
  return [...new Set(codes)];
}

/** Why a claim may not be enforced by a beslag on a day (`magStap`, with the articles); empty where it may, or where nothing is open. */
export function zonderTitel(vandaag: Dag, dossier: Straatdossier): readonly Bevindingcode[] {
  const codes = zonderVerlof('verhaal', vandaag, dossier);
  return codes.flatMap((code) => (code === 'niets_open' ? [] : code === 'bewijs_ontbreekt' ? (['titel_ontbreekt'] as const) : [code]));
}

/** Why a step has no leave on the day its letter goes. */
function zonderVerlof(stap: Straatstap, vandaag: Dag, dossier: Straatdossier): readonly Bevindingcode[] {
  const verlof = magStap(stap, vandaag, dossier);
  switch (verlof.soort) {
    case 'toegestaan':
      return [];
    case 'geweigerd':
      return ['bewijs_ontbreekt'];
    case 'nog_niet':
      return ['termijn_loopt'];
    case 'niet_nodig':
      return ['stap_niet_nodig'];
    case 'voldaan':
      return ['niets_open'];
    case 'te_klein':
      return ['klein_restant'];
    default:
      return verlof satisfies never;
  }
}

function toetsBedrag({ inBrief, open, betaaldSinds, betalingWacht, eigenKleinste }: Briefbedrag, grenzen: Verzendgrenzen): readonly Bevindingcode[] {
  if (inBrief === null) return ['bedrag_onbekend'];
  const codes: Bevindingcode[] = [];
  if (betalingWacht) codes.push('betaling_wacht');
  if (inBrief !== open) codes.push(isHonderdvoud(inBrief, open) ? 'factor_honderd' : inBrief > open && betaaldSinds > 0 ? 'betaald_sinds' : 'bedrag_klopt_niet');
  if (eigenKleinste !== true && inBrief < grenzen.kleinsteBriefCenten) codes.push('klein_restant');
  if (inBrief > grenzen.hoogsteBriefCenten) codes.push('hoog_bedrag');
  return codes;
}

function toetsTerug({ inBrief, toegezegd, alles, ontvangen }: Terugbedrag, grenzen: Verzendgrenzen): readonly Bevindingcode[] {
  if (inBrief === null) return ['bedrag_onbekend'];
  const codes: Bevindingcode[] = [];
  if (inBrief !== toegezegd) codes.push(toegezegd !== null && isHonderdvoud(inBrief, toegezegd) ? 'factor_honderd' : 'terug_klopt_niet');
  if (ontvangen !== null && (inBrief > ontvangen || alles > ontvangen)) codes.push('terug_te_hoog');
  if (inBrief > grenzen.hoogsteBriefCenten) codes.push('hoog_bedrag');
  return codes;
}
