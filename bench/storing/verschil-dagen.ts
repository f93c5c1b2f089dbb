import type { Afdrachtmaand, Teken, Verloop } from './verloop.ts';
import type { Verschil } from './verschil.ts';

type Verlopen = ReadonlyMap<string, Verloop>;

export interface Dagenverschil {
  readonly verschillen: readonly Verschil[];
  /** Claims that ended the same with the same course, and were compared line by line. */
  readonly geheel: readonly string[];
  /** Claims of which a fact fell on another side of a step, since the step came later: what follows may rightly differ. */
  readonly verschoven: readonly string[];
}

/**
 * Class `dagen`: a source that was down for days moves every day that comes after it. What must stay, beside the end: no step and no
 * fact is lost, and where the course is the same so is all that counts. docs/storingen.md tells what may differ and why.
 */
export function vergelijkDagen(zonder: Verlopen, met: Verlopen): Dagenverschil {
  const verschillen: Verschil[] = [];
  const geheel: string[] = [];
  const verschoven: string[] = [];
  for (const [aanslagnummer, links] of zonder) {
    const rechts = met.get(aanslagnummer);
    const meld = (wat: string): number => verschillen.push({ aanslagnummer, wat });
    if (rechts === undefined) {
      meld('ontbreekt met storing');
      continue;
    }
    const einde = verkeerdEinde(links, rechts);
    if (einde !== null) meld(einde);
    // What ran on has more; what is there without faults must be there with them.
    const gemist = [...zonderElkaar(namen(links), namen(rechts)), ...(links.einde === 'loopt' ? [] : zonderElkaar(namen(rechts), namen(links)))];
    if (isVerschoven(links.gang, rechts.gang)) verschoven.push(aanslagnummer);
    else if (gemist.length > 0) meld(`alleen in één van beide: ${gemist.join(', ')}`);
    else {
      const klaar = links.einde !== 'loopt' && links.einde === rechts.einde;
      if (klaar) geheel.push(aanslagnummer);
      for (const tabel of TABELLEN) {
        // What still ran has more since, and lost nothing.
        const wat = andersGeteld(links.telt[tabel], klaar ? rechts.telt[tabel] : gemeen(links.telt[tabel], rechts.telt[tabel]));
        if (wat !== null) meld(`${tabel} ${wat}`);
      }
      const kwijt = [...zonderElkaar(links.verklaringen, rechts.verklaringen), ...kwijteMaanden(links.afdrachten, rechts.afdrachten)];
      if (kwijt.length > 0) meld(`van de derde alleen zonder storing: ${kwijt.join(', ')}`);
    }
  }
  return { verschillen, geheel, verschoven };
}

/**
 * Months of a derde that are there without faults and not with them, between the first and the last that he paid with them: a beslag that lay later begins later, and another
 * voet ends it in another month. Of a derde who paid without faults and never with them all of them.
 */
function kwijteMaanden(links: readonly Afdrachtmaand[], rechts: readonly Afdrachtmaand[]): string[] {
  return links.flatMap(({ derde, maand }) => {
    const betaald = rechts.filter((een) => een.derde === derde).map((een) => een.maand).sort();
    const [eerste, laatste] = [betaald[0], betaald.at(-1)];
    const binnen = eerste === undefined || laatste === undefined || (eerste < maand && maand < laatste);
    return binnen && !betaald.includes(maand) ? [`afdracht ${maand} van ${derde}`] : [];
  });
}

const TABELLEN = ['betaling', 'brief', 'besluit', 'kosten', 'terugbetaling'] as const;

/** A claim ends as without faults; one that still ran may have been paid since, or withdrawn by a person: by nothing else. */
function verkeerdEinde(links: Verloop, rechts: Verloop): string | null {
  if (links.einde === rechts.einde) return null;
  if (links.einde === 'loopt' && (rechts.einde === 'voldaan' || (rechts.einde === 'ingetrokken' && rechts.ingetrokken))) return null;
  return `einde zonder storing ${links.einde}, met storing ${rechts.einde}`;
}

/**
 * A fact comes so many days after something happened; a step that the fault delayed may come after it, where it came before it or the
 * same day; or not come any more. That a step is not there any more follows only from a fact that came after it where it is.
 */
function isVerschoven(links: readonly Teken[], rechts: readonly Teken[]): boolean {
  return links.some((feit) => {
    const elders = feit.soort === 'feit' ? eerste(rechts, feit.wat) : null;
    return elders !== null && (ligtAnders(feit, links, elders, rechts) || ligtAnders(elders, rechts, feit, links));
  });
}

/** Something of the one course lies on another side of the fact in the other one, or is a step before it that is not there. */
function ligtAnders(feit: Teken, gang: readonly Teken[], elders: Teken, andere: readonly Teken[]): boolean {
  return gang.some((teken) => {
    if (teken.wat === feit.wat) return false;
    const zelfde = eerste(andere, teken.wat);
    return zelfde === null ? teken.soort === 'stap' && teken.dag <= feit.dag : volgorde(teken, feit) !== volgorde(zelfde, elders);
  });
}

const eerste = (gang: readonly Teken[], wat: string): Teken | null => gang.find((teken) => teken.wat === wat) ?? null;

const volgorde = (a: Teken, b: Teken): number => (a.dag < b.dag ? -1 : a.dag > b.dag ? 1 : 0);

const namen = ({ gang }: Verloop): string[] => gang.map(({ wat }) => wat);

/** How two multisets differ, or null. */
function andersGeteld(links: readonly string[], rechts: readonly string[]): string | null {
  const [alleenLinks, alleenRechts] = [zonderElkaar(links, rechts), zonderElkaar(rechts, links)];
  if (alleenLinks.length === 0 && alleenRechts.length === 0) return null;
  return `alleen zonder storing «${alleenLinks.join(', ')}», alleen met storing «${alleenRechts.join(', ')}»`;
}

/** What both have, as often as both have it. */
const gemeen = (links: readonly string[], rechts: readonly string[]): string[] => zonderElkaar(links, zonderElkaar(links, rechts));

/** What the one has and the other has not, as often as it has it more. */
function zonderElkaar(links: readonly string[], rechts: readonly string[]): string[] {
  const over = [...rechts];
  return links.filter((wat) => {
    const plek = over.indexOf(wat);
    if (plek >= 0) over.splice(plek, 1);
    return plek < 0;
  });
}
