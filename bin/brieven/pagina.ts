import { VRIJ } from '../../brieven/b1/blok.ts';
import { EERSTE_BLOK_VRIJ } from '../../brieven/b1/eerste-blok.ts';
import { EISEN } from '../../brieven/b1/eisen.ts';
import { WETSWOORDEN } from '../../brieven/b1/wetswoorden.ts';
import type { Score } from './score.ts';

/** Folder of the pictures, seen from docs/. */
export const BEELDEN = 'beeld/brieven';

/** The parts of docs/brieven.md that are made from the code, by the name between their markers. */
export function delen(scores: readonly Score[]): Readonly<Record<'eisen' | 'wetswoorden' | 'sjablonen', string>> {
  return { eisen: eisen(), wetswoorden: wetswoorden(), sjablonen: [tabel(scores), ...scores.map(brief)].join('\n\n') };
}

/** The page with each of its made parts put in. Throws `RangeError` when it lacks the markers of one. */
export function metDelen(pagina: string, nieuw: ReturnType<typeof delen>): string {
  return Object.entries(nieuw).reduce((tekst, [naam, deel]) => {
    const [begin, einde] = [`<!-- ${naam}: made by npm run brieven -->`, `<!-- ${naam}: end -->`];
    const [van, tot] = [tekst.indexOf(begin), tekst.indexOf(einde)];
    if (van < 0 || tot < van) throw new RangeError(`docs/brieven.md heeft geen plaats voor ${naam}`);
    return `${tekst.slice(0, van + begin.length)}\n\n${deel}\n\n${tekst.slice(tot)}`;
  }, pagina);
}

function eisen(): string {
  const regels = Object.entries(EISEN).map(([lezer, { gemiddeld, langste, lijdend, gewoneTaal }]) => `| ${lezer} | ${gemiddeld} | ${langste} | ${lijdend === null ? 'no limit' : `${lijdend * 100}%`} | ${gewoneTaal ? 'yes' : 'no'} |`);
  const vrij = Object.entries(VRIJ).flatMap(([soort, reden]) => (reden === null ? [] : [`- \`${soort}\`: ${reden}.`]));
  const eerste = Object.entries(EERSTE_BLOK_VRIJ).map(([soort, { zonder, reden }]) => `- \`${soort}\` has no ${zonder} in its first block: ${reden}.`);
  return [['| reader | words a sentence, average | words, longest | passive | plain words, and amount and date first |', '|---|---|---|---|---|', ...regels], ['Free, by kind of piece:'], [...vrij, ...eerste]].map((blok) => blok.join('\n')).join('\n\n');
}

function wetswoorden(): string {
  return ['| word of the law | one of these must stand in the same letter |', '|---|---|', ...WETSWOORDEN.map(({ woord, gewoon }) => `| ${woord} | ${gewoon.map((vorm) => `«${vorm}»`).join(', ')} |`)].join('\n');
}

function tabel(scores: readonly Score[]): string {
  const regels = scores.map(
    ({ sjabloon: { soort, lezer, voorbeelden }, paginas, gemiddeld, langste, lijdend, wetswoorden: woorden }) =>
      `| [${soort}](#${anker(soort)}) | ${lezer} | ${voorbeelden.length} | ${paginas} | ${gemiddeld.toFixed(1)} | ${langste} | ${(lijdend * 100).toFixed(0)}% | ${woorden.join(', ') || '–'} |`,
  );
  return ['| letter | reader | examples | pages | words a sentence | longest | passive | words of the law |', '|---|---|---|---|---|---|---|---|', ...regels].join('\n');
}

function brief({ sjabloon: { soort, versie, lezer, waarvoor, voorbeelden }, grond, gebreken, hash }: Score): string {
  return [
    `### ${soort}`,
    `${waarvoor} To: ${lezer}. Rests on: ${grond.join('; ') || 'no article'}. Template \`${soort}@${versie}\`, tried with: ${voorbeelden.map(({ naam }) => naam).join(', ')}.`,
    ...(gebreken.length === 0 ? [] : [`Does not pass: ${gebreken.join('; ')}.`]),
    `<!-- picture of ${hash} -->`,
    `![${soort}, first page](${BEELDEN}/${soort}.png)`,
  ].join('\n\n');
}

/** As GitHub makes one out of a heading. */
function anker(kop: string): string {
  return kop.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-');
}
