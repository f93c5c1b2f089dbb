import { z } from 'zod';
import type { Bevoegdheid } from '../../contract/verhaal.ts';
import type { Beslagbrief } from './brief.ts';

/** The letter by which each power reaches the derde. */
export const HOOFDBRIEF = {
  /** The beschikking of IW 19 lid 5. */
  vordering_iw19: 'beschikking',
  /** The copy of the dwangbevel, to be signed «gezien» (Rv 479g lid 1). */
  vereenvoudigd_derdenbeslag: 'kennisgeving',
  /** To the deurwaarder, who lays the beslag (Rv 475). */
  derdenbeslag: 'beslagopdracht',
  /** To UWV, SVB or another gemeente (Pw 60a). */
  betaling_op_verzoek: 'betaalverzoek',
  /** To who pays for the opdrachtgever itself (Awb 4:93). */
  verrekening: 'verrekenopdracht',
} as const satisfies Record<Bevoegdheid, Beslagbrief>;

/** The registered copy of the kennisgeving for the debtor (Rv 479g lid 3). */
export const AFSCHRIFT = 'afschrift_kennisgeving' satisfies Beslagbrief;

export const HOOFDBRIEVEN: readonly string[] = Object.values(HOOFDBRIEF);

/** In the key of the letters that order a further beslag beside one that lies, or change such an order. */
export const VERDER = ':verder-beslag:';
export const VAN_VERDER = { sleutel: { contains: VERDER } };

/** The letter that lays the beslag itself, and no further one beside it. */
export const EERSTE_HOOFDBRIEF = { soort: { in: [...HOOFDBRIEVEN] }, NOT: VAN_VERDER };

/** The claims that a letter of a beslag names. */
export const genoemdSchema = z.object({ vorderingen: z.array(z.object({ betalingskenmerk: z.string() })) });
