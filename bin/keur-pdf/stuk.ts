const WORTEL = '/StructTreeRoot';

/**
 * The same PDF without its tags: nothing leads to the structure tree any more, while every byte keeps its place, so that it opens as
 * before and still claims its standard. Throws `RangeError` when it had no tags.
 */
export function zonderTags(pdf: Uint8Array): Uint8Array {
  const stuk = Buffer.from(pdf);
  let plek = stuk.indexOf(WORTEL);
  if (plek < 0) throw new RangeError('deze PDF had al geen tags');
  for (; plek >= 0; plek = stuk.indexOf(WORTEL, plek)) stuk.write('/X', plek, 'latin1');
  return stuk;
}
