import type { Bezorger } from '../activities/bericht/bezorgen.ts';
import { activiteitNaam } from '../contract/activiteiten.ts';
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
        const uitkomst = await doe(invoer);
        await bezorger.bezorg();
        return uitkomst;
      };
    }
  }
  return activiteiten;
}
