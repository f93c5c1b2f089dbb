import { readdirSync, readFileSync } from 'node:fs';
import { temporal } from '@temporalio/proto';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundel } from '../workflows/omgeving/bundel.ts';
import { stil } from '../workflows/omgeving/stil.ts';
import { leesGeschiedenissen, type Geschiedenis } from './geschiedenis.ts';
import { kenmerkenVan } from './kenmerken.ts';
import { bundelMet, speelNa, type Ingreep } from './sporen.ts';

/**
 * What runs today must go on under the code of tomorrow. Replay does not see another timer length or another activity
 * argument: the dates have their own tests.
 */
/** Some eight hundred runs of four releases, on a machine that does more. */
const GEDULD = 900_000;
let alle: Geschiedenis[];
beforeAll(async () => {
  stil();
  alle = await leesGeschiedenissen();
});

describe('vastgelegde geschiedenissen', () => {
  test('er zijn er van elke soort zaak', () => {
    expect([...new Set(alle.map(({ workflowId }) => workflowId.split('-')[0]))].sort()).toEqual(['beslag', 'invordering', 'overdracht', 'samenloop', 'terughaling', 'veegronde', 'verhaal', 'verzendrun']);
  });

  test('elke handeling die een zaak kent staat erin', () => {
    expect(ontbrekend('handeling', namenVan('handelingen', 'Handelingen'))).toEqual([]);
  });

  test('elke soort bericht staat erin', () => {
    expect(ontbrekend('bericht', namenVan('berichten', 'BerichtInhoud'))).toEqual([]);
  });

  test('elke tak die een wijziging van een workflow erbij zette staat erin', () => {
    expect(ontbrekend('tak', takkenVanDeCode())).toEqual(ZONDER_GESCHIEDENIS);
  });

  test('er zijn afgesloten runs, vervolgde runs en lopende zaken', () => {
    const laatste = alle.map(({ history }) => history.events?.at(-1)?.eventType);
    const { EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED, EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW } = temporal.api.enums.v1.EventType;
    const soort = (type: unknown): string => (type === EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED ? 'klaar' : type === EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW ? 'vervolgd' : 'loopt');
    expect([...new Set(laatste.map(soort))].sort()).toEqual(['klaar', 'loopt', 'vervolgd']);
  });

  test('allemaal passen ze op de workflows van nu', async () => {
    expect(await speelNa(await bundel(), alle)).toEqual([]);
  }, GEDULD);
});

/** Only where a claim joins between the last payment and the opheffing while the BRP is down; `test/workflows/beslag-bericht` plays it without a server. */
const ZONDER_GESCHIEDENIS: readonly string[] = ['weer-waar-het-was'];

/** Which of these no stored run went. */
function ontbrekend(soort: 'handeling' | 'bericht' | 'tak', namen: readonly string[]): string[] {
  expect(namen.length).toBeGreaterThan(20);
  const gegaan = new Set(alle.flatMap(({ history }) => [...kenmerkenVan(history)]));
  return namen.filter((naam) => !gegaan.has(`${soort} ${naam}`));
}

/** The names of an interface of the contract, by its text: the type alone leaves none behind. */
function namenVan(bestand: string, interfaceNaam: string): string[] {
  const contract = readFileSync(new URL(`../../contract/${bestand}.ts`, import.meta.url), 'utf8');
  const velden = new RegExp(`interface ${interfaceNaam} \\{\\n(.*?)\\n\\}`, 'su').exec(contract)?.[1] ?? '';
  return [...velden.matchAll(/^ {2}(\w+):/gmu)].map(([, naam = '']) => naam).sort();
}

/** The names in `patched('…')` of the workflows. */
function takkenVanDeCode(): string[] {
  const map = new URL('../../workflows/', import.meta.url);
  const bestanden = readdirSync(map, { recursive: true, encoding: 'utf8' }).filter((naam) => naam.endsWith('.ts'));
  const namen = bestanden.flatMap((naam) => [...readFileSync(new URL(naam, map), 'utf8').matchAll(/patched\('([a-z0-9-]+)'\)/gu)].map(([, tak = '']) => tak));
  return [...new Set(namen)].sort();
}

const BREUKEN: readonly (readonly [string, RegExp, Ingreep])[] = [
  [
    'een weggehaalde activiteit',
    /^verhaal-1$/,
    { bestand: 'workflows/verhaal/vaststellen.ts', van: 'const gevraagd = await zaak.bijPolis.vraagInkomen(kop);', naar: 'const gevraagd = null as { readonly router: true } | null;' },
  ],
  [
    'een activiteit erbij zonder patched()',
    /^verhaal-1$/,
    { bestand: 'workflows/verhaal/vaststellen.ts', van: 'await zaak.bijBrp.vraagLeefsituatie(kop);', naar: 'await zaak.bijBrp.vraagLeefsituatie(kop);\n  await zaak.bijBrp.vraagLeefsituatie({ ...kop, volgnummer: 0 });' },
  ],
  [
    'twee verwisselde activiteiten',
    /^verhaal-1$/,
    {
      bestand: 'workflows/verhaal/vaststellen.ts',
      van: 'await zaak.bijBrp.vraagLeefsituatie(kop);\n  const gevraagd = await zaak.bijPolis.vraagInkomen(kop);',
      naar: 'const gevraagd = await zaak.bijPolis.vraagInkomen(kop);\n  await zaak.bijBrp.vraagLeefsituatie(kop);',
    },
  ],
  [
    'een timer vóór in plaats van na de stand voor de operator',
    /^invordering-waterstad-ws-2024-0004$/,
    {
      bestand: 'workflows/kern/zaakloop.ts',
      van: "    this.#opties.toon(this.#wekOp, waarvoor);\n    this.#bezig = false;\n    const haalWeg = this.#wekOp === null ? undefined : this.kalender.zetTimer(this.#wekOp, waarvoor, gespreid ? momentVanDeNacht(this.#opties.zaak) : 0);",
      naar: "    const haalWeg = this.#wekOp === null ? undefined : this.kalender.zetTimer(this.#wekOp, waarvoor, gespreid ? momentVanDeNacht(this.#opties.zaak) : 0);\n    this.#opties.toon(this.#wekOp, waarvoor);\n    this.#bezig = false;",
    },
  ],
  [
    'een weggehaalde timer',
    /^invordering-waterstad-ws-2024-0004$/,
    { bestand: 'workflows/kern/zaakloop.ts', van: 'this.#wekOp === null ? undefined : this.kalender.zetTimer(this.#wekOp, waarvoor, gespreid ? momentVanDeNacht(this.#opties.zaak) : 0)', naar: 'undefined as (() => void) | undefined' },
  ],
  [
    'een weggehaalde continue-as-new',
    /^invordering-waterstad-ws-2024-0026$/,
    { bestand: 'workflows/invordering/invordering.ts', van: 'return continueAsNew<typeof invordering>(zaak.volgendeRun());', naar: "return { einde: 'voldaan', op: zaak.vandaag() };" },
  ],
  [
    'een boeking die van plaatselijk gewoon werd',
    /^invordering-waterstad-ws-2024-0004$/,
    { bestand: 'workflows/invordering/zaak.ts', van: "poort('invorderen', { plaatselijk: true, resterend", naar: "poort('invorderen', { resterend" },
  ],
];

describe('een breuk in de workflows wordt opgemerkt', () => {
  test.each(BREUKEN)('%s', async (_breuk, zaak, ingreep) => {
    const geschiedenissen = alle.filter(({ workflowId }) => zaak.test(workflowId));
    expect((await speelNa(await bundelMet(ingreep), geschiedenissen)).join('\n')).toMatch(/nondeterminism|TMPRL1100/i);
  });

  test('een activiteit erbij mét patched() breekt niets', async () => {
    const code = await bundelMet({ bestand: 'workflows/verhaal/vaststellen.ts', van: 'await zaak.bijBrp.vraagLeefsituatie(kop);', naar: "await zaak.bijBrp.vraagLeefsituatie(kop);\n  if (patched('nog-een-keer')) await zaak.bijBrp.vraagLeefsituatie({ ...kop, volgnummer: 0 });" });
    expect(await speelNa(code, alle.filter(({ workflowId }) => workflowId.startsWith('verhaal-')))).toEqual([]);
  }, GEDULD);
});
