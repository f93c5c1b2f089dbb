import type { Bezorger } from '../activities/bericht/bezorgen.ts';
import { ApplicationFailure } from '@temporalio/common';
import { BronFout, BronOnbereikbaar } from '../adapters/bron/fouten.ts';
import { Weigering } from '../activities/opslag/weigering.ts';
import { activiteitNaam, GEWEIGERD } from '../contract/activiteiten.ts';
import type { Poorten } from '../activities/poorten.ts';

type Activiteit = (invoer: never) => Promise<unknown>;

/**
 * The ports as activities by name. What an activity wrote to other zaken is delivered before it answers; when
 * the process dies in between, the retry or the next activity delivers it.
 */
export function alsActiviteiten(poorten: Poorten, bezorger: Bezorger): Record<string, Activiteit> {
  const activiteiten: Record<string, Activiteit> = {};
  for (const [poort, functies] of Object.entries(poorten)) {
    for (const [functie, doe] of Object.entries(functies as Record<string, Activiteit>)) {
      activiteiten[activiteitNaam(poort, functie)] = async (invoer) => {
        try {
          const uitkomst = await doe(invoer);
          await bezorger.bezorg();
          return uitkomst;
        } catch (fout) {
          throw zonderGegevens(fout);
        }
      };
    }
  }
  return activiteiten;
}

/**
 * What goes into the history of a failed activity: our own sentences as they are; of anything else the kind alone,
 * because the text of a database or parse error may repeat a name, an address or a BSN.
 */
export function zonderGegevens(fout: unknown): ApplicationFailure {
  if (fout instanceof ApplicationFailure) return fout;
  if (fout instanceof Weigering) return ApplicationFailure.nonRetryable(fout.message, GEWEIGERD);
  if (fout instanceof BronOnbereikbaar || fout instanceof BronFout) return ApplicationFailure.retryable(fout.message, fout.name);
  const naam = fout instanceof Error ? fout.name : 'Onbekend';
  const code = fout instanceof Error && 'code' in fout && typeof fout.code === 'string' ? ` ${fout.code}` : '';
  return ApplicationFailure.retryable(`storing (${naam}${code}); de tekst blijft weg omdat er persoonsgegevens in kunnen staan`, naam);
}
