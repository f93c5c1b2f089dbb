import { isDeepStrictEqual } from 'node:util';
import type { Herkomst } from '../../domain/beslagvrije-voet/herkomst.ts';
import type { VaststellingInvoer } from '../../domain/beslagvrije-voet/invoer.ts';
import { stukkenVan } from '../../domain/afdracht/stukken.ts';
import { verhoging } from '../../domain/afdracht/voet.ts';
import { NUL } from '../../domain/geld/centen.ts';
import { laatste, plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { pasOpgaveToe, type Opgave } from '../../domain/rekentool/opgave.ts';
import { naarDag } from '../opslag/dagen.ts';
import { rekenbasisVan, type MetBron, type Voet } from './berekening.ts';
import { reken } from './reken.ts';
import { isDeel } from './verdeling.ts';
import type { Gegolden } from './voorbij.ts';

/** A report as it counts over the figures of then. */
export interface Gemeld {
  readonly opgave: Opgave;
  readonly herkomst: Herkomst;
  readonly opmerkingen: readonly string[];
  /** Of a report that was not in time: it counts at the norms of that day, where those are later. */
  readonly gemeldOp?: Dag;
}

/** The figures of then with the report in them. */
export function invoerVanToen(berekening: MetBron, { opgave, herkomst, gemeldOp }: Gemeld): VaststellingInvoer {
  const gold = naarDag(berekening.rij.peildatum);
  return pasOpgaveToe({ ...rekenbasisVan(berekening).invoer, peildatum: gemeldOp === undefined ? gold : laatste(gemeldOp, gold) }, opgave, herkomst);
}

/**
 * From which day a voet with the figures of now, `nieuw`, works: not over days on which those of then give more with the report in them, nor as much by
 * other figures, that were lowered since. These are reckoned over the figures of then, or it would matter which report was approved first.
 */
export function vanafCijfersVanNu(voeten: readonly Gegolden[], nieuw: { readonly voet: Voet; readonly invoer: object }, { vanaf, vandaag }: { readonly vanaf: Dag; readonly vandaag: Dag }, gemeld: Gemeld): Dag {
  const nu = voeten.findLast(({ totEnMet }) => totEnMet === undefined);
  const vanToen = stukkenVan(voeten, vanaf, plusDagen(vandaag, -1)).findLast(({ voet: { berekening, voet } }) => {
    if (nu === undefined || berekening === nu.berekening || isDeel(berekening) || rekenbasisVan(berekening).invoer.voetbesluit !== undefined) return false;
    const invoer = invoerVanToen(berekening, gemeld);
    const met = reken(invoer, NUL, [], []).basis.voet;
    const meer = met === null ? null : verhoging(nieuw.voet, met);
    return meer !== null && (meer > NUL || (meer === NUL && (verhoging(nu.voet, voet) ?? NUL) > NUL && !isDeepStrictEqual(cijfers(invoer), cijfers(nieuw.invoer))));
  });
  return vanToen === undefined ? vanaf : plusDagen(vanToen.totEnMet, 1);
}

/** An input without the day at whose norms it counts, and where its figures come from. */
function cijfers(invoer: { readonly peildatum?: Dag; readonly herkomst?: object }): object {
  const { peildatum: _dag, herkomst: _bron, ...rest } = invoer;
  return rest;
}
