import type { Weg } from './weg.ts';

/**
 * The grounds on which an aanslag is payable at once and in full (IW 10 lid 1), by their letter, in the words of the law.
 * Letter h is of customs.
 */
export const GRONDEN_IW10 = {
  a: 'de belastingschuldige in staat van faillissement is verklaard of ten aanzien van hem de schuldsaneringsregeling natuurlijke personen van toepassing is verklaard en die belastingaanslag onder de werking van de schuldsaneringsregeling valt',
  b: 'de ontvanger aannemelijk maakt dat gegronde vrees bestaat dat goederen van de belastingschuldige zullen worden verduisterd',
  c: 'de belastingschuldige Nederland metterwoon wil verlaten dan wel zijn plaats van vestiging wil overbrengen naar een plaats buiten Nederland, tenzij hij aannemelijk maakt dat de belastingschuld kan worden verhaald',
  d: 'de belastingschuldige buiten Nederland woont of gevestigd is dan wel in Nederland geen vaste woonplaats of plaats van vestiging heeft en de ontvanger aannemelijk maakt dat gegronde vrees bestaat dat de belastingschuld niet kan worden verhaald',
  e: 'op goederen waarop een belastingschuld van de belastingschuldige kan worden verhaald beslag is gelegd voor zijn belastingschuld',
  f: 'goederen van de belastingschuldige worden verkocht ten gevolge van een beslaglegging namens derden',
  g: 'ten laste van de belastingschuldige een vordering wordt gedaan als bedoeld in artikel 19, tenzij hij aannemelijk maakt dat de belastingschuld kan worden verhaald',
} as const;
export type GrondIw10 = keyof typeof GRONDEN_IW10;

/** Guards the letter of a ground. */
export function isGrondIw10(letter: unknown): letter is GrondIw10 {
  return typeof letter === 'string' && Object.hasOwn(GRONDEN_IW10, letter);
}

/** Which part of IW 15 lid 1 is used: a new dwangbevel without aanmaning (a, b), or at once on a bevel that was given before (c). */
export type Versneld = { readonly grond: GrondIw10; readonly bevel: 'nieuw' | 'gedaan' };

/**
 * The way of a claim under versnelde invordering (IW 15 lid 1). Skipped may be the payment terms, the aanmaning (a), the time
 * to pay after the bevel (b, c) and the announcement of the vordering (f). Never the served dwangbevel (IW 19 lid 5), nor the
 * beslagvrije voet. A dwangbevel under a or b cannot be served by post (IW 13 lid 4 b): by exploot, and a person enters the
 * day. Throws RangeError outside regime `belasting`.
 */
export function versneldeWeg(weg: Weg, { bevel }: Versneld): Weg {
  if (weg.regime !== 'belasting') throw new RangeError('versnelde invordering (IW 10 en 15) bestaat alleen voor belastingen');
  // Verrekening needs no dwangbevel, and no term that is over (Gemeentewet 252).
  if (weg.betekening === 'geen') return { ...weg, stappen: [], versneld: true };
  return { ...weg, betekening: bevel === 'nieuw' ? 'exploot' : weg.betekening, stappen: ['dwangbevel'], versneld: true };
}
