import type { Database } from '../../activities/opslag/database.ts';
import { beantwoord } from '../../activities/router/beantwoord.ts';
import { startBronhouder, type Bronhouderwens, type LopendeBronhouder } from '../../adapters/routeervoorziening/bronhouder/start.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { ontvangBericht } from './ontvang.ts';

export interface EigenBronhouder extends Bronhouderwens {
  readonly db: Database;
  /** Whose beslagen are told. */
  readonly oin: string;
  /** The legal day. */
  readonly vandaag: () => Promise<Dag>;
}

/** Starts the side of our own organisation that the routeervoorziening asks, over mutual TLS. */
export async function startEigenBronhouder({ db, oin, vandaag, ...wens }: EigenBronhouder): Promise<LopendeBronhouder> {
  const wie = async (): Promise<{ readonly oin: string; readonly vandaag: Dag }> => ({ oin, vandaag: await vandaag() });
  return startBronhouder({ beantwoord: async (vraag) => beantwoord(db, await wie(), vraag), ontvang: async (bericht) => ontvangBericht(db, wie, bericht) }, wens);
}
