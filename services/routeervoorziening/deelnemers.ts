import { z } from 'zod';
import { Partij } from '../../adapters/routeervoorziening/contract/basis.ts';
import { partijsleutel } from '../../adapters/routeervoorziening/identiteit.ts';
import type { Partijnummer } from '../../domain/samenloop/partij.ts';

/** A connected party. Without an address it is connected for phase 1 only: it registers and asks, and answers no questions. */
const Deelnemer = z.strictObject({ ...Partij.shape, bronhouder: z.url({ protocol: /^https$/ }).nullable() });
export type Deelnemer = z.infer<typeof Deelnemer>;

/** Who is connected; read once, at the start. */
export interface Deelnemers {
  readonly alle: readonly Deelnemer[];
  /** By number, or by the key under which it stands in the index. */
  readonly van: (partij: Partijnummer | string) => Deelnemer | null;
}

/** Reads the list of connected parties. Throws with a Dutch sentence when it is not one. */
export function leesDeelnemers(inhoud: unknown): Deelnemers {
  const gelezen = z.array(Deelnemer).min(1).safeParse(inhoud);
  if (!gelezen.success) throw new Error(`De lijst van deelnemers klopt niet. ${gelezen.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`);
  const perSleutel = new Map(gelezen.data.map((deelnemer) => [partijsleutel(deelnemer.nummer), deelnemer]));
  if (perSleutel.size !== gelezen.data.length) throw new Error('De lijst van deelnemers klopt niet. Een nummer staat er twee keer in.');
  return { alle: gelezen.data, van: (partij) => perSleutel.get(typeof partij === 'string' ? partij : partijsleutel(partij)) ?? null };
}

/** As others see it. */
export function alsPartij({ nummer, soort, naam }: Deelnemer): Partij {
  return { nummer, soort, naam };
}
