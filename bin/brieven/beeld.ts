import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Pixels a point: an A4 becomes 655 wide, enough to read on a screen. */
const SCHAAL = 1.1;

/** The first page of a PDF as a PNG. */
export async function tekenVoorkant(pdf: Uint8Array): Promise<Uint8Array> {
  const [voorkant] = await perPagina(pdf, 1, async (pagina) => (await teken(pagina, SCHAAL)).toBuffer('image/png'));
  if (voorkant === undefined) throw new RangeError('de PDF heeft geen pagina');
  return voorkant;
}

/** The pixels of a page (four bytes each: red, green, blue, opacity), as a scanner or a camera gets them. */
export interface Beeldpunten {
  readonly data: Uint8ClampedArray;
  readonly breedte: number;
  readonly hoogte: number;
}

/** Every page of a PDF in pixels; `schaal`: so many a point. */
export async function tekenPaginas(pdf: Uint8Array, schaal: number): Promise<readonly Beeldpunten[]> {
  return perPagina(pdf, Infinity, async (pagina) => {
    const doek = await teken(pagina, schaal);
    const { data } = doek.getContext('2d').getImageData(0, 0, doek.width, doek.height);
    return { data: new Uint8ClampedArray(data), breedte: doek.width, hoogte: doek.height };
  });
}

async function perPagina<T>(pdf: Uint8Array, hoogstens: number, doe: (pagina: PDFPageProxy) => Promise<T>): Promise<readonly T[]> {
  const taak = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
  try {
    const document = await taak.promise;
    const gedaan: T[] = [];
    for (let nummer = 1; nummer <= Math.min(document.numPages, hoogstens); nummer += 1) gedaan.push(await doe(await document.getPage(nummer)));
    return gedaan;
  } finally {
    await taak.destroy();
  }
}

async function teken(pagina: PDFPageProxy, schaal: number): Promise<Canvas> {
  const viewport = pagina.getViewport({ scale: schaal });
  const doek = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  await pagina.render({ canvas: doek, viewport }).promise;
  return doek;
}
