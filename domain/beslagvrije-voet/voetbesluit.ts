import type { Dag } from '../kalender/dag.ts';
import type { DecimaalBedrag } from '../spoor/getal.ts';
import { grootste, NUL, plus, type Term } from '../spoor/term.ts';
import { Onbeslist, type Rekengrond } from './grond.ts';
import { eisMetDeHand, invoerTerm } from './herkomst.ts';
import type { Grondslag } from './invoer.ts';

/** What a court or the college decided about the beslagvrije voet for a term. Never computed: a person enters it. */
export type Voetbesluit = {
  /** First and last day on which it holds. */
  readonly vanaf: Dag;
  readonly totEnMet: Dag;
} & (
  /** The kantonrechter raised the voet by an amount (Rv 475fa). Euros per month. */
  | { readonly soort: 'verhoging_kantonrechter'; readonly bedrag: DecimaalBedrag }
  /** The kantonrechter named what the voet is at least (Rv 475fa: he can only raise it). Euros per month. */
  | { readonly soort: 'bedrag_kantonrechter'; readonly bedrag: DecimaalBedrag }
  /** No beslagvrije voet as long as information is refused (Pw 60 lid 6). */
  | { readonly soort: 'geen_voet_pw60' }
);

export const VOETBESLUITEN = ['verhoging_kantonrechter', 'bedrag_kantonrechter', 'geen_voet_pw60'] as const satisfies readonly Voetbesluit['soort'][];

/** Whether the besluit holds on a day: within its term, both days included. */
export function geldtVoetbesluit({ vanaf, totEnMet }: Pick<Voetbesluit, 'vanaf' | 'totEnMet'>, dag: Dag): boolean {
  return dag >= vanaf && dag <= totEnMet;
}

/** Whether a court decided it (Rv 475fa). */
export function isVanKantonrechter(besluit: Voetbesluit): besluit is Exclude<Voetbesluit, { readonly soort: 'geen_voet_pw60' }> {
  return besluit.soort !== 'geen_voet_pw60';
}

/** Whether both are the same besluit of a court, over the same term. */
export function isZelfdeBesluit(een: Voetbesluit, ander: Voetbesluit | undefined): boolean {
  if (ander === undefined || !isVanKantonrechter(een) || !isVanKantonrechter(ander)) return false;
  return een.soort === ander.soort && een.bedrag === ander.bedrag && een.vanaf === ander.vanaf && een.totEnMet === ander.totEnMet;
}

/** The articles on which such a besluit rests. */
export function grondVanVoetbesluit({ soort }: Pick<Voetbesluit, 'soort'>): readonly string[] {
  switch (soort) {
    case 'verhoging_kantonrechter':
    case 'bedrag_kantonrechter':
      return ['Rv art. 475fa'];
    case 'geen_voet_pw60':
      return ['Participatiewet art. 60 lid 6'];
  }
}

/**
 * The voet as the besluit makes it, after 475da to 475dc and 475c lid 4, as long as it holds on the peildatum. Euros per
 * month. Throws `Onbeslist` on an amount below zero, and where a calculation that names its sources does not name who entered it.
 */
export function volgensVoetbesluit({ schrijver, peildatum }: Rekengrond, voet: Term, { voetbesluit, herkomst }: Grondslag): Term {
  if (voetbesluit === undefined || !geldtVoetbesluit(voetbesluit, peildatum)) return voet;
  eisMetDeHand(herkomst, 'besluit over de voet');
  switch (voetbesluit.soort) {
    case 'verhoging_kantonrechter': {
      const erbij = positief(invoerTerm(herkomst, 'besluit over de voet', 'verhoging door de kantonrechter', voetbesluit.bedrag));
      return schrijver.stap('bvv na besluit', 'Rv 475fa', 'De kantonrechter heeft de beslagvrije voet voor een termijn verhoogd.', plus(voet, erbij));
    }
    case 'bedrag_kantonrechter': {
      const bedrag = positief(invoerTerm(herkomst, 'besluit over de voet', 'beslagvrije voet volgens de kantonrechter', voetbesluit.bedrag));
      return schrijver.stap('bvv na besluit', 'Rv 475fa', 'De kantonrechter heeft voor een termijn bepaald hoe hoog de beslagvrije voet ten minste is.', grootste(voet, bedrag));
    }
    case 'geen_voet_pw60':
      return schrijver.stap('bvv na besluit', 'Pw 60 lid 6', 'Zolang gevraagde inlichtingen niet worden gegeven geldt de beslagvrije voet niet.', NUL);
  }
}

function positief(bedrag: Term): Term {
  if (bedrag.waarde.isNegative()) throw new Onbeslist('Het bedrag in de uitspraak van de kantonrechter is negatief; een mens moet ernaar kijken.');
  return bedrag;
}
