import { centen, kleinste, NUL, type Centen } from '../geld/centen.ts';
import type { Dag } from '../kalender/dag.ts';
import type { Kosten } from './kosten.ts';
import type { KostenwetTarief } from './tarief.ts';
import { kostenwet2020 } from './tarieven/2020.ts';
import { kostenwet2024 } from './tarieven/2024.ts';
import { kostenwet2025 } from './tarieven/2025.ts';
import { kostenwet2026 } from './tarieven/2026.ts';

const TARIEVEN: ReadonlyMap<number, KostenwetTarief> = new Map(
  [kostenwet2020, kostenwet2024, kostenwet2025, kostenwet2026].map((tarief) => [tarief.jaar, tarief]),
);

/** The tariff of the calendar year in which the day lies; undefined when it is not in the data (it is replaced every year, art. 8 lid 1). */
export function kostenwetTarief(peildatum: Dag): KostenwetTarief | undefined {
  return TARIEVEN.get(Number(peildatum.slice(0, 4)));
}

/** Costs of an aanmaning for a tax (Kostenwet art. 2), by the claimed sum in cents. Exactly the limit falls in the high tariff. */
export function kostenAanmaning(gevorderdeSom: Centen, peildatum: Dag): Kosten {
  return volgensTarief('Kostenwet art. 2', peildatum, ({ aanmaning }) => (vordering(gevorderdeSom) < aanmaning.grens ? aanmaning.laag : aanmaning.hoog));
}

/** Costs of serving a dwangbevel with order to pay (Kostenwet art. 3 lid 1), by the claimed sum in cents. */
export function kostenBetekeningDwangbevel(gevorderdeSom: Centen, peildatum: Dag): Kosten {
  return volgensTarief('Kostenwet art. 3 lid 1', peildatum, ({ dwangbevel: { vast, deel, perDeel, maximum } }) => {
    const heleDelen = Math.max(0, Math.floor((vordering(gevorderdeSom) - deel) / deel));
    return kleinste(centen(vast + heleDelen * perDeel), maximum);
  });
}

/** Costs of another exploot, such as the renewed order to pay (Kostenwet art. 3 lid 2), in cents. */
export function kostenAnderExploot(peildatum: Dag): Kosten {
  return volgensTarief('Kostenwet art. 3 lid 2', peildatum, ({ anderExploot }) => anderExploot);
}

/** Costs of a vordering under a derde: none, for it is a beschikking and no exploot (IW 19 lid 5; Kostenwet art. 2–4 have no tariff). */
export function kostenVorderingIw19(): Kosten {
  return { soort: 'vast', bedrag: NUL, grondslag: 'IW 19 lid 5; Kostenwet art. 2-4 kent geen tarief' };
}

function volgensTarief(grondslag: string, peildatum: Dag, bereken: (tarief: KostenwetTarief) => Centen): Kosten {
  const tarief = kostenwetTarief(peildatum);
  if (tarief) return { soort: 'vast', bedrag: bereken(tarief), grondslag };
  const jaar = peildatum.slice(0, 4);
  return { soort: 'onbeslist', reden: `het tarief van de Kostenwet voor ${jaar} is niet bekend (art. 8 lid 1: elk jaar vervangen)`, grondslag };
}

function vordering(som: Centen): Centen {
  if (som < 0) throw new RangeError('een gevorderde som is niet negatief');
  return som;
}
