import type { SearchAttributeUpdatePair } from '@temporalio/common';
import { defineQuery, setCurrentDetails, setHandler, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import { ZOEKATTRIBUUT } from '../../contract/zoekattributen.ts';
import { TAAKSOORTEN, type Taaksoort } from '../../contract/taken.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { voluit } from '../../domain/kalender/dag.ts';
import { euro, type Centen } from '../../domain/geld/centen.ts';
import { alsMoment } from './kalender.ts';

export interface Toestand {
  readonly titel: string;
  readonly fase: string;
  readonly vandaag: Dag;
  readonly wekOp: Dag | null;
  readonly waarvoor: string;
  readonly taak: Taaksoort | null;
  readonly opdrachtgever: string;
  readonly bevoegdheid: string;
  readonly openstaand: Centen | null;
  readonly gebeurd: readonly string[];
  readonly mogelijk: readonly string[];
}

const TOESTAND = defineQuery<Toestand>('toestand');

/** Shows an operator of the Temporal UI where the zaak stands: search attributes, the details in Dutch, and the same for a query. */
export function toonToestand(t: Toestand): void {
  setHandler(TOESTAND, () => t, { description: 'Waar de zaak staat: fase, open taak, wettelijke dag, en waar zij op wacht tot welke dag.' });
  zetZoekattributen([
    { key: ZOEKATTRIBUUT.fase, value: t.fase },
    { key: ZOEKATTRIBUUT.taak, value: t.taak ?? 'geen' },
    { key: ZOEKATTRIBUUT.opdrachtgever, value: t.opdrachtgever },
    { key: ZOEKATTRIBUUT.bevoegdheid, value: t.bevoegdheid },
    { key: ZOEKATTRIBUUT.volgendeStapOp, value: t.wekOp === null ? null : alsMoment(t.wekOp) },
    ...(t.openstaand === null ? [] : [{ key: ZOEKATTRIBUUT.openstaandCenten, value: t.openstaand }]),
  ]);
  setCurrentDetails(
    [
      `## ${t.titel}: ${t.fase.replaceAll('_', ' ')}`,
      `Stand van ${voluit(t.vandaag)} (wettelijke dag).${t.openstaand === null ? '' : ` Openstaand: ${euro(t.openstaand)}.`}`,
      ...(t.taak === null ? [] : [`**Taak: ${t.taak.replaceAll('_', ' ')}.** ${TAAKSOORTEN[t.taak]}`]),
      '### Wat er nu komt',
      `${hoofdletter(t.waarvoor)}${t.wekOp === null ? '.' : `: tot ${voluit(t.wekOp)}.`}`,
      '### Wat er is gebeurd',
      ...(t.gebeurd.length === 0 ? ['- nog niets'] : t.gebeurd.map((regel) => `- ${regel}`)),
      ...(t.mogelijk.length === 0 ? [] : ['### Wat u kunt doen', ...t.mogelijk.map((regel) => `- ${regel}`)]),
    ].join('\n\n'),
  );
}

/** Shows the task of a workflow that shows the rest of where it stands in its own way, so that the list of what waits for a person holds it. */
export function toonTaak(taak: Taaksoort | null): void {
  zetZoekattributen([{ key: ZOEKATTRIBUUT.taak, value: taak ?? 'geen' }]);
}

/** Sends only what differs from what the run has: an attribute that stays costs an event and a write of the index all the same. */
function zetZoekattributen(gewenst: readonly SearchAttributeUpdatePair[]): void {
  const staat = new Map(workflowInfo().typedSearchAttributes.getAll().map(({ key, value }) => [key.name, JSON.stringify(value)]));
  const anders = gewenst.filter(({ key, value }) => (staat.get(key.name) ?? 'null') !== JSON.stringify(value));
  if (anders.length > 0) upsertSearchAttributes([...anders]);
}

function hoofdletter(tekst: string): string {
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}
