import type { Dag } from '../../domain/kalender/dag.ts';
import type { Geadresseerde } from '../../domain/verzending/kanaal.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { naarDatum } from './dagen.ts';
import type { Transactie } from './database.ts';
import { schrijfGebeurtenis, type Feiten } from './gebeurtenis.ts';

/** A letter that waits for the post, with what it rests on. */
export interface NieuweBrief {
  /** Makes it one: a second letter with this key is refused by the database. */
  readonly sleutel: string;
  readonly zaak: string;
  readonly soort: string;
  readonly aan: Geadresseerde;
  readonly vorderingId?: string;
  readonly beslagId?: number;
  /** The letter in whose place it comes, or that it takes back. */
  readonly voorgangerId?: number;
  readonly dagtekening: Dag;
  readonly inhoud: Prisma.InputJsonObject;
  readonly vandaag: Dag;
  /** The besluit that it makes known; null: it rests on what happened. */
  readonly besluitId: number | null;
  /** Of a letter without a besluit: the event it answers, by its number in the chain of the zaak. Without it, that it was put ready. */
  readonly oorzaak?: number;
  /** How the chain tells that it was put ready. */
  readonly gebeurtenis: { readonly soort: string; readonly feiten: (briefId: number) => Feiten };
}

/**
 * Puts a letter ready for the post, with the event that says so, and its ground: a besluit or an event. Answers its id. The caller
 * holds the lock of the zaak.
 */
export async function bewaarBrief(tx: Transactie, brief: NieuweBrief): Promise<number> {
  const { sleutel, zaak, soort, aan, vorderingId, beslagId, voorgangerId, dagtekening, inhoud, vandaag, besluitId, oorzaak, gebeurtenis } = brief;
  // The event names the letter, and the letter may rest on the event: its number is taken first.
  const id = await volgendNummer(tx);
  const klaargezet = await schrijfGebeurtenis(tx, zaak, vandaag, gebeurtenis.soort, gebeurtenis.feiten(id));
  await tx.brief.create({
    data: {
      id,
      sleutel,
      zaak,
      soort,
      aan,
      besluitId,
      grondVolgnummer: besluitId === null ? (oorzaak ?? klaargezet) : null,
      ...(vorderingId === undefined ? {} : { vorderingId }),
      ...(beslagId === undefined ? {} : { beslagId }),
      ...(voorgangerId === undefined ? {} : { voorgangerId }),
      dagtekening: naarDatum(dagtekening),
      inhoud,
      status: 'klaargezet',
    },
  });
  return id;
}

async function volgendNummer(tx: Transactie): Promise<number> {
  const [rij] = await tx.$queryRaw<{ id: number }[]>`select nextval(pg_get_serial_sequence('brief', 'id'))::int as id`;
  if (rij === undefined) throw new Error('de database gaf geen nummer voor een brief');
  return rij.id;
}

/** Hash of the PDF of a letter that a run made final. Throws on one that was not drawn: the database refuses such a letter a channel. */
export function pdfVan({ id, pdfHash }: { readonly id: number; readonly pdfHash: string | null }): string {
  if (pdfHash === null) throw new Error(`brief ${String(id)} is niet getekend`);
  return pdfHash;
}
