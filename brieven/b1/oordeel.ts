import { VRIJ, type Blok } from './blok.ts';
import { EERSTE_BLOK_VRIJ, eersteBlok } from './eerste-blok.ts';
import { EISEN, type Eisen } from './eisen.ts';
import type { Sjabloon } from '../sjabloon.ts';
import { isLijdend } from './lijdend.ts';
import { wetswoordenIn } from './wetswoorden.ts';
import { isVolzin, woorden, zinnen } from './zinnen.ts';

/** How plain a letter is. Lengths are in words. */
export interface Oordeel {
  readonly zinnen: number;
  readonly gemiddeld: number;
  readonly langste: { readonly woorden: number; readonly zin: string };
  readonly lijdend: readonly string[];
  readonly wetswoorden: readonly string[];
  /** What does not meet the demands, in Dutch; empty: it passes. */
  readonly gebreken: readonly string[];
}

/** Judges a letter by the demands of its reader. */
export function beoordeel(blokken: readonly Blok[], { soort, lezer }: Pick<Sjabloon, 'soort' | 'lezer'>): Oordeel {
  const eisen: Eisen = EISEN[lezer];
  const getoetst = blokken.filter((blok) => VRIJ[blok.soort] === null);
  const delen = getoetst.flatMap((blok) => zinnen(blok.tekst).map((zin) => ({ zin, lengte: woorden(zin).length, telt: isLopend(blok) && isVolzin(zin) })));
  // A heading, a salutation or «uw loonstrook» in an enumeration would only make the average look better.
  const volzinnen = delen.filter(({ telt }) => telt);
  const gemiddeld = volzinnen.length === 0 ? 0 : volzinnen.reduce((som, { lengte }) => som + lengte, 0) / volzinnen.length;
  const langste = delen.reduce((langst, { zin, lengte }) => (lengte > langst.woorden ? { woorden: lengte, zin } : langst), { woorden: 0, zin: '' });
  const lijdend = volzinnen.map(({ zin }) => zin).filter(isLijdend);
  const woordenVanDeWet = wetswoordenIn(getoetst.map(({ tekst }) => tekst).join('\n'));
  const gebreken = [
    ...(volzinnen.length === 0 ? ['er staat geen zin in'] : []),
    ...(gemiddeld > eisen.gemiddeld ? [`gemiddeld ${gemiddeld.toFixed(1)} woorden per zin; hoogstens ${eisen.gemiddeld}`] : []),
    ...delen.filter(({ lengte }) => lengte > eisen.langste).map(({ zin, lengte }) => `${lengte} woorden in één zin; hoogstens ${eisen.langste}: «${zin}»`),
    ...(eisen.lijdend !== null && lijdend.length > eisen.lijdend * volzinnen.length
      ? [`${lijdend.length} van ${volzinnen.length} zinnen zijn lijdend; hoogstens ${eisen.lijdend * 100}%: ${lijdend.map((zin) => `«${zin}»`).join(' ')}`]
      : []),
    ...(eisen.gewoneTaal ? [...zonderUitleg(woordenVanDeWet), ...ontbreektVooraan(blokken, soort)] : []),
  ];
  return { zinnen: volzinnen.length, gemiddeld, langste, lijdend, wetswoorden: woordenVanDeWet.map(({ woord }) => woord), gebreken };
}

function isLopend({ soort }: Blok): boolean {
  return soort === 'alinea' || soort === 'lijstpunt' || soort === 'cel';
}

function zonderUitleg(gevonden: ReturnType<typeof wetswoordenIn>): readonly string[] {
  return gevonden.filter(({ uitgelegd }) => !uitgelegd).map(({ woord, gewoon }) => `«${woord}» staat er zonder gewone woorden; zeg er één bij: ${gewoon.map((vorm) => `«${vorm}»`).join(', ')}`);
}

function ontbreektVooraan(blokken: readonly Blok[], soort: string): readonly string[] {
  const gevonden = eersteBlok(blokken);
  const vrij = EERSTE_BLOK_VRIJ[soort]?.zonder;
  return (['bedrag', 'datum'] as const).filter((wat) => !gevonden[wat] && wat !== vrij).map((wat) => `het eerste blok noemt geen ${wat}`);
}
