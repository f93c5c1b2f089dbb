import type { Bevraging, Partijenantwoord } from '../../../adapters/routeervoorziening/contract/bevraging.ts';
import { partijsleutel } from '../../../adapters/routeervoorziening/identiteit.ts';
import { alsPartij, type Deelnemer } from '../deelnemers.ts';
import { log, type Omgeving } from './omgeving.ts';
import { toets, type Gevraagde } from './toetsing.ts';

/** Phase 1: the other parties that have something running, and about whom. */
export async function vraagPartijen(omgeving: Omgeving, vrager: Deelnemer, vraag: Bevraging): Promise<Partijenantwoord> {
  const { gevraagden, logregel } = await toets(omgeving, vrager, 'partijbevraging', vraag);
  const partijen = alleGevraagden(gevraagden);
  await log(omgeving, { ...logregel, wederpartijen: partijen.map(({ nummer }) => partijsleutel(nummer)), uitkomst: 'geleverd' });
  return { partijen: partijen.map((deelnemer) => ({ partij: alsPartij(deelnemer), over: gevraagden.filter((een) => een.partijen.includes(deelnemer)).map(({ over }) => over.rol) })) };
}

/** Everybody who has something running about one of them, each once. */
export function alleGevraagden(gevraagden: readonly Gevraagde[]): readonly Deelnemer[] {
  return [...new Set(gevraagden.flatMap(({ partijen }) => partijen))];
}
