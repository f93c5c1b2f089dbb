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
 * At least 5% of the net income is open to beslag (Rv 475dc lid 1, VNG-handreiking risk 4). For an outcome that another
 * tool gave: its capacity, raised to 5% where it is less, cents rounded half-up. `stelVast` does this by itself. Cents per month.
 */
export function tenMinsteVijfProcent(afloscapaciteit: Centen, netto: Centen): Centen {
  const vijfProcent = centen(netto - Math.floor((netto * 95 + 50) / 100));
  return grootste(afloscapaciteit, nietNegatief(vijfProcent));
}
