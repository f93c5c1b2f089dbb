import { eerste, laatste, plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { NUL, type Centen } from '../../domain/geld/centen.ts';
import { rondTermijn, stukkenVan, type Deel, type Stuk } from '../../domain/afdracht/stukken.ts';
import type { VoetVanaf } from '../../domain/afdracht/terugwerking.ts';
import { verhoging } from '../../domain/afdracht/voet.ts';
import { geldtVoetbesluit, grondVanVoetbesluit, isVanKantonrechter, isZelfdeBesluit, type Voetbesluit } from '../../domain/beslagvrije-voet/voetbesluit.ts';
import type { Herkomst } from '../../domain/beslagvrije-voet/herkomst.ts';
import type { VaststellingInvoer } from '../../domain/beslagvrije-voet/invoer.ts';
import { pasOpgaveToe, type Opgave } from '../../domain/rekentool/opgave.ts';
import { Getal, naarCenten } from '../../domain/spoor/getal.ts';
import type { Taaksoort } from '../../contract/taken.ts';
import { rekenbasisVan, voetVan, type GekozenBron, type MetBron } from './berekening.ts';
import { invoerVanToen, type Gemeld } from './cijfers-van-toen.ts';
import type { Lopend } from './lopend.ts';
import { reken, type Rekenresultaat } from './reken.ts';
import { isDeel, verhoogtGeheel } from './verdeling.ts';

/** A voet by which was taken, with the calculation that it comes from. */
export interface Gegolden extends VoetVanaf {
  readonly berekening: MetBron;
}

/** What a derde was told and what works, as voeten; on days before the beslag lay nothing was taken by them. */
export function alsGegolden({ gemeld, gelegdOp, werkt }: Pick<Lopend, 'gemeld' | 'gelegdOp' | 'werkt'>): Gegolden[] {
  return gemeld.flatMap((berekening) => {
    const { werktTotEnMet } = berekening.uitkomst;
    const sinds = werkt.get(berekening.rij.id);
    if (sinds === undefined) return [];
    return [{ vanaf: gelegdOp === null ? sinds : laatste(sinds, gelegdOp), voet: voetVan(berekening), berekening, ...(werktTotEnMet === undefined ? {} : { totEnMet: werktTotEnMet }) }];
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
    const over = overDagen(voeten, stuk, { invoer, bron: berekening.bron, netto: berekening.bron.nettoCenten, opmerkingen });
    return over.map((wat) => ('taak' in wat ? wat : { ...wat, werktTerug: false, besluitGrond: grondVanVoetbesluit(besluit) }));
  });
}

interface Invulling {
  readonly invoer: VaststellingInvoer;
  readonly bron: GekozenBron;
  readonly netto: Centen;
  readonly opmerkingen: readonly string[];
}

/** A report over the days that are over and lie on the other side of the term of a besluit over the voet than those of now. */
export function meldingOver(voeten: readonly Gegolden[], delen: readonly Meldingsdeel[], { invoer, ...rest }: Invulling): Voorbij[] {
  return delen.flatMap((deel) => {
    const { vanaf, totEnMet } = deel;
    return totEnMet === null ? [] : overDagen(voeten, { vanaf, totEnMet }, { ...rest, invoer: invoerIn(invoer, deel) });
  });
}

/**
 * The same where a voet of before may hold over part of those days: on these, where the figures of then give more, and where the voet was spread, the
 * report counts over the figures of then, so that the order in which reports are approved does not matter.
 */
export function meldingOverEerdere(voeten: readonly Gegolden[], delen: readonly Meldingsdeel[], invulling: Invulling, gemeld: Gemeld): Voorbij[] {
  return delen.flatMap((deel) => {
    const { vanaf, totEnMet } = deel;
    if (totEnMet === null) return [];
    const over = meldingOver(voeten, [deel], invulling);
    if (deel.gesloten === true) {
      const toen = meldingVoor(voeten, { vanaf, totEnMet }, gemeld);
      if (over.length === 0 || geeftMeer(toen, over)) return toen;
    }
    const verdeeld = stukkenVan(voeten, vanaf, totEnMet).filter(({ voet }) => isDeel(voet.berekening));
    return [...over, ...verdeeld.flatMap((stuk) => meldingVoor(voeten, stuk, gemeld))];
  });
}

/** Whether the first gives more than the other over the same days; where a person works one out, it is not known. */
function geeftMeer(een: readonly Voorbij[], ander: readonly Voorbij[]): boolean {
  const [meer, minder] = [een, ander].map(([wat]) => (wat === undefined || 'taak' in wat ? null : wat.voet));
  return meer != null && minder != null && (verhoging(minder, meer) ?? NUL) > NUL;
}

/**
 * A report over days on which the voet of now, with all that was reported since, would leave less than what held: over the figures of each voet by
 * which was taken, as far as it raises that one. Of a spread voet a person works it out.
 */
export function meldingVoor(voeten: readonly Gegolden[], { vanaf, totEnMet }: Reeks, gemeld: Gemeld): Voorbij[] {
  const { opgave, opmerkingen } = gemeld;
  return stukkenVan(voeten, vanaf, totEnMet).flatMap((stuk): Voorbij[] => {
    const { berekening } = stuk.voet;
    const invoer = invoerVanToen(berekening, gemeld);
    if (isDeel(berekening)) return verhoogtGeheel(berekening, invoer) ? [{ vanaf: stuk.vanaf, taak: 'rekentool_met_de_hand' }] : [];
    const netto = opgave.netto === undefined ? berekening.bron.nettoCenten : naarCenten(new Getal(opgave.netto));
    const delen = rondTermijn(invoer.voetbesluit, stuk.vanaf, stuk.totEnMet).map((deel) => ({ ...deel, totEnMet: deel.totEnMet ?? stuk.totEnMet }));
    return meldingOver(voeten, delen, { invoer, bron: berekening.bron, netto, opmerkingen });
  });
}

/** Days of a report, with the input of a besluit over the voet that was counted over them when they were past already. */
export interface Meldingsdeel extends Deel {
  readonly gerekend?: VaststellingInvoer;
  /** What holds over them is a voet over days that were past, or by another besluit of a court. */
  readonly gesloten?: true;
}

/**
 * The days of a report, cut by the term of the besluit in its input, and where a voet over days that were past holds or another besluit of a court
 * (`gegolden`); `nu` are those of now.
 */
export function delenVanMelding({ voetbesluit }: Pick<VaststellingInvoer, 'voetbesluit'>, vanaf: Dag, vandaag: Dag, gegolden: readonly Gegolden[]): { readonly eerdere: readonly Meldingsdeel[]; readonly nu: Deel } {
  const gesloten = stukkenVan(gegolden, vanaf, plusDagen(vandaag, -1)).flatMap((stuk) => metEigenBesluit(stuk, voetbesluit));
  const delen = rondTermijn(voetbesluit, vanaf, vandaag);
  const geknipt = delen.map((deel) => rondGesloten(deel, gesloten));
  return { eerdere: geknipt.flatMap(({ eerdere, rest }) => (rest === null || rest.totEnMet === null ? eerdere : [...eerdere, rest])), nu: geknipt.at(-1)?.rest ?? delen[0] };
}

/** The days of a piece that are not counted by the besluit of now: those of a voet over days that were past, and those of another besluit of a court. */
function metEigenBesluit(stuk: Stuk<Gegolden>, nu: Voetbesluit | undefined): Stuk<Gegolden>[] {
  const { totEnMet, berekening } = stuk.voet;
  if (totEnMet !== undefined) return [stuk];
  const { voetbesluit } = rekenbasisVan(berekening).invoer;
  if (voetbesluit === undefined || !isVanKantonrechter(voetbesluit) || isDeel(berekening) || isZelfdeBesluit(voetbesluit, nu)) return [];
  const binnen = { ...stuk, vanaf: laatste(stuk.vanaf, voetbesluit.vanaf), totEnMet: eerste(stuk.totEnMet, voetbesluit.totEnMet) };
  return binnen.vanaf > binnen.totEnMet ? [] : [binnen];
}

/** One deel, cut by what holds over days that were past; `rest` is what comes after the last of them, null where they fill it. */
function rondGesloten(deel: Deel, gesloten: readonly Stuk<Gegolden>[]): { readonly eerdere: readonly Meldingsdeel[]; readonly rest: Deel | null } {
  const eerdere: Meldingsdeel[] = [];
  let vanaf = deel.vanaf;
  for (const stuk of gesloten) {
    const [van, totEnMet] = [laatste(vanaf, stuk.vanaf), deel.totEnMet === null ? stuk.totEnMet : eerste(stuk.totEnMet, deel.totEnMet)];
    if (van > totEnMet) continue;
    if (vanaf < van) eerdere.push({ vanaf, totEnMet: plusDagen(van, -1), erin: deel.erin });
    const { invoer } = rekenbasisVan(stuk.voet.berekening);
    eerdere.push(invoer.voetbesluit === undefined ? { vanaf: van, totEnMet, erin: false, gesloten: true } : { vanaf: van, totEnMet, erin: true, gerekend: invoer, gesloten: true });
    vanaf = plusDagen(totEnMet, 1);
  }
  return { eerdere, rest: deel.totEnMet !== null && vanaf > deel.totEnMet ? null : { ...deel, vanaf } };
}

/** The input as it counts within the term of its besluit, or of one that was counted over these days, or outside it. */
export function invoerIn(invoer: VaststellingInvoer, { vanaf, erin, gerekend }: Pick<Meldingsdeel, 'vanaf' | 'erin' | 'gerekend'>): VaststellingInvoer {
  const met = gerekend === undefined ? invoer : metBesluitVan(invoer, gerekend);
  const { voetbesluit, ...zonder } = met;
  if (erin === null || voetbesluit === undefined) return met;
  if (!erin) return zonder;
  return geldtVoetbesluit(voetbesluit, met.peildatum) ? met : { ...met, peildatum: vanaf };
}

function metBesluitVan(invoer: VaststellingInvoer, { voetbesluit, herkomst = {} }: VaststellingInvoer): VaststellingInvoer {
  const { 'besluit over de voet': overBesluit } = herkomst;
  return voetbesluit === undefined || overBesluit === undefined ? invoer : pasOpgaveToe(invoer, { voetbesluit }, overBesluit);
}

/** The voet over these days, once for each row of them on which it takes nothing from the debtor; what it does not raise is left out, and so is a spread voet. */
function overDagen(voeten: readonly Gegolden[], { vanaf, totEnMet }: Reeks, { invoer, bron, netto, opmerkingen }: Invulling): Voorbij[] {
  const gerekend = reken(invoer, netto, [], opmerkingen);
  if (gerekend.soort === 'onbeslist') return [{ vanaf, taak: gerekend.taak }];
  const { voet } = gerekend.basis;
  if (voet === null) return [];
  const rijen: { readonly stuk: Stuk<Gegolden>; readonly centen: Centen }[][] = [[]];
  for (const stuk of stukkenVan(voeten, vanaf, totEnMet)) {
    const centen = verhoging(stuk.voet.voet, voet) ?? NUL;
    if (centen < 0 || isDeel(stuk.voet.berekening)) rijen.push([]);
    else rijen.at(-1)?.push({ stuk, centen });
  }
  return rijen.flatMap((rij): Voorbij[] => {
    const [begin, einde] = [rij[0]?.stuk, rij.at(-1)?.stuk];
    if (begin === undefined || einde === undefined || !rij.some(({ centen }) => centen > NUL)) return [];
    const { vragen } = begin.voet.berekening.uitkomst;
    return [
      {
        ...gerekend.basis,
        ...(vragen === undefined ? {} : { vragen }),
        antwoord: { soort: 'wachten', reden: 'termijn_voorbij', opnieuwVanaf: null },
        bron: { ...bron, nettoCenten: netto },
        vanaf: begin.vanaf,
        werktTotEnMet: einde.totEnMet,
        werktTerug: true,
        corrigeert: begin.voet.berekening.rij.id,
      },
    ];
  });
}
