import { vroegste, type Dag } from '../../../domain/kalender/dag.ts';
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

/** What a party did on a day, what left its account up to and including that day, and the first later day on which a derde pays it. */
export interface Gespeeld {
  readonly gedaan: number;
  readonly betalingen: readonly Bankopdracht[];
  readonly volgende: Dag | null;
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
  readonly stop: () => Promise<void>;
}

/** Starts it where its dagboek left it. Throws on a dagboek that cannot be read. */
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
    meld: async () => {
      const perRij = innen();
      // Who was paid and signed off before this process began does not come back.
      await meld(client, rijen.filter(({ kenmerk }) => (perRij.get(kenmerk)?.klaarOp ?? null) === null), dagboek, gedaan, dag());
    },
    speel: async () => {
      const perRij = innen();
      let aantal = 0;
      for (const [kenmerk, inning] of perRij) {
        if (!inning.isBetaaldag(dag()) || dagboek.kent((voorval) => voorval.soort === 'betaaldag' && voorval.kenmerk === kenmerk && voorval.dag === dag())) continue;
        inning.betaal(dag());
        dagboek.schrijf({ soort: 'betaaldag', dag: dag(), kenmerk });
        aantal += 1;
      }
      for (const [kenmerk, inning] of perRij) {
        aantal += await stuur(client, inning, gedaan);
        const rij = rijen.find((een) => een.kenmerk === kenmerk);
        const allesGezegd = inning.berichten.every(({ berichtId }) => gedaan.has(berichtId));
        if (inning.klaarOp !== null && allesGezegd && rij !== undefined && !gedaan.has(`${kenmerk} af`)) {
          if (await ofLater(async () => meldAf(client, rij))) {
            gedaan.add(`${kenmerk} af`);
            aantal += 1;
          }
        }
      }
      zetLopend();
      const alle = [...perRij.values()];
      return { gedaan: aantal, betalingen: alle.flatMap(({ betalingen }) => betalingen), volgende: vroegste(...alle.map((inning) => inning.volgendeBetaaldag(dag()))) };
    },
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

/** Of each row once in the life of the process; the router takes it as the same one when it comes again. What begins today needs the router; the rest goes the next time. */
async function meld(router: Routeervoorziening, rijen: readonly Partijrij[], dagboek: Dagboek, gedaan: Set<string>, dag: Dag): Promise<void> {
  for (const rij of rijen) {
    if (rij.vanaf === dag) await meldRij(router, rij, dagboek, gedaan, dag);
    else await ofLater(async () => meldRij(router, rij, dagboek, gedaan, dag));
  }
}

/** Whether it was done; not where the router cannot be reached. */
async function ofLater(doe: () => Promise<void>): Promise<boolean> {
  try {
    await doe();
    return true;
  } catch (fout) {
    if (fout instanceof BronOnbereikbaar) return false;
    throw fout;
  }
}

async function meldRij(router: Routeervoorziening, rij: Partijrij, dagboek: Dagboek, gedaan: Set<string>, dag: Dag): Promise<void> {
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

/** Sends what was not sent in this process; the receiver takes a repeat as the same message. What cannot be delivered now goes the next time. */
async function stuur(router: Routeervoorziening, { berichten, klaarOp }: Inning, gedaan: Set<string>): Promise<number> {
  let aantal = 0;
  for (const bericht of berichten) {
    if (gedaan.has(bericht.berichtId)) continue;
    try {
      await router.stuurBericht(bericht);
    } catch (fout) {
      if (fout instanceof BronOnbereikbaar) return aantal;
      if (!isVoorbij(fout, klaarOp)) throw fout;
    }
    gedaan.add(bericht.berichtId);
    aantal += 1;
  }
  return aantal;
}

/** The other has nothing running any more; or this party has not, and says again after a start what it said before it signed off. */
function isVoorbij(fout: unknown, klaarOp: Dag | null): boolean {
  return fout instanceof BronFout && (fout.code === 'ontvanger_onbekend' || (fout.code === 'grond_ontbreekt' && klaarOp !== null));
}

/** What ended before it was ever reported the router does not know. */
async function meldAf(router: Routeervoorziening, { kenmerk, bsn }: Partijrij): Promise<void> {
  try {
    await router.meldAf({ kenmerk, bsn });
  } catch (fout) {
    if (!(fout instanceof BronFout) || fout.code !== 'aanmelding_onbekend') throw fout;
  }
}
