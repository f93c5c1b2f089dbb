import { centen, grootste, nietNegatief, type Centen } from '../geld/centen.ts';

/** Whether less may be taken than the law makes open to beslag. */
export type Maatwerk =
  { readonly soort: 'toegestaan'; readonly afdracht: Centen } | { readonly soort: 'geweigerd'; readonly reden: string };

/**
 * Maatwerk (VNG-handreiking §3.1.2.2): the seizer may take less than the afloscapaciteit, down to nothing, but only as
 * the sole seizer; where others seize too, what one leaves another may claim. Never more than the capacity. Cents per month.
 */
export function pasMaatwerkToe(afloscapaciteit: Centen, gewenst: Centen, enigeBeslaglegger: boolean): Maatwerk {
  if (gewenst < 0) return { soort: 'geweigerd', reden: 'De afdracht kan niet negatief zijn.' };
  if (gewenst > afloscapaciteit) return { soort: 'geweigerd', reden: 'Meer inhouden dan de afloscapaciteit mag niet.' };
  if (gewenst < afloscapaciteit && !enigeBeslaglegger) {
    return { soort: 'geweigerd', reden: 'Minder inhouden kan alleen als er geen andere beslagleggers zijn.' };
  }
  return { soort: 'toegestaan', afdracht: gewenst };
}

/**
 * At least 5% of the net income is open to beslag (Rv 475dc lid 1; DPIA Wvbvv of the VNG, risk 4: an outcome below it is to
 * be set to it). For an outcome that another tool gave: its capacity, raised to 5% where it is less. Cents per month, the
 * 95% rounded half-up.
 *
 * `stelVast` leaves the 5% by itself where the source is the only own income. Where it can leave less:
 * - with other own income: lid 1 as it reads compares with 95% of all own income, while the other income has come off the
 *   voet too. The outcome stays as the law reads; `minimaal5Procent` gives what this rule makes of it;
 * - in an inrichting (475e lid 2): 475dc does not name it. No 5%; the other reading stands as a voorbehoud;
 * - with what others take already (475c lid 4): they take the 5% or a part of it. No 5% on top of theirs.
 */
export function tenMinsteVijfProcent(afloscapaciteit: Centen, netto: Centen): Centen {
  const vijfProcent = centen(netto - Math.floor((netto * 95 + 50) / 100));
  return grootste(afloscapaciteit, nietNegatief(vijfProcent));
}
