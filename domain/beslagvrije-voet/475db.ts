import { isGehuwd } from '../leefsituatie/leefsituatie.ts';
import { gedeeldDoor, grootste, kleinste, min, NUL, vast, type Term } from '../spoor/term.ts';
import { Onbeslist, type Rekengrond } from './grond.ts';

/** What Rv 475db lid 1 takes off. Euros per month, net including vakantiebijslag (Besluit art. 5). */
export type Verminderingen = {
  /** Income a–i of the spouse that is not seized. */
  readonly echtgenoot: Term;
  /** Income a–i of the debtor that is not seized. */
  readonly eigen: Term;
  /** Tax on the private use of the employer's car, where the debtor let it go on after the year of the beslag. */
  readonly auto: Term;
};

/**
 * The beslagvrije voet less a, b and c of Rv 475db lid 1, in that order; never below zero. Euros per month. Throws
 * `Onbeslist` on an income below zero: the law takes off what there is, and says nothing of a shortage.
 */
export function na475db(grond: Rekengrond, bvv: Term, { echtgenoot, eigen, auto }: Verminderingen): Term {
  const { schrijver } = grond;
  const gehuwd = isGehuwd(grond.leefsituatie);
  if (eigen.waarde.lt(0)) throw new Onbeslist('Het eigen netto inkomen waarop geen beslag ligt is negatief; een mens moet ernaar kijken.');
  if (gehuwd && echtgenoot.waarde.lt(0)) throw new Onbeslist('Het netto inkomen van de partner is negatief; een mens moet ernaar kijken.');
  let rest = bvv;
  if (gehuwd && echtgenoot.waarde.gt(0)) {
    const helft = schrijver.stap(
      'helft van de bvv',
      'Rv 475db lid 1 onder a',
      'Het inkomen van de echtgenoot telt mee tot de helft van de beslagvrije voet.',
      gedeeldDoor(bvv, vast('helft', '2')),
    );
    const af = schrijver.stap(
      'vermindering echtgenoot',
      'Rv 475db lid 1 onder a',
      'Het inkomen van de echtgenoot waarop geen beslag ligt, tot die helft.',
      kleinste(echtgenoot, helft),
    );
    rest = schrijver.stap('bvv na a', 'Rv 475db lid 1 onder a', 'De beslagvrije voet wordt daarmee verminderd.', min(rest, af));
  }
  if (eigen.waarde.gt(0)) {
    rest = schrijver.stap(
      'bvv na b',
      'Rv 475db lid 1 onder b',
      'Eigen inkomen waarop geen beslag ligt, gaat van de beslagvrije voet af.',
      grootste(min(rest, eigen), NUL),
    );
  }
  if (auto.waarde.gt(0)) {
    rest = schrijver.stap(
      'bvv na c',
      'Rv 475db lid 1 onder c',
      'De loonbelasting over het privégebruik van de auto van de werkgever gaat van de beslagvrije voet af.',
      grootste(min(rest, auto), NUL),
    );
  }
  return schrijver.stap('bvv na 475db', 'Rv 475db lid 1', 'De beslagvrije voet na aftrek van inkomen waarop geen beslag ligt.', rest);
}
