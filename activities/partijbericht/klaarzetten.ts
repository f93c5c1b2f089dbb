import { randomUUID } from 'node:crypto';
import type { BerichtVan } from '../../adapters/routeervoorziening/contract/bericht.ts';
import { partijsleutel } from '../../adapters/routeervoorziening/identiteit.ts';
import type { Berichtsoort } from '../../contract/routeervoorziening/berichtsoorten.ts';
import type { BeslagId, ZaakId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Partijnummer } from '../../domain/samenloop/partij.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { leesSamenloop } from '../router/dossier.ts';

/** What another party is to be told about one beslag of ours. */
export interface TeVertellen<S extends Berichtsoort> {
  readonly beslagId: BeslagId;
  readonly vandaag: Dag;
  /** Within this beslag: what is told once is told once. */
  readonly sleutel: string;
  readonly ontvanger: Partijnummer;
  /** By which the receiver knows his own; null where that is not known. */
  readonly kenmerkOntvanger: string | null;
  readonly soort: S;
  readonly inhoud: BerichtVan<S>['inhoud'];
  /** The zaak that sends it; by default the samenloop of the beslag. */
  readonly via?: ZaakId;
}

/**
 * Makes a message to another party ready, in the transaction of what caused it, once per key, under an id that it keeps. The samenloop of
 * the beslag sends it; where that has ended, a person is asked. Answers the id of the row.
 */
export async function zetPartijberichtKlaar<S extends Berichtsoort>(tx: Transactie, te: TeVertellen<S>): Promise<number> {
  const { zaak: samenloop, kenmerk, bsn, derde } = await leesSamenloop(tx, te.beslagId);
  const zaak = te.via ?? samenloop;
  const sleutel = `${zaak}:${te.sleutel}`;
  const eerder = await tx.uitgaandPartijbericht.findUnique({ where: { sleutel } });
  if (eerder !== null) return eerder.id;
  const berichtId = randomUUID();
  const bericht = { berichtId, ontvanger: te.ontvanger, bsn, derde, kenmerkAfzender: kenmerk, kenmerkOntvanger: te.kenmerkOntvanger, soort: te.soort, inhoud: te.inhoud };
  const rij = await tx.uitgaandPartijbericht.create({
    data: { sleutel, berichtId, ontvanger: partijsleutel(te.ontvanger), soort: te.soort, beslagId: te.beslagId, inhoud: bericht, dag: naarDatum(te.vandaag) },
  });
  await schrijfBericht(tx, { ontvanger: zaak, soort: 'partijbericht_klaar', dag: te.vandaag, sleutel: `partijbericht_klaar:${String(rij.id)}`, inhoud: { partijberichtId: rij.id } });
  return rij.id;
}
