/**
 * A full stop after one of these ends no sentence. Lower case, without the stop. «enz.», «e.d.» and «jr.» are not here: they do end
 * sentences, and a new sentence begins with a capital.
 */
const AFKORTINGEN = new Set(['art', 'artt', 'nr', 'nrs', 'bijv', 'bv', 'dhr', 'mevr', 'mw', 'mr', 'dr', 'drs', 'ir', 'ing', 'prof', 'st', 't.a.v', 't.n.v', 'o.a', 'i.v.m', 'm.b.t', 'd.w.z', 'd.d', 'blz', 'p', 'tel', 'incl', 'excl', 'ca', 'max', 'min', 'jl', 'vgl']);

const EINDE = /([.!?…]+["»’”)]*)\s+(?=["«‘“(]?[\p{Lu}\p{N}])/gu;
const INITIALEN = /^(?:(?:\p{Lu}|Th|Ch|Chr|Ph|IJ)\.)+$/u;

/** The sentences of a paragraph. Abbreviations, initials and numbers end none; a colon does not either. */
export function zinnen(alinea: string): readonly string[] {
  const tekst = alinea.replace(/\s+/g, ' ').trim();
  const gevonden: string[] = [];
  let begin = 0;
  for (const treffer of tekst.matchAll(EINDE)) {
    const slot = treffer.index + (treffer[1] ?? '').length;
    if (isAfkorting(tekst.slice(begin, slot))) continue;
    gevonden.push(tekst.slice(begin, slot));
    begin = slot + 1;
  }
  if (begin < tekst.length) gevonden.push(tekst.slice(begin).trim());
  return gevonden.filter((zin) => zin !== '');
}

/** Whether what stands before a full stop is a word that was cut short. */
function isAfkorting(tot: string): boolean {
  if (!tot.endsWith('.')) return false;
  const laatste = tot.slice(tot.lastIndexOf(' ') + 1).replace(/^["«‘“(]+/u, '');
  return INITIALEN.test(laatste) || AFKORTINGEN.has(laatste.slice(0, -1).toLowerCase());
}

/** True for a text that ends as a sentence does. A salutation, a label or the item of an enumeration does not. */
export function isVolzin(tekst: string): boolean {
  return /[.!?…:]["»’”)]*$/u.test(tekst);
}

/** A group of an IBAN, betalingskenmerk or telephone number. */
const CIJFERGROEP = /^(?:NL\d\d|\p{Lu}{4}|\d[\d-]*)$/u;

/** The words of a sentence, in order and as they stand. A sign alone is no word; the groups of one long number are one word. */
export function woorden(zin: string): readonly string[] {
  const alle = zin.split(/[\s\u00a0]+/u).filter((woord) => /[\p{L}\p{N}]/u.test(woord));
  return alle.filter((woord, plek) => {
    const vorige = alle[plek - 1];
    return vorige === undefined || !CIJFERGROEP.test(kaal(woord)) || !CIJFERGROEP.test(kaal(vorige)) || !/\d/.test(kaal(woord) + kaal(vorige));
  });
}

/** A word without the signs around it. */
export function kaal(woord: string): string {
  return woord.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
