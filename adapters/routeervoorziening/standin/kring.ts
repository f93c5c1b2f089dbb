import type { Partijnummer } from '../../../domain/samenloop/partij.ts';
import type { Dag } from '../../../domain/kalender/dag.ts';
import { BronFout } from '../../bron/fouten.ts';
import { maakRouteervoorziening, type Routeervoorziening } from '../client.ts';
import type { Tls } from '../verbinding.ts';
import type { Lijn } from './lijn.ts';
import { lopendOp, looptOp } from './lopend.ts';
import { startStandinpartij, type Standinpartij } from './partij.ts';
import { LIJN, type Partijrij, type Storingsrij } from './partijbestand.ts';
import { vertelVanBeslag } from './vertellen.ts';

/** One of the other parties: under which name its rows stand, its certificate, and where it listens. */
export interface Kringlid {
  readonly sleutel: string;
  readonly tls: Tls;
  readonly poort: number;
}

export interface Kringwens {
  readonly leden: readonly Kringlid[];
  readonly rijen: readonly Partijrij[];
  readonly storingen: readonly Storingsrij[];
  readonly router: { readonly url: string; readonly nummer: Partijnummer };
  /** The line by which our own organisation reaches the router. */
  readonly lijn: Lijn;
}

/** The other parties of the routeervoorziening together; each has data of its own and lives by the legal day. */
export interface Kring {
  /** What begins on or before the day is reported, after a question about the debtor, and told to who had a beslag on the same income; what ended is signed off; who is out of order becomes so. */
  readonly zetDag: (dag: Dag) => Promise<void>;
  /** How many questions each of them answered. */
  readonly vragen: () => Readonly<Record<string, number>>;
  /** The kinds of messages that each of them got, in their order. */
  readonly berichten: () => Readonly<Record<string, readonly string[]>>;
  readonly stop: () => Promise<void>;
}

interface Deelnemer {
  readonly partij: Standinpartij;
  readonly router: Routeervoorziening;
  readonly rijen: readonly Partijrij[];
  readonly gemeld: Set<string>;
}

/** How long a slow party takes to answer, in milliseconds: well within the patience of the router. */
const TRAAG_MS = 400;

/** Starts them. Throws a RangeError when a row names a party that is none of them. */
export async function startKring({ leden, rijen, storingen, router, lijn }: Kringwens): Promise<Kring> {
  const namen = new Set(leden.map(({ sleutel }) => sleutel));
  const vreemd = [...rijen.map(({ partij }) => partij), ...storingen.map(({ wie }) => wie)].find((naam) => naam !== LIJN && !namen.has(naam));
  if (vreemd !== undefined) throw new RangeError(`onbekende partij: ${vreemd}`);
  const deelnemers = new Map<string, Deelnemer>();
  for (const { sleutel, tls, poort } of leden) {
    const partij = await startStandinpartij({ tls, router: router.nummer, poort });
    deelnemers.set(sleutel, { partij, router: maakRouteervoorziening({ url: router.url, tls, nummer: router.nummer }), rijen: rijen.filter((rij) => rij.partij === sleutel), gemeld: new Set() });
  }
  return {
    zetDag: async (dag) => {
      const kapot = new Map(storingen.filter(({ van, totenmet }) => van <= dag && dag <= totenmet).map(({ wie, wat }) => [wie, wat]));
      lijn.zet(!kapot.has(LIJN));
      for (const [sleutel, deelnemer] of deelnemers) {
        const wat = kapot.get(sleutel);
        deelnemer.partij.toestand.dag = dag;
        deelnemer.partij.toestand.vertragingMs = wat === 'traag' ? TRAAG_MS : 0;
        deelnemer.partij.toestand.zetStoring(wat === 'zwijgt' || wat === 'weg' ? { soort: 'niet_beschikbaar', keer: null, ms: 0 } : null);
        deelnemer.partij.lopend = lopendOp(deelnemer.rijen, dag);
      }
      // Only now: who asks another on this day meets all of them as they are today.
      for (const deelnemer of deelnemers.values()) await meld(deelnemer, dag);
    },
    vragen: () => Object.fromEntries([...deelnemers].map(([sleutel, { partij }]) => [sleutel, partij.vragen.length])),
    berichten: () => Object.fromEntries([...deelnemers].map(([sleutel, { partij }]) => [sleutel, partij.postvak.berichten.map(({ bericht }) => bericht.soort)])),
    stop: async () => {
      for (const { partij, router: client } of deelnemers.values()) {
        client.sluit();
        await partij.stop();
      }
    },
  };
}

/** Of each row once in the life of the process; the router takes it as the same one when it comes again. */
async function meld({ router, rijen, gemeld }: Deelnemer, dag: Dag): Promise<void> {
  for (const rij of rijen) {
    const { kenmerk, bsn, vanaf } = rij;
    if (looptOp(rij, dag) && !gemeld.has(kenmerk)) {
      if (vanaf === dag) await router.vraagDossier({ doel: 'vaststelling_bvv', grond: 'bevoegd_tot_beslag', zaakkenmerk: kenmerk, bsn });
      await router.meldAan({ kenmerk, bsn });
      if (vanaf === dag) await vertelVanBeslag(router, rij);
      gemeld.add(kenmerk);
    }
    if (rij.tot !== null && rij.tot <= dag && !gemeld.has(`${kenmerk} af`)) {
      await meldAf(router, rij);
      gemeld.add(`${kenmerk} af`);
    }
  }
}

/** What ended before it was ever reported the router does not know. */
async function meldAf(router: Routeervoorziening, { kenmerk, bsn }: Partijrij): Promise<void> {
  try {
    await router.meldAf({ kenmerk, bsn });
  } catch (fout) {
    if (!(fout instanceof BronFout) || fout.code !== 'aanmelding_onbekend') throw fout;
  }
}
