import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { Bezorger } from '../activities/bericht/bezorgen.ts';
import { fouttype, isVoorbijgaand } from '../activities/opslag/voorbijgaand.ts';
import { Weigering } from '../activities/opslag/weigering.ts';
import type { Poorten } from '../activities/poorten.ts';
import { BronFout, BronOnbereikbaar } from '../adapters/bron/fouten.ts';
import { activiteitNaam, GEWEIGERD, ONUITVOERBAAR } from '../contract/activiteiten.ts';

type Activiteit = (invoer: never) => Promise<unknown>;

/** Tries of work that time does not mend: enough for what was not foreseen, and over within half a minute. */
export const POGINGEN = 5;

/**
 * The ports as activities by name. What an activity wrote to other zaken is delivered before it answers; when
 * the process dies in between, the retry or the next activity delivers it.
 */
export function alsActiviteiten(poorten: Poorten, bezorger: Bezorger): Record<string, Activiteit> {
  const activiteiten: Record<string, Activiteit> = {};
  for (const [poort, functies] of Object.entries(poorten)) {
    for (const [functie, doe] of Object.entries(functies as Record<string, Activiteit>)) {
      activiteiten[activiteitNaam(poort, functie)] = async (invoer) => {
        const uitkomst = await metFout(Context.current().info.attempt, async () => doe(invoer));
        // What cannot be delivered is the trouble of its receiver; this work is done, and asked again it answers the same.
        await metFout(0, async () => bezorger.bezorg());
        return uitkomst;
      };
    }
  }
  return activiteiten;
}

async function metFout<T>(poging: number, doe: () => Promise<T>): Promise<T> {
  try {
    return await doe();
  } catch (fout) {
    throw zonderGegevens(fout, poging);
  }
}

/**
 * What goes into the history of a failed activity: our own sentences as they are; of anything else the kind alone,
 * because the text of a database or parse error may repeat a name, an address or a BSN. What time does not mend is
 * given up at the last of its tries; a source or a database that is down never.
 */
export function zonderGegevens(fout: unknown, poging = 1): ApplicationFailure {
  if (fout instanceof ApplicationFailure) return fout;
  if (fout instanceof Weigering) return ApplicationFailure.nonRetryable(fout.message, GEWEIGERD);
  const tekst = fout instanceof BronOnbereikbaar || fout instanceof BronFout ? fout.message : storing(fout);
  if (poging >= POGINGEN && !isVoorbijgaand(fout)) return ApplicationFailure.nonRetryable(tekst, ONUITVOERBAAR, fouttype(fout));
  return ApplicationFailure.retryable(tekst, fout instanceof Error ? fout.name : 'Onbekend');
}

function storing(fout: unknown): string {
  const naam = fout instanceof Error ? fout.name : 'Onbekend';
  const code = fout instanceof Error && 'code' in fout && typeof fout.code === 'string' ? ` ${fout.code}` : '';
  return `storing (${naam}${code}); de tekst blijft weg omdat er persoonsgegevens in kunnen staan`;
}
