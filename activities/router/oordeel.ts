import { z } from 'zod';
import { Partij, Postadres } from '../../adapters/routeervoorziening/contract/basis.ts';
import { partijsleutel } from '../../adapters/routeervoorziening/identiteit.ts';
import { COORDINATIES, type Coordinatiestand } from '../../contract/samenloop.ts';
import { dag, isDag, type Dag } from '../../domain/kalender/dag.ts';
import type { BeslagId } from '../../contract/zaak.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import type { Samenloopdossier } from './dossier.ts';

/** Kind of the besluit, and of the event, by which it is determined who collects. */
export const COORDINATIE = 'coordinatie';

/** Why an outcome holds for the time being: a party or the routeervoorziening itself did not answer, or it refused. */
const VOORBEHOUDEN = ['onvolledig', 'onbereikbaar', 'ongeldig'] as const;
export type Voorbehoud = (typeof VOORBEHOUDEN)[number];

const beslagSchema = z.object({
  /** As reason and question name it. */
  id: z.string(),
  /** Null: ours. */
  partij: Partij.nullable(),
  gelegdOp: z.string().nullable(),
});

const uitkomst = z.object({
  soort: z.enum(COORDINATIES),
  /** The beslag that collects; null where that is not known. */
  inner: z.string().nullable(),
  /** Who coordinates, where that is another. */
  partij: Partij.nullable(),
  /** Where he gets his post; null where nobody told. */
  adres: Postadres.nullable(),
  /** The rules point at us, or two persons may, and this other party collected before we came: it does until it hands over. Absent before that was looked at. */
  intNu: Partij.nullish(),
  /** Rv 475i lid 5 (domain/samenloop/nieuw-beslag). */
  eigenVoet: z.enum(['nee_verwijzen', 'ja_onder_voorbehoud', 'ja_als_coordinator']),
  voorbehoud: z.enum(VOORBEHOUDEN).nullable(),
  regels: z.array(z.string()),
  artikelen: z.array(z.string()),
  reden: z.string(),
  /** Whom Rv 478 lid 6 says to tell of our beslag. */
  informeert: z.array(z.string()),
  /** All beslagen that may lie on the source, ours among them. */
  beslagen: z.array(beslagSchema),
  /** By id, who may be pointed at where it is `onbeslist`; and the question. */
  kandidaten: z.array(z.string()),
  vraag: z.string().nullable(),
});
/** What one determination came to. */
export type Uitkomst = z.infer<typeof uitkomst>;

/** What a besluit on who collects keeps. Throws ZodError on one of another form. */
export function leesUitkomst(inhoud: unknown): Uitkomst {
  return uitkomst.parse(inhoud);
}

const oordeelSchema = uitkomst.extend({
  besluitId: z.int(),
  sinds: z.string().refine(isDag).transform(dag),
  /** The question that a person answered with this; null: nobody was asked. */
  antwoordOp: z.string().nullable(),
});
/** The outcome that holds, as it is kept with the beslag. */
export type Oordeel = z.infer<typeof oordeelSchema>;

/** The outcome that holds; null before there is one. Throws ZodError on a row of another form. */
export function oordeelVan({ oordeel }: Pick<Samenloopdossier, 'oordeel'>): Oordeel | null {
  return oordeel === null ? null : oordeelSchema.parse(oordeel);
}

/** The same, of the beslag; null too where it was never reported. */
export async function oordeelOver(tx: Transactie | Database, beslagId: BeslagId): Promise<Oordeel | null> {
  const rij = await tx.samenloop.findUnique({ where: { beslagId }, select: { oordeel: true } });
  return rij === null ? null : oordeelVan(rij);
}

/** Whether money of the derde is not for us alone, as far as is known: others share, or who collects is not decided. */
export function isGedeeld(oordeel: Oordeel | null): boolean {
  return oordeel !== null && oordeel.soort !== 'alleen' && oordeel.soort !== 'onbekend';
}

/** What makes an outcome another one: who collects, by which rules, with what reserve, or another question. */
export function sleutelVan({ soort, partij, eigenVoet, voorbehoud, regels, kandidaten, vraag }: Uitkomst): string {
  return JSON.stringify([soort, partij === null ? null : partijsleutel(partij.nummer), eigenVoet, voorbehoud, [...regels].sort(), [...kandidaten].sort(), vraag]);
}

/** Whether by both the same other party collected before we came, or none. */
export function zelfdeIntNu({ intNu: een }: Uitkomst, { intNu: ander }: Uitkomst): boolean {
  return een?.nummer.nummer === ander?.nummer.nummer;
}

/** Whether the same party collects by both. */
export function zelfdeInner(een: Uitkomst, ander: Uitkomst): boolean {
  return een.soort === ander.soort && een.partij?.nummer.nummer === ander.partij?.nummer.nummer;
}

/** A party as tasks, events and the workflow name it: kind and number. */
export function partijcode({ soort, nummer: { nummer } }: Partij): string {
  return `${soort} ${nummer}`;
}

/** The outcome as the workflow carries it. */
export function alsStand({ soort, partij, sinds, besluitId, eigenVoet, reden }: Oordeel, opnieuwVanaf: Dag, taak: string | null): Coordinatiestand {
  return { soort, partij: partij === null ? null : partijcode(partij), sinds, besluitId, onderVoorbehoud: eigenVoet === 'ja_onder_voorbehoud', reden, opnieuwVanaf, taak };
}
