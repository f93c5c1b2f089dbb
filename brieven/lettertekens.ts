/** The characters that a letter can print. */
export type Tekenset = ReadonlySet<number>;

/** Platform and encoding of the tables that map whole Unicode. */
const UNICODE = new Set(['0:3', '0:4', '3:1', '3:10']);
/** Line breaks and tabs are no characters of a font: typst makes space of them. */
const WIT = new Set([0x09, 0x0a, 0x0d]);

/** The characters for which a font (TrueType bytes) has a drawing, by its table `cmap`, formats 4 and 12. Throws RangeError on another. */
export function tekensVan(bytes: Uint8Array): Tekenset {
  const blik = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begin = tabelplek(blik, 'cmap');
  const tekens = new Set<number>();
  const plekken = new Set<number>();
  for (let i = 0; i < blik.getUint16(begin + 2); i += 1) {
    const rij = begin + 4 + 8 * i;
    if (UNICODE.has(`${String(blik.getUint16(rij))}:${String(blik.getUint16(rij + 2))}`)) plekken.add(begin + blik.getUint32(rij + 4));
  }
  if (plekken.size === 0) throw new RangeError('het lettertype heeft geen tabel voor Unicode');
  for (const plek of plekken) leesTabel(blik, plek, tekens);
  return tekens;
}

function tabelplek(blik: DataView, naam: string): number {
  for (let i = 0; i < blik.getUint16(4); i += 1) {
    const rij = 12 + 16 * i;
    if (String.fromCharCode(...[0, 1, 2, 3].map((n) => blik.getUint8(rij + n))) === naam) return blik.getUint32(rij + 8);
  }
  throw new RangeError(`het lettertype heeft geen tabel ${naam}`);
}

function leesTabel(blik: DataView, plek: number, tekens: Set<number>): void {
  const vorm = blik.getUint16(plek);
  if (vorm === 4) leesSegmenten(blik, plek, tekens);
  else if (vorm === 12) leesGroepen(blik, plek, tekens);
  else throw new RangeError(`een tabel cmap van vorm ${String(vorm)} is niet te lezen`);
}

/** Format 4: segments of the first plane. A glyph of zero is the box that stands for a missing character. */
function leesSegmenten(blik: DataView, plek: number, tekens: Set<number>): void {
  const dubbel = blik.getUint16(plek + 6);
  const [einden, beginnen, sprongen, afstanden] = [plek + 14, plek + 16 + dubbel, plek + 16 + 2 * dubbel, plek + 16 + 3 * dubbel];
  for (let i = 0; i < dubbel; i += 2) {
    const [van, tot, sprong, afstand] = [blik.getUint16(beginnen + i), blik.getUint16(einden + i), blik.getUint16(sprongen + i), blik.getUint16(afstanden + i)];
    for (let teken = van; teken <= tot && teken < 0xffff; teken += 1) {
      const gevonden = afstand === 0 ? teken : blik.getUint16(afstanden + i + afstand + 2 * (teken - van));
      if (gevonden !== 0 && ((gevonden + sprong) & 0xffff) !== 0) tekens.add(teken);
    }
  }
}

/** Format 12: groups over all planes. */
function leesGroepen(blik: DataView, plek: number, tekens: Set<number>): void {
  for (let i = 0; i < blik.getUint32(plek + 12); i += 1) {
    const rij = plek + 16 + 12 * i;
    for (let teken = blik.getUint32(rij); teken <= blik.getUint32(rij + 4); teken += 1) tekens.add(teken);
  }
}

/** Where a letter would have a blank box: the path of each text with a character that is not in the set, with the character's code. */
export function ontbrekend(waarde: unknown, tekens: Tekenset, pad = ''): readonly { readonly pad: string; readonly code: string }[] {
  if (typeof waarde === 'object' && waarde !== null) return Object.entries(waarde).flatMap(([naam, deel]) => ontbrekend(deel, tekens, pad === '' ? naam : `${pad}.${naam}`));
  if (typeof waarde !== 'string') return [];
  const codes = new Set(Array.from(waarde.normalize('NFC'), (teken) => teken.codePointAt(0) ?? 0));
  return [...codes].filter((code) => !tekens.has(code) && !WIT.has(code)).map((code) => ({ pad, code: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` }));
}
