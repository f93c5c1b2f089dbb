import { z } from 'zod';
import { voluit, isDag, type Dag } from '../domain/kalender/dag.ts';
import type { Huisstijl } from './huisstijl.ts';

/** What stands above every letter. */
export interface Briefkop {
  readonly titel: string;
  readonly geadresseerde: Geadresseerde;
  /** As printed. */
  readonly datum: string;
  /** For the metadata of the PDF. */
  readonly dagtekening: Dag;
  /** Label and value, under the address: betalingskenmerk, our reference. */
  readonly kenmerken: readonly { readonly naam: string; readonly waarde: string }[];
  /** Under the title, where the law wants words at the head. */
  readonly onderschrift?: string;
  /** What must be read through the window of the envelope besides the address (IW 13 lid 3). */
  readonly aanduiding?: string;
  /** Articles on which the letter rests, small under it. */
  readonly grond: readonly string[];
}

/** All that a template draws from; text and ready-made Dutch amounts and dates, nothing to compute. */
export type Drukgegevens = Readonly<Record<string, unknown>> & { readonly kop: Briefkop };

/** How one kind of letter is drawn. */
export interface Sjabloon {
  /** Kind of letter (Brief.soort). */
  readonly soort: string;
  /** What it is for, in one English sentence: docs/brieven.md says it. */
  readonly waarvoor: string;
  /** Goes up with every change in what a reader sees; the old file stays beside the new one, for letters drawn from it. */
  readonly versie: number;
  /** Template, by its path in `brieven/`. */
  readonly bestand: string;
  /** Who reads it: plain language is checked for an inwoner only. */
  readonly lezer: 'inwoner' | 'derde' | 'deurwaarder' | 'partij';
  /** Reads what is kept with the letter (Brief.inhoud). Throws `ZodError` on anything else: no letter is drawn from data that is not understood. */
  readonly lees: (inhoud: unknown, bij: Omgeving) => Drukgegevens;
  /** What it is tried with: each a case that the text treats differently. Made-up people. */
  readonly voorbeelden: readonly Voorbeeld[];
}

export interface Omgeving {
  readonly huisstijl: Huisstijl;
  readonly dagtekening: Dag;
}

export interface Voorbeeld {
  readonly naam: string;
  readonly dagtekening: Dag;
  readonly inhoud: unknown;
}

export const dagSchema = z.string().refine(isDag, 'is geen dag');
export const centenSchema = z.int();

/** The addressee as it is kept with a letter (activities/invorderen/brp Adressering, or the shorter form of a beslag). */
export const geadresseerdeSchema = z
  .object({
    naam: z.string().min(1),
    aanhef: z.string().min(1),
    adresregels: z.array(z.string().min(1)).min(1),
    land: z.string().nullable().default(null),
    /** Of a bewindvoerder or curator: for whom the letter is. */
    namens: z.string().optional(),
  })
  .loose();

export interface Geadresseerde {
  readonly naam: string;
  readonly aanhef: string;
  readonly adresregels: readonly string[];
  readonly land: string | null;
  readonly namens?: string | undefined;
}

/** The head of a letter. */
export function briefkop({ titel, geadresseerde, dagtekening, kenmerken, grond }: Omit<Briefkop, 'datum' | 'geadresseerde'> & { readonly geadresseerde: Geadresseerde }): Briefkop {
  const { naam, aanhef, adresregels, land, namens } = geadresseerde;
  return { titel, geadresseerde: { naam, aanhef, adresregels, land, ...(namens === undefined ? {} : { namens }) }, datum: voluit(dagtekening), dagtekening, kenmerken, grond };
}
