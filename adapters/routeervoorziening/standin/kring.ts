import { join } from 'node:path';
import { vroegste, type Dag } from '../../../domain/kalender/dag.ts';
import type { Partijnummer, Partijsoort } from '../../../domain/samenloop/partij.ts';
import { partijsleutel } from '../identiteit.ts';
import type { Tls } from '../verbinding.ts';
import { startDeelnemer, type Deelnemer } from './deelnemer.ts';
import type { Kringspel } from './kringspel.ts';
import type { Lijn } from './lijn.ts';
import { LIJN, type Partijrij, type Storingsrij } from './partijbestand.ts';

/** One of the other parties: under which name its rows stand, who it is, its certificate, and where it listens. */
export interface Kringlid {
  readonly sleutel: string;
  readonly nummer: Partijnummer;
  readonly tls: Tls;
  readonly poort: number;
}

export interface Kringwens {
  readonly leden: readonly Kringlid[];
  /** Which kind every party on the routeervoorziening is, our own organisation included. */
  readonly soortVan: (nummer: Partijnummer) => Partijsoort;
  readonly rijen: readonly Partijrij[];
  readonly storingen: readonly Storingsrij[];
  readonly router: { readonly url: string; readonly nummer: Partijnummer };
  /** The line by which our own organisation reaches the router. */
  readonly lijn: Lijn;
  /** The legal day on which it starts. */
  readonly dag: Dag;
  /** Folder where each party keeps what it lived through, beyond this process. */
  readonly map?: string;
}

/** The other parties of the routeervoorziening together; each has data of its own and lives by the legal day. */
export interface Kring {
  /** What begins on or before the day is reported, after a question about the debtor, and told to who had a beslag on the same income; what ended is signed off; who is out of order becomes so. */
  readonly zetDag: (dag: Dag) => Promise<void>;
  /** Does what is due on the day and was not done yet; again after a message came in. */
  readonly speel: () => Promise<Kringspel>;
  /** How many questions each of them answered. */
  readonly vragen: () => Readonly<Record<string, number>>;
  /** The kinds of messages that each of them got, in their order. */
  readonly berichten: () => Readonly<Record<string, readonly string[]>>;
  readonly stop: () => Promise<void>;
}

/** How long a slow party takes to answer, in milliseconds: well within the patience of the router. */
const TRAAG_MS = 400;

/** Starts them. Throws a RangeError when a row names a party that is none of them. */
export async function startKring({ leden, soortVan, rijen, storingen, router, lijn, dag: begin, map }: Kringwens): Promise<Kring> {
  const namen = new Set(leden.map(({ sleutel }) => sleutel));
  const vreemd = [...rijen.map(({ partij }) => partij), ...storingen.map(({ wie }) => wie)].find((naam) => naam !== LIJN && !namen.has(naam));
  if (vreemd !== undefined) throw new RangeError(`onbekende partij: ${vreemd}`);
  let nu = begin;
  const deelnemers = new Map<string, Deelnemer>();
  for (const { sleutel, nummer, tls, poort } of leden) {
    const wie = { nummer, soort: soortVan(nummer), soortVan };
    deelnemers.set(sleutel, await startDeelnemer({ wie, tls, poort, router, rijen: rijen.filter(({ partij }) => partij === sleutel), dagboek: map === undefined ? null : join(map, `${sleutel}.jsonl`), dag: () => nu }));
  }
  const alle = [...deelnemers.values()];
  // What they pay each other is no business of our bank.
  const onderling = new Set(leden.map(({ nummer }) => partijsleutel(nummer)));
  return {
    zetDag: async (dag) => {
      nu = dag;
      const kapot = new Map(storingen.filter(({ van, totenmet }) => van <= dag && dag <= totenmet).map(({ wie, wat }) => [wie, wat]));
      lijn.zet(!kapot.has(LIJN));
      for (const [sleutel, { partij, zetLopend }] of deelnemers) {
        const wat = kapot.get(sleutel);
        partij.toestand.dag = dag;
        partij.toestand.vertragingMs = wat === 'traag' ? TRAAG_MS : 0;
        partij.toestand.zetStoring(wat === 'zwijgt' || wat === 'weg' ? { soort: 'niet_beschikbaar', keer: null, ms: 0 } : null);
        zetLopend();
      }
      // Only now: who asks another on this day meets all of them as they are today.
      for (const deelnemer of alle) await deelnemer.meld();
    },
    speel: async () => {
      const uit = [];
      for (const deelnemer of alle) uit.push(await deelnemer.speel());
      return {
        gedaan: uit.reduce((som, { gedaan }) => som + gedaan, 0),
        betalingen: uit.flatMap(({ betalingen }) => betalingen.filter(({ ontvanger }) => !onderling.has(ontvanger))),
        volgende: vroegste(...uit.map(({ volgende }) => volgende)),
      };
    },
    vragen: () => Object.fromEntries([...deelnemers].map(([sleutel, { partij }]) => [sleutel, partij.vragen.length])),
    berichten: () => Object.fromEntries([...deelnemers].map(([sleutel, { partij }]) => [sleutel, partij.postvak.berichten.map(({ bericht }) => bericht.soort)])),
    stop: async () => {
      for (const deelnemer of alle) await deelnemer.stop();
    },
  };
}
