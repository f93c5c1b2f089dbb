import type { Blok, Bloksoort } from '../../brieven/b1/blok.ts';
import { isVolzin } from '../../brieven/b1/zinnen.ts';
import { IN_DE_REGEL, type GelezenPdf, type Tak } from './lees-pdf.ts';

/** What an element is in a letter; any other is a paragraph when it holds text of its own, and else only what it holds. */
const SOORT: Readonly<Record<string, Bloksoort>> = { H1: 'titel', H2: 'kop', H3: 'kop', H4: 'kop', Table: 'tabel', BlockQuote: 'citaat', LI: 'lijstpunt' };

/** The letter of a PDF, piece by piece in reading order. A paragraph that goes on over the page is one piece. */
export function blokken(pdf: GelezenPdf): readonly Blok[] {
  const alles = pdf.paginas.map((takken) => takken.flatMap(uitTak)).reduce<readonly Blok[]>(aaneen, []);
  const titel = alles.findIndex(({ soort }) => soort === 'titel');
  return alles.map((blok, plek) => (plek < titel ? { ...blok, soort: 'briefhoofd' } : blok));
}

function uitTak(tak: Tak): readonly Blok[] {
  const soort = SOORT[tak.rol];
  const geheel = tak.takken.every(({ rol }) => IN_DE_REGEL.has(rol));
  if (soort === 'lijstpunt') return uitLijstpunt(tak);
  if (soort === undefined && !geheel) return tak.takken.flatMap(uitTak);
  const tekst = inEenRegel(tak.tekst);
  const zelf: readonly Blok[] = tekst === '' ? [] : [{ soort: soort ?? 'alinea', tekst }];
  return soort === 'tabel' ? [...zelf, ...zinnenIn(tak)] : zelf;
}

const CELLEN: ReadonlySet<string> = new Set(['TD', 'TH']);

/** What ends as a sentence in the cells of a table: there too it is read. */
function zinnenIn({ takken }: Tak): readonly Blok[] {
  return takken.flatMap((tak): readonly Blok[] => (CELLEN.has(tak.rol) ? uitTak(tak).filter(({ tekst }) => isVolzin(tekst)).map(({ tekst }) => ({ soort: 'cel', tekst })) : zinnenIn(tak)));
}

/** Without its bullet; a list within it has pieces of its own. */
function uitLijstpunt({ takken }: Tak): readonly Blok[] {
  return takken.filter(({ rol }) => rol === 'LBody').flatMap(uitTak).map((blok) => (blok.soort === 'alinea' ? { ...blok, soort: 'lijstpunt' } : blok));
}

function aaneen(tot: readonly Blok[], pagina: readonly Blok[]): readonly Blok[] {
  const [laatste, eerste] = [tot.at(-1), pagina[0]];
  if (laatste === undefined || eerste === undefined || laatste.soort !== eerste.soort || isVolzin(laatste.tekst) || !/^\p{Ll}/u.test(eerste.tekst)) return [...tot, ...pagina];
  return [...tot.slice(0, -1), { ...laatste, tekst: `${laatste.tekst} ${eerste.tekst}` }, ...pagina.slice(1)];
}

function inEenRegel(tekst: string): string {
  return tekst.replace(/[\s\u00a0]+/gu, ' ').trim();
}
