import { maal, min, plus, type Term } from '../spoor/term.ts';
import { normTerm, Onbeslist, type Rekengrond } from './grond.ts';
import type { AlgemeneSleutel } from '../normen/norm.ts';
import { VIJFENNEGENTIG } from './vast.ts';

const VANAF_2022 = '2022-01-01';

/**
 * At least 5% of the own income is open to beslag (Rv 475dc lid 1): where 475da and 475db give more than 95% of the
 * monthly income a–i including vakantiebijslag, the beslagvrije voet is that 95%. Euros per month.
 */
export function na475dc({ schrijver, lezing }: Rekengrond, bvv: Term, beslagen: Term, eigenNietBeslagen: Term): Term {
  const heeftMeer = eigenNietBeslagen.waarde.gt(0);
  const inkomen = heeftMeer
    ? schrijver.stap(
        'eigen maandinkomen',
        'Rv 475dc lid 1',
        'Al het eigen inkomen inclusief vakantiebijslag.',
        plus(beslagen, eigenNietBeslagen),
      )
    : beslagen;
  const heel = schrijver.stap(
    '95% van het inkomen',
    'Rv 475dc lid 1',
    'Ten minste 5% van het inkomen is vatbaar voor beslag.',
    maal(VIJFENNEGENTIG, inkomen),
  );
  const grens =
    heeftMeer && lezing.dc === 'min neveninkomsten'
      ? schrijver.stap(
          '95% min neveninkomsten',
          'Rv 475dc lid 1',
          'Verminderd met het eigen inkomen waarop geen beslag ligt.',
          min(heel, eigenNietBeslagen),
        )
      : heel;
  const lager = bvv.waarde.gt(grens.waarde);
  return schrijver.stap(
    'beslagvrije voet',
    'Rv 475dc lid 1',
    lager
      ? 'De beslagvrije voet is hoger dan 95% van het inkomen; daarom geldt die 95%.'
      : 'De beslagvrije voet is niet hoger dan 95% van het inkomen en blijft gelijk.',
    lager ? grens : bvv,
  );
}

/** The norms of Pw art. 20–22 by which bijstand can be paid. Those of art. 22a (kostendelers) and 23 (inrichting) are not among them. */
export const bijstandsnormen = [
  'pw_20_1_a',
  'pw_20_1_b',
  'pw_20_1_c',
  'pw_20_2_a',
  'pw_20_2_b',
  'pw_20_2_c',
  'pw_21_a',
  'pw_21_b',
  'pw_22_a',
  'pw_22_b',
  'pw_22_c',
] as const satisfies readonly AlgemeneSleutel[];
export type BijstandsnormSleutel = (typeof bijstandsnormen)[number];

/** The words of the opgave to the derde (Rv 475dc lid 2). */
export const OPGAVE_BIJSTAND = '95% van de geldende bijstandsnorm inclusief vakantiebijslag, verminderd met het inkomen van artikel 32 Pw';

/** What lid 2 comes to in money where the norm is known. Euros per month. */
export type BijstandInGeld = { readonly norm: Term; readonly beslagvrijeVoet: Term; readonly uitkering: Term };

/**
 * The beslagvrije voet of Rv 475dc lid 2 for who is paid by `sleutel` and has `inkomen` of Pw art. 32. Throws
 * `Onbeslist` before 2022, when lid 2 did not exist, and where the norm is absent.
 */
export function bijstandInGeld(
  { halfjaar: { normen }, schrijver }: Rekengrond,
  sleutel: BijstandsnormSleutel,
  inkomen: Term,
): BijstandInGeld {
  const norm = normTerm('bijstandsnorm', sleutel, normen[sleutel]);
  const heel = schrijver.stap(
    '95% van de bijstandsnorm',
    'Rv 475dc lid 2',
    '95% van de geldende bijstandsnorm inclusief vakantiebijslag.',
    maal(VIJFENNEGENTIG, norm),
  );
  const uitkering = schrijver.stap(
    'uitkering inclusief vakantietoeslag',
    'Pw art. 19 en 32',
    'De bijstand vult het inkomen aan tot de norm.',
    min(norm, inkomen),
  );
  const bvv = schrijver.stap(
    'beslagvrije voet',
    'Rv 475dc lid 2',
    'Verminderd met het inkomen van artikel 32 Participatiewet.',
    min(heel, inkomen),
  );
  return { norm, beslagvrijeVoet: bvv, uitkering };
}

/** Refuses the years before lid 2 was law. Throws `Onbeslist`. */
export function eisLid2({ peildatum }: Rekengrond): void {
  if (peildatum < VANAF_2022) throw new Onbeslist('De opgave als percentage (Rv 475dc lid 2) bestond in 2021 nog niet.');
}
