import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';

/** An element of the structure tree, with all text under it in reading order. */
export interface Tak {
  /** Standard structure type: H1, P, Table, Figure, … */
  readonly rol: string;
  /** What a screen reader says of a figure. */
  readonly alt: string | null;
  readonly tekst: string;
  /** Where its first text stands on the page, in points from the lower left corner; null: it has none. */
  readonly plek: Plek | null;
  readonly takken: readonly Tak[];
}

export interface Plek {
  readonly x: number;
  readonly y: number;
}

/** A PDF as a screen reader finds it. */
export interface GelezenPdf {
  readonly taal: string | null;
  readonly titel: string | null;
  /** It says of itself that it is tagged. */
  readonly gemerkt: boolean;
  /** What each page shows of the structure tree. */
  readonly paginas: readonly (readonly Tak[])[];
  /** Text that is neither in the structure tree nor marked as decoration (head and foot of the page). */
  readonly buitenTags: readonly string[];
  /** Text marked as decoration, which a screen reader passes over. */
  readonly versiering: readonly string[];
}

/** Text between two marks: under an id of the structure tree, marked as decoration, or neither. */
interface Tekststuk {
  readonly id: string | null;
  readonly versiering: boolean;
  readonly tekst: string;
  readonly plek: Plek;
}

/** Reads a PDF. Throws what pdf.js throws when it is none. */
export async function leesPdf(bytes: Uint8Array): Promise<GelezenPdf> {
  const taak = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  try {
    const document = await taak.promise;
    const [{ info }, merk] = await Promise.all([document.getMetadata(), document.getMarkInfo()]);
    const paginas: (readonly Tak[])[] = [];
    const los: Tekststuk[] = [];
    for (let nummer = 1; nummer <= document.numPages; nummer++) {
      const { takken, over } = await leesPagina(await document.getPage(nummer));
      paginas.push(takken);
      los.push(...over);
    }
    return {
      taal: tekstVeld(info, 'Language'),
      titel: tekstVeld(info, 'Title'),
      gemerkt: merk?.Marked === true,
      paginas,
      buitenTags: los.filter(({ versiering }) => !versiering).map(({ tekst }) => tekst),
      versiering: los.filter(({ versiering }) => versiering).map(({ tekst }) => tekst),
    };
  } finally {
    await taak.destroy();
  }
}

function tekstVeld(info: object, naam: string): string | null {
  const waarde: unknown = Reflect.get(info, naam);
  return typeof waarde === 'string' ? waarde : null;
}

/** Elements that stand within a line of text; any other begins one of its own. */
export const IN_DE_REGEL: ReadonlySet<string> = new Set(['Span', 'Link', 'Em', 'Strong', 'Quote', 'Code', 'Reference', 'Sub', 'Lbl']);

type Structuurknoop = NonNullable<Awaited<ReturnType<PDFPageProxy['getStructTree']>>>;

type Blad = Pick<Tak, 'tekst' | 'plek'>;

function isKnoop(kind: Structuurknoop['children'][number]): kind is Structuurknoop {
  return 'role' in kind;
}

/** A page without tags has no tree at all. */
function kinderenVan(wortel: Structuurknoop | null): Structuurknoop['children'] {
  return wortel?.children ?? [];
}

async function leesPagina(pagina: PDFPageProxy): Promise<{ readonly takken: readonly Tak[]; readonly over: readonly Tekststuk[] }> {
  const [wortel, stukken] = [await pagina.getStructTree(), await leesTekst(pagina)];
  const gezien = new Set<string>();
  const blad = (id: string): Blad => {
    gezien.add(id);
    const onder = stukken.filter((stuk) => stuk.id === id);
    return { tekst: onder.map(({ tekst }) => tekst).join(''), plek: onder.find(({ tekst }) => tekst.trim() !== '')?.plek ?? null };
  };
  const tak = (knoop: Structuurknoop): Tak => {
    const delen: readonly (Tak | Blad)[] = knoop.children.map((kind) => (isKnoop(kind) ? tak(kind) : blad(kind.id)));
    const tekst = delen.map((deel) => ('rol' in deel && !IN_DE_REGEL.has(deel.rol) ? `${deel.tekst}\n` : deel.tekst)).join('');
    const alt: unknown = Reflect.get(knoop, 'alt');
    const plek = delen.find((deel) => deel.plek !== null)?.plek ?? null;
    return { rol: knoop.role, alt: typeof alt === 'string' ? alt : null, tekst, plek, takken: delen.filter((deel) => 'rol' in deel) };
  };
  const document = kinderenVan(wortel).flatMap((kind) => (isKnoop(kind) ? [tak(kind)] : []));
  const takken = document.flatMap((een) => (een.rol === 'Document' ? een.takken : [een]));
  return { takken, over: stukken.filter(({ id, tekst }) => (id === null || !gezien.has(id)) && tekst.trim() !== '') };
}

/** The matrix by which pdf.js says where a text stands. */
const positie = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]);

/** The text of a page by the marks around it; the end of a line is one here too. */
async function leesTekst(pagina: PDFPageProxy): Promise<readonly Tekststuk[]> {
  const { items } = await pagina.getTextContent({ includeMarkedContent: true });
  const stukken: Tekststuk[] = [];
  const marken: { readonly id: string | null; readonly versiering: boolean }[] = [];
  for (const item of items) {
    if ('str' in item) {
      const { id = null, versiering = false } = marken.at(-1) ?? {};
      const [, , , , x, y] = positie.parse(item.transform);
      stukken.push({ id, versiering, tekst: item.hasEOL ? `${item.str}\n` : item.str, plek: { x, y } });
    } else if (item.type === 'endMarkedContent') {
      marken.pop();
    } else {
      const buiten = marken.at(-1);
      // An inner mark without an id of its own (a span of another language) belongs to the outer one.
      marken.push({ id: typeof item.id === 'string' ? item.id : (buiten?.id ?? null), versiering: Reflect.get(item, 'tag') === 'Artifact' || buiten?.versiering === true });
    }
  }
  return stukken;
}
