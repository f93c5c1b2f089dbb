import type { Dag } from '../../../domain/kalender/dag.ts';
import type { Partijnummer } from '../../../domain/samenloop/partij.ts';
import { BronFout, BronOnbereikbaar } from '../../bron/fouten.ts';
import { maakRouteervoorziening, type Routeervoorziening } from '../client.ts';
import type { Bronhouderwens } from '../bronhouder/start.ts';
import { Dagboek } from './dagboek.ts';
import { Inning, type Wie } from './inning.ts';
import type { Bankopdracht } from './kringspel.ts';
import { lopendOp, looptOp } from './lopend.ts';
import { startStandinpartij, type Standinpartij } from './partij.ts';
import type { Partijrij } from './partijbestand.ts';
import { Postvak } from './postvak.ts';
import { vertelVanBeslag } from './vertellen.ts';

/** What a party did on a day, and what leaves its account up to and including that day. */
export interface Gespeeld {
  readonly gedaan: number;
  readonly betalingen: readonly Bankopdracht[];
}

export interface Deelnemerwens {
  readonly wie: Wie;
  readonly tls: Bronhouderwens['tls'];
  readonly poort: number;
  readonly router: { readonly url: string; readonly nummer: Partijnummer };
  readonly rijen: readonly Partijrij[];
  /** Where it keeps what it lived through; null: not beyond this process. */
  readonly dagboek: string | null;
  readonly dag: () => Dag;
}

/** One of the other parties: it registers, tells, answers, collects and signs off by its own rows and what others tell it. */
export interface Deelnemer {
  readonly partij: Standinpartij;
  /** What it answers from now on about what runs. */
  readonly zetLopend: () => void;
  /** What begins on or before the day is reported and told; what ended is signed off. */
  readonly meld: () => Promise<void>;
  /** What is due on the day: the derde pays it, it answers messages, divides, hands over. */
  readonly speel: () => Promise<Gespeeld>;
  /** Whether the derde pays it on that day, as things stand. */
  readonly isBetaaldag: (op: Dag) => boolean;
  readonly stop: () => Promise<void>;
}

export async function startDeelnemer({ wie, tls, poort, router, rijen, dagboek: bestand, dag }: Deelnemerwens): Promise<Deelnemer> {
  const dagboek = new Dagboek(bestand);
  const eerder = dagboek.voorvallen.flatMap((voorval) => (voorval.soort === 'bericht' ? [voorval] : []));
  const postvak = new Postvak(eerder, ({ bericht, bewijs }) => {
    dagboek.schrijf({ soort: 'bericht', dag: dag(), bericht, bewijs });
  });
  const partij = await startStandinpartij({ tls, router: router.nummer, poort }, [], postvak);
  const client = maakRouteervoorziening({ url: router.url, tls, nummer: router.nummer });
  const gedaan = new Set<string>();
  const innen = (): ReadonlyMap<string, Inning> => leef(rijen, wie, dagboek);
  const zetLopend = (): void => {
    const perRij = innen();
    partij.lopend = lopendOp(rijen, dag(), ({ kenmerk, openstaand }) => {
      const inning = perRij.get(kenmerk);
      return inning === undefined ? openstaand : inning.klaarOp === null ? inning.open : null;
    });
  };
  return {
    partij,
    zetLopend,
    meld: async () => meld(client, rijen, dagboek, gedaan, dag()),
    speel: async () => {
      const perRij = innen();
      let aantal = 0;
      for (const [kenmerk, inning] of perRij) {
        if (!inning.isBetaaldag(dag()) || dagboek.kent((voorval) => voorval.soort === 'betaaldag' && voorval.kenmerk === kenmerk && voorval.dag === dag())) continue;
        dagboek.schrijf({ soort: 'betaaldag', dag: dag(), kenmerk });
        inning.betaal(dag());
        aantal += 1;
      }
      for (const [kenmerk, inning] of perRij) {
        aantal += await stuur(client, inning, gedaan);
        const rij = rijen.find((een) => een.kenmerk === kenmerk);
        if (inning.klaarOp !== null && rij !== undefined && !gedaan.has(`${kenmerk} af`)) {
          await meldAf(client, rij);
          gedaan.add(`${kenmerk} af`);
          aantal += 1;
        }
      }
      zetLopend();
      return { gedaan: aantal, betalingen: [...perRij.values()].flatMap(({ betalingen }) => betalingen) };
    },
    isBetaaldag: (op) => [...innen().values()].some((inning) => inning.isBetaaldag(op)),
    stop: async () => {
      client.sluit();
      await partij.stop();
    },
  };
}

/** Where each of its beslagen stands after all that happened. */
function leef(rijen: readonly Partijrij[], wie: Wie, { voorvallen }: Dagboek): ReadonlyMap<string, Inning> {
  const perRij = new Map(rijen.filter(({ derde, bevoegdheid }) => derde !== null && !bevoegdheid.startsWith('verrekening')).map((rij) => [rij.kenmerk, { rij, inning: new Inning(rij, wie) }]));
  for (const voorval of voorvallen) {
    switch (voorval.soort) {
      case 'begonnen':
        perRij.get(voorval.kenmerk)?.inning.begin(voorval);
        break;
      case 'betaaldag':
        perRij.get(voorval.kenmerk)?.inning.betaal(voorval.dag);
        break;
      case 'bericht': {
        const { bsn, derde } = voorval.bericht.bericht;
        for (const { rij, inning } of perRij.values()) if (rij.bsn === bsn && rij.vanaf <= voorval.dag && (derde === null || derde.nummer === rij.derde)) inning.ontvang(voorval.dag, voorval.bericht);
      }
    }
  }
  return new Map([...perRij].map(([kenmerk, { inning }]) => [kenmerk, inning]));
}

/** Of each row once in the life of the process; the router takes it as the same one when it comes again. */
async function meld(router: Routeervoorziening, rijen: readonly Partijrij[], dagboek: Dagboek, gedaan: Set<string>, dag: Dag): Promise<void> {
  for (const rij of rijen) {
    const { kenmerk, bsn, vanaf } = rij;
    if (looptOp(rij, dag) && !gedaan.has(kenmerk) && !gedaan.has(`${kenmerk} af`)) {
      if (vanaf === dag) await router.vraagDossier({ doel: 'vaststelling_bvv', grond: 'bevoegd_tot_beslag', zaakkenmerk: kenmerk, bsn });
      await router.meldAan({ kenmerk, bsn });
      if (vanaf === dag) {
        const { alleen } = await vertelVanBeslag(router, rij);
        if (!dagboek.kent((voorval) => voorval.soort === 'begonnen' && voorval.kenmerk === kenmerk)) dagboek.schrijf({ soort: 'begonnen', dag, kenmerk, alleen });
      }
      gedaan.add(kenmerk);
    }
    if (rij.tot !== null && rij.tot <= dag && !gedaan.has(`${kenmerk} af`)) {
      await meldAf(router, rij);
      gedaan.add(`${kenmerk} af`);
    }
  }
}

/** Sends what was not sent in this process; the receiver takes a repeat as the same message. What cannot be delivered now goes the next time. */
async function stuur(router: Routeervoorziening, { berichten }: Inning, gedaan: Set<string>): Promise<number> {
  let aantal = 0;
  for (const bericht of berichten) {
    if (gedaan.has(bericht.berichtId)) continue;
    try {
      await router.stuurBericht(bericht);
    } catch (fout) {
      if (fout instanceof BronOnbereikbaar) return aantal;
      // Refused for good: the other has nothing running any more, and hears it otherwise.
      if (!(fout instanceof BronFout)) throw fout;
    }
    gedaan.add(bericht.berichtId);
    aantal += 1;
  }
  return aantal;
}

/** What ended before it was ever reported the router does not know. */
async function meldAf(router: Routeervoorziening, { kenmerk, bsn }: Partijrij): Promise<void> {
  try {
    await router.meldAf({ kenmerk, bsn });
  } catch (fout) {
    if (!(fout instanceof BronFout) || fout.code !== 'aanmelding_onbekend') throw fout;
  }
}
