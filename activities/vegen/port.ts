import type { Aansluitstand, Veegstand } from '../../contract/veegronde.ts';
import type { Dag } from '../../domain/kalender/dag.ts';

/** The sweep over all open claims: what no claim notices by itself. Idempotent: a repeated call finds its tasks and messages there. */
export interface VegenPort {
  /** Looks at the next batch of claims; the first call also asks for what is missing of every opdrachtgever, the last records the sweep. */
  veeg(invoer: { readonly vandaag: Dag; readonly stand: Veegstand | null }): Promise<Veegstand>;
  /** The next batch of running beslagen of connected opdrachtgevers that the routeervoorziening does not know of: each is reported. */
  sluitBeslagenAan(invoer: { readonly vandaag: Dag; readonly stand: Aansluitstand | null }): Promise<Aansluitstand>;
}
