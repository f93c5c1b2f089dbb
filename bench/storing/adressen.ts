import { MAGAZIJN_PAD } from '../../adapters/berichtenmagazijn/standin/start.ts';
import { CCBR_PAD } from '../../adapters/bewindregister/standin/start.ts';
import { BRP_PAD } from '../../adapters/brp/standin/start.ts';
import { CIR_PAD } from '../../adapters/insolventieregister/standin/start.ts';
import { BUCKET } from '../../adapters/opslagplaats/standin/start.ts';
import { POLIS_PAD } from '../../adapters/polis/standin/start.ts';
import type { Bron } from './plan.ts';

export type Bronpoorten = Readonly<Record<Bron, number>>;

const SLEUTEL = { id: 'storing', geheim: 'storing' } as const;

const op = (poort: number, pad: string): string => `http://127.0.0.1:${String(poort)}${pad}`;

export function magazijnUrl({ magazijn }: Pick<Bronpoorten, 'magazijn'>): string {
  return op(magazijn, MAGAZIJN_PAD);
}

/** Where the worker finds the sources, and how it signs at the store of its letters. */
export function adressenVan({ brp, polis, insolventie, bewind, magazijn, opslag }: Bronpoorten): Readonly<Record<string, string>> {
  return {
    BRP_URL: op(brp, BRP_PAD),
    POLIS_URL: op(polis, POLIS_PAD),
    INSOLVENTIE_URL: op(insolventie, CIR_PAD),
    BEWIND_URL: op(bewind, CCBR_PAD),
    MAGAZIJN_URL: magazijnUrl({ magazijn }),
    OPSLAG_S3_URL: op(opslag, BUCKET),
    OPSLAG_S3_SLEUTEL_ID: SLEUTEL.id,
    OPSLAG_S3_GEHEIM: SLEUTEL.geheim,
  };
}

/** Where each stand-in listens, and whose signature the store takes. */
export function standinpoorten({ brp, polis, insolventie, bewind, magazijn, opslag }: Bronpoorten): Readonly<Record<string, string>> {
  return {
    STANDIN_BRP_POORT: String(brp),
    STANDIN_POLIS_POORT: String(polis),
    STANDIN_INSOLVENTIE_POORT: String(insolventie),
    STANDIN_BEWIND_POORT: String(bewind),
    STANDIN_MAGAZIJN_POORT: String(magazijn),
    STANDIN_OPSLAG_POORT: String(opslag),
    STANDIN_OPSLAG_SLEUTEL_ID: SLEUTEL.id,
    STANDIN_OPSLAG_GEHEIM: SLEUTEL.geheim,
  };
}
