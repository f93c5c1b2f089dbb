import { plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { NUL, type Centen } from '../../domain/geld/centen.ts';
import { rondTermijn, stukkenVan, type Deel } from '../../domain/afdracht/stukken.ts';
import { werktVanaf, type VoetVanaf } from '../../domain/afdracht/terugwerking.ts';
import { verhoging } from '../../domain/afdracht/voet.ts';
import { geldtVoetbesluit, grondVanVoetbesluit, type Voetbesluit } from '../../domain/beslagvrije-voet/voetbesluit.ts';
import type { Herkomst } from '../../domain/beslagvrije-voet/herkomst.ts';
import type { VaststellingInvoer } from '../../domain/beslagvrije-voet/invoer.ts';
import { pasOpgaveToe, type Opgave } from '../../domain/rekentool/opgave.ts';
import type { Taaksoort } from '../../contract/taken.ts';
import { naarDag } from '../opslag/dagen.ts';
import { rekenbasisVan, voetVan, type GekozenBron, type MetBron } from './berekening.ts';
import { reken, type Rekenresultaat } from './reken.ts';
import { isDeel } from './verdeling.ts';

/** A voet by which was taken, with the calculation that it comes from. */
export interface Gegolden extends VoetVanaf {
  readonly berekening: MetBron;
}

/** What a derde was told, as voeten. */
export function alsGegolden(gemeld: readonly MetBron[]): Gegolden[] {
  return gemeld.map((berekening) => {
    const { werktTotEnMet } = berekening.uitkomst;
    return { vanaf: naarDag(berekening.rij.vanaf), voet: voetVan(berekening), berekening, ...(werktTotEnMet === undefined ? {} : { totEnMet: werktTotEnMet }) };
  });
}

/** Days that are over, of which the rekentool gives no voet, or which a person must work out. */
export interface MetDeHand {
  readonly vanaf: Dag;
  readonly taak: Taaksoort;
}
/** A higher voet over days that are over: nothing that holds now changes by it, and no derde is told. */
export type Voorbij = Rekenresultaat | MetDeHand;

interface Reeks {
  readonly vanaf: Dag;
  readonly totEnMet: Dag;
}

/**
 * A besluit of a court over days of its term that are over (Rv 475fa): on every voet by which was taken in them, at the norms of the first of
 * its days. What it does not raise is left out.
 */
export function besluitOver(voeten: readonly Gegolden[], { vanaf, totEnMet }: Reeks, besluit: Voetbesluit, { opgave, herkomst, opmerkingen }: { readonly opgave: Opgave; readonly herkomst: Herkomst; readonly opmerkingen: readonly string[] }): Voorbij[] {
  return stukkenVan(voeten, vanaf, totEnMet).flatMap((stuk): Voorbij[] => {
    const { berekening } = stuk.voet;
    if (isDeel(berekening)) return [{ vanaf: stuk.vanaf, taak: 'rekentool_met_de_hand' }];
    const invoer = pasOpgaveToe({ ...rekenbasisVan(berekening).invoer, peildatum: stuk.vanaf }, opgave, herkomst);
    const uitkomst = overDagen(voeten, stuk, { invoer, bron: berekening.bron, netto: berekening.bron.nettoCenten, opmerkingen });
    return uitkomst === null ? [] : ['taak' in uitkomst ? uitkomst : { ...uitkomst, werktTerug: false, besluitGrond: grondVanVoetbesluit(besluit) }];
  });
}

interface Invulling {
  readonly invoer: VaststellingInvoer;
  readonly bron: GekozenBron;
  readonly netto: Centen;
  readonly opmerkingen: readonly string[];
}

/** A report over the days that are over and lie on the other side of the term of a besluit over the voet than those of now. */
export function meldingOver(voeten: readonly Gegolden[], delen: readonly Deel[], { invoer, ...rest }: Invulling): Voorbij[] {
  return delen.flatMap(({ vanaf, totEnMet, erin }) => {
    const uitkomst = totEnMet === null ? null : overDagen(voeten, { vanaf, totEnMet }, { ...rest, invoer: invoerIn(invoer, { vanaf, erin }) });
    return uitkomst === null ? [] : [uitkomst];
  });
}

/** The days of a report, cut by the term of the besluit in its input; `nu` are those of now. */
export function delenVanMelding({ voetbesluit }: Pick<VaststellingInvoer, 'voetbesluit'>, vanaf: Dag, vandaag: Dag): { readonly eerdere: readonly Deel[]; readonly nu: Deel } {
  const delen = rondTermijn(voetbesluit, vanaf, vandaag);
  return { eerdere: delen.slice(0, -1), nu: delen.at(-1) ?? delen[0] };
}

/** The input as it counts within the term of its besluit, or outside it. */
export function invoerIn(invoer: VaststellingInvoer, { vanaf, erin }: Pick<Deel, 'vanaf' | 'erin'>): VaststellingInvoer {
  const { voetbesluit, ...zonder } = invoer;
  if (erin === null || voetbesluit === undefined) return invoer;
  if (!erin) return zonder;
  return geldtVoetbesluit(voetbesluit, invoer.peildatum) ? invoer : { ...invoer, peildatum: vanaf };
}

/** The voet over these days, from the first of them on which it takes nothing from the debtor; null where it raises none of them. */
function overDagen(voeten: readonly Gegolden[], { vanaf, totEnMet }: Reeks, { invoer, bron, netto, opmerkingen }: Invulling): Voorbij | null {
  const gerekend = reken(invoer, netto, [], opmerkingen);
  if (gerekend.soort === 'onbeslist') return { vanaf, taak: gerekend.taak };
  const { voet } = gerekend.basis;
  if (voet === null) return null;
  const van = werktVanaf(voeten, voet, vanaf, plusDagen(totEnMet, 1));
  const stukken = stukkenVan(voeten, van, totEnMet);
  const [eerste] = stukken;
  if (van > totEnMet || eerste === undefined || !stukken.some((stuk) => (verhoging(stuk.voet.voet, voet) ?? NUL) > NUL)) return null;
  const { vragen } = eerste.voet.berekening.uitkomst;
  return {
    ...gerekend.basis,
    ...(vragen === undefined ? {} : { vragen }),
    antwoord: { soort: 'wachten', reden: 'termijn_voorbij', opnieuwVanaf: null },
    bron: { ...bron, nettoCenten: netto },
    vanaf: van,
    werktTotEnMet: totEnMet,
    werktTerug: true,
    corrigeert: eerste.voet.berekening.rij.id,
  };
}
