import { ApplicationFailure, continueAsNew, patched, setCurrentDetails } from '@temporalio/workflow';
import type { Aansluitstand, Digitaalstand, Veegstand, VeegrondeStart } from '../../contract/veegronde.ts';
import { plusDagen, voluit } from '../../domain/kalender/dag.ts';
import { isBlijvend, Onbereikbaar, poort } from '../kern/activiteiten.ts';
import { minuten } from '../kern/duur.ts';
import { Kalender } from '../kern/kalender.ts';

/** Batches in one run: six events each, so that a run stays below 150. */
const STAPELS = 20;

/**
 * One sweep over all open claims, batch after batch, each one activity; the next run goes on after the last claim. A batch
 * that cannot be done today ends the sweep as failed: the next night begins another, and the alarm tells that this one is
 * missing.
 */
export async function veegronde(start: VeegrondeStart): Promise<Veegstand> {
  const kalender = new Kalender(start.kalender, start.vandaag);
  const vandaag = start.vandaag ?? kalender.vandaag();
  const belopen = { resterend: () => (start.kalender === 'gestuurd' ? minuten(1) : Math.max(minuten(10), kalender.tot(plusDagen(vandaag, 1)))) };
  const vegen = poort('vegen', belopen);
  let stand = start.stand;
  for (let stapel = 0; stapel < STAPELS && stand?.klaar !== true; stapel++) {
    const tot = stand;
    stand = await ofFaal(async () => vegen.veeg({ vandaag, stand: tot }));
  }
  if (stand === null || !stand.klaar) return continueAsNew<typeof veegronde>({ ...start, vandaag, stand });
  let aansluiten: Aansluitstand | null = start.aansluiten ?? null;
  if (patched('beslagen-aansluiten')) {
    for (let stapel = 0; stapel < STAPELS && aansluiten?.klaar !== true; stapel++) {
      const tot: Aansluitstand | null = aansluiten;
      aansluiten = await ofFaal(async () => vegen.sluitBeslagenAan({ vandaag, stand: tot }));
    }
    if (aansluiten?.klaar !== true) return continueAsNew<typeof veegronde>({ ...start, vandaag, stand, ...(aansluiten === null ? {} : { aansluiten }) });
  }
  // Last: a berichtenmagazijn that is down keeps no claim from being looked at.
  if (patched('digitale-post')) {
    const post = poort('post', belopen);
    let digitaal: Digitaalstand | null = start.digitaal ?? null;
    for (let stapel = 0; stapel < STAPELS && digitaal?.klaar !== true; stapel++) {
      const tot: Digitaalstand | null = digitaal;
      digitaal = await ofFaal(async () => post.volgDigitaal({ vandaag, stand: tot }));
    }
    if (digitaal?.klaar !== true) return continueAsNew<typeof veegronde>({ ...start, vandaag, stand, digitaal, ...(aansluiten === null ? {} : { aansluiten }) });
  }
  setCurrentDetails(`## Veegronde van ${voluit(vandaag)}\n\n${String(stand.gezien)} vorderingen bekeken, ${String(stand.gewaarschuwd)} waarschuwingen, ${String(stand.verjaard)} verjaard.${aansluiten === null || aansluiten.aangesloten === 0 ? '' : ` ${String(aansluiten.aangesloten)} lopende beslagen gaan naar de routeervoorziening.`}`);
  return stand;
}

async function ofFaal<T>(doe: () => Promise<T>): Promise<T> {
  try {
    return await doe();
  } catch (fout) {
    if (fout instanceof Onbereikbaar || isBlijvend(fout)) throw ApplicationFailure.nonRetryable(`de veegronde lukte niet: ${fout.message}`, fout.name);
    throw fout;
  }
}
