/** Every text and number in a structure, also inside bytes: payloads decoded as UTF-8, each piece once, on a line. */
export function alleTekst(waarde: unknown): string {
  const delen = new Set<string>();
  const loop = (deel: unknown): void => {
    if (deel === null || deel === undefined || typeof deel === 'function') return;
    if (deel instanceof Uint8Array) delen.add(Buffer.from(deel).toString('utf8'));
    else if (Array.isArray(deel)) deel.forEach(loop);
    else if (typeof deel === 'object') {
      for (const [naam, inhoud] of Object.entries(deel)) {
        delen.add(naam);
        loop(inhoud);
      }
    } else if (typeof deel === 'string') delen.add(deel);
    else if (typeof deel === 'number' || typeof deel === 'boolean' || typeof deel === 'bigint') delen.add(deel.toString());
  };
  loop(waarde);
  return [...delen].join('\n');
}
