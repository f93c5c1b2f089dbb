import type { Aanmeldbewijs, Aanmelding, Afmeldbewijs, Afmelding } from '../../adapters/routeervoorziening/contract/aanmelding.ts';
import type { Bericht, Ontvangstbewijs } from '../../adapters/routeervoorziening/contract/bericht.ts';
import type { Bevraging, Dossier } from '../../adapters/routeervoorziening/contract/bevraging.ts';
import { BronOnbereikbaar } from '../../adapters/bron/fouten.ts';
import type { Doel } from '../../contract/routeervoorziening/doel.ts';

/**
 * The routeervoorziening as this room needs it; the worker puts the client behind it. All of it can be done again without harm.
 * Throws `BronOnbereikbaar` (ask again later) or `BronFout`, whose code is that of the refusal. Never called inside a transaction.
 */
export interface Routeervoorziening {
  readonly meldAan: (aanmelding: Aanmelding) => Promise<Aanmeldbewijs>;
  readonly meldAf: (afmelding: Afmelding) => Promise<Afmeldbewijs>;
  readonly vraagDossier: <D extends Doel>(vraag: Bevraging & { readonly doel: D }) => Promise<Dossier<D>>;
  /** To another party, at once. The same id again changes nothing. */
  readonly stuurBericht: (bericht: Bericht) => Promise<Ontvangstbewijs>;
}

/** By which OIN the certificate of this process is known, and the routeervoorziening behind it. */
export interface Routertoegang {
  readonly oin: string;
  readonly router: Routeervoorziening;
}

/** The routeervoorziening for an opdrachtgever. Throws `BronOnbereikbaar` where this process has no certificate for it: a person must set that right, and until then it waits. */
export function routerVoor(toegang: Routertoegang | null, oin: string | null): Routeervoorziening {
  if (toegang === null || toegang.oin !== oin) throw new BronOnbereikbaar('routeervoorziening', 'geen_verbinding');
  return toegang.router;
}
