import { patched } from '@temporalio/workflow';
import { waaromNietAanbieden, waaromNietGoedkeuren, type Rundeelstand } from '../../contract/verzending.ts';
import { Geweigerd, isBlijvend, Onbereikbaar } from '../kern/activiteiten.ts';
import { bijHandeling } from '../kern/handeling.ts';
import { zetTaakhandelingen } from '../kern/taakhandelingen.ts';
import { eist, weiger } from '../kern/weigering.ts';
import type { Verzendrun } from './zaak.ts';

/** What an operator can do to a run: four eyes over each part that waits, stop, and close a task. */
export function zetHandelingen(run: Verzendrun): void {
  zetTaakhandelingen(run);
  bijHandeling('biedAan', run.uitgevoerd, {
    omschrijving: 'Biedt een deel van de run dat wacht ter goedkeuring aan, nadat u de proef hebt bekeken: { sleutel, door, deelId }.',
    toets: ({ deelId, door }) => {
      const reden = waaromNietAanbieden(door, wacht(run, deelId));
      if (reden !== null) weiger(reden);
    },
    doe: async ({ sleutel, door, deelId }) => werk(run, async () => run.verzenden.biedAan({ ...run.kop(), sleutel, door, deelId })),
  });

  bijHandeling('keurGoed', run.uitgevoerd, {
    omschrijving: 'Keurt een aangeboden deel goed; het gaat daarna op de post: { sleutel, door, deelId }. Niet door wie het aanbood of de run startte.',
    toets: ({ deelId, door }) => {
      const { aangebodenDoor } = wacht(run, deelId);
      const reden = waaromNietGoedkeuren(door, { aangebodenDoor, voorbereidDoor: run.voorbereidDoor });
      if (reden !== null) weiger(reden);
    },
    doe: async ({ sleutel, door, deelId }) => werk(run, async () => run.verzenden.keurGoed({ ...run.kop(), sleutel, door, deelId })),
  });

  bijHandeling('wijsAf', run.uitgevoerd, {
    omschrijving: 'Weigert een deel: zijn brieven gaan niet op de post, en elke vordering wacht op een mens: { sleutel, door, deelId, reden }.',
    toets: ({ deelId, reden }) => {
      eist.tekst(reden, 'reden', 'wat klopt er niet?');
      wacht(run, deelId);
    },
    doe: async ({ sleutel, door, deelId, reden }) => werk(run, async () => run.verzenden.wijsAf({ ...run.kop(), sleutel, door, deelId, reden })),
  });

  bijHandeling('haalUitDeel', run.uitgevoerd, {
    omschrijving: 'Haalt brieven die niet kloppen uit een deel dat wacht; elke vordering daarvan wacht op een mens, de rest wordt opnieuw beoordeeld en aangeboden: { sleutel, door, deelId, brieven, reden }.',
    toets: ({ deelId, brieven, reden }) => {
      eist.tekst(reden, 'reden', 'wat klopt er niet?');
      eist.nummers(brieven, 'brieven', 'welke brieven gaan eruit?');
      wacht(run, deelId);
    },
    doe: async ({ sleutel, door, deelId, brieven, reden }) => werk(run, async () => run.verzenden.haalUit({ ...run.kop(), sleutel, door, deelId, brieven, reden })),
  });

  bijHandeling('stop', run.uitgevoerd, {
    omschrijving: 'Stopt de run: wat al definitief is gaat op de post, de rest gaat terug in de wachtrij: { sleutel, door, reden }.',
    toets: ({ reden }) => {
      eist.tekst(reden, 'reden', 'waarom stopt u de run?');
    },
    doe: async ({ sleutel, door, reden }) => meteen(run, async () => run.verzenden.stop({ ...run.kop(), sleutel, door, reden })),
  });
}

/** Does what was ordered; the run then knows its parts as they stand. In runs of before it waited for a release that hung, or for a store that was down. */
async function werk(run: Verzendrun, doe: () => Promise<readonly Rundeelstand[]>): Promise<void> {
  if (patched('oordeel-meteen')) return meteen(run, doe);
  await run.loop.doe(async () => {
    run.ziet(await doe());
  });
}

/**
 * Does what may wait for nothing: a release that hangs, or that is tried again all day since a store is down, would hold it. What such a
 * release still answers is of before.
 */
async function meteen(run: Verzendrun, doe: () => Promise<readonly Rundeelstand[]>): Promise<void> {
  try {
    run.onderbreek(await doe());
  } catch (fout) {
    if (fout instanceof Geweigerd) weiger(fout.message);
    if (fout instanceof Onbereikbaar || isBlijvend(fout)) weiger(`Dit lukt niet (${fout.message}). Laat het herstellen en doe de handeling daarna opnieuw.`);
    throw fout;
  }
}

/** The part that a person names. Refuses one that does not wait for approval. */
function wacht(run: Verzendrun, deelId: unknown) {
  eist.nummer(deelId, 'deelId', 'welk deel van de run?');
  const deel = run.delen?.find((een) => een.deelId === deelId);
  if (deel === undefined) weiger(`Deel ${String(deelId)} hoort niet bij deze run.`);
  if (deel.status !== 'wacht_op_goedkeuring') weiger(`Deel ${String(deelId)} wacht niet op goedkeuring: het staat op «${deel.status.replaceAll('_', ' ')}».`);
  return deel;
}
