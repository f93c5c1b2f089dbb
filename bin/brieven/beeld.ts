import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Pixels a point: an A4 becomes 655 wide, enough to read on a screen. */
const SCHAAL = 1.1;

/** The first page of a PDF as a PNG. */
export async function tekenVoorkant(pdf: Uint8Array): Promise<Uint8Array> {
  const taak = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
  try {
    const pagina = await (await taak.promise).getPage(1);
    const viewport = pagina.getViewport({ scale: SCHAAL });
    const doek = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
    await pagina.render({ canvas: doek, viewport }).promise;
    return doek.toBuffer('image/png');
  } finally {
    await taak.destroy();
  }
}
