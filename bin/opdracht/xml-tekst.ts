import { TextDecoder } from 'node:util';

/** The file is no text in an encoding that is known. */
export class OnleesbareTekst extends Error {
  override readonly name = 'OnleesbareTekst';
}

const DECLARATIE = /^<\?xml\s[^>]*?\?>/;
const CODERING = /\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/;

/**
 * The text of an XML file: by its byte order mark, else by the encoding its declaration names, else UTF-8 (XML 1.0,
 * appendix F). The declared encoding is taken out, because the text that is handed on has none any more. Throws
 * `OnleesbareTekst` on an unknown encoding or on bytes that do not fit it.
 */
export function xmlTekst(bytes: Uint8Array): string {
  const codering = bomVan(bytes) ?? gedeclareerd(bytes) ?? 'utf-8';
  const lezer = lezerVan(codering);
  let tekst: string;
  try {
    tekst = lezer.decode(bytes);
  } catch (fout) {
    if (fout instanceof TypeError) throw new OnleesbareTekst(`het bestand is geen leesbare tekst (${lezer.encoding})`);
    throw fout;
  }
  return tekst.replace(DECLARATIE, (declaratie) => declaratie.replace(CODERING, ''));
}

/** A name that is not known is not repeated: it stood in the file. */
function lezerVan(codering: string): TextDecoder {
  try {
    return new TextDecoder(codering, { fatal: true });
  } catch (fout) {
    if (fout instanceof RangeError) throw new OnleesbareTekst('het bestand is geen leesbare tekst (de codering die het noemt is niet bekend)');
    throw fout;
  }
}

function bomVan([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  return null;
}

function gedeclareerd(bytes: Uint8Array): string | null {
  const begin = String.fromCharCode(...bytes.subarray(0, 200));
  return CODERING.exec(DECLARATIE.exec(begin)?.[0] ?? '')?.[1] ?? null;
}
