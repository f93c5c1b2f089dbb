/** The aanslagnummer within the id of a claim of this run («waterstad-ws-2025-0001»). Throws on another id. */
export function aanslagnummerVan(vorderingId: string): string {
  const nummer = /(?:ws|sz|in)-\d{4}-\d{4}$/.exec(vorderingId)?.[0];
  if (nummer === undefined) throw new Error(`geen vordering van deze proef: ${vorderingId}`);
  return nummer.toUpperCase();
}
