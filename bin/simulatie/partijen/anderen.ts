import { ontvangBetaling } from '../../../activities/intake/bank.ts';
import type { Database } from '../../../activities/opslag/database.ts';
import type { Kringspel } from '../../../adapters/routeervoorziening/standin/kringspel.ts';
import { dagenTussen, type Dag } from '../../../domain/kalender/dag.ts';
import type { Partij } from '../kalenderspel.ts';
import { eersteNa } from './agenda.ts';

/** Days in which what was announced must be known to us. */
const GEDULD_DAGEN = 7;

/**
 * The other parties on the routeervoorziening live in processes of their own. Here they are given their turn, their days count, which no jump may skip,
 * and what they pay to us comes in by our bank. `dagen`: on which something begins, ends or breaks.
 */
export function anderePartijen(db: Database, dagen: readonly Dag[], speel: () => Promise<Kringspel>): Partij {
  const geboekt = new Set<string>();
  let betaaldag: Dag | null = null;
  return {
    naam: 'andere partijen',
    speel: async (vandaag) => {
      const { gedaan, betalingen, volgende } = await speel();
      betaaldag = volgende;
      let aantal = gedaan;
      for (const { bankkenmerk, betalingskenmerk, dag, centen } of betalingen) {
        if (geboekt.has(bankkenmerk)) continue;
        const { soort } = await ontvangBetaling(db, { betalingskenmerk, bankkenmerk, dag, centen, betaler: 'ander' });
        // Who collects announced it in a message, which may still be on its way: the bank line is given again.
        if (soort === 'onbekend_kenmerk' && dagenTussen(dag, vandaag) < GEDULD_DAGEN) continue;
        if (soort !== 'opgenomen' && soort !== 'al_bekend') throw new Error(`een betaling van een andere partij is niet geboekt: ${soort}`);
        geboekt.add(bankkenmerk);
        aantal += 1;
      }
      return aantal;
    },
    volgende: async (na) => Promise.resolve(eersteNa(na, betaaldag === null ? dagen : [...dagen, betaaldag])),
  };
}
