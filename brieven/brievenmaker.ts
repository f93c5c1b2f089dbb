import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { ZodError } from 'zod';
import type { Dag } from '../domain/kalender/dag.ts';
import type { Huisstijl } from './huisstijl.ts';
import { ontbrekend, tekensVan, type Tekenset } from './lettertekens.ts';
import { sjabloonVan } from './sjablonen.ts';

/** A letter as it goes and as it is kept. */
export interface GemaakteBrief {
  /** PDF/UA-1: what the reader gets. */
  readonly pdf: Uint8Array;
  /** PDF/A-2a: what is archived; typst writes one standard a file. */
  readonly archief: Uint8Array;
  readonly paginas: number;
  /** `soort@versie` of the template. */
  readonly sjabloon: string;
}

export interface TeMaken {
  readonly soort: string;
  /** Of the template; to draw a letter again that went out in an older one (Brief.sjabloon). Absent: the newest. */
  readonly versie?: number;
  readonly inhoud: unknown;
  readonly huisstijl: Huisstijl;
  readonly dagtekening: Dag;
}

/** Draws letters. The same input gives the same bytes. */
export interface Brievenmaker {
  /** Throws `OnleesbareBrief` when the data of the letter are not what its template reads, `RangeError` when there is no template. */
  maak(brief: TeMaken): GemaakteBrief;
}

/** The data of a letter cannot be drawn; the message names fields, never their values. */
export class OnleesbareBrief extends Error {
  override readonly name = 'OnleesbareBrief';
}

/** Memoized parts of older letters are let go: memory stays flat over a long run. */
const VERGEET_NA = 5;
const LETTERMAPPEN = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'];

/** One compiler with its fonts, for the life of the process. */
export function maakBrievenmaker(): Brievenmaker {
  const map = fileURLToPath(new URL('.', import.meta.url));
  const letters = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/fira-sans/package.json'));
  const lettermappen = LETTERMAPPEN.map((naam) => join(letters, naam));
  const tekens = gedeeldeTekens(lettermappen);
  const typst = NodeCompiler.create({ workspace: map, fontArgs: [{ fontPaths: lettermappen }] });
  return {
    maak: ({ soort, versie, inhoud, huisstijl, dagtekening }) => {
      const sjabloon = sjabloonVan(soort, versie);
      const gegevens = leesOfMeld(() => sjabloon.lees(inhoud, { huisstijl, dagtekening }), soort);
      toetsTekens({ brief: gegevens, huisstijl }, tekens);
      // Letters with their accents as one character: a font has those, and not the loose accent.
      const opgave = { mainFilePath: join(map, sjabloon.bestand), inputs: { brief: JSON.stringify(gegevens).normalize('NFC'), huisstijl: JSON.stringify(huisstijl).normalize('NFC') } };
      const uitkomst = typst.compile(opgave);
      const document = uitkomst.result;
      if (document === null) throw new Error(`sjabloon ${soort} is niet te zetten: ${meldingen(typst, uitkomst)}`);
      // Of one dagtekening one time of making: the same letter is the same bytes.
      const creationTimestamp = Date.parse(`${dagtekening}T00:00:00Z`) / 1000;
      const pdf = typst.pdf(document, { pdfStandard: 'ua-1', creationTimestamp });
      const archief = typst.pdf(document, { pdfStandard: 'a-2a', creationTimestamp });
      const { numOfPages: paginas } = document;
      typst.evictCache(VERGEET_NA);
      return { pdf, archief, paginas, sjabloon: `${soort}@${String(sjabloon.versie)}` };
    },
  };
}

/** The characters that each of the weights has: a name may be set bold. */
function gedeeldeTekens(mappen: readonly string[]): Tekenset {
  const sets = mappen.flatMap((map) => readdirSync(map).filter((naam) => naam.endsWith('.ttf')).map((naam) => tekensVan(readFileSync(join(map, naam)))));
  return sets.reduce((samen, set) => new Set([...samen].filter((teken) => set.has(teken))));
}

/** A character that the letter cannot print is an error, never a blank box: a name must be right. The message names the field, not the name. */
function toetsTekens(gegevens: unknown, tekens: Tekenset): void {
  const mis = ontbrekend(gegevens, tekens);
  if (mis.length > 0) throw new OnleesbareBrief(`de brief heeft letters die niet zijn te drukken: ${mis.map(({ pad, code }) => `${pad} (${code})`).join(', ')}`);
}

/** What is wrong with the data of a letter, by field and never by value. */
function leesOfMeld<T>(lees: () => T, soort: string): T {
  try {
    return lees();
  } catch (fout) {
    if (!(fout instanceof ZodError)) throw fout;
    throw new OnleesbareBrief(`de gegevens van de brief ${soort} kloppen niet: ${fout.issues.map(({ path }) => path.join('.')).join(', ')}`);
  }
}

/** What typst says of a template, without the data it was given. */
function meldingen(typst: NodeCompiler, uitkomst: ReturnType<NodeCompiler['compile']>): string {
  const fout = uitkomst.takeError();
  return fout === null ? 'onbekende fout' : JSON.stringify(typst.fetchDiagnostics(fout));
}

/** SHA-256 (hex) by which a file is kept and found. */
export function hashVan(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
