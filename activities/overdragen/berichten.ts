import type { BerichtVan } from '../../adapters/routeervoorziening/contract/bericht.ts';
import type { Berichtsoort } from '../../contract/routeervoorziening/berichtsoorten.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Transactie } from '../opslag/database.ts';
import { zetPartijberichtKlaar } from '../partijbericht/klaarzetten.ts';
import type { Inningsoverdracht } from './rij.ts';

type Overdrachtbericht = Extract<Berichtsoort, `overdracht${string}`>;

/** What became of a message to the other party. */
export type Verzending = 'onderweg' | 'ontvangen' | { readonly geweigerd: string };

/** Makes a message to the other party ready, once per key, and answers what became of it. */
export async function vertel<S extends Overdrachtbericht>(tx: Transactie, overdracht: Inningsoverdracht, vandaag: Dag, bericht: { readonly soort: S; readonly sleutel?: string; readonly inhoud: BerichtVan<S>['inhoud'] }): Promise<Verzending> {
  const { partij, beslagId, zaak } = overdracht;
  if (partij === null) throw new RangeError('een overdracht zonder andere partij heeft niemand om iets te vertellen');
  const { soort, sleutel = soort, inhoud } = bericht;
  const id = await zetPartijberichtKlaar(tx, { beslagId, vandaag, sleutel, ontvanger: partij.nummer, kenmerkOntvanger: partij.kenmerk, soort, inhoud, via: zaak });
  const { ontvangenOp, weigering } = await tx.uitgaandPartijbericht.findUniqueOrThrow({ where: { id } });
  if (weigering !== null) return { geweigerd: weigering };
  return ontvangenOp === null ? 'onderweg' : 'ontvangen';
}

/** How many messages of a kind this overdracht made, in order. */
export async function verteld(tx: Transactie, { zaak }: Inningsoverdracht, soort: Overdrachtbericht): Promise<{ readonly id: number; readonly weigering: string | null }[]> {
  return tx.uitgaandPartijbericht.findMany({ where: { soort, sleutel: { startsWith: `${zaak}:` } }, select: { id: true, weigering: true }, orderBy: { id: 'asc' } });
}
