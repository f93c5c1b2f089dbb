import { gedeeldDoor, maal, plus, vast, type Term } from '../spoor/term.ts';
import { normTerm, type Rekengrond } from './grond.ts';

/** Stay in an inrichting (Rv 475e lid 2). `norm`: by which amounts of Pw art. 23; one of two spouses counts as alleenstaand. */
export type Inrichting = { readonly prijs: Term; readonly norm: 'alleenstaand' | 'gehuwd' };

/** The price of care plus two thirds of Pw art. 23 lid 1 plus Pw art. 23 lid 2 (Rv 475e lid 2). Euros per month. */
export function bvvInrichting({ halfjaar: { normen }, schrijver }: Rekengrond, { prijs, norm }: Inrichting): Term {
  const lid1 =
    norm === 'gehuwd' ? normTerm('Pw 23 lid 1 b', 'pw_23_1_b', normen.pw_23_1_b) : normTerm('Pw 23 lid 1 a', 'pw_23_1_a', normen.pw_23_1_a);
  const lid2 =
    norm === 'gehuwd' ? normTerm('Pw 23 lid 2 b', 'pw_23_2_b', normen.pw_23_2_b) : normTerm('Pw 23 lid 2 a', 'pw_23_2_a', normen.pw_23_2_a);
  const tweeDerde = schrijver.stap(
    'twee derde van de norm',
    'Rv 475e lid 2 onder a',
    'Twee derde van de bijstandsnorm voor wie in een inrichting verblijft.',
    gedeeldDoor(maal(vast('twee derde (teller)', '2'), lid1), vast('twee derde (noemer)', '3')),
  );
  return schrijver.stap(
    'bvv inrichting',
    'Rv 475e lid 2',
    'De prijs van de verzorging of verpleging, verhoogd met dat deel van de norm en met het bedrag voor de zorgverzekering.',
    plus(plus(prijs, tweeDerde), lid2),
  );
}
