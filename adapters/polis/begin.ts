/** How a document begins: whether it has a document type, and the local name of its root element (null when there is none). */
export type Begin = { readonly documenttype: boolean; readonly wortel: string | null };

/** What may stand before the root element, with what ends it (XML 1.0, production 27). */
const VOORAF = [
  ['<!--', '-->'],
  ['<?', '?>'],
] as const;
const WITRUIMTE = /[\uFEFF \t\r\n]*/y;
const NAAM = /<([^\s<>/]+)/y;

/**
 * Looks past comments and processing instructions to what the document is. By position, not by a search through the text: a
 * DOCTYPE or an Envelope in a comment or in CDATA is none.
 */
export function beginVan(xml: string): Begin {
  let plek = naWitruimte(xml, 0);
  for (let deel = voorafOp(xml, plek); deel !== undefined; deel = voorafOp(xml, plek)) {
    const einde = xml.indexOf(deel[1], plek + deel[0].length);
    if (einde < 0) return { documenttype: false, wortel: null };
    plek = naWitruimte(xml, einde + deel[1].length);
  }
  NAAM.lastIndex = plek;
  const naam = NAAM.exec(xml)?.[1] ?? null;
  if (naam === '!DOCTYPE') return { documenttype: true, wortel: null };
  return { documenttype: false, wortel: naam?.split(':').at(-1) ?? null };
}

/** Whether a document is a SOAP message, and not the bare body of one. */
export function isSoap(xml: string): boolean {
  return beginVan(xml).wortel === 'Envelope';
}

function voorafOp(xml: string, plek: number): (typeof VOORAF)[number] | undefined {
  return VOORAF.find(([open]) => xml.startsWith(open, plek));
}

function naWitruimte(xml: string, plek: number): number {
  WITRUIMTE.lastIndex = plek;
  WITRUIMTE.exec(xml);
  return WITRUIMTE.lastIndex;
}
