import { continueAsNew } from '@temporalio/workflow';
import type { VerzendrunAfloop, VerzendrunStart } from '../../contract/verzending.ts';
import { plusDagen, voluit } from '../../domain/kalender/dag.ts';
import { zetHandelingen } from './handelingen.ts';
import { Verzendrun } from './zaak.ts';

/**
 * One run over the letters that wait for the post of a day: gathered in parts, judged (proef), and released part by part: by itself
 * below the limits and without a finding, else when two persons have looked. What is not released on its day lapses.
 */
export async function verzendrun(start: VerzendrunStart): Promise<VerzendrunAfloop> {
  const run = new Verzendrun(start);
  zetHandelingen(run);
  run.toonVoortgang();
  while (!run.klaar && !run.loop.lang) await run.loop.probeer(async () => doorloop(run));
  if (!run.klaar) {
    await run.loop.sluitAf('opnieuw');
    return continueAsNew<typeof verzendrun>(run.volgendeRun());
  }
  await run.loop.sluitAf('klaar');
  return run.afloop;
}

/** The next piece of work; between two pieces what a person ordered comes first. */
async function doorloop(run: Verzendrun): Promise<void> {
  const { loop, verzenden } = run;
  if (loop.vandaag() > run.dag) await run.laatVervallen();
  if (run.delen === null || run.heeft('proef')) {
    await run.werk(async () => (await verzenden.proef({ ...run.kop(), voorbereidDoor: run.voorbereidDoor, keuze: run.keuze })).delen);
  } else if (run.heeft('vrijgegeven')) {
    await run.werk(async () => (await verzenden.geefVrij(run.kop())).delen);
  } else if (!run.klaar) {
    await loop.wachtTot(plusDagen(run.dag, 1), `wacht op goedkeuring; wat op ${voluit(run.dag)} niet is goedgekeurd vervalt en wordt opnieuw gemaakt`);
    return;
  }
  await loop.wachtTot(loop.vandaag(), 'bezig');
}
